// Owns the SQL of whether somebody worries about an item. What a worry is belongs to safeguarding. Reads only.
import { and, eq } from "drizzle-orm";
import { concern } from "~db/schema";
import type { Db } from "~db/store";

/** The worry about an item, without who is worried about whom. */
export async function findConcernOf(db: Db, councilId: string, feedbackId: string) {
  const [row] = await db
    .select({ id: concern.id, level: concern.level, state: concern.state, dueAt: concern.dueAt })
    .from(concern)
    .where(and(eq(concern.councilId, councilId), eq(concern.feedbackId, feedbackId)))
    .limit(1);
  return row ?? null;
}
