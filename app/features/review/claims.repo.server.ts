// Owns the SQL of who has an item open in review. A claim counts while its time runs and its holder is signed in.
import { and, count, eq, exists, gt, isNull, lte, ne, or, sql } from "drizzle-orm";
import { reviewClaim, session } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type Claim = typeof reviewClaim.$inferSelect;

const counts = (db: Db, now: Date) =>
  and(
    gt(reviewClaim.until, now),
    exists(
      db
        .select({ one: sql`1` })
        .from(session)
        .where(
          and(
            eq(session.accountId, reviewClaim.accountId),
            isNull(session.endedAt),
            gt(session.expiresAt, now),
          ),
        ),
    ),
  );

/** Items that others have open. */
export async function listOfOthers(
  db: Db,
  { councilId, accountId }: Pick<Claim, "councilId" | "accountId">,
  now: Date,
): Promise<string[]> {
  const rows = await db
    .select({ id: reviewClaim.feedbackId })
    .from(reviewClaim)
    .where(and(eq(reviewClaim.councilId, councilId), ne(reviewClaim.accountId, accountId), counts(db, now)));
  return rows.map((row) => row.id);
}

/** Who else has an item open; null where nobody has. */
export async function findHolder(
  db: Db,
  { councilId, feedbackId, accountId }: Omit<Claim, "until">,
  now: Date,
): Promise<Claim | null> {
  const [row] = await db
    .select()
    .from(reviewClaim)
    .where(
      and(
        eq(reviewClaim.councilId, councilId),
        eq(reviewClaim.feedbackId, feedbackId),
        ne(reviewClaim.accountId, accountId),
        counts(db, now),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Gives an item to somebody in the place of whatever they had open; what was there for the item counts no longer. */
export async function putClaim(tx: Tx, claim: Claim): Promise<void> {
  await tx
    .delete(reviewClaim)
    .where(
      and(
        eq(reviewClaim.councilId, claim.councilId),
        or(eq(reviewClaim.accountId, claim.accountId), eq(reviewClaim.feedbackId, claim.feedbackId)),
      ),
    )
    .returning({ id: reviewClaim.feedbackId });
  await tx.insert(reviewClaim).values(claim);
}

/** Lets go of what somebody has open; how much it was, out of time or not. */
export async function dropClaims(tx: Tx, councilId: string, accountId: string): Promise<number> {
  const rows = await tx
    .delete(reviewClaim)
    .where(and(eq(reviewClaim.councilId, councilId), eq(reviewClaim.accountId, accountId)))
    .returning({ id: reviewClaim.feedbackId });
  return rows.length;
}

/** Removes claims whose time is over. */
export async function dropOld(tx: Tx, councilId: string, now: Date): Promise<void> {
  await tx
    .delete(reviewClaim)
    .where(and(eq(reviewClaim.councilId, councilId), lte(reviewClaim.until, now)))
    .returning({ id: reviewClaim.feedbackId });
}

/** How many items somebody has open. */
export async function countClaims(db: Db, councilId: string, accountId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(reviewClaim)
    .where(
      and(
        eq(reviewClaim.councilId, councilId),
        eq(reviewClaim.accountId, accountId),
        gt(reviewClaim.until, now),
      ),
    );
  return row?.count ?? 0;
}
