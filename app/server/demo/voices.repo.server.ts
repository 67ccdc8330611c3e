// Owns the one look into the database that filling the demonstration needs: which item a text became. Reads only.
import { and, eq } from "drizzle-orm";
import { feedback } from "~db/schema";
import type { Db } from "~db/store";

/** The item that a delivery made, by its once-key; null where it made none. */
export async function findItemId(db: Db, councilId: string, onceKey: string): Promise<string | null> {
  const [row] = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.councilId, councilId), eq(feedback.onceKey, onceKey)))
    .limit(1);
  return row?.id ?? null;
}
