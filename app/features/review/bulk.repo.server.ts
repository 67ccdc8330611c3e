// Owns the SQL of batches: suggestions that are accepted together, the sample of each, and what each accepted.
import { and, asc, count, desc, eq, gte, inArray } from "drizzle-orm";
import { reviewBatch, reviewBatchItem, reviewBatchSample, themeDecision } from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { Suggested } from "./acceptable.repo.server";
import type { SampleVerdict } from "./bulk.schema";
import type { Decider } from "./review.repo.server";

export type BatchRow = typeof reviewBatch.$inferSelect;
export type SampleRow = typeof reviewBatchSample.$inferSelect;

export async function addBatch(tx: Tx, batch: BatchRow, sample: readonly Suggested[]): Promise<void> {
  await tx.insert(reviewBatch).values(batch);
  await tx.insert(reviewBatchSample).values(
    sample.map((each, place) => ({
      ...each,
      batchId: batch.id,
      councilId: batch.councilId,
      place,
      verdict: null,
    })),
  );
}

export async function findBatch(db: Db, councilId: string, id: string): Promise<BatchRow | null> {
  const [row] = await db
    .select()
    .from(reviewBatch)
    .where(and(eq(reviewBatch.councilId, councilId), eq(reviewBatch.id, id)))
    .limit(1);
  return row ?? null;
}

/** The last batches of the council, newest first, each with how many suggestions stand accepted by it. */
export async function listBatches(db: Db, councilId: string, limit: number) {
  const rows = await db
    .select()
    .from(reviewBatch)
    .where(eq(reviewBatch.councilId, councilId))
    .orderBy(desc(reviewBatch.at), desc(reviewBatch.id))
    .limit(limit);
  const counts = await db
    .select({ id: reviewBatchItem.batchId, accepted: count() })
    .from(reviewBatchItem)
    .where(
      inArray(
        reviewBatchItem.batchId,
        rows.map((row) => row.id),
      ),
    )
    .groupBy(reviewBatchItem.batchId);
  const accepted = new Map(counts.map((row) => [row.id, row.accepted]));
  return rows.map((row) => ({ ...row, accepted: accepted.get(row.id) ?? 0 }));
}

/** Whether a sample of the same theme, as sure as this or surer, was refused after `since`. */
export async function wasRefused(
  db: Db,
  { councilId, percent, theme }: Pick<BatchRow, "councilId" | "percent" | "theme">,
  since: Date,
): Promise<boolean> {
  const rows = await db
    .select({ theme: reviewBatch.theme })
    .from(reviewBatch)
    .where(
      and(
        eq(reviewBatch.councilId, councilId),
        eq(reviewBatch.state, "refused"),
        gte(reviewBatch.percent, percent),
        gte(reviewBatch.at, since),
      ),
    );
  return rows.some((row) => row.theme === theme);
}

export async function listSample(db: Db, batchId: string): Promise<SampleRow[]> {
  return db
    .select()
    .from(reviewBatchSample)
    .where(eq(reviewBatchSample.batchId, batchId))
    .orderBy(asc(reviewBatchSample.place));
}

export async function setSample(
  tx: Tx,
  { batchId, feedbackId, code }: Pick<SampleRow, "batchId" | "feedbackId" | "code">,
  verdict: SampleVerdict,
): Promise<void> {
  await tx
    .update(reviewBatchSample)
    .set({ verdict })
    .where(
      and(
        eq(reviewBatchSample.batchId, batchId),
        eq(reviewBatchSample.feedbackId, feedbackId),
        eq(reviewBatchSample.code, code),
      ),
    )
    .returning({ code: reviewBatchSample.code });
}

export async function setBatch(
  tx: Tx,
  id: string,
  to: Partial<Pick<BatchRow, "state" | "acceptedAt">>,
): Promise<void> {
  await tx.update(reviewBatch).set(to).where(eq(reviewBatch.id, id)).returning({ id: reviewBatch.id });
}

export async function addItems(
  tx: Tx,
  { id: batchId, councilId }: Pick<BatchRow, "id" | "councilId">,
  items: readonly Suggested[],
  { decidedBy, at }: Decider,
): Promise<void> {
  for (const item of items) {
    await tx.insert(reviewBatchItem).values({ ...item, batchId, councilId });
    await tx.insert(themeDecision).values({ ...item, councilId, verdict: "confirmed", decidedBy, at });
  }
}

export async function listItems(db: Db, batchId: string, limit: number): Promise<Suggested[]> {
  return db
    .select({ feedbackId: reviewBatchItem.feedbackId, code: reviewBatchItem.code })
    .from(reviewBatchItem)
    .where(eq(reviewBatchItem.batchId, batchId))
    .orderBy(asc(reviewBatchItem.feedbackId), asc(reviewBatchItem.code))
    .limit(limit);
}

/** Takes a suggestion out of a batch, and its decision back where nobody has changed it since; whether it was. */
export async function takeBack(
  tx: Tx,
  batchId: string,
  { feedbackId, code }: Suggested,
  { decidedBy, at }: Decider,
): Promise<boolean> {
  await tx
    .delete(reviewBatchItem)
    .where(
      and(
        eq(reviewBatchItem.batchId, batchId),
        eq(reviewBatchItem.feedbackId, feedbackId),
        eq(reviewBatchItem.code, code),
      ),
    )
    .returning({ code: reviewBatchItem.code });
  const rows = await tx
    .delete(themeDecision)
    .where(
      and(
        eq(themeDecision.feedbackId, feedbackId),
        eq(themeDecision.code, code),
        eq(themeDecision.verdict, "confirmed"),
        eq(themeDecision.decidedBy, decidedBy),
        eq(themeDecision.at, at),
      ),
    )
    .returning({ code: themeDecision.code });
  return rows.length > 0;
}

/** Codes of an item whose decision stands as a batch made it. */
export async function listBulkCodes(db: Db, councilId: string, feedbackId: string): Promise<string[]> {
  const rows = await db
    .select({ code: reviewBatchItem.code })
    .from(reviewBatchItem)
    .innerJoin(reviewBatch, eq(reviewBatch.id, reviewBatchItem.batchId))
    .innerJoin(
      themeDecision,
      and(
        eq(themeDecision.feedbackId, reviewBatchItem.feedbackId),
        eq(themeDecision.code, reviewBatchItem.code),
        eq(themeDecision.at, reviewBatch.acceptedAt),
        eq(themeDecision.decidedBy, reviewBatch.madeBy),
      ),
    )
    .where(and(eq(reviewBatchItem.councilId, councilId), eq(reviewBatchItem.feedbackId, feedbackId)));
  return rows.map((row) => row.code);
}
