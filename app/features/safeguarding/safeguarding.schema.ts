// Owns the shapes and word lists of safeguarding: severity levels, cue rows and what a screen returns. No decisions here.
import { z } from "zod";

/** Severity codes of severity.csv, from good (S0) to life at risk now (S5). */
export const levels = ["S0", "S1", "S2", "S3", "S4", "S5"] as const;
export type Level = (typeof levels)[number];

/** The levels that make a worry: a duty worker looks. */
export const worryLevels = ["S3", "S4", "S5"] as const satisfies readonly Level[];
export type WorryLevel = (typeof worryLevels)[number];

/** A row of risk_cues.csv. `pattern` is a regular expression over the normal form of a text. */
export const cueRow = z.object({
  code: z.string().min(1),
  label: z.string().min(1),
  tier: z.enum(worryLevels),
  abuse_type: z.string(),
  negatable: z.enum(["yes", "no"]),
  pattern: z.string().min(1),
});
export type CueRow = z.infer<typeof cueRow>;

/** A row of negation_rules.csv. `kind` says what `pattern` holds. */
export const negationRow = z.object({
  code: z.string().min(1),
  kind: z.enum(["pre", "post", "pseudo", "stop", "window", "benign", "past", "rule"]),
  pattern: z.string(),
});
export type NegationRow = z.infer<typeof negationRow>;

/** A row of worry_words.csv. `definition` holds words between bars. */
export const worryWordRow = z.object({
  code: z.string().min(1),
  definition: z.string().min(1),
});
export type WorryWordRow = z.infer<typeof worryWordRow>;

/** One cue met in a text. Offsets are UTF-16 units of the text as it was written. */
export interface CueHit {
  readonly code: string;
  readonly label: string;
  readonly tier: WorryLevel;
  /** A code of abuse_types.csv, or null. A hint for safeguarding staff, who alone choose a type. */
  readonly abuseType: string | null;
  readonly start: number;
  readonly end: number;
  /** The words of the original text that the cue met. */
  readonly because: string;
  /** Mentioned but denied ("no bruises today"): shown to the reader, sets no level. */
  readonly negated: boolean;
  /** Words near it place it long ago: shown to the reader, changes nothing else. */
  readonly past: boolean;
}

/** What the worry screen found. `level` null means no cue, which never means that all is well. */
export interface ScreenResult {
  readonly level: WorryLevel | null;
  readonly cues: readonly CueHit[];
  /** How many different worry words occur: orders a reading queue, nothing else. */
  readonly worryWords: number;
}
