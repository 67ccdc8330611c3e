// Owns reading a folder of migrations: the numbered files that drizzle-kit generates, and after.sql, which may run any
// number of times and holds what drizzle-kit cannot say: full-text search and triggers. Touches no database.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";

/** Says in one sentence what a person who sets up the database must change. */
export class UnfitDatabase extends Error {}

export interface Migration {
  /** What drizzle calls it by: milliseconds, when it was generated. */
  when: number;
  hash: string;
  statements: string[];
}

export interface MigrationFolder {
  migrations: Migration[];
  after: string;
  /** Between 1 and 2³¹ - 1; another for every text of after.sql. */
  afterMark: number;
}

/** Reads the folder; the first `upTo` migrations, or all. */
export function readMigrations(folder: string, upTo = Number.POSITIVE_INFINITY): MigrationFolder {
  const file = path.join(folder, "after.sql");
  const after = existsSync(file) ? readFileSync(file, "utf8") : "";
  const mark = createHash("sha256").update(after).digest().readUInt32BE(0) >>> 1;
  return {
    migrations: readMigrationFiles({ migrationsFolder: folder })
      .map(({ folderMillis, hash, sql }) => ({ when: folderMillis, hash, statements: sql }))
      .slice(0, upTo),
    after,
    afterMark: mark || 1,
  };
}

/** Those that have not been applied. Throws where the database knows one that the folder does not. */
export function pendingOf(migrations: readonly Migration[], applied: readonly number[]): Migration[] {
  const known = new Set(migrations.map(({ when }) => when));
  if (applied.some((when) => !known.has(when))) {
    throw new UnfitDatabase(
      "The database was made by another version of the program: run that one, or a newer one.",
    );
  }
  const done = new Set(applied);
  return migrations.filter(({ when }) => !done.has(when));
}
