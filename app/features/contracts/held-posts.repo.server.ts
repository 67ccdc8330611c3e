// Owns the SQL of the posts that an account holds.
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import { postHolder } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type HolderRow = typeof postHolder.$inferSelect;

const notEnded = (day: string) => or(isNull(postHolder.endsOn), gte(postHolder.endsOn, day));

/** The places in posts that an account has on a day or later. */
export async function listHeld(
  db: Db,
  councilId: string,
  accountId: string,
  day: string,
): Promise<HolderRow[]> {
  return db
    .select()
    .from(postHolder)
    .where(and(eq(postHolder.councilId, councilId), eq(postHolder.accountId, accountId), notEnded(day)))
    .orderBy(asc(postHolder.startsOn), asc(postHolder.id));
}

/** Ends places in posts. */
export async function endHeld(tx: Tx, ids: readonly string[], lastDay: string): Promise<void> {
  await tx
    .update(postHolder)
    .set({ endsOn: lastDay })
    .where(inArray(postHolder.id, [...ids]))
    .returning({ id: postHolder.id });
}

/** Which of these posts have somebody on a day. */
export async function listFilled(
  db: Db,
  councilId: string,
  postIds: readonly string[],
  day: string,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ postId: postHolder.postId })
    .from(postHolder)
    .where(
      and(
        eq(postHolder.councilId, councilId),
        inArray(postHolder.postId, [...postIds]),
        isNotNull(postHolder.name),
        ne(postHolder.standing, "vacant"),
        lte(postHolder.startsOn, day),
        notEnded(day),
      ),
    );
  return rows.map(({ postId }) => postId);
}
