// Owns the shapes of themes: a row of themes.csv, and what a suggestion is. A machine suggests; a person confirms.
import { z } from "zod";

/** A row of themes.csv. Parents have no parent and no polarity; children have both. */
export const themeRow = z.object({
  code: z.string().min(1),
  label: z.string().min(1),
  parent: z.string(),
  polarity: z.enum(["", "problem", "praise", "idea"]),
  example_words: z.string(),
});
export type ThemeRow = z.infer<typeof themeRow>;

/** Severity codes of severity.csv, from good (S0) to life at risk now (S5). */
export const severities = ["S0", "S1", "S2", "S3", "S4", "S5"] as const;
export type Severity = (typeof severities)[number];

export const polarities = ["problem", "praise", "idea", "mixed", "none"] as const;
export type Polarity = (typeof polarities)[number];

/** A theme that a text may carry. */
export interface ThemeSuggestion {
  readonly code: string;
  /** Between 0 and 1, three places: a rule of thumb from how many patterns met, not a calibrated probability. */
  readonly p: number;
  /** The words that led to it, as UTF-16 offsets of the original text, in order and apart. */
  readonly because: readonly (readonly [number, number])[];
}

export interface Suggestion {
  /** At most three, the most important first; empty where nothing fits. */
  readonly themes: readonly ThemeSuggestion[];
  readonly polarity: Polarity;
  /** Null where neither the text nor the worry screen gives a reason for one. */
  readonly severity: Severity | null;
}

/** What the worry screen found in the same text, where it has run. */
export interface ScreenedText {
  readonly level: Severity | null;
  readonly cues: readonly { code: string; start: number; end: number; negated: boolean }[];
}

/**
 * Patterns of one child code, over the normal form of a text. They are regular expressions in which {name} stands
 * for a word list and " ~ " for up to four words between.
 */
export interface LexiconEntry {
  readonly code: string;
  /** Severity when nothing else speaks; one step more where the text says that it goes on. */
  readonly severity: Severity;
  /** Say it outright and hold their own "no": never denied ("no one came"). */
  readonly firm?: readonly string[];
  /** Say it outright, unless a word before denies it ("never late"). */
  readonly said?: readonly string[];
  /** Point to it; two are needed, or one beside the theme's own example words. */
  readonly hint?: readonly string[];
}
