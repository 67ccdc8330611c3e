// Tables of what was said. A statement is never edited; what is learned about it lies in layers beside it (understanding.ts).
import { readBacks } from "~/features/intake/intake.schema";
import {
  boolean,
  bytes,
  index,
  integer,
  json,
  primaryKey,
  sequence,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "../dialect";

export const feedback = table(
  "feedback",
  {
    seq: sequence(),
    id: text().notNull(),
    councilId: text().notNull(),
    /** Sayable reference; opens nothing. */
    reference: text().notNull(),
    /** Makes a second delivery of the same thing no second item: provider message id, form token, device uuid. */
    onceKey: text().notNull(),
    /** channels.csv */
    channel: text().notNull(),
    /** respondent_types.csv: who speaks. */
    respondentType: text().notNull(),
    /** representation_basis.csv */
    basis: text().notNull(),
    /** view_methods.csv */
    methods: json<string[]>().notNull(),
    /** Null where nobody wrote it down for them. */
    readBack: text({ enum: readBacks }),
    /** Pseudonym of who speaks; people are counted by it. */
    speakerKey: text(),
    /** Pseudonym or local reference of whom it is about, where that is someone else. */
    aboutKey: text(),
    /** The account that keyed it, where that is someone else. */
    keyedBy: text(),
    contactId: text(),
    /** How the person came to speak: on their own, invited in a round, through a panel. */
    recruitment: text({ enum: ["unprompted", "invited", "panel", "import"] }).notNull(),
    isPanel: boolean().notNull(),
    /** UK calendar days. */
    dayReceived: text().notNull(),
    dayHappened: text(),
    /** age_bands.csv, where it was given. */
    ageBand: text(),
    lang: text().notNull(),
    wish: text({ enum: ["tell_provider", "tell_without_me", "council_only", "not_sure"] }),
    receivedAt: timestamp().notNull(),
    /** By when a person reads it, as promised in the acknowledgement. */
    readBy: timestamp().notNull(),
    readAt: timestamp(),
    readByAccount: text(),
    state: text({ enum: ["open", "answered", "reopened", "closed"] }).notNull(),
  },
  (f) => [
    uniqueIndex("feedback_id").on(f.id),
    uniqueIndex("feedback_reference").on(f.councilId, f.reference),
    uniqueIndex("feedback_once").on(f.councilId, f.onceKey),
    index("feedback_unread").on(f.councilId, f.readAt, f.readBy),
    index("feedback_received").on(f.councilId, f.receivedAt),
    index("feedback_contact").on(f.contactId),
    index("feedback_waiting").on(f.councilId, f.state, f.readAt, f.receivedAt),
  ],
);

export const statement = table(
  "statement",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    ordinal: integer().notNull(),
    /** The words as they came, sealed. */
    sealed: bytes().notNull(),
    at: timestamp().notNull(),
  },
  (s) => [uniqueIndex("statement_order").on(s.feedbackId, s.ordinal)],
);

/** Answers to our own questions, each with the wording that was asked. */
export const answer = table(
  "answer",
  {
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    question: text().notNull(),
    wording: text().notNull(),
    sealed: bytes().notNull(),
    at: timestamp().notNull(),
  },
  (a) => [primaryKey({ columns: [a.feedbackId, a.question] })],
);

/** Accounts that an item names: it is hidden from them and goes to the deputy. */
export const itemShield = table(
  "item_shield",
  {
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    accountId: text().notNull(),
    deputyId: text(),
    at: timestamp().notNull(),
  },
  (s) => [
    primaryKey({ columns: [s.feedbackId, s.accountId] }),
    index("item_shield_account").on(s.accountId, s.feedbackId),
    index("item_shield_deputy").on(s.deputyId, s.feedbackId),
  ],
);

/** Pictures and recordings that came with an item; the sealed bytes lie in the file store under the same id. */
export const storedFile = table("stored_file", {
  id: text().primaryKey(),
  councilId: text().notNull(),
  feedbackId: text().notNull(),
  contentType: text().notNull(),
  size: integer().notNull(),
  state: text({ enum: ["fetching", "kept", "refused"] }).notNull(),
  reason: text(),
  at: timestamp().notNull(),
});
