// Owns the shape of a line of voices.ndjson: what one invented person said one day, and what came of it. Codes are those of
// the taxonomies; distances are counted back from today.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { wishes } from "~/features/intake/intake.schema";
import { outcomesForItem } from "~/features/responses/responses.schema";
import { levels } from "~/features/safeguarding/safeguarding.schema";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const reference = z.string().regex(/^NC[CG]-\d{4}$/);

const reply = z.object({
  /** Working days after it came. */
  after: z.number().int().min(1).max(30),
  outcome: z.enum(outcomesForItem).nullable(),
  words: z.string().min(10),
  /** The person texts READ for it. */
  isRead: z.boolean(),
});

export const voiceLine = z.object({
  id: z.string().regex(/^v\d{3}$/),
  /** Who speaks: the same number is the same person. */
  person: z.number().int().min(1).max(399),
  /** Whether it is about somebody else. */
  isAbout: z.boolean(),
  daysAgo: z.number().int().min(0).max(730),
  /** On a UK clock. */
  at: time,
  channel: z.string(),
  respondentType: z.string(),
  basis: z.string(),
  methods: z.array(z.string()).min(1),
  words: z.string().min(10),
  /** How many days before it was said it happened; null where nobody said. */
  happenedBefore: z.number().int().min(0).nullable(),
  lang: z.string(),
  wish: z.enum(wishes).nullable(),
  ageBand: z.string().nullable(),
  themes: z.array(z.string()).min(1).max(3),
  contracts: z.array(reference).max(2),
  areThemesConfirmed: z.boolean(),
  areContractsConfirmed: z.boolean(),
  /** What a person decides; null where nobody has yet. */
  severity: z.enum(levels).nullable(),
  isRead: z.boolean(),
  /** What the duty worker does with a worry about it, where one is raised. */
  worry: z.enum(["quality", "advice", "s42", "not_safeguarding", "take", "leave"]),
  reply: reply.nullable(),
});
export type VoiceLine = z.output<typeof voiceLine>;

const themeAnswer = z.object({
  daysAgo: z.number().int().min(1),
  /** The author's e-mail address. */
  by: z.string(),
  contract: reference,
  themeCode: z.string(),
  outcome: z.string(),
  words: z.string().min(10),
});
export type ThemeAnswer = z.output<typeof themeAnswer>;

const folderOf = (root: string): string => path.join(root, "db", "seed", "northmere");

/** Every line. Throws with the line's number where one has not its shape. */
export async function readVoiceLines(root: string): Promise<VoiceLine[]> {
  const words = await readFile(path.join(folderOf(root), "voices.ndjson"), "utf8");
  return words
    .trimEnd()
    .split("\n")
    .map((line, index) => {
      const read = voiceLine.safeParse(JSON.parse(line));
      if (!read.success)
        throw new Error(`voices.ndjson, line ${index + 1}: ${read.error.issues[0]?.message}`);
      return read.data;
    });
}

/** Answers that were given to everyone who spoke of a theme on a contract. */
export async function readThemeAnswers(root: string): Promise<ThemeAnswer[]> {
  const words = await readFile(path.join(folderOf(root), "theme-answers.json"), "utf8");
  return z.array(themeAnswer).parse(JSON.parse(words));
}
