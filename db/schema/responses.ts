// The answers that travel back: what was written, to whom, and whether it arrived.
import { bytes, index, table, text, timestamp, uniqueIndex } from "../dialect";

export const reply = table(
  "reply",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    scope: text({ enum: ["item", "theme"] }).notNull(),
    /** What it answers: one item, or everyone who spoke of a theme on a contract. */
    feedbackId: text(),
    themeCode: text(),
    contractId: text(),
    /** decision_outcomes.csv */
    outcome: text(),
    sealed: bytes().notNull(),
    authorId: text().notNull(),
    at: timestamp().notNull(),
  },
  (r) => [index("reply_feedback").on(r.feedbackId), index("reply_contract").on(r.contractId)],
);

export const replyDelivery = table(
  "reply_delivery",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    replyId: text()
      .notNull()
      .references(() => reply.id),
    feedbackId: text().notNull(),
    contactId: text(),
    /** notice: told that an answer waits; opened: the words were sent; in_person: a task for somebody. */
    state: text({
      enum: ["queued", "notice_sent", "sent", "delivered", "failed", "in_person", "stopped"],
    }).notNull(),
    messageId: text(),
    at: timestamp().notNull(),
    changedAt: timestamp().notNull(),
  },
  (d) => [
    uniqueIndex("reply_delivery_once").on(d.replyId, d.feedbackId),
    index("reply_delivery_feedback").on(d.feedbackId),
    index("reply_delivery_contact").on(d.contactId),
  ],
);
