// Owns sessions once they are open: whose they are, listing them and ending them. Signing in opens them.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import type { Store } from "~db/store";
import { listRolesOf } from "./accounts.repo.server";
import type { SessionView } from "./accounts.schema";
import type { AccountActor } from "./actor.schema";
import { type Authorized, personBehind } from "./authorize.rules";
import { holdingsOf } from "./holdings.server";
import { isSessionLive, isTouchDue, type SessionSettings, sessionLimitsOf } from "./session.rules";
import * as repo from "./sessions.repo.server";
import { tokenDigest } from "./token.server";

export interface SessionDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  sessionSettings: (councilId: string) => SessionSettings;
}

export function makeSessions({ store, clock, audit, sessionSettings }: SessionDeps) {
  async function listOf(
    councilId: string,
    accountId: string,
    thisOne: string | null,
  ): Promise<SessionView[]> {
    const now = clock.now();
    const roles = await listRolesOf(store.db, accountId);
    const { idleMs } = sessionLimitsOf(roles, sessionSettings(councilId));
    const seenSince = new Date(now.getTime() - idleMs);
    const rows = await repo.listOpen(store.db, councilId, accountId, now, seenSince);
    return rows.map((row) => ({
      id: row.id,
      startedAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      endsAt: row.expiresAt,
      browser: row.browser,
      isThisOne: row.id === thisOne,
    }));
  }

  async function end(by: Authorized<"own_session:manage" | "account:manage">, id: string, onlyOf?: string) {
    const now = clock.now();
    await store.write(async (tx) => {
      const accountId = await repo.endSession(tx, by.councilId, id, now, onlyOf);
      if (!accountId) throw new AppError("not_found", "accounts:error.noSession");
      await audit.record(tx, {
        councilId: by.councilId,
        actor: by.actor,
        action: "session.ended",
        subjectKind: "account",
        subjectId: accountId,
        detail: { by: onlyOf ? "owner" : "admin" },
        at: now,
      });
    });
  }

  async function endAll(
    by: Authorized<"own_session:manage" | "account:manage">,
    accountId: string,
    keep?: string,
  ): Promise<number> {
    const now = clock.now();
    return store.write(async (tx) => {
      const sessions = await repo.endAllOf(tx, by.councilId, accountId, now, keep);
      await audit.record(tx, {
        councilId: by.councilId,
        actor: by.actor,
        action: "session.all_ended",
        subjectKind: "account",
        subjectId: accountId,
        detail: { by: by.action === "account:manage" ? "admin" : "owner", sessions },
        at: now,
      });
      return sessions;
    });
  }

  return {
    /**
     * Who a session token speaks for in this council, with the roles they hold now; null when it was ended, ran out, is
     * of another council, or its holder has left. One prepared read; at most one write a minute.
     */
    async actorForToken(token: string, councilId: string): Promise<AccountActor | null> {
      const digest = tokenDigest(token);
      const holder = await repo.findHolder(store.db, councilId, digest);
      const now = clock.now();
      if (!holder?.isActive) return null;
      if (!isSessionLive(holder, now, sessionLimitsOf(holder.roles, sessionSettings(councilId)))) return null;
      if (isTouchDue(holder.lastSeenAt, now)) await store.write((tx) => repo.touchSession(tx, digest, now));
      const { accountId, name, roles } = holder;
      const holdings = await holdingsOf(store.db, councilId, accountId, ukDay(now));
      return { kind: "account", accountId, councilId, name, roles, holdings };
    },

    /** One's own open sessions, newest first; `token` marks the one that asks. */
    listOwnSessions: (by: Authorized<"own_session:manage">, token: string | null): Promise<SessionView[]> =>
      listOf(by.councilId, personBehind(by).accountId, token ? tokenDigest(token) : null),

    /** A colleague's open sessions, newest first. */
    listSessions: (by: Authorized<"account:manage">, accountId: string): Promise<SessionView[]> =>
      listOf(by.councilId, accountId, null),

    /** Ends one of one's own sessions. Throws AppError "not_found" for anyone else's. */
    endOwnSession: (by: Authorized<"own_session:manage">, id: string): Promise<void> =>
      end(by, id, personBehind(by).accountId),

    /** Ends all of one's own sessions but the one that asks; how many there were. */
    endOtherSessions: (by: Authorized<"own_session:manage">, token: string | null): Promise<number> =>
      endAll(by, personBehind(by).accountId, token ? tokenDigest(token) : undefined),

    /** Ends all sessions of an account; how many there were. */
    endSessionsOf: (by: Authorized<"account:manage">, accountId: string): Promise<number> =>
      endAll(by, accountId),

    /** Ends a colleague's session. Throws AppError "not_found" when it has already ended. */
    endSession: (by: Authorized<"account:manage">, id: string): Promise<void> => end(by, id),
  };
}
