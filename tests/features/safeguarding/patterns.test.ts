// Shows worries about one contract becoming a pattern, and the words that led to a worry being kept.
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { isPattern } from "~/features/safeguarding/pattern.rules";
import { makePatternsService } from "~/features/safeguarding/patterns.service.server";
import { becauseIn } from "~/features/safeguarding/reasons.view";
import { worryPattern } from "~db/schema";
import { aContract, aFeedback, testCouncilId, testVault } from "../../kit/builders";
import { aDutyDesk } from "./kit";

const DAY = 86_400_000;

async function aDeskWithPatterns() {
  const desk = await aDutyDesk();
  const { store, clock, raise } = desk;
  const audit = makeAuditService({ store, clock, vault: testVault });
  const patterns = makePatternsService({ store, clock, audit });
  const contractId = await aContract(store);
  return {
    ...desk,
    patterns,
    contractId,
    rows: () => store.db.select().from(worryPattern),
    /** A worry about the contract, from a phone, as the reading finds it. */
    async worryFrom(speaker: string): Promise<string> {
      const feedbackId = await aFeedback(store, { speaker, links: [{ contractId, isDecided: true }] });
      await raise(feedbackId);
      await store.write((tx) => patterns.seek(tx, testCouncilId, feedbackId));
      return feedbackId;
    },
  };
}

test("three worries about one contract from two people within 30 days open one pattern, once", async () => {
  const { patterns, worryFrom, rows, store, ruth, trail } = await aDeskWithPatterns();
  await worryFrom("a");
  await worryFrom("a");
  expect(await rows()).toEqual([]);
  const last = await worryFrom("b");
  expect(await rows()).toMatchObject([{ worries: 3, people: 2, closedAt: null }]);
  await store.write((tx) => patterns.seek(tx, testCouncilId, last));
  expect(await rows()).toHaveLength(1);
  expect((await trail()).filter((action) => action === "pattern.raised")).toHaveLength(1);
  await worryFrom("c");
  expect(await rows()).toMatchObject([{ worries: 4, people: 3 }]);
  expect(await patterns.list(authorize(ruth, "concern:read"))).toHaveLength(1);
});

test("one person alone, however often, and worries too far apart are no pattern", async () => {
  const { worryFrom, rows, clock } = await aDeskWithPatterns();
  for (let nth = 0; nth < 4; nth++) await worryFrom("a");
  expect(await rows()).toEqual([]);
  clock.advance(31 * DAY);
  await worryFrom("b");
  await worryFrom("b");
  expect(await rows()).toEqual([]);
});

test("a pattern that a duty worker closed does not open again for the same worries, and does for new ones", async () => {
  const { patterns, worryFrom, rows, clock, ruth } = await aDeskWithPatterns();
  for (const from of ["a", "b", "c"]) await worryFrom(from);
  const [open] = await rows();
  clock.advance(60_000);
  await patterns.close(authorize(ruth, "concern:act"), open!.id);
  await expect(patterns.close(authorize(ruth, "concern:act"), open!.id)).rejects.toMatchObject({
    kind: "conflict",
  });
  clock.advance(60_000);
  await worryFrom("d");
  expect((await rows()).filter((row) => row.closedAt === null)).toEqual([]);
  await worryFrom("e");
  await worryFrom("f");
  expect((await rows()).filter((row) => row.closedAt === null)).toMatchObject([{ worries: 3, people: 3 }]);
});

test("a source that is not known counts as one of its own", () => {
  const worry = (feedbackId: string, from: string | null = null) => ({ feedbackId, from });
  expect(isPattern([worry("1"), worry("2"), worry("3")])).toBe(true);
  expect(isPattern([worry("1", "a"), worry("2", "a"), worry("3", "a")])).toBe(false);
  expect(isPattern([worry("1", "a"), worry("2", "b")])).toBe(false);
});

test("the words that led to a worry are kept by their places, and a new reading replaces them", async () => {
  const { patterns, store, clock, ruth } = await aDeskWithPatterns();
  const feedbackId = await aFeedback(store, { words: "[name] flinches when he comes in" });
  const stamp = { councilId: testCouncilId, feedbackId, model: "test", at: clock.now() };
  const reason = { code: "fear", abuseType: "AB04", span: [6, 14], redacted: [7, 15] } as const;
  await store.write((tx) => patterns.keepReasons(tx, stamp, [reason, { ...reason, code: "RC12" }]));
  await store.write((tx) => patterns.keepReasons(tx, stamp, [reason]));
  const found = await patterns.reasonsFor(authorize(ruth, "concern:read"), [feedbackId]);
  const kept = found.get(feedbackId)!;
  expect(kept).toMatchObject([{ code: "fear", start: 6, end: 14 }]);
  expect(becauseIn("[name] flinches when he comes in", kept)).toEqual(["flinches"]);
});
