// Owns the words of a conversation by text: what a text can mean, what is remembered between texts, and the effects that
// a decision asks for. It decides nothing. Times that are kept are epoch milliseconds, because the state is kept as JSON.
import { z } from "zod";
import type { OfficeHours } from "~/lib/working-time";

/** What a whole message can ask for. The codes are those of sms_keywords.csv; LANG stands for every language keyword. */
export const intents = [
  "STOP",
  "START",
  "HELP",
  "CALL",
  "VISIT",
  "LANG",
  "STATUS",
  "SKIP",
  "DELETE",
  "INFO",
  "END",
  "CANCEL",
  "YES",
  "NO",
  "SAFE",
  "NOTSAFE",
  "READ",
  "HEARD",
  "WHO",
  "NONE",
] as const;
export type Intent = (typeof intents)[number];

/** Languages that can be asked for (ISO 639-1). */
export const languageCodes = ["en", "ur", "pl", "ro", "pa", "bn", "ar"] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** What a text says besides its intent; any number of them. None changes the intent. */
export const sideNotes = [
  "death",
  "access_request",
  "erasure_request",
  "stop_in_words",
  "call_in_words",
  "cry_for_help",
  "courtesy",
] as const;
export type SideNote = (typeof sideNotes)[number];

export type WorryLevel = "S3" | "S4" | "S5";

/** What the worry screen said of this text alone. */
export interface Screening {
  readonly level: WorryLevel | null;
  readonly cueCodes: readonly string[];
  /** The screen's own rule for calling a duty worker now: S5, only a cry for help, or a text that begins with stop and has a cue. */
  readonly pagesNow: boolean;
}

export const nothingScreened: Screening = { level: null, cueCodes: [], pagesNow: false };

export interface IncomingText {
  /** As it came. */
  readonly words: string;
  readonly pictures: number;
}

/** Whether the owner of a phone has said that only they see it. */
export type PhoneSafety = "unknown" | "safe" | "not_safe";

/** What is known of whoever holds the phone. */
export interface ContactFacts {
  readonly isOptedOut: boolean;
  readonly isDeceased: boolean;
  readonly safety: PhoneSafety;
  readonly kind: "mobile" | "landline" | "other";
  readonly lang: string;
}

/** Follow-up questions about an item, in the order in which they are asked. At most two, and the wish is one of them. */
export const followUps = ["service", "day", "wish"] as const;
export type FollowUp = (typeof followUps)[number];

/** privacy: is this phone private? stop: shall we stop texting? which: which of these services? */
export const questionCodes = [...followUps, "privacy", "stop", "which"] as const;
export type QuestionCode = (typeof questionCodes)[number];

export const wishCodes = ["tell_provider", "tell_without_me", "council_only", "not_sure"] as const;
export type WishCode = (typeof wishCodes)[number];

const at = z.number().int();
const level = z.enum(["S3", "S4", "S5"]).nullable();

export const conversationState = z.object({
  /** The newest item from this phone. */
  openItem: z
    .object({
      feedbackId: z.string(),
      /** Known once it has been acknowledged. */
      reference: z.string().nullable(),
      firstTextAt: at,
      lastTextAt: at,
      ackDueAt: at.nullable(),
      isAckSent: z.boolean(),
      questionsAsked: z.array(z.enum(followUps)),
      level,
    })
    .nullable(),
  /** The one question that waits for an answer. `options` are ids that numbers stand for. */
  openQuestion: z
    .object({
      code: z.enum(questionCodes),
      askedAt: at,
      feedbackId: z.string().nullable(),
      options: z.array(z.string()).optional(),
    })
    .nullable(),
  /** Answers of ours that this phone has been told of and has not yet been sent. */
  waitingReplies: z.array(z.object({ replyId: z.string(), feedbackId: z.string(), reference: z.string() })),
  /** The last answer of ours whose words were sent. */
  lastReply: z
    .object({
      replyId: z.string(),
      feedbackId: z.string(),
      reference: z.string(),
      at,
      answeredAt: at.nullable(),
    })
    .nullable(),
  /** The last text in which the worry screen found something, or a call for help. */
  recentCue: z.object({ level: z.enum(["S3", "S4", "S5"]), at }).nullable(),
  privacyAskedAt: at.nullable(),
});
export type ConversationState = z.infer<typeof conversationState>;

/** A phone from which nothing has come yet. */
export const emptyConversation: ConversationState = {
  openItem: null,
  openQuestion: null,
  waitingReplies: [],
  lastReply: null,
  recentCue: null,
  privacyAskedAt: null,
};

/** Minutes after midnight, UK time. Equal ends mean no quiet hours. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** All spans are milliseconds. */
export interface ConversationSettings {
  readonly quiet: QuietHours;
  readonly office: OfficeHours;
  /** A text this soon after the one before belongs to the same item. */
  readonly mergeFor: number;
  /** The acknowledgement waits this long for company, after each text ... */
  readonly ackWait: number;
  /** ... and never longer than this after the first. */
  readonly ackLimit: number;
  /** How long after an answer of ours a text counts as an answer to it. */
  readonly replyWindow: number;
  readonly questionLife: number;
  /** How long after a cue STOP still calls a duty worker. */
  readonly stopCueWindow: number;
  /** How long thanks still belong to the last item. */
  readonly courtesyWindow: number;
  /** Working hours in which a person does what a text asked for. */
  readonly taskHours: number;
}

/** Kinds of work for a person that a text can make. */
export type ConversationTask =
  | "call_back"
  | "visit"
  | "cancel_visit"
  | "landline"
  | "death"
  | "erasure_review"
  | "access_request"
  | "read_reply"
  | "tell_in_person"
  | "not_understood";

export type PageReason = "help" | "stop_with_cue" | "cue";

/** What decide knows for a text. Names, numbers and links that stand for the whole council are added when it is written. */
export interface TextFacts {
  readonly reference?: string;
  readonly by?: Date;
  /** Calendar day `YYYY-MM-DD`. */
  readonly day?: string;
  readonly language?: LanguageCode;
  /** A commissioner, whose name is public. */
  readonly commissioner?: string;
  readonly options?: string;
  /** The words of an answer. */
  readonly words?: string;
}

/** One thing that the service carries out, all of them in one unit of work, in order. `feedbackId` null: no item. */
export type Effect =
  | { readonly kind: "start_item"; readonly feedbackId: string; readonly followsReplyId: string | null }
  | { readonly kind: "append_statement"; readonly feedbackId: string }
  | {
      readonly kind: "record_answer";
      readonly feedbackId: string;
      readonly question: FollowUp;
      /** A wish code, a calendar day, a service's name; null where the words are kept and could not be read as one. */
      readonly value: string | null;
    }
  | { readonly kind: "answer_to_reply"; readonly replyId: string; readonly feedbackId: string }
  | { readonly kind: "opt_out" }
  | { readonly kind: "opt_in" }
  | { readonly kind: "mark_safe" }
  | { readonly kind: "mark_not_safe" }
  | { readonly kind: "mark_deceased" }
  | { readonly kind: "set_language"; readonly lang: LanguageCode }
  | {
      readonly kind: "open_task";
      readonly task: ConversationTask;
      readonly feedbackId: string | null;
      readonly replyId: string | null;
      readonly dueAt: Date;
    }
  | { readonly kind: "page_duty"; readonly reason: PageReason; readonly feedbackId: string | null }
  | { readonly kind: "schedule_ack"; readonly feedbackId: string; readonly at: Date }
  | { readonly kind: "ask_question"; readonly feedbackId: string; readonly at: Date }
  | { readonly kind: "ask_privacy"; readonly at: Date }
  | {
      readonly kind: "send";
      readonly template: TextTemplate;
      readonly facts: TextFacts;
      readonly feedbackId: string | null;
      readonly notBefore: Date;
    }
  | { readonly kind: "read_waiting_answer"; readonly replyId: string; readonly notBefore: Date }
  | { readonly kind: "status_lookup"; readonly reference: string | null }
  | { readonly kind: "who_lookup"; readonly words: string; readonly optionId: string | null }
  | { readonly kind: "heard_lookup"; readonly key: string }
  | { readonly kind: "keep_pictures"; readonly feedbackId: string | null }
  /** Texts of ours that have not left yet: all of them, or those that carry content or ask something. */
  | { readonly kind: "cancel_texts"; readonly which: "all" | "content_and_questions" };

/** What a text was taken for, kept beside the message. */
export type HeardAs = "story" | "answer" | "reply" | "keyword";

export interface Decision {
  readonly heardAs: HeardAs;
  readonly effects: readonly Effect[];
  /** What is remembered from here on. */
  readonly state: ConversationState;
}

/** Every text we send. Their words are in the `texts` namespace, under the same names. */
export const textTemplates = [
  "ack",
  "help",
  "helpNotSafe",
  "started",
  "askStop",
  "callBack",
  "visitAsked",
  "cancelToPerson",
  "languageKept",
  "languageEnglish",
  "deleteReceived",
  "accessReceived",
  "info",
  "safeKept",
  "answerKept",
  "replyReceived",
  "replyWaiting",
  "readNone",
  "answer",
  "statusWaiting",
  "statusRead",
  "statusNone",
  "whoHow",
  "whoFound",
  "whoFoundNoDay",
  "whoWhich",
  "whoOptions",
  "whoNone",
  "heardHow",
  "heardYes",
  "heardNotYet",
  "heardNone",
  "pictureRefused",
  "askService",
  "askDay",
  "askWish",
  "askPrivacy",
  "bareReference",
  "bareNumber",
] as const;
export type TextTemplate = (typeof textTemplates)[number];
