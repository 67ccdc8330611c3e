// Owns what a screen needs of an answer: its words, who wrote it, and where it stands. No sealed words and no numbers.
import type { DeliveryState, OutcomeCode } from "./responses.schema";

/** One answer to one item. */
export interface ReplyView {
  id: string;
  scope: "item" | "theme";
  words: string;
  outcome: OutcomeCode | null;
  author: { name: string; jobTitle: string };
  /** The commissioning body in whose name it was written; null where that is the council. */
  body: string | null;
  at: Date;
  /** Where it stands, and since when. `told`: somebody told the person, and when. */
  delivery: { state: DeliveryState | "told"; at: Date };
}

/** One answer to everyone on a theme of a contract, with how many people it stands how for. */
export interface ThemeReplyView {
  id: string;
  themeCode: string;
  words: string;
  outcome: OutcomeCode | null;
  author: { name: string; jobTitle: string };
  /** The commissioning body in whose name it was written; null where that is the council. */
  body: string | null;
  at: Date;
  people: number;
  states: { state: DeliveryState; people: number }[];
}

/** What a colleague is to tell a person, and who answers. */
export interface AnswerToTell {
  words: string;
  author: string;
}

/** How an answer to one item would go out, before it is written. */
export interface ReplyOutlook {
  reference: string;
  channel: string;
  /** stopped: they asked us to stop texting, so somebody tells them. */
  way: "words" | "notice" | "in_person" | "stopped" | "nobody";
  /** Quiet hours run now: a text leaves at this time. */
  leavesAt: Date | null;
  /** The level of a worry about it that is still open. */
  worry: "S3" | "S4" | "S5" | null;
}

/** Work that answers make for a commissioner. */
export interface AnswersWaiting {
  /** Items that nobody has answered. */
  toWrite: Waiting;
  /** People who know of an answer and have not asked to read it. */
  notRead: Waiting;
  /** Answers that could not be delivered. */
  failed: Waiting;
}

export interface Waiting {
  count: number;
  since: Date | null;
}

interface StandingRow {
  contactId: string | null;
  feedbackId: string;
  state: DeliveryState;
}

/** How many people an answer stands how for; those with several items count once, by the first. */
export function countStates(rows: readonly StandingRow[]): {
  people: number;
  states: ThemeReplyView["states"];
} {
  const people = new Map<string, DeliveryState>();
  for (const row of rows) {
    const who = row.contactId ?? row.feedbackId;
    if (!people.has(who)) people.set(who, row.state);
  }
  const counts = new Map<DeliveryState, number>();
  for (const state of people.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return { people: people.size, states: [...counts].map(([state, count]) => ({ state, people: count })) };
}

/** What is wrong with a reply, beside the field that it belongs to. */
export function replyErrors(error: {
  key: string;
  values: Record<string, string | number>;
}): { field?: string; key: string; values: Record<string, string | number> }[] {
  const field = error.key === "responses:field.outcome" ? "outcome" : "words";
  const belongs = error.key.startsWith("responses:field.");
  return [{ ...(belongs ? { field } : {}), key: error.key, values: error.values }];
}
