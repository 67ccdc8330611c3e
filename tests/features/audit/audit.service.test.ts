import fc from "fast-check";
import { expect, test } from "vitest";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import { checkDetail } from "~/features/audit/audit.rules";
import type { AuditEntry } from "~/features/audit/audit.schema";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { auditEvent, term } from "~db/schema";
import { testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

const councilId = "northmere";
const read = authorizeSystem(councilId, "audit:read", "test");
const priya = {
  kind: "account",
  accountId: "priya",
  councilId,
  name: "Priya Shah",
  roles: ["safeguarding"],
} as const;

const anEntry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  councilId,
  actor: priya,
  action: "original.read",
  subjectKind: "feedback",
  subjectId: "f1",
  ...more,
});

function auditKit() {
  const store = testStore();
  const clock = testClock("2026-11-24T10:00:00Z");
  const audit = makeAuditService({ store, clock, vault: testVault });
  const add = (more: Partial<AuditEntry> = {}) => store.write((tx) => audit.record(tx, anEntry(more)));
  return { store, clock, audit, add };
}

test("an act is kept with who, when, what and on which record, and without the person's name", async () => {
  const { store, audit, add } = auditKit();
  await add({ detail: { reason: "duty", count: 2, again: true, from: null } });
  await add({ actor: { kind: "system", councilId, name: "jobs" }, subjectId: null });
  await add({ actor: { kind: "contributor", councilId }, at: new Date("2026-11-23T09:00:00Z") });
  const { events } = await audit.list(read);
  expect(events.map((event) => [event.actorKind, event.actorId, event.at.toISOString()])).toEqual([
    ["contributor", null, "2026-11-23T09:00:00.000Z"],
    ["system", "jobs", "2026-11-24T10:00:00.000Z"],
    ["account", "priya", "2026-11-24T10:00:00.000Z"],
  ]);
  expect(events[2]?.detail).toEqual({ reason: "duty", count: 2, again: true, from: null });
  expect(JSON.stringify(await store.db.select().from(auditEvent))).not.toContain("Shah");
});

test("a unit that fails leaves neither the act nor its row", async () => {
  const { store, audit, add } = auditKit();
  await add();
  const row = {
    councilId,
    list: "l",
    code: "c",
    label: "",
    definition: "",
    source: "",
    extra: {},
    validFrom: "2026-01-01",
  };
  await expect(
    store.write(async (tx) => {
      await tx.insert(term).values(row);
      await audit.record(tx, anEntry({ subjectId: "f2" }));
      throw new Error("refused");
    }),
  ).rejects.toThrow("refused");
  expect(await store.db.select().from(term)).toEqual([]);
  expect((await audit.list(read)).events.map((event) => event.subjectId)).toEqual(["f1"]);
});

test("a detail that is long, nested or no number undoes the whole unit", async () => {
  const { store, add } = auditKit();
  await add({ detail: { code: "x".repeat(200) } });
  const bad: Record<string, unknown>[] = [
    { words: "x".repeat(201) },
    { list: ["a"] },
    { nested: { a: 1 } },
    { at: new Date() },
    { n: Number.NaN },
    { u: undefined },
    Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i])),
  ];
  for (const detail of bad) {
    await expect(add({ detail: detail as AuditEntry["detail"] })).rejects.toThrow(RangeError);
  }
  expect(await store.db.select().from(auditEvent)).toHaveLength(1);
});

test("any flat record of short values is accepted", () => {
  const value = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value, { maxKeys: 20 }), (detail) => {
      expect(() => checkDetail(detail)).not.toThrow();
    }),
  );
});

test("every act that was kept is numbered once, also when many are done at once and some fail", async () => {
  const { store, audit } = auditKit();
  await Promise.allSettled(
    Array.from({ length: 60 }, (_, i) =>
      store.write(async (tx) => {
        await audit.record(tx, anEntry({ subjectId: `f${i}` }));
        if (i % 7 === 3) throw new Error("refused");
      }),
    ),
  );
  const rows = await store.db.select().from(auditEvent).orderBy(auditEvent.seq);
  expect(new Set(rows.map((row) => row.seq)).size).toBe(rows.length);
  expect(rows.map((row) => Number(row.subjectId?.slice(1))).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 60 }, (_, i) => i).filter((i) => i % 7 !== 3),
  );
});

test("the trail cannot be changed or cut, not even by a repository", async () => {
  const { store, audit, add } = auditKit();
  await add();
  await expect(store.write(async (tx) => void (await tx.delete(auditEvent)))).rejects.toThrow();
  await expect(
    store.write(async (tx) => void (await tx.update(auditEvent).set({ action: "nothing.happened" }))),
  ).rejects.toThrow();
  expect((await audit.list(read)).events[0]?.action).toBe("original.read");
});

test("pages go backwards without a gap, by record, and never into another council", async () => {
  const { audit, add } = auditKit();
  for (let i = 0; i < 7; i++) await add({ subjectId: i % 2 ? "odd" : "even" });
  await add({ councilId: "southmere", subjectId: "odd" });
  await add({ subjectKind: "contract", subjectId: "odd" });
  const first = await audit.list(read, { subjectKind: "feedback", limit: 4 });
  expect(first.events.map((event) => event.seq)).toEqual([7, 6, 5, 4]);
  const second = await audit.list(read, { subjectKind: "feedback", limit: 4, before: first.next });
  expect(second).toMatchObject({ events: [{ seq: 3 }, { seq: 2 }, { seq: 1 }], next: null });
  const odd = await audit.list(read, { subjectKind: "feedback", subjectId: "odd" });
  expect(odd.events.map((event) => event.seq)).toEqual([6, 4, 2]);
});
