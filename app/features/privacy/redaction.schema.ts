// Owns the words of the redaction review: why something is struck or shown again, and what its buttons ask.
import { z } from "zod";
import { type DetailSpan, detailTypes } from "./privacy.schema";

export const strikeReasons = ["name_missed", "detail_missed", "could_be_known", "asked"] as const;
export const showReasons = ["not_personal", "place_or_provider", "own_wish"] as const;
export type RedactionReason = (typeof strikeReasons)[number] | (typeof showReasons)[number];

/** A range of words chosen on the page, in UTF-16 units of the redacted words: "12-17". */
const range = z
  .string()
  .regex(/^\d{1,7}-\d{1,7}$/)
  .transform((value) => value.split("-").map(Number) as [number, number])
  .refine(([start, end]) => start < end);
const chosen = z.array(range).min(1).max(2_000);
const id = z.string().min(1).max(60);

/** What a button of the review asks. `seen` says which redacted words the person had before them. */
export const redactionCommand = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("strike"),
    seen: z.string(),
    chosen,
    type: z.enum(detailTypes),
    reason: z.enum(strikeReasons),
  }),
  z.object({ act: z.literal("everywhere"), seen: z.string(), chosen }),
  z.object({ act: z.literal("show"), seen: z.string(), chosen, reason: z.enum(showReasons) }),
  z.object({ act: z.literal("clear"), seen: z.string(), chosen: chosen.or(z.array(z.never()).max(0)) }),
  z.object({ act: z.literal("take-back"), value: id }),
  z.object({ act: z.literal("take-back-everywhere"), value: id }),
  z.object({ act: z.literal("withdraw"), value: id }),
]);
export type RedactionCommand = z.infer<typeof redactionCommand>;

/** What a person decided about a range of the original. */
export interface RangeDecision extends DetailSpan {
  readonly verdict: "struck" | "shown";
  readonly at: Date;
}
