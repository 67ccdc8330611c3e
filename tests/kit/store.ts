// Owns the database of a test: a copy of the migrated template, closed and removed when the test ends.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import { openSqliteStore } from "~db/sqlite-store";
import type { Store } from "~db/store";

/** A fresh folder that goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(path.dirname(templateFile()), "t-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A migrated, empty store of the test's own; `file` is where it lies. */
export function testStore(): Store & { file: string } {
  const file = path.join(testFolder(), "earshot.sqlite");
  copyFileSync(templateFile(), file);
  const store = openSqliteStore(file);
  onTestFinished(() => store.close());
  return { ...store, file };
}

function templateFile(): string {
  const file = process.env.EARSHOT_TEST_TEMPLATE;
  if (!file) throw new Error("The test run has no migrated template");
  return file;
}
