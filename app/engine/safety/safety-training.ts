// Owns training the worry model: labelled texts to heads and limits. Limits are chosen on texts that the heads they judge have not
// seen, by cross-validation, for the recall of worries and the quiet of calm texts that the council asked for.
import { type Head, type Row, seeded, shuffle, trainHead } from "~/engine/linear";
import type { Level } from "~/features/safeguarding/safeguarding.schema";
import type { Prepared } from "./safety-engine";
import { sparseDimensions } from "./safety-features";
import { type HeadName, type HeadsByName, heads, type Limits, type Scores, scoresOf } from "./safety-model";

/** A labelled text with its rows. `weight` says how far its label is trusted. */
export interface Labelled {
  readonly id: string;
  readonly level: Level;
  readonly weight: number;
  readonly prepared: Prepared;
  readonly whole: Row;
  readonly stretches: readonly Row[];
}

const strengths: Readonly<Record<HeadName, number>> = { S1: 1, S2: 1, S3: 2, S4: 2, S5: 2 };
/** How much a calm stretch of a calm text counts as an example beside the text. */
const stretchWeight = 0.35;

/** Trains every head. Equal texts give equal heads. */
export function trainHeads(texts: readonly Labelled[]): HeadsByName {
  return Object.fromEntries(heads.map((name) => [name, trainOne(texts, name)])) as HeadsByName;
}

function trainOne(texts: readonly Labelled[], name: HeadName): Head {
  const rows: Row[] = [];
  const isPositive: boolean[] = [];
  const rowWeights: number[] = [];
  const add = (row: Row, positive: boolean, weight: number): void => {
    rows.push(row);
    isPositive.push(positive);
    rowWeights.push(weight);
  };
  for (const { level, weight, whole, stretches } of texts) {
    if (weight === 0) continue;
    add(whole, level >= name, weight);
    if (level < name) for (const row of stretches) add(row, false, weight * stretchWeight);
  }
  return trainHead(rows, isPositive, sparseDimensions, { c: strengths[name], rowWeights });
}

const folds = 5;

/** Scores of each text by heads that were trained without it. `keyOf` keeps texts with an equal key in one fold. */
export function crossScores(texts: readonly Labelled[], seed = 7): Scores[] {
  const order = texts.map((_, i) => i);
  shuffle(order, seeded(seed));
  const scores: Scores[] = new Array(texts.length);
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(order.filter((_, k) => k % folds === fold));
    const model = { heads: trainHeads(texts.filter((_, i) => !held.has(i))) };
    for (const i of held) scores[i] = scoresOf(model, texts[i]!.whole, texts[i]!.stretches);
  }
  return scores;
}

/** What may go wrong in the cross-validation. */
export interface Allowance {
  /** Share of calm texts that the model may call a worry. */
  readonly worry: number;
  /** Share of calm texts that the model may call S5. */
  readonly emergency: number;
  /** Share of true worries with a cue that the model may think calm, so that the cue does not count. */
  readonly cue: number;
}

/** Limits from cross-validated scores of texts whose labels are trusted. */
export function chooseLimits(
  texts: readonly Labelled[],
  scores: readonly Scores[],
  allowance: Allowance,
): Limits {
  const pairs = texts.map((text, i) => ({ text, scores: scores[i]! })).filter(({ text }) => text.weight >= 1);
  const calm = pairs.filter(({ text }) => text.level < "S3");
  const worries = pairs.filter(({ text }) => text.level >= "S3");
  const descending = (values: number[]): number[] => values.sort((a, b) => b - a);
  const above = (values: number[], share: number): number =>
    descending(values)[Math.floor(values.length * share)] ?? 0;
  const below = (values: number[], share: number): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  const between = (name: HeadName, low: Level, high: Level): number =>
    balanced(
      pairs.filter(({ text }) => text.level === low).map((each) => each.scores[name]),
      pairs.filter(({ text }) => text.level === high).map((each) => each.scores[name]),
    );
  return {
    S1: between("S1", "S0", "S1"),
    S2: between("S2", "S1", "S2"),
    S3: above(
      calm.map((each) => each.scores.S3),
      allowance.worry,
    ),
    S4: balanced(
      worries.filter(({ text }) => text.level === "S3").map((each) => each.scores.S4),
      worries.filter(({ text }) => text.level > "S3").map((each) => each.scores.S4),
    ),
    S5: above(
      calm.map((each) => each.scores.S5),
      allowance.emergency,
    ),
    cue: below(
      worries.filter(({ text }) => text.prepared.screened.level).map((each) => each.scores.S3),
      allowance.cue,
    ),
    emergencyCue: above(
      calm.filter(({ text }) => text.prepared.screened.level === "S5").map((each) => each.scores.S5),
      0.1,
    ),
  };
}

/** The limit that calls as large a share of the higher texts high as of the lower ones low. */
function balanced(lower: number[], higher: number[]): number {
  const candidates = [...lower, ...higher].sort((a, b) => a - b);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const limit of candidates) {
    const missed = higher.filter((score) => score < limit).length / Math.max(1, higher.length);
    const wrong = lower.filter((score) => score >= limit).length / Math.max(1, lower.length);
    if (Math.abs(missed - wrong) < least) {
      least = Math.abs(missed - wrong);
      best = limit;
    }
  }
  return best;
}
