// Owns cutting a text into runs of digits, and a run into the numbers that people write side by side. What kind of number a
// run is, the rules of that kind decide.
import type { DetailType, FoundDetail } from "./privacy.schema";

export interface NumberRun {
  readonly text: string;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Up to 36 characters before and 28 after. */
  readonly before: string;
  readonly after: string;
}

const run = /(?<![\w.£@])(?:\+|\(\+?)?(?:\d|[oO](?=[\d ]))(?:[ .()/-]{0,2}[\doO]){1,27}(?![\w])/g;

/** The runs of digits of a text, a letter O among them read as a nought. Linear in its length. */
export function numberRuns(text: string): NumberRun[] {
  return Array.from(text.matchAll(run), (match) => {
    const isOpened = match[0].startsWith("(") && !match[0].includes(")");
    return runAt(text, match.index + (isOpened ? 1 : 0), match.index + match[0].length);
  }).filter(({ text: words }) => (words.match(/\d/g)?.length ?? 0) >= 2);
}

export function runAt(text: string, start: number, end: number): NumberRun {
  const words = text.slice(start, end);
  return {
    text: words,
    digits: words.replace(/[oO]/g, "0").replace(/\D/g, ""),
    start,
    end,
    before: text.slice(Math.max(0, start - 36), start),
    after: text.slice(end, end + 28),
  };
}

export type KindOf = (run: NumberRun) => { type: DetailType; p: number } | null;

/** What a run is; where it is nothing as a whole, what its parts are, if each of them is something. */
export function kindsOf(text: string, whole: NumberRun, kindOf: KindOf): FoundDetail[] {
  const kind = kindOf(whole);
  if (kind) return [{ start: whole.start, end: whole.end, ...kind }];
  if (whole.digits.length < 9) return [];
  for (const gap of whole.text.matchAll(/[ /.,-]{1,2}/g)) {
    const first = runAt(text, whole.start, whole.start + gap.index);
    const rest = runAt(text, whole.start + gap.index + gap[0].length, whole.end);
    const [one, other] = [kindOf(first), kindOf(rest)];
    if (one && other)
      return [
        { start: first.start, end: first.end, ...one },
        { start: rest.start, end: rest.end, ...other },
      ];
  }
  return [];
}

/** Is this a day, a month and a year? */
export function isDate(words: string): boolean {
  const parts = words.split(/\D+/).map(Number);
  const [day, month] = parts;
  return parts.length === 3 && day! >= 1 && day! <= 31 && month! >= 1 && month! <= 12;
}
