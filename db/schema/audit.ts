// The audit trail: one row for each act, written in the same unit as the act, and the seals that chain the rows. Append-only.
import { sql } from "drizzle-orm";
import { index, integer, json, primaryKey, sequence, table, text, timestamp } from "../dialect";

export const auditEvent = table(
  "audit_event",
  {
    seq: sequence(),
    councilId: text().notNull(),
    at: timestamp().notNull(),
    actorKind: text({ enum: ["account", "system", "contributor"] }).notNull(),
    actorId: text(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text(),
    /** Codes and ids only: never words, names or numbers of people. */
    detail: json<Record<string, unknown>>().notNull(),
    /** Keyed mark of this row's own content; empty on rows that were kept before rows were marked. */
    mark: text().notNull().default(""),
  },
  (e) => [
    index("audit_subject").on(e.councilId, e.subjectKind, e.subjectId),
    // What people did is looked for by day and by person; what the machine did, by its record only.
    index("audit_people_day").on(e.councilId, e.at).where(sql`actor_kind = 'account'`),
    index("audit_people_actor").on(e.councilId, e.actorId, e.at).where(sql`actor_kind = 'account'`),
  ],
);

/** One link of a council's chain: which rows it takes in, and a keyed code over them and the link before. */
export const auditSeal = table(
  "audit_seal",
  {
    councilId: text().notNull(),
    /** 1 for the council's first. */
    n: integer().notNull(),
    at: timestamp().notNull(),
    /** It takes in the council's rows above `fromSeq` up to `toSeq`: that many. */
    fromSeq: integer().notNull(),
    toSeq: integer().notNull(),
    count: integer().notNull(),
    /** SHA-256 of the rows' numbers and marks. */
    digest: text().notNull(),
    code: text().notNull(),
  },
  (s) => [primaryKey({ columns: [s.councilId, s.n] })],
);

/** Where each council's chain ends, so that its last links cannot be cut off. */
export const auditHead = table("audit_head", {
  councilId: text().primaryKey(),
  n: integer().notNull(),
  toSeq: integer().notNull(),
  code: text().notNull(),
  /** Keyed code of this row. */
  mark: text().notNull(),
});
