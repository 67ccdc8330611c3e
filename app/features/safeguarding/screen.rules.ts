// Owns the worry screen: which cues of risk_cues.csv a text holds, and whether a person is paged now.
// It only ever raises attention. It never lowers a severity, closes anything, or stands in for a person reading.
import { type NormalText, normalise } from "~/lib/text";
import { makeNegation } from "./negation.rules";
import {
  type CueHit,
  type CueRow,
  type NegationRow,
  type ScreenResult,
  type WorryWordRow,
  worryLevels,
} from "./safeguarding.schema";

export type Screen = (text: string) => ScreenResult;

interface Cue {
  readonly row: CueRow;
  readonly pattern: RegExp;
  readonly isNegatable: boolean;
  /** Anchored cues speak of the message as a whole, whatever blank space is around it. */
  readonly isWhole: boolean;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
}

/**
 * Compiles the cue list, the negation rules and the worry words into one screen, to be made once a process.
 * Source: domain page, section 3. Throws if a pattern does not compile or a kind of negation rule is missing.
 */
export function makeScreen(
  cueRows: readonly CueRow[],
  negationRows: readonly NegationRow[],
  worryRows: readonly WorryWordRow[] = [],
): Screen {
  const negation = makeNegation(negationRows);
  const cues = cueRows.map(
    (row): Cue => ({
      row,
      pattern: new RegExp(row.pattern, "g"),
      isNegatable: row.negatable === "yes",
      isWhole: row.pattern.startsWith("^"),
    }),
  );
  const worry = worryPattern(worryRows);

  const matchesOf = (cue: Cue, text: string, flat: string): Match[] => {
    const found: Match[] = [];
    const shift = cue.isWhole ? flat.length - flat.trimStart().length : 0;
    const searched = shift > 0 ? flat.slice(shift) : flat;
    cue.pattern.lastIndex = 0;
    for (let match = cue.pattern.exec(searched); match; match = cue.pattern.exec(searched)) {
      const start = match.index + shift;
      const end = start + match[0].trimEnd().length;
      const negated = cue.isNegatable && negation.isNegated(text, start, end);
      found.push({ start, end, negated });
      // A denied mention must not swallow a true one that overlaps it.
      cue.pattern.lastIndex = (negated ? nextWord(flat, start) : Math.max(end, start + 1)) - shift;
    }
    return withoutOverlaps(found);
  };

  return (original) => {
    const normal = normalise(original);
    const text = negation.blankBenign(normal.text);
    // Cues are phrases, and a line that wrapped does not part them; clause ends still see the line ends in `text`.
    const flat = text.replaceAll("\n", " ").trimEnd();
    const hits: CueHit[] = [];
    let worst = -1;
    for (const cue of cues) {
      for (const match of matchesOf(cue, text, flat)) {
        hits.push(toHit(cue.row, match, normal, negation.isPast(text, match.start, match.end)));
        if (!match.negated) worst = Math.max(worst, worryLevels.indexOf(cue.row.tier));
      }
    }
    hits.sort(byWeight);
    return { level: worryLevels[worst] ?? null, cues: hits, worryWords: countDifferent(normal.text, worry) };
  };
}

/** A message that is only HELP, however often and with whatever marks, is no longer than this. */
const longestHelp = 200;
const isHelpAlone = /^\W*(?:please |pls )?(?:help\W*)+(?:me\W*)?(?:now\W*)?(?:please|pls|plz)?\W*$/;
const isStopFirst = /^\W*(?:please |pls |just |oh |no )*stop\b/;
const isStopHim =
  /\b(?:stop|stopping) (?:it|him|her|them|this|that)\b|\b(?:make|get|tell) (?:it|him|her|them) (?:to )?stop\b/;

/**
 * Does this text page a person now, at any hour: a cue of S5, a message that is only HELP, or STOP with a cue?
 * `screen` is what makeScreen's function returned for the same text. Source: domain page, section 3.
 */
export function pages(text: string, screen: ScreenResult): boolean {
  if (screen.level === "S5") return true;
  if (screen.level === null && text.length > longestHelp) return false;
  const { text: normal } = normalise(text);
  if (isHelpAlone.test(normal)) return true;
  if (screen.level === null) return false;
  return isStopFirst.test(normal) || (screen.level === "S4" && isStopHim.test(normal));
}

function toHit(row: CueRow, match: Match, normal: NormalText, past: boolean): CueHit {
  const [start, end] = normal.span(match.start, match.end);
  return {
    code: row.code,
    label: row.label,
    tier: row.tier,
    abuseType: row.abuse_type || null,
    start,
    end,
    because: normal.original.slice(start, end),
    negated: match.negated,
    past,
  };
}

function byWeight(a: CueHit, b: CueHit): number {
  if (a.negated !== b.negated) return a.negated ? 1 : -1;
  return worryLevels.indexOf(b.tier) - worryLevels.indexOf(a.tier) || a.start - b.start;
}

function withoutOverlaps(found: readonly Match[]): Match[] {
  const kept = found.filter((match) => !match.negated);
  let negatedTo = -1;
  for (const match of found) {
    if (!match.negated || match.start < negatedTo) continue;
    if (kept.some((other) => !other.negated && other.start < match.end && match.start < other.end)) continue;
    kept.push(match);
    negatedTo = match.end;
  }
  return kept;
}

function nextWord(text: string, from: number): number {
  const space = text.indexOf(" ", from);
  return space < 0 ? text.length : space + 1;
}

function worryPattern(rows: readonly WorryWordRow[]): RegExp | null {
  const words = rows.flatMap((row) => row.definition.split("|"));
  return words.length > 0 ? new RegExp(`\\b(?:${words.join("|")})\\b`, "g") : null;
}

function countDifferent(text: string, pattern: RegExp | null): number {
  return pattern ? new Set(text.match(pattern)).size : 0;
}
