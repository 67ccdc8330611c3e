// Owns how an answer reaches a person: by text with its words, by a text that says only that it waits, in person, or not
// at all. Decides only; nothing is sent here.
import type { DeliveryState } from "./responses.schema";

/** What is known of whoever holds the phone. */
export interface Recipient {
  kind: "mobile" | "landline" | "other";
  safety: "unknown" | "safe" | "not_safe";
  isOptedOut: boolean;
  isDeceased: boolean;
}

/** What is known of a phone, from its row; null where there is none. */
export function recipientOf(row: {
  kind: Recipient["kind"] | null;
  safety: Recipient["safety"] | null;
  optedOutAt: Date | null;
  deceasedAt: Date | null;
}): Recipient | null {
  if (row.kind === null || row.safety === null) return null;
  return {
    kind: row.kind,
    safety: row.safety,
    isOptedOut: row.optedOutAt !== null,
    isDeceased: row.deceasedAt !== null,
  };
}

export type Delivery =
  /** The words themselves. */
  | { by: "words" }
  /** That an answer waits, and nothing of what it says: the phone may be in other hands. */
  | { by: "notice" }
  /** Not before this instant. */
  | { by: "later"; at: Date }
  /** Somebody tells them; `state` says why no text went. */
  | { by: "person"; state: "in_person" | "stopped" }
  /** Nobody is told anything: the person has died. */
  | { by: "nobody" };

/**
 * How an answer goes out now. `recipient` is null where there is no phone at all; `mayLeaveAt` is the first moment, now or
 * later, that is not in quiet hours.
 */
export function decideDelivery(recipient: Recipient | null, now: Date, mayLeaveAt: Date): Delivery {
  if (recipient?.isDeceased) return { by: "nobody" };
  if (recipient === null || recipient.kind !== "mobile") return { by: "person", state: "in_person" };
  if (recipient.isOptedOut) return { by: "person", state: "stopped" };
  if (mayLeaveAt > now) return { by: "later", at: mayLeaveAt };
  return recipient.safety === "safe" ? { by: "words" } : { by: "notice" };
}

/** A text of ours and what became of it, as the conversation reports it. */
export type TextStatus = "sent" | "delivered" | "failed" | "cancelled";

const rank: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  notice_sent: 1,
  opened: 2,
  sent: 3,
  failed: 4,
  stopped: 4,
  delivered: 5,
  in_person: 6,
};

/**
 * Where an answer stands after a report about one of its two texts, or null where the report changes nothing: reports come
 * late, twice and out of order, and an answer never goes backwards.
 */
export function stateAfter(
  before: DeliveryState,
  text: "notice" | "words",
  status: TextStatus,
): DeliveryState | null {
  const isAhead = before !== "queued" && before !== "notice_sent";
  if (text === "notice" && isAhead) return null;
  const next = nextState(text, status);
  return rank[next] > rank[before] ? next : null;
}

function nextState(text: "notice" | "words", status: TextStatus): DeliveryState {
  if (status === "failed") return "failed";
  if (status === "cancelled") return "stopped";
  if (text === "notice") return "notice_sent";
  return status;
}
