// Shows what the store on PostgreSQL promises beyond units.test.ts: races, lost connections, and statements that go astray.
import { setTimeout as wait } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openPgStore } from "~db/pg-store";
import { term } from "~db/schema";
import type { Db, Tx } from "~db/store";
import { onCluster } from "../kit/postgres";
import { runStatement, testStore } from "../kit/store";

const row = (code: string) => ({
  councilId: "c1",
  list: "proof",
  code,
  label: "0",
  definition: "",
  source: "",
  parent: null,
  extra: {},
  validFrom: "2026-01-01",
  validTo: null,
});
const add = (tx: Tx, code: string) => tx.insert(term).values(row(code)).returning({ code: term.code });
const fail = (code: string) => `DO $$ BEGIN RAISE EXCEPTION 'staged' USING ERRCODE = '${code}'; END $$`;
const ask = async (handle: Db, question: string): Promise<unknown> => {
  const found = await handle.select({ answer: sql`${sql.raw(question)}` }).from(sql`(select 1) as one`);
  return found[0]?.answer;
};

test("a unit runs serializable and durable, in UTC; a reader may not write", async () => {
  const store = testStore();
  const unit = await store.write(async (tx) => [
    await ask(tx, "current_setting('transaction_isolation')"),
    await ask(tx, "current_setting('synchronous_commit')"),
    await ask(tx, "current_setting('timezone')"),
    await ask(tx, "current_setting('transaction_read_only')"),
  ]);
  expect(unit).toEqual(["serializable", "on", "UTC", "off"]);
  expect(await ask(store.db, "current_setting('transaction_read_only')")).toBe("on");
});

test("a unit that lost a race is run again from its beginning and keeps what the last run wrote", async () => {
  const store = testStore();
  for (const code of ["40001", "40P01"]) {
    let runs = 0;
    await store.write(async (tx) => {
      await add(tx, `${code}-${++runs}`);
      if (runs < 5) await runStatement(tx, fail(code));
    });
    expect(runs).toBe(5);
  }
  expect(
    (await store.db.select({ code: term.code }).from(term).orderBy(term.code)).map(({ code }) => code),
  ).toEqual(["40001-5", "40P01-5"]);
});

test("a unit that loses every race is given up after ten tries, with the cause", async () => {
  const store = testStore();
  let runs = 0;
  const lost = store.write(async (tx) => {
    runs++;
    await runStatement(tx, fail("40001"));
  });
  await expect(lost).rejects.toMatchObject({
    message: expect.stringContaining("10 times"),
    cause: { code: "40001" },
  });
  expect(runs).toBe(10);
  expect(await store.write(async (tx) => add(tx, "next"))).toEqual([{ code: "next" }]);
});

test("an error that is no race is not tried again", async () => {
  const store = testStore();
  let runs = 0;
  const refused = store.write(async (tx) => {
    runs++;
    await add(tx, "gone");
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  expect(runs).toBe(1);
  expect(await store.db.$count(term)).toBe(0);
});

test("a hundred units at once on the same three rows are all kept, and none is given up", async () => {
  const store = testStore();
  await store.write(async (tx) => {
    for (const code of ["a", "b", "c"]) await add(tx, code);
  });
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      store.write(async (tx) => {
        const code = ["a", "b", "c"][n % 3]!;
        const [now] = await tx.select({ label: term.label }).from(term).where(eq(term.code, code));
        await tx
          .update(term)
          .set({ label: String(Number(now?.label) + 1) })
          .where(eq(term.code, code));
      }),
    ),
  );
  const rows = await store.db.select({ label: term.label }).from(term).orderBy(term.code);
  expect(rows.map(({ label }) => label)).toEqual(["34", "33", "33"]);
});

test("a connection that is lost in the middle of a unit rejects it, keeps nothing of it, and the next unit works", async () => {
  const store = testStore();
  await expect(
    store.write(async (tx) => {
      await add(tx, "lost");
      await ask(tx, "pg_terminate_backend(pg_backend_pid())");
    }),
  ).rejects.toThrow();
  expect(await store.write(async (tx) => add(tx, "kept"))).toEqual([{ code: "kept" }]);
  expect(await store.db.select({ code: term.code }).from(term)).toEqual([{ code: "kept" }]);
});

test("losing every connection while nothing runs is told and does no harm", async () => {
  const first = testStore();
  expect(await first.db.$count(term)).toBe(0);
  const lost: string[] = [];
  const store = openPgStore(first.url, { onLost: (error) => lost.push(error.message) });
  await store.write(async (tx) => add(tx, "before"));
  expect(await store.db.$count(term)).toBe(1);
  await onCluster(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'earshot' AND datname = '${new URL(first.url).pathname.slice(1)}'`,
  );
  for (let tries = 0; lost.length < 2 && tries < 200; tries++) await wait(10);
  expect(lost.length).toBeGreaterThanOrEqual(2);
  expect(await store.write(async (tx) => add(tx, "after"))).toEqual([{ code: "after" }]);
  expect(await store.db.$count(term)).toBe(2);
  await store.close();
});

test("a statement that was not awaited and comes when its unit has ended is refused, not kept with the next unit", async () => {
  const store = testStore();
  let stray: Promise<unknown> = Promise.resolve();
  await store.write(async (tx) => {
    await add(tx, "awaited");
    stray = wait(20).then(async () => add(tx, "stray"));
  });
  const next = store.write(async (tx) => {
    await add(tx, "next");
    await wait(60);
  });
  await expect(stray).rejects.toThrow("after its unit of work had ended");
  await next;
  const rows = await store.db.select({ code: term.code }).from(term).orderBy(term.code);
  expect(rows.map(({ code }) => code)).toEqual(["awaited", "next"]);
});

test("a unit may ask for several things at once, and where one fails nothing of the others is kept", async () => {
  const store = testStore();
  const counts = await store.write((tx) => Promise.all([1, 2, 3].map(() => tx.$count(term))));
  expect(counts).toEqual([0, 0, 0]);
  const failing = store.write((tx) =>
    Promise.all([add(tx, "a"), runStatement(tx, fail("P0001")), add(tx, "b"), add(tx, "c")]),
  );
  await expect(failing).rejects.toThrow("staged");
  await store.write((tx) => add(tx, "next"));
  expect(await store.db.select({ code: term.code }).from(term)).toEqual([{ code: "next" }]);
});

test("a unit that swallows an error of the database is rejected, because nothing of it was kept", async () => {
  const store = testStore();
  const swallowing = store.write(async (tx) => {
    await add(tx, "before");
    await runStatement(tx, fail("P0001")).catch(() => undefined);
    return "looks well";
  });
  await expect(swallowing).rejects.toThrow("swallowed");
  expect(await store.db.$count(term)).toBe(0);
});

test("more units than connections wait for their turn, and one that reads meanwhile is never stuck", async () => {
  const first = testStore();
  expect(await first.db.$count(term)).toBe(0);
  const store = openPgStore(first.url, { writers: 2, readers: 1 });
  const counts = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      store.write(async (tx) => {
        await add(tx, `t${n}`);
        return store.db.$count(term);
      }),
    ),
  );
  expect(counts).toHaveLength(20);
  expect(await store.db.$count(term)).toBe(20);
  await store.close();
});

test("a database that cannot be reached rejects units and reads, and does not end the process", async () => {
  const store = openPgStore("postgres://nobody:nothing@127.0.0.1:1/none");
  await expect(store.write(async () => 1)).rejects.toThrow(/ECONNREFUSED/);
  await expect((async () => store.db.$count(term))()).rejects.toThrow(/ECONNREFUSED/);
  await store.close();
});
