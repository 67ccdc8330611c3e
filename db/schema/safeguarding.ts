// Tables of worries and of the pages that call a duty worker. A worry is closed by a person only.
import { index, integer, json, table, text, timestamp, uniqueIndex } from "../dialect";

export interface CueHit {
  code: string;
  label: string;
  because: string;
  negated?: boolean;
  past?: boolean;
}

export const concern = table(
  "concern",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    feedbackId: text(),
    contactId: text(),
    level: text({ enum: ["S3", "S4", "S5"] }).notNull(),
    raisedBy: text({ enum: ["screen", "keyword", "person"] }).notNull(),
    /** Codes of cues only; the words stay with the item. */
    cues: json<string[]>().notNull(),
    raisedAt: timestamp().notNull(),
    dueAt: timestamp().notNull(),
    state: text({ enum: ["waiting", "taken", "closed"] }).notNull(),
    takenBy: text(),
    takenAt: timestamp(),
    closedBy: text(),
    closedAt: timestamp(),
    /** s42 | advice | quality | not_safeguarding: chosen by a person, never by a cue. */
    outcome: text(),
    reason: text(),
    /** Times the duty workers were called; paging goes on until someone takes it. */
    pages: integer().notNull(),
  },
  (c) => [
    uniqueIndex("concern_feedback").on(c.feedbackId),
    index("concern_queue").on(c.councilId, c.state, c.level),
  ],
);

export const pageSent = table(
  "page_sent",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    concernId: text()
      .notNull()
      .references(() => concern.id),
    accountId: text().notNull(),
    channel: text({ enum: ["sms", "mail"] }).notNull(),
    round: integer().notNull(),
    state: text({ enum: ["sent", "failed"] }).notNull(),
    at: timestamp().notNull(),
  },
  (p) => [index("page_concern").on(p.concernId)],
);
