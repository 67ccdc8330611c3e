// Owns the shape in which a body's decision about a contract is written down. Safe for the browser; decides nothing.
import { z } from "zod";
import { outcomes } from "../responses/responses.schema";

/** Passing something to safeguarding is shown nowhere (decision_outcomes.csv). */
export const outcomesForBody = outcomes.filter((code) => code !== "D09");

const words = (most: number, key: string) =>
  z.string({ error: key }).trim().min(1, key).max(most, "decisions:field.long");

export const newDecision = z.object({
  /** Drawn by the form, so that sending it twice makes one decision. */
  id: z.uuid({ error: "decisions:error.form" }),
  bodyId: words(64, "decisions:field.body"),
  matter: words(120, "decisions:field.matter"),
  outcome: z.enum(outcomesForBody, { error: "decisions:field.outcome" }),
  reason: words(1_000, "decisions:field.reason"),
  decidedOn: z.iso.date({ error: "decisions:field.day" }),
  decidedBy: words(120, "decisions:field.decidedBy"),
});
