// Owns how a worry is shown: its level, how long it has waited, by when somebody looks, what was done. Words are given ready
// to be read, so that a page only sets them out.
import { sayDayAndMonth, sayTime } from "~/lib/dates";
import { becauseIn } from "./reasons.view";
import type { WorryLevel } from "./safeguarding.schema";

export type Say = (key: string, values?: Record<string, unknown>) => string;

/** "10.05am on 24 November". */
export const sayMoment = (t: Say, at: Date): string =>
  t("duty:moment", { time: sayTime(at), day: sayDayAndMonth(at) });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something has waited: minutes up to two hours, hours up to two days, then days. */
export function sayAge(t: Say, ms: number): string {
  if (ms < MINUTE) return t("duty:age.now");
  if (ms < 2 * HOUR) return t("duty:age.minutes", { count: Math.floor(ms / MINUTE) });
  if (ms < 2 * DAY) return t("duty:age.hours", { count: Math.floor(ms / HOUR) });
  return t("duty:age.days", { count: Math.floor(ms / DAY) });
}

/** One line of the duty queue. */
export interface DutyRow {
  id: string;
  level: WorryLevel;
  /** Redacted words; null for a call without words, or before the machine has read it. */
  words: string | null;
  /** The words that led the machine to it, redacted; none where a person or a keyword did. */
  because: string[];
  /** Null for a call for help that belongs to no item. */
  reference: string | null;
  age: string;
  due: string;
  isOverdue: boolean;
  takenBy: string | null;
}

interface QueuedConcern {
  concern: {
    id: string;
    level: WorryLevel;
    raisedAt: Date;
    dueAt: Date;
    takenBy: string | null;
    /** Times the duty workers were called. */
    pages: number;
  };
  reference: string | null;
  words: string | null;
}

/** Somebody must look now: an emergency, or one that duty workers are being called for and nobody has. */
const isForNow = (concern: { level: WorryLevel; pages: number; takenBy: string | null }): boolean =>
  concern.level === "S5" || (concern.pages > 0 && concern.takenBy === null);

/** A worry as a line of the queue. `nameOf` finds the name of an account. */
export function dutyRow(
  row: QueuedConcern,
  now: Date,
  t: Say,
  nameOf: (accountId: string) => string,
  reasons: Parameters<typeof becauseIn>[1] = [],
): DutyRow {
  const { id, level, raisedAt, dueAt, takenBy } = row.concern;
  return {
    id,
    level,
    words: row.words,
    because: becauseIn(row.words, reasons),
    reference: row.reference,
    age: sayAge(t, now.getTime() - raisedAt.getTime()),
    due: isForNow(row.concern) ? t("duty:queue.now") : sayMoment(t, dueAt),
    isOverdue: dueAt < now && takenBy === null,
    takenBy: takenBy ? nameOf(takenBy) : null,
  };
}

/** A worry on a page of its own. */
export interface DutyPage {
  id: string;
  level: WorryLevel;
  reference: string | null;
  feedbackId: string | null;
  state: "waiting" | "taken" | "closed";
  isMine: boolean;
  /** Whether there is a phone to ring. */
  canRing: boolean;
  statements: { words: string; at: string }[];
  facts: {
    raised: string;
    due: string;
    channel: string | null;
    basis: string | null;
    day: string | null;
    standing: string;
  };
  reason: string | null;
  cues: { code: string; label: string }[];
  /** Rounds of calls that went to nobody. */
  roundsToNobody: number;
  pages: { who: string; how: "sms" | "mail"; when: string; isSent: boolean }[];
  earlier: {
    id: string;
    reference: string;
    when: string;
    level: WorryLevel | null;
    concernId: string | null;
  }[];
}

interface OpenedConcern {
  concern: {
    id: string;
    level: WorryLevel;
    feedbackId: string | null;
    contactId: string | null;
    state: "waiting" | "taken" | "closed";
    raisedBy: "screen" | "keyword" | "person";
    raisedAt: Date;
    dueAt: Date;
    takenBy: string | null;
    takenAt: Date | null;
    closedBy: string | null;
    closedAt: Date | null;
    outcome: string | null;
    reason: string | null;
    cues: string[];
    pages: number;
  };
  item: {
    reference: string;
    channel: string;
    basis: string;
    contactId: string | null;
    dayHappened: string | null;
  } | null;
  words: { words: string; at: Date }[];
  pages: { accountId: string; channel: "sms" | "mail"; state: "sent" | "failed"; at: Date }[];
  earlier: {
    id: string;
    reference: string;
    receivedAt: Date;
    level: WorryLevel | null;
    concernId: string | null;
  }[];
}

/** Everything a duty worker needs of one worry. `cueLabels` says what each cue code stands for. */
export function dutyPage(
  opened: OpenedConcern,
  context: {
    accountId: string;
    t: Say;
    nameOf: (accountId: string) => string;
    cueLabels: ReadonlyMap<string, string>;
    sayDay: (day: string) => string;
  },
): DutyPage {
  const { concern, item } = opened;
  const { t, nameOf, cueLabels, sayDay } = context;
  return {
    id: concern.id,
    level: concern.level,
    reference: item?.reference ?? null,
    feedbackId: item ? concern.feedbackId : null,
    state: concern.state,
    isMine: concern.takenBy === context.accountId,
    canRing: (concern.contactId ?? item?.contactId ?? null) !== null,
    statements: opened.words.map(({ words, at }) => ({ words, at: sayMoment(t, at) })),
    facts: {
      raised: t(`duty:item.raisedBy.${concern.raisedBy}`, { at: sayMoment(t, concern.raisedAt) }),
      due: isForNow(concern) ? t("duty:queue.now") : sayMoment(t, concern.dueAt),
      channel: item?.channel ?? null,
      basis: item?.basis ?? null,
      day: item?.dayHappened ? sayDay(item.dayHappened) : null,
      standing: standingOf(concern, t, nameOf),
    },
    reason: concern.state === "closed" ? concern.reason || null : null,
    cues: concern.cues.map((code) => ({ code, label: cueLabels.get(code) ?? code })),
    roundsToNobody: opened.pages.length === 0 ? concern.pages : 0,
    pages: opened.pages.map((each) => ({
      who: nameOf(each.accountId),
      how: each.channel,
      when: sayMoment(t, each.at),
      isSent: each.state === "sent",
    })),
    earlier: opened.earlier.map(({ receivedAt, ...each }) => ({ ...each, when: sayMoment(t, receivedAt) })),
  };
}

function standingOf(
  concern: OpenedConcern["concern"],
  t: Say,
  nameOf: (accountId: string) => string,
): string {
  if (concern.state === "closed" && concern.closedBy && concern.closedAt) {
    const outcome = t(`duty:item.outcomes.${concern.outcome}`);
    return t("duty:item.closedBy", {
      name: nameOf(concern.closedBy),
      at: sayMoment(t, concern.closedAt),
      outcome,
    });
  }
  if (concern.takenBy && concern.takenAt)
    return t("duty:item.takenBy", { name: nameOf(concern.takenBy), at: sayMoment(t, concern.takenAt) });
  return t("duty:item.waiting");
}
