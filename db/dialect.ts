// Owns the words that tables are written in, chosen once a process by DATABASE_URL. A vocabulary, never a query wrapper:
// no behaviour, no base class. What differs between the databases beyond these words is listed in docs/adr/0003.
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

/** Whether this process speaks to PostgreSQL; everything else is the embedded SQLite. */
export const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

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
};

const pgBytes = pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
// json, not jsonb, keeps keys in their order and any text, as SQLite does; SQL never looks inside. A type of our own, because
// drizzle's reads a string twice: the text "5" would come back as the number.
const pgJson = pg.customType<{ data: unknown }>({ dataType: () => "json", toDriver: JSON.stringify });

const pgWords = {
  table: pg.pgTable,
  text: pg.text,
  integer: () => pg.bigint({ mode: "number" }),
  real: () => pg.doublePrecision(),
  boolean: () => pg.boolean(),
  json: <T>() => pgJson().$type<T>(),
  timestamp: () => pg.timestamp({ withTimezone: true, precision: 3, mode: "date" }),
  bytes: () => pgBytes(),
  sequence: () => pg.bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
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
} = onPostgres ? (pgWords as unknown as typeof sqliteWords) : sqliteWords;

const holds = (column: SQLWrapper, small: string): SQL =>
  onPostgres
    ? sql`position(${small} in lower(${column} collate "C")) > 0`
    : sql`instr(lower(${column}), ${small}) > 0`;

/** Text that contains the words, English letters in either case; any other letter as it is written, or in small letters. */
export const contains = (column: SQLWrapper, words: string): SQL<boolean> =>
  sql<boolean>`(${holds(
    column,
    words.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  )} or ${holds(column, words.toLowerCase())})`;

/** The month of a calendar day, as YYYY-MM. */
export const monthOf = (day: SQLWrapper): SQL<string> => sql<string>`substr(${day}, 1, 7)`;

/** Puts rows without a value last, whichever way the others go: `nullsLast(asc(column))`. Left alone, the two differ. */
export const nullsLast = (order: SQL): SQL => sql`${order} nulls last`;

/** Ends a select of rows to be taken: rows that another unit is taking are left out. On SQLite units run one by one. */
export const skipLocked: SQL = onPostgres ? sql` for update skip locked` : sql``;
