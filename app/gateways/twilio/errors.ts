// Owns what Twilio's error codes ask of us. Nobody outside this folder reads a Twilio code to decide anything.
// Source: Twilio's error and warning dictionary, https://www.twilio.com/docs/api/errors.
import { type FailureReason, SmsFailure, type SmsFailureKind } from "../sms";

const OPTED_OUT = [
  21610, // the recipient has replied STOP to this sender or Messaging Service
];

const NOT_A_MOBILE = [
  21614, // the number is not a mobile number
  21635, // the number is a landline
  30006, // landline or unreachable carrier
];

const BAD_NUMBER = [
  21211, // invalid "To" number
  21217, // the number does not appear to be valid
  21265, // a short code cannot receive
  21604, // no "To" number
  30005, // unknown handset: no longer in service
];

const TEMPORARY = [
  14107, // message rate limit exceeded
  20009, // the resource cannot be deleted before it is complete
  20429, // too many requests
  20500, // internal server error
  20503, // service unavailable
  21611, // this sender's queue is full
  30001, // queue overflow
  30003, // handset unreachable: off or without signal
  30008, // unknown error at the carrier
  30017, // carrier network congestion
  30022, // rate limit at the carrier
  30036, // the validity period expired in the queue
  30410, // the carrier did not answer in time
];

/** Ours to put right (credentials, a suspended account): the text is good and may go once that is done. */
const OUR_ACCOUNT = [10001, 20003, 20005, 30002, 90010];

const REASONS: ReadonlyMap<number, FailureReason> = new Map([
  ...reasons(OPTED_OUT, "opted_out", false),
  ...reasons(NOT_A_MOBILE, "not_a_mobile", false),
  ...reasons(BAD_NUMBER, "bad_number", false),
  ...reasons(TEMPORARY, "temporary", true),
  ...reasons(OUR_ACCOUNT, "rejected", true),
]);

function reasons(codes: number[], kind: SmsFailureKind, retryable: boolean): [number, FailureReason][] {
  return codes.map((code) => [code, { kind, retryable }]);
}

/** What a code asks of us; a code we do not know is a refusal that trying again does not mend. */
export function reasonForCode(code: number): FailureReason {
  return REASONS.get(code) ?? { kind: "rejected", retryable: false };
}

/** What an HTTP status asks of us when no code came with it. */
export function reasonForStatus(status: number): FailureReason {
  if (status === 408 || status === 429 || status >= 500) return { kind: "temporary", retryable: true };
  if (status === 401 || status === 403) return { kind: "rejected", retryable: true };
  return { kind: "rejected", retryable: false };
}

/** Failures to reach Twilio or to hear the end of its answer, as Node, axios and fetch name them. */
const NETWORK_CODES = new Set([
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ERR_NETWORK",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_SOCKET",
]);

/**
 * Turns what the Twilio client threw into an `SmsFailure`, without its text (which can hold the number) and without the
 * request (which holds the body and the token). Anything that is not the network's or Twilio's doing comes back as it was.
 */
export function asSmsFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { status, code } = thrown as Error & { status?: unknown; code?: unknown };
  if (typeof status === "number") {
    const known = typeof code === "number" && code > 0;
    const reason = known && REASONS.has(code) ? reasonForCode(code) : reasonForStatus(status);
    return new SmsFailure(reason.kind, {
      retryable: reason.retryable,
      code: known ? String(code) : `http_${status}`,
    });
  }
  const cause = thrown.cause as { code?: unknown } | undefined;
  for (const name of [code, cause?.code]) {
    if (typeof name === "string" && NETWORK_CODES.has(name))
      return new SmsFailure("temporary", { code: name });
  }
  if (thrown.name === "TimeoutError") return new SmsFailure("temporary", { code: "ETIMEDOUT" });
  if (thrown instanceof SyntaxError) return new SmsFailure("temporary", { code: "unreadable_answer" });
  return thrown;
}
