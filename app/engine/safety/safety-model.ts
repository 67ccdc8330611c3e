// Owns the worry model as it is stored and as it scores: one linear head for each level that is asked about, and the limits
// above which a level is called.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Head, type Row, scoreOf } from "~/engine/linear";
import { packHeads, unpackHeads } from "~/engine/pack";
import type { Mode } from "~/engine/themes/learn.server";

/** What each head was trained to tell: at least S1 ... at least S3 (a worry), at least S4, S5. */
export const heads = ["S1", "S2", "S3", "S4", "S5"] as const;
export type HeadName = (typeof heads)[number];
export type HeadsByName = Readonly<Record<HeadName, Head>>;

/** The name of the model's file in the folder of weights: one for each embedder. */
export const safetyFile = (mode: Mode): string => `safety-${mode}.bin`;

/** Limits on scores (log-odds); see safety-engine.ts for how they are used. */
export interface Limits {
  readonly S1: number;
  readonly S2: number;
  readonly S3: number;
  readonly S4: number;
  readonly S5: number;
  /** A cue of S3 or S4 counts where the worry score is at least this. */
  readonly cue: number;
  /** A cue of S5 is called S5 where the S5 score is at least this. */
  readonly emergencyCue: number;
}

export interface SafetyModel {
  readonly version: string;
  readonly heads: HeadsByName;
  readonly limits: Limits;
}

const header = z.object({
  version: z.string(),
  limits: z.object({
    S1: z.number(),
    S2: z.number(),
    S3: z.number(),
    S4: z.number(),
    S5: z.number(),
    cue: z.number(),
    emergencyCue: z.number(),
  }),
});

/** The model as bytes, to be kept beside the engine. */
export function packSafetyModel({ version, limits, heads: trained }: SafetyModel): Buffer {
  return packHeads(
    { version, limits },
    heads.map((name) => trained[name]),
  );
}

/** Reads what `packSafetyModel` made. Throws where the bytes are something else. */
export function unpackSafetyModel(packed: Uint8Array): SafetyModel {
  const { header: given, heads: trained } = unpackHeads(packed);
  const { version, limits } = header.parse(given);
  if (trained.length !== heads.length) throw new Error("the worry model has not the heads it should have");
  return {
    version,
    limits,
    heads: Object.fromEntries(heads.map((name, i) => [name, trained[i]!])) as HeadsByName,
  };
}

/** The model that is kept in a folder of weights. */
export const readSafetyModel = (weightsFolder: string, mode: Mode): SafetyModel =>
  unpackSafetyModel(readFileSync(path.join(weightsFolder, safetyFile(mode))));

export type Scores = Readonly<Record<HeadName, number>>;

/** How much the most worrying stretch of a long text counts beside the text as a whole. */
const stretchShare = 0.35;

/** Scores of a text from its own row and those of its stretches. Rounded, so that no platform's last bits decide. */
export function scoresOf(model: Pick<SafetyModel, "heads">, whole: Row, stretches: readonly Row[]): Scores {
  const score = (name: HeadName): number => {
    const head = model.heads[name];
    const own = scoreOf(head, whole);
    if (stretches.length === 0) return round(own);
    const most = Math.max(...stretches.map((row) => scoreOf(head, row)));
    return round((1 - stretchShare) * own + stretchShare * most);
  };
  return Object.fromEntries(heads.map((name) => [name, score(name)])) as Record<HeadName, number>;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
