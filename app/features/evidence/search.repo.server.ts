// Owns the SQL of search: which items fit, newest first, with what is needed to count the people behind them. Redacted words
// only. Looks at a stated number of items and says when there were more. Reads only.
import { and, count, desc, eq, gte, inArray, isNotNull, lt, notExists, or, type SQL, sql } from "drizzle-orm";
import { addDays, ukInstant } from "~/lib/dates";
import { feedback, reading, severityDecision, themeDecision, themeSuggestion } from "~db/schema";
import { foundIn, isMatch, markedMatches, matches, newestMatches } from "~db/search";
import type { Db } from "~db/store";
import { linkedToAny } from "~db/within";
import type { SearchQuery } from "./evidence.schema";
import type { Spoken } from "./people.rules";
import { type Viewer, visibleTo } from "./visible.repo.server";

export interface Hit extends Spoken {
  /** Lower fits better; 0 where it was not asked or would cost too much. */
  score: number;
}

const columns = {
  id: feedback.id,
  speakerKey: feedback.speakerKey,
  basis: feedback.basis,
  isPanel: feedback.isPanel,
};

/** A search, with the codes whose items belong to its theme; without them the theme is as it was typed. */
export type Asked = SearchQuery & { themeCodes?: readonly string[] };

export interface Found {
  /** Newest first. */
  hits: Hit[];
  /** Older items were left out. */
  isWindowed: boolean;
}

/** Items that fit by facts alone, newest first, at most `window`. */
export async function listByFacts(db: Db, viewer: Viewer, query: Asked, window: number): Promise<Found> {
  const rows = await db
    .select(columns)
    .from(feedback)
    .where(and(visibleTo(viewer), ...filters(db, viewer.councilId, query)))
    .orderBy(desc(feedback.receivedAt), desc(feedback.seq))
    .limit(window + 1);
  return { hits: rows.slice(0, window).map(unscored), isWindowed: rows.length > window };
}

/**
 * Items in which words are found and that fit. Three ways, by what is cheap and leaves nothing out that it need not: few
 * matches are all looked at and scored; with many, those that fit by facts are looked through for the words; and where no
 * fact narrows them down, the newest `window` matches are looked at.
 */
export async function listByWords(
  db: Db,
  viewer: Viewer,
  query: Asked,
  expression: string,
  window: number,
): Promise<Found> {
  const [looked] = await db
    .select({ count: count() })
    .from(sql`${newestMatches(expression, window + 1)} as hit`);
  const isFew = (looked?.count ?? 0) <= window;
  const where = and(visibleTo(viewer), ...filters(db, viewer.councilId, query));
  if (!isFew && isNarrow(query)) {
    const rows = await db
      .select(columns)
      .from(feedback)
      .innerJoin(reading, eq(reading.feedbackId, feedback.id))
      .where(and(where, isMatch(expression)))
      .orderBy(desc(feedback.receivedAt), desc(feedback.seq))
      .limit(window + 1);
    return { hits: rows.slice(0, window).map(unscored), isWindowed: rows.length > window };
  }
  const table = isFew ? matches(expression, window) : newestMatches(expression, window);
  const hits = await db
    .select({ ...columns, score: isFew ? sql`hit.score`.mapWith(Number) : sql`0`.mapWith(Number) })
    .from(sql`${table} as hit`)
    // Cross joins keep the order in which SQLite walks: from the matches, never from all items.
    .crossJoin(reading)
    .crossJoin(feedback)
    .where(and(sql`${reading.seq} = hit.seq`, eq(feedback.id, reading.feedbackId), where))
    .orderBy(desc(feedback.receivedAt), desc(feedback.seq));
  return { hits, isWindowed: !isFew };
}

const unscored = <T extends object>(row: T): T & { score: number } => ({ ...row, score: 0 });

/** Whether a fact leaves few enough items to look through one by one. */
const isNarrow = ({ theme, contractId, severity, from, to }: SearchQuery): boolean =>
  [theme, contractId, severity, from, to].some((fact) => fact !== undefined);

/** Where in the words of these items something was found, by item. */
export async function listFound(
  db: Db,
  ids: readonly string[],
  expression: string,
): Promise<Map<string, { start: number; end: number }[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: reading.feedbackId, seq: reading.seq })
    .from(reading)
    .where(inArray(reading.feedbackId, [...ids]));
  const seqs = rows.map((row) => row.seq);
  const marked = await db
    .select({ seq: sql`hit.seq`.mapWith(Number), marked: sql<string>`hit.marked` })
    .from(sql`${markedMatches(expression, seqs)} as hit`);
  const bySeq = new Map(marked.map((row) => [row.seq, foundIn(row.marked)]));
  return new Map(rows.map(({ id, seq }) => [id, bySeq.get(seq) ?? []]));
}

function filters(db: Db, councilId: string, query: Asked): (SQL | undefined)[] {
  return [
    query.theme ? hasTheme(db, councilId, query.theme, query.themeCodes ?? []) : undefined,
    query.contractId ? hasLink(db, query.contractId) : undefined,
    query.severity ? hasSeverity(db, councilId, query.severity) : undefined,
    query.channel ? eq(feedback.channel, query.channel) : undefined,
    query.basis ? eq(feedback.basis, query.basis) : undefined,
    query.panel ? eq(feedback.isPanel, query.panel === "panel") : undefined,
    query.from ? gte(feedback.receivedAt, ukInstant(query.from, 0)) : undefined,
    query.to ? lt(feedback.receivedAt, ukInstant(addDays(query.to, 1), 0)) : undefined,
    query.waiting
      ? and(inArray(feedback.state, ["open", "reopened"]), isNotNull(feedback.readAt))
      : undefined,
  ];
}

/**
 * A theme or, where a parent is asked for, any of its children, with what was merged into them; decided, or suggested and not
 * decided.
 */
function hasTheme(db: Db, councilId: string, asked: string, codes: readonly string[]): SQL {
  // "." is followed by "/": from one to the other lie all children and nothing else.
  const fits = (code: typeof themeDecision.code | typeof themeSuggestion.code) =>
    or(inArray(code, [asked, ...codes]), and(gte(code, `${asked}.`), lt(code, `${asked}/`)));
  const decided = db
    .select({ id: themeDecision.feedbackId })
    .from(themeDecision)
    .where(
      and(
        eq(themeDecision.councilId, councilId),
        fits(themeDecision.code),
        inArray(themeDecision.verdict, ["confirmed", "added"]),
      ),
    );
  const suggested = db
    .select({ id: themeSuggestion.feedbackId })
    .from(themeSuggestion)
    .where(
      and(
        eq(themeSuggestion.councilId, councilId),
        fits(themeSuggestion.code),
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
        ),
      ),
    );
  return inArray(feedback.id, decided.union(suggested));
}

function hasLink(db: Db, contractId: string): SQL {
  return inArray(feedback.id, linkedToAny(db, [contractId]));
}

/** A person's severity, or the machine's where no person has decided. */
function hasSeverity(db: Db, councilId: string, severity: string): SQL {
  const decided = db
    .select({ id: severityDecision.feedbackId })
    .from(severityDecision)
    .where(and(eq(severityDecision.councilId, councilId), eq(severityDecision.severity, severity)));
  const read = db
    .select({ id: reading.feedbackId })
    .from(reading)
    .where(
      and(
        eq(reading.councilId, councilId),
        eq(reading.severity, severity),
        notExists(
          db
            .select({ one: sql`1` })
            .from(severityDecision)
            .where(eq(severityDecision.feedbackId, reading.feedbackId)),
        ),
      ),
    );
  return inArray(feedback.id, decided.union(read));
}
