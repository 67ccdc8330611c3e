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

/** What a button of the review page or of an item's page asks for; all but the first six need a value. */
export const intents = [
  "accept",
  "reject",
  "read",
  "undo",
  "release",
  "toggle",
  "confirm-theme",
  "reject-theme",
  "add-theme",
  "confirm-link",
  "reject-link",
  "add-link",
  "severity",
] as const;

/**
 * A form: `act` is an intent, with its value after a space or in a field of its own ("toggle T01.1").
 * `seen` is the last change to the item's decisions that the page showed. Unknown fields are ignored.
 */
export const reviewCommand = z
  .object({
    act: z.string().max(120),
    value: z.string().trim().max(80).optional(),
    seen: z.preprocess(
      (text) => text || undefined,
      z.coerce.number().int().min(0).optional().catch(undefined),
    ),
  })
  .transform(({ act, value, seen }) => {
    const [intent, own] = act.trim().split(/\s+/);
    return { intent, value: own ?? value ?? "", seen: seen ?? null };
  })
  .pipe(z.object({ intent: z.enum(intents), value: z.string(), seen: z.number().nullable() }));
export type ReviewCommand = z.output<typeof reviewCommand>;

export const severitySchema = z.enum(severities);

/** What a second person says of an item that they saw without what others decided. Empty choices are left out. */
export const codingInput = z.object({
  feedbackId: z.string().min(1).max(64),
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  codes: z
    .array(z.string().max(20))
    .max(20)
    .transform((codes) => [...new Set(codes.filter((code) => code !== ""))]),
});
