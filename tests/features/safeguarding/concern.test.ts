import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { aFeedback, anAccount } from "../../kit/builders";
import { aDutyDesk } from "./kit";

test("each level has its clock: S5 now, S4 in 4 working hours, S3 by the end of the next working day", async () => {
  const { raise, concerns } = await aDutyDesk("2026-11-24T15:00:00Z");
  for (const level of ["S5", "S4", "S3"] as const) await raise(null, { level });
  const due = new Map((await concerns()).map((each) => [each.level, each.dueAt.toISOString()]));
  expect(due.get("S5")).toBe("2026-11-24T15:00:00.000Z");
  expect(due.get("S4")).toBe("2026-11-25T11:00:00.000Z");
  expect(due.get("S3")).toBe("2026-11-25T17:00:00.000Z");
});

test("the queue is sorted by how serious it is and then by age", async () => {
  const { store, clock, raise, safeguarding, ruth } = await aDutyDesk();
  const ids: string[] = [];
  for (const level of ["S3", "S4", "S5", "S4"] as const) {
    ids.push(await raise(await aFeedback(store, { words: `words of ${level}` }), { level }));
    clock.advance(60_000);
  }
  const list = await safeguarding.list(authorize(ruth, "concern:read"));
  expect(list.map((row) => row.concern.id)).toEqual([ids[2], ids[1], ids[3], ids[0]]);
  expect(list[0]).toMatchObject({ words: "words of S5", channel: "SMS" });
  const counts = await safeguarding.count(authorize(ruth, "concern:read"));
  expect(counts.find((each) => each.level === "S4")).toEqual({ level: "S4", open: 2, waiting: 2 });
});

test("a worry about the same item is raised once, made worse, and never made less serious by a machine", async () => {
  const { store, raise, concerns } = await aDutyDesk();
  const id = await aFeedback(store);
  const first = await raise(id, { level: "S4", cues: ["RC11"] });
  expect(await raise(id, { level: "S3", cues: ["RC20"] })).toBe(first);
  expect(await concerns()).toMatchObject([{ level: "S4", cues: ["RC11", "RC20"] }]);
  await raise(id, { level: "S5", cues: ["RC01"] });
  await raise(id, { level: "S4", cues: [] });
  expect(await concerns()).toMatchObject([{ level: "S5", cues: ["RC11", "RC20", "RC01"], state: "waiting" }]);
});

test("raising again with nothing new changes nothing and leaves no trace", async () => {
  const { store, raise, concerns, trail } = await aDutyDesk();
  const id = await aFeedback(store);
  await raise(id);
  const before = [await concerns(), await trail()];
  await raise(id);
  expect([await concerns(), await trail()]).toEqual(before);
});

test("of two duty workers who take a worry at once, one has it and the other is told", async () => {
  const { store, raise, safeguarding, concerns, ruth, sam } = await aDutyDesk();
  const id = await raise(await aFeedback(store));
  const results = await Promise.allSettled([
    safeguarding.take(authorize(ruth, "concern:act"), id),
    safeguarding.take(authorize(sam, "concern:act"), id),
  ]);
  expect(results.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((each) => each.status === "rejected")).toMatchObject({
    reason: { key: "safeguarding:error.taken" },
  });
  expect(await concerns()).toMatchObject([{ state: "taken" }]);
});

test("a person closes a worry with what they chose, and “not safeguarding” needs a reason", async () => {
  const { store, clock, raise, safeguarding, concerns, trail, ruth } = await aDutyDesk();
  const id = await raise(await aFeedback(store));
  const by = authorize(ruth, "concern:act");
  await safeguarding.take(by, id);
  for (const input of [{}, { outcome: "closed" }, { outcome: "not_safeguarding", reason: " " }])
    await expect(safeguarding.close(by, id, input)).rejects.toMatchObject({
      kind: "bad_input",
      key: "safeguarding:error.reason",
    });
  await safeguarding.close(by, id, { outcome: "not_safeguarding", reason: "It was the name of a film." });
  expect(await concerns()).toMatchObject([
    { state: "closed", outcome: "not_safeguarding", closedBy: ruth.accountId, closedAt: clock.now() },
  ]);
  await expect(safeguarding.close(by, id, { outcome: "advice" })).rejects.toMatchObject({ kind: "conflict" });
  expect(await safeguarding.list(authorize(ruth, "concern:read"))).toEqual([]);
  expect(await trail()).toEqual(["concern.raised", "concern.taken", "concern.closed"]);
});

test("something new about a closed worry makes it wait again with a new clock", async () => {
  const { store, clock, raise, safeguarding, concerns, ruth } = await aDutyDesk();
  const feedbackId = await aFeedback(store);
  const id = await raise(feedbackId, { cues: ["RC11"] });
  await safeguarding.close(authorize(ruth, "concern:act"), id, { outcome: "advice" });
  clock.set("2026-11-26T10:00:00Z");
  await raise(feedbackId, { cues: ["RC12"] });
  expect(await concerns()).toMatchObject([
    { id, state: "waiting", takenBy: null, closedBy: null, dueAt: new Date("2026-11-26T14:00:00Z") },
  ]);
});

test("a worry that somebody has waits for everybody again when it gets worse", async () => {
  const { store, raise, safeguarding, concerns, ruth } = await aDutyDesk();
  const feedbackId = await aFeedback(store);
  const id = await raise(feedbackId, { level: "S3" });
  await safeguarding.take(authorize(ruth, "concern:act"), id);
  await raise(feedbackId, { level: "S3", cues: ["RC30"] });
  expect(await concerns()).toMatchObject([{ state: "taken", takenBy: ruth.accountId }]);
  await raise(feedbackId, { level: "S5" });
  expect(await concerns()).toMatchObject([{ state: "waiting", takenBy: null, level: "S5" }]);
});

test("opening a worry shows the words as they came, and that they were read is kept", async () => {
  const { store, raise, safeguarding, trail, ruth } = await aDutyDesk();
  const feedbackId = await aFeedback(store, {
    words: "Mrs Bell has bruises",
    redacted: "[name] has bruises",
  });
  const id = await raise(feedbackId);
  const opened = await safeguarding.open(authorize(ruth, "concern:read"), id);
  expect(opened.words.map((each) => each.words)).toEqual(["Mrs Bell has bruises"]);
  expect(opened.item).toMatchObject({ id: feedbackId, channel: "SMS" });
  expect(await trail()).toEqual(["concern.raised", "original.read"]);
});

test("a duty worker sees what else came from the same phone, newest first", async () => {
  const { store, raise, safeguarding, ruth } = await aDutyDesk();
  const contactId = "phone-1";
  await aFeedback(store, { contactId, reference: "OLD-1-ONE", receivedAt: "2026-10-01T09:00:00Z" });
  const worse = await aFeedback(store, {
    contactId,
    reference: "NEW-2-TWO",
    receivedAt: "2026-11-01T09:00:00Z",
  });
  await raise(worse, { level: "S3", contactId });
  await aFeedback(store, { contactId: "phone-2" });
  const id = await raise(await aFeedback(store, { contactId }), { contactId });
  const { earlier } = await safeguarding.open(authorize(ruth, "concern:read"), id);
  expect(earlier).toMatchObject([
    { reference: "NEW-2-TWO", level: "S3", receivedAt: new Date("2026-11-01T09:00:00Z") },
    { reference: "OLD-1-ONE", level: null },
  ]);
});

test("a call for help without an item still has who called, and what they said before", async () => {
  const { store, raise, safeguarding, ruth } = await aDutyDesk();
  await aFeedback(store, { contactId: "phone-1", reference: "OLD-1-ONE" });
  const id = await raise(null, { contactId: "phone-1", raisedBy: "keyword", isPaged: true });
  const opened = await safeguarding.open(authorize(ruth, "concern:read"), id);
  expect(opened).toMatchObject({ item: null, words: [], earlier: [{ reference: "OLD-1-ONE" }] });
});

test("a worry about an item that names a duty worker is not there for them, and a colleague takes it", async () => {
  const { store, raise, safeguarding, ruth, sam } = await aDutyDesk();
  const id = await raise(
    await aFeedback(store, { shields: [{ accountId: ruth.accountId, deputyId: sam.accountId }] }),
  );
  expect(await safeguarding.list(authorize(ruth, "concern:read"))).toEqual([]);
  expect(await safeguarding.count(authorize(ruth, "concern:read"))).toEqual([]);
  const act = authorize(ruth, "concern:act");
  await expect(safeguarding.open(authorize(ruth, "concern:read"), id)).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(safeguarding.take(act, id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(safeguarding.close(act, id, { outcome: "advice" })).rejects.toMatchObject({
    kind: "not_found",
  });
  await safeguarding.take(authorize(sam, "concern:act"), id);
});

test("another council's worries are not there", async () => {
  const { store, raise, safeguarding } = await aDutyDesk();
  const stranger = await anAccount(store, { roles: ["safeguarding"], councilId: "elsewhere" });
  const id = await raise(await aFeedback(store));
  await expect(safeguarding.open(authorize(stranger, "concern:read"), id)).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await safeguarding.list(authorize(stranger, "concern:read"))).toEqual([]);
});
