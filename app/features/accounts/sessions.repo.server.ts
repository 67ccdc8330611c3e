// Owns the SQL of sessions. Finding the actor of a request is prepared, because every signed-in request does it.
import { and, asc, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { account, accountRole, session } from "~db/schema";
import { type Db, prepared, type Tx } from "~db/store";
import type { Role } from "./actor.schema";

export type SessionRow = typeof session.$inferSelect;

const selectActor = prepared("session_actor", (db) =>
  db
    .select({
      accountId: session.accountId,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      name: account.name,
      status: account.status,
      role: accountRole.role,
    })
    .from(session)
    .innerJoin(account, and(eq(account.id, session.accountId), eq(account.councilId, session.councilId)))
    .leftJoin(accountRole, eq(accountRole.accountId, session.accountId))
    .where(
      and(
        eq(session.id, sql.placeholder("id")),
        eq(session.councilId, sql.placeholder("councilId")),
        isNull(session.endedAt),
      ),
    )
    .orderBy(asc(accountRole.role)),
);

export interface SessionHolder {
  accountId: string;
  name: string;
  isActive: boolean;
  roles: Role[];
  lastSeenAt: Date;
  expiresAt: Date;
}

/** The holder of a session that was not ended; whether it has run out is for the caller to judge. */
export async function findHolder(db: Db, councilId: string, digest: string): Promise<SessionHolder | null> {
  const rows = await selectActor(db).execute({ id: digest, councilId });
  const [first] = rows;
  if (!first) return null;
  return {
    accountId: first.accountId,
    name: first.name,
    isActive: first.status === "active",
    roles: rows.flatMap((row) => row.role ?? []),
    lastSeenAt: first.lastSeenAt,
    expiresAt: first.expiresAt,
  };
}

export async function addSession(tx: Tx, row: SessionRow): Promise<void> {
  await tx.insert(session).values(row);
}

export async function touchSession(tx: Tx, digest: string, now: Date): Promise<void> {
  await tx
    .update(session)
    .set({ lastSeenAt: now })
    .where(and(eq(session.id, digest), isNull(session.endedAt)));
}

/** Sessions of an account that were not ended and were seen since; newest first. */
export async function listOpen(
  db: Db,
  councilId: string,
  accountId: string,
  now: Date,
  seenSince: Date,
): Promise<SessionRow[]> {
  return db
    .select()
    .from(session)
    .where(
      and(
        eq(session.councilId, councilId),
        eq(session.accountId, accountId),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        gt(session.lastSeenAt, seenSince),
      ),
    )
    .orderBy(desc(session.createdAt));
}

/** Ends a session; the account it belonged to, or null when there was no open one. */
export async function endSession(
  tx: Tx,
  councilId: string,
  digest: string,
  now: Date,
  onlyOf?: string,
): Promise<string | null> {
  const [ended] = await tx
    .update(session)
    .set({ endedAt: now })
    .where(
      and(
        eq(session.id, digest),
        eq(session.councilId, councilId),
        isNull(session.endedAt),
        onlyOf ? eq(session.accountId, onlyOf) : undefined,
      ),
    )
    .returning({ accountId: session.accountId });
  return ended?.accountId ?? null;
}

/** Ends every open session of an account, but one where told; how many there were. */
export async function endAllOf(
  tx: Tx,
  councilId: string,
  accountId: string,
  now: Date,
  except?: string,
): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ endedAt: now })
    .where(
      and(
        eq(session.councilId, councilId),
        eq(session.accountId, accountId),
        isNull(session.endedAt),
        except ? ne(session.id, except) : undefined,
      ),
    )
    .returning({ id: session.id });
  return ended.length;
}
