// Owns the job that accepts the rest of a batch, or takes a batch back, in units of 200 suggestions, each with its audit row.
import type { Clock } from "~/gateways/clock";
import type { Store, Tx } from "~db/store";
import type { AccountActor } from "../accounts/actor.schema";
import { authorize, canDo } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import { countHeld, listAcceptable, type Suggested } from "./acceptable.repo.server";
import * as repo from "./bulk.repo.server";
import type { ClaimsService } from "./claims.server";
import { askerOf } from "./decide.server";
import { MOST_THEMES } from "./review.rules";

export interface BulkWorkDeps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  jobs: Pick<JobsService, "add" | "handle">;
  claims: Pick<ClaimsService, "heldByOthers">;
  /** Somebody as they are today; null for whoever left. */
  actorOf(councilId: string, accountId: string): Promise<AccountActor | null>;
}

/** Suggestions that one unit accepts or takes back. */
const BITE = 200;

/** Registers the job, and returns how its first step is added in the unit that asks for it. */
export function makeBulkWork({ store, clock, audit, jobs, claims, actorOf }: BulkWorkDeps) {
  const addWork = (tx: Tx, { id, councilId }: repo.BatchRow, isUndo: boolean, step: number, from: string) =>
    jobs.add(tx, {
      councilId,
      kind: "bulk_accept",
      payload: { batchId: id, isUndo, step, from },
      onceKey: `bulk:${id}:${isUndo ? "undo:" : ""}${step}`,
    });

  const tellItem = (
    tx: Tx,
    batch: repo.BatchRow,
    { feedbackId, code }: Suggested,
    isUndo: boolean,
    at: Date,
  ) =>
    audit.record(tx, {
      councilId: batch.councilId,
      actor: { kind: "system", councilId: batch.councilId, name: "bulk_review" },
      action: isUndo ? "review.bulk_undone" : "review.bulk_accepted",
      subjectKind: "feedback",
      subjectId: feedbackId,
      detail: { batch: batch.id, theme: code },
      at,
    });

  async function acceptSome(batch: repo.BatchRow, job: JobToDo): Promise<Outcome> {
    const actor = await actorOf(batch.councilId, batch.madeBy);
    const at = clock.now();
    // Whoever left or may no longer review accepts nothing more.
    if (!canDo(actor, "feedback:review") || batch.acceptedAt === null)
      return {
        done: true,
        async unit(tx) {
          const current = await repo.findBatch(tx, batch.councilId, batch.id);
          if (current?.state === "running") await repo.setBatch(tx, batch.id, { state: "stopped" });
        },
      };
    const by = authorize(actor, "feedback:review");
    const decider = { decidedBy: batch.madeBy, at: batch.acceptedAt };
    const query = { ...batch, without: await claims.heldByOthers(by) };
    return {
      done: true,
      async unit(tx) {
        const current = await repo.findBatch(tx, batch.councilId, batch.id);
        if (current?.state !== "running") return;
        const found = await listAcceptable(tx, askerOf(by), query, String(job.payload.from), BITE);
        const held = await countHeld(tx, [...new Set(found.map((each) => each.feedbackId))]);
        const taken = found.filter(({ feedbackId }) => {
          const before = held.get(feedbackId) ?? 0;
          held.set(feedbackId, before + 1);
          return before < MOST_THEMES;
        });
        await repo.addItems(tx, batch, taken, decider);
        for (const each of taken) await tellItem(tx, batch, each, false, at);
        const last = found.at(-1);
        if (last && found.length === BITE)
          await addWork(tx, batch, false, Number(job.payload.step) + 1, last.feedbackId);
        else await repo.setBatch(tx, batch.id, { state: "done" });
      },
    };
  }

  function undoSome(batch: repo.BatchRow, job: JobToDo): Outcome {
    const at = clock.now();
    return {
      done: true,
      async unit(tx) {
        const items = await repo.listItems(tx, batch.id, BITE);
        const decider = { decidedBy: batch.madeBy, at: batch.acceptedAt ?? batch.at };
        for (const each of items)
          if (await repo.takeBack(tx, batch.id, each, decider)) await tellItem(tx, batch, each, true, at);
        if (items.length === BITE) await addWork(tx, batch, true, Number(job.payload.step) + 1, "");
        else await repo.setBatch(tx, batch.id, { state: "undone" });
      },
    };
  }

  jobs.handle("bulk_accept", async (job) => {
    const batch = await repo.findBatch(store.db, job.councilId, String(job.payload.batchId));
    const isUndo = job.payload.isUndo === true;
    // A job of accepting that is late, when the batch was taken back, has nothing to do any more.
    if (batch?.state !== (isUndo ? "undoing" : "running")) return { done: true };
    return isUndo ? undoSome(batch, job) : acceptSome(batch, job);
  });

  return (tx: Tx, batch: repo.BatchRow, isUndo: boolean) => addWork(tx, batch, isUndo, 1, "");
}
