// Owns what a reply may be: how long, with which decision, to whom. Safe for the browser; decides nothing about sending.
import { z } from "zod";
import { hasReason, tidyWords } from "./reply-words.rules";

/** Longest reply, in characters, without the signature: six texts at most, and inside what a provider takes in one go. */
export const LONGEST_REPLY = 900;

/** Codes of decision_outcomes.csv. */
export const outcomes = [
  "D01",
  "D02",
  "D03",
  "D04",
  "D05",
  "D06",
  "D07",
  "D08",
  "D09",
  "D10",
  "D11",
  "D12",
  "D13",
  "D14",
  "D15",
  "D16",
  "D17",
  "D18",
  "D19",
  "D20",
  "D21",
  "D22",
] as const;
export type OutcomeCode = (typeof outcomes)[number];

/** Nothing about it is ever told in a reply: "no detail ever shown" (decision_outcomes.csv). */
const neverTold: ReadonlySet<OutcomeCode> = new Set(["D09"]);
/** Put right for one person: never told to everyone who spoke of a theme. */
const oneToOne: ReadonlySet<OutcomeCode> = new Set(["D10", "D13"]);
/** Decisions that say no, or that nothing changes: the words are the reason, and it is a sentence at least. */
const needReason: ReadonlySet<OutcomeCode> = new Set(["D03", "D14", "D15", "D16", "D21", "D22"]);

/** Decisions that a reply to one person may carry. */
export const outcomesForItem = outcomes.filter((code) => !neverTold.has(code));
/** Decisions that a reply to everyone on a theme may carry. */
export const outcomesForTheme = outcomesForItem.filter((code) => !oneToOne.has(code));

/** Themes of safety and safeguarding are answered person by person. */
export const isSafetyTheme = (themeCode: string): boolean => /^T11(\.|$)/.test(themeCode);

const absent = (value: unknown): unknown => (value === "" || value === undefined ? null : value);

const words = z
  .string({ error: "responses:field.wordsMissing" })
  .transform(tidyWords)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), "responses:field.wordsMissing")
  .refine((text) => text.length <= LONGEST_REPLY, "responses:field.wordsLong");

const replyOf = (codes: readonly OutcomeCode[]) => ({
  /** Drawn by the form, so that sending it twice makes one reply. */
  id: z.preprocess(absent, z.uuid({ error: "responses:error.form" }).nullable()),
  words,
  /** A decision, or null for thanks and plain answers. */
  outcome: z.preprocess(absent, z.enum(codes, { error: "responses:field.outcome" }).nullable()),
});

const reasoned = { path: ["words"], error: "responses:field.reasonMissing" };
const isReasoned = (given: { words: string; outcome: OutcomeCode | null }): boolean =>
  given.outcome === null || !needReason.has(given.outcome) || hasReason(given.words);

/** A reply to the person who said one thing. */
export const itemReply = z.object(replyOf(outcomesForItem)).refine(isReasoned, reasoned);

export const audiences = ["everyone", "not_answered"] as const;
export type Audience = (typeof audiences)[number];

/** Everyone who spoke of a theme on a contract, or only those of them whom nobody has answered. */
export const themeAudience = z.object({
  contractId: z.string().min(1).max(100),
  themeCode: z.string().regex(/^T\d\d(\.L?\d+)?$/, "responses:error.noTheme"),
  audience: z.preprocess((value) => absent(value) ?? "everyone", z.enum(audiences)),
});
export type ThemeAudience = z.output<typeof themeAudience>;

/** A reply to everyone who spoke of a theme on a contract. */
export const themeReply = themeAudience.extend(replyOf(outcomesForTheme)).refine(isReasoned, reasoned);

/** Where an answer to one item stands. notice_sent: they know that it waits; opened: they asked to read it. */
export const deliveryStates = [
  "queued",
  "notice_sent",
  "opened",
  "sent",
  "delivered",
  "failed",
  "in_person",
  "stopped",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];
