// Owns the SQL of the items that go to a deputy because they name somebody.
import { and, eq, notInArray } from "drizzle-orm";
import { itemShield } from "~db/schema";
import type { Db, Tx } from "~db/store";

const heldBy = (councilId: string, deputyId: string) =>
  and(eq(itemShield.councilId, councilId), eq(itemShield.deputyId, deputyId));

/** How many shields of items name somebody as the one who gets the item. */
export const countHeld = (db: Db, councilId: string, deputyId: string): Promise<number> =>
  db.$count(itemShield, heldBy(councilId, deputyId));

/** Passes them on, but for items that name whoever would get them; how many. */
export async function passOn(tx: Tx, councilId: string, fromId: string, toId: string): Promise<number> {
  const namesThem = tx
    .select({ id: itemShield.feedbackId })
    .from(itemShield)
    .where(and(eq(itemShield.councilId, councilId), eq(itemShield.accountId, toId)));
  const moved = await tx
    .update(itemShield)
    .set({ deputyId: toId })
    .where(and(heldBy(councilId, fromId), notInArray(itemShield.feedbackId, namesThem)))
    .returning({ id: itemShield.feedbackId });
  return moved.length;
}

/** Leaves the rest to nobody in particular. */
export async function letGo(tx: Tx, councilId: string, fromId: string): Promise<void> {
  await tx
    .update(itemShield)
    .set({ deputyId: null })
    .where(heldBy(councilId, fromId))
    .returning({ id: itemShield.feedbackId });
}
