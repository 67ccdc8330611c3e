// Owns how long a session lasts. Knows no cookie and no table.

export interface SessionLimits {
  /** A session that is not used for this long ends. Milliseconds. */
  idleMs: number;
  /** A session ends this long after signing in, however busy. Milliseconds. */
  absoluteMs: number;
}

/** Half an hour idle and a working day at most (NIST SP 800-63B revision 3, section 4.2.3: 12 hours, 30 minutes). */
export const defaultSessionLimits: SessionLimits = { idleMs: 30 * 60_000, absoluteMs: 12 * 60 * 60_000 };

/** How often a session in use is written down. Idle time is counted from there, so a session ends up to this much early. */
export const TOUCH_EVERY_MS = 60_000;

/** Whether the session has not been idle too long and has not reached its end. */
export function isSessionLive(
  session: { lastSeenAt: Date; expiresAt: Date },
  now: Date,
  limits: SessionLimits,
): boolean {
  return now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < limits.idleMs;
}

/** Whether the session was last written down a minute ago or more. */
export const isTouchDue = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS;
