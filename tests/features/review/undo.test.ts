// Shows that everything a reviewer does can be taken back by them, whole, and never over somebody else's decision.
import fc from "fast-check";
import { expect, test } from "vitest";
import { lastStanding, readSteps, writeSteps } from "~/features/review/undo.rules";
import { aFeedback } from "../../kit/builders";
import { reviewKit } from "./kit";

test("taking back a yes to everything takes back all of it, and the item is unread again", async () => {
  const { store, review, evidence, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T01.1", "T06.1"], links: ["c-home"] });
  const by = await reviewer();
  await review.acceptAll(by.review, id);
  await review.undo(by.review, id);
  expect(await themesOf(by, id)).toEqual({ suggested: ["T01.1", "T06.1"], decided: [], rejected: [] });
  const { item } = await evidence.getItem(by.read, id);
  expect(item.links.suggested).toHaveLength(1);
  expect(item.readAt).toBeNull();
});

test("taking back brings back what a colleague had decided before, with their name and day", async () => {
  const { store, clock, review, evidence, reviewer } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T01.1"], decidedSeverity: "S2" });
  const colleague = await reviewer();
  const by = await reviewer();
  await review.confirmTheme(colleague.review, id, "T01.1");
  const before = (await evidence.getItem(by.read, id)).item;
  clock.advance(60_000);
  await review.rejectTheme(by.review, id, "T01.1");
  clock.advance(60_000);
  await review.setSeverity(by.review, id, "S1");
  await review.undo(by.review, id);
  await review.undo(by.review, id);
  const after = (await evidence.getItem(by.read, id)).item;
  expect(after).toEqual(before);
});

test("a reviewer takes back their own decisions only, the last one first, and none twice", async () => {
  const { store, clock, review, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T01.1", "T06.1"] });
  const by = await reviewer();
  const colleague = await reviewer();
  await review.confirmTheme(by.review, id, "T01.1");
  clock.advance(1_000);
  await review.confirmTheme(by.review, id, "T06.1");
  await expect(review.undo(colleague.review, id)).rejects.toMatchObject({
    key: "review:error.nothingToUndo",
  });
  expect(await review.hasUndo(colleague.review, id)).toBe(false);
  await review.undo(by.review, id);
  expect((await themesOf(by, id)).decided).toEqual(["T01.1 confirmed"]);
  await review.undo(by.review, id);
  expect((await themesOf(by, id)).decided).toEqual([]);
  expect(await review.hasUndo(by.review, id)).toBe(false);
});

test("what a colleague has changed since is not taken back over their head", async () => {
  const { store, clock, review, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T01.1", "T06.1"] });
  const by = await reviewer();
  const colleague = await reviewer();
  await review.acceptAll(by.review, id);
  clock.advance(1_000);
  await review.rejectTheme(colleague.review, id, "T06.1");
  await expect(review.undo(by.review, id)).rejects.toMatchObject({ key: "review:error.changedSince" });
  expect(await themesOf(by, id)).toMatchObject({ decided: ["T01.1 confirmed"], rejected: ["T06.1"] });
});

test("taking back a severity leaves the worry it raised for a duty worker to close", async () => {
  const { store, review, evidence, reviewer } = await reviewKit();
  const id = await aFeedback(store, { severity: "S1" });
  const duty = await reviewer(["safeguarding"]);
  await review.setSeverity(duty.review, id, "S4");
  await review.undo(duty.review, id);
  const { item, concern } = await evidence.getItem(duty.read, id);
  expect(item.severity.decided).toBeNull();
  expect(concern).toMatchObject({ level: "S4", state: "waiting" });
});

test("steps come back from the audit trail as they were written", () => {
  const before = fc.option(
    fc.record({ value: fc.constantFrom("confirmed", "added"), by: fc.uuid(), at: fc.integer({ min: 1 }) }),
    { nil: null },
  );
  const step = fc.record({
    kind: fc.constantFrom("theme" as const, "link" as const),
    key: fc.constantFrom("T01.1", "T06.1", "T09.4"),
    value: fc.constantFrom("confirmed", "rejected"),
    before,
  });
  const steps = fc.uniqueArray(step, { selector: (each) => `${each.kind} ${each.key}`, maxLength: 6 });
  fc.assert(
    fc.property(steps, (given) => {
      expect(readSteps(writeSteps(given))).toEqual(given);
    }),
  );
});

test("an act that was taken back is passed over, and so is one taken back after a later one", () => {
  const decided = (seq: number) => ({ seq, action: "review.decided", detail: {} });
  const undone = (seq: number, act: number) => ({ seq, action: "review.undone", detail: { act } });
  expect(lastStanding([undone(4, 2), undone(3, 1), decided(2), decided(1)])).toBeNull();
  expect(lastStanding([decided(4), undone(3, 2), decided(2), decided(1)])?.seq).toBe(4);
  expect(lastStanding([undone(3, 2), decided(2), decided(1)])?.seq).toBe(1);
});
