// Owns the United Kingdom calendar: which day and hour an instant falls in, and the way days and times are said.
// It never reads the clock, and holds no words of its own: month and weekday names come from Intl.

const quarterMs = 15 * 60_000;
const rememberedQuarters = 4096;

const wallClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

const offsetOfQuarter = new Map<number, number>();

function readOffset(quarterStart: number): number {
  const seen: Record<string, number> = {};
  for (const part of wallClock.formatToParts(quarterStart)) seen[part.type] = Number(part.value);
  const wall = Date.UTC(seen.year!, seen.month! - 1, seen.day!, seen.hour!, seen.minute!, seen.second!);
  return wall - quarterStart;
}

/** Milliseconds that UK clocks are ahead of UTC. Clocks change on the hour, so one answer serves a quarter of an hour. */
function offsetAt(ms: number): number {
  const quarter = Math.floor(ms / quarterMs);
  const known = offsetOfQuarter.get(quarter);
  if (known !== undefined) return known;
  if (offsetOfQuarter.size >= rememberedQuarters) offsetOfQuarter.clear();
  const offset = readOffset(quarter * quarterMs);
  offsetOfQuarter.set(quarter, offset);
  return offset;
}

const onUkWall = (instant: Date): Date => new Date(instant.getTime() + offsetAt(instant.getTime()));

/** The UK calendar day of an instant, `YYYY-MM-DD`. Cheap enough for every incoming text. */
export function ukDay(instant: Date): string {
  return onUkWall(instant).toISOString().slice(0, 10);
}

/** The hour on a UK clock, 0 to 23. */
export function ukHour(instant: Date): number {
  return onUkWall(instant).getUTCHours();
}

/** Minutes after midnight on a UK clock, 0 to 1439. */
export function ukMinuteOfDay(instant: Date): number {
  const wall = onUkWall(instant);
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/**
 * The instant at which UK clocks show a day and a minute after midnight (0 to 1440).
 * A time that the spring change leaves out becomes the same length of time after the change.
 */
export function ukInstant(day: string, minuteOfDay: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000;
  if (Number.isNaN(wall)) throw new RangeError(`not a calendar day: ${day}`);
  const guess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(guess));
}

/** The calendar day `count` days later (or earlier, when negative). */
export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** The same date `count` months later, or the last day of that month where it is shorter (31 January gives 28 February). */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = partsOfDay(day);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** ISO weekday of a calendar day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function partsOfDay(day: string): [number, number, number] {
  if (!isCalendarDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

const spoken = new Map<string, Intl.DateTimeFormat>();

function spokenFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + Object.keys(parts).join();
  let format = spoken.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
    spoken.set(key, format);
  }
  return format;
}

const dayOf = (when: Date | string): Date =>
  new Date(`${typeof when === "string" ? when : ukDay(when)}T12:00:00Z`);

// Commas differ between releases of Unicode's tables; the house writes English dates without them.
const plain = (text: string): string => text.replaceAll(",", "");

/** "Tuesday 24 November": for something that happens within the next months. Takes an instant or a calendar day. */
export function sayDay(when: Date | string, locale = "en-GB"): string {
  return plain(spokenFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(dayOf(when)));
}

/** "24 November": the short form of `sayDay`, where room is scarce. */
export function sayDayAndMonth(when: Date | string, locale = "en-GB"): string {
  return plain(spokenFormat(locale, { day: "numeric", month: "long" }).format(dayOf(when)));
}

/** "24 November 2026": for records and anything further away. */
export function sayDate(when: Date | string, locale = "en-GB"): string {
  return plain(spokenFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(dayOf(when)));
}

/** "11am", "4.35pm": UK clock time, as GOV.UK writes it (12:00 gives "12pm"; a text says midday in its own words). */
export function sayTime(instant: Date): string {
  const minute = ukMinuteOfDay(instant);
  const hour = Math.floor(minute / 60);
  const past = minute % 60;
  const tail = hour < 12 ? "am" : "pm";
  return `${hour % 12 || 12}${past ? `.${String(past).padStart(2, "0")}` : ""}${tail}`;
}
