// Owns how the weekly check of quiet items is shown: the rate at which a worry is found late, in words and never as a bare share.
import { addDays, sayDate } from "~/lib/dates";
import type { Say } from "./duty.view";
import type { FoundLate } from "./quiet.rules";

const percent = (share: number): string => (share * 100).toFixed(1);

/** "2 of 60 quiet items were worries: 3.3 %, somewhere between 0.9 % and 11.4 %." */
export function foundLateWords({ checked, worries, share }: FoundLate, t: Say): string {
  if (!share) return t("duty:quiet.rateNone");
  const { rate, low, high } = share;
  return t("duty:quiet.rate", {
    count: checked,
    worries,
    rate: percent(rate),
    low: percent(low),
    high: percent(high),
  });
}

export interface QuietItem {
  id: string;
  feedbackId: string;
  reference: string;
  words: string;
}

export interface QuietWeek {
  week: string;
  drawn: number;
  checked: number;
  worries: number;
}

/** "16 to 22 November 2026" for the week of a Monday. */
export const sayWeek = (t: Say, monday: string): string =>
  t("duty:quiet.week", { from: sayDate(monday), to: sayDate(addDays(monday, 6)) });
