// Owns work that only a person can do: opening it in the unit that makes it necessary, who has it, and that it was done.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./tasks.repo.server";
import type { TaskKind } from "./tasks.schema";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
}

export interface NewTask {
  councilId: string;
  kind: TaskKind;
  dueAt: Date;
  feedbackId?: string | null;
  contactId?: string | null;
  replyId?: string | null;
  jobId?: string | null;
  /** The colleague it is about. */
  accountId?: string | null;
}

export type TasksService = ReturnType<typeof makeTasksService>;

/** The list of what waits for a person. */
export function makeTasksService({ store, clock, audit }: Deps) {
  async function change(
    by: Authorized<"task:act">,
    taskId: string,
    action: "task.claimed" | "task.released" | "task.done",
    apply: (tx: Tx, accountId: string, at: Date) => Promise<boolean>,
  ): Promise<void> {
    const person = personBehind(by);
    const at = clock.now();
    const isChanged = await store.write(async (tx) => {
      const changed = await apply(tx, person.accountId, at);
      if (changed) {
        await audit.record(tx, {
          councilId: by.councilId,
          actor: person,
          action,
          subjectKind: "task",
          subjectId: taskId,
        });
      }
      return changed;
    });
    if (!isChanged) throw new AppError("conflict", "tasks:error.taken");
  }

  return {
    /** Opens a task in the caller's unit. */
    async open(tx: Tx, task: NewTask): Promise<void> {
      await repo.addTask(tx, {
        id: newId(),
        councilId: task.councilId,
        kind: task.kind,
        feedbackId: task.feedbackId ?? null,
        contactId: task.contactId ?? null,
        replyId: task.replyId ?? null,
        jobId: task.jobId ?? null,
        accountId: task.accountId ?? null,
        state: "open",
        dueAt: task.dueAt,
        createdAt: clock.now(),
      });
    },
    /** What waits, the soonest due first; at most 200. */
    list: (by: Authorized<"task:read">) => repo.listTasks(store.db, by.councilId),
    count: (by: Authorized<"task:read">) => repo.countTasks(store.db, by.councilId),
    find: (by: Authorized<"task:read">, id: string) => repo.findTask(store.db, by.councilId, id),
    /** A task that the person asking has claimed; null where it is somebody else's or nobody's. */
    async claimedBy(by: Authorized<"task:act">, id: string) {
      const row = await repo.findTask(store.db, by.councilId, id);
      return row?.state === "claimed" && row.claimedBy === personBehind(by).accountId ? row : null;
    },
    /** Opens a call to make, already taken by whoever asks for it; returns its id. */
    async openOwnCall(
      by: Authorized<"task:act">,
      call: { contactId: string; feedbackId: string | null },
    ): Promise<string> {
      const person = personBehind(by);
      const at = clock.now();
      const id = newId();
      await store.write(async (tx) => {
        await repo.addTask(tx, {
          id,
          councilId: by.councilId,
          kind: "call_back",
          ...call,
          state: "claimed",
          dueAt: at,
          createdAt: at,
          claimedBy: person.accountId,
          claimedAt: at,
        });
        await audit.record(tx, {
          councilId: by.councilId,
          actor: person,
          action: "task.claimed",
          subjectKind: "task",
          subjectId: id,
        });
      });
      return id;
    },
    /** Takes a task that nobody has. Throws `conflict` where somebody was quicker. */
    claim: (by: Authorized<"task:act">, id: string) =>
      change(by, id, "task.claimed", (tx, accountId, at) =>
        repo.claimTask(tx, by.councilId, id, accountId, at),
      ),
    /** Gives a task back. */
    release: (by: Authorized<"task:act">, id: string) =>
      change(by, id, "task.released", (tx, accountId) => repo.releaseTask(tx, by.councilId, id, accountId)),
    /** Done, with a code for how it went. */
    finish: (by: Authorized<"task:act">, id: string, outcome: "done" | "no_answer" | "not_needed") =>
      change(by, id, "task.done", (tx, accountId, at) =>
        repo.finishTask(tx, by.councilId, id, accountId, outcome, at),
      ),
  };
}
