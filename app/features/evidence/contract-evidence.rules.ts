// Owns what the items about a contract add up to: people by theme, by month, by voice, what is praised, and what waits.
// Everything is counted with panels apart from everybody else. Pure: it is given rows and a day.
import { addMonths } from "~/lib/dates";
import type { Recruitment } from "./evidence.schema";
import { countPeople, type PeopleCount, type SplitCount, type Spoken } from "./people.rules";

/** One item about a contract. Days are UK calendar days. */
export interface EvidenceRow extends Spoken {
  recruitment: Recruitment;
  /** respondent_types.csv */
  respondentType: string;
  /** age_bands.csv; null where nobody asked. */
  ageBand: string | null;
  dayReceived: string;
  dayHappened: string | null;
  isRead: boolean;
  state: "open" | "answered" | "reopened" | "closed";
  /** praise, problem, idea, or another word of the machine's; null until it has read the item. */
  polarity: string | null;
  /** A person's, or the machine's until then. */
  severity: string | null;
  /** A person says that it is about this contract; otherwise the machine suggests it. */
  isLinkDecided: boolean;
  themes: { code: string; isDecided: boolean }[];
}

export interface ThemeEvidence {
  code: string;
  people: SplitCount;
  /** How many of the items rest on a machine's suggestion alone. */
  suggestedItems: number;
  /** Read or not, and not answered. */
  unansweredItems: number;
  lastDay: string;
}

export interface MonthEvidence {
  /** YYYY-MM */
  month: string;
  outside: number;
  panel: number;
  /** People by theme code. */
  themes: Record<string, { outside: number; panel: number }>;
}

export interface ContractSummary {
  people: SplitCount;
  /** People by how they came to speak. */
  recruitment: Record<Recruitment, PeopleCount>;
  /** Unpaid carers by age band, as many bands as spoke; null are those who were not asked. */
  carersByAge: { band: string | null; people: number }[];
  /** Most people outside panels first. */
  themes: ThemeEvidence[];
  /** The last twelve months, oldest first, months in which nobody spoke included. */
  months: MonthEvidence[];
  praise: SplitCount;
  problems: SplitCount;
  ideas: SplitCount;
  waiting: { unread: number; unanswered: number; reopened: number };
  /** How many items a machine alone says are about this contract. */
  suggestedLinks: number;
  isAll: boolean;
}

/** The month something belongs to: that of the day it happened or, where that is not known, of the day it was received. */
export const monthOf = (row: Pick<EvidenceRow, "dayHappened" | "dayReceived">): string =>
  (row.dayHappened ?? row.dayReceived).slice(0, 7);

const isUnanswered = (row: EvidenceRow): boolean => row.state === "open" || row.state === "reopened";

/** Adds rows up. `today` is a UK calendar day; `isAll` is false where older items were left out. */
export function summarise(rows: readonly EvidenceRow[], today: string, isAll: boolean): ContractSummary {
  const withPolarity = (polarity: string) => countPeople(rows.filter((row) => row.polarity === polarity));
  const recruited = (by: Recruitment) => countPeople(rows.filter((row) => row.recruitment === by)).all.all;
  return {
    people: countPeople(rows),
    recruitment: {
      unprompted: recruited("unprompted"),
      invited: recruited("invited"),
      panel: recruited("panel"),
      import: recruited("import"),
    },
    carersByAge: carersByAge(rows),
    themes: themesOf(rows),
    months: monthsOf(rows, today),
    praise: withPolarity("praise"),
    problems: withPolarity("problem"),
    ideas: withPolarity("idea"),
    waiting: {
      unread: rows.filter((row) => !row.isRead).length,
      unanswered: rows.filter(isUnanswered).length,
      reopened: rows.filter((row) => row.state === "reopened").length,
    },
    suggestedLinks: rows.filter((row) => !row.isLinkDecided).length,
    isAll,
  };
}

const isCarer = ({ respondentType }: EvidenceRow): boolean => respondentType.startsWith("CARER");

function carersByAge(rows: readonly EvidenceRow[]): ContractSummary["carersByAge"] {
  const carers = rows.filter(isCarer);
  const bands = [...new Set(carers.map((row) => row.ageBand))];
  return bands
    .sort((a, b) => (a === null ? 1 : b === null || a < b ? -1 : 1))
    .map((band) => ({
      band,
      people: countPeople(carers.filter((row) => row.ageBand === band)).all.all.people,
    }));
}

/** Rows with their themes as they are counted: an item held to be of two themes that are one theme is counted once. */
export function countedUnder(
  rows: readonly EvidenceRow[],
  standsFor: (code: string) => string,
): EvidenceRow[] {
  return rows.map((row) => {
    const themes = new Map<string, boolean>();
    for (const { code, isDecided } of row.themes) {
      const end = standsFor(code);
      themes.set(end, isDecided || (themes.get(end) ?? false));
    }
    return { ...row, themes: [...themes].map(([code, isDecided]) => ({ code, isDecided })) };
  });
}

function byTheme(rows: readonly EvidenceRow[]): Map<string, EvidenceRow[]> {
  const groups = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    for (const { code } of row.themes) {
      const group = groups.get(code);
      if (group) group.push(row);
      else groups.set(code, [row]);
    }
  }
  return groups;
}

function themesOf(rows: readonly EvidenceRow[]): ThemeEvidence[] {
  const themes = [...byTheme(rows)].map(([code, group]) => ({
    code,
    people: countPeople(group),
    suggestedItems: group.filter((row) => row.themes.some((theme) => theme.code === code && !theme.isDecided))
      .length,
    unansweredItems: group.filter(isUnanswered).length,
    lastDay:
      group
        .map((row) => row.dayReceived)
        .sort()
        .at(-1) ?? "",
  }));
  const outside = (theme: ThemeEvidence) => theme.people.outside.all.people;
  return themes.sort((a, b) => outside(b) - outside(a) || (a.code < b.code ? -1 : 1));
}

function monthsOf(rows: readonly EvidenceRow[], today: string): MonthEvidence[] {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const people = (of: readonly EvidenceRow[]) => {
    const { outside, panel } = countPeople(of);
    return { outside: outside.all.people, panel: panel.all.people };
  };
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(firstOfMonth, index - 11).slice(0, 7);
    const ofMonth = rows.filter((row) => monthOf(row) === month);
    const themes = [...byTheme(ofMonth)].map(([code, group]) => [code, people(group)] as const);
    return { month, ...people(ofMonth), themes: Object.fromEntries(themes) };
  });
}
