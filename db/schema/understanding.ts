// Layers beside what was said. A machine suggests and a person decides, and the two are different tables, never one column
// with a flag. Search and lists read the redacted words of `reading` only.
import {
  boolean,
  index,
  integer,
  json,
  primaryKey,
  real,
  sequence,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "../dialect";

export type Span = [start: number, end: number];

export interface RedactionSpan {
  start: number;
  end: number;
  type: string;
}

/** The machine's reading of an item: redacted words and first impressions. One an item; a new reading replaces it. */
export const reading = table(
  "reading",
  {
    /** Stable row number, which full-text search leans on. */
    seq: sequence(),
    feedbackId: text().notNull(),
    councilId: text().notNull(),
    words: text().notNull(),
    spans: json<RedactionSpan[]>().notNull(),
    lang: text().notNull(),
    polarity: text().notNull(),
    /** Null: nothing suggests one. S0 would say that all was well. */
    severity: text(),
    worryWords: integer().notNull(),
    model: text().notNull(),
    at: timestamp().notNull(),
  },
  (r) => [
    uniqueIndex("reading_feedback").on(r.feedbackId),
    index("reading_severity").on(r.councilId, r.severity),
  ],
);

export const themeSuggestion = table(
  "theme_suggestion",
  {
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    code: text().notNull(),
    p: real().notNull(),
    /** Ranges in the redacted words. */
    because: json<Span[]>().notNull(),
    rank: integer().notNull(),
    model: text().notNull(),
    at: timestamp().notNull(),
  },
  (s) => [
    primaryKey({ columns: [s.feedbackId, s.code] }),
    index("theme_suggestion_code").on(s.councilId, s.code),
  ],
);

export const themeDecision = table(
  "theme_decision",
  {
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    code: text().notNull(),
    verdict: text({ enum: ["confirmed", "rejected", "added"] }).notNull(),
    decidedBy: text().notNull(),
    at: timestamp().notNull(),
  },
  (d) => [
    primaryKey({ columns: [d.feedbackId, d.code] }),
    index("theme_decision_code").on(d.councilId, d.code),
  ],
);

export const linkSuggestion = table(
  "link_suggestion",
  {
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    contractId: text().notNull(),
    p: real().notNull(),
    because: text().notNull(),
    spans: json<Span[]>().notNull(),
    isDecided: boolean().notNull(),
    model: text().notNull(),
    at: timestamp().notNull(),
  },
  (s) => [
    primaryKey({ columns: [s.feedbackId, s.contractId] }),
    index("link_suggestion_contract").on(s.contractId),
  ],
);

export const linkDecision = table(
  "link_decision",
  {
    councilId: text().notNull(),
    feedbackId: text().notNull(),
    contractId: text().notNull(),
    verdict: text({ enum: ["confirmed", "rejected", "added"] }).notNull(),
    decidedBy: text().notNull(),
    at: timestamp().notNull(),
  },
  (d) => [
    primaryKey({ columns: [d.feedbackId, d.contractId] }),
    index("link_decision_contract").on(d.contractId),
  ],
);

export const severityDecision = table("severity_decision", {
  feedbackId: text().primaryKey(),
  councilId: text().notNull(),
  severity: text().notNull(),
  decidedBy: text().notNull(),
  at: timestamp().notNull(),
});
