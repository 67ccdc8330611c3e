// Owns what must be there before anything can run: a Node that is new enough, the installed packages, a build that is not
// stale. Plain Node, because it runs before anything is installed. Whatever its children print goes to standard error.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const say = (words) => process.stderr.write(`${words}\n`);

/** Ends the process with one clear sentence. */
export class Stop extends Error {}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(
      `Earshot needs Node 20.19 or newer, and this is ${process.version}: install a newer Node and try again.`,
    );
  }
}

/** Runs a child with its input closed and all its output on standard error; shows that it still lives. */
export function run(command, args, { label, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    let kept = "";
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const beat = label
      ? setInterval(() => say(`  … ${label} (${Math.round((Date.now() - started) / 1000)} s)`), 10_000)
      : null;
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => {
        if (quiet) kept = (kept + part).slice(-8_000);
        else process.stderr.write(part);
      });
    child.on("error", reject);
    child.on("close", (code) => {
      if (beat) clearInterval(beat);
      if (code === 0) return resolve();
      if (quiet) process.stderr.write(kept);
      reject(new Stop(`${label ?? command} failed (exit ${code}): what it said is above.`));
    });
  });
}

async function locked(name, work) {
  const lock = path.join(root, ".cache", `${name}.lock`);
  mkdirSync(path.dirname(lock), { recursive: true });
  const holder = path.join(lock, "pid");
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(holder, String(process.pid));
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isAbandoned(lock, holder)) rmSync(lock, { recursive: true, force: true });
      else await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isAbandoned(lock, holder) {
  try {
    const pid = Number(readFileSync(holder, "utf8"));
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === "ENOENT") return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5_000;
    return error.code === "ESRCH";
  }
}

/** Where node-gyp finds Node's headers when it must compile the database driver. */
function headersEnv() {
  const prefix = path.resolve(path.dirname(process.execPath), "..");
  if (existsSync(path.join(prefix, "include", "node", "node.h"))) return { npm_config_nodedir: prefix };
  return {};
}

const fileHash = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

export function isInstalled() {
  const stamp = path.join(root, "node_modules", ".earshot-installed");
  return (
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") ===
      `${process.versions.modules} ${fileHash(path.join(root, "package-lock.json"))}`
  );
}

export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  await locked("install", async () => {
    if (isInstalled()) return;
    say("Installing packages from the lock file (the database driver may compile: up to three minutes) …");
    const npm = process.env.npm_execpath;
    const headers = headersEnv();
    try {
      await run(npm ? process.execPath : "npm", [...(npm ? [npm] : []), "ci", "--no-audit", "--no-fund"], {
        label: "installing",
        env: headers,
        quiet: true,
      });
    } catch (error) {
      if (!headers.npm_config_nodedir) {
        throw new Stop(
          "The packages could not be installed. The database driver compiles here and found no Node headers: install your system's Node development package (Debian: libnode-dev), a C++ compiler, make and python3, then try again.",
        );
      }
      throw error;
    }
    writeFileSync(
      path.join(root, "node_modules", ".earshot-installed"),
      `${process.versions.modules} ${fileHash(path.join(root, "package-lock.json"))}`,
    );
    say("Installed.");
  });
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(at) : [at];
  });
}

function sourceStamp() {
  const hash = createHash("sha256").update(process.version);
  const roots = ["app", "db", "scripts", "public"].flatMap((folder) => sourceFiles(path.join(root, folder)));
  const configs = [
    "package-lock.json",
    "remix.config.js",
    "vite.config.ts",
    "postcss.config.js",
    "tsconfig.json",
  ];
  for (const file of [...roots, ...configs.map((name) => path.join(root, name))].sort())
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const buildStamp = path.join(root, "build", ".stamp");
const isBuilt = () => existsSync(buildStamp) && readFileSync(buildStamp, "utf8") === sourceStamp();

export async function ensureBuilt() {
  if (isBuilt()) return;
  await locked("build", async () => {
    if (isBuilt()) return;
    say("Building …");
    const stamp = sourceStamp();
    rmSync(buildStamp, { force: true });
    await run(process.execPath, [path.join(root, "scripts", "build.mjs")], {
      label: "building",
      quiet: true,
    });
    writeFileSync(buildStamp, stamp);
    say("Built.");
  });
}

/** Runs the work of a command; a Stop becomes one sentence and exit code 2. */
export async function asCommand(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop) && error?.constructor?.name !== "Refusal") throw error;
    say(error.message);
    process.exit(2);
  }
}
