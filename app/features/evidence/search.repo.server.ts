// Owns the SQL of search: which items fit, newest first, with what is needed to count the people behind them. Redacted words
// only. Looks at a stated number of items and says when there were more. Reads only.
import { and, count, desc, eq, gte, inArray, isNotNull, lt, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import {
  feedback,
  linkDecision,
  linkSuggestion,
  reading,
  severityDecision,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import { foundIn, markedWords, matches } from "~db/search";
import type { Db } from "~db/store";
import type { SearchQuery } from "./evidence.schema";
import type { Spoken } from "./people.rules";
import { type Viewer, visibleTo } from "./visible.repo.server";

export interface Hit extends Spoken {
  receivedAt: Date;
  /** Lower fits better; 0 where no words were asked for. */
  score: number;
}

/**
 * Items that fit among the newest `window` (of those in which the words are, where words are looked for), newest first, and
 * whether older ones were left out. `expression` is what to look for, or null for any words.
 */
export async function listHits(
  db: Db,
  viewer: Viewer,
  query: SearchQuery,
  expression: string | null,
  window: number,
): Promise<{ hits: Hit[]; isWindowed: boolean }> {
  const columns = {
    id: feedback.id,
    speakerKey: feedback.speakerKey,
    basis: feedback.basis,
    isPanel: feedback.isPanel,
    receivedAt: feedback.receivedAt,
  };
  const where = and(visibleTo(viewer), ...filters(db, viewer.councilId, query));
  if (expression === null) {
    const rows = await db
      .select(columns)
      .from(feedback)
      .where(where)
      .orderBy(desc(feedback.receivedAt), desc(feedback.seq))
      .limit(window + 1);
    return {
      hits: rows.slice(0, window).map((row) => ({ ...row, score: 0 })),
      isWindowed: rows.length > window,
    };
  }
  const [hits, [looked]] = await Promise.all([
    db
      .select({ ...columns, score: sql`hit.score`.mapWith(Number) })
      .from(sql`${matches(expression, window)} as hit`)
      .innerJoin(reading, sql`${reading.seq} = hit.seq`)
      .innerJoin(feedback, eq(feedback.id, reading.feedbackId))
      .where(where)
      .orderBy(desc(feedback.receivedAt), desc(feedback.seq)),
    db.select({ count: count() }).from(sql`${matches(expression, window + 1)} as hit`),
  ]);
  return { hits, isWindowed: (looked?.count ?? 0) > window };
}

/** Where in the words of these items something was found, by item. */
export async function listFound(
  db: Db,
  ids: readonly string[],
  expression: string,
): Promise<Map<string, { start: number; end: number }[]>> {
  const rows = await db
    .select({ id: reading.feedbackId, marked: markedWords(expression) })
    .from(reading)
    .where(inArray(reading.feedbackId, [...ids]));
  return new Map(rows.map((row) => [row.id, foundIn(row.marked ?? "")]));
}

function filters(db: Db, councilId: string, query: SearchQuery): (SQL | undefined)[] {
  return [
    query.theme ? hasTheme(db, councilId, query.theme) : undefined,
    query.contractId ? hasLink(db, query.contractId) : undefined,
    query.severity ? hasSeverity(db, councilId, query.severity) : undefined,
    query.channel ? eq(feedback.channel, query.channel) : undefined,
    query.basis ? eq(feedback.basis, query.basis) : undefined,
    query.panel ? eq(feedback.isPanel, query.panel === "panel") : undefined,
    query.from ? gte(feedback.dayReceived, query.from) : undefined,
    query.to ? lte(feedback.dayReceived, query.to) : undefined,
    query.waiting
      ? and(inArray(feedback.state, ["open", "reopened"]), isNotNull(feedback.readAt))
      : undefined,
  ];
}

/** A theme or, where a parent is asked for, any of its children; decided, or suggested and not decided. */
function hasTheme(db: Db, councilId: string, asked: string): SQL {
  // "." is followed by "/": from one to the other lie all children and nothing else.
  const fits = (code: typeof themeDecision.code | typeof themeSuggestion.code) =>
    or(eq(code, asked), and(gte(code, `${asked}.`), lt(code, `${asked}/`)));
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
  return inArray(feedback.id, linkedTo(db, contractId));
}

/** Ids of items about a contract: those a person linked, and those the machine did and nobody has decided. */
export function linkedTo(db: Db, contractId: string) {
  const decided = db
    .select({ id: linkDecision.feedbackId })
    .from(linkDecision)
    .where(
      and(eq(linkDecision.contractId, contractId), inArray(linkDecision.verdict, ["confirmed", "added"])),
    );
  const suggested = db
    .select({ id: linkSuggestion.feedbackId })
    .from(linkSuggestion)
    .where(
      and(
        eq(linkSuggestion.contractId, contractId),
        notExists(
          db
            .select({ one: sql`1` })
            .from(linkDecision)
            .where(
              and(
                eq(linkDecision.feedbackId, linkSuggestion.feedbackId),
                eq(linkDecision.contractId, linkSuggestion.contractId),
              ),
            ),
        ),
      ),
    );
  return decided.union(suggested);
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
