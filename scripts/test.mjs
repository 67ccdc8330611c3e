// npm test: everything that every change must pass, from a bare clone: install, browser, lint, types, generated files,
// build, then the unit, contract, server and journey tests. --full adds the wide cross products. --only NAME runs one project.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { asCommand, ensureBuilt, ensureInstalled, root, run, Stop } from "./ensure.mjs";
import { ensurePostgres } from "./postgres.mjs";

const bin = (pkg, file) => path.join(root, "node_modules", pkg, file);
const report = path.join(root, ".cache", "test-report.json");
const full = process.argv.includes("--full");
const onlyAt = process.argv.indexOf("--only");
const only = onlyAt > 0 ? process.argv[onlyAt + 1] : null;
const started = Date.now();

async function step(label, work) {
  const from = Date.now();
  process.stderr.write(`\n— ${label}\n`);
  const value = await work();
  process.stderr.write(`  ${label}: ${((Date.now() - from) / 1000).toFixed(1)} s\n`);
  return value;
}

const node = (args, env = {}) => run(process.execPath, args, { env });

await asCommand(async () => {
  await step("install", ensureInstalled);
  const browser = await step("browser", ensureBrowser);
  if (!only) {
    await step("lint", () => node([bin("@biomejs/biome", "bin/biome"), "check", "."]));
    await step("types", () => node([bin("typescript", "bin/tsc"), "--noEmit"]));
    await step("generated files", () => node(["scripts/db-generate.mjs", "--check"]));
  }
  await step("build", ensureBuilt);
  const wantsPostgres = !only || only.includes("postgres");
  const postgres = wantsPostgres ? await step("PostgreSQL", ensurePostgres) : null;
  const openData = process.env.EARSHOT_OPEN_DATA ? ["open-data"] : [];
  const onPostgres = postgres ? ["postgres", "journeys-postgres"] : [];
  const projects = only ? [only] : ["unit", ...onPostgres, "servers", "journeys", ...openData];
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  await step("tests", () =>
    node(
      [
        bin("vitest", "vitest.mjs"),
        "run",
        ...projects.flatMap((name) => ["--project", name]),
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      { EARSHOT_BROWSER: browser, EARSHOT_FULL: full ? "1" : "", TEST_DATABASE_URL: postgres?.url ?? "" },
    ),
  ).finally(() => postgres?.stop());
  const result = JSON.parse(readFileSync(report, "utf8"));
  if (result.numPendingTests > 0 || result.numTodoTests > 0)
    throw new Stop("Some tests were skipped, and none may be.");
  const head = spawnSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";
  writeFileSync(path.join(root, ".cache", "test-report.head"), only ? "" : head);
  if (!openData.length)
    process.stderr.write("The tests on open data did not run: EARSHOT_OPEN_DATA names no folder.\n");
  if (wantsPostgres && !postgres)
    process.stderr.write(
      "The tests on PostgreSQL did not run: there is none here and none could be installed; TEST_DATABASE_URL may name one.\n",
    );
  process.stderr.write(`All of it took ${Math.round((Date.now() - started) / 1000)} s.\n`);
  process.stdout.write(`${result.numPassedTests} passed, ${result.numFailedTests} failed\n`);
});
