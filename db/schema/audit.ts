// The audit trail: one row for each act, written in the same unit as the act. Append-only.
import { index, json, sequence, table, text, timestamp } from "../dialect";

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
  },
  (e) => [index("audit_subject").on(e.councilId, e.subjectKind, e.subjectId)],
);
