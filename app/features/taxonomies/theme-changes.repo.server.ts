// Owns the SQL of changes to a list: writing one down, and reading them in the order in which they were made. There is no
// update and no delete.
import { and, asc, eq, max } from "drizzle-orm";
import { term, termChange, themeDecision } from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { NewTermChange, Term, TermChange } from "./taxonomies.schema";

/** Every change to a list. */
export async function listChanges(db: Db, councilId: string, list: string): Promise<TermChange[]> {
  return db
    .select({
      seq: termChange.seq,
      code: termChange.code,
      kind: termChange.kind,
      fromDay: termChange.fromDay,
      label: termChange.label,
      wasLabel: termChange.wasLabel,
      into: termChange.into,
      madeBy: termChange.madeBy,
      at: termChange.at,
    })
    .from(termChange)
    .where(and(eq(termChange.councilId, councilId), eq(termChange.list, list)))
    .orderBy(asc(termChange.seq));
}

export async function addChange(
  tx: Tx,
  councilId: string,
  list: string,
  change: NewTermChange,
): Promise<void> {
  await tx.insert(termChange).values({ councilId, list, ...change });
}

/** Writes a new term. False, and nothing is written, where its code is in use. */
export async function addTerm(tx: Tx, councilId: string, list: string, each: Term): Promise<boolean> {
  const added = await tx
    .insert(term)
    .values({ councilId, list, ...each })
    .onConflictDoNothing()
    .returning({ code: term.code });
  return added.length > 0;
}

/** When somebody last decided about an item by a code; null where nobody has. */
export async function lastDecisionOn(db: Db, councilId: string, code: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(themeDecision.at) })
    .from(themeDecision)
    .where(and(eq(themeDecision.councilId, councilId), eq(themeDecision.code, code)));
  return row?.at ?? null;
}
