// Owns a table with one column of every word of the dialect, made by a test that looks at values on both databases.
import { boolean, bytes, integer, json, onPostgres, real, table, text, timestamp } from "~db/dialect";
import { runStatement, type TestStore, testStore } from "../kit/store";

export const probe = table("probe", {
  id: text().primaryKey(),
  words: text(),
  n: integer(),
  amount: real(),
  yes: boolean(),
  doc: json<unknown>(),
  at: timestamp(),
  sealed: bytes(),
});

export type ProbeRow = typeof probe.$inferSelect;

const DDL = onPostgres
  ? `CREATE TABLE IF NOT EXISTS probe (id text PRIMARY KEY NOT NULL, words text, n bigint, amount double precision, yes boolean, doc json,
      at timestamp (3) with time zone, sealed bytea)`
  : `CREATE TABLE IF NOT EXISTS probe (id text PRIMARY KEY NOT NULL, words text, n integer, amount real, yes integer, doc text, at integer,
      sealed blob) STRICT`;

/** A store that has the table. */
export async function probeStore(): Promise<TestStore> {
  const store = testStore();
  await store.write((tx) => runStatement(tx, DDL));
  return store;
}

/** A row without values but for what the test gives it. */
export const row = (id: string, more: Partial<ProbeRow> = {}): ProbeRow => ({
  id,
  words: null,
  n: null,
  amount: null,
  yes: null,
  doc: null,
  at: null,
  sealed: null,
  ...more,
});
