// Owns what must exist before any test runs on PostgreSQL: one migrated database, of which every worker's are copies. All go
// when the run ends.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { migratePg, pgMigrations } from "../db/pg-migrate";

export default async function setup(): Promise<() => Promise<void>> {
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  const name = `earshot_test_${randomBytes(4).toString("hex")}`;
  const cluster = new pg.Client({ connectionString: url.href });
  await cluster.connect();
  await cluster.query(
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`,
  );
  url.pathname = `/${name}`;
  await migratePg(url.href, pgMigrations(process.cwd()));
  process.env.EARSHOT_TEST_PG_TEMPLATE = name;
  return async () => {
    const { rows } = await cluster.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [
      name,
    ]);
    for (const { datname } of rows) await cluster.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    await cluster.end();
  };
}
