// Openings of an original that is otherwise closed to whoever opened it: by whom, for what reason, and who was told.
import { bytes, index, table, text, timestamp } from "../dialect";

export const breakGlass = table(
  "break_glass",
  {
    /** Drawn by the form it was asked on, so that sending the form twice is one opening. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    accountId: text().notNull(),
    /** The reason in their own words, sealed. */
    sealed: bytes().notNull(),
    at: timestamp().notNull(),
    endsAt: timestamp().notNull(),
    toldId: text().notNull(),
    acknowledgedBy: text(),
    acknowledgedAt: timestamp(),
  },
  (b) => [
    index("break_glass_open").on(b.feedbackId, b.accountId, b.endsAt),
    index("break_glass_waiting").on(b.councilId, b.acknowledgedAt, b.at),
  ],
);
