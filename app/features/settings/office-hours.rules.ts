// Owns how a council's hours, as it sets them, become hours to reckon with.
import { minutesOf, type OfficeHours, usualOfficeHours } from "~/lib/working-time";
import type { CouncilSettings } from "./settings.schema";

/** The hours in which people are at work; Monday to Friday, bank holidays closed. */
export const officeHoursOf = ({ officeHours }: CouncilSettings): OfficeHours => ({
  ...usualOfficeHours,
  opensAt: minutesOf(officeHours.opens),
  closesAt: minutesOf(officeHours.closes),
});
