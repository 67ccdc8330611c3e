// Owns bringing a PostgreSQL database to the present schema, and refusing one that would answer differently from SQLite.
// Loaded only where DATABASE_URL names a PostgreSQL.
import path from "node:path";
import pg from "pg";
import { type MigrationFolder, pendingOf, readMigrations, UnfitDatabase } from "./migration-files";

/** The folder of generated SQL for PostgreSQL, beside the project's package.json. */
export const pgMigrations = (root: string): string => path.join(root, "db", "migrations", "pg");

const OLDEST = 150_000;
/** Any number will do, as long as nothing else in the database locks by it. */
const LOCK = 7_205_131;

// As drizzle would make it, so that its tools find their way.
const TRACK = `CREATE SCHEMA IF NOT EXISTS drizzle;
  CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "earshot",
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = error instanceof Error ? error.message || (error as { code?: string }).code : error;
    throw new UnfitDatabase(`The database that DATABASE_URL names cannot be reached: ${why}.`);
  }
}

/** Text is compared by code point and small letters are known beyond ASCII, as SQLite and its full-text search do. */
async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version,
    current_setting('server_encoding') AS encoding, 'Z' < 'a' AND 'z' < 'é' AS by_code_point, lower('É') = 'é' AS knows_letters`);
  const { version, encoding, by_code_point, knows_letters } = rows[0];
  if (version < OLDEST) throw new UnfitDatabase("Earshot needs PostgreSQL 15 or newer.");
  if (encoding !== "UTF8" || !by_code_point || !knows_letters) {
    throw new UnfitDatabase(
      "The database does not compare text as Earshot needs: make it with createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8.",
    );
  }
}

async function appliedTo(client: pg.Client): Promise<{ applied: number[]; mark: number }> {
  const table = "to_regclass('drizzle.__drizzle_migrations')";
  const { rows } = await client.query(
    `SELECT ${table} IS NOT NULL AS tracked, obj_description(${table}, 'pg_class') AS mark`,
  );
  if (!rows[0].tracked) return { applied: [], mark: 0 };
  const found = await client.query("SELECT created_at FROM drizzle.__drizzle_migrations");
  return { applied: found.rows.map((row) => Number(row.created_at)), mark: Number(rows[0].mark) };
}

async function apply(client: pg.Client, { migrations, after, afterMark }: MigrationFolder): Promise<void> {
  await client.query(TRACK);
  const { applied } = await appliedTo(client);
  for (const { statements, hash, when } of pendingOf(migrations, applied)) {
    for (const statement of statements) await client.query(statement);
    await client.query("INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)", [
      hash,
      when,
    ]);
  }
  await client.query(after);
  await client.query(`COMMENT ON TABLE drizzle.__drizzle_migrations IS '${afterMark}'`);
}

/**
 * Migrates the database and makes search and triggers anew when the schema or they changed, all in one transaction; of
 * several processes that start at once, one does it. Throws with the database as it was when a step fails.
 */
export async function migratePg(url: string, folder: string, upTo?: number): Promise<{ changed: boolean }> {
  const wanted = readMigrations(folder, upTo);
  const isCurrent = ({ applied, mark }: { applied: number[]; mark: number }) =>
    pendingOf(wanted.migrations, applied).length === 0 && mark === wanted.afterMark;
  const client = await connect(url);
  try {
    await refuseUnfit(client);
    if (isCurrent(await appliedTo(client))) return { changed: false };
    await client.query("BEGIN ISOLATION LEVEL READ COMMITTED");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const changed = !isCurrent(await appliedTo(client));
    if (changed) await apply(client, wanted);
    await client.query("COMMIT");
    return { changed };
  } finally {
    await client.end();
  }
}
