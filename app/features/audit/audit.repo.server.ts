// Owns the SQL of the audit trail: one insert, one page. There is no update and no delete.
import { and, count, desc, eq, gt, lt, sql } from "drizzle-orm";
import { auditEvent } from "~db/schema";
import { type Db, prepared, type Tx } from "~db/store";
import type { AuditEvent, AuditValue } from "./audit.schema";

export type NewAuditRow = Omit<typeof auditEvent.$inferInsert, "seq">;

const insert = prepared("audit_insert", (db) =>
  db.insert(auditEvent).values({
    councilId: sql.placeholder("councilId"),
    at: sql.placeholder("at"),
    actorKind: sql.placeholder("actorKind"),
    actorId: sql.placeholder("actorId"),
    action: sql.placeholder("action"),
    subjectKind: sql.placeholder("subjectKind"),
    subjectId: sql.placeholder("subjectId"),
    detail: sql.placeholder("detail"),
    mark: sql.placeholder("mark"),
  }),
);

export async function addEvent(tx: Tx, row: NewAuditRow): Promise<void> {
  await insert(tx).execute(row);
}

/** How often an account has done something since then. */
export async function countActs(
  db: Db,
  act: { councilId: string; accountId: string; action: string; since: Date },
): Promise<number> {
  const [row] = await db
    .select({ times: count() })
    .from(auditEvent)
    .where(
      and(
        // As the index has it: a placeholder would not be known to be the same.
        sql`actor_kind = 'account'`,
        eq(auditEvent.councilId, act.councilId),
        eq(auditEvent.actorId, act.accountId),
        gt(auditEvent.at, act.since),
        eq(auditEvent.action, act.action),
      ),
    );
  return row?.times ?? 0;
}

export interface EventFilter {
  subjectKind?: string | null;
  subjectId?: string | null;
  before?: number | null;
  limit: number;
}

/** Newest first. */
export async function listEvents(db: Db, councilId: string, filter: EventFilter): Promise<AuditEvent[]> {
  const rows = await db
    .select({
      seq: auditEvent.seq,
      at: auditEvent.at,
      actorKind: auditEvent.actorKind,
      actorId: auditEvent.actorId,
      action: auditEvent.action,
      subjectKind: auditEvent.subjectKind,
      subjectId: auditEvent.subjectId,
      detail: auditEvent.detail,
    })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.councilId, councilId),
        filter.subjectKind ? eq(auditEvent.subjectKind, filter.subjectKind) : undefined,
        filter.subjectId ? eq(auditEvent.subjectId, filter.subjectId) : undefined,
        filter.before ? lt(auditEvent.seq, filter.before) : undefined,
      ),
    )
    .orderBy(desc(auditEvent.seq))
    .limit(filter.limit);
  return rows.map((row) => ({ ...row, detail: row.detail as Record<string, AuditValue> }));
}
