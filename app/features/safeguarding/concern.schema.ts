// Owns how a duty worker may close a worry, and the proof a form must bring.
import { z } from "zod";

/** Chosen by a person only: a s.42 concern raised, advice given, handed to the quality team, or not safeguarding. */
export const concernOutcomes = ["s42", "advice", "quality", "not_safeguarding"] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

export const closing = z
  .object({
    outcome: z.enum(concernOutcomes),
    /** Says why; required where it is not safeguarding. */
    reason: z.string().trim().max(2_000).default(""),
  })
  .refine((given) => given.outcome !== "not_safeguarding" || given.reason.length >= 3, { path: ["reason"] });
