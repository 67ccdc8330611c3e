// Owns counting who a reply to everyone on a theme would reach, and how. People are counted, not messages.
import { type Delivery, decideDelivery, type Recipient } from "./delivery.rules";

/** One item of an audience. */
export interface AudienceItem {
  feedbackId: string;
  channel: string;
  state: string;
  contactId: string | null;
  speakerKey: string | null;
  /** Set while a worry about it is open. */
  worry: string | null;
  recipient: Recipient | null;
}

/** What a reply to everyone on a theme would do, before it is sent. All counts but `items` are people. */
export interface AudienceView {
  people: number;
  items: number;
  byChannel: { channel: string; people: number }[];
  /** Get the words, get only that an answer waits, are told by somebody, are told nothing because they have died. */
  words: number;
  notice: number;
  inPerson: number;
  nobody: number;
  /** Have had an answer of ours before. */
  answeredBefore: number;
  /** A worry about what they said is open with the duty workers. */
  worries: number;
  /** Items that a machine counts in and nobody has confirmed: they get nothing. */
  suggestedOnly: number;
}

/** Who is one person: one phone, else one pseudonym, else the item alone. */
const personOf = (item: AudienceItem): string => item.contactId ?? item.speakerKey ?? item.feedbackId;

const wayOf = (recipient: Recipient | null): Exclude<Delivery["by"], "later"> => {
  const noon = new Date(0);
  const { by } = decideDelivery(recipient, noon, noon);
  return by === "later" ? "notice" : by;
};

/** Counts an audience. A person with several items counts once, under the channel of the first of them. */
export function countAudience(items: readonly AudienceItem[], suggestedOnly: number): AudienceView {
  const people = new Map<string, AudienceItem[]>();
  for (const item of items) people.set(personOf(item), [...(people.get(personOf(item)) ?? []), item]);
  const all = [...people.values()];
  const countWhere = (test: (own: AudienceItem[]) => boolean): number => all.filter(test).length;
  const channels = new Map<string, number>();
  for (const [first] of all) channels.set(first!.channel, (channels.get(first!.channel) ?? 0) + 1);
  return {
    people: all.length,
    items: items.length,
    byChannel: [...channels]
      .map(([channel, count]) => ({ channel, people: count }))
      .sort((a, b) => b.people - a.people || a.channel.localeCompare(b.channel)),
    words: countWhere(([first]) => wayOf(first!.recipient) === "words"),
    notice: countWhere(([first]) => wayOf(first!.recipient) === "notice"),
    inPerson: countWhere(([first]) => wayOf(first!.recipient) === "person"),
    nobody: countWhere(([first]) => wayOf(first!.recipient) === "nobody"),
    answeredBefore: countWhere((own) => own.some((item) => item.state === "answered")),
    worries: countWhere((own) => own.some((item) => item.worry !== null)),
    suggestedOnly,
  };
}
