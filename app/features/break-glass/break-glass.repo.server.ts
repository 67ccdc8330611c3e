// Owns the SQL of openings of what is closed to whoever opened it.
import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { breakGlass, contact, feedback, itemShield } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type Opening = typeof breakGlass.$inferSelect;

/** An item that the account may know of: of its council, and not one that names it. */
export async function findItem(
  db: Db,
  councilId: string,
  feedbackId: string,
  accountId: string,
): Promise<{ id: string; reference: string; contactId: string | null } | null> {
  const [row] = await db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      contactId: feedback.contactId,
      hidden: itemShield.accountId,
    })
    .from(feedback)
    .leftJoin(itemShield, and(eq(itemShield.feedbackId, feedback.id), eq(itemShield.accountId, accountId)))
    .where(and(eq(feedback.councilId, councilId), eq(feedback.id, feedbackId)));
  if (!row || row.hidden !== null) return null;
  return { id: row.id, reference: row.reference, contactId: row.contactId };
}

/** Adds an opening; false where the same form made one before. */
export async function addOpening(tx: Tx, row: Opening): Promise<boolean> {
  const added = await tx
    .insert(breakGlass)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: breakGlass.id });
  return added.length === 1;
}

/** The account's opening of the item that lasts longest from now; null where there is none. */
export async function findOpen(
  db: Db,
  councilId: string,
  feedbackId: string,
  accountId: string,
  now: Date,
): Promise<Opening | null> {
  const [row] = await db
    .select()
    .from(breakGlass)
    .where(
      and(
        eq(breakGlass.councilId, councilId),
        eq(breakGlass.feedbackId, feedbackId),
        eq(breakGlass.accountId, accountId),
        gt(breakGlass.endsAt, now),
      ),
    )
    .orderBy(desc(breakGlass.endsAt))
    .limit(1);
  return row ?? null;
}

/** One opening, with the reference of its item. */
export async function findOpening(
  db: Db,
  councilId: string,
  id: string,
): Promise<(Opening & { reference: string }) | null> {
  const [row] = await db
    .select({ opening: breakGlass, reference: feedback.reference })
    .from(breakGlass)
    .innerJoin(feedback, eq(feedback.id, breakGlass.feedbackId))
    .where(and(eq(breakGlass.councilId, councilId), eq(breakGlass.id, id)));
  return row ? { ...row.opening, reference: row.reference } : null;
}

/** Openings that nobody has acknowledged, the oldest first; at most 100. */
export async function listWaiting(db: Db, councilId: string): Promise<(Opening & { reference: string })[]> {
  const rows = await db
    .select({ opening: breakGlass, reference: feedback.reference })
    .from(breakGlass)
    .innerJoin(feedback, eq(feedback.id, breakGlass.feedbackId))
    .where(and(eq(breakGlass.councilId, councilId), isNull(breakGlass.acknowledgedAt)))
    .orderBy(asc(breakGlass.at), asc(breakGlass.id))
    .limit(100);
  return rows.map(({ opening, reference }) => ({ ...opening, reference }));
}

/** Notes that somebody has looked at an opening; false where somebody had. */
export async function acknowledge(
  tx: Tx,
  councilId: string,
  id: string,
  accountId: string,
  at: Date,
): Promise<boolean> {
  const changed = await tx
    .update(breakGlass)
    .set({ acknowledgedBy: accountId, acknowledgedAt: at })
    .where(and(eq(breakGlass.councilId, councilId), eq(breakGlass.id, id), isNull(breakGlass.acknowledgedAt)))
    .returning({ id: breakGlass.id });
  return changed.length === 1;
}

/** The sealed number of a contact. */
export async function findNumber(db: Db, councilId: string, contactId: string): Promise<Buffer | null> {
  const [row] = await db
    .select({ sealed: contact.phoneSealed })
    .from(contact)
    .where(and(eq(contact.councilId, councilId), eq(contact.id, contactId)));
  return row?.sealed ?? null;
}
