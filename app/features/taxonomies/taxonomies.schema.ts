// Owns the shape of a code list, of its terms and of what people change in it. Safe for the browser; decides nothing.
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

/** What people may do to a theme. Each is a row of its own; none is ever taken away. */
export const changeKinds = ["add", "rename", "retire", "merge", "split", "reopen"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change. `fromDay` is the UK calendar day from which it counts; `at` is when somebody made it. */
export interface TermChange {
  /** In the order in which they were made. */
  seq: number;
  code: string;
  kind: ChangeKind;
  fromDay: string;
  label: string | null;
  wasLabel: string | null;
  /** The theme that it was merged into, or the new one that was split from it. */
  into: string | null;
  /** Account id. */
  madeBy: string;
  at: Date;
}
export type NewTermChange = Omit<TermChange, "seq">;

/** A term as it stands on a day, with what people changed. */
export interface StandingTerm extends Term {
  /** What its items are counted under instead; null where it stands for itself. */
  mergedInto: string | null;
  /** The council made it; no list of the project has it. */
  isLocal: boolean;
}

export const polarities = ["problem", "praise", "idea"] as const;

const label = z
  .string({ error: "taxonomies:field.label" })
  .trim()
  .min(3, "taxonomies:field.label")
  .max(80, "taxonomies:field.label");
const definition = z
  .string({ error: "taxonomies:field.definition" })
  .trim()
  .min(10, "taxonomies:field.definition")
  .max(400, "taxonomies:field.definition");
const from = z.iso.date({ error: "taxonomies:field.from" });

/** What somebody asks for, about the theme whose page they are on. */
export const themeCommand = z.discriminatedUnion(
  "do",
  [
    z.object({
      do: z.literal("add"),
      label,
      definition,
      polarity: z.enum(polarities, { error: "taxonomies:field.polarity" }),
      from,
    }),
    z.object({ do: z.literal("rename"), label, from }),
    z.object({ do: z.literal("retire"), from }),
    z.object({
      do: z.literal("merge"),
      into: z.string({ error: "taxonomies:field.into" }).trim().min(1, "taxonomies:field.into").max(40),
      from,
    }),
    z.object({ do: z.literal("split"), label, definition, from }),
    z.object({ do: z.literal("reopen"), from }),
  ],
  { error: "taxonomies:error.unknown" },
);
export type ThemeCommand = z.output<typeof themeCommand>;

/** What a load did, in terms of all lists together. */
export interface LoadOutcome {
  added: number;
  changed: number;
  closed: number;
  reopened: number;
  unchanged: number;
}
