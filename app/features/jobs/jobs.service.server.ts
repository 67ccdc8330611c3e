// Owns work that follows a write: adding it in the writer's unit, leasing it, retrying it with back-off, and laying what
// failed for good before a person. Knows no kind of work itself: rooms register what they do.
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { withoutPersonal } from "~/lib/without-personal";
import type { Store, Tx } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./jobs.repo.server";
import { bites, type Lane, laneOf, lanes, restAfter, retryDelayMs } from "./jobs.rules";
import type { JobKind, JobPayload } from "./jobs.schema";

export interface JobToDo {
  id: string;
  councilId: string;
  kind: JobKind;
  payload: JobPayload;
  attempts: number;
  createdAt: Date;
}

/**
 * How a job ended: done, with what is to be written in the same unit; to be looked at again later; settled in the unit, which
 * may find that it is too early; or failed, for another try or for good.
 */
export type Outcome =
  | { done: true; unit?: (tx: Tx) => Promise<unknown> }
  | { again: Date; unit?: (tx: Tx) => Promise<unknown> }
  | { settle: (tx: Tx) => Promise<{ again: Date } | null> }
  | { failed: string; forGood?: boolean };

/**
 * Does one job. Runs outside a unit, so it may call a provider; it must be safe to run twice. It settles what it wrote by
 * returning a unit, which is committed together with the job's own end.
 */
export type JobHandler = (job: JobToDo) => Promise<Outcome>;

export interface NewJob {
  councilId: string;
  kind: JobKind;
  payload: JobPayload;
  /** Makes adding the same work twice one job. */
  onceKey?: string;
  runAt?: Date;
}

interface Deps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  /** Told of what failed, without its words. */
  log: { warn(fields: object, words: string): void };
  /** Whether requests are coming in, for which work gives way; never, unless told. */
  isBusy?: () => boolean;
}

const LEASE_MS = 60_000;
const BATCH = 64;
const MAX_ATTEMPTS = 8;

const nameOf = (error: unknown): string =>
  error instanceof Error ? withoutPersonal(`${error.name}: ${error.message}`).slice(0, 200) : "unknown";

export type JobsService = ReturnType<typeof makeJobsService>;

/** The queue and its worker loop; nothing runs until `start`. */
export function makeJobsService({ store, clock, audit, log, isBusy = () => false }: Deps) {
  const handlers = new Map<JobKind, JobHandler>();
  const onDead = new Set<(job: JobToDo, tx: Tx) => Promise<void>>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<number> | null = null;
  let isStarted = false;

  /** Commits how a job ended together with what it wrote. */
  async function settle(row: repo.JobRow, job: JobToDo, outcome: Outcome): Promise<void> {
    await store.write(async (tx) => {
      if ("failed" in outcome) {
        const isDead = outcome.forGood === true || row.attempts >= MAX_ATTEMPTS;
        const runAt = new Date(clock.now().getTime() + retryDelayMs(row.attempts));
        await repo.putBack(tx, row.seq, {
          state: isDead ? "dead" : "waiting",
          runAt,
          lastError: outcome.failed,
        });
        if (isDead) for (const tell of onDead) await tell(job, tx);
        return;
      }
      const settled = "settle" in outcome ? await outcome.settle(tx) : outcome;
      if ("unit" in outcome) await outcome.unit?.(tx);
      const again = settled && "again" in settled ? settled.again : null;
      if (again)
        await repo.putBack(tx, row.seq, { state: "waiting", runAt: again, lastError: "", attempts: 0 });
      else await repo.removeJob(tx, row.seq);
    });
    if ("failed" in outcome)
      log.warn({ job: row.id, kind: row.kind, attempt: row.attempts, error: outcome.failed }, "job failed");
  }

  async function runOne(row: repo.JobRow): Promise<void> {
    const job: JobToDo = { ...row, kind: row.kind as JobKind };
    const handler = handlers.get(job.kind);
    try {
      if (!handler) throw new Error(`No one does jobs of kind ${job.kind}`);
      await settle(row, job, await handler(job));
    } catch (error) {
      // What a job wants written may fail as well as the job; either way it is tried again, and the others go on.
      await settle(row, job, { failed: nameOf(error) });
    }
  }

  /** Takes and runs one batch of a lane, and says how many jobs it was. */
  async function runBatch(lane: Lane, limit: number): Promise<number> {
    const now = clock.now();
    const due = await repo.listDue(store.db, lane, now, limit);
    if (due.length === 0) return 0;
    const until = new Date(now.getTime() + LEASE_MS);
    const seqs = due.map((each) => each.seq);
    const leased = await store.write((tx) => repo.leaseJobs(tx, seqs, now, until));
    await Promise.all(leased.map(runOne));
    return leased.length;
  }

  /**
   * Runs everything that is due now and says how many jobs it ran. While requests come in it takes small bites and rests twenty
   * times as long as each took, so that nobody's text waits for it.
   */
  async function runDue(): Promise<number> {
    for (let count = 0; ; ) {
      const isGivingWay = isBusy();
      const started = performance.now();
      let ran = 0;
      for (const lane of lanes) ran += await runBatch(lane, isGivingWay ? bites[lane] : BATCH);
      if (ran === 0) return count;
      count += ran;
      if (isGivingWay) await wait(restAfter(performance.now() - started));
      else await new Promise<void>((resume) => setImmediate(resume));
    }
  }

  async function plan(): Promise<void> {
    if (!isStarted) return;
    const next = await repo.nextDue(store.db);
    if (timer) clearTimeout(timer);
    const inMs = next ? Math.min(Math.max(next.getTime() - clock.now().getTime(), 5), 1_000) : 1_000;
    timer = setTimeout(loop, inMs);
  }

  function loop(): void {
    running ??= runDue()
      .catch((error: unknown) => {
        log.warn({ error: String(error).slice(0, 200) }, "job loop failed");
        return 0;
      })
      .finally(() => {
        running = null;
        if (isStarted)
          plan().catch((error: unknown) =>
            log.warn({ error: String(error).slice(0, 200) }, "job plan failed"),
          );
      });
  }

  return {
    /** Registers who does a kind of work. */
    handle(kind: JobKind, handler: JobHandler): void {
      handlers.set(kind, handler);
    },
    /** Registers what else happens, in the same unit, when a job fails for good. */
    whenDead(tell: (job: JobToDo, tx: Tx) => Promise<void>): void {
      onDead.add(tell);
    },
    /** Adds work inside the unit that makes it necessary. */
    async add(tx: Tx, work: NewJob): Promise<void> {
      const now = clock.now();
      await repo.addJob(tx, {
        id: newId(),
        councilId: work.councilId,
        kind: work.kind,
        payload: work.payload,
        onceKey: work.onceKey ?? null,
        lane: laneOf(work.kind),
        state: "waiting",
        runAt: work.runAt ?? now,
        attempts: 0,
        createdAt: now,
      });
    },
    /** Puts off work that waits. */
    move: (tx: Tx, onceKey: string, runAt: Date) => repo.moveJob(tx, onceKey, runAt),
    /** Takes back work that waits. */
    drop: (tx: Tx, onceKeys: string[]) => repo.dropJobs(tx, onceKeys),
    runDue,
    countWaiting: () => repo.countWaiting(store.db),
    /** Starts the loop; it looks at least once a second. */
    start(): void {
      isStarted = true;
      loop();
    },
    /** Stops the loop and waits for what is running. */
    async stop(): Promise<void> {
      isStarted = false;
      if (timer) clearTimeout(timer);
      await running;
    },
    /** What failed for good, for a person to look at. */
    listDead: (by: Authorized<"deadletter:act">) => repo.listDead(store.db, by.councilId),
    /** A person tries a dead letter again. */
    async retry(by: Authorized<"deadletter:act">, jobId: string): Promise<void> {
      const row = await repo.findJob(store.db, by.councilId, jobId);
      if (row?.state !== "dead") throw new AppError("not_found", "jobs:error.gone");
      await store.write(async (tx) => {
        await repo.putBack(tx, row.seq, {
          state: "waiting",
          runAt: clock.now(),
          lastError: row.lastError ?? "",
          attempts: 0,
        });
        await audit.record(tx, {
          councilId: by.councilId,
          actor: by.actor,
          action: "job.retried",
          subjectKind: "job",
          subjectId: jobId,
          detail: { kind: row.kind },
        });
      });
    },
  };
}
