// Work that only a person can do: ring back, visit, look at a dead letter, stop writing to someone who has died.
import { index, table, text, timestamp } from "../dialect";

export const task = table(
  "task",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    kind: text().notNull(),
    feedbackId: text(),
    contactId: text(),
    replyId: text(),
    jobId: text(),
    /** The colleague it is about. */
    accountId: text(),
    state: text({ enum: ["open", "claimed", "done"] }).notNull(),
    dueAt: timestamp().notNull(),
    createdAt: timestamp().notNull(),
    claimedBy: text(),
    claimedAt: timestamp(),
    doneBy: text(),
    doneAt: timestamp(),
    outcome: text(),
  },
  (t) => [index("task_queue").on(t.councilId, t.state, t.dueAt), index("task_feedback").on(t.feedbackId)],
);
