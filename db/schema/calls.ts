// Tables of what staff take down while somebody speaks to them, or from a letter: kept every few seconds, so that nothing is
// lost when the line or the browser drops.
import { recordKinds } from "~/features/calls/calls.schema";
import { bytes, index, table, text, timestamp } from "../dialect";

export const callRecord = table(
  "call_record",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    /** Who keys it; never who speaks. */
    accountId: text().notNull(),
    kind: text({ enum: recordKinds }).notNull(),
    /** What has been keyed so far, sealed; gone once it is filed. */
    sealed: bytes(),
    startedAt: timestamp().notNull(),
    savedAt: timestamp().notNull(),
    /** The item it became; it may come before the record is done, when somebody was in danger. */
    feedbackId: text(),
    reference: text(),
    doneAt: timestamp(),
  },
  (r) => [index("call_record_account").on(r.councilId, r.accountId, r.doneAt)],
);
