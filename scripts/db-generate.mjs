// Generates the migrations of both databases from the one schema and makes every SQLite table STRICT.
//   npm run db:generate -- --name what_it_does     the next numbered migration
//   npm run db:generate -- --fresh                  one first migration, before anything was released
//   npm run db:check                                fails when the generated files are stale
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const kit = path.join(root, "node_modules", "drizzle-kit", "bin.cjs");
const folderOf = (dialect) => path.join(root, "db", "migrations", dialect);
const isCheck = process.argv.includes("--check");
const isFresh = process.argv.includes("--fresh");
const nameAt = process.argv.indexOf("--name");
const name = nameAt > 0 ? process.argv[nameAt + 1] : "first";

const sqlFiles = (dialect) =>
  existsSync(folderOf(dialect))
    ? readdirSync(folderOf(dialect)).filter((file) => /^\d{4}_.*\.sql$/.test(file))
    : [];

function generate(dialect, config) {
  const result = spawnSync(
    process.execPath,
    [kit, "generate", "--config", `db/${config}.config.ts`, "--name", name],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: dialect === "pg" ? "postgres://generate" : "" },
    },
  );
  process.stderr.write(result.stdout);
  if (result.status !== 0) process.exit(2);
  return !/No schema changes/.test(result.stdout);
}

function makeStrict() {
  for (const file of sqlFiles("sqlite")) {
    const at = path.join(folderOf("sqlite"), file);
    const before = readFileSync(at, "utf8");
    const after = before
      .replace(/^\);$/gm, ") STRICT;")
      .replace(/^\);(--> statement-breakpoint)$/gm, ") STRICT;$1");
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

const lock = path.join(root, ".cache", "db-generate.lock");
mkdirSync(path.dirname(lock), { recursive: true });
for (let tries = 0; ; tries++) {
  try {
    mkdirSync(lock);
    break;
  } catch (error) {
    if (error.code !== "EEXIST" || tries > 300) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
try {
  const kept = path.join(root, ".cache", "migrations-before");
  rmSync(kept, { recursive: true, force: true });
  cpSync(path.join(root, "db", "migrations"), kept, { recursive: true });
  if (isFresh) for (const dialect of ["sqlite", "pg"]) freshStart(dialect);
  const isStale = [generate("sqlite", "sqlite"), generate("pg", "pg")].some(Boolean);
  makeStrict();
  if (isCheck && isStale) {
    rmSync(path.join(root, "db", "migrations"), { recursive: true });
    cpSync(kept, path.join(root, "db", "migrations"), { recursive: true });
    process.stderr.write(
      "The schema has changed but its migrations have not: run npm run db:generate -- --name what_it_does\n",
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(lock, { recursive: true, force: true });
}
