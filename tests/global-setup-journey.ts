// Owns the database that the journey on PostgreSQL is made in: empty, since the server makes its own schema, and gone when
// the run ends.
import pg from "pg";
import type { TestProject } from "vitest/node";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = new URL(String(project.config.env.DATABASE_URL)).pathname.slice(1);
  const cluster = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await cluster.connect();
  await cluster.query(
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`,
  );
  return async () => {
    const own = new pg.Client({ connectionString: String(project.config.env.DATABASE_URL) });
    await own.connect();
    const { rows } = await own.query("SELECT to_regclass('public.feedback') IS NOT NULL AS used");
    await own.end();
    await cluster.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await cluster.end();
    if (!rows[0].used) throw new Error("The journey on PostgreSQL did not use its database");
  };
}
