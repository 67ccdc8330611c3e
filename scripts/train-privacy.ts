// Owns the command that trains the model which tells names from words, on the written examples, and writes it beside the
// engine: npm run -s train:privacy. Equal examples give an equal file.
import { writeFileSync } from "node:fs";
import { firstNames } from "~/engine/privacy/first-names";
import { greatList, nameKnowledge } from "~/engine/privacy/name-knowledge";
import { towns } from "~/engine/privacy/places";
import { thingPhrases } from "~/engine/privacy/things";
import { surnames, wordNames } from "~/engine/privacy/word-names";
import { makeKeep } from "~/features/privacy/keep.rules";
import type { PersonModel } from "~/features/privacy/names.schema";
import { type Example, readExamples } from "./lib/evaluate-privacy";
import { patternExamples } from "./lib/privacy-patterns";
import { otherNames, trainPersonModel } from "./lib/train-privacy";

const examplesFolder = "db/seed/examples/privacy";
const modelFile = "app/engine/privacy/person-model.json";

/** The model that these examples and the patterns give. */
export function trainOn(examples: readonly Example[]): PersonModel {
  const knowledge = nameKnowledge();
  const names = otherNames(
    { first: firstNames, surnames, wordNames, towns: towns.split(/\s+/).filter(Boolean), great: greatList() },
    knowledge,
  );
  const keep = makeKeep(thingPhrases, knowledge);
  return trainPersonModel([...examples, ...patternExamples(4)], knowledge, keep, names);
}

/** Trains on the development examples. The held-out ones are for measuring alone. */
export async function main(): Promise<number> {
  const model = trainOn(readExamples(examplesFolder, "development"));
  writeFileSync(modelFile, `${JSON.stringify(model, null, 1)}\n`);
  process.stderr.write(`${Object.keys(model.weights).length} weights written to ${modelFile}\n`);
  return 0;
}
