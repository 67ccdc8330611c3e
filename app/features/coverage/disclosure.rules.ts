// Owns disclosure control: how counts of people are shown to whoever may not have them exactly. 0 is shown, 1 to 7 are a
// star, the rest is rounded to the nearest 5 (NHS Digital's rule for figures below the national level), and no cell can be
// got by taking what is shown from a total that is shown. Pure.

/** Counts below this, and above 0, are hidden. */
export const FEWEST_SHOWN = 8;
const STEP = 5;

/** A count as it may be shown: a star stands for a number that is hidden. */
export type ShownCount = number | "*";

/** One count by itself. */
export function shownCount(count: number): ShownCount {
  if (count <= 0) return 0;
  return count < FEWEST_SHOWN ? "*" : Math.round(count / STEP) * STEP;
}

export interface ShownRow {
  cells: ShownCount[];
  total: ShownCount;
}

/**
 * Counts that add up to their total, with the total. Where one cell alone is hidden, the smallest of the others that is not 0
 * is hidden with it, so that the total less what is shown does not tell it.
 */
export function shownRow(counts: readonly number[]): ShownRow {
  const total = shownCount(counts.reduce((sum, count) => sum + count, 0));
  const cells = counts.map(shownCount);
  const hidden = cells.filter((cell) => cell === "*");
  if (hidden.length !== 1 || total === "*") return { cells, total };
  const others = counts.filter((count, at) => count > 0 && cells[at] !== "*");
  const second = counts.indexOf(Math.min(...others));
  return { cells: cells.map((cell, at) => (at === second ? "*" : cell)), total };
}
