// Owns the engine's worker thread: texts in, answers out, so that the thread that serves people never waits for a model.
import { parentPort, workerData } from "node:worker_threads";
import { type EngineFolders, type OpenEngines, openEngines } from "./open-reader.server";
import type { Mode } from "./themes/learn.server";
import type { FromWorker, ToWorker } from "./worker-messages";

const port = parentPort;
if (!port) throw new Error("the engine's worker runs as a worker thread only");

const folders = workerData as EngineFolders;
const opened = new Map<Mode, OpenEngines>();

function enginesFor(mode: Mode): OpenEngines {
  const engines = opened.get(mode) ?? openEngines(folders, mode);
  opened.set(mode, engines);
  return engines;
}

async function answer(asked: ToWorker): Promise<FromWorker> {
  const { id, mode } = asked;
  try {
    const { themes, safety } = enginesFor(mode);
    if ("worries" in asked) return { id, verdicts: await safety.assess(asked.worries) };
    return { id, answers: await themes.read(asked.texts) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : "unknown" };
  }
}

// One request after another: a second one would only make the first wait, and answers keep the order of the questions.
let last: Promise<void> = Promise.resolve();
port.on("message", (request: ToWorker) => {
  last = last.then(async () => port.postMessage(await answer(request)));
});
