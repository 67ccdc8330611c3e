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
  close(): Promise<void>;
}

interface Executable {
  execute(values?: Record<string, unknown>): unknown;
}

/**
 * Prepares a hot statement once a handle. `name` is the server-side name on PostgreSQL. Values that change with each call
 * are placeholders: a `$defaultFn` would be frozen at the time of preparing.
 */
export function prepared<S extends Executable>(
  name: string,
  build: (handle: Db) => { prepare(name?: string): S },
): (handle: Db) => S {
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

/** Whether an error says that a unique index refused the row, on either database. */
export function isDuplicate(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "23505")
      return true;
  }
  return false;
}

/** Text as both databases can keep it: PostgreSQL refuses the NUL character, and lone surrogates would be changed silently. */
export function storableText(words: string): string {
  return words.replaceAll("\0", "").toWellFormed();
}
