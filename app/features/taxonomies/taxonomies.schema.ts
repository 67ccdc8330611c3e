// Owns the shape of a code list and of its terms. Safe for the browser; decides nothing.
import { z } from "zod";

/** A row of a code list as its file gives it. Further columns are kept as they are. */
export const termRow = z
  .object({
    code: z.string().trim().min(1).max(40),
    label: z.string().trim().min(1),
    definition: z.string().trim().default(""),
    source: z.string().trim().default(""),
    parent: z.string().trim().optional(),
  })
  .catchall(z.string());
export type TermRow = z.output<typeof termRow>;

/** A whole list by its name, which is the name of its file: themes, severity, channels. */
export interface TermList {
  list: string;
  rows: readonly TermRow[];
}

/** One term as it stands or once stood. `validFrom` and `validTo` are UK calendar days, both included. */
export interface Term {
  code: string;
  label: string;
  definition: string;
  source: string;
  parent: string | null;
  extra: Record<string, string>;
  validFrom: string;
  validTo: string | null;
}

/** What a load did, in terms of all lists together. */
export interface LoadOutcome {
  added: number;
  changed: number;
  closed: number;
  reopened: number;
  unchanged: number;
}
