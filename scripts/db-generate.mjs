// Generates the migrations of both databases from the one schema and makes every SQLite table STRICT.
//   npm run db:generate -- --name what_it_does     the next numbered migration
//   npm run db:generate -- --fresh                  one first migration, before anything was released
//   npm run db:check                                changes nothing; fails when the generated files are stale, a table is not
//                                                   STRICT, or a migration or a rebuild would lose a row or a trigger
//   --folder DIR                                    other migrations than db/migrations
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const kit = path.join(root, "node_modules", "drizzle-kit", "bin.cjs");
const dialects = { sqlite: "sqlite", pg: "postgresql" };
const option = (flag, otherwise) => {
  const at = process.argv.indexOf(flag);
  return at > 0 ? process.argv[at + 1] : otherwise;
};
const home = path.resolve(root, option("--folder", path.join("db", "migrations")));
const folderOf = (dialect) => path.join(home, dialect);
const isCheck = process.argv.includes("--check");
const isFresh = process.argv.includes("--fresh");
const name = option("--name", "first");
const say = (words) => process.stderr.write(`${words}\n`);

/** Writes the next migration into `out`; false where the schema has not moved since the last one. */
function generate(dialect, out) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      kit,
      "generate",
      "--dialect",
      dialects[dialect],
      "--schema",
      "db/schema/index.ts",
      "--out",
      path.relative(root, out),
      "--casing",
      "snake_case",
      "--name",
      name,
    ],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: dialect === "pg" ? "postgres://generate" : "" },
    },
  );
  if (!isCheck || status !== 0) say(stdout);
  if (status !== 0) process.exit(2);
  return !/No schema changes/.test(stdout);
}

function makeStrict() {
  const folder = folderOf("sqlite");
  for (const file of readdirSync(folder).filter((each) => /^\d{4}_.*\.sql$/.test(each))) {
    const at = path.join(folder, file);
    const before = readFileSync(at, "utf8");
    const after = before.replace(/^\);(-->.*)?$/gm, (_, mark = "") => `) STRICT;${mark}`);
    if (after !== before) writeFileSync(at, after);
  }
}

function freshStart(dialect) {
  const keep = path.join(folderOf(dialect), "after.sql");
  const kept = existsSync(keep) ? readFileSync(keep) : null;
  rmSync(folderOf(dialect), { recursive: true, force: true });
  mkdirSync(folderOf(dialect), { recursive: true });
  if (kept) writeFileSync(keep, kept);
}

/** Two at once would write the same number twice. */
async function oneAtATime(work) {
  const lock = path.join(root, ".cache", "db-generate.lock");
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST" || tries > 300) throw error;
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** What is wrong, a sentence each. */
async function check() {
  const scratch = mkdtempSync(path.join(root, ".cache", "db-check-"));
  try {
    const wrong = [];
    for (const dialect of Object.keys(dialects)) {
      const copy = path.join(scratch, dialect);
      cpSync(folderOf(dialect), copy, { recursive: true });
      if (generate(dialect, copy)) {
        wrong.push(
          `The schema has changed and its migrations for ${dialect} have not: run npm run db:generate -- --name what_it_does.`,
        );
      }
    }
    const rehearsal = path.join(scratch, "rehearsal.mjs");
    await build({
      absWorkingDir: root,
      entryPoints: ["db/rehearsal.ts"],
      outfile: rehearsal,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "warning",
    });
    const { rehearse } = await import(pathToFileURL(rehearsal).href);
    return [...wrong, ...rehearse(folderOf("sqlite"))];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (isCheck) {
  mkdirSync(path.join(root, ".cache"), { recursive: true });
  const wrong = await check();
  for (const each of wrong) say(each);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else {
  await oneAtATime(() => {
    for (const dialect of Object.keys(dialects)) {
      if (isFresh) freshStart(dialect);
      generate(dialect, folderOf(dialect));
    }
    makeStrict();
  });
}
