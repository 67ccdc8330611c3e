// Owns what must exist before any test runs: one migrated database, which every test copies.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrateSqlite, sqliteMigrations } from "../db/migrate";

export default function setup(): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), "earshot-test-"));
  const template = path.join(folder, "template.sqlite");
  migrateSqlite(template, sqliteMigrations(process.cwd()));
  process.env.EARSHOT_TEST_TEMPLATE = template;
  return () => rmSync(folder, { recursive: true, force: true });
}
