// Owns the SQL of looking through the audit trail: by record, by person, by act and by day. Reads only.
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import { auditEvent, feedback } from "~db/schema";
import type { Db } from "~db/store";
import type { AuditEvent, AuditValue } from "./audit.schema";

export interface Wanted {
  /** One record; then the machine's acts are told as well. Otherwise people's only. */
  subject: { kind: string; id: string } | null;
  actorId: string | null;
  action: string | null;
  from: Date | null;
  until: Date | null;
  /** The last act already seen. */
  before: { at: Date; seq: number } | null;
  limit: number;
}

// As the index has it: a placeholder would not be known to be the same.
const byPeople: SQL = sql`actor_kind = 'account'`;

/** The newest first. */
export async function searchEvents(db: Db, councilId: string, wanted: Wanted): Promise<AuditEvent[]> {
  const { subject, actorId, action, from, until, before } = wanted;
  const columns = {
    seq: auditEvent.seq,
    at: auditEvent.at,
    actorKind: auditEvent.actorKind,
    actorId: auditEvent.actorId,
    action: auditEvent.action,
    subjectKind: auditEvent.subjectKind,
    subjectId: auditEvent.subjectId,
    detail: auditEvent.detail,
  };
  const rows = await db
    .select(columns)
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.councilId, councilId),
        subject
          ? and(eq(auditEvent.subjectKind, subject.kind), eq(auditEvent.subjectId, subject.id))
          : byPeople,
        actorId ? eq(auditEvent.actorId, actorId) : undefined,
        action ? eq(auditEvent.action, action) : undefined,
        from ? gte(auditEvent.at, from) : undefined,
        until ? lt(auditEvent.at, until) : undefined,
        before
          ? or(
              lt(auditEvent.at, before.at),
              and(eq(auditEvent.at, before.at), lt(auditEvent.seq, before.seq)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.seq))
    .limit(wanted.limit);
  return rows.map((row) => ({ ...row, detail: row.detail as Record<string, AuditValue> }));
}

/** Ids of everybody who ever did something that was recorded. */
export async function listActors(db: Db, councilId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: auditEvent.actorId })
    .from(auditEvent)
    .where(and(eq(auditEvent.councilId, councilId), byPeople, isNotNull(auditEvent.actorId)))
    .orderBy(asc(auditEvent.actorId));
  return rows.flatMap(({ id }) => id ?? []);
}

/** The item of a reference. */
export async function findByReference(db: Db, councilId: string, reference: string): Promise<string | null> {
  const [row] = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.councilId, councilId), eq(feedback.reference, reference)));
  return row?.id ?? null;
}

/** References of items, by id. */
export async function referencesOf(db: Db, councilId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: feedback.id, reference: feedback.reference })
    .from(feedback)
    .where(and(eq(feedback.councilId, councilId), inArray(feedback.id, ids)));
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
