// Owns the SQL of what the machine learned about an item. A new reading replaces the last one; decisions of people are in
// other tables and are never touched here.
import { eq } from "drizzle-orm";
import { itemShield, linkSuggestion, reading, themeSuggestion } from "~db/schema";
import type { Tx } from "~db/store";

export type NewReading = Omit<typeof reading.$inferInsert, "seq">;

/** Puts a reading in the place of the last one. */
export async function setReading(tx: Tx, row: NewReading): Promise<void> {
  const { feedbackId: _, ...set } = row;
  await tx.insert(reading).values(row).onConflictDoUpdate({ target: reading.feedbackId, set });
}

/** Puts suggested themes in the place of the last ones. */
export async function setThemeSuggestions(
  tx: Tx,
  feedbackId: string,
  rows: (typeof themeSuggestion.$inferInsert)[],
): Promise<void> {
  await tx
    .delete(themeSuggestion)
    .where(eq(themeSuggestion.feedbackId, feedbackId))
    .returning({ code: themeSuggestion.code });
  if (rows.length > 0) await tx.insert(themeSuggestion).values(rows);
}

/** Puts suggested contracts in the place of the last ones. */
export async function setLinkSuggestions(
  tx: Tx,
  feedbackId: string,
  rows: (typeof linkSuggestion.$inferInsert)[],
): Promise<void> {
  await tx
    .delete(linkSuggestion)
    .where(eq(linkSuggestion.feedbackId, feedbackId))
    .returning({ id: linkSuggestion.contractId });
  if (rows.length > 0) await tx.insert(linkSuggestion).values(rows);
}

/** Hides an item from the accounts it names. A shield once raised stays. */
export async function addShields(tx: Tx, rows: (typeof itemShield.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(itemShield).values(rows).onConflictDoNothing();
}
