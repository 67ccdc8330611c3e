// Owns how long somebody who guesses has to wait. Nobody is locked out: a wait ends by itself. Pure.

/** Wrong tries that cost nothing, and the seconds to wait after the last of them; the wait doubles with each wrong try more. */
export interface TryLimit {
  tries: number;
  seconds: number;
  /** The longest wait. */
  mostSeconds: number;
}

export interface SignInLimits {
  /** For one account from one browser that it was signed in with before. Nothing that happens elsewhere counts here. */
  sameDevice: TryLimit;
  /** For one account from one neighbourhood of network addresses, from browsers that are not known. */
  sameAccount: TryLimit;
  /** For one account from all browsers that are not known (at most 100 in a row: NIST SP 800-63B revision 4, section 3.2.2). */
  anywhere: TryLimit;
  /** For one network address, whoever is tried, from browsers that are not known: a library holds many people. */
  sameAddress: TryLimit;
}

export const defaultSignInLimits: SignInLimits = {
  sameDevice: { tries: 10, seconds: 30, mostSeconds: 900 },
  sameAccount: { tries: 5, seconds: 30, mostSeconds: 3600 },
  anywhere: { tries: 100, seconds: 30, mostSeconds: 3600 },
  sameAddress: { tries: 100, seconds: 5, mostSeconds: 60 },
};

/** Wrong tries that were not followed by another are forgotten after this long. Milliseconds. */
export const FORGET_AFTER_MS = 24 * 60 * 60_000;

/** Milliseconds until the next try is judged, after `count` wrong ones. */
export function waitAfter(count: number, limit: TryLimit): number {
  if (count < limit.tries) return 0;
  const seconds = limit.seconds * 2 ** Math.min(count - limit.tries, 30);
  return Math.min(seconds, limit.mostSeconds) * 1000;
}
