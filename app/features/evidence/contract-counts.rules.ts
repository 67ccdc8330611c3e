// Owns which counts go to whoever may not read what was said, and over which period. Pure.
import { addMonths, ukInstant } from "~/lib/dates";
import { type ShownCount, shownCount } from "../coverage/disclosure.rules";
import { countPeople, type Spoken } from "./people.rules";

/** Who works for whom a contract pays, and views of groups: never counted for a provider, who could tell who they are. */
export const voicesOfWorkers = {
  bases: ["R11", "R12"],
  respondents: ["HCW_EXT", "HCW_INT", "CHW", "PA", "UNION", "PROV", "PROV_SMALL"],
} as const;

/** People behind what was said of a contract, small numbers hidden. */
export interface ContractCounts {
  /** UK calendar days, both included. */
  from: string;
  until: string;
  people: ShownCount;
  /** In an order that tells nothing of what is hidden: by what is shown, then by code. */
  themes: { code: string; people: ShownCount }[];
  /** Names of the themes that were merged into a theme, whose people its counts hold. */
  mergedInto: ReadonlyMap<string, string[]>;
}

/**
 * The twelve whole months before the month of `today`, a UK calendar day. Whole months, so that nobody can tell from a count
 * that moves on which day somebody spoke.
 */
export function countedPeriod(today: string): { fromDay: string; untilDay: string; from: Date; until: Date } {
  const untilDay = `${today.slice(0, 7)}-01`;
  const fromDay = addMonths(untilDay, -12);
  return { fromDay, untilDay, from: ukInstant(fromDay, 0), until: ukInstant(untilDay, 0) };
}

/** People in all and by theme. */
export function countsOf(rows: readonly (Spoken & { themes: readonly string[] })[]): {
  people: ShownCount;
  themes: ContractCounts["themes"];
} {
  const people = (of: readonly Spoken[]): ShownCount => shownCount(countPeople(of).all.all.people);
  const codes = [...new Set(rows.flatMap((row) => row.themes))];
  const themes = codes.map((code) => ({
    code,
    people: people(rows.filter((row) => row.themes.includes(code))),
  }));
  const rank = ({ people: shown }: { people: ShownCount }) => (shown === "*" ? 0 : shown);
  return {
    people: people(rows),
    themes: themes.sort((a, b) => rank(b) - rank(a) || (a.code < b.code ? -1 : 1)),
  };
}
