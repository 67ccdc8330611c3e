// Shows that a quarter's sample is drawn once, coded by somebody else who sees the words alone, and counted for an analyst.
import { expect, test } from "vitest";
import * as desk from "~/routes/_desk";
import * as agreementPage from "~/routes/_desk.review_.agreement";
import * as secondPage from "~/routes/_desk.review_.second";
import { secondCoding, themeDecision } from "~db/schema";
import { aFeedback } from "../../kit/builders";
import { deskKit, textOf } from "../../routes/desk-kit";
import { reviewKit } from "./kit";

type Kit = Awaited<ReturnType<typeof reviewKit>>;
const quarter = "2026-Q3";
const inQuarter = "2026-08-03T10:00:00Z";

/** An item that somebody decided in the quarter that is over. */
const decided = ({ store }: Pick<Kit, "store">, by: string, code: string, at = inQuarter) =>
  aFeedback(store, {
    receivedAt: at,
    themes: ["T09.4"],
    decidedThemes: [{ code, verdict: "confirmed", by, at }],
  });

test("the sample has at least 30 of the items that one person decided in the quarter, is drawn once, and keeps what they held", async () => {
  const kit = await reviewKit();
  const { store, coding, review, reviewer } = kit;
  const mina = await reviewer();
  const omar = await reviewer();
  for (let i = 0; i < 45; i++) await decided(kit, mina.actor.accountId, "T01.1");
  const late = await decided(kit, mina.actor.accountId, "T01.1", "2026-10-02T10:00:00Z");
  const drawn = await coding.nextBlind(omar.review);
  expect(drawn).toMatchObject({ quarter, left: 40 });
  const before = await store.db.select().from(secondCoding);
  expect(before).toHaveLength(40);
  expect(before.map((row) => row.feedbackId)).not.toContain(late);
  await review.rejectTheme(omar.review, drawn.feedbackId!, "T01.1");
  await decided(kit, mina.actor.accountId, "T06.1");
  expect(await coding.nextBlind(omar.review)).toEqual(drawn);
  expect(await store.db.select().from(secondCoding)).toEqual(before);
  expect(before.every((row) => row.firstCodes.join() === "T01.1")).toBe(true);
});

test("nobody codes what they decided first, what is out of their sight, or what somebody coded before them; the item stays as it was", async () => {
  const kit = await reviewKit();
  const { store, coding, reviewer } = kit;
  const [mina, omar, third] = [await reviewer(), await reviewer(), await reviewer()];
  const id = await decided(kit, mina.actor.accountId, "T01.1");
  await aFeedback(store, {
    decidedThemes: [{ code: "T01.1", verdict: "confirmed", by: mina.actor.accountId, at: inQuarter }],
    shields: [{ accountId: omar.actor.accountId }],
  });
  expect((await coding.nextBlind(mina.review)).feedbackId).toBeNull();
  expect(await coding.nextBlind(omar.review)).toEqual({ quarter, feedbackId: id, left: 1 });
  const say = (by: typeof omar, codes: string[]) =>
    coding.codeBlind(by.review, { feedbackId: id, quarter, codes });
  await expect(say(mina, ["T01.1"])).rejects.toMatchObject({ key: "review:error.codedBefore" });
  for (const codes of [["T99.1"], ["T01"], ["T01.1", "T01.2", "T03.1", "T06.1"]])
    await expect(say(omar, codes)).rejects.toMatchObject({ kind: "bad_input" });
  const before = await store.db.select().from(themeDecision);
  await say(omar, ["T06.1", "", "T06.1"]);
  await expect(say(third, [])).rejects.toMatchObject({ kind: "conflict" });
  expect(await store.db.select().from(themeDecision)).toEqual(before);
  expect((await coding.nextBlind(omar.review)).feedbackId).toBeNull();
});

test("an analyst sees kappa by theme with its counts, and only of items within their reach", async () => {
  const kit = await reviewKit();
  const { coding, reviewer, person } = kit;
  const [mina, omar] = [await reviewer(), await reviewer()];
  const firsts = new Map<string, string>();
  for (const code of ["T01.1", "T01.1", "T06.1", "T06.1"])
    firsts.set(await decided(kit, mina.actor.accountId, code), code);
  for (let i = 0; i < 4; i++) {
    const { feedbackId } = await coding.nextBlind(omar.review);
    const codes = i === 0 ? [] : [firsts.get(feedbackId!)!.replace(".1", ".2")];
    await coding.codeBlind(omar.review, { feedbackId, quarter, codes });
  }
  const analyst = (await person(["analyst"])).can("quality:read");
  const [found] = await coding.agreement(analyst);
  expect(found).toMatchObject({ quarter, drawn: 4, coded: 4 });
  const missed = found!.themes.find((theme) => theme.firstOnly === 1)!;
  expect(missed).toMatchObject({ both: 1, firstOnly: 1, secondOnly: 0, neither: 2 });
  expect(missed.agreement.kappa).toBeCloseTo(0.5, 10);
  const other = found!.themes.find((theme) => theme !== missed)!;
  expect(other).toMatchObject({ both: 2, neither: 2, agreement: { kappa: 1 } });
  const narrowed = { ...analyst, scope: { ...analyst.scope, contracts: ["c-home"] } };
  expect(await coding.agreement(narrowed)).toEqual([]);
});

test("the second person's page shows the words and nothing that was made of them; the analyst's page shows the table", async () => {
  const kit = await deskKit();
  const first = await kit.reviewer();
  const id = await aFeedback(kit.store, {
    words: "Nobody came on Sunday",
    severity: "S4",
    receivedAt: inQuarter,
    themes: [{ code: "T09.4", because: [[0, 11]] }],
    links: ["c-home"],
    decidedThemes: [{ code: "T01.1", verdict: "confirmed", by: first.actor.accountId, at: inQuarter }],
  });
  const second = await kit.visitor();
  const html = await second.open(desk, secondPage, "review/second", "/review/second");
  expect(html).toContain("Nobody came on Sunday");
  const [, main = ""] = html.split("<article");
  const card = main.split("</article>")[0]!;
  for (const hidden of ["<mark>", "Missed visit", "Long wait", "Home care north", "S4", first.actor.name])
    expect(card).not.toContain(hidden);
  const sent = await second.send(secondPage, "/review/second", { id, quarter, code: "T01.1" });
  expect(sent.to).toBe("/review/second");
  const done = await second.open(desk, secondPage, "review/second", "/review/second");
  expect(textOf(done)).toContain("Nothing is left for you to code");
  const analyst = await kit.visitor(["analyst"]);
  const page = textOf(await analyst.open(desk, agreementPage, "review/agreement", "/review/agreement"));
  expect(page).toContain("1 of 1 coded twice.");
  expect(page).toContain("Visits and time 1 0 0 0 100% Cannot be worked out");
  await expect(
    second.open(desk, agreementPage, "review/agreement", "/review/agreement"),
  ).rejects.toMatchObject({
    status: 403,
  });
});
