// Owns reading the labelled texts that the worry model learns from and is measured on: those written for it, those written for
// the themes (which carry a severity too), the voices of the demonstration and the lines of the cue list.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Level, levels } from "~/features/safeguarding/safeguarding.schema";

export interface SafetyExample {
  readonly id: string;
  readonly text: string;
  readonly channel: string;
  readonly level: Level;
  readonly abuseType: string | null;
  readonly style: string;
  /** Where the text comes from. */
  readonly source: "written" | "themes" | "voices" | "cues" | "heldout";
  /** How far the label is trusted in training: 1 where it was written for this. */
  readonly weight: number;
}

const level = z.enum(levels);
const writtenLine = z.object({
  id: z.string(),
  text: z.string(),
  channel: z.string(),
  level,
  abuse_type: z.string().optional(),
  style: z.string(),
});
const themeLine = z.object({
  id: z.string(),
  text: z.string(),
  channel: z.string().optional(),
  style: z.string().optional(),
  severity: level.optional(),
});
const voiceLine = z.object({ id: z.string(), words: z.string(), channel: z.string() });
const voiceLevel = z.object({ id: z.string(), level });

const linesOf = <T extends z.ZodType>(file: string, shape: T): z.infer<T>[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => shape.parse(JSON.parse(line)));

const seed = (...names: string[]): string => path.join("db", "seed", ...names);

function written(list: string, source: SafetyExample["source"]): SafetyExample[] {
  return linesOf(seed("examples", "safety", `${list}.ndjson`), writtenLine).map(
    ({ abuse_type: abuseType = null, ...line }) => ({ ...line, abuseType, source, weight: 1 }),
  );
}

/** Theme examples were given a severity in passing, and S2 and S3 lie close: those count less. */
const themeWeights: Readonly<Record<Level, number>> = {
  S0: 0.4,
  S1: 0.4,
  S2: 0.1,
  S3: 0.3,
  S4: 0.6,
  S5: 0.6,
};

function fromThemes(): SafetyExample[] {
  const folder = seed("examples", "themes");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .sort()
    .flatMap((name) => linesOf(path.join(folder, name), themeLine))
    .flatMap(({ severity, channel = "other", style = "plain", ...line }) =>
      severity
        ? [
            {
              ...line,
              channel,
              style,
              level: severity,
              abuseType: null,
              source: "themes" as const,
              weight: themeWeights[severity],
            },
          ]
        : [],
    );
}

function fromVoices(): SafetyExample[] {
  const byId = new Map(
    linesOf(seed("northmere", "voices.ndjson"), voiceLine).map((voice) => [voice.id, voice]),
  );
  return linesOf(seed("examples", "safety", "voice-levels.ndjson"), voiceLevel).flatMap(({ id, level }) => {
    const voice = byId.get(id);
    if (!voice) return [];
    const { words: text, channel } = voice;
    return [
      { id, text, channel, level, abuseType: null, style: "plain", source: "voices" as const, weight: 1 },
    ];
  });
}

/** Everything that the model may learn from. */
export const trainingExamples = (): SafetyExample[] => [
  ...written("worries", "written"),
  ...written("calm", "written"),
  ...written("cue-lines", "cues"),
  ...fromVoices(),
  ...fromThemes(),
];

/** Texts for measuring alone, which no model has learned from: a first list, looked at while the engine grew, and a fresh one. */
export const heldOutExamples = (list: "heldout" | "heldout-fresh"): SafetyExample[] =>
  written(list, "heldout");
