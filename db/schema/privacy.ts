// Personal details in what was said: what the machine found, what people struck or showed again, names struck everywhere, and
// quotes that a person cleared. Ranges are UTF-16 units of the words as they came; none of these tables holds a word of them
// but the redacted words of a quote.
import { boolean, index, integer, json, primaryKey, table, text, timestamp } from "../dialect";
import type { RedactionSpan } from "./understanding";

export interface FoundSpan extends RedactionSpan {
  p: number;
}

/** What the machine found in an item, apart from what people decided. A new reading replaces it. */
export const machineRedaction = table("machine_redaction", {
  feedbackId: text().primaryKey(),
  councilId: text().notNull(),
  spans: json<FoundSpan[]>().notNull(),
  model: text().notNull(),
  at: timestamp().notNull(),
});

/** A person strikes a range, or shows again what was struck. It outlives every reading of the machine. */
export const redactionDecision = table(
  "redaction_decision",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    type: text().notNull(),
    verdict: text({ enum: ["struck", "shown"] }).notNull(),
    reason: text().notNull(),
    decidedBy: text().notNull(),
    at: timestamp().notNull(),
    undoneBy: text(),
    undoneAt: timestamp(),
  },
  (d) => [index("redaction_decision_item").on(d.feedbackId)],
);

/** A name that is struck wherever it stands in the council's items. Known by a keyed number alone, never by its letters. */
export const nameStrike = table(
  "name_strike",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    key: text().notNull(),
    /** How many words the name has. */
    words: integer().notNull(),
    /** Only where it has a capital, because it is a word too. */
    needsCapital: boolean().notNull(),
    reason: text().notNull(),
    madeBy: text().notNull(),
    at: timestamp().notNull(),
    undoneBy: text(),
    undoneAt: timestamp(),
    /** When the last item was done, of striking or of taking back. */
    finishedAt: timestamp(),
  },
  (s) => [index("name_strike_council").on(s.councilId, s.at)],
);

/** An item in which a name was struck everywhere. */
export const nameStrikeItem = table(
  "name_strike_item",
  {
    councilId: text().notNull(),
    strikeId: text().notNull(),
    feedbackId: text().notNull(),
  },
  (i) => [
    primaryKey({ columns: [i.strikeId, i.feedbackId] }),
    index("name_strike_item_feedback").on(i.feedbackId),
  ],
);

/** Words of an item that a person cleared to be quoted, as they stood. Withdrawn when what is struck in them changes. */
export const clearedQuote = table(
  "cleared_quote",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    /** The redacted words of the range, when they were cleared. */
    words: text().notNull(),
    clearedBy: text().notNull(),
    at: timestamp().notNull(),
    /** An account, or "redaction" where the words changed. */
    withdrawnBy: text(),
    withdrawnAt: timestamp(),
  },
  (q) => [index("cleared_quote_item").on(q.feedbackId)],
);
