// Shows the engine behind its worker thread, built as the product builds it: answers in order, a failure that is said, and a new
// worker after the end of the last one.
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeEngine } from "~/engine/engine.server";

const folders = {
  taxonomiesFolder: path.resolve("db/seed/taxonomies"),
  weightsFolder: path.resolve("app/engine/weights"),
};
// Inside the project, because the worker's packages are found from where it stands.
const folder = mkdtempSync(path.resolve("node_modules", ".worker-test-"));
const workerFile = path.join(folder, "worker.js");

beforeAll(async () => {
  await build({
    entryPoints: ["app/engine/worker.ts"],
    outfile: workerFile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the worker answers as this thread does, in the order of the questions, and starts again after it was closed", async () => {
  const engine = makeEngine({ ...folders, workerFile });
  const here = makeEngine({ ...folders, workerFile: null });
  const texts = [
    { text: "Nobody came on Sunday" },
    { text: "ok ta" },
    { text: "The dinners are stone cold" },
  ];
  const [first, second] = await Promise.all([engine.readThemes(texts), engine.readThemes(texts.slice(2))]);
  expect(first).toEqual(await here.readThemes(texts));
  expect(second).toEqual(first.slice(2));
  await engine.close();
  expect(await engine.readThemes(texts.slice(0, 1))).toEqual(first.slice(0, 1));
  await engine.close();
});

test("a worker that cannot start rejects what it was asked", async () => {
  const engine = makeEngine({ ...folders, workerFile: path.join(folder, "absent.js") });
  await expect(engine.readThemes([{ text: "Nobody came" }])).rejects.toThrow();
});

test("weights that are not there are said, and the worker stays for other questions", async () => {
  const engine = makeEngine({ ...folders, weightsFolder: folder, workerFile });
  await expect(engine.readThemes([{ text: "Nobody came" }])).rejects.toThrow();
  await engine.close();
});
