// Owns what a screen needs of an item: its voice card, its facts in words, and how long it has waited. Pure; words come from
// `t` and from the code lists.
import {
  basisCodes,
  type CardAnswer,
  channelCodes,
  type Highlight,
  type SaidDay,
  type VoiceCardView,
} from "~/components/voice-card/voice-card.view";
import { sayDate, sayTime, ukDay } from "~/lib/dates";
import { SPEAKS_FOR } from "./advocates.rules";
import { type DueBucket, type Waited, waited } from "./due.rules";
import { severityOf, voiceOf } from "./evidence.rules";
import type { Delivery, EvidenceItem } from "./evidence.schema";
import type { EvidenceNames } from "./names.server";

/** Says a key in the reader's language. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** An item in a list. `card` is null until the words have been redacted. */
export interface ItemCard {
  id: string;
  reference: string;
  href: string;
  card: VoiceCardView | null;
}

export const itemHref = (id: string): string => `/feedback/${encodeURIComponent(id)}`;
export const contractHref = (id: string): string => `/contracts/${encodeURIComponent(id)}`;
export const themeHref = (code: string): string => `/search?theme=${encodeURIComponent(code)}`;

const saidDay = (day: string): SaidDay => ({ day, said: sayDate(day) });

/** An item as a voice card. `highlights` are the words to mark. */
export function itemCard(
  item: EvidenceItem,
  names: EvidenceNames,
  t: Say,
  highlights: readonly Highlight[] = [],
): ItemCard {
  const head = { id: item.id, reference: item.reference, href: itemHref(item.id) };
  if (item.words === null) return { ...head, card: null };
  const card: VoiceCardView = {
    ...head,
    words: item.words,
    lang: item.lang === "en" ? undefined : item.lang,
    basis: basisCodes.find((code) => code === item.basis) ?? "R99",
    speaker: speakerOf(item, names, t),
    channel: channelCodes.find((code) => code === item.channel) ?? "IMPORT",
    happened: item.dayHappened ? saidDay(item.dayHappened) : undefined,
    received: saidDay(item.dayReceived),
    services: servicesOf(item, names, t),
    themes: themesOf(item, names),
    severity: severityOf(item.severity) ?? undefined,
    answers: item.deliveries.map((delivery) => answerOf(delivery, names)),
    highlights,
  };
  return { ...head, card };
}

/** A card for whoever may not search: its themes lead nowhere. */
export function cardFor(item: ItemCard, maySearch: boolean): ItemCard {
  if (maySearch || !item.card) return item;
  const themes = item.card.themes.map((theme) => ({ ...theme, href: undefined }));
  return { ...item, card: { ...item.card, themes } };
}

/** A text does not ask who is speaking; to say that its sender would not tell would be untrue. */
const NOT_ASKED = "ANON";

/** Who speaks, in words: "Unpaid carer, 65 to 74, on a panel". Empty where that was not asked. */
function speakerOf(item: EvidenceItem, names: EvidenceNames, t: Say): string {
  const parts = [
    item.respondentType === NOT_ASKED
      ? null
      : item.respondentType === SPEAKS_FOR
        ? t("evidence:speaksFor")
        : (names.respondents.get(item.respondentType) ?? item.respondentType),
    item.ageBand ? (names.ageBands.get(item.ageBand) ?? item.ageBand) : null,
    item.isPanel ? t("evidence:onPanel") : null,
    item.readBack === "not_read_back" ? t("evidence:notReadBack") : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function servicesOf({ links }: EvidenceItem, names: EvidenceNames, t: Say): VoiceCardView["services"] {
  const title = (id: string) => names.contracts.get(id)?.title ?? null;
  const line = (id: string, isSuggested: boolean) => {
    const name = title(id);
    if (!name) return [];
    return [
      { label: isSuggested ? t("evidence:suggestedService", { title: name }) : name, href: contractHref(id) },
    ];
  };
  return [
    ...links.decided.flatMap((link) => line(link.contractId, false)),
    ...links.suggested.flatMap((link) => line(link.contractId, true)),
  ];
}

function themesOf({ themes }: EvidenceItem, names: EvidenceNames): VoiceCardView["themes"] {
  const tag = (code: string) => ({ code, label: names.themes.get(code) ?? code, href: themeHref(code) });
  return [
    ...themes.decided.map(({ code, at }) => ({
      ...tag(code),
      label: names.themeThen(code, at),
      decidedBy: "person" as const,
    })),
    ...themes.suggested.map(({ code }) => ({ ...tag(code), decidedBy: "machine" as const })),
  ];
}

function answerOf(delivery: Delivery, names: EvidenceNames): CardAnswer {
  const kind =
    delivery.state === "delivered" ? "delivered" : delivery.state === "failed" ? "failed" : "answered";
  return { kind, by: names.people.get(delivery.authorId)?.name, on: saidDay(ukDay(delivery.at)) };
}

/** The words that led to what a machine suggested and nobody has decided. */
export function evidenceIn({ themes, links }: EvidenceItem): Highlight[] {
  const spans = [
    ...themes.suggested.flatMap((theme) => theme.because),
    ...links.suggested.flatMap((link) => link.spans),
  ];
  return spans.map(([start, end]) => ({ start, end }));
}

/** "3 hours" and the like. */
export const sayWaited = ({ unit, count }: Waited, t: Say): string => t(`evidence:waited.${unit}`, { count });

/** A row of the reading queue: how long it has waited, and by when it is to be read. */
export interface UnreadRow extends ItemCard {
  waited: string;
  due: DueBucket["name"];
  isOverdue: boolean;
  dueWords: string;
}

/** An unread item at `now`. */
export function unreadRow(
  { item, due }: { item: EvidenceItem; due: DueBucket["name"] },
  names: EvidenceNames,
  now: Date,
  t: Say,
): UnreadRow {
  const isOverdue = item.readBy < now;
  const by = { day: sayDate(item.readBy), time: sayTime(item.readBy) };
  return {
    ...itemCard(item, names, t),
    waited: sayWaited(waited(item.receivedAt, now), t),
    due,
    isOverdue,
    dueWords: isOverdue
      ? t("evidence:overdueBy", { time: sayWaited(waited(item.readBy, now), t) })
      : t("evidence:readByTime", by),
  };
}

/** What stands beside an item: keys below evidence:fact, in order, each with words. */
export function factsOf(item: EvidenceItem, names: EvidenceNames, t: Say): { key: string; value: string }[] {
  const reader = item.readByAccount ? names.people.get(item.readByAccount)?.name : undefined;
  const read = item.readAt
    ? t("evidence:readOn", {
        name: reader ?? t("evidence:somebody"),
        day: sayDate(item.readAt),
        time: sayTime(item.readAt),
      })
    : t("evidence:notRead", { day: sayDate(item.readBy), time: sayTime(item.readBy) });
  return [
    { key: "speaker", value: speakerOf(item, names, t) },
    { key: "voice", value: t(`evidence:voice.${voiceOf(item.basis)}`) },
    { key: "methods", value: item.methods.map((code) => names.methods.get(code) ?? code).join(", ") },
    { key: "recruitment", value: t(`evidence:recruitment.${item.isPanel ? "panel" : item.recruitment}`) },
    { key: "happened", value: item.dayHappened ? sayDate(item.dayHappened) : t("evidence:dayUnknown") },
    {
      key: "received",
      value: t("evidence:dayAndTime", { day: sayDate(item.receivedAt), time: sayTime(item.receivedAt) }),
    },
    { key: "wish", value: t(`evidence:wish.${item.wish ?? "not_asked"}`) },
    { key: "read", value: read },
    { key: "state", value: t(`evidence:state.${item.state}`) },
  ].filter((fact) => fact.value !== "");
}

export interface ContractCard {
  id: string;
  href: string;
  title: string;
  providers: string;
  commissioner: string | null;
  commissionerTitle: string | null;
  isSuggested: boolean;
}

/** The contracts of an item, each with its provider and the person who decides it. */
export function contractCards(
  { links }: EvidenceItem,
  names: EvidenceNames,
  commissioners: ReadonlyMap<string, { person: { name: string; title: string } }>,
): ContractCard[] {
  const list = new Intl.ListFormat("en-GB");
  const card = (id: string, isSuggested: boolean): ContractCard[] => {
    const line = names.contracts.get(id);
    if (!line) return [];
    const person = commissioners.get(id)?.person;
    return [
      {
        id,
        href: contractHref(id),
        title: line.title,
        providers: list.format(line.providers),
        commissioner: person?.name ?? null,
        commissionerTitle: person?.title || null,
        isSuggested,
      },
    ];
  };
  return [
    ...links.decided.flatMap((link) => card(link.contractId, false)),
    ...links.suggested.flatMap((link) => card(link.contractId, true)),
  ];
}
