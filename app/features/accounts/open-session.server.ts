// Owns opening a session once somebody has proved who they are: the one place where every way to sign in ends.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import type { Tx } from "~db/store";
import type { AccountActor } from "./actor.schema";
import { type AtTheDoor, browserFamily } from "./browser.rules";
import { type SessionSettings, sessionLimitsOf } from "./session.rules";
import { addSession } from "./sessions.repo.server";
import { hasDevice, keepDevice } from "./sign-in-limits.repo.server";
import { newToken, tokenDigest } from "./token.server";

/** How somebody proved who they are, as the audit trail keeps it. */
export type SignInMethod =
  | "password"
  | "password+totp"
  | "password+recovery_code"
  | "password+passkey"
  | "passkey"
  | "single_sign_on";

export interface SignedIn {
  /** For the cookie; kept nowhere else. */
  token: string;
  actor: AccountActor;
  /** For the cookie by which this browser is known again; kept nowhere else. */
  device: string;
  /** The session ends then at the latest. */
  endsAt: Date;
}

/** What a session is made of, made outside the unit of work that opens it. */
export interface NewSession {
  token: string;
  /** For a browser that was not here before. */
  newDevice: string;
  at: Date;
  door: AtTheDoor;
}

export interface OpenSessionDeps {
  clock: Clock;
  audit: AuditService;
  sessionSettings: (councilId: string) => SessionSettings;
}

export type SessionOpener = ReturnType<typeof makeSessionOpener>;

export function makeSessionOpener({ clock, audit, sessionSettings }: OpenSessionDeps) {
  return {
    /** Call it before the unit, because a unit may run twice and makes nothing at random. */
    newSession(door: AtTheDoor): NewSession {
      return { token: newToken(), newDevice: newToken(), at: clock.now(), door };
    },

    /** Opens the session in the unit that proved who it is, with its audit row. */
    async openSession(
      tx: Tx,
      { token, newDevice, at, door }: NewSession,
      actor: AccountActor,
      method: SignInMethod,
    ): Promise<SignedIn> {
      const { councilId, accountId, roles } = actor;
      const limits = sessionLimitsOf(roles, sessionSettings(councilId));
      const endsAt = new Date(at.getTime() + limits.absoluteMs);
      await addSession(tx, {
        id: tokenDigest(token),
        councilId,
        accountId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: endsAt,
        endedAt: null,
        browser: browserFamily(door.userAgent),
      });
      // Only a token that we gave: one that somebody planted would give them wrong tries of their own.
      const isOurs = door.device && (await hasDevice(tx, councilId, tokenDigest(door.device)));
      const device = isOurs && door.device ? door.device : newDevice;
      const known = { councilId, accountId, createdAt: at, lastSeenAt: at };
      await keepDevice(tx, { id: tokenDigest(device), ...known });
      await audit.record(tx, {
        councilId,
        actor,
        action: "session.started",
        subjectKind: "account",
        subjectId: accountId,
        detail: { method },
        at,
      });
      return { token, actor, device, endsAt };
    },
  };
}
