// Owns how work for a person is shown: what to do, about what, by when, and who has it; and why work of the machine failed.
import { sayDayAndMonth, sayTime } from "~/lib/dates";
import type { TaskKind } from "./tasks.schema";

type Say = (key: string, values?: Record<string, unknown>) => string;

const sayMoment = (t: Say, at: Date): string =>
  t("tasks:moment", { time: sayTime(at), day: sayDayAndMonth(at) });

/** One line of the list. */
export interface TaskLine {
  id: string;
  kind: TaskKind;
  reference: string | null;
  feedbackId: string | null;
  due: string;
  isOverdue: boolean;
  holder: "mine" | "other" | "nobody";
  holderName: string;
  /** The colleague it is about; empty where it is about none. */
  aboutName: string;
  hasNumber: boolean;
  hasAnswer: boolean;
}

interface TaskToShow {
  id: string;
  kind: string;
  reference: string | null;
  feedbackId: string | null;
  contactId: string | null;
  replyId: string | null;
  dueAt: Date;
  claimedBy: string | null;
  accountId: string | null;
}

/** A task as a line of the list, as `accountId` sees it. `nameOf` finds the name of an account. */
export function taskLine(
  task: TaskToShow,
  context: { accountId: string; now: Date; t: Say; nameOf: (accountId: string) => string },
): TaskLine {
  const { claimedBy } = task;
  return {
    id: task.id,
    kind: task.kind as TaskKind,
    reference: task.reference,
    feedbackId: task.feedbackId,
    due: sayMoment(context.t, task.dueAt),
    isOverdue: task.dueAt < context.now,
    holder: claimedBy === null ? "nobody" : claimedBy === context.accountId ? "mine" : "other",
    aboutName: task.accountId ? context.nameOf(task.accountId) : "",
    holderName: claimedBy ? context.nameOf(claimedBy) : "",
    // Somebody without a phone may have said how else to reach them.
    hasNumber: task.contactId !== null || task.kind === "tell_in_person",
    hasAnswer: task.replyId !== null,
  };
}

/** Why work failed, as far as a person can do something about it. */
export type DeadBecause = "noNumber" | "network" | "refused" | "mail" | "nobody" | "database" | "unknown";

const reasons: readonly (readonly [RegExp, DeadBecause])[] = [
  [/no number to text from/i, "noNumber"],
  [/sms temporary|ECONN|ETIMEDOUT|ENOTFOUND|fetch failed|socket/i, "network"],
  [/^SmsFailure/i, "refused"],
  [/^MailFailure/i, "mail"],
  [/no one does jobs/i, "nobody"],
  [/sqlite|database|disk/i, "database"],
];

/** The reason behind the words that a failure left. */
export function becauseOf(lastError: string | null): DeadBecause {
  return reasons.find(([pattern]) => pattern.test(lastError ?? ""))?.[1] ?? "unknown";
}

/** Work of the machine that failed for good. */
export interface DeadLine {
  id: string;
  kind: string;
  since: string;
  because: DeadBecause;
  tries: number;
}

/** A dead letter as a line of its list. */
export function deadLine(
  job: { id: string; kind: string; createdAt: Date; lastError: string | null; attempts: number },
  t: Say,
): DeadLine {
  return {
    id: job.id,
    kind: job.kind,
    since: sayMoment(t, job.createdAt),
    because: becauseOf(job.lastError),
    tries: job.attempts,
  };
}
