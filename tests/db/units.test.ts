// Shows what a unit of work promises, the same on both databases.
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "~/lib/ids";
import { auditEvent, job, statement, term } from "~db/schema";
import { isDuplicate, prepared, type Tx } from "~db/store";
import { testStore } from "../kit/store";

const row = (code: string) => ({
  councilId: "c1",
  list: "proof",
  code,
  label: code,
  definition: "",
  source: "",
  parent: null,
  extra: {},
  validFrom: "2026-01-01",
  validTo: null,
});
const add = (tx: Tx, code: string) => tx.insert(term).values(row(code));
const many = (n: number) => Array.from({ length: n }, (_, i) => i);

test("units that fail are undone alone and all others are kept", async () => {
  const store = testStore();
  const results = await Promise.allSettled(
    many(60).map((n) =>
      store.write(async (tx) => {
        await add(tx, `${n}a`);
        await add(tx, `${n}b`);
        if (n % 7 === 3) throw new Error("refused");
        return n;
      }),
    ),
  );
  expect(results.map((result) => (result.status === "fulfilled" ? result.value : "refused"))).toEqual(
    many(60).map((n) => (n % 7 === 3 ? "refused" : n)),
  );
  const kept = (await store.db.select({ code: term.code }).from(term)).map(({ code }) => code);
  expect(kept.sort()).toEqual(
    many(60)
      .filter((n) => n % 7 !== 3)
      .flatMap((n) => [`${n}a`, `${n}b`])
      .sort(),
  );
});

test("a reader sees nothing of a unit until it is committed, and everything after", async () => {
  const store = testStore();
  const seen = await store.write(async (tx) => {
    await add(tx, "a");
    return store.db.$count(term);
  });
  expect(seen).toBe(0);
  expect(await store.db.$count(term)).toBe(1);
});

test("a unit reads its own writes", async () => {
  const store = testStore();
  const found = await store.write(async (tx) => {
    await add(tx, "mine");
    return tx.select({ code: term.code }).from(term).where(eq(term.code, "mine"));
  });
  expect(found).toEqual([{ code: "mine" }]);
});

test("a unit that opens another is refused at once instead of waiting for itself", async () => {
  const store = testStore();
  await expect(store.write(() => store.write(async () => 1))).rejects.toThrow("cannot open another");
  expect(await store.write(async () => 2)).toBe(2);
});

test("a reader cannot write", async () => {
  const store = testStore();
  await expect((async () => store.db.insert(term).values(row("stray")))()).rejects.toThrow(/read-?only/);
  expect(await store.db.$count(term)).toBe(0);
});

test("fifty units that read a number and write it one higher leave it exactly fifty higher", async () => {
  const store = testStore();
  await store.write((tx) => add(tx, "count").returning({ code: term.code }));
  await store.write((tx) => tx.update(term).set({ label: "0" }).returning({ code: term.code }));
  await Promise.all(
    many(50).map(() =>
      store.write(async (tx) => {
        const [now] = await tx.select({ label: term.label }).from(term).where(eq(term.code, "count"));
        await tx
          .update(term)
          .set({ label: String(Number(now?.label) + 1) })
          .where(eq(term.code, "count"));
      }),
    ),
  );
  expect(await store.db.select({ label: term.label }).from(term)).toEqual([{ label: "50" }]);
});

test("thirty statements added to one item at once are numbered one to thirty", async () => {
  const store = testStore();
  const ids = many(30).map(() => newId());
  await Promise.all(
    ids.map((id) =>
      store.write(async (tx) => {
        const [last] = await tx
          .select({ next: sql`coalesce(max(${statement.ordinal}), 0) + 1`.mapWith(Number) })
          .from(statement)
          .where(eq(statement.feedbackId, "f1"));
        const sealed = Buffer.from(id);
        await tx
          .insert(statement)
          .values({ id, councilId: "c1", feedbackId: "f1", ordinal: last!.next, sealed, at: new Date(0) });
      }),
    ),
  );
  const rows = await store.db.select({ n: statement.ordinal }).from(statement).orderBy(statement.ordinal);
  expect(rows.map(({ n }) => n)).toEqual(many(30).map((n) => n + 1));
});

test("of two units that each make sure there is one row, one makes it and the other finds it", async () => {
  const store = testStore();
  const made = await Promise.all(
    many(20).map(() =>
      store.write(async (tx) => {
        const found = await tx
          .select()
          .from(term)
          .where(and(eq(term.code, "one"), eq(term.list, "proof")));
        if (found.length > 0) return 0;
        await add(tx, "one");
        return 1;
      }),
    ),
  );
  expect(made.filter((n) => n === 1)).toHaveLength(1);
  expect(await store.db.$count(term)).toBe(1);
});

test("a row that a unique index refuses is a duplicate on either database, and nothing else is", async () => {
  const store = testStore();
  await store.write((tx) => add(tx, "a"));
  const again = await store.write((tx) => add(tx, "a")).catch((error: unknown) => error);
  expect(isDuplicate(again)).toBe(true);
  const other = await store
    .write((tx) => tx.insert(term).values({ ...row("b"), label: null as unknown as string }))
    .catch((error: unknown) => error);
  expect(other).toBeInstanceOf(Error);
  expect(isDuplicate(other)).toBe(false);
  expect(isDuplicate(new Error("duplicate"))).toBe(false);
});

test("what a failed statement carried is in no error, because it may be what a person said", async () => {
  const store = testStore();
  const secret = "my mother was left alone";
  const refused = { ...row("a"), label: secret, definition: null as unknown as string };
  const error = await store.write((tx) => tx.insert(term).values(refused)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(`${(error as Error).message} ${(error as Error).stack}`).not.toContain(secret);
});

test("a prepared statement answers within each unit and outside of all, many at once", async () => {
  const store = testStore();
  const byCode = prepared(`proof_by_code_${newId()}`, (db) =>
    db
      .select({ label: term.label })
      .from(term)
      .where(eq(term.code, sql.placeholder("code"))),
  );
  await Promise.all(
    many(40).map((n) =>
      store.write(async (tx) => {
        await add(tx, `t${n}`);
        expect(await byCode(tx).execute({ code: `t${n}` })).toEqual([{ label: `t${n}` }]);
        expect(await byCode(store.db).execute({ code: `t${n}` })).toEqual([]);
      }),
    ),
  );
  expect(await byCode(store.db).execute({ code: "t7" })).toEqual([{ label: "t7" }]);
});

test("two prepared statements of one name are refused, because PostgreSQL would run the one for the other", () => {
  const build = () => ({ prepare: () => ({ execute: () => [] }) });
  const name = `proof_${newId()}`;
  prepared(name, build);
  expect(() => prepared(name, build)).toThrow(name);
});

test("the audit trail takes rows and lets none be changed or removed", async () => {
  const store = testStore();
  const event = {
    councilId: "c1",
    at: new Date("2026-11-24T10:00:00Z"),
    actorKind: "system" as const,
    actorId: null,
    action: "proof",
    subjectKind: "none",
    subjectId: "s1",
    detail: {},
  };
  await store.write((tx) => tx.insert(auditEvent).values(event));
  await expect(
    store.write((tx) => tx.update(auditEvent).set({ action: "other" }).returning()),
  ).rejects.toThrow("append-only");
  await expect(store.write((tx) => tx.delete(auditEvent).returning())).rejects.toThrow("append-only");
  expect(await store.db.select({ action: auditEvent.action }).from(auditEvent)).toEqual([
    { action: "proof" },
  ]);
});

test("a statement is never edited", async () => {
  const store = testStore();
  const said = {
    id: "s1",
    councilId: "c1",
    feedbackId: "f1",
    ordinal: 1,
    sealed: Buffer.from("x"),
    at: new Date(0),
  };
  await store.write((tx) => tx.insert(statement).values(said));
  await expect(
    store.write((tx) =>
      tx
        .update(statement)
        .set({ sealed: Buffer.from("y") })
        .returning(),
    ),
  ).rejects.toThrow("never edited");
});

test("a store that was closed refuses units, and closing waits for those under way", async () => {
  const store = testStore();
  const under = store.write((tx) => add(tx, "last").returning({ code: term.code }));
  await store.close();
  expect(await under).toEqual([{ code: "last" }]);
  await expect(store.write(async () => 1)).rejects.toThrow("closed");
});

test("work added twice under one key is one job, however many ask at once", async () => {
  const store = testStore();
  const work = () => ({
    id: newId(),
    councilId: "c1",
    kind: "understand",
    payload: {},
    onceKey: "once",
    lane: 0,
    state: "waiting" as const,
    runAt: new Date(0),
    attempts: 0,
    createdAt: new Date(0),
  });
  await Promise.all(
    many(20).map(() => store.write((tx) => tx.insert(job).values(work()).onConflictDoNothing())),
  );
  expect(await store.db.$count(job)).toBe(1);
});
