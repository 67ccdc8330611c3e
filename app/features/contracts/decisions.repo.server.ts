// Owns the SQL of what bodies decided about contracts.
import { and, asc, eq } from "drizzle-orm";
import { bodyDecision } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type DecisionRow = typeof bodyDecision.$inferSelect;

/** What was decided about a contract, the first decision first. */
export async function listDecisions(db: Db, councilId: string, contractId: string): Promise<DecisionRow[]> {
  return db
    .select()
    .from(bodyDecision)
    .where(and(eq(bodyDecision.councilId, councilId), eq(bodyDecision.contractId, contractId)))
    .orderBy(asc(bodyDecision.decidedOn), asc(bodyDecision.recordedAt), asc(bodyDecision.id));
}

/** Adds a decision; false where the form that wrote it was sent before. */
export async function addDecision(tx: Tx, row: DecisionRow): Promise<boolean> {
  const added = await tx
    .insert(bodyDecision)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: bodyDecision.id });
  return added.length === 1;
}
