// Owns the shape of asking to open what is closed: a reason that somebody else will read.
import { z } from "zod";

export const SHORTEST_REASON = 15;
export const LONGEST_REASON = 500;

export const breakGlassForm = z.object({
  /** Drawn by the form, so that sending it twice is one opening. */
  id: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(SHORTEST_REASON, "break-glass:field.reasonShort")
    .max(LONGEST_REASON, "break-glass:field.reasonLong"),
});

/** How long one opening lasts. */
export const OPEN_MINUTES = 60;
