// Owns how each of our texts is written: which of them may leave for which phone, and how its words are made to fit one
// part. The words themselves are in the `texts` namespace. It decides nothing about when a text leaves.
//
// What a text may say, and why:
// - Until the owner of a phone has said SAFE, no text names a service, a theme or a person of the matter, because phones
//   are shared. The acknowledgement names the council's own contact and WHO names a commissioner: both are public
//   offices, were asked for or are required, and tell nobody what was said. Only READ brings the words of an answer to
//   such a phone, because whoever texts READ asks for them there and then.
// - After NOT SAFE every text is bare: a reference and a number to ring. HELP keeps its emergency numbers, and the
//   question whether to stop texting stays, because neither says anything about the sender.
// - The acknowledgement of an emergency is the same as any other, so that a glance at the phone gives nothing away.
import { sayDate, sayDay, sayDayAndMonth, sayTime, ukMinuteOfDay } from "~/lib/dates";
import { isGsm7, partsOf, toGsm7 } from "~/lib/sms-parts";
import type { PhoneSafety, TextFacts, TextTemplate } from "./conversations.schema";

/** i18next's `t`, with the namespace in the key. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** What stands for the whole council. `contact` is the person named when no contract is known. */
export interface TextStanding {
  readonly contact: string;
  readonly council: string;
  /** The number to ring, as it is read. */
  readonly phone: string;
  readonly safeguardingPhone: string;
  /** The short link to the privacy notice. It is in no text but the answer to INFO. */
  readonly link: string;
}

export type TextValues = TextStanding & TextFacts;

type Rule = {
  /** A question, or an answer of ours: it waits for the morning. */
  readonly waitsForMorning?: true;
  /** Carries the words of an answer, so it may be longer than one part. */
  readonly carriesContent?: true;
  /** What a phone gets that is not safe: the same text, another one, or (when absent) only a reference and a number. */
  readonly whenNotSafe?: "same" | TextTemplate | "never";
};

const rules: Partial<Record<TextTemplate, Rule>> = {
  help: { whenNotSafe: "helpNotSafe" },
  helpNotSafe: { whenNotSafe: "same" },
  askStop: { whenNotSafe: "same" },
  answer: { waitsForMorning: true, carriesContent: true },
  replyWaiting: { waitsForMorning: true },
  askService: { waitsForMorning: true, whenNotSafe: "never" },
  askDay: { waitsForMorning: true, whenNotSafe: "never" },
  askWish: { waitsForMorning: true, whenNotSafe: "never" },
  askPrivacy: { waitsForMorning: true, whenNotSafe: "never" },
  bareReference: { whenNotSafe: "same" },
  bareNumber: { whenNotSafe: "same" },
};

/** True for questions and for answers of ours, which leave in the daytime only. */
export const waitsForMorning = (template: TextTemplate): boolean => rules[template]?.waitsForMorning === true;

/** True for the texts that carry somebody's words about the matter. */
export const carriesContent = (template: TextTemplate): boolean => rules[template]?.carriesContent === true;

/** The text that a phone gets in place of `template`, or null when it gets none. `hasReference`: there is one to quote. */
export function templateFor(
  template: TextTemplate,
  safety: PhoneSafety,
  hasReference: boolean,
): TextTemplate | null {
  if (safety !== "not_safe") return template;
  const instead = rules[template]?.whenNotSafe;
  if (instead === "never") return null;
  if (instead === "same") return template;
  return instead ?? (hasReference ? "bareReference" : "bareNumber");
}

/** A name as somebody would shorten it in speech: first and last name, then the last name with an initial. */
function shorterNames(name: string): string[] {
  const words = name.split(/\s+/);
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  if (words.length < 2) return [];
  return [`${first} ${last}`, `${[...first][0]} ${last}`].filter((short) => short.length < name.length);
}

interface Wording {
  readonly contact: string;
  readonly council: string;
  readonly commissioner: string;
  readonly hasWeekday: boolean;
}

/** What is given up when a text does not fit one part, in order: the weekday, then names, shortened as people do. */
function wordingsOf(t: Translate, values: TextValues): Wording[] {
  const full: Wording = {
    contact: sayable(values.contact) ?? t("texts:standIn.contact"),
    council: sayable(values.council) ?? t("texts:standIn.council"),
    commissioner: sayable(values.commissioner ?? "") ?? t("texts:standIn.contact"),
    hasWeekday: true,
  };
  const steps = [full, { ...full, hasWeekday: false }];
  for (const field of ["contact", "commissioner"] as const) {
    for (const short of shorterNames(full[field])) steps.push({ ...steps.at(-1)!, [field]: short });
  }
  steps.push({ ...steps.at(-1)!, council: t("texts:standIn.council") });
  steps.push({
    ...steps.at(-1)!,
    contact: t("texts:standIn.contact"),
    commissioner: t("texts:standIn.contact"),
  });
  return steps;
}

/** A name in GSM-7, or null when it cannot be said in it: one letter would make every text two parts. */
function sayable(name: string): string | null {
  const plain = toGsm7(name);
  return plain !== "" && isGsm7(plain) ? plain : null;
}

function fill(t: Translate, template: TextTemplate, values: TextValues, wording: Wording): string {
  const time = values.by && (ukMinuteOfDay(values.by) === 720 ? t("texts:when.midday") : sayTime(values.by));
  const onDay = values.by && (wording.hasWeekday ? sayDay(values.by) : sayDayAndMonth(values.by));
  return toGsm7(
    t(`texts:${template}`, {
      ...values,
      ...wording,
      by: time && t("texts:when.timeOnDay", { time, day: onDay }),
      day: values.day && sayDate(values.day),
      language: values.language && t(`texts:language.${values.language}`),
      interpolation: { escapeValue: false, skipOnVariables: true },
    }),
  );
}

/**
 * One of our texts, ready to send: one GSM-7 part of at most 160 characters, but for `answer`, which carries somebody's
 * words and is cut up by `splitForSending`. Names that are too long are shortened as people would say them; nothing is
 * ever cut off. Throws RangeError when a field that the text needs is missing, or when it cannot be made to fit.
 */
export function renderText(t: Translate, template: TextTemplate, values: TextValues): string {
  for (const field of fieldsOf(t, template)) {
    if (values[field] === undefined || values[field] === "")
      throw new RangeError(`${template} lacks ${field}`);
  }
  const [full, ...shorter] = wordingsOf(t, values);
  const words = fill(t, template, values, full!);
  if (carriesContent(template) || partsOf(words).parts === 1) return words;
  for (const wording of shorter) {
    const shortened = fill(t, template, values, wording);
    if (partsOf(shortened).parts === 1) return shortened;
  }
  throw new RangeError(`${template} does not fit one text`);
}

/** The fields that a text has gaps for. */
export function fieldsOf(t: Translate, template: TextTemplate): (keyof TextValues)[] {
  const raw = t(`texts:${template}`, { skipInterpolation: true });
  return [...raw.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] as keyof TextValues);
}
