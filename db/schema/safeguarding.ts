// Tables of worries and of the pages that call a duty worker. A worry is closed by a person only.
import { boolean, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";

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

/**
 * Why the machine thinks that an item worries: what the words speak of, and where they stand. Places only; the words stay with
 * the item. A new reading replaces them.
 */
export const worryReason = table(
  "worry_reason",
  {
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    rank: integer().notNull(),
    /** A code of risk_cues.csv, or the name of a group of words in the engine. */
    code: text().notNull(),
    /** A code of abuse_types.csv that the words may point to: a hint, never a finding. */
    abuseType: text(),
    /** Range in the words as they came, its statements joined by line ends. */
    start: integer().notNull(),
    end: integer().notNull(),
    /** The same range in the redacted words. */
    redactedStart: integer().notNull(),
    redactedEnd: integer().notNull(),
    model: text().notNull(),
    at: timestamp().notNull(),
  },
  (r) => [primaryKey({ columns: [r.feedbackId, r.rank] })],
);

/** An item that the machine left quiet, drawn for a person to check: how often is a worry found late? */
export const quietCheck = table(
  "quiet_check",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    /** Monday of the week in which the item came, as a day. */
    week: text().notNull(),
    feedbackId: text().notNull(),
    drawnAt: timestamp().notNull(),
    /** Null until somebody has looked. */
    isWorry: boolean(),
    checkedBy: text(),
    checkedAt: timestamp(),
  },
  (c) => [uniqueIndex("quiet_check_item").on(c.councilId, c.week, c.feedbackId)],
);

/** Several worries about one contract from different people within a short time: looked at together, closed by a person. */
export const worryPattern = table(
  "worry_pattern",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    contractId: text().notNull(),
    raisedAt: timestamp().notNull(),
    worries: integer().notNull(),
    people: integer().notNull(),
    closedBy: text(),
    closedAt: timestamp(),
  },
  (p) => [index("worry_pattern_contract").on(p.councilId, p.contractId, p.closedAt)],
);
