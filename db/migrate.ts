// Owns bringing an SQLite file to the present schema. The only place that may, because drizzle's own migrate() deletes child
// rows and drops triggers where a table is rebuilt.
import path from "node:path";
import Database from "better-sqlite3";
import { type MigrationFolder, pendingOf, readMigrations } from "./migration-files";

/** The folder of generated SQL for SQLite, beside the project's package.json. */
export const sqliteMigrations = (root: string): string => path.join(root, "db", "migrations", "sqlite");

// As drizzle would make it, so that its tools find their way.
const TRACK =
  "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)";

function appliedTo(connection: Database.Database): number[] {
  const isTracked = connection
    .prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'")
    .get();
  if (!isTracked) return [];
  const rows = connection.prepare("SELECT created_at FROM __drizzle_migrations").all() as {
    created_at: number;
  }[];
  return rows.map((row) => Number(row.created_at));
}

const markOf = (connection: Database.Database): unknown =>
  connection.pragma("user_version", { simple: true });

function apply(connection: Database.Database, { migrations, after, afterMark }: MigrationFolder): void {
  connection.exec(TRACK);
  const track = connection.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
  for (const { statements, hash, when } of pendingOf(migrations, appliedTo(connection))) {
    for (const statement of statements) connection.exec(statement);
    track.run(hash, when);
  }
  const broken = connection.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`Migration would leave ${broken.length} rows without their parent`);
  connection.exec(after);
  connection.pragma(`user_version = ${afterMark}`);
}

/**
 * Migrates the file and makes search and triggers anew when the schema or they changed, all in one transaction. Throws, with
 * the file as it was, when a migration fails or a row would be left without its parent.
 */
export function migrateSqlite(file: string, folder: string, upTo?: number): { changed: boolean } {
  const wanted = readMigrations(folder, upTo);
  const connection = new Database(file, { timeout: 5_000 });
  try {
    connection.pragma("journal_mode = WAL");
    // Here, because inside a transaction it does nothing: then rebuilding a table would delete the rows that refer to it.
    connection.pragma("foreign_keys = OFF");
    const isCurrent =
      pendingOf(wanted.migrations, appliedTo(connection)).length === 0 &&
      markOf(connection) === wanted.afterMark;
    if (!isCurrent) connection.transaction(() => apply(connection, wanted)).immediate();
    // At every opening, so that queries are planned for the rows that are there by now (SQLite's own advice).
    connection.pragma("optimize = 0x10002");
    return { changed: !isCurrent };
  } finally {
    connection.close();
  }
}
