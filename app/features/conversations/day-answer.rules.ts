// Owns reading the answer to "what day did it happen?": short forms of a day as people type them, and nothing that holds
// any other word. The words are always kept as they came, whether or not a day could be read.
import { addDays, isCalendarDay, ukDay, weekdayOf } from "~/lib/dates";
import { plainWords } from "./keywords/plain-words.rules";

export interface DayAnswer {
  /** `YYYY-MM-DD`, or null for an answer that names no one day ("every day", "not sure"). */
  readonly day: string | null;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "mon tue wed thu fri sat sun".split(" ");

const fillers = new Set(
  (
    "on it was happened the of i think about around maybe probably at in this morning afternoon evening night lunchtime lunch teatime bedtime " +
    "noon midday early late again just past so er um ish please thanks and day date"
  ).split(" "),
);

const noOneDay =
  /^(?:(?:i )?(?:dont|do not) (?:know|remember|no)|not sure|unsure|cant remember|no idea|dunno|(?:nearly |almost )?every (?:day|night|week|time|weekend|morning)|most (?:days|nights|weeks)|all (?:week|the time|month)|daily|last week|this week|last month|ongoing|all of them|several days|lots of days|weekends?|for (?:weeks|months|days))$/;

/** The day that a short answer names, seen from `now`; null when the text holds anything else and so is no answer. */
export function readDayAnswer(text: string, now: Date): DayAnswer | null {
  if (text.length > 60) return null;
  const words = plainWords(text)
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm)\b/g, " ")
    .replace(/[,!?]|\.(?!\d)/g, " ")
    .replace(/ +/g, " ")
    .trim();
  if (noOneDay.test(words.replace(/^(?:it was|it|was|i think) /, ""))) return { day: null };
  const today = ukDay(now);
  if (/^(?:it was |the )?day before yesterday$/.test(words)) return { day: addDays(today, -2) };
  const tokens = words.replace(/\blast night\b/g, "yesterday").split(" ");
  const day = dayFrom(
    tokens.filter((token) => !fillers.has(token)),
    today,
  );
  if (day) return { day };
  return tokens.length > 0 && /^(?:this (?:morning|afternoon|evening))$/.test(words) ? { day: today } : null;
}

function dayFrom(tokens: readonly string[], today: string): string | null {
  const line = tokens.join(" ");
  if (line === "today" || line === "tonight" || line === "now") return today;
  if (line === "yesterday" || line === "yday") return addDays(today, -1);
  const ago = /^(\d{1,2}|two|three|four|five|six) days? ago$/.exec(line)?.[1];
  if (ago) return addDays(today, -(Number(ago) || ["two", "three", "four", "five", "six"].indexOf(ago) + 2));
  return weekdayFrom(tokens, today) ?? dateFrom(line, today);
}

function weekdayFrom(tokens: readonly string[], today: string): string | null {
  const isLast = tokens[0] === "last";
  const [word, ...rest] = isLast ? tokens.slice(1) : tokens;
  const found = weekdays.findIndex((start) => word?.startsWith(start)) + 1;
  if (!word || found === 0 || !/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?$/.test(word))
    return null;
  if (rest.length > 0) return dateFrom(rest.join(" "), today);
  const back = (weekdayOf(today) - found + 7) % 7;
  return addDays(today, -(back === 0 && isLast ? 7 : back));
}

/** "12 march", "march 12 2026", "12/3", "12.3.26", "12": the nearest such day that is not in the future. */
function dateFrom(line: string, today: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(line);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]), today);
  const named =
    /^(\d{1,2}) ([a-z]{3,9})(?: (\d{4}|\d{2}))?$/.exec(line) ??
    swap(/^([a-z]{3,9}) (\d{1,2})(?: (\d{4}|\d{2}))?$/.exec(line));
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(line);
  const date = Number((named ?? numbers)?.[1] ?? (/^\d{1,2}$/.test(line) ? line : Number.NaN));
  if (named || numbers) {
    const month = named ? monthNamed(named[2]!) : Number(numbers![2]);
    const year = (named ?? numbers)![3];
    if (year) return real(Number(year.length === 2 ? `20${year}` : year), month, date, today);
    const thisYear = Number(today.slice(0, 4));
    return real(thisYear, month, date, today) ?? real(thisYear - 1, month, date, today);
  }
  return Number.isNaN(date) ? null : lastDate(date, today);
}

function swap(found: RegExpExecArray | null): RegExpExecArray | null {
  if (found) [found[1], found[2]] = [found[2]!, found[1]!];
  return found;
}

function monthNamed(word: string): number {
  const full =
    "january february march april may june july august september october november december sept".split(" ");
  if (!full.includes(word) && !months.includes(word)) return 0;
  return months.indexOf(word.slice(0, 3)) + 1;
}

function lastDate(date: number, today: string): string | null {
  for (let back = 0; back < 62; back++) {
    const day = addDays(today, -back);
    if (Number(day.slice(8)) === date) return day;
  }
  return null;
}

function real(year: number, month: number, date: number, today: string): string | null {
  const day = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isCalendarDay(day) && day <= today ? day : null;
}
