// Tables of how people work through what a machine suggested: who has an item open, what was accepted in bulk after a sample
// was looked at, and the sample that a second person codes blind. Codes and ids only.
import { index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";

/** Who has an item open in review, until when. One item a person, one person an item. */
export const reviewClaim = table(
  "review_claim",
  {
    feedbackId: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text().notNull(),
    until: timestamp().notNull(),
  },
  (c) => [uniqueIndex("review_claim_account").on(c.councilId, c.accountId)],
);

/** Suggestions of one theme or of all, as sure as this or surer, that are accepted together if a sample of them is right. */
export const reviewBatch = table(
  "review_batch",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    /** How sure the machine is at the least, in hundredths. */
    percent: integer().notNull(),
    /** Null for every theme but those of safety. */
    theme: text(),
    /** Suggestions that there were when the sample was drawn, the sample included. */
    found: integer().notNull(),
    state: text({ enum: ["sample", "refused", "running", "done", "stopped", "undoing", "undone"] }).notNull(),
    madeBy: text().notNull(),
    at: timestamp().notNull(),
    /** When the rest was accepted: the time of each of its decisions. */
    acceptedAt: timestamp(),
  },
  (b) => [index("review_batch_council").on(b.councilId, b.at)],
);

/** A suggestion of a batch that is looked at before the rest may be accepted. */
export const reviewBatchSample = table(
  "review_batch_sample",
  {
    batchId: text().notNull(),
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    code: text().notNull(),
    place: integer().notNull(),
    verdict: text({ enum: ["right", "wrong"] }),
  },
  (s) => [primaryKey({ columns: [s.batchId, s.feedbackId, s.code] })],
);

/** A suggestion that a batch accepted. */
export const reviewBatchItem = table(
  "review_batch_item",
  {
    batchId: text().notNull(),
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    code: text().notNull(),
  },
  (i) => [
    primaryKey({ columns: [i.batchId, i.feedbackId, i.code] }),
    index("review_batch_item_feedback").on(i.feedbackId),
  ],
);

/** An item of a quarter's sample: what the first person held, as it was when the sample was drawn, and what a second one says. */
export const secondCoding = table(
  "second_coding",
  {
    councilId: text().notNull(),
    /** "2026-Q3". */
    quarter: text().notNull(),
    feedbackId: text().notNull(),
    place: integer().notNull(),
    firstBy: text().notNull(),
    firstCodes: json<string[]>().notNull(),
    drawnAt: timestamp().notNull(),
    secondBy: text(),
    /** Null until somebody coded it. */
    secondCodes: json<string[]>(),
    at: timestamp(),
  },
  (s) => [primaryKey({ columns: [s.councilId, s.quarter, s.feedbackId] })],
);
