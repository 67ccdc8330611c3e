// Work that follows a write, stored in the same unit. A finished job leaves; one that failed for good stays for a person.
import { index, integer, json, sequence, table, text, timestamp, uniqueIndex } from "../dialect";

export const job = table(
  "job",
  {
    seq: sequence(),
    id: text().notNull(),
    councilId: text().notNull(),
    kind: text().notNull(),
    /** Ids and codes only. */
    payload: json<Record<string, string | number | boolean | null>>().notNull(),
    /** Makes adding the same work twice one job. */
    onceKey: text(),
    /** Lower goes first: jobs.rules.ts. */
    lane: integer().notNull(),
    state: text({ enum: ["waiting", "dead"] }).notNull(),
    runAt: timestamp().notNull(),
    attempts: integer().notNull(),
    leasedUntil: timestamp(),
    lastError: text(),
    createdAt: timestamp().notNull(),
  },
  (j) => [uniqueIndex("job_once").on(j.onceKey), index("job_due").on(j.state, j.lane, j.runAt)],
);
