// Owns the SQL of tasks.
import { and, asc, eq, inArray } from "drizzle-orm";
import { feedback, task } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type TaskRow = typeof task.$inferSelect;

/** Adds a task. */
export async function addTask(tx: Tx, row: typeof task.$inferInsert): Promise<void> {
  await tx.insert(task).values(row);
}

const waiting = (councilId: string) =>
  and(eq(task.councilId, councilId), inArray(task.state, ["open", "claimed"]));

/** Tasks that wait, the soonest due first, with the reference of what each is about; at most 200. */
export async function listTasks(
  db: Db,
  councilId: string,
): Promise<(TaskRow & { reference: string | null })[]> {
  const rows = await db
    .select({ task, reference: feedback.reference })
    .from(task)
    .leftJoin(feedback, eq(feedback.id, task.feedbackId))
    .where(waiting(councilId))
    .orderBy(asc(task.dueAt), asc(task.id))
    .limit(200);
  return rows.map((row) => ({ ...row.task, reference: row.reference }));
}

/** How many tasks wait. */
export async function countTasks(db: Db, councilId: string): Promise<number> {
  return db.$count(task, waiting(councilId));
}

/** One task. */
export async function findTask(db: Db, councilId: string, id: string): Promise<TaskRow | null> {
  const [row] = await db
    .select()
    .from(task)
    .where(and(eq(task.councilId, councilId), eq(task.id, id)))
    .limit(1);
  return row ?? null;
}

/** Takes an open task; false where somebody else has it. */
export async function claimTask(
  tx: Tx,
  councilId: string,
  id: string,
  accountId: string,
  at: Date,
): Promise<boolean> {
  const changed = await tx
    .update(task)
    .set({ state: "claimed", claimedBy: accountId, claimedAt: at })
    .where(and(eq(task.councilId, councilId), eq(task.id, id), eq(task.state, "open")))
    .returning({ id: task.id });
  return changed.length === 1;
}

/** Gives back one's own task; false where it is not theirs. */
export async function releaseTask(
  tx: Tx,
  councilId: string,
  id: string,
  accountId: string,
): Promise<boolean> {
  const changed = await tx
    .update(task)
    .set({ state: "open", claimedBy: null, claimedAt: null })
    .where(
      and(
        eq(task.councilId, councilId),
        eq(task.id, id),
        eq(task.state, "claimed"),
        eq(task.claimedBy, accountId),
      ),
    )
    .returning({ id: task.id });
  return changed.length === 1;
}

/** Ends a task that waits; false where it has been ended. */
export async function finishTask(
  tx: Tx,
  councilId: string,
  id: string,
  accountId: string,
  outcome: string,
  at: Date,
): Promise<boolean> {
  const changed = await tx
    .update(task)
    .set({ state: "done", doneBy: accountId, doneAt: at, outcome })
    .where(and(eq(task.councilId, councilId), eq(task.id, id), inArray(task.state, ["open", "claimed"])))
    .returning({ id: task.id });
  return changed.length === 1;
}
