// Owns when a second factor is asked for, how long what is under way may take, and how many wrong codes are too many. Pure.
import type { Role } from "./actor.schema";

const MINUTE_MS = 60_000;

/** From the password to the second factor. */
export const HALF_SIGN_IN_MS = 10 * MINUTE_MS;
/** From asking a passkey to its answer. */
export const CHALLENGE_MS = 5 * MINUTE_MS;
/** Going to the identity provider and coming back, with its own second factor on the way. */
export const SINGLE_SIGN_ON_MS = 10 * MINUTE_MS;
/** How one signs in can be changed for this long after signing in (OWASP ASVS 5.0, 7.5.1: authenticate again before). */
export const FRESH_MS = 15 * MINUTE_MS;
/** Rows of what was under way are kept for a day: wrong codes are counted over it. */
export const KEPT_MS = 24 * 60 * MINUTE_MS;

/** Wrong codes after which the password is asked for again. */
export const WRONG_CODES_A_SIGN_IN = 5;

/**
 * Wrong codes from an authenticator app after which none is judged for a while, for one account. A guess is right three
 * times in a million, so 30 a day are right once in thirty years; the owner still gets in by passkey or recovery code.
 */
const codeLimits = [
  { withinMs: 15 * MINUTE_MS, wrong: 10 },
  { withinMs: KEPT_MS, wrong: 30 },
];

/** Recovery codes left at which their owner is told to make new ones. */
export const FEW_CODES = 3;
export const MOST_PASSKEYS = 10;

export type NextStep = "session" | "factor" | "enrol";

/** What follows a right password: a session, the second factor, or setting one up because a role needs it. */
export function nextStep(person: {
  hasFactor: boolean;
  roles: readonly Role[];
  /** Roles that the council asks a second factor of. */
  needing: readonly Role[];
}): NextStep {
  if (person.hasFactor) return "factor";
  return person.roles.some((role) => person.needing.includes(role)) ? "enrol" : "session";
}

/** The code as it is checked: people type gaps into it. */
export const typedCode = (typed: string): string => typed.replace(/[\s-]/g, "");

/** Whether no further code is judged; `wrong` says when the wrong ones of the last day were given. */
export const isCodeLimited = (wrong: readonly { at: Date; count: number }[], now: Date): boolean =>
  codeLimits.some(
    (limit) =>
      wrong
        .filter(({ at }) => now.getTime() - at.getTime() < limit.withinMs)
        .reduce((sum, { count }) => sum + count, 0) >= limit.wrong,
  );

/** Whether somebody signed in lately enough to change how they sign in. */
export const isFresh = (signedInAt: Date, now: Date): boolean =>
  now.getTime() - signedInAt.getTime() < FRESH_MS;
