// Owns the days in the demonstration's files. They are written as distances from today, so that a demonstration made next
// year is as fresh as one made today.
import { addDays, addMonths } from "~/lib/dates";

const token = /\{(start|end|day):([+-]?\d+)\}/g;

/**
 * A file's words with its days filled in: {start:-13} is the first day of the month 13 months before `today`, {end:+5} the
 * last of the month five months on, {day:-96} the day 96 days ago. `write` says how a day is written.
 */
export function fillDays(
  words: string,
  today: string,
  write: (day: string) => string = (day) => day,
): string {
  return words.replace(token, (_, kind: string, distance: string) => {
    const by = Number(distance);
    if (kind === "day") return write(addDays(today, by));
    const first = `${addMonths(today, by).slice(0, 7)}-01`;
    return write(kind === "start" ? first : addDays(addMonths(first, 1), -1));
  });
}

/** A calendar day as registers write it: 30/09/2026. */
export const ukWritten = (day: string): string => day.split("-").reverse().join("/");
