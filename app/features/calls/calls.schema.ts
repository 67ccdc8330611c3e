// Owns the shape of what staff take down from a call, a letter or a visit, and its word lists.
import { z } from "zod";
import { wishes } from "../intake/intake.schema";

export const recordKinds = ["phone", "letter", "visit"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The answer to "are you saying this for yourself?". */
export const sayers = ["self", "carer", "carer_behalf", "family", "other", "not_said"] as const;
export type Sayer = (typeof sayers)[number];

/** How a conversation was helped along. */
export const helps = ["none", "interpreter", "relay", "three_way"] as const;
export type Help = (typeof helps)[number];

/** Longest words of one record, in UTF-16 units. */
export const MOST_WORDS = 20_000;

const orNull = (value: unknown): unknown => (value === "" || value === undefined ? null : value);
const maybe = <T extends z.ZodType>(shape: T) => z.preprocess(orNull, shape.nullable());

/** What has been keyed so far. Everything may be missing until it is filed. */
export const takenDown = z.object({
  words: z.string().max(MOST_WORDS).default(""),
  sayer: maybe(z.enum(sayers)),
  /** Read back to the person, who agreed that it is right. */
  isAgreed: z.preprocess((value) => value === "yes", z.boolean()),
  help: z.preprocess(orNull, z.enum(helps).nullable()).transform((help) => help ?? "none"),
  /** age_bands.csv; null is not asked, which is not the same as preferring not to say. */
  ageBand: maybe(z.string().regex(/^A[0-9A-Z_]+$/)),
  wish: maybe(z.enum(wishes)),
  /** UK calendar day. */
  dayHappened: maybe(z.iso.date()),
  phone: maybe(z.string().trim().max(40)),
  /** The person says that this phone is safe to write to. */
  isPhoneSafe: z.preprocess((value) => value === "yes", z.boolean()),
  /** How an answer reaches somebody without a phone: an address, a day somebody visits. */
  replyWay: maybe(z.string().trim().max(500)),
});
export type TakenDown = z.infer<typeof takenDown>;
