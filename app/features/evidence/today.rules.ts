// Owns which groups of work a page of today shows, in which order, and which contracts are near enough to be on it. Pure.
import { addMonths } from "~/lib/dates";

/** Groups of work in the order of what cannot wait. */
export const todayKeys = [
  "concerns",
  "overdue",
  "named",
  "tasks",
  "unread",
  "answers",
  "review",
  "renewals",
  "dead",
] as const;
export type TodayKey = (typeof todayKeys)[number];

export interface TodayWork {
  key: TodayKey;
  count: number;
  /** There are more than `count`. */
  isMore: boolean;
  /** Since when the oldest waits, where that is known. */
  oldest: Date | null;
  href: string;
  isUrgent: boolean;
}

/** A page shows at most this many groups. */
export const MOST_GROUPS = 7;

/** The groups to show: with more than seven, those in which something waits come before those in which nothing does. */
export function groupsToShow(groups: readonly TodayWork[]): TodayWork[] {
  const order = (group: TodayWork) => todayKeys.indexOf(group.key);
  return groups
    .toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0) || order(a) - order(b))
    .slice(0, MOST_GROUPS)
    .sort((a, b) => order(a) - order(b));
}

interface Renewable {
  endsOn: string | null;
  lastNotice: { on: string } | null;
  commissioner: { person: { accountId: string | null } };
}

/** A renewal is on the page from twelve months before the last day for notice until the end (journey J7). `today` is a UK day. */
export function isRenewalDue({ endsOn, lastNotice }: Renewable, today: string): boolean {
  if (!lastNotice || !endsOn) return false;
  return endsOn >= today && lastNotice.on <= addMonths(today, 12);
}

/** Whose renewals are shown: those that the account decides; where it decides none of these contracts, everybody's. */
export function isRenewalOf(
  accountId: string | null,
  items: readonly Renewable[],
): (item: Renewable) => boolean {
  const isOwn = (item: Renewable) => item.commissioner.person.accountId === accountId;
  return accountId !== null && items.some(isOwn) ? isOwn : () => true;
}
