// Owns turning labelled texts into the worry model: features, embeddings, heads and limits. The command and the report both
// train through here.
import path from "node:path";
import type { Embedder } from "~/engine/embedder";
import { prepare } from "~/engine/safety/safety-engine";
import { rowOf } from "~/engine/safety/safety-features";
import type { SafetyModel } from "~/engine/safety/safety-model";
import {
  type Allowance,
  chooseLimits,
  crossScores,
  type Labelled,
  trainHeads,
} from "~/engine/safety/safety-training";
import { readScreen } from "~/features/safeguarding/read-screen.server";
import type { SafetyExample } from "./safety-examples";

export const taxonomiesFolder = path.join("db", "seed", "taxonomies");

/** Calm texts of the cross-validation, half of them lookalikes, that may be called; fewer are on ordinary traffic. */
export const allowance: Allowance = { worry: 0.165, emergency: 0.004, cue: 0.004 };

/** Texts with everything the heads look at. */
export async function label(
  examples: readonly SafetyExample[],
  embedder: Embedder,
): Promise<(Labelled & { example: SafetyExample })[]> {
  const { screen, negation } = readScreen(taxonomiesFolder);
  const prepared = examples.map(({ text }) => prepare(text, screen, negation));
  const meanings = await embedder.embed(
    prepared.flatMap(({ text, stretches }) => [text, ...stretches.map((each) => each.text)]),
  );
  let at = 0;
  return prepared.map((each, i) => {
    const example = examples[i]!;
    const whole = rowOf(each.whole, meanings[at++]!);
    const stretches = each.stretches.map(({ features }) => rowOf(features, meanings[at++]!));
    const { id, level, weight } = example;
    return { id, level, weight, prepared: each, whole, stretches, example };
  });
}

/** The model that these texts give, with limits chosen by cross-validation. */
export function trainSafety(texts: readonly Labelled[], version: string): SafetyModel {
  const scores = crossScores(texts);
  return { version, heads: trainHeads(texts), limits: chooseLimits(texts, scores, allowance) };
}
