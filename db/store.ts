// Owns what a store is: one reader, one queue of units of work. Knows no table and no driver.
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type * as schema from "./schema";

/** A handle that reads. Typed asynchronous, so that rows are reached by `await` alone and repos run on both databases. */
export type Db = BaseSQLiteDatabase<"async", unknown, typeof schema>;

declare const unitBrand: unique symbol;

/** A handle inside a unit of work. Only `Store.write` hands one out, so a repo function that writes cannot be called with a reader. */
export type Tx = Db & { readonly [unitBrand]: true };

export interface Store {
  /** Committed rows only. */
  readonly db: Db;
  /**
   * Runs a unit of work and resolves once it is durable. A unit that throws is undone alone. It may be run again, so it
   * makes no ids, reads no clock, sends nothing and catches nothing.
   */
  write<T>(unit: (tx: Tx) => Promise<T>): Promise<T>;
  /** Leaves nothing of overwritten rows in the files of the embedded database. On PostgreSQL that is for its vacuum to do. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

interface Executable {
  execute(values?: Record<string, unknown>): unknown;
}

const names = new Set<string>();

/**
 * Prepares a hot statement once a handle. `name` is the server-side name on PostgreSQL, and no other statement's. Values that
 * change with each call are placeholders: a `$defaultFn` would be frozen at the time of preparing. Through a column that is
 * not text or bytes a placeholder takes no null: drizzle would make it `false`, "null" or an error.
 */
export function prepared<S extends Executable>(
  name: string,
  build: (handle: Db) => { prepare(name?: string): S },
): (handle: Db) => S {
  if (names.has(name)) throw new Error(`Two prepared statements are named ${name}`);
  names.add(name);
  const statements = new WeakMap<Db, S>();
  return (handle) => {
    let statement = statements.get(handle);
    if (!statement) {
      statement = build(handle).prepare(name);
      statements.set(handle, statement);
    }
    return statement;
  };
}

/** The database's own codes in an error and in what caused it. */
export function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === "string") codes.push(code);
  }
  return codes;
}

const duplicateCodes = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);

/** Whether an error says that a unique index refused the row, on either database. */
export const isDuplicate = (error: unknown): boolean =>
  errorCodes(error).some((code) => duplicateCodes.has(code));

/**
 * The last row of each key, in the order of first appearance. PostgreSQL refuses an upsert that meets the same key twice,
 * and SQLite keeps the last: rows that come from outside go through here first.
 */
export const lastOfEach = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];

/** Text as both databases can keep it: PostgreSQL refuses the NUL character, and lone surrogates would be changed silently. */
export function storableText(words: string): string {
  return words.replaceAll("\0", "").toWellFormed();
}
