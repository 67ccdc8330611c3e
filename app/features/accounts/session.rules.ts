// Owns how long a session lasts. Knows no cookie and no table.
import type { Role } from "./actor.schema";

export interface SessionLimits {
  /** A session that is not used for this long ends. Milliseconds. */
  idleMs: number;
  /** A session ends this long after signing in, however busy. Milliseconds. */
  absoluteMs: number;
}

/** What a council sets for the sessions of its people. */
export interface SessionSettings {
  /** Minutes without use after which a session ends, for roles that work at a desk. */
  deskIdleMinutes: number;
  /** The same for roles that work on devices of the street: in homes, in cars, handed round. */
  awayIdleMinutes: number;
  /** Hours after signing in at which a session ends, however busy. */
  longestHours: number;
}

/**
 * Half an hour idle and a working day at most (NIST SP 800-63B revision 3, section 4.2.3: 12 hours, 30 minutes; revision 4,
 * section 2.2.3 allows longer); half of it idle where the device goes about.
 */
export const defaultSessionSettings: SessionSettings = {
  deskIdleMinutes: 30,
  awayIdleMinutes: 15,
  longestHours: 12,
};

const away: ReadonlySet<Role> = new Set(["frontline", "advocate", "provider"]);

/** How long the sessions of somebody with these roles last: the shortest of what their roles allow. */
export function sessionLimitsOf(roles: readonly Role[], settings: SessionSettings): SessionLimits {
  const isAway = roles.some((role) => away.has(role));
  return {
    idleMs: (isAway ? settings.awayIdleMinutes : settings.deskIdleMinutes) * 60_000,
    absoluteMs: settings.longestHours * 60 * 60_000,
  };
}

/** How often a session in use is written down. Idle time is counted from there, so a session ends up to this much early. */
export const TOUCH_EVERY_MS = 60_000;

/** When a session ends if nobody uses it again: its idle end, or its last one where that comes first. */
export function runsOutAt(session: { lastSeenAt: Date; expiresAt: Date }, limits: SessionLimits): Date {
  return new Date(Math.min(session.lastSeenAt.getTime() + limits.idleMs, session.expiresAt.getTime()));
}

/** Whether the session has not been idle too long and has not reached its end. */
export const isSessionLive = (
  session: { lastSeenAt: Date; expiresAt: Date },
  now: Date,
  limits: SessionLimits,
): boolean => now < runsOutAt(session, limits);

/** Whether the session was last written down a minute ago or more. */
export const isTouchDue = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS;
