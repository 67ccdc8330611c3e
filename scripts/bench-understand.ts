// Owns the command `npm run -s bench:understand`: how many texts a second the theme engine reads in its worker, live and quick,
// how long the thread that serves people was kept waiting, and how much memory all of it took.
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { makeEngine } from "~/engine/engine.server";
import { readWritten } from "~/engine/themes/examples.server";
import { modes } from "~/engine/themes/learn.server";
import { processStreams, type Streams } from "./lib/ndjson";

const most = 600;

/** Runs the command; `--json` writes one line of JSON. Resolves with the exit code: 0 done. */
export async function main(
  options: readonly string[] = process.argv.slice(2),
  { output }: Pick<Streams, "output"> = processStreams(),
): Promise<number> {
  const texts = readWritten(path.resolve("db/seed/examples/themes"))
    .slice(0, most)
    .map(({ text }) => ({ text }));
  const folders = {
    taxonomiesFolder: path.resolve("db/seed/taxonomies"),
    weightsFolder: path.resolve("app/engine/weights"),
  };
  const worker = makeEngine({ ...folders, workerFile: path.resolve("build/node/app/engine/worker.js") });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  await worker.readThemes(texts.slice(0, 1));
  delay.enable();
  const liveFrom = performance.now();
  await worker.readThemes(texts);
  const live = texts.length / ((performance.now() - liveFrom) / 1000);
  delay.disable();
  const rss = process.memoryUsage().rss;
  await worker.close();
  const quick = await makeEngine({ ...folders, workerFile: null }).inBulk();
  const bulkFrom = performance.now();
  await quick.readThemes(texts);
  const bulk = texts.length / ((performance.now() - bulkFrom) / 1000);
  const round = (value: number): number => Math.round(value * 10) / 10;
  const found = {
    texts: texts.length,
    [modes[0]]: { textsPerSecond: round(live), longestWaitMs: round(delay.max / 1e6) },
    [modes[1]]: { textsPerSecond: round(bulk) },
    memoryMb: round(rss / 1e6),
  };
  output.write(
    options.includes("--json") ? `${JSON.stringify(found)}\n` : `${JSON.stringify(found, null, 2)}\n`,
  );
  return 0;
}
