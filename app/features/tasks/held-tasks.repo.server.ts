// Owns the SQL of handing over the tasks that somebody has taken.
import { and, eq, notInArray } from "drizzle-orm";
import { itemShield, task } from "~db/schema";
import type { Db, Tx } from "~db/store";

const takenBy = (councilId: string, accountId: string) =>
  and(eq(task.councilId, councilId), eq(task.state, "claimed"), eq(task.claimedBy, accountId));

/** How many tasks somebody has taken and not ended. */
export const countTaken = (db: Db, councilId: string, accountId: string): Promise<number> =>
  db.$count(task, takenBy(councilId, accountId));

/** Passes somebody's tasks on, but none about an item that names whoever gets them; the ids. */
export async function passOn(
  tx: Tx,
  councilId: string,
  fromId: string,
  toId: string,
  at: Date,
): Promise<string[]> {
  const namesThem = await tx
    .select({ id: task.id })
    .from(task)
    .innerJoin(itemShield, eq(itemShield.feedbackId, task.feedbackId))
    .where(and(takenBy(councilId, fromId), eq(itemShield.accountId, toId)));
  const moved = await tx
    .update(task)
    .set({ claimedBy: toId, claimedAt: at })
    .where(
      and(
        takenBy(councilId, fromId),
        namesThem.length > 0
          ? notInArray(
              task.id,
              namesThem.map(({ id }) => id),
            )
          : undefined,
      ),
    )
    .returning({ id: task.id });
  return moved.map(({ id }) => id);
}

/** Puts what somebody still has back into the list; the ids. */
export async function putBack(tx: Tx, councilId: string, fromId: string): Promise<string[]> {
  const freed = await tx
    .update(task)
    .set({ state: "open", claimedBy: null, claimedAt: null })
    .where(takenBy(councilId, fromId))
    .returning({ id: task.id });
  return freed.map(({ id }) => id);
}
