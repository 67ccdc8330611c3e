// Owns working hours and working days: when an office is open, and when a number of them has passed.
// It never reads the clock; office hours are a council's setting.
import { isBankHoliday } from "./bank-holidays";
import { addDays, ukDay, ukInstant, ukMinuteOfDay, weekdayOf } from "./dates";

/** When people are at work. Times are minutes after midnight on a UK clock; weekdays are ISO (1 Monday to 7 Sunday). */
export interface OfficeHours {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly weekdays: readonly number[];
  /** Further calendar days on which this council is closed. Bank holidays are always closed. */
  readonly closedDays?: ReadonlySet<string>;
}

/** 9am to 5pm, Monday to Friday: what holds until a council says otherwise. */
export const usualOfficeHours: OfficeHours = {
  opensAt: 9 * 60,
  closesAt: 17 * 60,
  weekdays: [1, 2, 3, 4, 5],
};

// Long enough for any closure; short enough to stop a setting that closes an office for good.
const longestClosureDays = 400;

function check(office: OfficeHours): void {
  if (!(office.opensAt >= 0 && office.opensAt < office.closesAt && office.closesAt <= 1440)) {
    throw new RangeError("an office must close after it opens");
  }
  if (!office.weekdays.some((day) => day >= 1 && day <= 7)) {
    throw new RangeError("an office must open on some day");
  }
}

/** Minutes after midnight of "09:00" or "9:00"; throws RangeError for anything else. */
export function minutesOf(clock: string): number {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(clock.trim());
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN;
  if (!(minutes <= 1440)) throw new RangeError(`not a time of day: ${clock}`);
  return minutes;
}

/** True on a day when the office opens: one of its weekdays, not a bank holiday, not a closure of its own. */
export function isWorkingDay(day: string, office: OfficeHours = usualOfficeHours): boolean {
  return office.weekdays.includes(weekdayOf(day)) && !isBankHoliday(day) && !office.closedDays?.has(day);
}

function firstWorkingDay(from: string, office: OfficeHours): string {
  let day = from;
  for (let tried = 0; tried <= longestClosureDays; tried++, day = addDays(day, 1)) {
    if (isWorkingDay(day, office)) return day;
  }
  throw new RangeError("the office never opens");
}

/**
 * The calendar day that is `count` working days after a day (0 or more; the day itself is not counted).
 * With 0 it is the day itself, or the next working day when the office is closed.
 */
export function addWorkingDays(day: string, count: number, office: OfficeHours = usualOfficeHours): string {
  check(office);
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError("working days are counted forwards");
  if (count === 0) return firstWorkingDay(day, office);
  let at = day;
  for (let left = count; left > 0; left--) at = firstWorkingDay(addDays(at, 1), office);
  return at;
}

/**
 * The instant at which `hours` working hours have passed since `from` (0 or more; parts of an hour count).
 * Time outside office hours does not pass; with 0 it is `from` itself when the office is open, else the next opening.
 */
export function addWorkingHours(from: Date, hours: number, office: OfficeHours = usualOfficeHours): Date {
  check(office);
  if (!(Number.isFinite(hours) && hours >= 0)) throw new RangeError("working hours are counted forwards");
  let left = hours * 3_600_000;
  let day = firstWorkingDay(ukDay(from), office);
  let start = ukInstant(day, office.opensAt).getTime();
  if (day === ukDay(from)) start = Math.max(start, from.getTime());
  for (;;) {
    const close = ukInstant(day, office.closesAt).getTime();
    const open = Math.max(0, close - start);
    if (left <= open && start < close) return new Date(start + left);
    left -= open;
    day = firstWorkingDay(addDays(day, 1), office);
    start = ukInstant(day, office.opensAt).getTime();
  }
}

/** True while the office is open: from the minute it opens up to, not including, the minute it closes. */
export function isOpenAt(instant: Date, office: OfficeHours = usualOfficeHours): boolean {
  const minute = ukMinuteOfDay(instant);
  return minute >= office.opensAt && minute < office.closesAt && isWorkingDay(ukDay(instant), office);
}
