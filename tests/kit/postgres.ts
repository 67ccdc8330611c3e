// Owns the databases that tests use on PostgreSQL. Making one costs a quarter of a second, so each worker keeps a few and
// empties them: triggers and foreign keys off, rows out, counters back to one.

import pg from "pg";
import { onTestFinished } from "vitest";
import { openPgStore } from "~db/pg-store";
import type { Store } from "~db/store";

const EMPTY = `SET session_replication_role = replica;
DO $$
DECLARE each record;
BEGIN
  FOR each IN SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE 'DELETE FROM ' || each.name;
  END LOOP;
  FOR each IN SELECT format('%I', sequencename) AS name FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
    PERFORM setval(each.name::regclass, 1, false);
  END LOOP;
END $$`;

const inUse = new Set<number>();

/** The same cluster's other database. */
export function urlOf(database: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement outside any store. */
export async function onCluster(words: string, url = process.env.TEST_DATABASE_URL): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(words);
  } finally {
    await client.end();
  }
}

const template = (): string => {
  const name = process.env.EARSHOT_TEST_PG_TEMPLATE;
  if (!name) throw new Error("The test run has no migrated template on PostgreSQL");
  return name;
};

const cleaners = new Map<string, pg.Client>();

/** A connection that stays for the tests of a file, since opening one costs more than emptying a database. */
async function cleanerOf(name: string): Promise<pg.Client> {
  const known = cleaners.get(name);
  if (known) return known;
  const client = new pg.Client({ connectionString: urlOf(name) });
  client.on("error", () => cleaners.delete(name));
  await client.connect();
  (client as unknown as { unref(): void }).unref();
  cleaners.set(name, client);
  return client;
}

/** Empties the database, or makes it where this worker has not had it yet. */
async function ready(name: string): Promise<void> {
  try {
    await (await cleanerOf(name)).query(EMPTY);
  } catch (error) {
    if ((error as { code?: string }).code !== "3D000") throw error;
    await onCluster(`CREATE DATABASE ${name} TEMPLATE ${template()}`);
  }
}

/** The driver's client, which connects once the database stands, so that a test can open its store without waiting. */
function clientAfter(standing: Promise<void>): typeof pg.Client {
  const Waiting = class extends pg.Client {};
  const connect = pg.Client.prototype.connect as (this: pg.Client, told: (error?: Error) => void) => void;
  Waiting.prototype.connect = function (this: pg.Client, told: (error?: Error) => void) {
    standing.then(() => connect.call(this, told), told);
  } as typeof pg.Client.prototype.connect;
  return Waiting;
}

/** Every row of every table as text, with sealed and other binary columns as the bytes they are. */
export async function everyByte(url: string): Promise<Buffer> {
  const { rows } = await onCluster(
    "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    url,
  );
  const parts: Buffer[] = [];
  for (const { name } of rows) {
    const found = await onCluster(`SELECT t::text AS words FROM ${name} AS t`, url);
    for (const { words } of found.rows as { words: string }[]) {
      parts.push(Buffer.from(words));
      for (const [, hex] of words.matchAll(/\\x([0-9a-f]*)/g)) parts.push(Buffer.from(hex!, "hex"));
    }
  }
  return Buffer.concat(parts);
}

/** A store on a database that is migrated, empty and the test's own until it ends. */
export function openTestDatabase(): { store: Store; url: string } {
  let nth = 0;
  while (inUse.has(nth)) nth++;
  inUse.add(nth);
  const name = `${template()}_${process.env.VITEST_POOL_ID}_${nth}`;
  const url = urlOf(name);
  const store = openPgStore(url, { Client: clientAfter(ready(name)) });
  onTestFinished(async () => {
    await store.close();
    inUse.delete(nth);
  });
  return { store, url };
}
