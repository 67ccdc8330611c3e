// Owns sessions once they are open: whose they are, listing them and ending them. Signing in opens them.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store } from "~db/store";
import type { SessionView } from "./accounts.schema";
import type { AccountActor } from "./actor.schema";
import { type Authorized, personBehind } from "./authorize.rules";
import { isSessionLive, isTouchDue, type SessionLimits } from "./session.rules";
import * as repo from "./sessions.repo.server";
import { tokenDigest } from "./token.server";

export interface SessionDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  sessionLimits: SessionLimits;
}

export function makeSessions({ store, clock, audit, sessionLimits }: SessionDeps) {
  async function listOf(
    councilId: string,
    accountId: string,
    thisOne: string | null,
  ): Promise<SessionView[]> {
    const now = clock.now();
    const seenSince = new Date(now.getTime() - sessionLimits.idleMs);
    const rows = await repo.listOpen(store.db, councilId, accountId, now, seenSince);
    return rows.map((row) => ({
      id: row.id,
      startedAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      endsAt: row.expiresAt,
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

  return {
    /**
     * Who a session token speaks for in this council, with the roles they hold now; null when it was ended, ran out, is
     * of another council, or its holder has left. One prepared read; at most one write a minute.
     */
    async actorForToken(token: string, councilId: string): Promise<AccountActor | null> {
      const digest = tokenDigest(token);
      const holder = await repo.findHolder(store.db, councilId, digest);
      const now = clock.now();
      if (!holder?.isActive || !isSessionLive(holder, now, sessionLimits)) return null;
      if (isTouchDue(holder.lastSeenAt, now)) await store.write((tx) => repo.touchSession(tx, digest, now));
      const { accountId, name, roles } = holder;
      return { kind: "account", accountId, councilId, name, roles };
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

    /** Ends a colleague's session. Throws AppError "not_found" when it has already ended. */
    endSession: (by: Authorized<"account:manage">, id: string): Promise<void> => end(by, id),
  };
}
