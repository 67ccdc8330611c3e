// Owns what the page of the redaction review shows of an item: its words one by one, what is struck and by whom, what people
// decided, and the quotes that are cleared. Pure; words come from `t`.
import { sayDate, sayTime } from "~/lib/dates";
import { type DetailSpan, detailTypes } from "./privacy.schema";
import type { RedactionReview } from "./privacy.service.server";
import { inRedacted } from "./redacted-range.rules";
import { showReasons, strikeReasons } from "./redaction.schema";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** A word to choose, or the mark of a struck detail. `value` is its range in the redacted words. */
export interface ReviewWord {
  value: string;
  words: string;
  isMark: boolean;
}
export interface StruckRow {
  value: string;
  label: string;
  /** Who struck it, in words. */
  by: string;
  byMachine: boolean;
  /** Around it, as it is read. */
  context: string;
}
export interface TakeBackRow {
  id: string;
  words: string;
  mayTakeBack: boolean;
}
export interface RedactionPage {
  seen: string;
  words: ReviewWord[];
  struck: StruckRow[];
  decisions: TakeBackRow[];
  everywhere: TakeBackRow[];
  quotes: { id: string; words: string; by: string }[];
  mayShow: boolean;
  options: Record<"types" | "strikeReasons" | "showReasons", { value: string; children: string }[]>;
}

/** The page of an item's redaction. */
export function redactionPage(review: RedactionReview, t: Say): RedactionPage {
  const { words, spans, seen, decisions, everywhere, quotes, people, accountId, mayShow } = review;
  const nameOf = (id: string): string => people.get(id)?.name ?? t("privacy:somebody");
  const stamp = (id: string, at: Date) => ({ name: nameOf(id), day: sayDate(at), time: sayTime(at) });
  const option = (list: readonly string[], key: string) =>
    list.map((value) => ({ value, children: t(`privacy:${key}.${value}`) }));
  return {
    seen,
    mayShow,
    words: wordsIn(words, spans),
    struck: spans.map((span) => struckRow(span, review, nameOf, t)),
    decisions: decisions.map(({ id, verdict, reason, type, decidedBy, at }) => ({
      id,
      words: t(`privacy:decision.${verdict}`, {
        ...stamp(decidedBy, at),
        type: t(`privacy:type.${type}`),
        reason: t(`privacy:${verdict === "struck" ? "strikeReason" : "showReason"}.${reason}`),
      }),
      mayTakeBack: verdict === "shown" || decidedBy === accountId || mayShow,
    })),
    everywhere: everywhere.map(({ id, madeBy, at, items, finishedAt }) => ({
      id,
      words: t(`privacy:everywhere.${finishedAt ? "done" : "running"}`, {
        ...stamp(madeBy, at),
        count: items,
      }),
      mayTakeBack: true,
    })),
    quotes: quotes.map(({ id, words: quote, clearedBy, at }) => ({
      id,
      words: quote,
      by: t("privacy:clearedBy", stamp(clearedBy, at)),
    })),
    options: {
      types: option(detailTypes, "type"),
      strikeReasons: option(strikeReasons, "strikeReason"),
      showReasons: option(showReasons, "showReason"),
    },
  };
}

function wordsIn(words: string, spans: readonly DetailSpan[]): ReviewWord[] {
  const marks = spans.map((span) => inRedacted(spans, span.start, span.end));
  const found: ReviewWord[] = [];
  const addWords = (from: number, to: number): void => {
    for (const match of words.slice(from, to).matchAll(/\S+/g)) {
      const start = from + match.index;
      found.push({ value: `${start}-${start + match[0].length}`, words: match[0], isMark: false });
    }
  };
  let at = 0;
  for (const [start, end] of marks) {
    addWords(at, start);
    found.push({ value: `${start}-${end}`, words: words.slice(start, end), isMark: true });
    at = end;
  }
  addWords(at, words.length);
  return found;
}

function struckRow(
  span: DetailSpan,
  { words, spans, found, decisions, everywhere }: RedactionReview,
  nameOf: (id: string) => string,
  t: Say,
): StruckRow {
  const [start, end] = inRedacted(spans, span.start, span.end);
  const covers = (each: { start: number; end: number }): boolean =>
    each.start < span.end && span.start < each.end;
  const person = decisions.findLast((each) => each.verdict === "struck" && covers(each));
  const machine = person ? undefined : found.find(covers);
  const by = person
    ? t("privacy:by.person", { name: nameOf(person.decidedBy) })
    : machine
      ? t("privacy:by.machine", { percent: Math.round(machine.p * 100) })
      : everywhere[0]
        ? t("privacy:by.everywhere", { name: nameOf(everywhere[0].madeBy) })
        : t("privacy:by.unknown");
  return {
    value: `${start}-${end}`,
    label: t(`privacy:type.${span.type}`),
    by,
    byMachine: machine !== undefined,
    context: words.slice(Math.max(0, start - 30), end + 30),
  };
}
