// Shows what the embedded store promises beyond units.test.ts: groups that share a commit, and waiting for another process.
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { term } from "~db/schema";
import { openSqliteStore } from "~db/sqlite-store";
import type { Tx } from "~db/store";
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

test("a unit that fails is undone alone and the others of its group are kept", async () => {
  const store = testStore();
  const results = await Promise.allSettled(
    ["a", "b", "bad", "d", "e"].map((code) =>
      store.write(async (tx) => {
        await add(tx, `${code}1`);
        await add(tx, `${code}2`);
        if (code === "bad") throw new Error("refused");
        return code;
      }),
    ),
  );
  expect(results.map((r) => r.status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  const kept = await store.db.select({ code: term.code }).from(term).orderBy(term.code);
  expect(kept.map((r) => r.code)).toEqual(["a1", "a2", "b1", "b2", "d1", "d2", "e1", "e2"]);
});

test("a reader sees nothing of a unit until the group is committed, and nobody is told before", async () => {
  const store = testStore();
  const seen: number[] = [];
  let resolved = 0;
  const unit = (code: string) =>
    store
      .write(async (tx) => {
        await add(tx, code);
        seen.push((await store.db.select().from(term)).length, resolved);
      })
      .then(() => {
        resolved++;
      });
  await Promise.all(["a", "b", "c"].map(unit));
  expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await store.db.$count(term)).toBe(3);
});

test("a unit that waits for something other than the database is noticed", async () => {
  const first = testStore();
  let stalls = 0;
  const store = openSqliteStore(first.file, { onStall: () => stalls++ });
  await store.write(async (tx) => {
    await add(tx, "quick");
  });
  expect(stalls).toBe(0);
  await store.write(async () => {
    await wait(5);
  });
  expect(stalls).toBe(1);
  await store.close();
});

test("whoever writes while a unit has stalled is not taken for a part of it", async () => {
  const store = testStore();
  const stalled = store.write(async (tx) => {
    await wait(20);
    await add(tx, "late");
  });
  await wait(5);
  await expect(store.write((tx) => add(tx, "other"))).resolves.toBeDefined();
  await stalled;
  expect(await store.db.$count(term)).toBe(2);
});

test("another process that holds the file for a while delays a unit without losing it", async () => {
  const store = testStore();
  const other = new Database(store.file);
  other.exec("BEGIN IMMEDIATE");
  const waiting = store.write(async (tx) => {
    await add(tx, "patient");
  });
  await wait(60);
  other.exec("COMMIT");
  other.close();
  await waiting;
  expect(await store.db.$count(term)).toBe(1);
});

test("every table is STRICT and carries the council it belongs to", () => {
  const store = testStore();
  const file = new Database(store.file, { readonly: true });
  const tables = file
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .all() as { name: string; sql: string }[];
  expect(tables.length).toBeGreaterThan(20);
  for (const { name, sql } of tables) {
    expect(sql, name).toMatch(/STRICT$/);
    if (name !== "council") expect(sql, name).toMatch(/`council_id` text (PRIMARY KEY )?NOT NULL/);
  }
  file.close();
});
