// Owns what a voice card needs to know of one piece of feedback, and the rules of how a voice is shown: who is speaking,
// whether the words are their own, and which of them are marked. Pure; draws nothing. Words reach it redacted.

/** How a view came to be given, as the council's list of bases names it. */
export const basisCodes = [
  "R0",
  "R1",
  "R2",
  "R3",
  "R4",
  "R5",
  "R6",
  "R7",
  "R8",
  "R9",
  "R10",
  "R11",
  "R12",
  "R99",
] as const;
export type BasisCode = (typeof basisCodes)[number];

/** The kinds of voice that are told apart by shape. */
export type VoiceKind = "own" | "agreed" | "on-behalf" | "observed" | "own-work" | "unknown";

const KINDS: Readonly<Record<BasisCode, VoiceKind>> = {
  R0: "own",
  R1: "agreed",
  R2: "agreed",
  R3: "on-behalf",
  R4: "observed",
  R5: "on-behalf",
  R6: "on-behalf",
  R7: "on-behalf",
  R8: "observed",
  R9: "on-behalf",
  R10: "on-behalf",
  R11: "own-work",
  R12: "on-behalf",
  R99: "unknown",
};

/** Which kind of voice a basis is. */
export const voiceKind = (basis: BasisCode): VoiceKind => KINDS[basis];

/** Whether the words are the person's own (R0 to R2): only then do they stand in quotation marks. */
export const isOwnWords = (basis: BasisCode): boolean => basis === "R0" || basis === "R1" || basis === "R2";

/** How it came, as the council's list of channels names it. */
export const channelCodes = [
  "SMS",
  "VOICE",
  "VM",
  "CALLBACK",
  "WEB",
  "EASYREAD",
  "APP_STAFF",
  "ADV_OFF",
  "HOMEVISIT",
  "MEETING",
  "LETTER",
  "EMAIL",
  "BSL",
  "INTERP",
  "PROXY",
  "IMPORT",
  "PANEL",
] as const;
export type ChannelCode = (typeof channelCodes)[number];

/** A calendar day, as machines write it (`YYYY-MM-DD`) and as people say it. */
export interface SaidDay {
  readonly day: string;
  readonly said: string;
}

export interface CardLink {
  readonly label: string;
  readonly href?: string | undefined;
}

export interface CardTheme extends CardLink {
  readonly code: string;
  /** A machine suggests; a person decides. */
  readonly decidedBy: "person" | "machine";
}

export type AnswerKind =
  | "acknowledged"
  | "answered"
  | "delivered"
  | "failed"
  | "promised"
  | "done"
  | "declined";

export interface CardAnswer {
  readonly kind: AnswerKind;
  /** The person who answered. */
  readonly by?: string | undefined;
  readonly on?: SaidDay | undefined;
  /** What was said or promised, in a few words. */
  readonly words?: string | undefined;
  readonly href?: string | undefined;
}

/** From `start` (included) to `end` (excluded), in UTF-16 units of the card's words. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

export type SeverityCode = "S0" | "S1" | "S2" | "S3" | "S4" | "S5";

/** One piece of feedback, ready to be shown. */
export interface VoiceCardView {
  readonly id: string;
  /** The reference in three sayable parts. */
  readonly reference?: string | undefined;
  readonly href?: string | undefined;
  /** The redacted words; what was taken out reads `[name]`. Several statements are parted by an empty line. */
  readonly words: string;
  /** Language of the words, where it is not the page's (BCP 47: "ur"). */
  readonly lang?: string | undefined;
  readonly basis: BasisCode;
  /** What the wording of some bases asks for. */
  readonly basisDetail?:
    | {
        /** R1: who wrote the words down. */
        readonly writtenBy?: string | undefined;
        /** R9: the decision it contributes to. */
        readonly decision?: string | undefined;
        /** R10: the scope of the authority. */
        readonly scope?: string | undefined;
        /** R12: how many people agreed it. */
        readonly people?: number | undefined;
      }
    | undefined;
  /** Who the speaker is, in words: "A carer, 65 to 74". */
  readonly speaker?: string | undefined;
  readonly channel: ChannelCode;
  /** The day it happened; absent when that is not known. */
  readonly happened?: SaidDay | undefined;
  readonly received?: SaidDay | undefined;
  readonly services: readonly CardLink[];
  readonly themes: readonly CardTheme[];
  readonly severity?: SeverityCode | undefined;
  /** What has been answered; empty says that nothing has; absent says nothing of answers. */
  readonly answers?: readonly CardAnswer[] | undefined;
  /** The words that led to a suggestion. */
  readonly highlights?: readonly Highlight[] | undefined;
}

/** A run of words that look alike. */
export interface WordsSegment {
  readonly text: string;
  readonly isMarked: boolean;
  readonly isRedacted: boolean;
}

// What the redactor leaves in the place of something personal: one or a few lower-case words in square brackets.
const redaction = /\[[a-z][a-z0-9 ,'-]{0,40}\]/g;

/**
 * Cuts words into runs, so that evidence can be marked and redactions softened. Highlights may overlap, be out of order or
 * reach past the end; joined again, the runs are exactly the words.
 */
export function segmentsOf(words: string, highlights: readonly Highlight[] = []): WordsSegment[] {
  const redactions = [...words.matchAll(redaction)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const edges = [...highlights, ...redactions].flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter((edge) => edge > 0 && edge < words.length);
  const cuts = [...new Set([0, ...inside, words.length])].sort((a, b) => a - b);
  const covers = (spans: readonly Highlight[], at: number) =>
    spans.some(({ start, end }) => start <= at && at < end);
  return cuts.slice(0, -1).map((start, index) => ({
    text: words.slice(start, cuts[index + 1]),
    isMarked: covers(highlights, start),
    isRedacted: covers(redactions, start),
  }));
}
