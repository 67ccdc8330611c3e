// The answers that travel back: what was written, to whom, and whether it arrived.
import type { DeliveryState, OutcomeCode } from "~/features/responses/responses.schema";
import { bytes, index, table, text, timestamp, uniqueIndex } from "../dialect";

export const reply = table(
  "reply",
  {
    /** Drawn by the form it was written on, so that sending the form twice makes one reply. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    scope: text({ enum: ["item", "theme"] }).notNull(),
    /** What it answers: one item, or everyone who spoke of a theme on a contract. */
    feedbackId: text(),
    themeCode: text(),
    contractId: text(),
    /** decision_outcomes.csv; absent for thanks and plain answers. */
    outcome: text().$type<OutcomeCode>(),
    sealed: bytes().notNull(),
    authorId: text().notNull(),
    /** The commissioning body in whose name it was written; absent where the council itself answers. */
    bodyId: text(),
    at: timestamp().notNull(),
  },
  (r) => [index("reply_feedback").on(r.feedbackId), index("reply_contract").on(r.contractId)],
);

/** One a reply and item; a person with several items has one text for all of them. */
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
    state: text().$type<DeliveryState>().notNull(),
    /** The text that said only that an answer waits. */
    noticeId: text(),
    /** The text that carried the words. */
    messageId: text(),
    at: timestamp().notNull(),
    changedAt: timestamp().notNull(),
  },
  (d) => [
    uniqueIndex("reply_delivery_once").on(d.replyId, d.feedbackId),
    index("reply_delivery_feedback").on(d.feedbackId),
    index("reply_delivery_contact").on(d.contactId),
    index("reply_delivery_notice").on(d.noticeId),
    index("reply_delivery_message").on(d.messageId),
    index("reply_delivery_state").on(d.councilId, d.state, d.at),
  ],
);
