// Shows that PostgreSQL is brought to the present schema once, whole or not at all, and that a database which would answer
// differently from SQLite is refused with a sentence that says what to do.
import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { UnfitDatabase } from "~db/migration-files";
import { migratePg, pgMigrations } from "~db/pg-migrate";
import { onCluster, urlOf } from "../kit/postgres";

const ours = pgMigrations(process.cwd());

async function aDatabase(locale = "LOCALE 'C.UTF-8'"): Promise<string> {
  const name = `${process.env.EARSHOT_TEST_PG_TEMPLATE}_m${randomBytes(4).toString("hex")}`;
  await onCluster(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' ${locale}`);
  onTestFinished(async () => {
    await onCluster(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return urlOf(name);
}

test("several processes that start at once make the schema once, and a later start changes nothing", async () => {
  const url = await aDatabase();
  const started = await Promise.all([1, 2, 3].map(() => migratePg(url, ours)));
  expect(started.filter(({ changed }) => changed)).toHaveLength(1);
  expect(await migratePg(url, ours)).toEqual({ changed: false });
  const { rows } = await onCluster("SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations", url);
  const files = readdirSync(ours).filter((name) => /^\d{4}_.*\.sql$/.test(name));
  expect(rows).toEqual([{ n: files.length }]);
});

test("every table carries the council it belongs to, and search and triggers stand", async () => {
  const url = await aDatabase();
  await migratePg(url, ours);
  const { rows } = await onCluster(
    `SELECT tablename FROM pg_tables t WHERE schemaname = 'public' AND tablename <> 'council' AND NOT EXISTS (
      SELECT FROM information_schema.columns c WHERE c.table_name = t.tablename AND column_name = 'council_id' AND is_nullable = 'NO')`,
    url,
  );
  expect(rows).toEqual([]);
  const found = await onCluster("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname", url);
  expect(found.rows.map(({ tgname }) => tgname)).toEqual([
    "audit_event_no_delete",
    "audit_event_no_truncate",
    "audit_event_no_update",
    "audit_head_no_delete",
    "audit_head_no_truncate",
    "audit_seal_no_delete",
    "audit_seal_no_truncate",
    "audit_seal_no_update",
    "statement_no_update",
  ]);
  const plan = await onCluster(
    "SET enable_seqscan = off; EXPLAIN SELECT seq FROM reading WHERE search @@ to_tsquery('earshot', 'carers')",
    url,
  );
  const lines = (plan as unknown as { rows: Record<string, string>[] }[])[1]!.rows.map(
    (row) => row["QUERY PLAN"],
  );
  expect(lines.join("\n")).toContain("reading_search");
});

test("a database that sorts as a dictionary does, or knows only English letters, is refused", async () => {
  for (const locale of ["LOCALE 'C'", "LOCALE_PROVIDER icu ICU_LOCALE 'en-GB' LOCALE 'C.UTF-8'"]) {
    const url = await aDatabase(locale);
    const refused = await migratePg(url, ours).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnfitDatabase);
    expect((refused as Error).message).toContain("--locale=C.UTF-8");
    const { rows } = await onCluster(
      "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'",
      url,
    );
    expect(rows).toEqual([{ n: 0 }]);
  }
});

test("a database that cannot be reached is said in one sentence, without its password", async () => {
  const refused = await migratePg("postgres://nobody:opensesame@127.0.0.1:1/none", ours).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(UnfitDatabase);
  expect((refused as Error).message).toMatch(
    /^The database that DATABASE_URL names cannot be reached: .*ECONNREFUSED/,
  );
  expect((refused as Error).message).not.toContain("opensesame");
});
