// Owns starting and ending a Prism mock of Twilio's own API description. Prism checks each request against the
// description and answers from its examples; it keeps nothing and sends no webhooks.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

export interface PrismMock {
  baseUrl: string;
  /** Milliseconds from start to first answer. */
  startedInMs: number;
  close(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const PRISM = path.resolve("node_modules/@stoplight/prism-cli/dist/index.js");

/** Twilio's description of its API v2010: from the npm package that carries it, else from the open data folder. */
export function twilioApiDescription(): string {
  const openData = process.env.EARSHOT_OPEN_DATA;
  const places = [
    path.resolve("node_modules/@twilio/cli-core/src/services/twilio-api/twilio_api_v2010.json"),
  ];
  if (openData) places.push(path.join(openData, "twilio/openapi/twilio_api_v2010.json"));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`Twilio's API description is in none of: ${places.join(", ")}. Run npm ci.`);
  return found;
}

/** Starts Prism on a free loopback port and waits for its first answer. Throws with Prism's own words when it ends early. */
export async function startPrism(description: string): Promise<PrismMock> {
  const port = await freePort();
  const began = performance.now();
  const args = [
    "mock",
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
    "--multiprocess",
    "false",
    description,
  ];
  const child = spawn(process.execPath, [PRISM, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const endWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", endWithUs);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
  }
  const close = async (): Promise<void> => {
    process.removeListener("exit", endWithUs);
    await end(child);
  };
  const baseUrl = `http://127.0.0.1:${port}`;
  while (!(await answers(baseUrl))) {
    const isLate = performance.now() - began > READY_WITHIN_MS;
    if (child.exitCode !== null || isLate) {
      await close();
      throw new Error(`Prism ${isLate ? "did not answer in time" : "ended early"}: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { baseUrl, startedInMs: performance.now() - began, close };
}

async function answers(baseUrl: string): Promise<boolean> {
  try {
    await fetch(baseUrl);
    return true;
  } catch (failure) {
    if (failure instanceof TypeError) return false;
    throw failure;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(force);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
