// Owns how everything that is held of one person is said, ready to be read, printed and weighed. Pure.
import { sayDate, sayDay, sayTime } from "~/lib/dates";
import { sayPhone } from "~/lib/phone";
import type { Found, HeldItem } from "./subject-access.service.server";

type Say = (key: string, values?: Record<string, string | number>) => string;
type Row = { key: string; value: string };

/** Words with what stands beside them: when, and what became of them. */
export interface SaidLine {
  words: string | null;
  note: string;
}

export interface HeldItemView {
  id: string;
  reference: string;
  facts: Row[];
  isHeld: boolean;
  statements: SaidLine[];
  redacted: string | null;
  answers: (SaidLine & { question: string })[];
  replies: SaidLine[];
  files: string[];
  auditHref: string;
}

export interface SubjectView {
  caseReference: string;
  when: string;
  /** Null where nothing was found. */
  held: {
    isHeld: boolean;
    phone: Row[] | null;
    items: HeldItemView[];
    messages: SaidLine[];
    tasks: string[];
  } | null;
}

const isThere = (row: Row | null): row is Row => row !== null;
const languages = new Intl.DisplayNames("en-GB", { type: "language" });
const sayLanguage = (code: string): string => {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
};

/** What a look came to. `labelOf` says what a code of a list is called. */
export function subjectView(
  { asked, at, held }: Found,
  { t: say, labelOf }: { t: Say; labelOf: (list: string, code: string) => string },
): SubjectView {
  const t: Say = (key, values) => say(`subject-access:${key}`, values);
  const moment = (when: Date) => t("moment", { time: sayTime(when), day: sayDate(when) });

  function itemView(item: HeldItem): HeldItemView {
    const fact = (key: string, value: string | null): Row | null =>
      value === null ? null : { key: t(`fact.${key}`), value };
    return {
      id: item.id,
      reference: item.reference,
      isHeld: item.isHeld,
      facts: [
        fact("whose", t(item.isTheirs ? "whose.own" : "whose.about")),
        fact("speaker", labelOf("respondent_types", item.respondentType)),
        fact("channel", labelOf("channels", item.channel)),
        fact("keyed", item.isKeyed ? t("keyed") : null),
        fact("received", moment(item.receivedAt)),
        fact("happened", item.dayHappened && sayDay(item.dayHappened)),
        fact("age", item.ageBand && labelOf("age_bands", item.ageBand)),
        fact("language", sayLanguage(item.lang)),
        fact("wish", say(`evidence:wish.${item.wish ?? "not_asked"}`)),
        fact("state", say(`evidence:state.${item.state}`)),
      ].filter(isThere),
      statements: item.statements.map(({ words, at: said }) => ({ words, note: moment(said) })),
      redacted: item.redacted,
      answers: item.answers.map(({ question, words, at: said }) => ({
        question,
        words,
        note: moment(said),
      })),
      replies: item.replies.map(({ words, at: sent, state }) => ({
        words,
        note: t("withState", { state: say(`responses:delivery.${state}`), when: moment(sent) }),
      })),
      files: item.files.map(({ contentType, size, state, at: came }) =>
        t("file", {
          kind: contentType,
          size: Math.max(1, Math.round(size / 1_000)),
          state: t(`fileState.${state}`),
          when: moment(came),
        }),
      ),
      auditHref: `/audit?record=${encodeURIComponent(`feedback:${item.id}`)}`,
    };
  }

  return {
    caseReference: asked.case,
    when: moment(at),
    held: held && {
      isHeld: held.isHeld,
      phone: held.phone && [
        {
          key: t("phone.number"),
          value: held.phone.number ? sayPhone(held.phone.number) : t("erased"),
        },
        { key: t("phone.safety"), value: t(`safety.${held.phone.safety}`) },
        {
          key: t("phone.optedOut"),
          value: held.phone.optedOutAt ? moment(held.phone.optedOutAt) : t("no"),
        },
        {
          key: t("phone.deceased"),
          value: held.phone.deceasedAt ? moment(held.phone.deceasedAt) : t("no"),
        },
        { key: t("phone.since"), value: moment(held.phone.since) },
      ],
      items: held.items.map(itemView),
      messages: held.messages.map(({ direction, words, isInItem, status, at: when }) => ({
        words: words ?? (isInItem ? t("inItem") : null),
        note: t("withState", {
          state: direction === "in" ? t("messageIn") : t("messageOut", { state: t(`status.${status}`) }),
          when: moment(when),
        }),
      })),
      tasks: held.tasks.map(({ kind, state, createdAt, doneAt }) =>
        t("task", {
          kind: say(`tasks:kind.${kind}.title`),
          state: doneAt ? t("taskDone", { when: moment(doneAt) }) : t(`taskState.${state}`),
          when: moment(createdAt),
        }),
      ),
    },
  };
}
