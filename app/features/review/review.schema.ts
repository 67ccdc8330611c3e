// Owns the words in which a person decides about an item. Safe for the browser; decides nothing.
import { z } from "zod";
import { severities } from "../evidence/evidence.schema";

/** What a person says to a suggestion, or adds of their own. */
export type Choice = "yes" | "no";
export type Verdict = "confirmed" | "rejected" | "added";

/** Everything decided at one go. What is left out stays as it was. `isNew` lets in what nobody suggested. */
export interface Act {
  themes?: readonly { code: string; choice: Choice; isNew?: boolean }[];
  links?: readonly { contractId: string; choice: Choice; isNew?: boolean }[];
  severity?: (typeof severities)[number];
  /** The person has read the item. */
  isRead?: boolean;
}

const blank = (value: unknown): unknown => (value === "" || value === null ? undefined : value);
const required = z.preprocess(blank, z.string().trim().max(64));

/** What a form of the review page or of an item's page asks for. */
export const reviewCommand = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("accept") }),
  z.object({ intent: z.literal("reject") }),
  z.object({ intent: z.literal("read") }),
  z.object({ intent: z.literal("undo") }),
  z.object({ intent: z.literal("toggle"), code: required }),
  z.object({ intent: z.enum(["confirm-theme", "reject-theme", "add-theme"]), code: required }),
  z.object({ intent: z.enum(["confirm-link", "reject-link", "add-link"]), contractId: required }),
  z.object({ intent: z.literal("severity"), severity: z.enum(severities) }),
]);
export type ReviewCommand = z.output<typeof reviewCommand>;
