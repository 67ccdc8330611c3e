// Tables of conversations by text: the phone, what was sent and received, and what is still owed.

import { sql } from "drizzle-orm";
import type { ConversationState } from "~/features/conversations/conversations.schema";
import { bytes, index, integer, json, sequence, table, text, timestamp, uniqueIndex } from "../dialect";

export const contact = table(
  "contact",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    /** Keyed HMAC of the number, to find it. */
    phoneLookup: text().notNull(),
    phoneSealed: bytes().notNull(),
    /** Keyed pseudonym by which people are counted; outlives the number. */
    personKey: text().notNull(),
    kind: text({ enum: ["mobile", "landline", "other"] }).notNull(),
    safety: text({ enum: ["unknown", "safe", "not_safe"] }).notNull(),
    optedOutAt: timestamp(),
    optedOutVia: text({ enum: ["keyword", "provider", "person"] }),
    deceasedAt: timestamp(),
    lang: text().notNull(),
    state: json<ConversationState>().notNull(),
    createdAt: timestamp().notNull(),
  },
  (c) => [uniqueIndex("contact_phone").on(c.councilId, c.phoneLookup)],
);

export const message = table(
  "message",
  {
    seq: sequence(),
    id: text().notNull(),
    councilId: text().notNull(),
    contactId: text()
      .notNull()
      .references(() => contact.id),
    direction: text({ enum: ["in", "out"] }).notNull(),
    /** The provider's own id: what makes a second delivery of the same text no second item. */
    providerId: text(),
    /** What the text was taken for: story, answer, reply, keyword; or the template that was sent. */
    kind: text().notNull(),
    /** Sealed words; absent where a statement holds them. */
    body: bytes(),
    statementId: text(),
    feedbackId: text(),
    replyId: text(),
    status: text({
      enum: ["received", "queued", "sending", "sent", "delivered", "undelivered", "failed", "cancelled"],
    }).notNull(),
    errorCode: text(),
    parts: integer(),
    at: timestamp().notNull(),
    sentAt: timestamp(),
    deliveredAt: timestamp(),
  },
  (m) => [
    uniqueIndex("message_id").on(m.id),
    uniqueIndex("message_provider").on(m.councilId, m.providerId),
    // Of what waits to leave alone: a text that comes in touches no page of it.
    index("message_queued").on(m.contactId).where(sql`${m.status} = 'queued'`),
  ],
);
