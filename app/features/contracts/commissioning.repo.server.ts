// Owns the SQL of who commissions: bodies, successions, shares, posts, remits and holders.
import { and, asc, eq } from "drizzle-orm";
import {
  bodySuccession,
  commissionerPost,
  commissioningBody,
  contractBody,
  contractShare,
  postHolder,
  postRemit,
} from "~db/schema";
import type { Db, Tx } from "~db/store";

export type BodyRow = typeof commissioningBody.$inferSelect;
export type SuccessionRow = typeof bodySuccession.$inferSelect;
export type ContractBodyRow = typeof contractBody.$inferSelect;
export type ShareRow = typeof contractShare.$inferSelect;
export type PostRow = typeof commissionerPost.$inferSelect;
export type RemitRow = typeof postRemit.$inferSelect;
export type HolderRow = typeof postHolder.$inferSelect;

/** Everything about a council's posts, however long ago. */
export interface PostRows {
  posts: PostRow[];
  remits: RemitRow[];
  holders: HolderRow[];
}

export async function listPostRows(db: Db, councilId: string): Promise<PostRows> {
  const posts = await db
    .select()
    .from(commissionerPost)
    .where(eq(commissionerPost.councilId, councilId))
    .orderBy(asc(commissionerPost.title), asc(commissionerPost.id));
  const remits = await db
    .select()
    .from(postRemit)
    .where(eq(postRemit.councilId, councilId))
    .orderBy(asc(postRemit.startsOn), asc(postRemit.id));
  const holders = await db
    .select()
    .from(postHolder)
    .where(eq(postHolder.councilId, councilId))
    .orderBy(asc(postHolder.startsOn), asc(postHolder.id));
  return { posts, remits, holders };
}

/** Bodies that stand and bodies that have gone. */
export async function listBodies(db: Db, councilId: string): Promise<BodyRow[]> {
  return db
    .select()
    .from(commissioningBody)
    .where(eq(commissioningBody.councilId, councilId))
    .orderBy(asc(commissioningBody.name), asc(commissioningBody.id));
}

export async function listSuccessions(db: Db, councilId: string): Promise<SuccessionRow[]> {
  return db
    .select()
    .from(bodySuccession)
    .where(eq(bodySuccession.councilId, councilId))
    .orderBy(asc(bodySuccession.on));
}

/** The bodies that buy contracts of a council; of one contract where it is named. */
export async function listContractBodies(
  db: Db,
  councilId: string,
  contractId?: string,
): Promise<ContractBodyRow[]> {
  return db
    .select()
    .from(contractBody)
    .where(
      and(
        eq(contractBody.councilId, councilId),
        contractId ? eq(contractBody.contractId, contractId) : undefined,
      ),
    )
    .orderBy(asc(contractBody.role), asc(contractBody.id));
}

export async function listShares(db: Db, contractId: string): Promise<ShareRow[]> {
  return db
    .select()
    .from(contractShare)
    .where(eq(contractShare.contractId, contractId))
    .orderBy(asc(contractShare.year), asc(contractShare.bodyId));
}

export async function addBody(tx: Tx, row: BodyRow): Promise<void> {
  await tx.insert(commissioningBody).values(row);
}

/** Ends a body the day before another takes up its work. */
export async function succeed(tx: Tx, row: SuccessionRow, lastDay: string): Promise<void> {
  await tx
    .update(commissioningBody)
    .set({ endsOn: lastDay })
    .where(and(eq(commissioningBody.councilId, row.councilId), eq(commissioningBody.id, row.fromBodyId)))
    .returning({ id: commissioningBody.id });
  await tx
    .insert(bodySuccession)
    .values(row)
    .onConflictDoUpdate({
      target: [bodySuccession.fromBodyId, bodySuccession.toBodyId],
      set: { on: row.on },
    });
}

/** Puts the bodies that buy a contract in the place of the last ones. */
export async function replaceContractBodies(
  tx: Tx,
  contractId: string,
  rows: ContractBodyRow[],
): Promise<void> {
  await tx
    .delete(contractBody)
    .where(eq(contractBody.contractId, contractId))
    .returning({ id: contractBody.id });
  if (rows.length > 0) await tx.insert(contractBody).values(rows);
}

/** Puts the shares of one year in the place of that year's last ones; other years stay. */
export async function replaceShares(
  tx: Tx,
  contractId: string,
  year: number,
  rows: ShareRow[],
): Promise<void> {
  await tx
    .delete(contractShare)
    .where(and(eq(contractShare.contractId, contractId), eq(contractShare.year, year)))
    .returning({ bodyId: contractShare.bodyId });
  if (rows.length > 0) await tx.insert(contractShare).values(rows);
}

/** Whether a post is this council's. */
export async function hasPost(db: Db, councilId: string, postId: string): Promise<boolean> {
  const rows = await db
    .select({ id: commissionerPost.id })
    .from(commissionerPost)
    .where(and(eq(commissionerPost.councilId, councilId), eq(commissionerPost.id, postId)));
  return rows.length === 1;
}

/** Whether an account holds, or ever held, a post of this council. */
export async function holdsPost(db: Db, councilId: string, accountId: string): Promise<boolean> {
  const rows = await db
    .select({ id: postHolder.id })
    .from(postHolder)
    .where(and(eq(postHolder.councilId, councilId), eq(postHolder.accountId, accountId)))
    .limit(1);
  return rows.length === 1;
}

export async function addPost(tx: Tx, row: PostRow): Promise<void> {
  await tx.insert(commissionerPost).values(row);
}

export async function addRemit(tx: Tx, row: RemitRow): Promise<void> {
  await tx.insert(postRemit).values(row);
}

export async function endRemit(tx: Tx, councilId: string, remitId: string, endsOn: string): Promise<boolean> {
  const ended = await tx
    .update(postRemit)
    .set({ endsOn })
    .where(and(eq(postRemit.councilId, councilId), eq(postRemit.id, remitId)))
    .returning({ id: postRemit.id });
  return ended.length === 1;
}

export async function addHolder(tx: Tx, row: HolderRow): Promise<void> {
  await tx.insert(postHolder).values(row);
}

export async function endHolder(
  tx: Tx,
  councilId: string,
  holderId: string,
  endsOn: string,
): Promise<boolean> {
  const ended = await tx
    .update(postHolder)
    .set({ endsOn })
    .where(and(eq(postHolder.councilId, councilId), eq(postHolder.id, holderId)))
    .returning({ id: postHolder.id });
  return ended.length === 1;
}
