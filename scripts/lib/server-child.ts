// Owns starting the built server as a process of its own, on a free loopback port and a data folder of its own: for
// measurements, for the torture and for the journeys.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const READY_MS = 120_000;

export interface ServerChild {
  url: string;
  port: number;
  pid: number;
  folder: string;
  /** Signs webhooks as the provider of a demo folder would. */
  authToken: string;
  /** Everything it printed. */
  output(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<number | null>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A data folder that nothing else uses. */
export const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), "earshot-"));

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", (code) => resolve(code)));

interface StartOptions {
  root: string;
  folder?: string;
  port?: number;
  args?: string[];
  env?: Record<string, string>;
}

/** Starts the server and resolves once it answers; throws with what it printed where it does not. */
export async function startServer({
  root,
  folder = newFolder(),
  port,
  args = [],
  env = {},
}: StartOptions): Promise<ServerChild> {
  const at = port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [path.join(root, "scripts", "start.mjs"), "--port", String(at), "--data", folder, ...args],
    { cwd: root, env: { ...process.env, LOG_LEVEL: "warn", ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      printed = (printed + part).slice(-40_000);
    });
  }
  const started = Date.now();
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${printed}`);
    if (Date.now() - started > READY_MS) {
      child.kill("SIGKILL");
      throw new Error(`The server did not answer in ${READY_MS / 1000} s: ${printed}`);
    }
    const isReady = await fetch(`http://127.0.0.1:${at}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) break;
    await wait(50);
  }
  const keys = JSON.parse(readFileSync(path.join(folder, "keys.json"), "utf8")) as { demoSecret: string };
  const kill = async () => {
    child.kill("SIGKILL");
    await ended(child);
  };
  return {
    url: `http://localhost:${at}`,
    port: at,
    pid: child.pid ?? 0,
    folder,
    authToken: keys.demoSecret,
    output: () => printed,
    kill,
    async stop() {
      child.kill("SIGTERM");
      return ended(child);
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
