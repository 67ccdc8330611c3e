// Owns the command that trains the worry model on the labelled examples and writes it beside the engine:
// npm run -s train:safety. Equal examples give an equal file. The held-out examples are never read here.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packSafetyModel, safetyFile } from "~/engine/safety/safety-model";
import { embedderOf } from "~/engine/themes/learn.server";
import { trainingExamples } from "./lib/safety-examples";
import { label, trainSafety } from "./lib/train-safety";

const weightsFolder = path.join("app", "engine", "weights");

/** Trains the model for live texts and the one for long imports. Takes a few minutes, most of them for embedding. */
export async function main(): Promise<number> {
  const examples = trainingExamples();
  mkdirSync(weightsFolder, { recursive: true });
  for (const mode of ["live", "bulk"] as const) {
    const model = trainSafety(await label(examples, embedderOf(mode)), `safety-1-${mode}`);
    const file = path.join(weightsFolder, safetyFile(mode));
    writeFileSync(file, packSafetyModel(model));
    process.stderr.write(
      `${file} written from ${examples.length} examples: ${JSON.stringify(model.limits)}\n`,
    );
  }
  return 0;
}
