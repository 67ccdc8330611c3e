// Owns starting and stopping the one server of a data folder.
import { createServer, type RequestListener, type Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { ServerBuild } from "@remix-run/node";
import { readEnv } from "~/env.server";
import { openServices } from "./open-services";
import { Refusal } from "./refusal";
import { makeSimulator } from "./simulator";
import { makeTraffic } from "./traffic";
import { makeWeb } from "./web";
import { isWebhook, makeWebhooks } from "./webhooks";
import { printWelcome, say } from "./welcome";

const GRACE_MS = 5_000;

interface Options {
  port: number;
  data: string | undefined;
  isDemo: boolean;
}

function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string" }, data: { type: "string" }, "no-demo": { type: "boolean" } },
    });
    const port = Number(values.port ?? 3000);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Refusal(`--port takes a number from 0 to 65535, not “${values.port}”.`);
    return { port, data: values.data, isDemo: !values["no-demo"] };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `${error instanceof Error ? error.message : error} The options are --port N, --data DIR and --no-demo.`,
    );
  }
}

/** Takes the port before any slow work, so that a taken one is said at once. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new Refusal(`Port ${port} is already in use: stop what uses it, or choose another with --port.`),
        );
      else if (error.code === "EACCES")
        reject(
          new Refusal(`Port ${port} may not be used by this account: choose one above 1023 with --port.`),
        );
      else reject(error);
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Starts everything and returns once the server answers; ends with the process's signals. */
export async function main(args: string[], { root }: { root: string }): Promise<void> {
  const options = readOptions(args);
  const env = readEnv();
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503, { "Retry-After": "2" }).end();
  };
  const traffic = makeTraffic();
  const server = createServer((request, response) => {
    traffic.arrived();
    handler(request, response);
  });
  server.keepAliveTimeout = 65_000;
  const port = await listen(server, options.port);
  const publicUrl = (env.EARSHOT_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, "");

  const folderPath = path.resolve(options.data ?? env.EARSHOT_HOME ?? path.join(process.cwd(), "data"));
  const opened = await openServices({
    root,
    folderPath,
    wanted: options.isDemo ? "demo" : "live",
    env,
    publicUrl,
    say,
    isBusy: traffic.isBusy,
  }).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const { services, folder, log, sms, store } = opened;
  const webhooks = makeWebhooks({ services, log, authToken: sms.authToken, publicUrl });
  const simulator =
    sms.network && sms.authToken
      ? makeSimulator({ network: sms.network, authToken: sms.authToken, publicUrl, port, services, log })
      : null;
  const build = (await import(
    pathToFileURL(path.join(root, "build", "server", "index.js")).href
  )) as ServerBuild;
  const web = makeWeb({
    services,
    log,
    build,
    clientFolder: path.join(root, "build", "client"),
    publicUrl,
    trustProxy: env.EARSHOT_TRUST_PROXY,
    isDemo: folder.kind === "demo",
    demoSignIns: opened.demoSignIns,
    simulator,
  });
  handler = (request, response) =>
    isWebhook(request.url) ? webhooks(request, response) : web(request, response);
  services.jobs.start();
  services.auditSealing.start();
  services.keys.start();
  printWelcome({
    publicUrl,
    folder,
    demoSignIns: opened.demoSignIns,
    firstAdminLink: opened.firstAdminLink,
    hasProvider: sms.authToken !== null,
  });

  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const giveUp = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await services.jobs.stop();
    await closed;
    await services.keys.stop();
    await services.auditSealing.stop();
    clearTimeout(giveUp);
    await store.close();
    opened.release();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      });
    });
  }
}
