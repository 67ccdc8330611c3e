// Owns the SQL of worries and pages.
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { concern, feedback, pageSent, reading } from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { WorryLevel } from "./safeguarding.schema";

export type ConcernRow = typeof concern.$inferSelect;

/** The worry about an item, if there is one. */
export async function findByFeedback(db: Db, feedbackId: string): Promise<ConcernRow | null> {
  const [row] = await db.select().from(concern).where(eq(concern.feedbackId, feedbackId)).limit(1);
  return row ?? null;
}

/** One worry. */
export async function findConcern(db: Db, councilId: string, id: string): Promise<ConcernRow | null> {
  const [row] = await db
    .select()
    .from(concern)
    .where(and(eq(concern.councilId, councilId), eq(concern.id, id)))
    .limit(1);
  return row ?? null;
}

/** Adds a worry. */
export async function addConcern(tx: Tx, row: typeof concern.$inferInsert): Promise<void> {
  await tx.insert(concern).values(row);
}

/** Raises a worry that is already there; a worry that somebody closed waits again. */
export async function raiseConcern(
  tx: Tx,
  id: string,
  change: { level: WorryLevel; cues: string[]; dueAt: Date; reopen: boolean },
): Promise<void> {
  const { reopen, ...set } = change;
  await tx
    .update(concern)
    .set(
      reopen
        ? { ...set, state: "waiting", takenBy: null, takenAt: null, closedBy: null, closedAt: null }
        : set,
    )
    .where(eq(concern.id, id))
    .returning({ id: concern.id });
}

/** Takes a worry that waits; false where somebody has it. */
export async function takeConcern(
  tx: Tx,
  councilId: string,
  id: string,
  accountId: string,
  at: Date,
): Promise<boolean> {
  const changed = await tx
    .update(concern)
    .set({ state: "taken", takenBy: accountId, takenAt: at })
    .where(and(eq(concern.councilId, councilId), eq(concern.id, id), eq(concern.state, "waiting")))
    .returning({ id: concern.id });
  return changed.length === 1;
}

/** Closes a worry that is open; false where it has been closed. */
export async function closeConcern(
  tx: Tx,
  councilId: string,
  id: string,
  closing: { closedBy: string; closedAt: Date; outcome: string; reason: string },
): Promise<boolean> {
  const changed = await tx
    .update(concern)
    .set({ state: "closed", ...closing })
    .where(
      and(eq(concern.councilId, councilId), eq(concern.id, id), inArray(concern.state, ["waiting", "taken"])),
    )
    .returning({ id: concern.id });
  return changed.length === 1;
}

/** Keeps that duty workers were called once more. */
export async function addPages(
  tx: Tx,
  id: string,
  round: number,
  rows: (typeof pageSent.$inferInsert)[],
): Promise<void> {
  await tx.update(concern).set({ pages: round }).where(eq(concern.id, id)).returning({ id: concern.id });
  if (rows.length > 0) await tx.insert(pageSent).values(rows);
}

/** Open worries, the most serious first, then the oldest, with the words of the item (redacted); at most 200. */
export async function listOpen(db: Db, councilId: string) {
  return db
    .select({
      concern,
      reference: feedback.reference,
      channel: feedback.channel,
      basis: feedback.basis,
      words: reading.words,
    })
    .from(concern)
    .leftJoin(feedback, eq(feedback.id, concern.feedbackId))
    .leftJoin(reading, eq(reading.feedbackId, concern.feedbackId))
    .where(and(eq(concern.councilId, councilId), inArray(concern.state, ["waiting", "taken"])))
    .orderBy(desc(concern.level), asc(concern.raisedAt))
    .limit(200);
}

/** How many worries are open, by level. */
export async function countOpen(
  db: Db,
  councilId: string,
): Promise<{ level: WorryLevel; open: number; waiting: number }[]> {
  return db
    .select({
      level: concern.level,
      open: count(),
      waiting: sql`count(*) filter (where ${concern.state} = 'waiting')`.mapWith(Number),
    })
    .from(concern)
    .where(and(eq(concern.councilId, councilId), inArray(concern.state, ["waiting", "taken"])))
    .groupBy(concern.level);
}

/** The pages that were sent for a worry, oldest first. */
export async function listPages(db: Db, concernId: string) {
  return db.select().from(pageSent).where(eq(pageSent.concernId, concernId)).orderBy(asc(pageSent.at));
}
