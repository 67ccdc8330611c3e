// Finds or installs PostgreSQL 15 or newer and starts a temporary cluster of one's own on loopback: for the tests, for
// measurements and for trying the product on it. A cluster that somebody else runs is never touched.
//   node scripts/postgres.mjs [--durable]      starts one, prints its URL, and ends with Ctrl-C
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const OLDEST = 15;
const READY_MS = 30_000;
const say = (words) => process.stderr.write(`${words}\n`);

const majorOf = (folder) => {
  const said = spawnSync(path.join(folder, "postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  return Number(/(\d+)(\.|devel|beta|rc)/.exec(said)?.[1] ?? 0);
};

/** The folder of the newest server programs on this machine, or null. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const folders = existsSync(debian)
    ? readdirSync(debian).map((version) => path.join(debian, version, "bin"))
    : [];
  const config = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  if (config.status === 0) folders.push(config.stdout.trim());
  const found = folders
    .filter((folder) => existsSync(path.join(folder, "postgres")) && existsSync(path.join(folder, "initdb")))
    .map((folder) => ({ folder, major: majorOf(folder) }))
    .filter(({ major }) => major >= OLDEST)
    .sort((a, b) => b.major - a.major);
  return found[0]?.folder ?? null;
}

const isDebian = () =>
  existsSync("/etc/os-release") &&
  /^ID(_LIKE)?=.*\b(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));

/** Installs the server from Debian's own packages; resolves to its folder, or null where that did not work. */
async function installPostgres() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !isDebian()) return null;
  say("Installing PostgreSQL from the system's packages …");
  const apt = (...args) =>
    new Promise((resolve) => {
      const child = spawn("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-q", ...args], {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      let kept = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (part) => {
          kept = (kept + part).slice(-4_000);
        });
      child.on("error", () => resolve(false));
      child.on("close", (code) => {
        if (code !== 0) say(kept);
        resolve(code === 0);
      });
    });
  const install = () => apt("install", "-y", "--no-install-recommends", "postgresql");
  if (!(await install())) {
    await apt("update");
    await install();
  }
  return findPostgres();
}

/** The account that runs the server: PostgreSQL refuses root. */
function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith("postgres:"));
  if (!line) return null;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts a new cluster below the temporary folder. `isDurable` keeps fsync on, for measurements; without it a power cut
 * loses the cluster, which no test minds. `url` names a superuser and its empty database; `stop` ends it and removes it.
 */
export async function startCluster(programs, { isDurable = false } = {}) {
  const account = serverAccount();
  if (!account) throw new Error("There is no account named postgres to run the server");
  const folder = mkdtempSync(path.join(os.tmpdir(), "earshot-pg-"));
  const data = path.join(folder, "data");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const password = randomBytes(18).toString("hex");
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  mkdirSync(data, { mode: 0o700 });
  chmodSync(folder, 0o700);
  if (account.uid !== undefined)
    for (const each of [folder, data, passwordFile]) chownSync(each, account.uid, account.gid);
  const env = { PATH: process.env.PATH, LANG: "C.UTF-8", TZ: "UTC" };
  const made = spawnSync(
    path.join(programs, "initdb"),
    [
      "-D",
      data,
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "-U",
      "earshot",
      "-A",
      "password",
      `--pwfile=${passwordFile}`,
      "--no-sync",
    ],
    { ...account, env, cwd: folder, encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (made.status !== 0) {
    remove();
    throw new Error(`initdb failed: ${made.stderr || made.error}`);
  }
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    "max_connections=200",
    "shared_buffers=256MB",
    "log_min_messages=fatal",
    "logging_collector=off",
    "jit=off",
    ...(isDurable ? [] : ["fsync=off", "full_page_writes=off", "max_wal_size=4GB", "autovacuum=off"]),
  ];
  const server = spawn(
    path.join(programs, "postgres"),
    ["-D", data, ...settings.flatMap((each) => ["-c", each])],
    {
      ...account,
      env,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let printed = "";
  server.stderr.on("data", (part) => {
    printed = (printed + part).slice(-8_000);
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const endNow = () => {
    spawnSync(path.join(programs, "pg_ctl"), ["stop", "-D", data, "-m", "immediate", "-t", "5"], {
      ...account,
      env,
      cwd: folder,
    });
    remove();
  };
  process.once("exit", endNow);
  const started = Date.now();
  const isReady = () =>
    spawnSync(path.join(programs, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", String(port)], { env })
      .status === 0;
  while (!isReady()) {
    if (server.exitCode !== null || Date.now() - started > READY_MS) {
      process.off("exit", endNow);
      endNow();
      throw new Error(`PostgreSQL did not start: ${printed}`);
    }
    await wait(50);
  }
  return {
    url: `postgres://earshot:${password}@127.0.0.1:${port}/postgres`,
    pid: server.pid,
    async stop() {
      process.off("exit", endNow);
      server.kill("SIGINT");
      await ended;
      remove();
    },
  };
}

/**
 * A temporary cluster of one's own, of programs found here or, on Debian as root, installed now. Null, with the reason on
 * standard error, where none can be had.
 */
export async function startPostgres(options) {
  const programs = findPostgres() ?? (await installPostgres());
  if (!programs) return null;
  try {
    return await startCluster(programs, options);
  } catch (error) {
    say(error.message);
    return null;
  }
}

/** A PostgreSQL to test on: the one that TEST_DATABASE_URL names, or a temporary cluster. Null where none can be had. */
export async function ensurePostgres() {
  const given = process.env.TEST_DATABASE_URL;
  return given ? { url: given, stop: async () => undefined } : startPostgres();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cluster = await startPostgres({ isDurable: process.argv.includes("--durable") });
  if (!cluster) {
    say("No PostgreSQL can be had here: install version 15 or newer.");
    process.exit(2);
  }
  process.stdout.write(`${cluster.url}\n`);
  const hold = setInterval(() => undefined, 60_000);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, async () => {
      clearInterval(hold);
      await cluster.stop();
    });
}
