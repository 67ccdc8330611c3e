// Owns the words that tables are written in, chosen once a process by DATABASE_URL. A vocabulary, never a query wrapper:
// no behaviour, no base class. What differs between the databases beyond these words is listed in docs/adr/0003.
import { type SQL, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

/** Whether this process speaks to PostgreSQL; everything else is the embedded SQLite. */
export const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

const pgBytes = pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

const sqliteWords = {
  table: sqlite.sqliteTable,
  text: sqlite.text,
  integer: () => sqlite.integer({ mode: "number" }),
  real: () => sqlite.real(),
  boolean: () => sqlite.integer({ mode: "boolean" }),
  json: <T>() => sqlite.text({ mode: "json" }).$type<T>(),
  timestamp: () => sqlite.integer({ mode: "timestamp_ms" }),
  bytes: () => sqlite.blob({ mode: "buffer" }).$type<Buffer>(),
  sequence: () => sqlite.integer({ mode: "number" }).primaryKey({ autoIncrement: true }),
  primaryKey: sqlite.primaryKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  check: sqlite.check,
  contains: (column: SQL.Aliased | sqlite.AnySQLiteColumn, words: string): SQL<boolean> =>
    sql<boolean>`instr(lower(${column}), ${words.toLowerCase()}) > 0`,
  monthOf: (day: sqlite.AnySQLiteColumn): SQL<string> => sql<string>`substr(${day}, 1, 7)`,
};

const pgWords = {
  table: pg.pgTable,
  text: pg.text,
  integer: () => pg.bigint({ mode: "number" }),
  real: () => pg.doublePrecision(),
  boolean: () => pg.boolean(),
  json: <T>() => pg.jsonb().$type<T>(),
  timestamp: () => pg.timestamp({ withTimezone: true, precision: 3, mode: "date" }),
  bytes: () => pgBytes(),
  sequence: () => pg.bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
  contains: (column: pg.AnyPgColumn, words: string): SQL<boolean> =>
    sql<boolean>`position(${words.toLowerCase()} in lower(${column})) > 0`,
  monthOf: (day: pg.AnyPgColumn): SQL<string> => sql<string>`substr(${day}, 1, 7)`,
};

// The one cast: both lists have the same words with the same data types in and out, so repos are typed once, as SQLite.
// The suite of repos runs on both databases, because the cast hides where they differ.
export const {
  table,
  text,
  integer,
  real,
  boolean,
  json,
  timestamp,
  bytes,
  sequence,
  primaryKey,
  index,
  uniqueIndex,
  check,
  contains,
  monthOf,
} = onPostgres ? (pgWords as unknown as typeof sqliteWords) : sqliteWords;
