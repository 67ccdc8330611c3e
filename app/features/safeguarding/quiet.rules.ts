// Owns the weekly sample of items that the machine left quiet: which are drawn, and what their checking says about how often a
// worry is found late.
import { addDays, weekdayOf } from "~/lib/dates";

/** Items drawn for each week. */
export const sampleSize = 20;

/** Monday of the week before the one that `day` is in: the last whole week. */
export function lastWholeWeek(day: string): string {
  return addDays(day, 1 - weekdayOf(day) - 7);
}

/** Items in the order of their digests, the first of them drawn: the same for the same items, and of nobody's choosing. */
export const drawn = (items: readonly { id: string; digest: string }[]): string[] =>
  [...items]
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .slice(0, sampleSize)
    .map(({ id }) => id);

export interface FoundLate {
  readonly checked: number;
  readonly worries: number;
  /** Share of checked items that were worries, with a 95 % interval; null where none has been checked. */
  readonly share: { readonly rate: number; readonly low: number; readonly high: number } | null;
}

/** The found-late rate with Wilson's score interval (Wilson 1927), which holds for small samples and for none found. */
export function foundLate(checked: number, worries: number): FoundLate {
  if (checked === 0) return { checked, worries, share: null };
  const z = 1.959964;
  const rate = worries / checked;
  const spread = 1 + (z * z) / checked;
  const middle = (rate + (z * z) / (2 * checked)) / spread;
  const half = (z * Math.sqrt((rate * (1 - rate)) / checked + (z * z) / (4 * checked * checked))) / spread;
  return {
    checked,
    worries,
    share: { rate, low: Math.max(0, middle - half), high: Math.min(1, middle + half) },
  };
}
