// The code lists as dated reference data: a term is closed, never deleted, so that history keeps its words.
import { json, primaryKey, table, text } from "../dialect";

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
