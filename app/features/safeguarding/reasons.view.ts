// Owns how the machine's reasons for a worry are shown: what the words speak of, and the words themselves.
import type { Say } from "./duty.view";

interface KeptReason {
  code: string;
  start: number;
  end: number;
  redactedStart: number;
  redactedEnd: number;
}

/** One reason, ready to be read. */
export interface ShownReason {
  what: string;
  words: string;
}

/** The words that led to a worry, out of the redacted ones: at most three, the weightiest first, none twice. */
export function becauseIn(redacted: string | null, reasons: readonly KeptReason[]): string[] {
  if (redacted === null) return [];
  const words = reasons.map((each) => redacted.slice(each.redactedStart, each.redactedEnd).trim());
  return [...new Set(words)].filter((each) => each !== "").slice(0, 3);
}

/** Reasons beside the words as they came. `cueLabels` says what each cue code stands for; other codes are groups of words. */
export function shownReasons(
  statements: readonly { words: string }[],
  reasons: readonly KeptReason[],
  t: Say,
  cueLabels: ReadonlyMap<string, string>,
): ShownReason[] {
  const said = statements.map(({ words }) => words).join("\n");
  return reasons
    .map(({ code, start, end }) => ({
      what: cueLabels.get(code) ?? t(`duty:reason.${code}`),
      words: said.slice(start, end).trim(),
    }))
    .filter(({ words }) => words !== "");
}
