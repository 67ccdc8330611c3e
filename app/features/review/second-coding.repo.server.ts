// Owns the SQL of the quarterly sample that is coded twice: what may be drawn, what was drawn, and what the second person said.
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  sql,
} from "drizzle-orm";
import { feedback, reviewBatchItem, secondCoding, themeDecision } from "~db/schema";
import type { Db, Tx } from "~db/store";
import { itemsWithin } from "~db/within";
import type { Scope } from "../accounts/scope.rules";

export type CodingRow = typeof secondCoding.$inferSelect;

/** Items whose themes one person decided between two instants, none of them in bulk; by id, after `after`. */
export async function listDecided(
  db: Db,
  councilId: string,
  { from, to }: { from: Date; to: Date },
  after: string,
  limit: number,
): Promise<{ feedbackId: string; by: string }[]> {
  const bulk = db
    .select({ one: sql`1` })
    .from(reviewBatchItem)
    .where(eq(reviewBatchItem.feedbackId, themeDecision.feedbackId));
  return db
    .select({ feedbackId: themeDecision.feedbackId, by: sql<string>`min(${themeDecision.decidedBy})` })
    .from(themeDecision)
    .where(
      and(
        eq(themeDecision.councilId, councilId),
        gte(themeDecision.at, from),
        lt(themeDecision.at, to),
        gt(themeDecision.feedbackId, after),
        notExists(bulk),
      ),
    )
    .groupBy(themeDecision.feedbackId)
    .having(sql`min(${themeDecision.decidedBy}) = max(${themeDecision.decidedBy})`)
    .orderBy(asc(themeDecision.feedbackId))
    .limit(limit);
}

/** Codes that this person holds of each of these items. */
export async function listHeld(db: Db, feedbackIds: readonly string[]) {
  return db
    .select({
      feedbackId: themeDecision.feedbackId,
      code: themeDecision.code,
      decidedBy: themeDecision.decidedBy,
    })
    .from(themeDecision)
    .where(and(inArray(themeDecision.feedbackId, [...feedbackIds]), ne(themeDecision.verdict, "rejected")))
    .orderBy(asc(themeDecision.code));
}

export async function hasSample(db: Db, councilId: string, quarter: string): Promise<boolean> {
  const rows = await db
    .select({ place: secondCoding.place })
    .from(secondCoding)
    .where(and(eq(secondCoding.councilId, councilId), eq(secondCoding.quarter, quarter)))
    .limit(1);
  return rows.length > 0;
}

export async function addSample(tx: Tx, rows: readonly CodingRow[]): Promise<void> {
  await tx
    .insert(secondCoding)
    .values([...rows])
    .onConflictDoNothing();
}

/** What nobody has coded a second time and somebody else coded first, in the order it was drawn. */
export async function listOpen(
  db: Db,
  { councilId, accountId }: { councilId: string; accountId: string },
  quarter: string,
): Promise<string[]> {
  const rows = await db
    .select({ id: secondCoding.feedbackId })
    .from(secondCoding)
    .where(
      and(
        eq(secondCoding.councilId, councilId),
        eq(secondCoding.quarter, quarter),
        isNull(secondCoding.secondCodes),
        ne(secondCoding.firstBy, accountId),
      ),
    )
    .orderBy(asc(secondCoding.place));
  return rows.map((row) => row.id);
}

/** Keeps what a second person says; false where somebody was before them, or they were the first. */
export async function putSecond(
  tx: Tx,
  { councilId, quarter, feedbackId }: Pick<CodingRow, "councilId" | "quarter" | "feedbackId">,
  said: { secondBy: string; secondCodes: string[]; at: Date },
): Promise<boolean> {
  const rows = await tx
    .update(secondCoding)
    .set(said)
    .where(
      and(
        eq(secondCoding.councilId, councilId),
        eq(secondCoding.quarter, quarter),
        eq(secondCoding.feedbackId, feedbackId),
        isNull(secondCoding.secondCodes),
        ne(secondCoding.firstBy, said.secondBy),
      ),
    )
    .returning({ id: secondCoding.feedbackId });
  return rows.length === 1;
}

/** Quarters with a sample, newest first, each with how many items it has within reach and how many were coded twice. */
export async function listQuarters(db: Db, councilId: string, scope: Scope) {
  return db
    .select({
      quarter: secondCoding.quarter,
      drawn: count(),
      coded: count(secondCoding.secondBy),
    })
    .from(secondCoding)
    .innerJoin(feedback, eq(feedback.id, secondCoding.feedbackId))
    .where(and(eq(secondCoding.councilId, councilId), itemsWithin(db, scope, null)))
    .groupBy(secondCoding.quarter)
    .orderBy(desc(secondCoding.quarter));
}

/** What both people said of each item of a quarter that was coded twice, within reach. */
export async function listCodedTwice(db: Db, councilId: string, scope: Scope, quarter: string) {
  return db
    .select({ first: secondCoding.firstCodes, second: secondCoding.secondCodes })
    .from(secondCoding)
    .innerJoin(feedback, eq(feedback.id, secondCoding.feedbackId))
    .where(
      and(
        eq(secondCoding.councilId, councilId),
        eq(secondCoding.quarter, quarter),
        isNotNull(secondCoding.secondCodes),
        itemsWithin(db, scope, null),
      ),
    );
}
