// Owns what the page of a contract shows of what people say about it: counts of people, themes, months, own words, what waits.
// People on panels stand apart from everybody else. Pure.
import type { ContractEvidence } from "~/features/evidence/contract-evidence.server";
import { type ItemCard, itemCard, type Say } from "~/features/evidence/evidence.view";
import { isSafetyTheme } from "~/features/responses/responses.schema";
import { sayDate } from "~/lib/dates";

/** Themes that are drawn; the table has them all. */
const DRAWN = 6;
/** Themes whose months are drawn. */
const FOLLOWED = 3;
/** Items of each kind that stand on the page; the rest are behind a link. */
const CARDS = 4;

export interface ThemeLine {
  code: string;
  label: string;
  /** Names of themes merged into it, whose items its counts hold; empty where there are none. */
  holds: string;
  outside: number;
  panel: number;
  unanswered: number;
  suggested: number;
  /** Everything that was said of it here. */
  href: string;
  /** Null for themes of safety, which are answered one by one. */
  replyHref: string | null;
}

export interface ContractVoicesView {
  people: ContractEvidence["people"];
  /** Unpaid carers by age, in words; empty where none spoke. */
  carers: { age: string; people: number }[];
  waiting: ContractEvidence["waiting"];
  suggestedLinks: number;
  /** Where people decide what was suggested about this contract. */
  reviewHref: string;
  isAll: boolean;
  themes: ThemeLine[];
  bars: { outside: { label: string; value: number }[]; panel: { label: string; value: number }[] };
  months: { periods: string[]; series: { label: string; values: number[] }[] };
  counts: { praise: number; problems: number; ideas: number };
  /** The last day on which anything was received, in words. */
  until: string | null;
  quotes: ItemCard[];
  waitingItems: ItemCard[];
}

/** "October 2026" of "2026-10". */
const sayMonth = (month: string): string => sayDate(`${month}-01`).replace(/^1 /, "");

/** What people say about a contract, ready to be shown. `themeLabels` says what each code is called. */
export function contractVoices(
  contractId: string,
  evidence: ContractEvidence,
  themeLabels: ReadonlyMap<string, string>,
  t: Say,
): ContractVoicesView {
  const labelOf = (code: string): string => themeLabels.get(code) ?? code;
  const at = encodeURIComponent(contractId);
  const themes = evidence.themes.map(
    ({ code, people, unansweredItems, suggestedItems }): ThemeLine => ({
      code,
      label: labelOf(code),
      holds: new Intl.ListFormat("en-GB").format(evidence.mergedInto.get(code) ?? []),
      outside: people.outside.all.people,
      panel: people.panel.all.people,
      unanswered: unansweredItems,
      suggested: suggestedItems,
      href: `/search?contractId=${at}&theme=${encodeURIComponent(code)}`,
      replyHref: isSafetyTheme(code) ? null : `/contracts/${at}/reply/${encodeURIComponent(code)}`,
    }),
  );
  const bars = (of: "outside" | "panel") =>
    themes
      .filter((theme) => theme[of] > 0)
      .toSorted((a, b) => b[of] - a[of])
      .slice(0, DRAWN)
      .map((theme) => ({ label: theme.label, value: theme[of] }));
  const { people, months, quotes, waitingItems, names } = evidence;
  const lastDays = evidence.themes.map((theme) => theme.lastDay).filter((day) => day !== "");
  const until = lastDays.sort().at(-1) ?? null;
  const hasPanel = people.panel.all.people > 0;
  return {
    people,
    carers: evidence.carersByAge.map(({ band, people }) => ({
      age: band ? (names.ageBands.get(band) ?? band) : t("pages-contracts:voices.ageNotAsked"),
      people,
    })),
    waiting: evidence.waiting,
    suggestedLinks: evidence.suggestedLinks,
    reviewHref: `/review?contract=${at}`,
    isAll: evidence.isAll,
    themes,
    bars: { outside: bars("outside"), panel: bars("panel") },
    months: {
      periods: months.map((each) => sayMonth(each.month)),
      series: [
        { label: t("pages-contracts:voices.outside"), values: months.map((each) => each.outside) },
        ...(hasPanel
          ? [{ label: t("pages-contracts:voices.panel"), values: months.map((each) => each.panel) }]
          : []),
        ...themes.slice(0, FOLLOWED).map(({ code, label }) => ({
          label,
          values: months.map((each) => each.themes[code]?.outside ?? 0),
        })),
      ],
    },
    counts: {
      praise: evidence.praise.all.all.people,
      problems: evidence.problems.all.all.people,
      ideas: evidence.ideas.all.all.people,
    },
    until: until && sayDate(until),
    quotes: quotes.slice(0, CARDS).map((item) => itemCard(item, names, t)),
    waitingItems: waitingItems.slice(0, CARDS).map((item) => itemCard(item, names, t)),
  };
}
