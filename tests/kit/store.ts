// Owns the database of a test: migrated, empty and nobody else's, closed when the test ends. On SQLite it is a copy of the
// template file; in the project `postgres` it is a database of a small stock.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { onPostgres } from "~db/dialect";
import { openSqliteStore } from "~db/sqlite-store";
import type { Db, Store } from "~db/store";

// Loaded only where it is used, because it brings PostgreSQL's driver.
const postgres = onPostgres ? await import("./postgres") : null;

/** A fresh folder that goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "earshot-t-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestStore extends Store {
  /** Where the embedded database lies; on PostgreSQL it is empty. */
  readonly file: string;
  /** Where PostgreSQL's lies; on SQLite it is empty. */
  readonly url: string;
  /** Everything that is stored, as it lies there, to look for what must not be. */
  everyByte(): Promise<Buffer>;
}

/** A migrated, empty store of the test's own. */
export function testStore(): TestStore {
  if (postgres) {
    const { store, url } = postgres.openTestDatabase();
    return { ...store, file: "", url, everyByte: () => postgres.everyByte(url) };
  }
  const template = process.env.EARSHOT_TEST_TEMPLATE;
  if (!template) throw new Error("The test run has no migrated template");
  const file = path.join(testFolder(), "earshot.sqlite");
  copyFileSync(template, file);
  const store = openSqliteStore(file);
  onTestFinished(() => store.close());
  const everyByte = async () => Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
  return { ...store, file, url: "", everyByte };
}

/** Runs one statement that no builder has words for, such as making a table. */
export async function runStatement(handle: Db, words: string): Promise<void> {
  const either = handle as unknown as Record<"execute" | "run", (statement: unknown) => unknown>;
  await either[onPostgres ? "execute" : "run"](sql.raw(words));
}
