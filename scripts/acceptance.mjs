// npm run -s acceptance -- --json: which founding items (docs/acceptance.csv) a passing test shows. Reads the report of the
// last npm test of this commit, and runs it where there is none.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { asCommand, ensureInstalled, root, run } from "./ensure.mjs";

const report = path.join(root, ".cache", "test-report.json");
const headFile = path.join(root, ".cache", "test-report.head");

function isCurrent() {
  if (!existsSync(report) || !existsSync(headFile)) return false;
  const git = (...args) => spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout.trim();
  return readFileSync(headFile, "utf8") === git("rev-parse", "HEAD") && git("status", "--porcelain") === "";
}

await asCommand(async () => {
  await ensureInstalled();
  if (!isCurrent()) await run(process.execPath, ["scripts/test.mjs"]);
  const { parse } = await import("csv-parse/sync");
  const items = parse(readFileSync(path.join(root, "docs", "acceptance.csv"), "utf8"), { columns: true }).map(
    (row) => row.code,
  );
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  const passed = testResults
    .flatMap((file) => file.assertionResults)
    .filter((each) => each.status === "passed");
  const codes = new Set(
    passed.flatMap((each) => [...each.fullName.matchAll(/\[(\d{3}-\d{2})\]/g)].map((match) => match[1])),
  );
  const missing = items.filter((code) => !codes.has(code));
  const unknown = [...codes].filter((code) => !items.includes(code));
  if (unknown.length)
    process.stderr.write(`Codes on tests that are no founding item: ${unknown.join(", ")}\n`);
  const result = { total: items.length, shown: items.length - missing.length, missing };
  process.stdout.write(
    process.argv.includes("--json")
      ? `${JSON.stringify(result)}\n`
      : `${result.shown} of ${result.total} founding items are shown by a test.\nMissing: ${missing.join(" ")}\n`,
  );
});
