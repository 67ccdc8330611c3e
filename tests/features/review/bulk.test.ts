// Shows that suggestions are accepted in bulk only after a sample of them was looked at and found right, never of safety, and
// that a batch is taken back whole.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sampleSays } from "~/features/review/bulk.rules";
import type { SampleVerdict } from "~/features/review/bulk.schema";
import { draw } from "~/features/review/draw.rules";
import { auditEvent, concern, themeDecision } from "~db/schema";
import type { Store } from "~db/store";
import { aFeedback, testCouncilId } from "../../kit/builders";
import { reviewKit } from "./kit";

type Kit = Awaited<ReturnType<typeof reviewKit>>;
type Reviewer = Awaited<ReturnType<Kit["reviewer"]>>;

const choice = { percent: "90", theme: "T01.1" };

/** So many items with one suggestion each, sure enough. */
async function items(store: Store, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let i = 0; i < count; i++) made.push(await aFeedback(store, { themes: [{ code: "T01.1", p: 0.95 }] }));
  return made;
}

async function judgeAll({ bulk }: Kit, by: Reviewer, id: string, wrong = 0): Promise<void> {
  const { sample } = await bulk.getBatch(by.review, id);
  for (const [i, each] of sample.entries())
    await bulk.judge(by.review, id, each, i < wrong ? "wrong" : "right");
}

const decisions = (store: Store) => store.db.select().from(themeDecision);

async function openWorry(store: Store, feedbackId: string): Promise<void> {
  const at = new Date("2026-11-24T09:00:00Z");
  await store.write((tx) =>
    tx.insert(concern).values({
      id: `worry-${feedbackId}`,
      councilId: testCouncilId,
      feedbackId,
      level: "S4",
      raisedBy: "screen",
      cues: [],
      raisedAt: at,
      dueAt: at,
      state: "waiting",
      pages: 0,
    }),
  );
}

test("the rest is accepted only once all ten of a sample were looked at, as confirmed by that person, and nobody has read it", async () => {
  const kit = await reviewKit();
  const { store, bulk, jobs, reviewer } = kit;
  await items(store, 15);
  const by = await reviewer();
  expect(await bulk.countBulk(by.review, choice)).toEqual({ suggestions: 15, items: 15 });
  const id = await bulk.startBatch(by.review, choice);
  const { sample } = await bulk.getBatch(by.review, id);
  expect(sample).toHaveLength(10);
  expect((await bulk.getBatch(by.review, id)).sample).toEqual(sample);
  for (const each of sample.slice(1)) await bulk.judge(by.review, id, each, "right");
  await expect(bulk.acceptBatch(by.review, id)).rejects.toMatchObject({ key: "review:error.sampleFirst" });
  await bulk.judge(by.review, id, sample[0]!, "wrong");
  await bulk.acceptBatch(by.review, id);
  await jobs.runDue();
  const rows = await decisions(store);
  expect(
    rows.filter((row) => row.verdict === "confirmed" && row.decidedBy === by.actor.accountId),
  ).toHaveLength(14);
  expect(rows.filter((row) => row.verdict === "rejected")).toMatchObject([
    { feedbackId: sample[0]!.feedbackId },
  ]);
  expect((await kit.evidence.listUnread(by.read)).count).toBe(15);
  expect(await bulk.listBatches(by.review)).toMatchObject([{ id, state: "done", found: 15, accepted: 5 }]);
  const told = await store.db.select().from(auditEvent).where(eq(auditEvent.action, "review.bulk_accepted"));
  expect(told.map((row) => row.detail)).toEqual(Array(5).fill({ batch: id, theme: "T01.1" }));
});

test("two wrong ones in a sample end the batch, and for a week nobody tries again as unsure", async () => {
  const kit = await reviewKit();
  const { store, clock, bulk, reviewer } = kit;
  await items(store, 30);
  const by = await reviewer();
  const id = await bulk.startBatch(by.review, choice);
  const { sample } = await bulk.getBatch(by.review, id);
  for (const each of sample.slice(0, 2)) await bulk.judge(by.review, id, each, "wrong");
  await expect(bulk.judge(by.review, id, sample[2]!, "right")).rejects.toMatchObject({ kind: "conflict" });
  await expect(bulk.acceptBatch(by.review, id)).rejects.toMatchObject({ kind: "conflict" });
  await expect(bulk.startBatch(by.review, choice)).rejects.toMatchObject({ key: "review:error.wasRefused" });
  await expect(bulk.startBatch(by.review, { ...choice, percent: 80 })).rejects.toMatchObject({
    kind: "conflict",
  });
  await bulk.startBatch(by.review, { ...choice, percent: 95 });
  clock.advance(8 * 24 * 3_600_000);
  await bulk.startBatch(by.review, choice);
});

test("neither safety, nor an item with a worry or with a suggestion of safety, nor what is less sure, decided, hidden or open elsewhere is accepted", async () => {
  const kit = await reviewKit();
  const { store, bulk, reviewer } = kit;
  const by = await reviewer();
  const sure = { code: "T06.1", p: 0.95 };
  const ordinary = await aFeedback(store, { themes: [sure] });
  await openWorry(store, await aFeedback(store, { themes: [sure] }));
  await aFeedback(store, { themes: [sure, "T11.2"] });
  await aFeedback(store, { themes: [{ code: "T06.1", p: 0.89 }] });
  await aFeedback(store, { themes: [sure], decidedThemes: [{ code: "T06.1", verdict: "rejected" }] });
  await aFeedback(store, { themes: [sure], shields: [{ accountId: by.actor.accountId }] });
  await aFeedback(store, { themes: [sure], councilId: "southmere" });
  const held = (["T01.1", "T03.1", "T09.4"] as const).map((code) => ({ code, verdict: "added" as const }));
  await aFeedback(store, { themes: [sure], decidedThemes: held });
  const one = { suggestions: 1, items: 1 };
  expect(await bulk.countBulk(by.review, { percent: 90 })).toEqual(one);
  expect(await bulk.countBulk(by.review, { percent: 90, theme: "T06.1" })).toEqual(one);
  const narrowed = { ...by.review, scope: { ...by.review.scope, contracts: ["c-home"] } };
  expect(await bulk.countBulk(narrowed, { percent: 90 })).toEqual({ suggestions: 0, items: 0 });
  for (const input of [{ percent: 90, theme: "T11.1" }, { percent: 79 }, { percent: 100 }, {}])
    await expect(bulk.countBulk(by.review, input)).rejects.toMatchObject({ kind: "bad_input" });
  await expect(bulk.startBatch(by.review, { percent: 90 })).rejects.toMatchObject({
    key: "review:error.tooFew",
  });
  expect(await bulk.bulkCodes(by.read, ordinary)).toEqual([]);
});

test("a batch is taken back whole but for what was looked at or decided since, over several units", async () => {
  const kit = await reviewKit();
  const { store, clock, bulk, jobs, review, reviewer } = kit;
  const ids = await items(store, 260);
  const by = await reviewer();
  const colleague = await reviewer();
  const id = await bulk.startBatch(by.review, choice);
  await judgeAll(kit, by, id);
  clock.advance(60_000);
  await bulk.acceptBatch(by.review, id);
  await jobs.runDue();
  expect(await bulk.listBatches(by.review)).toMatchObject([{ state: "done", accepted: 250 }]);
  const sampled = new Set((await bulk.getBatch(by.review, id)).sample.map((each) => each.feedbackId));
  const [changed] = ids.filter((each) => !sampled.has(each));
  expect(await bulk.bulkCodes(by.read, changed!)).toEqual(["T01.1"]);
  await review.rejectTheme(colleague.review, changed!, "T01.1");
  expect(await bulk.bulkCodes(by.read, changed!)).toEqual([]);
  await bulk.undoBatch(colleague.review, id);
  await jobs.runDue();
  const rows = await decisions(store);
  expect(rows).toHaveLength(11);
  expect(rows.filter((row) => !sampled.has(row.feedbackId))).toMatchObject([
    { feedbackId: changed, verdict: "rejected", decidedBy: colleague.actor.accountId },
  ]);
  expect(await bulk.listBatches(by.review)).toMatchObject([{ state: "undone", accepted: 0 }]);
  await expect(bulk.undoBatch(by.review, id)).rejects.toMatchObject({ key: "review:error.notAccepted" });
});

test("nothing more is accepted for somebody who left, and nobody else judges their sample", async () => {
  const kit = await reviewKit();
  const { store, bulk, jobs, actors, reviewer } = kit;
  await items(store, 12);
  const by = await reviewer();
  const other = await reviewer();
  const id = await bulk.startBatch(by.review, choice);
  const { sample } = await bulk.getBatch(by.review, id);
  await expect(bulk.getBatch(other.review, id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(bulk.judge(other.review, id, sample[0]!, "right")).rejects.toMatchObject({
    kind: "not_found",
  });
  await judgeAll(kit, by, id);
  await bulk.acceptBatch(by.review, id);
  actors.delete(by.actor.accountId);
  await jobs.runDue();
  expect(await decisions(store)).toHaveLength(10);
  expect(await bulk.listBatches(other.review)).toMatchObject([{ state: "stopped", accepted: 0 }]);
});

test("what a colleague decided about a suggestion in the sample stands, and counts", async () => {
  const kit = await reviewKit();
  const { store, bulk, review, reviewer } = kit;
  await items(store, 12);
  const by = await reviewer();
  const colleague = await reviewer();
  const id = await bulk.startBatch(by.review, choice);
  const [first] = (await bulk.getBatch(by.review, id)).sample;
  await review.rejectTheme(colleague.review, first!.feedbackId, "T01.1");
  await bulk.judge(by.review, id, first!, "right");
  expect((await bulk.getBatch(by.review, id)).sample[0]).toMatchObject({ verdict: "wrong" });
  expect(await decisions(store)).toMatchObject([
    { verdict: "rejected", decidedBy: colleague.actor.accountId },
  ]);
});

test("a sample is drawn the same in one go as in parts, and another seed draws another", () => {
  const all = Array.from({ length: 500 }, (_, i) => `item-${i}`);
  const same = (each: string) => each;
  const whole = draw("a", all, 10, same);
  const parts = draw("a", [...draw("a", all.slice(0, 200), 10, same), ...all.slice(200)], 10, same);
  expect(parts).toEqual(whole);
  expect(draw("b", all, 10, same)).not.toEqual(whole);
  // Each tenth of the list is drawn from about equally often: 400 seeds draw ten of 500.
  const counts = Array(10).fill(0);
  for (let seed = 0; seed < 400; seed++)
    for (const each of draw(`seed-${seed}`, all, 10, same)) counts[Math.floor(Number(each.slice(5)) / 50)]++;
  for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(100);
});

test("a sample needs nine right of ten, and says so as soon as it is lost", () => {
  const of = (right: number, wrong: number): (SampleVerdict | null)[] => [
    ...Array(right).fill("right"),
    ...Array(wrong).fill("wrong"),
    ...Array(10 - right - wrong).fill(null),
  ];
  expect([of(10, 0), of(9, 1), of(9, 0), of(8, 2), of(0, 2), of(0, 1)].map(sampleSays)).toEqual([
    "ready",
    "ready",
    "look",
    "refused",
    "refused",
    "look",
  ]);
  expect(sampleSays(["right"])).toBe("look");
});
