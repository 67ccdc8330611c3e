// Shows that migrating keeps every row and trigger, also where drizzle-kit rebuilds a table, and that npm run db:check would
// stop a migration which does not.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { expect, test } from "vitest";
import { migrateSqlite, sqliteMigrations } from "~db/migrate";
import { rehearse } from "~db/rehearsal";
import { testFolder } from "../kit/store";

const ours = sqliteMigrations(process.cwd());

const first = `CREATE TABLE \`visit\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`minutes\` integer DEFAULT 30 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE \`remark\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`visit_id\` text NOT NULL,
	FOREIGN KEY (\`visit_id\`) REFERENCES \`visit\`(\`id\`) ON UPDATE no action ON DELETE cascade
) STRICT;`;

// As drizzle-kit 0.31 writes it for a changed default.
const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_visit\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`minutes\` integer DEFAULT 15 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO \`__new_visit\`("id", "minutes") SELECT "id", "minutes" FROM \`visit\`;--> statement-breakpoint
DROP TABLE \`visit\`;--> statement-breakpoint
ALTER TABLE \`__new_visit\` RENAME TO \`visit\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

const after = `DROP TRIGGER IF EXISTS visit_no_delete;
CREATE TRIGGER visit_no_delete BEFORE DELETE ON visit BEGIN
  SELECT RAISE(ABORT, 'a visit is never removed');
END;`;

/** A folder of migrations as drizzle-kit would leave it. */
function aFolder(files: readonly string[], afterSql = ""): string {
  const folder = path.join(testFolder(), "migrations");
  mkdirSync(path.join(folder, "meta"), { recursive: true });
  const entries = files.map((words, idx) => {
    const tag = `000${idx}_step`;
    writeFileSync(path.join(folder, `${tag}.sql`), words);
    return { idx, version: "6", when: 1_790_000_000_000 + idx, tag, breakpoints: true };
  });
  writeFileSync(
    path.join(folder, "meta", "_journal.json"),
    JSON.stringify({ version: "7", dialect: "sqlite", entries }),
  );
  if (afterSql) writeFileSync(path.join(folder, "after.sql"), afterSql);
  return folder;
}

function withRows(file: string): Database.Database {
  const db = new Database(file);
  db.exec(
    "INSERT INTO visit VALUES ('v1', 30), ('v2', 45); INSERT INTO remark VALUES ('r1', 'v1'), ('r2', 'v1'), ('r3', 'v2')",
  );
  return db;
}

const count = (db: Database.Database, table: string) =>
  db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
const triggers = (db: Database.Database) =>
  db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();

test("drizzle's own migrate() on a bare connection loses the rows and triggers that ours keeps", () => {
  const folder = aFolder([first, rebuild], after);
  const lost = path.join(testFolder(), "bare.sqlite");
  migrateSqlite(lost, folder, 1);
  const bare = withRows(lost);
  migrate(drizzle(bare), { migrationsFolder: folder });
  expect([count(bare, "visit"), count(bare, "remark"), triggers(bare)]).toEqual([2, 0, []]);
  bare.close();

  const kept = path.join(testFolder(), "ours.sqlite");
  migrateSqlite(kept, folder, 1);
  withRows(kept).close();
  expect(migrateSqlite(kept, folder)).toEqual({ changed: true });
  const db = new Database(kept);
  expect([count(db, "visit"), count(db, "remark"), triggers(db)]).toEqual([2, 3, ["visit_no_delete"]]);
  db.exec("INSERT INTO visit (id) VALUES ('v3')");
  expect(db.prepare("SELECT minutes FROM visit WHERE id = 'v3'").pluck().get()).toBe(15);
  expect(() => db.exec("DELETE FROM visit")).toThrow("never removed");
  db.close();
});

test("what is current is left alone, and a changed after.sql alone is applied", () => {
  const folder = aFolder([first], after);
  const file = path.join(testFolder(), "file.sqlite");
  expect(migrateSqlite(file, folder)).toEqual({ changed: true });
  const bytes = readFileSync(file);
  expect(migrateSqlite(file, folder)).toEqual({ changed: false });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  writeFileSync(
    path.join(folder, "after.sql"),
    `${after}\nDROP TRIGGER IF EXISTS other;\nCREATE TRIGGER other AFTER INSERT ON visit BEGIN SELECT 1; END;`,
  );
  expect(migrateSqlite(file, folder)).toEqual({ changed: true });
  const db = new Database(file);
  expect(triggers(db).sort()).toEqual(["other", "visit_no_delete"]);
  db.close();
});

test("a migration that fails, or leaves a row without its parent, leaves the file as it was", () => {
  const orphaning = "DELETE FROM `visit` WHERE id = 'v1';";
  const failing =
    "ALTER TABLE `visit` ADD COLUMN note text;--> statement-breakpoint\nALTER TABLE `nowhere` ADD COLUMN x text;";
  for (const [step, words] of [
    [orphaning, /2 rows without their parent/],
    [failing, /nowhere/],
  ] as const) {
    const folder = aFolder([first, step]);
    const file = path.join(testFolder(), "file.sqlite");
    migrateSqlite(file, folder, 1);
    withRows(file).close();
    expect(() => migrateSqlite(file, folder)).toThrow(words);
    const db = new Database(file);
    expect([count(db, "visit"), count(db, "remark"), count(db, "__drizzle_migrations")]).toEqual([2, 3, 1]);
    expect(db.prepare("SELECT name FROM pragma_table_info('visit')").pluck().all()).toEqual([
      "id",
      "minutes",
    ]);
    db.close();
  }
});

test("a file that a newer version made is refused instead of half understood", () => {
  const file = path.join(testFolder(), "file.sqlite");
  migrateSqlite(file, aFolder([first, rebuild]));
  expect(() => migrateSqlite(file, aFolder([first]))).toThrow("another version");
});

test("our own migrations lose nothing, now or when any table is rebuilt", () => {
  expect(rehearse(ours)).toEqual([]);
});

test("the rehearsal says what a folder of migrations would lose", () => {
  expect(rehearse(aFolder([first, rebuild], after))).toEqual([]);
  const forgetful = rebuild.replace("FROM `visit`;", "FROM `visit` WHERE minutes > 5;");
  expect(rehearse(aFolder([first.replace(/,\n\tFOREIGN KEY.*$/m, ""), forgetful]))).toEqual([
    "Migration 2 loses 1 of 1 rows of visit.",
  ]);
  expect(rehearse(aFolder([first, forgetful]))).toEqual([
    "The rehearsal stopped: Migration would leave 1 rows without their parent.",
  ]);
  const numbered = "CREATE TRIGGER stray AFTER INSERT ON visit BEGIN SELECT 1; END;";
  expect(rehearse(aFolder([first, numbered]))).toEqual([
    "A rebuild loses the trigger stray: it belongs in after.sql.",
  ]);
  expect(rehearse(aFolder([first.replace(") STRICT;", ");")]))).toEqual(["The table visit is not STRICT."]);
});

test("npm run db:check notices a schema that has moved on from its migrations", () => {
  const copy = path.join(testFolder(), "migrations");
  cpSync(path.dirname(ours), copy, { recursive: true });
  const checked = () =>
    spawnSync(process.execPath, ["scripts/db-generate.mjs", "--check", "--folder", copy], {
      encoding: "utf8",
    });
  const good = checked();
  expect([good.status, good.stderr]).toEqual([0, ""]);
  const newest = readdirSync(path.join(copy, "pg", "meta")).filter((name) => name.endsWith("_snapshot.json"));
  const at = path.join(copy, "pg", "meta", newest.sort().at(-1)!);
  const snapshot = JSON.parse(readFileSync(at, "utf8"));
  delete snapshot.tables["public.task"].columns.outcome;
  writeFileSync(at, JSON.stringify(snapshot));
  const stale = checked();
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain("migrations for pg have not");
  expect(stale.stderr).not.toContain("for sqlite have not");
});
