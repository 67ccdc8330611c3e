// Owns reading calendar days as councils and publishers write them. Gives YYYY-MM-DD in UK time, or null for unknown.

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ukDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Whether a file writes its days day first, as here, or month first. */
export type DayOrder = "dmy" | "mdy";

export interface DayReading {
  order?: DayOrder;
  /** Read a month alone as its last day, as an end date is meant. */
  endOfMonth?: boolean;
  /** Read whole numbers as Excel's count of days. */
  serials?: boolean;
}

/** The day a field names; null where it names none, or one outside 1970-2150 such as the 9999 of "no end". */
export function readDay(value: unknown, reading: DayReading = {}): string | null {
  if (typeof value === "number") return reading.serials === false ? null : fromSerial(value);
  if (typeof value !== "string") return null;
  const words = value.trim().replace(/^['"]|['"]$/g, "");
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(words);
  if (iso) {
    // The last minute of a day is meant as that day, whatever zone is written after it.
    const isInstant = /(z|[+-]\d{2}:?\d{2})$/i.test(iso[4] ?? "") && !iso[4]?.startsWith("23:59");
    if (isInstant && !Number.isNaN(Date.parse(words.replace(" ", "T")))) {
      return sane(ukDay.format(new Date(words.replace(" ", "T"))));
    }
    return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const serial = /^\d{5}(\.\d+)?$/.exec(words);
  if (serial) return reading.serials === false ? null : fromSerial(Number(words));
  const bare = words.replace(/[ T]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m)?$/i, "");
  return fromNumbers(bare, reading.order ?? "dmy") ?? fromMonthName(bare, reading.endOfMonth ?? false);
}

/** Which order a file's days are in: month first only where some day cannot be read otherwise and none says day first. */
export function dayOrderOf(values: readonly string[]): DayOrder {
  let monthFirst = false;
  for (const value of values) {
    const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value);
    if (!parts) continue;
    if (Number(parts[1]) > 12) return "dmy";
    if (Number(parts[2]) > 12) monthFirst = true;
  }
  return monthFirst ? "mdy" : "dmy";
}

function fromNumbers(words: string, order: DayOrder): string | null {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(words);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const compact = /^((?:19|20)\d{2})([01]\d)([0-3]\d)$/.exec(words);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/.exec(words);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), wholeYear(parts[3]!)];
  return order === "dmy" ? day(year, second, first) : day(year, first, second);
}

function fromMonthName(words: string, endOfMonth: boolean): string | null {
  const clean = words
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/, "")
    .replace(/(\d)(st|nd|rd|th)\b/g, "$1");
  const full = /^(\d{1,2})[\s/.-]*([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/.exec(clean);
  if (full) return day(wholeYear(full[3]!), monthOf(full[2]!), Number(full[1]));
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(clean);
  if (american) return day(Number(american[3]), monthOf(american[1]!), Number(american[2]));
  const monthOnly = /^([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/.exec(clean);
  const numbers = /^(\d{4})-(\d{2})$/.exec(clean) ?? /^(\d{1,2})\/(\d{4})$/.exec(clean);
  if (!monthOnly && !numbers) return null;
  const [year, month] = monthOnly
    ? [wholeYear(monthOnly[2]!), monthOf(monthOnly[1]!)]
    : numbers![1]!.length === 4
      ? [Number(numbers![1]), Number(numbers![2])]
      : [Number(numbers![2]), Number(numbers![1])];
  return day(year, month, endOfMonth ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1);
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3)) + 1;
}

function wholeYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) >= 80 ? 1900 + Number(digits) : 2000 + Number(digits);
}

/** Excel counts days from 30 December 1899 (its own leap-year error included). */
function fromSerial(serial: number): string | null {
  if (!(serial >= 25569 && serial < 91000)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function day(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1) return null;
  return sane(at.toISOString().slice(0, 10));
}

function sane(iso: string): string | null {
  return iso >= "1970-01-01" && iso < "2150-01-01" ? iso : null;
}

/** Days from one calendar day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
