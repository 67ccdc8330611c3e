// Owns our own words for texts that go out and come in. No provider's code, field name or status word belongs here;
// each provider's folder translates to and from these words.

/** Where a text stands. `unknown` is a provider's word that we have no word for: record it, change nothing by it. */
export const DELIVERY_STATUSES = [
  "queued",
  "sent",
  "delivered",
  "undelivered",
  "failed",
  "cancelled",
  "unknown",
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Why a text did not go: each asks something different of the person or job that reads it. */
export const SMS_FAILURE_KINDS = [
  "opted_out",
  "not_a_mobile",
  "bad_number",
  "temporary",
  "rejected",
] as const;
export type SmsFailureKind = (typeof SMS_FAILURE_KINDS)[number];

/** A reason a text did not go, and whether the same text may be tried again later. */
export interface FailureReason {
  kind: SmsFailureKind;
  retryable: boolean;
}

export interface OutgoingText {
  /** The phone that is to receive it, in E.164: `+447700900513`. */
  to: string;
  /** The council's own number, in E.164. */
  from: string;
  body: string;
  /** The public address that delivery reports are posted to. The gateway adds `?job=<jobId>` to it. */
  statusCallbackUrl: string;
  jobId: string;
  /** Seconds (1 to 36,000) after which a text still waiting in the provider's queue is dropped: before the quiet hours, say. */
  validForSeconds?: number;
}

export interface SentText {
  providerId: string;
  status: DeliveryStatus;
  /** SMS parts billed, or null while the provider does not yet know. */
  parts: number | null;
}

export interface InboundMedia {
  url: string;
  contentType: string;
}

/** Words that a provider may answer by itself before we see the text. */
export type ProviderReply = "stop" | "start" | "help";

export interface InboundText {
  providerId: string;
  /** E.164 for a phone; a short code or a sender's name for some machines. */
  from: string;
  to: string;
  /** Exactly what was written; empty when only pictures came. */
  body: string;
  media: InboundMedia[];
  receivedAt?: Date;
  /** Set when the provider has already sent its own reply to this text: a second one from us would be one too many. */
  providerReplied?: ProviderReply;
}

export interface DeliveryReport {
  providerId: string;
  status: DeliveryStatus;
  /** The job that sent the text, so that a report which overtakes the answer to `send` still finds its row. */
  jobId?: string;
  /** The provider's own code, kept as evidence only: decide by `failure`. */
  errorCode?: string;
  failure?: FailureReason;
}

export interface Media {
  bytes: Buffer;
  contentType: string;
}

export interface SmsGateway {
  /** Hands one text to the network. Throws `SmsFailure` when it is refused or cannot be handed over. */
  send(message: OutgoingText): Promise<SentText>;
  /** Fetches a picture that came with a text. Throws `SmsFailure` when it is gone, too large or not the provider's. */
  fetchMedia(url: string): Promise<Media>;
  /** Deletes the provider's own copy of a text and its pictures; one that is already gone is not an error. */
  deleteMessage(providerId: string): Promise<void>;
}

/**
 * A text that did not go. Its message holds the kind and the provider's code only: never a number, a body or a
 * provider's sentence, because all of these can be personal and errors are logged.
 */
export class SmsFailure extends Error {
  readonly kind: SmsFailureKind;
  readonly retryable: boolean;
  readonly code: string | undefined;

  constructor(kind: SmsFailureKind, options: { retryable?: boolean; code?: string } = {}) {
    super(options.code === undefined ? `sms ${kind}` : `sms ${kind} (${options.code})`);
    this.name = "SmsFailure";
    this.kind = kind;
    this.retryable = options.retryable ?? kind === "temporary";
    this.code = options.code;
  }
}

/** A webhook that is properly signed but lacks what a text or a report must have. Names fields, never their values. */
export class UnreadableWebhook extends Error {
  constructor(readonly fields: readonly string[]) {
    super(`webhook lacks readable fields: ${fields.join(", ")}`);
    this.name = "UnreadableWebhook";
  }
}

const E164 = /^\+[1-9]\d{6,14}$/;

/** The most characters a provider takes in one text (Twilio: 1,600; error 21617 above it). */
export const MAX_BODY_CHARACTERS = 1600;

/**
 * Refuses what no provider would take, before anything leaves the house.
 * Throws `SmsFailure`: `bad_number` unless `to` is E.164, `rejected` for an empty or over-long body.
 */
export function assertSendable(message: OutgoingText): void {
  if (!E164.test(message.to)) throw new SmsFailure("bad_number", { code: "not_e164" });
  if (message.body.trim() === "") throw new SmsFailure("rejected", { code: "empty_body" });
  if (message.body.length > MAX_BODY_CHARACTERS) throw new SmsFailure("rejected", { code: "body_too_long" });
}
