// Owns what somebody chooses to accept in bulk, and what they say of a sample. Safe for the browser; decides nothing.
import { z } from "zod";
import { isSafetyTheme } from "../responses/responses.schema";

/** How sure the machine is at the least, in hundredths. */
export const percents = [80, 85, 90, 95, 97, 98, 99] as const;

/** What to accept; a theme that is left out is every theme but those of safety, of which none is ever accepted in bulk. */
export const bulkChoice = z.object({
  percent: z.coerce.number().int().min(80).max(99),
  theme: z.preprocess(
    (text) => text || null,
    z
      .string()
      .max(20)
      .refine((code) => !isSafetyTheme(code))
      .nullable(),
  ),
});
export type BulkChoice = z.output<typeof bulkChoice>;

export const sampleVerdict = z.enum(["right", "wrong"]);
export type SampleVerdict = z.output<typeof sampleVerdict>;
