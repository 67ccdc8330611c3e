// Owns what a chart is given, and the words and measures that bars and lines share. Pure; draws nothing.
// Which numbers are hidden is decided before they come here: a hidden number never reaches a chart.

/** A number of people, or that it is too small to show. */
export type ChartValue = number | "hidden";

/** How many people a chart speaks of, and out of how many. */
export interface PeopleCounted {
  readonly count: ChartValue;
  readonly of?: number | undefined;
}

/** Largest number that is hidden, unless a chart is told otherwise: counts of 1 to 7 are never shown. */
export const HIDDEN_UP_TO = 7;

/** Top of the scale: the largest value, room for what is hidden, and at least 1 so that nothing divides by nought. */
export function topOf(values: readonly ChartValue[], hiddenUpTo: number): number {
  return Math.max(1, ...values.map((value) => (value === "hidden" ? hiddenUpTo : value)));
}

/** Lines of at most `width` characters, broken between words; a longer word stands on a line of its own. */
export function linesOf(label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
