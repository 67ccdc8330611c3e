// Owns the SQL of the weekly sample of items that the machine left quiet.
import { and, asc, count, desc, eq, gte, isNull, lt, notExists, sql } from "drizzle-orm";
import { concern, feedback, itemShield, quietCheck, reading } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type QuietRow = typeof quietCheck.$inferSelect;

/** Items received from one day up to another (not included) that the machine has read and nobody and nothing worried about. */
export async function listQuiet(db: Db, councilId: string, from: string, to: string): Promise<string[]> {
  const rows = await db
    .select({ id: feedback.id })
    .from(feedback)
    .innerJoin(reading, eq(reading.feedbackId, feedback.id))
    .where(
      and(
        eq(feedback.councilId, councilId),
        gte(feedback.dayReceived, from),
        lt(feedback.dayReceived, to),
        notExists(db.select({ id: concern.id }).from(concern).where(eq(concern.feedbackId, feedback.id))),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Whether a week's sample has been drawn. */
export async function isDrawn(db: Db, councilId: string, week: string): Promise<boolean> {
  const [row] = await db
    .select({ id: quietCheck.id })
    .from(quietCheck)
    .where(and(eq(quietCheck.councilId, councilId), eq(quietCheck.week, week)))
    .limit(1);
  return row !== undefined;
}

/** Adds a sample; of two that were drawn at once, one stands. */
export async function addSample(tx: Tx, rows: (typeof quietCheck.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(quietCheck).values(rows).onConflictDoNothing();
}

/** Items of the samples that nobody has looked at, oldest week first, with their redacted words; none that names who asks. */
export async function listUnchecked(db: Db, councilId: string, accountId: string) {
  return db
    .select({
      check: quietCheck,
      reference: feedback.reference,
      channel: feedback.channel,
      words: reading.words,
    })
    .from(quietCheck)
    .innerJoin(feedback, eq(feedback.id, quietCheck.feedbackId))
    .innerJoin(reading, eq(reading.feedbackId, quietCheck.feedbackId))
    .where(
      and(
        eq(quietCheck.councilId, councilId),
        isNull(quietCheck.checkedAt),
        notExists(
          db
            .select({ id: itemShield.accountId })
            .from(itemShield)
            .where(
              and(eq(itemShield.feedbackId, quietCheck.feedbackId), eq(itemShield.accountId, accountId)),
            ),
        ),
      ),
    )
    .orderBy(asc(quietCheck.week), asc(quietCheck.id))
    .limit(60);
}

/** An item of a sample that nobody has looked at. */
export async function findUnchecked(db: Db, councilId: string, id: string): Promise<QuietRow | null> {
  const [row] = await db
    .select()
    .from(quietCheck)
    .where(and(eq(quietCheck.councilId, councilId), eq(quietCheck.id, id), isNull(quietCheck.checkedAt)))
    .limit(1);
  return row ?? null;
}

/** Keeps what a person said about an item; false where somebody was quicker. */
export async function setChecked(
  tx: Tx,
  id: string,
  check: { isWorry: boolean; checkedBy: string; checkedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(quietCheck)
    .set(check)
    .where(and(eq(quietCheck.id, id), isNull(quietCheck.checkedAt)))
    .returning({ id: quietCheck.id });
  return changed.length === 1;
}

/** How each week's sample came out, the newest week first, at most a year of them. */
export async function countByWeek(db: Db, councilId: string) {
  return db
    .select({
      week: quietCheck.week,
      drawn: count(),
      checked: sql`count(*) filter (where ${quietCheck.checkedAt} is not null)`.mapWith(Number),
      worries: sql`count(*) filter (where ${quietCheck.isWorry})`.mapWith(Number),
    })
    .from(quietCheck)
    .where(eq(quietCheck.councilId, councilId))
    .groupBy(quietCheck.week)
    .orderBy(desc(quietCheck.week))
    .limit(52);
}
