// Owns when a cue counts as denied or long past, after NegEx and ConText as adapted in negation_rules.csv.
// It never drops a cue: it only says what is true of one.
import type { NegationRow } from "./safeguarding.schema";

/** What surrounds one cue in a text in its normal form. Offsets are into that form. */
export interface Negation {
  /** The text with benign idioms blanked by spaces of the same length, so offsets stand. */
  blankBenign(text: string): string;
  /** Is the cue at start to end denied by words up to six before it in its clause, or just after it? */
  isNegated(text: string, start: number, end: number): boolean;
  /** Do words in the cue's own clause place it long ago? */
  isPast(text: string, start: number, end: number): boolean;
}

/** Longest stretch, in characters, that is looked at on either side of a cue: bounds the work on hostile input. */
const reach = 240;

/** What may follow a post-negation for it to count: "bruises: none" denies, "bruises - no one knows" does not. */
const afterPost = "(?=\\s*(?:$|[.,;!?)\\n]|(?:seen|found|today|noted|reported|at all)\\b))";

/**
 * Compiles negation_rules.csv. Throws if a kind is missing, or if a pattern is not a regular expression.
 * The window (N05) is the number in its pattern; six words in the published list.
 */
export function makeNegation(rows: readonly NegationRow[]): Negation {
  const patternOf = (kind: NegationRow["kind"]): string => {
    const row = rows.find((each) => each.kind === kind);
    if (!row) throw new Error(`negation rules hold no row of kind ${kind}`);
    return row.pattern;
  };
  const windowWords = Number(patternOf("window"));
  if (!Number.isInteger(windowWords) || windowWords < 1)
    throw new Error("the negation window is not a whole number");

  const benign = new RegExp(`\\b(?:${patternOf("benign")})\\b`, "g");
  const pre = new RegExp(`\\b(?:${patternOf("pre")})\\b`, "g");
  const pseudo = new RegExp(`\\b(?:${patternOf("pseudo")})\\b`, "g");
  const clauseEnd = new RegExp(patternOf("stop"), "g");
  const post = new RegExp(`^ ?(?:${patternOf("post")})${afterPost}`);
  const past = new RegExp(`\\b(?:${patternOf("past")})\\b`);

  const clauseStart = (text: string, start: number): number => {
    const from = Math.max(0, start - reach);
    const before = text.slice(from, start);
    let found = from;
    for (const match of before.matchAll(clauseEnd)) found = from + match.index + match[0].length;
    return found;
  };

  return {
    blankBenign: (text) => text.replace(benign, (phrase) => " ".repeat(phrase.length)),

    isNegated(text, start, end) {
      if (post.test(text.slice(end, end + 40))) return true;
      const clause = text.slice(clauseStart(text, start), start);
      const windowAt = lastWordsAt(clause, windowWords);
      const shams = [...clause.matchAll(pseudo)].map((match) => [match.index, match.index + match[0].length]);
      for (const match of clause.matchAll(pre)) {
        if (match.index < windowAt) continue;
        const isSham = shams.some(([from, to]) => match.index < to! && match.index + match[0].length > from!);
        if (!isSham) return true;
      }
      return false;
    },

    isPast(text, start, end) {
      const after = text.slice(end, end + reach);
      const stop = after.search(clauseEnd);
      return past.test(text.slice(clauseStart(text, start), stop < 0 ? end + reach : end + stop));
    },
  };
}

function lastWordsAt(clause: string, words: number): number {
  let at = clause.length;
  for (let count = 0; count < words; count++) {
    while (at > 0 && clause[at - 1] === " ") at--;
    while (at > 0 && clause[at - 1] !== " ") at--;
  }
  return at;
}
