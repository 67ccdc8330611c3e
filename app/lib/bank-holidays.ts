// Owns the bank holidays of England and Wales, worked out by rule for any year from 1978, and the days that ministers
// moved or added by proclamation. A day proclaimed after this was written goes into a council's own closed days until
// it is added here.
import { addDays, weekdayOf } from "./dates";

/**
 * Years that differ from the rule (source: gov.uk/bank-holidays and the proclamations in The Gazette).
 * `moved` replaces the day the rule gives; `added` stands beside the others.
 */
const exceptions: Record<number, { moved?: Record<string, string>; added?: readonly string[] }> = {
  1995: { moved: { "1995-05-01": "1995-05-08" } },
  1999: { added: ["1999-12-31"] },
  2002: { moved: { "2002-05-27": "2002-06-04" }, added: ["2002-06-03"] },
  2011: { added: ["2011-04-29"] },
  2012: { moved: { "2012-05-28": "2012-06-04" }, added: ["2012-06-05"] },
  2020: { moved: { "2020-05-04": "2020-05-08" } },
  2022: { moved: { "2022-05-30": "2022-06-02" }, added: ["2022-06-03", "2022-09-19"] },
  2023: { added: ["2023-05-08"] },
};

const iso = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return iso(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1);
}

function firstMonday(year: number, month: number): string {
  const first = iso(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): string {
  const last = iso(year, month + 1, 0);
  return addDays(last, 1 - weekdayOf(last));
}

/** A holiday that falls on a weekend is kept on the next weekday that is not already one. */
function observed(day: string, taken: readonly string[]): string {
  let kept = day;
  while (weekdayOf(kept) > 5 || taken.includes(kept)) kept = addDays(kept, 1);
  return kept;
}

function byRule(year: number): string[] {
  const easter = easterSunday(year);
  const christmas = iso(year, 12, 25);
  const boxing = iso(year, 12, 26);
  // When Christmas Day is a Sunday, Boxing Day keeps its own Monday and Christmas is kept on the Tuesday.
  const december =
    weekdayOf(christmas) === 7
      ? [boxing, observed(christmas, [boxing])]
      : [observed(christmas, []), observed(boxing, [observed(christmas, [])])];
  return [
    observed(iso(year, 1, 1), []),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...december,
  ];
}

const known = new Map<number, ReadonlySet<string>>();

/** The bank holidays of England and Wales in a year (1978 or later), in order, `YYYY-MM-DD`, as they are kept. */
export function bankHolidays(year: number): readonly string[] {
  return [...daysOff(year)];
}

function daysOff(year: number): ReadonlySet<string> {
  const ready = known.get(year);
  if (ready) return ready;
  const special = exceptions[year];
  const days = byRule(year).map((day) => special?.moved?.[day] ?? day);
  const set = new Set([...days, ...(special?.added ?? [])].sort());
  known.set(year, set);
  return set;
}

/** True when a calendar day (`YYYY-MM-DD`) is a bank holiday in England and Wales. */
export function isBankHoliday(day: string): boolean {
  return daysOff(Number(day.slice(0, 4))).has(day);
}
