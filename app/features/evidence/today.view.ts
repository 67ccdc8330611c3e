// Owns how groups of today's work are said. Pure.
import type { TodayGroup } from "~/components/today/today-groups";
import { waited } from "./due.rules";
import { type Say, sayWaited } from "./evidence.view";
import type { TodayWork } from "./today.rules";

/** A group of work at `now`, ready to be shown. */
export function todayGroup(work: TodayWork, now: Date, t: Say): TodayGroup {
  const title = t(`desk:today.group.${work.key}`);
  const time = work.oldest ? sayWaited(waited(work.oldest, now), t) : null;
  const said = work.key === "overdue" ? "desk:today.overdueFor" : "desk:today.oldest";
  const more = work.isMore ? t("desk:today.more", { count: work.count }) : undefined;
  return {
    key: work.key,
    title,
    count: work.count,
    href: work.href,
    isUrgent: work.isUrgent,
    oldest: more ?? (time ? t(said, { time }) : undefined),
  };
}
