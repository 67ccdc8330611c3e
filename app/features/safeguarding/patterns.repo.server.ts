// Owns the SQL of patterns of worries, and of the reasons that the machine gives for a worry.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import {
  concern,
  contract,
  feedback,
  linkDecision,
  linkSuggestion,
  worryPattern,
  worryReason,
} from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { PatternWorry } from "./pattern.rules";

export type NewReason = typeof worryReason.$inferInsert;
export type PatternRow = typeof worryPattern.$inferSelect;

/** Puts the reasons of a new reading in the place of the last ones. */
export async function setReasons(tx: Tx, feedbackId: string, rows: NewReason[]): Promise<void> {
  await tx
    .delete(worryReason)
    .where(eq(worryReason.feedbackId, feedbackId))
    .returning({ rank: worryReason.rank });
  if (rows.length > 0) await tx.insert(worryReason).values(rows);
}

/** Reasons for worries about these items, the weightiest first. */
export async function listReasons(db: Db, feedbackIds: readonly string[]) {
  if (feedbackIds.length === 0) return [];
  return db
    .select()
    .from(worryReason)
    .where(inArray(worryReason.feedbackId, [...feedbackIds]))
    .orderBy(asc(worryReason.feedbackId), asc(worryReason.rank));
}

/** Contracts that an item is about: confirmed or added by a person, or decided by the machine and not rejected. */
export async function listContractsOf(db: Db, feedbackId: string): Promise<string[]> {
  const decided = await db
    .select({ contractId: linkDecision.contractId, verdict: linkDecision.verdict })
    .from(linkDecision)
    .where(eq(linkDecision.feedbackId, feedbackId));
  const suggested = await db
    .select({ contractId: linkSuggestion.contractId })
    .from(linkSuggestion)
    .where(and(eq(linkSuggestion.feedbackId, feedbackId), eq(linkSuggestion.isDecided, true)));
  const rejected = new Set(
    decided.filter(({ verdict }) => verdict === "rejected").map(({ contractId }) => contractId),
  );
  const all = [
    ...decided.filter(({ verdict }) => verdict !== "rejected"),
    ...suggested.filter(({ contractId }) => !rejected.has(contractId)),
  ];
  return [...new Set(all.map(({ contractId }) => contractId))].sort();
}

/** Worries about a contract that were raised at or after an instant. */
export async function listWorriesAbout(
  db: Db,
  councilId: string,
  contractId: string,
  since: Date,
): Promise<PatternWorry[]> {
  const rows = await db
    .select({
      feedbackId: feedback.id,
      from: sql<string | null>`coalesce(${feedback.speakerKey}, ${feedback.contactId})`,
    })
    .from(concern)
    .innerJoin(feedback, eq(feedback.id, concern.feedbackId))
    .where(and(eq(concern.councilId, councilId), gte(concern.raisedAt, since)));
  const about: PatternWorry[] = [];
  for (const row of rows)
    if ((await listContractsOf(db, row.feedbackId)).includes(contractId)) about.push(row);
  return about;
}

/** The pattern about a contract that is open, if there is one. */
export async function findOpenPattern(
  db: Db,
  councilId: string,
  contractId: string,
): Promise<PatternRow | null> {
  const [row] = await db
    .select()
    .from(worryPattern)
    .where(
      and(
        eq(worryPattern.councilId, councilId),
        eq(worryPattern.contractId, contractId),
        isNull(worryPattern.closedAt),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** When the last pattern about a contract was closed; null where none was. */
export async function lastClosed(db: Db, councilId: string, contractId: string): Promise<Date | null> {
  const [row] = await db
    .select({ closedAt: worryPattern.closedAt })
    .from(worryPattern)
    .where(
      and(
        eq(worryPattern.councilId, councilId),
        eq(worryPattern.contractId, contractId),
        isNotNull(worryPattern.closedAt),
      ),
    )
    .orderBy(desc(worryPattern.closedAt))
    .limit(1);
  return row?.closedAt ?? null;
}

export async function addPattern(tx: Tx, row: typeof worryPattern.$inferInsert): Promise<void> {
  await tx.insert(worryPattern).values(row);
}

/** Keeps how far an open pattern has grown. */
export async function growPattern(
  tx: Tx,
  id: string,
  grown: { worries: number; people: number },
): Promise<void> {
  await tx.update(worryPattern).set(grown).where(eq(worryPattern.id, id)).returning({ id: worryPattern.id });
}

/** Closes an open pattern; false where it has been closed. */
export async function closePattern(
  tx: Tx,
  councilId: string,
  id: string,
  closing: { closedBy: string; closedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(worryPattern)
    .set(closing)
    .where(and(eq(worryPattern.councilId, councilId), eq(worryPattern.id, id), isNull(worryPattern.closedAt)))
    .returning({ id: worryPattern.id });
  return changed.length === 1;
}

/** Patterns that are open, the newest first, with the contract's title. */
export async function listOpenPatterns(db: Db, councilId: string) {
  return db
    .select({ pattern: worryPattern, title: contract.title })
    .from(worryPattern)
    .leftJoin(contract, eq(contract.id, worryPattern.contractId))
    .where(and(eq(worryPattern.councilId, councilId), isNull(worryPattern.closedAt)))
    .orderBy(desc(worryPattern.raisedAt))
    .limit(50);
}
