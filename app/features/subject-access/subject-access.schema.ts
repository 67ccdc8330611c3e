// Owns the shape of asking for one person's data: by one whole key, for one request that has a number of its own.
import { z } from "zod";
import { isCaseReference } from "./subject-access.rules";

/** How a person can be found: their number, the reference of one thing they said, or an advocate's local reference of them. */
export const keyKinds = ["phone", "reference", "client"] as const;
export type KeyKind = (typeof keyKinds)[number];

/** How often one officer may look within an hour. */
export const LOOKS_AN_HOUR = 20;

const LONGEST_KEY = 80;

export const lookForm = z
  .object({
    case: z.string({ error: "subject-access:field.case" }).trim().toUpperCase(),
    kind: z.enum(keyKinds, { error: "subject-access:field.kind" }),
    key: z
      .string({ error: "subject-access:field.key" })
      .trim()
      .min(1, "subject-access:field.key")
      .max(LONGEST_KEY, "subject-access:field.keyLong"),
  })
  .refine(({ case: given, key }) => isCaseReference(given, key), {
    path: ["case"],
    error: "subject-access:field.case",
  });
export type LookForm = z.output<typeof lookForm>;
