// Owns what needs somebody today: groups of work with counts and links, and only what their role may see. It asks the rooms
// that own the work and changes nothing.
import type { Clock } from "~/gateways/clock";
import { ukDay } from "~/lib/dates";
import type { Store } from "~db/store";
import { type Action, type Authorized, authorize, canDo } from "../accounts/authorize.rules";
import type { ContractsService } from "../contracts/contracts.service.server";
import type { JobsService } from "../jobs/jobs.service.server";
import type { SafeguardingService } from "../safeguarding/safeguarding.service.server";
import type { TasksService } from "../tasks/tasks.service.server";
import * as queues from "./queues.repo.server";
import { viewerBehind } from "./queues.server";
import { groupsToShow, isRenewalDue, isRenewalOf, type TodayKey, type TodayWork } from "./today.rules";

export interface TodayDeps {
  store: Pick<Store, "db">;
  clock: Clock;
  safeguarding: Pick<SafeguardingService, "count">;
  tasks: Pick<TasksService, "list" | "count">;
  jobs: Pick<JobsService, "listDead">;
  contracts: Pick<ContractsService, "listContracts" | "buysAdvocacy">;
}

/** Counting stops here: nobody works off more in a day. */
const MOST_COUNTED = 500;

export function makeToday(deps: TodayDeps) {
  const { store, clock, safeguarding, tasks, jobs, contracts } = deps;
  const group = (
    key: TodayKey,
    href: string,
    found: { count: number; oldest?: Date | null; isUrgent?: boolean; isMore?: boolean },
  ): TodayWork => ({ key, href, oldest: null, isUrgent: false, isMore: false, ...found });

  async function unread(by: Authorized<"feedback:review">): Promise<TodayWork[]> {
    const viewer = await viewerBehind(deps, by);
    const { count, overdue, oldest, firstDue } = await queues.countUnread(store.db, viewer, clock.now());
    return [
      group("overdue", "/reading", { count: overdue, oldest: firstDue, isUrgent: true }),
      group("unread", "/reading", { count, oldest }),
    ];
  }

  async function review(by: Authorized<"feedback:review">): Promise<TodayWork> {
    const viewer = await viewerBehind(deps, by);
    const rows = await queues.listUndecided(store.db, viewer, null, MOST_COUNTED + 1);
    return group("review", "/review", {
      count: Math.min(rows.length, MOST_COUNTED),
      isMore: rows.length > MOST_COUNTED,
    });
  }

  async function named(by: Authorized<"feedback:review">): Promise<TodayWork> {
    const viewer = await viewerBehind(deps, by);
    const rows = await queues.listAsDeputy(store.db, viewer, MOST_COUNTED);
    return group("named", "/reading?for=colleague", {
      count: rows.length,
      oldest: rows[0]?.receivedAt ?? null,
    });
  }

  async function answers(by: Authorized<"reply:send">): Promise<TodayWork> {
    const viewer = await viewerBehind(deps, by);
    return group("answers", "/search?waiting=answer", await queues.countUnanswered(store.db, viewer));
  }

  async function concerns(by: Authorized<"concern:read">): Promise<TodayWork> {
    const levels = await safeguarding.count(by);
    const count = levels.reduce((sum, level) => sum + level.open, 0);
    return group("concerns", "/duty", {
      count,
      isUrgent: levels.some((each) => each.level !== "S3" && each.waiting > 0),
    });
  }

  async function openTasks(by: Authorized<"task:read">): Promise<TodayWork> {
    const [count, rows] = await Promise.all([tasks.count(by), tasks.list(by)]);
    const isUrgent = rows.some((row) => row.dueAt <= clock.now());
    return group("tasks", "/tasks", { count, oldest: rows[0]?.createdAt ?? null, isUrgent });
  }

  async function dead(by: Authorized<"deadletter:act">): Promise<TodayWork> {
    const rows = await jobs.listDead(by);
    const oldest = rows.reduce<Date | null>(
      (first, row) => (first && first < row.createdAt ? first : row.createdAt),
      null,
    );
    return group("dead", "/letters", { count: rows.length, oldest, isUrgent: rows.length > 0 });
  }

  async function renewals(by: Authorized<"contract:read">): Promise<TodayWork> {
    const today = ukDay(clock.now());
    const { items } = await contracts.listContracts(by, { stage: "awarded" });
    const isMine = isRenewalOf(by.actor.kind === "account" ? by.actor.accountId : null, items);
    const due = items.filter((item) => isMine(item) && isRenewalDue(item, today));
    return group("renewals", "/contracts?stage=awarded", { count: due.length });
  }

  return {
    /** At most seven groups of work in the order of what cannot wait; a group that the role may not open is not there. */
    async today(by: Authorized<"today:read">): Promise<TodayWork[]> {
      const ifMay = async <A extends Action>(
        action: A,
        find: (allowed: Authorized<A>) => Promise<TodayWork | TodayWork[]>,
      ): Promise<TodayWork[]> =>
        canDo(by.actor, action) ? [await find(authorize(by.actor, action))].flat() : [];
      const found = await Promise.all([
        ifMay("concern:read", concerns),
        ifMay("feedback:review", unread),
        ifMay("feedback:review", named),
        ifMay("task:read", openTasks),
        ifMay("reply:send", answers),
        ifMay("feedback:review", review),
        ifMay("deadletter:act", dead),
        ifMay("reply:send", () => renewals(authorize(by.actor, "contract:read"))),
      ]);
      return groupsToShow(found.flat());
    },
  };
}
