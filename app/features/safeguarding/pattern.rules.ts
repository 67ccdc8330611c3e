// Owns when worries about one contract are a pattern: our own rule, so that three quiet voices count as much as a loud one.

/** This many open or closed worries, S3 or more serious, … */
export const patternWorries = 3;
/** … from at least this many different people … */
export const patternPeople = 2;
/** … within this many days. */
export const patternDays = 30;

export interface PatternWorry {
  /** Who said it: the phone or account it came from; null where that is not known. */
  readonly from: string | null;
  readonly feedbackId: string;
}

/** Are these worries about one contract, raised within the time, a pattern? A source that is not known counts as one of its own. */
export function isPattern(worries: readonly PatternWorry[]): boolean {
  return worries.length >= patternWorries && peopleBehind(worries) >= patternPeople;
}

/** How many different people are behind worries. */
export const peopleBehind = (worries: readonly PatternWorry[]): number =>
  new Set(worries.map(({ from, feedbackId }) => from ?? `item ${feedbackId}`)).size;
