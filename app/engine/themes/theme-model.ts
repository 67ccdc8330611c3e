// Owns the theme heads: how they are trained and calibrated, and how they are kept. One head a child code, five for polarity,
// one for each step of severity, and one for having no theme at all.
import { type Polarity, polarities, type Severity } from "~/features/themes/themes.schema";
import {
  type Asked,
  type Block,
  fitScaler,
  fitVocabulary,
  openVocabulary,
  rowOf,
  type Scaler,
  type StoredVocabulary,
  type Vocabulary,
} from "../features";
import { type Calibration, fitCalibration, type Head, scoreOf, trainHead } from "../linear";
import { packHeads, unpackHeads } from "../pack";

/** A text to learn from. Written examples, decisions of people, or comments whose label means one of our codes. */
export interface ThemeExample extends Asked {
  readonly themes: readonly string[];
  readonly severity: Severity | null;
  readonly polarity: Polarity | null;
  /** Where it comes from: a file of examples, for instance. */
  readonly source: string;
  readonly style: string;
  /** How much it weighs; 1 is a whole example. */
  readonly weight: number;
}

/** Steps of severity that a head says are reached: S1 or more, up to S4 or more. */
export const severitySteps = ["S1", "S2", "S3", "S4"] as const satisfies readonly Severity[];

export interface ThemeModel {
  readonly version: string;
  readonly codes: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly scaler: Scaler;
  /** First the codes, then polarities, then steps of severity, then "no theme". */
  readonly heads: readonly Head[];
  readonly calibrations: readonly Calibration[];
  /** Least probability at which a code is suggested. */
  readonly thresholds: readonly number[];
}

export interface Vectored {
  readonly example: ThemeExample;
  readonly vector: Float32Array;
}

const dimensionsOfPart = 512;
const denseScale = 0.7;
/** Below this many examples a code has nothing to be calibrated on, and is left to people. */
const fewest = 5;

interface Target {
  readonly name: string;
  /** Null where the example does not say. */
  is(example: ThemeExample): boolean | null;
}

/** What the heads answer, in order. */
export function targetsOf(codes: readonly string[]): Target[] {
  return [
    ...codes.map((code) => ({ name: code, is: (each: ThemeExample) => each.themes.includes(code) })),
    ...polarities.map((polarity) => ({
      name: polarity,
      is: (each: ThemeExample) => (each.polarity === null ? null : each.polarity === polarity),
    })),
    ...severitySteps.map((step) => ({
      name: step,
      is: (each: ThemeExample) => (each.severity === null ? null : each.severity >= step),
    })),
    { name: "no theme", is: (each: ThemeExample) => each.themes.length === 0 },
  ];
}

export interface Trained {
  readonly scaler: Scaler;
  readonly vocabulary: Vocabulary;
  readonly heads: readonly Head[];
}

/** Trains all heads on the examples, uncalibrated. */
export function trainHeads(
  taught: readonly Vectored[],
  codes: readonly string[],
  blocks: readonly Block[],
): Trained {
  const scaler = fitScaler(
    taught.map(({ vector }) => vector),
    denseScale,
    dimensionsOfPart,
  );
  const vocabulary = fitVocabulary(
    taught.map(({ example }) => example),
    blocks,
  );
  const rows = taught.map(({ example, vector }) => rowOf(scaler, vocabulary, vector, example));
  const heads = targetsOf(codes).map(({ is }) => {
    const isPositive = taught.map(({ example }) => is(example) === true);
    const rowWeights = taught.map(({ example }) => (is(example) === null ? 0 : example.weight));
    const count = rowWeights.filter((weight, i) => weight > 0 && isPositive[i]).length;
    const asked = rowWeights.filter((weight) => weight > 0).length;
    if (count === 0)
      return {
        dense: new Float32Array(scaler.mean.length),
        sparse: new Float32Array(vocabulary.size),
        bias: -10,
      };
    return trainHead(rows, isPositive, vocabulary.size, {
      loss: "squared_hinge",
      c: 0.3,
      positiveWeight: Math.sqrt(Math.max(1, (asked - count) / count)),
      rowWeights,
      mostRounds: 20,
      tolerance: 0.1,
    });
  });
  return { scaler, vocabulary, heads };
}

/** Scores of every head for examples given with their vectors. */
export function scoresOf({ scaler, vocabulary, heads }: Trained, asked: readonly Vectored[]): Float64Array[] {
  return asked.map(({ example, vector }) => {
    const row = rowOf(scaler, vocabulary, vector, example);
    return Float64Array.from(heads, (head) => scoreOf(head, row));
  });
}

/**
 * Scores of every example by heads that were trained without its part (equal texts share one). `isTested` says which
 * examples are asked about; all others only teach.
 */
export function crossScores(
  all: readonly Vectored[],
  codes: readonly string[],
  blocks: readonly Block[],
  partOf: readonly number[],
  report: (words: string) => void = () => undefined,
): Float64Array[] {
  const scores: Float64Array[] = new Array(all.length);
  const parts = [...new Set(partOf)].sort((a, b) => a - b);
  for (const [done, part] of parts.entries()) {
    const away = [...all.keys()].filter((i) => partOf[i] === part);
    const taught = all.filter((_, i) => partOf[i] !== part);
    const found = scoresOf(
      trainHeads(taught, codes, blocks),
      away.map((i) => all[i]!),
    );
    away.forEach((i, row) => {
      scores[i] = found[row]!;
    });
    report(`Checked part ${done + 1} of ${parts.length} …`);
  }
  return scores;
}

/** Calibrates each head on scores of texts it did not see. */
export function calibrate(
  all: readonly Vectored[],
  codes: readonly string[],
  scores: readonly Float64Array[],
): Calibration[] {
  return targetsOf(codes).map(({ is }, h) => {
    const known = [...all.keys()].filter((i) => is(all[i]!.example) !== null);
    return fitCalibration(
      known.map((i) => scores[i]![h]!),
      known.map((i) => is(all[i]!.example) === true),
    );
  });
}

/** The whole training: cross-scores for calibration and thresholds, then heads on everything. */
export function trainThemeModel(
  all: readonly Vectored[],
  codes: readonly string[],
  blocks: readonly Block[],
  options: {
    version: string;
    partOf: readonly number[];
    threshold: number;
    report?: (words: string) => void;
  },
): ThemeModel {
  const scores = crossScores(all, codes, blocks, options.partOf, options.report);
  const calibrations = calibrate(all, codes, scores);
  const trained = trainHeads(all, codes, blocks);
  const thresholds = codes.map((code) => {
    const count = all.filter(({ example }) => example.themes.includes(code)).length;
    return count < fewest ? 2 : options.threshold;
  });
  return { version: options.version, codes, ...trained, calibrations, thresholds };
}

interface Header {
  readonly version: string;
  readonly codes: readonly string[];
  readonly vocabulary: StoredVocabulary;
  readonly mean: readonly number[];
  readonly factor: readonly number[];
  readonly calibrations: readonly Calibration[];
  readonly thresholds: readonly number[];
  readonly taught: object;
}

const short = (value: number): number => Number(value.toPrecision(5));

/** The model as bytes; `taught` says what it learned from, for whoever asks later. */
export function packThemeModel(model: ThemeModel, taught: object): Buffer {
  const header: Header = {
    version: model.version,
    codes: model.codes,
    vocabulary: model.vocabulary.store(),
    mean: Array.from(model.scaler.mean, short),
    factor: Array.from(model.scaler.factor, short),
    calibrations: model.calibrations.map(({ slope, offset }) => ({
      slope: short(slope),
      offset: short(offset),
    })),
    thresholds: model.thresholds.map(short),
    taught,
  };
  return packHeads(header, model.heads);
}

/** The model that `packThemeModel` kept. */
export function unpackThemeModel(packed: Uint8Array, blocks: readonly Block[]): ThemeModel {
  const { header, heads } = unpackHeads(packed);
  const kept = header as Header;
  return {
    version: kept.version,
    codes: kept.codes,
    vocabulary: openVocabulary(kept.vocabulary, blocks),
    scaler: { mean: Float32Array.from(kept.mean), factor: Float32Array.from(kept.factor) },
    heads,
    calibrations: kept.calibrations,
    thresholds: kept.thresholds,
  };
}
