// Owns the quiet hours: no question and no answer of ours leaves at night. What a text that has just come asks for does
// leave, because its sender is awake: the acknowledgement, and what a keyword asks for. A call for help at 3 in the
// morning that is met with silence would be worse than any ring of a phone.
import { addDays, ukDay, ukInstant, ukMinuteOfDay } from "~/lib/dates";
import type { QuietHours } from "./conversations.schema";

/** True from the first quiet minute up to, not including, the minute when they end. UK time; may run over midnight. */
export function isQuiet(now: Date, quiet: QuietHours): boolean {
  const minute = ukMinuteOfDay(now);
  if (quiet.from === quiet.to) return false;
  return quiet.from < quiet.to
    ? minute >= quiet.from && minute < quiet.to
    : minute >= quiet.from || minute < quiet.to;
}

/** The instant itself, or the end of the quiet hours that it falls in. */
export function afterQuiet(now: Date, quiet: QuietHours): Date {
  if (!isQuiet(now, quiet)) return now;
  const today = ukInstant(ukDay(now), quiet.to);
  return today.getTime() > now.getTime() ? today : ukInstant(addDays(ukDay(now), 1), quiet.to);
}
