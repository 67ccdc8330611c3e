// The code lists as dated reference data: a term is closed, never deleted, so that history keeps its words.
import { index, json, primaryKey, sequence, table, text, timestamp } from "../dialect";

export const term = table(
  "term",
  {
    councilId: text().notNull(),
    /** Name of the list: themes, severity, channels ... */
    list: text().notNull(),
    code: text().notNull(),
    label: text().notNull(),
    definition: text().notNull(),
    source: text().notNull(),
    parent: text(),
    /** The further columns of the list. */
    extra: json<Record<string, string>>().notNull(),
    validFrom: text().notNull(),
    validTo: text(),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.list, t.code] })],
);

/**
 * What people of a council changed in a list, one row a change, in the order in which it was made. Nothing here is corrected or
 * removed: what was wrong is put right by a further change.
 */
export const termChange = table(
  "term_change",
  {
    seq: sequence(),
    councilId: text().notNull(),
    list: text().notNull(),
    code: text().notNull(),
    kind: text({ enum: ["add", "rename", "retire", "merge", "split", "reopen"] }).notNull(),
    /** The UK calendar day from which it counts. */
    fromDay: text().notNull(),
    /** What the term is called from then on, and what it was called until then. */
    label: text(),
    wasLabel: text(),
    /** The term that it was merged into, or the new one that was split from it. */
    into: text(),
    /** Account id. */
    madeBy: text().notNull(),
    at: timestamp().notNull(),
  },
  (c) => [index("term_change_list").on(c.councilId, c.list)],
);
