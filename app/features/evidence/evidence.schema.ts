// Owns the shapes in which evidence is asked for and handed over. Safe for the browser; decides nothing.
import { z } from "zod";

/** Items on a page of a list. */
export const PAGE_SIZE = 20;

/** The four kinds of voice that are never added together without saying so (representation_basis.csv). */
export const voices = ["own", "behalf", "staff_group", "unrecorded"] as const;
export type Voice = (typeof voices)[number];

/** How the person came to speak. A panel is never mixed with people who spoke without being on one. */
export const recruitments = ["unprompted", "invited", "panel", "import"] as const;
export type Recruitment = (typeof recruitments)[number];

export type Severity = "S0" | "S1" | "S2" | "S3" | "S4" | "S5";
export const severities = ["S0", "S1", "S2", "S3", "S4", "S5"] as const satisfies readonly Severity[];

/** From start (included) to end (excluded), in UTF-16 units of the redacted words. */
export type Span = [start: number, end: number];

export interface SuggestedTheme {
  code: string;
  /** How sure the machine is, 0 to 1. */
  p: number;
  /** Ranges in the redacted words. */
  because: Span[];
}

export interface Decided {
  verdict: "confirmed" | "rejected" | "added";
  /** Account id. */
  decidedBy: string;
  at: Date;
}

export interface DecidedTheme extends Decided {
  code: string;
}

export interface SuggestedLink {
  contractId: string;
  p: number;
  /** In words: what led to it. */
  because: string;
  spans: Span[];
  /** False where the machine saw more than one contract that it may be. */
  isSure: boolean;
}

export interface DecidedLink extends Decided {
  contractId: string;
}

/** What was suggested and nobody has decided, what a person holds to be so, and what a person said no to. */
export interface Layers<S, D> {
  suggested: S[];
  decided: D[];
  rejected: D[];
}

export interface Delivery {
  replyId: string;
  state: "queued" | "notice_sent" | "opened" | "sent" | "delivered" | "failed" | "in_person" | "stopped";
  outcome: string | null;
  /** Account id. */
  authorId: string;
  /** When the answer was written, and when its delivery last changed. */
  at: Date;
  changedAt: Date;
}

/** One item with every layer beside it. Redacted words only; `words` is null until they have been redacted. */
export interface EvidenceItem {
  id: string;
  reference: string;
  channel: string;
  respondentType: string;
  basis: string;
  methods: string[];
  /** Null where nobody wrote it down for them. */
  readBack: "agreed" | "not_read_back" | null;
  recruitment: Recruitment;
  isPanel: boolean;
  /** UK calendar days. */
  dayReceived: string;
  dayHappened: string | null;
  ageBand: string | null;
  lang: string;
  wish: "tell_provider" | "tell_without_me" | "council_only" | "not_sure" | null;
  receivedAt: Date;
  readBy: Date;
  readAt: Date | null;
  /** Account id. */
  readByAccount: string | null;
  state: "open" | "answered" | "reopened" | "closed";
  words: string | null;
  polarity: string | null;
  severity: { suggested: Severity | null; decided: Severity | null; decidedBy: string | null };
  themes: Layers<SuggestedTheme, DecidedTheme>;
  links: Layers<SuggestedLink, DecidedLink>;
  deliveries: Delivery[];
}

const blank = (value: unknown): unknown => (value === "" || value === null ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional().catch(undefined));
const code = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_.]{1,20}$/);

/**
 * How a search is narrowed, as an address carries it. What cannot be read is left out, so that a shared address never fails.
 * Days are UK calendar days of when it was received, both included.
 */
export const searchQuery = z.object({
  words: optional(z.string().trim().max(200)),
  theme: optional(code),
  contractId: optional(z.string().trim().max(64)),
  severity: optional(z.enum(severities)),
  channel: optional(code),
  basis: optional(code),
  /** Read, and waits for an answer. */
  waiting: optional(z.enum(["answer"])),
  /** People on panels, or everybody else. */
  panel: optional(z.enum(["outside", "panel"])),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  order: optional(z.enum(["best", "newest"])),
  page: z.preprocess(blank, z.coerce.number().int().min(1).max(1000).optional().catch(undefined)),
});
export type SearchQuery = z.output<typeof searchQuery>;
