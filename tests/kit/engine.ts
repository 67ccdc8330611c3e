// Owns the engine that tests share: the quick one, in the test's own thread, opened once a file.
import path from "node:path";
import { type Engine, makeEngine } from "~/engine/engine.server";

let opened: Promise<Engine> | null = null;

/** The quick engine with the weights of the project. */
export function testEngine(): Promise<Engine> {
  opened ??= makeEngine({
    taxonomiesFolder: path.resolve("db/seed/taxonomies"),
    weightsFolder: path.resolve("app/engine/weights"),
    workerFile: null,
  }).inBulk();
  return opened;
}
