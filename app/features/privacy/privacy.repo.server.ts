// Owns the SQL of what is struck in items, by a machine and by people, and of quotes that people cleared.
import { and, asc, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import {
  clearedQuote,
  type FoundSpan,
  feedback,
  itemShield,
  linkSuggestion,
  machineRedaction,
  nameStrike,
  nameStrikeItem,
  reading,
  redactionDecision,
  type Span,
  themeSuggestion,
} from "~db/schema";
import type { Db, Tx } from "~db/store";
import { itemsWithin } from "~db/within";
import type { Scope } from "../accounts/scope.rules";
import type { DetailSpan } from "./privacy.schema";

export interface Asker {
  councilId: string;
  accountId: string;
  scope: Scope;
}

/** The item's reading, unless the item is of another council, out of reach, hidden from who asks, or not read yet. */
export async function findReadingFor(db: Db, { councilId, accountId, scope }: Asker, feedbackId: string) {
  const [hidden] = await db
    .select({ id: itemShield.feedbackId })
    .from(itemShield)
    .where(and(eq(itemShield.feedbackId, feedbackId), eq(itemShield.accountId, accountId)))
    .limit(1);
  if (hidden) return null;
  const [row] = await db
    .select({ reading })
    .from(reading)
    .innerJoin(feedback, eq(feedback.id, reading.feedbackId))
    .where(
      and(eq(feedback.councilId, councilId), eq(feedback.id, feedbackId), itemsWithin(db, scope, accountId)),
    )
    .limit(1);
  return row ? typed(row.reading) : null;
}

export async function findReading(db: Db, feedbackId: string) {
  const [row] = await db.select().from(reading).where(eq(reading.feedbackId, feedbackId)).limit(1);
  return row ? typed(row) : null;
}

/** The kinds of what is struck are those of `detailTypes`, because only the redactor and people who choose among them write here. */
const typed = (row: typeof reading.$inferSelect) => ({ ...row, spans: row.spans as DetailSpan[] });
export type ReadingRow = ReturnType<typeof typed>;

/** Readings after `seq`, oldest first. */
export const listReadings = (db: Db, councilId: string, seq: number, limit: number) =>
  db
    .select({ seq: reading.seq, feedbackId: reading.feedbackId, words: reading.words })
    .from(reading)
    .where(and(eq(reading.councilId, councilId), gt(reading.seq, seq)))
    .orderBy(asc(reading.seq))
    .limit(limit);

export async function findFound(db: Db, feedbackId: string): Promise<(DetailSpan & { p: number })[] | null> {
  const [row] = await db
    .select({ spans: machineRedaction.spans })
    .from(machineRedaction)
    .where(eq(machineRedaction.feedbackId, feedbackId))
    .limit(1);
  return (row?.spans as (DetailSpan & { p: number })[] | undefined) ?? null;
}

/** Puts what a machine found in the place of what the last reading found. */
export async function setFound(
  tx: Tx,
  row: { feedbackId: string; councilId: string; spans: FoundSpan[]; model: string; at: Date },
): Promise<void> {
  const { spans, model, at } = row;
  await tx
    .insert(machineRedaction)
    .values(row)
    .onConflictDoUpdate({ target: machineRedaction.feedbackId, set: { spans, model, at } });
}

/** Puts other redacted words in the place of an item's; search follows by its triggers. */
export const setWords = (tx: Tx, feedbackId: string, words: string, spans: readonly DetailSpan[]) =>
  tx
    .update(reading)
    .set({ words, spans: spans.map((span) => ({ ...span })) })
    .where(eq(reading.feedbackId, feedbackId));

/** Moves the words that suggestions point at to where they lie now. */
export async function moveEvidence(tx: Tx, feedbackId: string, moved: (span: Span) => Span): Promise<void> {
  const themes = await tx.select().from(themeSuggestion).where(eq(themeSuggestion.feedbackId, feedbackId));
  for (const { code, because } of themes) {
    if (because.length === 0) continue;
    await tx
      .update(themeSuggestion)
      .set({ because: because.map(moved) })
      .where(and(eq(themeSuggestion.feedbackId, feedbackId), eq(themeSuggestion.code, code)));
  }
  const links = await tx.select().from(linkSuggestion).where(eq(linkSuggestion.feedbackId, feedbackId));
  for (const { contractId, spans } of links) {
    if (spans.length === 0) continue;
    await tx
      .update(linkSuggestion)
      .set({ spans: spans.map(moved) })
      .where(and(eq(linkSuggestion.feedbackId, feedbackId), eq(linkSuggestion.contractId, contractId)));
  }
}

/** What people decided about an item and nobody took back, oldest first. */
export const listDecisions = (db: Db, feedbackId: string) =>
  db
    .select()
    .from(redactionDecision)
    .where(and(eq(redactionDecision.feedbackId, feedbackId), isNull(redactionDecision.undoneAt)))
    .orderBy(asc(redactionDecision.at), asc(redactionDecision.id));
export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];

export const addDecision = (tx: Tx, row: typeof redactionDecision.$inferInsert) =>
  tx.insert(redactionDecision).values(row);

export const takeBackDecision = (tx: Tx, id: string, by: { undoneBy: string; undoneAt: Date }) =>
  tx.update(redactionDecision).set(by).where(eq(redactionDecision.id, id));

/** Names that are struck everywhere in a council, oldest first. */
export const listStrikes = (db: Db, councilId: string) =>
  db
    .select()
    .from(nameStrike)
    .where(and(eq(nameStrike.councilId, councilId), isNull(nameStrike.undoneAt)))
    .orderBy(asc(nameStrike.at), asc(nameStrike.id));
export type StrikeRow = Awaited<ReturnType<typeof listStrikes>>[number];

export async function findStrike(db: Db, councilId: string, id: string): Promise<StrikeRow | null> {
  const [row] = await db
    .select()
    .from(nameStrike)
    .where(and(eq(nameStrike.councilId, councilId), eq(nameStrike.id, id)))
    .limit(1);
  return row ?? null;
}

export const addStrike = (tx: Tx, row: typeof nameStrike.$inferInsert) => tx.insert(nameStrike).values(row);

export const setStrike = (
  tx: Tx,
  id: string,
  set: Partial<Pick<StrikeRow, "undoneBy" | "undoneAt" | "finishedAt">>,
) => tx.update(nameStrike).set(set).where(eq(nameStrike.id, id));

export const addStrikeItem = (tx: Tx, row: typeof nameStrikeItem.$inferInsert) =>
  tx.insert(nameStrikeItem).values(row).onConflictDoNothing();

/** Items in which a name was struck, after `feedbackId` by id. */
export const listStrikeItems = (db: Db, strikeId: string, after: string, limit: number) =>
  db
    .select({ feedbackId: nameStrikeItem.feedbackId })
    .from(nameStrikeItem)
    .where(and(eq(nameStrikeItem.strikeId, strikeId), gt(nameStrikeItem.feedbackId, after)))
    .orderBy(asc(nameStrikeItem.feedbackId))
    .limit(limit);

/** The names struck everywhere that stand in an item. */
export const listStrikesIn = (db: Db, feedbackId: string) =>
  db
    .select({ strike: nameStrike })
    .from(nameStrikeItem)
    .innerJoin(nameStrike, eq(nameStrike.id, nameStrikeItem.strikeId))
    .where(and(eq(nameStrikeItem.feedbackId, feedbackId), isNull(nameStrike.undoneAt)))
    .orderBy(desc(nameStrike.at));

export const countStrikeItems = async (db: Db, strikeId: string): Promise<number> =>
  db.$count(nameStrikeItem, eq(nameStrikeItem.strikeId, strikeId));

export const addQuote = (tx: Tx, row: typeof clearedQuote.$inferInsert) =>
  tx.insert(clearedQuote).values(row);

/** Quotes that stand cleared in these items, oldest first. */
export const listQuotes = (db: Db, councilId: string, feedbackIds: readonly string[]) =>
  db
    .select()
    .from(clearedQuote)
    .where(
      and(
        eq(clearedQuote.councilId, councilId),
        inArray(clearedQuote.feedbackId, [...feedbackIds]),
        isNull(clearedQuote.withdrawnAt),
      ),
    )
    .orderBy(asc(clearedQuote.at), asc(clearedQuote.id));
export type QuoteRow = Awaited<ReturnType<typeof listQuotes>>[number];

export const withdrawQuote = (tx: Tx, id: string, by: { withdrawnBy: string; withdrawnAt: Date }) =>
  tx.update(clearedQuote).set(by).where(eq(clearedQuote.id, id));
