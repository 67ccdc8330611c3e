// Owns how an answer reaches a person: by text with its words, by a text that says only that it waits, in person, or not
// at all. Decides only; nothing is sent here.
import { addDays, ukDay, ukInstant, ukMinuteOfDay } from "~/lib/dates";
import type { DeliveryState } from "./responses.schema";

/** What is known of whoever holds the phone. */
export interface Recipient {
  kind: "mobile" | "landline" | "other";
  safety: "unknown" | "safe" | "not_safe";
  isOptedOut: boolean;
  isDeceased: boolean;
}

/** Minutes after midnight, UK time. Equal ends mean no quiet hours. */
export interface Quiet {
  from: number;
  to: number;
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

/** When quiet hours end, or null where it is not quiet now. */
export function quietUntil(now: Date, { from, to }: Quiet): Date | null {
  const minute = ukMinuteOfDay(now);
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  if (from === to || !isQuiet) return null;
  const today = ukDay(now);
  return ukInstant(minute < to ? today : addDays(today, 1), to);
}

/** How an answer goes out now; `recipient` is null where there is no phone at all. */
export function decideDelivery(recipient: Recipient | null, now: Date, quiet: Quiet): Delivery {
  if (recipient?.isDeceased) return { by: "nobody" };
  if (recipient === null || recipient.kind !== "mobile") return { by: "person", state: "in_person" };
  if (recipient.isOptedOut) return { by: "person", state: "stopped" };
  const at = quietUntil(now, quiet);
  if (at) return { by: "later", at };
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
  const hasBeenOpened = rank[before] >= rank.opened && before !== "failed";
  if (text === "notice" && hasBeenOpened) return null;
  const next = nextState(text, status);
  return rank[next] > rank[before] ? next : null;
}

function nextState(text: "notice" | "words", status: TextStatus): DeliveryState {
  if (status === "failed") return "failed";
  if (status === "cancelled") return "stopped";
  if (text === "notice") return "notice_sent";
  return status;
}
