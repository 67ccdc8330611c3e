// Owns the SQL of worries that somebody has taken and not closed.
import { and, eq } from "drizzle-orm";
import { concern } from "~db/schema";
import type { Db, Tx } from "~db/store";

const takenBy = (councilId: string, accountId: string) =>
  and(eq(concern.councilId, councilId), eq(concern.state, "taken"), eq(concern.takenBy, accountId));

/** How many worries somebody has taken. */
export const countTaken = (db: Db, councilId: string, accountId: string): Promise<number> =>
  db.$count(concern, takenBy(councilId, accountId));

/** Lets them wait again; which they were. */
export async function putBack(tx: Tx, councilId: string, accountId: string) {
  return tx
    .update(concern)
    .set({ state: "waiting", takenBy: null, takenAt: null })
    .where(takenBy(councilId, accountId))
    .returning({ id: concern.id, level: concern.level, dueAt: concern.dueAt });
}
