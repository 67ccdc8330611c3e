// Owns rehearsing migrations before they meet a council's data: on a temporary SQLite file with a row in every table, one
// migration after the other, and then a rebuild of every table as drizzle-kit writes it. Used by npm run db:check and by
// tests, never by the product.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { migrateSqlite } from "./migrate";
import { readMigrations } from "./migration-files";

type Connection = Database.Database;
const list = <T>(connection: Connection, words: string): T[] => connection.prepare(words).all() as T[];

function look<T>(file: string, at: (connection: Connection) => T): T {
  const connection = new Database(file);
  try {
    return at(connection);
  } finally {
    connection.close();
  }
}

const tablesOf = (connection: Connection) =>
  list<{ name: string; strict: number }>(
    connection,
    `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_drizzle%' ESCAPE '\\' ORDER BY name`,
  );
const rowsIn = (connection: Connection, table: string): number =>
  list<{ n: number }>(connection, `SELECT count(*) AS n FROM "${table}"`)[0]!.n;
const rowsOf = (connection: Connection) =>
  new Map(tablesOf(connection).map(({ name }) => [name, rowsIn(connection, name)]));
const triggersOf = (connection: Connection): string[] =>
  list<{ name: string }>(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'").map(
    ({ name }) => name,
  );
const triggersIn = (after: string): string[] =>
  [...after.matchAll(/^CREATE TRIGGER (?:IF NOT EXISTS )?["`]?(\w+)/gim)].map(([, name]) => name!);

const samples: Record<string, unknown> = { INTEGER: 1, REAL: 1, BLOB: Buffer.from("1"), TEXT: "1" };

/** Gives every empty table one row. All samples are alike, so that references find the one row of the other table. */
function fill(connection: Connection): void {
  connection.pragma("foreign_keys = OFF");
  connection.pragma("ignore_check_constraints = ON");
  for (const { name } of tablesOf(connection)) {
    if (rowsIn(connection, name) > 0) continue;
    const referring = new Set(
      list<{ from: string }>(connection, `SELECT * FROM pragma_foreign_key_list('${name}')`).map(
        ({ from }) => from,
      ),
    );
    const columns = list<{ name: string; type: string; notnull: number; pk: number }>(
      connection,
      `SELECT * FROM pragma_table_info('${name}')`,
    ).filter((column) => column.notnull || column.pk || referring.has(column.name));
    const names = columns.map((column) => `"${column.name}"`).join(", ");
    const values = columns.map((column) => samples[column.type.toUpperCase()]);
    connection
      .prepare(`INSERT INTO "${name}" (${names}) VALUES (${values.map(() => "?").join(", ")})`)
      .run(...values);
  }
}

/** The rebuild that drizzle-kit writes for a change which ALTER TABLE cannot make; here of every table, changing nothing. */
function rebuildOfAll(connection: Connection): string {
  const made = list<{ type: string; tbl_name: string; sql: string }>(
    connection,
    "SELECT type, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL",
  );
  const steps = tablesOf(connection).flatMap(({ name }) => {
    const own = made.filter((each) => each.tbl_name === name);
    const columns = list<{ name: string }>(connection, `SELECT name FROM pragma_table_info('${name}')`)
      .map((column) => `"${column.name}"`)
      .join(", ");
    return [
      own.find((each) => each.type === "table")!.sql.replace(name, `__new_${name}`),
      `INSERT INTO \`__new_${name}\`(${columns}) SELECT ${columns} FROM \`${name}\`;`,
      `DROP TABLE \`${name}\`;`,
      `ALTER TABLE \`__new_${name}\` RENAME TO \`${name}\`;`,
      ...own.filter((each) => each.type === "index").map((each) => each.sql),
    ];
  });
  return ["PRAGMA foreign_keys=OFF;", ...steps, "PRAGMA foreign_keys=ON;"].join("--> statement-breakpoint\n");
}

/** Adds a numbered migration to a copy of a folder. */
function addMigration(folder: string, tag: string, words: string): void {
  const journal = path.join(folder, "meta", "_journal.json");
  const known = JSON.parse(readFileSync(journal, "utf8")) as { entries: { when: number }[] };
  const when = Math.max(0, ...known.entries.map((entry) => entry.when)) + 1;
  const entry = { idx: known.entries.length, version: "6", when, tag, breakpoints: true };
  writeFileSync(journal, JSON.stringify({ ...known, entries: [...known.entries, entry] }));
  writeFileSync(path.join(folder, `${tag}.sql`), words);
}

/**
 * What is wrong with a folder of migrations for SQLite, a sentence each: rows that a migration or a rebuild would lose,
 * triggers that would be gone, tables that are not STRICT, steps that fail. A table dropped on purpose is no loss.
 */
export function rehearse(given: string): string[] {
  const home = mkdtempSync(path.join(os.tmpdir(), "earshot-rehearsal-"));
  const folder = path.join(home, "migrations");
  const file = path.join(home, "rehearsal.sqlite");
  const wrong: string[] = [];
  const step = (nth: number, label: string): void => {
    if (nth > 1) look(file, fill);
    const before = nth > 1 ? look(file, rowsOf) : new Map<string, number>();
    migrateSqlite(file, folder, nth);
    for (const [table, rows] of look(file, rowsOf)) {
      const lost = (before.get(table) ?? 0) - rows;
      if (lost > 0) wrong.push(`${label} loses ${lost} of ${before.get(table)} rows of ${table}.`);
    }
  };
  try {
    cpSync(given, folder, { recursive: true });
    const { migrations, after } = readMigrations(folder);
    // As in a council's file, it comes after all migrations: its triggers may be on tables that the last one makes.
    const afterFile = path.join(folder, "after.sql");
    writeFileSync(afterFile, "");
    for (let nth = 1; nth <= migrations.length; nth++) {
      if (nth === migrations.length) writeFileSync(afterFile, after);
      step(nth, `Migration ${nth}`);
    }
    for (const { name, strict } of look(file, tablesOf))
      if (!strict) wrong.push(`The table ${name} is not STRICT.`);
    const triggers = [...new Set([...look(file, triggersOf), ...triggersIn(after)])];
    addMigration(folder, "9999_rebuild", look(file, rebuildOfAll));
    step(migrations.length + 1, "A rebuild");
    const left = look(file, triggersOf);
    for (const name of triggers)
      if (!left.includes(name)) wrong.push(`A rebuild loses the trigger ${name}: it belongs in after.sql.`);
  } catch (error) {
    wrong.push(`The rehearsal stopped: ${error instanceof Error ? error.message : error}.`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return wrong;
}
