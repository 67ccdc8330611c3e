// Owns the SQL of how much was said under a theme: items that a person confirmed, items that a machine suggests and nobody has
// decided, and the contracts they are about. Counts and titles of contracts only, never words. Reads only.
import {
  and,
  count,
  countDistinct,
  eq,
  inArray,
  ne,
  notExists,
  notInArray,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Scope } from "~/features/accounts/scope.rules";
import {
  contract,
  feedback,
  itemShield,
  linkDecision,
  linkSuggestion,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import type { Db } from "~db/store";
import { itemsWithin } from "~db/within";

/** Whose counts: of a council, less what is hidden from an account or out of its reach. */
export interface Counter {
  councilId: string;
  /** Null counts everything. */
  reach: { accountId: string; scope: Scope } | null;
}

/** How many items, confirmed by a person and suggested only, never both. */
export interface Uses {
  confirmed: number;
  suggested: number;
}

/** What a change would touch. */
export interface Touched extends Uses {
  /** Items with any of it, those on which a person said no included. */
  items: number;
  /** What people decided, a no included. */
  decisions: number;
}

/** A condition on a column of feedback ids; undefined where nothing is left out, so that counts come from indexes alone. */
async function seenBy(db: Db, { councilId, reach }: Counter) {
  if (!reach) return () => undefined;
  const { accountId, scope } = reach;
  const shields = await db
    .select({ id: itemShield.feedbackId })
    .from(itemShield)
    .where(and(eq(itemShield.councilId, councilId), eq(itemShield.accountId, accountId)));
  const hidden = shields.map((row) => row.id);
  const within = itemsWithin(db, scope, accountId);
  if (!within && hidden.length === 0) return () => undefined;
  const seen = db
    .select({ id: feedback.id })
    .from(feedback)
    .where(
      and(
        eq(feedback.councilId, councilId),
        within,
        hidden.length > 0 ? notInArray(feedback.id, hidden) : undefined,
      ),
    );
  return (column: typeof themeDecision.feedbackId | typeof themeSuggestion.feedbackId): SQL =>
    inArray(column, seen);
}

/** Items by code, as each was decided or suggested. */
export async function usesByCode(db: Db, counter: Counter): Promise<Map<string, Uses>> {
  const seen = await seenBy(db, counter);
  const decided = await db
    .select({ code: themeDecision.code, verdict: themeDecision.verdict, items: count() })
    .from(themeDecision)
    .where(and(eq(themeDecision.councilId, counter.councilId), seen(themeDecision.feedbackId)))
    .groupBy(themeDecision.code, themeDecision.verdict);
  const suggested = await db
    .select({ code: themeSuggestion.code, items: count() })
    .from(themeSuggestion)
    .where(and(eq(themeSuggestion.councilId, counter.councilId), seen(themeSuggestion.feedbackId)))
    .groupBy(themeSuggestion.code);
  // Decisions are the fewer: looking each of them up costs less than looking up every suggestion.
  const settled = await db
    .select({ code: themeDecision.code, items: count() })
    .from(themeDecision)
    .innerJoin(
      themeSuggestion,
      and(
        eq(themeSuggestion.feedbackId, themeDecision.feedbackId),
        eq(themeSuggestion.code, themeDecision.code),
      ),
    )
    .where(and(eq(themeDecision.councilId, counter.councilId), seen(themeDecision.feedbackId)))
    .groupBy(themeDecision.code);
  const uses = new Map<string, Uses>();
  const of = (code: string): Uses => {
    const known = uses.get(code) ?? { confirmed: 0, suggested: 0 };
    uses.set(code, known);
    return known;
  };
  for (const { code, verdict, items } of decided) if (verdict !== "rejected") of(code).confirmed += items;
  for (const { code, items } of suggested) of(code).suggested += items;
  for (const { code, items } of settled) of(code).suggested -= items;
  return uses;
}

const undecided = (db: Db): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(themeDecision)
      .where(
        and(
          eq(themeDecision.feedbackId, themeSuggestion.feedbackId),
          eq(themeDecision.code, themeSuggestion.code),
        ),
      ),
  );

/** What lies under several codes taken together: each item counts once, and as confirmed where any of them is. */
export async function touchedBy(db: Db, counter: Counter, codes: readonly string[]): Promise<Touched> {
  const seen = await seenBy(db, counter);
  const decisions = and(
    eq(themeDecision.councilId, counter.councilId),
    inArray(themeDecision.code, [...codes]),
    seen(themeDecision.feedbackId),
  );
  const suggestions = and(
    eq(themeSuggestion.councilId, counter.councilId),
    inArray(themeSuggestion.code, [...codes]),
    seen(themeSuggestion.feedbackId),
  );
  const held = db
    .select({ id: themeDecision.feedbackId })
    .from(themeDecision)
    .where(and(decisions, ne(themeDecision.verdict, "rejected")));
  const either = db
    .select({ id: themeDecision.feedbackId })
    .from(themeDecision)
    .where(decisions)
    .union(db.select({ id: themeSuggestion.feedbackId }).from(themeSuggestion).where(suggestions))
    .as("either");
  const [[made], [confirmed], [suggested], [items]] = await Promise.all([
    db.select({ count: count() }).from(themeDecision).where(decisions),
    db
      .select({ count: countDistinct(themeDecision.feedbackId) })
      .from(themeDecision)
      .where(and(decisions, ne(themeDecision.verdict, "rejected"))),
    db
      .select({ count: countDistinct(themeSuggestion.feedbackId) })
      .from(themeSuggestion)
      .where(and(suggestions, undecided(db), notInArray(themeSuggestion.feedbackId, held))),
    db.select({ count: count() }).from(either),
  ]);
  return {
    items: items?.count ?? 0,
    decisions: made?.count ?? 0,
    confirmed: confirmed?.count ?? 0,
    suggested: suggested?.count ?? 0,
  };
}

/** The contracts that items under a code are about, by a person's word or a machine's that nobody has decided; by title. */
export async function contractsTouched(
  db: Db,
  { councilId }: Counter,
  code: string,
): Promise<{ id: string; title: string }[]> {
  const items = db
    .select({ id: themeDecision.feedbackId })
    .from(themeDecision)
    .where(and(eq(themeDecision.councilId, councilId), eq(themeDecision.code, code)))
    .union(
      db
        .select({ id: themeSuggestion.feedbackId })
        .from(themeSuggestion)
        .where(and(eq(themeSuggestion.councilId, councilId), eq(themeSuggestion.code, code))),
    )
    .as("items");
  const isDecided = db
    .select({ one: sql`1` })
    .from(linkDecision)
    .where(
      and(
        eq(linkDecision.feedbackId, linkSuggestion.feedbackId),
        eq(linkDecision.contractId, linkSuggestion.contractId),
      ),
    );
  const linked = db
    .select({ id: linkDecision.contractId })
    .from(items)
    .innerJoin(linkDecision, eq(linkDecision.feedbackId, items.id))
    .where(ne(linkDecision.verdict, "rejected"))
    .union(
      db
        .select({ id: linkSuggestion.contractId })
        .from(items)
        .innerJoin(linkSuggestion, eq(linkSuggestion.feedbackId, items.id))
        .where(notExists(isDecided)),
    );
  const rows = await db
    .select({ id: contract.id, title: contract.title, ref: contract.ref })
    .from(contract)
    .where(and(eq(contract.councilId, councilId), inArray(contract.id, linked)))
    .orderBy(contract.title, contract.id);
  return rows.map(({ id, title, ref }) => ({ id, title: title ?? ref ?? id }));
}
