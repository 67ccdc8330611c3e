// Whatever is done to the audit trail behind the product's back is found: any byte, any row, any order, any end.
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { type Head, type MarkedRow, markOf, type Seal } from "~/features/audit/chain.rules";
import { type Anchor, type Checked, checkTrail } from "~/features/audit/check.rules";
import { listHeads, listRows, listSeals } from "~/features/audit/sealing.repo.server";
import { macOf, makeSealing } from "~/features/audit/sealing.server";
import { makeDiskFiles } from "~/gateways/disk/files";
import { makeVault } from "~/lib/vault.server";
import { auditEvent } from "~db/schema";
import { testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testFolder, testStore } from "../../kit/store";

const councils = ["northmere", "southmere"];
const mac = macOf(testVault);

function trailKit() {
  const store = testStore();
  const clock = testClock();
  const audit = makeAuditService({ store, clock, vault: testVault });
  const log = { warn: () => undefined };
  const sealing = makeSealing({
    store,
    clock,
    vault: testVault,
    files: makeDiskFiles({ folder: testFolder() }),
    log,
  });
  const act = (n: number) =>
    store.write((tx) =>
      audit.record(tx, {
        councilId: councils[n % 3 === 0 ? 1 : 0]!,
        actor: { kind: "account", accountId: `a${n % 5}`, councilId: "northmere", name: "x", roles: [] },
        action: n % 2 ? "original.read" : "task.done",
        subjectKind: "feedback",
        subjectId: n % 7 ? `f${n}` : null,
        detail: { n, why: "duty" },
        at: new Date(1_790_000_000_000 + n),
      }),
    );
  return { store, clock, audit, sealing, act };
}

interface Trail {
  rows: MarkedRow[];
  seals: Seal[];
  heads: Head[];
  anchors: Anchor[];
}

const check = ({ rows, seals, heads, anchors }: Trail): Checked => {
  const checking = checkTrail({ seals, heads, anchors }, mac);
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (const row of rows) {
    checking.take(row);
    if (row.mark && seen.has(row.mark)) repeated.push(row.seq);
    seen.add(row.mark);
  }
  return checking.end(repeated);
};

/** 240 acts of two councils, sealed in a dozen links, the last ten not yet. */
async function aTrail(): Promise<Trail> {
  const { store, sealing, act } = trailKit();
  for (let n = 0; n < 230; n++) {
    await act(n);
    if (n % 20 === 19) await sealing.seal();
  }
  await sealing.seal();
  for (let n = 230; n < 240; n++) await act(n);
  const heads = await listHeads(store.db);
  return {
    rows: await listRows(store.db, 0, 1_000),
    seals: await listSeals(store.db),
    heads,
    anchors: heads.map(({ councilId, n, toSeq, code }) => ({ councilId, n, toSeq, code })),
  };
}

/** Another text of the same length: one byte of it is one off. */
const flip = (words: string, at: number): string => {
  const bytes = Buffer.from(words, "utf8");
  bytes[at % bytes.length]! ^= 1 << (at % 7);
  return bytes.toString("latin1");
};

const fields = [
  "councilId",
  "at",
  "actorKind",
  "actorId",
  "action",
  "subjectKind",
  "subjectId",
  "detail",
  "mark",
] as const;

/** Does one thing to a copy of the trail, which an honest trail would never show. */
function tamper(trail: Trail, kind: number, a: number, b: number, c: number): Trail {
  const rows = trail.rows.map((row) => ({ ...row }));
  const sealed = rows.length - 10;
  const i = a % rows.length;
  const row = rows[i]!;
  switch (kind) {
    case 0: {
      const field = fields[b % fields.length]!;
      const value = row[field];
      if (value instanceof Date) row.at = new Date(value.getTime() ^ (1 << (c % 20)));
      else if (value === null) row.subjectId = "f";
      else Object.assign(row, { [field]: flip(value, c) });
      break;
    }
    case 1:
      rows.splice(a % sealed, 1 + (b % 3));
      break;
    case 2: {
      // Two sealed rows change places: each keeps its content and its mark.
      const [x, y] = [a % sealed, (a + 1 + (b % (sealed - 1))) % sealed];
      const [first, second] = [rows[x]!, rows[y]!];
      [rows[x], rows[y]] = [
        { ...second, seq: first.seq },
        { ...first, seq: second.seq },
      ];
      break;
    }
    case 3:
      // A made-up row, in the marks' own shape, among the others or after them.
      rows.splice(i, 0, {
        ...row,
        action: "nothing.happened",
        mark: markOf(row, "abcdef012345", () => "0".repeat(64)),
      });
      break;
    case 4:
      // A row that was recorded once is put in a second time at the end.
      rows.push({ ...row, seq: rows.at(-1)!.seq + 1 });
      break;
    case 5: {
      // The tail is cut off, rows and links and all, and the head with what is left of the chain.
      const seals = trail.seals.filter((each) => each.n <= 3);
      const toSeq = seals.at(-1)!.toSeq;
      const heads = trail.heads.map((head) => {
        const last = seals.filter((each) => each.councilId === head.councilId).at(-1)!;
        return b % 2 ? head : { ...head, n: last.n, toSeq: last.toSeq, code: last.code };
      });
      return { ...trail, rows: rows.filter((each) => each.seq <= toSeq), seals, heads };
    }
    case 6: {
      const seals = trail.seals.map((each) => ({ ...each }));
      const seal = seals[a % seals.length]!;
      if (b % 3 === 0) seals.splice(a % seals.length, 1);
      else if (b % 3 === 1) seal.code = flip(seal.code, c);
      else seal.count++;
      return { ...trail, seals };
    }
    default: {
      const heads =
        b % 2
          ? trail.heads.filter((_, at) => at !== a % 2)
          : trail.heads.map((each) => ({ ...each, n: each.n + 1 }));
      return { ...trail, heads };
    }
  }
  return { ...trail, rows };
}

test("an honest trail is whole: every act sealed but the last, in two councils' chains", async () => {
  const trail = await aTrail();
  expect(check(trail)).toEqual({ councils: 2, rows: 240, sealed: 230, unsealed: 10, ok: true, broken: [] });
});

test("a changed byte, a row deleted, swapped, added or repeated, and a tail cut off are found in 1,000 random trials", async () => {
  const trail = await aTrail();
  const number = fc.nat({ max: 1_000_000 });
  let trials = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), number, number, number, (kind, a, b, c) => {
      trials++;
      const { ok, broken } = check(tamper(trail, kind, a, b, c));
      expect(ok, JSON.stringify({ kind, a, b, c })).toBe(false);
      expect(broken.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
  expect(trials).toBe(1_000);
  expect(check(trail).ok).toBe(true);
});

test("whoever keeps an old copy of everything in the database and puts it back is found by what was noted outside", async () => {
  const { store, sealing, act } = trailKit();
  for (let n = 0; n < 9; n++) await act(n);
  await sealing.seal();
  const old = {
    rows: await listRows(store.db, 0, 99),
    seals: await listSeals(store.db),
    heads: await listHeads(store.db),
  };
  await act(10);
  await sealing.seal();
  await sealing.anchor();
  const anchors = (await sealing.check(councils)).heads;
  expect(check({ ...old, anchors: [] }).ok).toBe(true);
  expect(check({ ...old, anchors }).broken[0]?.why).toBe("cut");
});

test("without the key nobody can mark or seal a row, and a unit that was undone leaves no gap", async () => {
  const { store, audit, sealing, act } = trailKit();
  await act(1);
  await sealing.seal();
  await expect(
    store.write(async (tx) => {
      const actor = { kind: "system", councilId: "northmere", name: "x" } as const;
      await audit.record(tx, {
        councilId: "northmere",
        actor,
        action: "a.b",
        subjectKind: "x",
        subjectId: null,
      });
      throw new Error("refused");
    }),
  ).rejects.toThrow("refused");
  await act(2);
  await sealing.seal();
  expect(await sealing.check(councils)).toMatchObject({ rows: 2, sealed: 2, unsealed: 0, ok: true });

  const other = makeVault({
    masters: { 1: Buffer.alloc(32, 9) },
    lookup: Buffer.alloc(32, 8),
    pseudonym: Buffer.alloc(32, 7),
  });
  await store.write((tx) =>
    makeAuditService({ store, clock: testClock(), vault: other }).record(tx, {
      councilId: "northmere",
      actor: { kind: "system", councilId: "northmere", name: "x" },
      action: "original.read",
      subjectKind: "feedback",
      subjectId: "f1",
    }),
  );
  const found = await sealing.check(councils);
  expect(found.ok).toBe(false);
  expect(found.broken).toEqual([{ seq: (await listRows(store.db, 0, 99)).at(-1)!.seq, why: "changed" }]);
});

test("rows kept before rows were marked are taken in by the first seal, and guarded from then on", async () => {
  const { store, sealing, act } = trailKit();
  const old = {
    councilId: "northmere",
    at: new Date(0),
    actorKind: "system" as const,
    actorId: "jobs",
    action: "a.b",
    subjectKind: "x",
    subjectId: null,
    detail: { n: 1 },
  };
  await store.write((tx) => tx.insert(auditEvent).values([old, { ...old, detail: { n: 2 } }]));
  await act(1);
  await sealing.seal();
  expect((await sealing.check(councils)).ok).toBe(true);
  const trail = {
    rows: await listRows(store.db, 0, 99),
    seals: await listSeals(store.db),
    heads: await listHeads(store.db),
    anchors: [],
  };
  const changed = trail.rows.map((row, n) => (n === 0 ? { ...row, action: "a.c" } : row));
  expect(check({ ...trail, rows: changed }).broken.map(({ why }) => why)).toEqual(["rows"]);
  await store.write((tx) => tx.insert(auditEvent).values(old));
  expect((await sealing.check(councils)).broken[0]?.why).toBe("changed");
});

test("many units at once and two that seal at once leave one whole chain", async () => {
  const { store, clock, sealing, act } = trailKit();
  const second = makeSealing({
    store,
    clock,
    vault: testVault,
    files: makeDiskFiles({ folder: testFolder() }),
    log: { warn: () => undefined },
  });
  const sealAll = (which: typeof sealing) => which.seal().catch(() => undefined);
  for (let round = 0; round < 4; round++)
    await Promise.all([
      ...Array.from({ length: 25 }, (_, n) => act(round * 25 + n)),
      sealAll(sealing),
      sealAll(second),
    ]);
  await sealing.seal();
  expect(await sealing.check(councils)).toMatchObject({
    rows: 100,
    sealed: 100,
    unsealed: 0,
    ok: true,
    broken: [],
  });
});
