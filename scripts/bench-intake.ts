// npm run -s bench:intake -- --json [--seconds 8] [--senders 1000] [--database postgres]: durable signed texts a second
// through the built server on its full production path, and in the same run through a bare server with the same signature
// check and one durable row in the same kind of database. For PostgreSQL it starts a cluster of its own, or uses the one
// that DATABASE_URL names.
import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { inboundForm, signedPost } from "~/gateways/twilio/webhook-post";
import { sampleText } from "./lib/sample-texts";
import { freePort, newFolder, type ServerChild, startServer } from "./lib/server-child";
import { startPostgres } from "./postgres.mjs";

const PATH = "/webhooks/twilio/sms";

interface Load {
  rps: number;
  p50: number;
  p99: number;
}

async function load(
  port: number,
  token: string,
  connections: number,
  seconds: number,
  senders: number,
): Promise<Load> {
  const url = `http://localhost:${port}${PATH}`;
  const posts = Array.from({ length: seconds * 9_000 }, (_, n) =>
    signedPost(token, url, inboundForm(sampleText(n, senders, "+441632960100"))),
  );
  let next = 0;
  let refused = 0;
  const run = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [
      {
        method: "POST",
        path: PATH,
        setupRequest: (request) => {
          const post = posts[next++ % posts.length]!;
          return { ...request, headers: { ...request.headers, ...post.headers }, body: post.body };
        },
        onResponse: (status) => {
          if (status !== 200) refused++;
        },
      },
    ],
  });
  const result = await run;
  if (refused > 0 || result.errors > 0)
    throw new Error(`${refused} posts were refused and ${result.errors} failed`);
  if (next > posts.length) process.stderr.write("More posts than were prepared: some were sent twice\n");
  return { rps: result["2xx"] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

async function startBare(root: string, token: string, url: string): Promise<{ port: number; stop(): void }> {
  const port = await freePort();
  const where = url ? ["--url", url] : ["--file", path.join(newFolder(), "bare.sqlite")];
  const child = spawn(
    process.execPath,
    [
      path.join(root, "scripts", "run.mjs"),
      "bare-intake",
      "--port",
      String(port),
      ...where,
      "--token",
      token,
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  for (let tries = 0; tries < 200; tries++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`, { method: "POST" }).then(
      () => true,
      () => false,
    );
    if (isUp) return { port, stop: () => child.kill("SIGKILL") };
    await wait(50);
  }
  child.kill("SIGKILL");
  throw new Error("The bare server did not start");
}

/** The database to measure on: an empty URL is the embedded one. */
async function openCluster(database: string): Promise<{ url: string; stop(): Promise<void> }> {
  if (database === "sqlite") return { url: "", stop: async () => undefined };
  if (database !== "postgres") throw new Error(`--database takes sqlite or postgres, not ${database}`);
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const cluster = await startPostgres({ isDurable: true });
  if (!cluster) throw new Error("No PostgreSQL can be had here: name one with DATABASE_URL");
  return cluster;
}

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** Exit 0 when it measured. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: "boolean" },
      seconds: { type: "string", default: "8" },
      senders: { type: "string", default: "1000" },
      database: { type: "string", default: "sqlite" },
    },
  });
  const root = process.cwd();
  const seconds = Number(values.seconds);
  const senders = Number(values.senders);
  const cluster = await openCluster(values.database);
  let server: ServerChild | null = null;
  let bare: { port: number; stop(): void } | null = null;
  try {
    server = await startServer({ root, env: { DATABASE_URL: cluster.url } });
    bare = await startBare(root, server.authToken, cluster.url);
    const say = (words: string) => process.stderr.write(`${words}\n`);
    say("warming up …");
    await load(server.port, server.authToken, 20, 2, senders);
    await load(bare.port, server.authToken, 20, 2, senders);
    const figures: Record<string, unknown> = {};
    for (const connections of [10, 50]) {
      say(`concurrency ${connections} …`);
      const bareFigures = await load(bare.port, server.authToken, connections, seconds, senders);
      const app = await load(server.port, server.authToken, connections, seconds, senders);
      figures[`c${connections}`] = {
        app_rps: round(app.rps),
        bare_rps: round(bareFigures.rps),
        ratio: round(app.rps / bareFigures.rps, 3),
        p50_ms: app.p50,
        p99_ms: app.p99,
      };
    }
    const health = (await (await fetch(`http://127.0.0.1:${server.port}/health`)).json()) as {
      waiting: number;
    };
    const result = { ...(cluster.url ? { database: "postgres" } : {}), ...figures, backlog: health.waiting };
    process.stdout.write(`${JSON.stringify(result, null, values.json ? undefined : 2)}\n`);
    return 0;
  } finally {
    bare?.stop();
    await server?.remove();
    await cluster.stop();
  }
}
