// Owns the SQL of jobs. Leasing is one statement, so that two loops never take the same job.
import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { skipLocked } from "~db/dialect";
import { job } from "~db/schema";
import { type Db, prepared, type Tx } from "~db/store";

export type JobRow = typeof job.$inferSelect;
export type NewJob = typeof job.$inferInsert;

const p = sql.placeholder;
const insertJob = prepared("insert_job", (db) =>
  db
    .insert(job)
    .values({
      id: p("id"),
      councilId: p("councilId"),
      kind: p("kind"),
      payload: p("payload"),
      onceKey: p("onceKey"),
      lane: p("lane"),
      state: "waiting",
      runAt: p("runAt"),
      attempts: 0,
      createdAt: p("createdAt"),
    })
    .onConflictDoNothing(),
);

/** Adds a job; a job with a `onceKey` that is already there stays as it is. */
export async function addJob(tx: Tx, row: NewJob): Promise<void> {
  await insertJob(tx).execute({ ...row, onceKey: row.onceKey ?? null });
}

const moveWaiting = prepared("move_job", (db) =>
  db
    .update(job)
    .set({ runAt: sql`${sql.param(p("runAt"), job.runAt)}` })
    .where(and(eq(job.onceKey, p("onceKey")), eq(job.state, "waiting"), isNull(job.leasedUntil))),
);

/** Moves a waiting job to another time; nothing happens where it has gone. */
export async function moveJob(tx: Tx, onceKey: string, runAt: Date): Promise<void> {
  await moveWaiting(tx).execute({ onceKey, runAt });
}

/** Removes waiting jobs by their once-key. */
export async function dropJobs(tx: Tx, onceKeys: string[]): Promise<void> {
  if (onceKeys.length === 0) return;
  await tx
    .delete(job)
    .where(and(inArray(job.onceKey, onceKeys), eq(job.state, "waiting")))
    .returning({ seq: job.seq });
}

/** Ids of a lane's jobs that are due and not leased, oldest first. */
export async function listDue(db: Db, lane: number, now: Date, limit: number): Promise<{ seq: number }[]> {
  return db
    .select({ seq: job.seq })
    .from(job)
    .where(
      and(
        eq(job.state, "waiting"),
        eq(job.lane, lane),
        lte(job.runAt, now),
        or(isNull(job.leasedUntil), lt(job.leasedUntil, now)),
      ),
    )
    .orderBy(asc(job.runAt), asc(job.seq))
    .limit(limit);
}

/**
 * Takes the given jobs until `until`, oldest first. Only those still free come back: a job that another worker is taking in
 * this moment is left to it and not waited for.
 */
export async function leaseJobs(tx: Tx, seqs: number[], now: Date, until: Date): Promise<JobRow[]> {
  if (seqs.length === 0) return [];
  const free = tx
    .select({ seq: job.seq })
    .from(job)
    .where(
      and(
        inArray(job.seq, seqs),
        eq(job.state, "waiting"),
        or(isNull(job.leasedUntil), lt(job.leasedUntil, now)),
      ),
    );
  const taken = await tx
    .update(job)
    .set({ leasedUntil: until, attempts: sql`${job.attempts} + 1` })
    .where(inArray(job.seq, sql`(${free.getSQL()}${skipLocked})`))
    .returning();
  return taken.sort((a, b) => a.runAt.getTime() - b.runAt.getTime() || a.seq - b.seq);
}

const deleteJob = prepared("delete_job", (db) => db.delete(job).where(eq(job.seq, p("seq"))));

/** A finished job leaves the table. */
export async function removeJob(tx: Tx, seq: number): Promise<void> {
  await deleteJob(tx).execute({ seq });
}

/** Puts a job back for another try, or to rest for a person to look at. */
export async function putBack(
  tx: Tx,
  seq: number,
  change: { state: "waiting" | "dead"; runAt: Date; lastError: string; attempts?: number },
): Promise<void> {
  await tx
    .update(job)
    // What is dead no longer stands in the way of the same work being added anew.
    .set({ ...change, leasedUntil: null, ...(change.state === "dead" ? { onceKey: null } : {}) })
    .where(eq(job.seq, seq))
    .returning({ seq: job.seq });
}

/** When the next job that nobody holds is due, or null when there is none. */
export async function nextDue(db: Db): Promise<Date | null> {
  const [row] = await db
    .select({ runAt: job.runAt })
    .from(job)
    .where(and(eq(job.state, "waiting"), isNull(job.leasedUntil)))
    .orderBy(asc(job.runAt))
    .limit(1);
  return row?.runAt ?? null;
}

/** Jobs that failed for good, the longest waiting first. */
export async function listDead(db: Db, councilId: string): Promise<JobRow[]> {
  return db
    .select()
    .from(job)
    .where(and(eq(job.councilId, councilId), eq(job.state, "dead")))
    .orderBy(asc(job.runAt))
    .limit(200);
}

/** One job by id. */
export async function findJob(db: Db, councilId: string, id: string): Promise<JobRow | null> {
  const [row] = await db
    .select()
    .from(job)
    .where(and(eq(job.councilId, councilId), eq(job.id, id)))
    .limit(1);
  return row ?? null;
}

/** How many jobs wait. */
export async function countWaiting(db: Db): Promise<number> {
  return db.$count(job, eq(job.state, "waiting"));
}
