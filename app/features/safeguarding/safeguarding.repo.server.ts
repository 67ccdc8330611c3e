// Owns the SQL of worries and pages.
import { and, asc, count, desc, eq, inArray, ne, notExists, type SQL, sql } from "drizzle-orm";
import { concern, feedback, itemShield, pageSent, reading } from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { WorryLevel } from "./safeguarding.schema";

export type ConcernRow = typeof concern.$inferSelect;

/** Who looks. A worry about an item that names somebody is hidden from them; null for the queue, from which nothing is. */
export interface Viewer {
  councilId: string;
  accountId: string | null;
}

const visibleTo = (db: Db, { councilId, accountId }: Viewer): SQL | undefined =>
  and(
    eq(concern.councilId, councilId),
    accountId
      ? notExists(
          db
            .select({ id: itemShield.accountId })
            .from(itemShield)
            .where(and(eq(itemShield.feedbackId, concern.feedbackId), eq(itemShield.accountId, accountId))),
        )
      : undefined,
  );

/** The worry about an item, if there is one. */
export async function findByFeedback(db: Db, feedbackId: string): Promise<ConcernRow | null> {
  const [row] = await db.select().from(concern).where(eq(concern.feedbackId, feedbackId)).limit(1);
  return row ?? null;
}

/** One worry. */
export async function findConcern(db: Db, viewer: Viewer, id: string): Promise<ConcernRow | null> {
  const [row] = await db
    .select()
    .from(concern)
    .where(and(visibleTo(db, viewer), eq(concern.id, id)))
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

/** Ranks what duty workers are being called for now, and nobody has, before everything else. */
const calledFor = sql`case when ${concern.state} = 'waiting' and ${concern.pages} > 0 then 0 else 1 end`;

/**
 * Open worries with the words of the item (redacted), at most 200: what somebody is called for now, then the most serious,
 * then the oldest.
 */
export async function listOpen(db: Db, viewer: Viewer) {
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
    .where(and(visibleTo(db, viewer), inArray(concern.state, ["waiting", "taken"])))
    .orderBy(asc(calledFor), desc(concern.level), asc(concern.raisedAt))
    .limit(200);
}

/** How many worries are open, by level. */
export async function countOpen(
  db: Db,
  viewer: Viewer,
): Promise<{ level: WorryLevel; open: number; waiting: number }[]> {
  return db
    .select({
      level: concern.level,
      open: count(),
      waiting: sql`count(*) filter (where ${concern.state} = 'waiting')`.mapWith(Number),
    })
    .from(concern)
    .where(and(visibleTo(db, viewer), inArray(concern.state, ["waiting", "taken"])))
    .groupBy(concern.level);
}

/** The pages that were sent for a worry, oldest first. */
export async function listPages(db: Db, concernId: string) {
  return db.select().from(pageSent).where(eq(pageSent.concernId, concernId)).orderBy(asc(pageSent.at));
}

/** Who an item names: nobody calls them about it. */
export async function listNamed(db: Db, feedbackId: string): Promise<string[]> {
  const rows = await db
    .select({ accountId: itemShield.accountId })
    .from(itemShield)
    .where(eq(itemShield.feedbackId, feedbackId));
  return rows.map((row) => row.accountId);
}

/** The item that a worry is about. */
export async function findItem(db: Db, councilId: string, feedbackId: string) {
  const [row] = await db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      channel: feedback.channel,
      basis: feedback.basis,
      contactId: feedback.contactId,
      receivedAt: feedback.receivedAt,
      dayHappened: feedback.dayHappened,
      state: feedback.state,
    })
    .from(feedback)
    .where(and(eq(feedback.councilId, councilId), eq(feedback.id, feedbackId)))
    .limit(1);
  return row ?? null;
}

/** Other items from the same phone with the worry about each, newest first; at most 20, none that names who looks. */
export async function listEarlier(db: Db, viewer: Viewer, contactId: string, exceptId: string | null) {
  return db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      receivedAt: feedback.receivedAt,
      level: concern.level,
      concernId: concern.id,
    })
    .from(feedback)
    .leftJoin(concern, eq(concern.feedbackId, feedback.id))
    .where(
      and(
        eq(feedback.councilId, viewer.councilId),
        eq(feedback.contactId, contactId),
        ne(feedback.id, exceptId ?? ""),
        viewer.accountId
          ? notExists(
              db
                .select({ id: itemShield.accountId })
                .from(itemShield)
                .where(
                  and(eq(itemShield.feedbackId, feedback.id), eq(itemShield.accountId, viewer.accountId)),
                ),
            )
          : undefined,
      ),
    )
    .orderBy(desc(feedback.receivedAt))
    .limit(20);
}
