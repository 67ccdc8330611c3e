// Shows that each body keeps its own decision and its own share, and that nothing is called joint before all have decided.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AccountActor } from "~/features/accounts/actor.schema";
import { authorize } from "~/features/accounts/authorize.rules";
import { noHoldings } from "~/features/accounts/scope.rules";
import { standingOf } from "~/features/contracts/deciding-body.rules";
import { newId } from "~/lib/ids";
import { aBody, aCouncil, aPost, councilId, edit, read } from "./a-council";

const decides = (bodyIds: string[], contracts: string[]): AccountActor => ({
  kind: "account",
  accountId: bodyIds.join() || "nobody",
  councilId,
  name: "Someone",
  roles: ["joint_commissioner"],
  holdings: { ...noHoldings, bodies: bodyIds, bodyContracts: contracts },
});
const decision = (bodyId: string, outcome = "D03", more: object = {}) => ({
  id: newId(),
  bodyId,
  matter: "Renewal in 2027",
  outcome,
  reason: "People were glad of it.",
  decidedOn: "2026-11-20",
  decidedBy: "The executive",
  ...more,
});

async function twoBodies() {
  const kit = await aCouncil();
  const { contracts, north } = kit;
  const council = await aBody(contracts, "Northmere County Council");
  const board = await aBody(contracts, "NHS Northmere", "icb");
  await contracts.setContractBodies(edit, north, [
    { bodyId: board, role: "lead", legalBasis: "s75" },
    { bodyId: council, role: "partner" },
  ]);
  await contracts.setShares(edit, north, 2026, [
    { bodyId: board, percent: 60 },
    { bodyId: council, percent: 40 },
  ]);
  const by = (bodyId: string) => authorize(decides([bodyId], [north]), "decision:record");
  return { ...kit, council, board, by };
}

test("[002-16] each body's decision stands under its own name and beside its own share, and is joint only when both have made it", async () => {
  const { contracts, north, council, board, by } = await twoBodies();
  const shown = async () => (await contracts.decisionsOn(read, north))[0]!;
  await contracts.recordDecision(by(board), north, decision(board));
  expect(await shown()).toMatchObject({
    standing: "waiting",
    decisions: [{ body: "NHS Northmere", outcome: "D03", decidedBy: "The executive" }],
    waiting: ["Northmere County Council"],
  });
  await contracts.recordDecision(by(council), north, decision(council, "D02"));
  expect(await shown()).toMatchObject({
    standing: "apart",
    decisions: [
      { body: "NHS Northmere", outcome: "D03" },
      { body: "Northmere County Council", outcome: "D02" },
    ],
    waiting: [],
  });
  await contracts.recordDecision(by(council), north, decision(council, "D03", { decidedOn: "2026-11-23" }));
  const both = await shown();
  expect(both.standing).toBe("joint");
  expect(both.decisions.map((each) => each.body)).toEqual(["NHS Northmere", "Northmere County Council"]);
  const { bodies } = await contracts.getContract(read, north);
  expect(bodies.map(({ name, shares }) => [name, shares[0]?.percent])).toEqual([
    ["NHS Northmere", 60],
    ["Northmere County Council", 40],
  ]);
});

test("nobody writes down a decision of a body they do not decide for, of one that does not buy the contract, or of tomorrow", async () => {
  const { contracts, north, council, board, by } = await twoBodies();
  const stranger = await aBody(contracts, "NHS Elsewhere", "icb");
  await expect(contracts.recordDecision(by(board), north, decision(council))).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(contracts.recordDecision(by(stranger), north, decision(stranger))).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(
    contracts.recordDecision(by(board), north, decision(board, "D03", { decidedOn: "2026-11-25" })),
  ).rejects.toMatchObject({ kind: "bad_input" });
  const elsewhere = authorize(decides([board], []), "decision:record");
  await expect(contracts.recordDecision(elsewhere, north, decision(board))).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await contracts.decisionsOn(read, north)).toEqual([]);
});

test("whoever holds a post of a body decides for it, and the same form sent twice is one decision", async () => {
  const { contracts, north, council, ...kit } = await twoBodies();
  await aPost({ ...kit, contracts, north }, council);
  const holder: AccountActor = {
    kind: "account",
    accountId: "commissioner",
    councilId,
    name: "Marian Holt",
    roles: ["commissioner"],
    holdings: noHoldings,
  };
  const by = authorize(holder, "decision:record");
  expect(await contracts.bodiesToDecideFor(by, north)).toEqual([
    { id: council, name: "Northmere County Council" },
  ]);
  const once = decision(council);
  await contracts.recordDecision(by, north, once);
  await contracts.recordDecision(by, north, once);
  expect((await contracts.decisionsOn(read, north))[0]?.decisions).toHaveLength(1);
  expect(await contracts.answersFor(authorize(holder, "reply:send"))).toEqual({
    id: council,
    name: "Northmere County Council",
  });
});

test("one body alone is never joint, and joint means that every buyer has decided, and the same", () => {
  const day = "2026-11-20";
  const of = (bodyId: string, outcome: string) => ({ bodyId, outcome, decidedOn: day, decidedBy: "x" });
  expect(standingOf(["a"], [of("a", "D03")]).standing).toBe("alone");
  const bodies = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
  const made = fc.array(
    fc.record({
      bodyId: fc.constantFrom("a", "b", "c", "d"),
      outcome: fc.constantFrom("D02", "D03"),
      decidedOn: fc.constantFrom("2026-11-20", "2026-11-21"),
      decidedBy: fc.constant("x"),
    }),
  );
  fc.assert(
    fc.property(bodies, made, (buyers, decisions) => {
      const found = standingOf(buyers, decisions);
      if (found.standing !== "joint") return;
      expect(found.decided.length).toBeGreaterThan(1);
      expect(buyers.every((body) => found.decided.some((each) => each.bodyId === body))).toBe(true);
      expect(new Set(found.decided.map((each) => each.outcome)).size).toBe(1);
    }),
  );
});
