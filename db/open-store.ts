// Owns choosing the database of this process: the PostgreSQL that DATABASE_URL names, or else the embedded file. Loads the
// driver of the one that is used.
import { onPostgres } from "./dialect";
import { migrateSqlite, sqliteMigrations } from "./migrate";
import { UnfitDatabase } from "./migration-files";
import { openSqliteStore } from "./sqlite-store";
import type { Store } from "./store";

interface Options {
  /** The embedded file, where there is no `url`. */
  file: string;
  /** What DATABASE_URL says, or nothing. */
  url: string | undefined;
  /** The project's folder, which holds the migrations. */
  root: string;
  /** Told when a unit waits for something other than the database; on SQLite only, where others wait behind it. */
  onStall(): void;
  /** Told of a connection to PostgreSQL that was lost while nothing used it. */
  onLost(error: Error): void;
}

/** Brings the database to the present schema and opens it. Rejects with an UnfitDatabase where it cannot be used. */
export async function openStore({
  file,
  url,
  root,
  onStall,
  onLost,
}: Options): Promise<{ store: Store; changed: boolean }> {
  if (!url) {
    const { changed } = migrateSqlite(file, sqliteMigrations(root));
    return { store: openSqliteStore(file, { onStall }), changed };
  }
  if (!onPostgres) {
    throw new UnfitDatabase(
      "DATABASE_URL must begin with postgres:// or be left out, for the embedded database.",
    );
  }
  const { migratePg, pgMigrations } = await import("./pg-migrate");
  const { openPgStore } = await import("./pg-store");
  const { changed } = await migratePg(url, pgMigrations(root));
  return { store: openPgStore(url, { onLost }), changed };
}
