// Owns the SQL of records that are being taken down.
import { and, desc, eq, isNull } from "drizzle-orm";
import { callRecord } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type RecordRow = typeof callRecord.$inferSelect;

const own = (councilId: string, accountId: string, id: string) =>
  and(eq(callRecord.councilId, councilId), eq(callRecord.accountId, accountId), eq(callRecord.id, id));

/** Adds a record; one that is there already stays as it is. */
export async function addRecord(tx: Tx, row: typeof callRecord.$inferInsert): Promise<void> {
  await tx.insert(callRecord).values(row).onConflictDoNothing();
}

/** One of somebody's own records. */
export async function findOwn(
  db: Db,
  councilId: string,
  accountId: string,
  id: string,
): Promise<RecordRow | null> {
  const [row] = await db
    .select()
    .from(callRecord)
    .where(own(councilId, accountId, id))
    .limit(1);
  return row ?? null;
}

/** Somebody's own records that are not done, the newest first. */
export const listUnfinished = (db: Db, councilId: string, accountId: string): Promise<RecordRow[]> =>
  db
    .select()
    .from(callRecord)
    .where(
      and(
        eq(callRecord.councilId, councilId),
        eq(callRecord.accountId, accountId),
        isNull(callRecord.doneAt),
      ),
    )
    .orderBy(desc(callRecord.startedAt))
    .limit(20);

/** Changes somebody's own record while it is not done; false where it is. */
export async function setRecord(
  tx: Tx,
  { councilId, accountId, id }: Pick<RecordRow, "councilId" | "accountId" | "id">,
  change: Partial<Pick<RecordRow, "sealed" | "savedAt" | "feedbackId" | "reference" | "doneAt">>,
): Promise<boolean> {
  const changed = await tx
    .update(callRecord)
    .set(change)
    .where(and(own(councilId, accountId, id), isNull(callRecord.doneAt)))
    .returning({ id: callRecord.id });
  return changed.length === 1;
}
