// Owns bringing a database to the present schema. The only place that may run migrations, because a bare migrate() on
// SQLite deletes child rows and drops triggers when a table is rebuilt.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";

/** The folder of generated SQL for SQLite, beside the project's package.json. */
export const sqliteMigrations = (root: string): string => path.join(root, "db", "migrations", "sqlite");

/**
 * Migrates the file and rebuilds search and triggers when the schema moved. Throws, with the file as it was before the
 * failing step, when a foreign key would be left broken.
 */
export function migrateSqlite(file: string, folder: string): { changed: boolean } {
  const connection = new Database(file, { timeout: 5_000 });
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("foreign_keys = OFF");
    const before = connection.pragma("schema_version", { simple: true });
    migrate(drizzle(connection), { migrationsFolder: folder });
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Error(`Migration would leave ${broken.length} rows without their parent`);
    const changed = connection.pragma("schema_version", { simple: true }) !== before;
    const after = path.join(folder, "after.sql");
    if (changed && existsSync(after)) {
      connection.transaction(() => connection.exec(readFileSync(after, "utf8")))();
    }
    return { changed };
  } finally {
    connection.close();
  }
}
