// Owns when a worry must be looked at. A worry may be raised, never lowered, by anything but a person.

import { ukDay, ukInstant } from "~/lib/dates";
import { addWorkingDays, addWorkingHours, type OfficeHours } from "~/lib/working-time";
import { type Level, type WorryLevel, worryLevels } from "./safeguarding.schema";

/** By when a person must look: S5 at once, S4 in 4 working hours, S3 in 1 working day (severity.csv). */
export function dueAt(level: WorryLevel, raisedAt: Date, office: OfficeHours): Date {
  if (level === "S5") return raisedAt;
  if (level === "S4") return addWorkingHours(raisedAt, 4, office);
  return ukInstant(addWorkingDays(ukDay(raisedAt), 1, office), office.closesAt);
}

/** The more serious of two levels. */
export const worse = (a: WorryLevel, b: WorryLevel): WorryLevel =>
  worryLevels.indexOf(a) >= worryLevels.indexOf(b) ? a : b;

/** The most serious of what different looks at one text say; null where none of them is a worry. */
export function worst(found: readonly (Level | null)[]): WorryLevel | null {
  return worryLevels.findLast((level) => found.includes(level)) ?? null;
}
