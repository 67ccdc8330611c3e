// Owns the promises about time: by when a person reads what came in, and the clock that each severity starts.
// Numbers come from the severity taxonomy and the founding rule that no item waits unread.
import { ukDay, ukInstant } from "~/lib/dates";
import { addWorkingDays, addWorkingHours, type OfficeHours, usualOfficeHours } from "~/lib/working-time";

/** Channels on which a person is read within 4 working hours. Every other channel has 1 working day. */
const quickChannels: ReadonlySet<string> = new Set(["SMS", "VM"]);

export const quickReadHours = 4;

const fiveMinutes = 5 * 60_000;

/** One working day in hours: as long as the office is open, so that an evening item is read by the next day's close. */
function workingDayHours(office: OfficeHours): number {
  return (office.closesAt - office.opensAt) / 60;
}

/**
 * By when a person reads an item: 4 working hours for a text or a voicemail, 1 working day for the rest (`channel` is
 * a code of the channels taxonomy). Cut down to five minutes, so that the clock people are held to is the time that
 * the acknowledgement says.
 */
export function readBy(channel: string, receivedAt: Date, office: OfficeHours = usualOfficeHours): Date {
  const hours = quickChannels.has(channel) ? quickReadHours : workingDayHours(office);
  const due = addWorkingHours(receivedAt, hours, office).getTime();
  return new Date(due - (due % fiveMinutes));
}

export type Severity = "S0" | "S1" | "S2" | "S3" | "S4" | "S5";

export interface SeverityClock {
  /** By when somebody has acted. For S5 this is the moment it was seen. */
  readonly dueAt: Date;
  /** A duty worker is paged at any hour. */
  readonly pagesNow: boolean;
  /** When nobody has acted by `dueAt` it goes to the next person up. */
  readonly escalates: boolean;
}

const answerDays: Record<"S0" | "S1" | "S2", number> = { S0: 20, S1: 20, S2: 10 };

/**
 * The clock that a severity starts: S5 at once; S4 in 4 working hours, then it escalates; S3 in 1 working day;
 * S2 in 10 and S0 and S1 in 20 working days, at the close of that day.
 */
export function severityClock(
  severity: Severity,
  seenAt: Date,
  office: OfficeHours = usualOfficeHours,
): SeverityClock {
  switch (severity) {
    case "S5":
      return { dueAt: seenAt, pagesNow: true, escalates: true };
    case "S4":
      return {
        dueAt: addWorkingHours(seenAt, quickReadHours, office),
        pagesNow: false,
        escalates: true,
      };
    case "S3":
      return {
        dueAt: addWorkingHours(seenAt, workingDayHours(office), office),
        pagesNow: false,
        escalates: false,
      };
    default: {
      const day = addWorkingDays(ukDay(seenAt), answerDays[severity], office);
      return { dueAt: ukInstant(day, office.closesAt), pagesNow: false, escalates: false };
    }
  }
}
