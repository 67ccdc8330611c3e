// Owns the SQL of the seals: which rows none has taken in yet, adding links, and reading the whole trail to check it.
import { and, asc, count, eq, gt, lte, max, sql } from "drizzle-orm";
import { onPostgres } from "~db/dialect";
import { auditEvent, auditHead, auditSeal } from "~db/schema";
import type { Db, Store, Tx } from "~db/store";
import type { Head, MarkedRow, RowContent, Seal } from "./chain.rules";

/** The highest number that no unit under way can still go below; 0 where nothing was recorded. */
export async function settledSeq(store: Store): Promise<number> {
  const [highest] = await store.db.select({ seq: max(auditEvent.seq) }).from(auditEvent);
  if (!highest?.seq) return 0;
  // On SQLite numbers are drawn by one unit after the other.
  if (!onPostgres) return highest.seq;
  return store.write(async (tx) => {
    const [row] = await tx
      .select({ seq: sql`seq`.mapWith(Number) })
      .from(sql`(select earshot_audit_settled() as seq) as settled`);
    return row?.seq ?? 0;
  });
}

/** Rows above one number and up to another, the lowest first. */
export async function listMarks(
  db: Db,
  above: number,
  upTo: number,
  limit: number,
): Promise<{ seq: number; councilId: string; mark: string }[]> {
  return db
    .select({ seq: auditEvent.seq, councilId: auditEvent.councilId, mark: auditEvent.mark })
    .from(auditEvent)
    .where(and(gt(auditEvent.seq, above), lte(auditEvent.seq, upTo)))
    .orderBy(asc(auditEvent.seq))
    .limit(limit);
}

const content = {
  seq: auditEvent.seq,
  councilId: auditEvent.councilId,
  at: auditEvent.at,
  actorKind: auditEvent.actorKind,
  actorId: auditEvent.actorId,
  action: auditEvent.action,
  subjectKind: auditEvent.subjectKind,
  subjectId: auditEvent.subjectId,
  // As it is stored, to the byte.
  detail: sql<string>`cast(${auditEvent.detail} as text)`,
  mark: auditEvent.mark,
};

/** Whole rows above a number, the lowest first. */
export async function listRows(db: Db, above: number, limit: number): Promise<MarkedRow[]> {
  return db
    .select(content)
    .from(auditEvent)
    .where(gt(auditEvent.seq, above))
    .orderBy(asc(auditEvent.seq))
    .limit(limit);
}

/** One whole row. */
export async function findRow(db: Db, seq: number): Promise<RowContent | null> {
  const [row] = await db.select(content).from(auditEvent).where(eq(auditEvent.seq, seq));
  return row ?? null;
}

/** Where every council's chain ends. */
export async function listHeads(db: Db): Promise<Head[]> {
  return db.select().from(auditHead).orderBy(asc(auditHead.councilId));
}

/** Every link of every chain, by council and number. */
export async function listSeals(db: Db): Promise<Seal[]> {
  return db.select().from(auditSeal).orderBy(asc(auditSeal.councilId), asc(auditSeal.n));
}

/** Adds a link, and says that the chain ends there. */
export async function addLink(tx: Tx, seal: Seal, head: Head): Promise<void> {
  await tx.insert(auditSeal).values(seal);
  await tx
    .insert(auditHead)
    .values(head)
    .onConflictDoUpdate({
      target: auditHead.councilId,
      set: { n: head.n, toSeq: head.toSeq, code: head.code, mark: head.mark },
    });
}

/** The second and later rows under one mark: no two acts have the same. At most 100. */
export async function listRepeated(db: Db): Promise<number[]> {
  const rows = await db
    .select({ seq: max(auditEvent.seq) })
    .from(auditEvent)
    .where(gt(auditEvent.mark, ""))
    .groupBy(auditEvent.mark)
    .having(gt(count(), 1))
    .orderBy(asc(max(auditEvent.seq)))
    .limit(100);
  return rows.flatMap(({ seq }) => seq ?? []);
}
