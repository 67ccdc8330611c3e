// Owns the SQL of the audit trail: one insert, one page. There is no update and no delete.
import { and, desc, eq, lt, sql } from "drizzle-orm";
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
  }),
);

export async function addEvent(tx: Tx, row: NewAuditRow): Promise<void> {
  await insert(tx).execute(row);
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
