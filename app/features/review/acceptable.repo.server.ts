// Owns the SQL of which suggestions may be accepted in bulk. Reads only.
import { and, asc, count, eq, gte, inArray, lte, ne, notExists, notLike, type SQL, sql } from "drizzle-orm";
import { concern, feedback, itemShield, themeDecision, themeSuggestion } from "~db/schema";
import type { Db } from "~db/store";
import { itemsWithin } from "~db/within";
import type { Asker } from "./review.repo.server";
import { MOST_THEMES } from "./review.rules";

export interface Suggested {
  feedbackId: string;
  code: string;
}

export interface BulkQuery {
  percent: number;
  theme: string | null;
  /** Suggestions of this time or before. */
  at: Date;
  /** Items that others have open. */
  without: readonly string[];
}

const one = { one: sql`1` };

/** Never of safety, nor of an item about which a worry is open, hidden from who asks, out of reach, or full. */
function mayBeAccepted(db: Db, asker: Asker, { percent, theme, at, without }: BulkQuery): SQL | undefined {
  const { councilId, accountId, scope } = asker;
  const held = db
    .select({ n: count() })
    .from(themeDecision)
    .where(and(eq(themeDecision.feedbackId, feedback.id), ne(themeDecision.verdict, "rejected")));
  const decided = db
    .select(one)
    .from(themeDecision)
    .where(and(eq(themeDecision.feedbackId, feedback.id), eq(themeDecision.code, themeSuggestion.code)));
  const worry = db
    .select(one)
    .from(concern)
    .where(and(eq(concern.feedbackId, feedback.id), inArray(concern.state, ["waiting", "taken"])));
  const shield = db
    .select(one)
    .from(itemShield)
    .where(and(eq(itemShield.feedbackId, feedback.id), eq(itemShield.accountId, accountId)));
  const safety = db
    .select({ id: themeSuggestion.feedbackId })
    .from(themeSuggestion)
    .where(and(eq(themeSuggestion.councilId, councilId), sql`${themeSuggestion.code} like 'T11%'`));
  return and(
    eq(themeSuggestion.councilId, councilId),
    eq(feedback.councilId, councilId),
    gte(themeSuggestion.p, percent / 100),
    lte(themeSuggestion.at, at),
    theme === null ? notLike(themeSuggestion.code, "T11%") : eq(themeSuggestion.code, theme),
    without.length > 0 ? sql`${feedback.id} not in ${[...without]}` : undefined,
    notExists(decided),
    notExists(worry),
    notExists(shield),
    sql`${feedback.id} not in ${safety}`,
    sql`${held} < ${MOST_THEMES}`,
    itemsWithin(db, scope, accountId),
  );
}

/** How many suggestions may be accepted, and in how many items. */
export async function countAcceptable(db: Db, asker: Asker, query: BulkQuery) {
  const [row] = await db
    .select({
      suggestions: count(),
      items: sql`count(distinct ${themeSuggestion.feedbackId})`.mapWith(Number),
    })
    .from(themeSuggestion)
    .innerJoin(feedback, eq(feedback.id, themeSuggestion.feedbackId))
    .where(mayBeAccepted(db, asker, query));
  return { suggestions: row?.suggestions ?? 0, items: row?.items ?? 0 };
}

/** Suggestions that may be accepted, item by item from `from` on (included), the likeliest of an item first. */
export async function listAcceptable(
  db: Db,
  asker: Asker,
  query: BulkQuery,
  from: string,
  limit: number,
): Promise<Suggested[]> {
  return db
    .select({ feedbackId: themeSuggestion.feedbackId, code: themeSuggestion.code })
    .from(themeSuggestion)
    .innerJoin(feedback, eq(feedback.id, themeSuggestion.feedbackId))
    .where(and(mayBeAccepted(db, asker, query), gte(themeSuggestion.feedbackId, from)))
    .orderBy(asc(themeSuggestion.feedbackId), asc(themeSuggestion.rank), asc(themeSuggestion.code))
    .limit(limit);
}

/** How many themes people hold of each of these items. */
export async function countHeld(db: Db, feedbackIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: themeDecision.feedbackId, held: count() })
    .from(themeDecision)
    .where(and(inArray(themeDecision.feedbackId, [...feedbackIds]), ne(themeDecision.verdict, "rejected")))
    .groupBy(themeDecision.feedbackId);
  return new Map(rows.map((row) => [row.id, row.held]));
}
