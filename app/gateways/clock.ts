// Owns the word for "now", so that rules and tests can set the time.

export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
