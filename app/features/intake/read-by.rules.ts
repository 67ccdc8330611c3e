// Owns the promise of the acknowledgement: by when a person reads what came in. It follows from the founding rule that
// no item waits unread. The clocks of severities belong to safeguarding.
import { ukDay, ukInstant } from "~/lib/dates";
import {
  addWorkingDays,
  addWorkingHours,
  isOpenAt,
  type OfficeHours,
  usualOfficeHours,
} from "~/lib/working-time";

/** Channels on which a person is read within 4 working hours. Every other channel has 1 working day. */
const quickChannels: ReadonlySet<string> = new Set(["SMS", "VM"]);

export const quickReadHours = 4;

const fiveMinutes = 5 * 60_000;

/**
 * By when a person reads an item: 4 working hours for a text or a voicemail; for the rest 1 working day, which ends
 * when the office closes on the next working day after the day it came (`channel` is a code of the channels taxonomy).
 * Cut down to five minutes, so that the clock people are held to is the time that
 * the acknowledgement says.
 */
export function readBy(channel: string, receivedAt: Date, office: OfficeHours = usualOfficeHours): Date {
  const minute = Math.floor(receivedAt.getTime() / 60_000);
  if (last?.minute !== minute || last.channel !== channel || last.office !== office) {
    last = { minute, channel, office, at: reckon(channel, receivedAt, office) };
  }
  return new Date(last.at);
}

// Offices open and close on the minute and the answer is cut to five, so all of one minute have the same.
let last: { minute: number; channel: string; office: OfficeHours; at: number } | null = null;

function reckon(channel: string, receivedAt: Date, office: OfficeHours): number {
  if (!quickChannels.has(channel)) {
    const close = ukInstant(addWorkingDays(ukDay(receivedAt), 1, office), office.closesAt).getTime();
    return close - (close % fiveMinutes);
  }
  const due = addWorkingHours(receivedAt, quickReadHours, office).getTime();
  const cut = due - (due % fiveMinutes);
  if (isOpenAt(new Date(cut - 1), office)) return cut;
  // Nobody reads in no time at all: what would fall due as the office opens is due when it last closed.
  const before = addWorkingHours(receivedAt, quickReadHours - fiveMinutes / 3_600_000, office).getTime();
  return before - (before % fiveMinutes) + fiveMinutes;
}
