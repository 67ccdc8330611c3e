import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { retryDelayMs } from "~/features/jobs/jobs.rules";
import {
  type JobToDo,
  makeJobsService,
  type NewJob,
  type Outcome,
} from "~/features/jobs/jobs.service.server";
import { auditEvent, job } from "~db/schema";
import { aCouncil, anAccount, testCouncilId, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

async function aQueue() {
  const store = testStore();
  const clock = testClock();
  await aCouncil(store);
  const audit = makeAuditService({ store, clock, vault: testVault });
  const warnings: { fields: object; words: string }[] = [];
  const makeLoop = () =>
    makeJobsService({
      store,
      clock,
      audit,
      log: { warn: (fields, words) => void warnings.push({ fields, words }) },
    });
  const jobs = makeLoop();
  const rows = () => store.db.select().from(job).orderBy(job.seq);
  const add = (more: Partial<NewJob> = {}) =>
    store.write((tx) =>
      jobs.add(tx, { councilId: testCouncilId, kind: "understand", payload: { feedbackId: "f" }, ...more }),
    );
  return { store, clock, jobs, makeLoop, warnings, rows, add };
}

test("work that is done leaves the queue, and what it wrote is kept with it", async () => {
  const { store, jobs, rows, add } = await aQueue();
  await add({ payload: { feedbackId: "one" } });
  const seen: JobToDo[] = [];
  jobs.handle("understand", async (each) => {
    seen.push(each);
    return {
      done: true,
      unit: (tx) =>
        jobs.add(tx, {
          councilId: testCouncilId,
          kind: "send_text",
          payload: {},
          runAt: new Date("2027-01-01"),
        }),
    };
  });
  expect(await jobs.runDue()).toBe(1);
  expect(seen).toMatchObject([{ payload: { feedbackId: "one" }, councilId: testCouncilId, attempts: 1 }]);
  expect(await rows()).toMatchObject([{ kind: "send_text" }]);
  expect(await store.db.$count(job)).toBe(1);
});

test("work waits until it is due", async () => {
  const { clock, jobs, add } = await aQueue();
  let runs = 0;
  jobs.handle("understand", async () => {
    runs++;
    return { done: true };
  });
  await add({ runAt: new Date("2026-11-24T10:00:20Z") });
  await jobs.runDue();
  expect(runs).toBe(0);
  clock.advance(20_000);
  await jobs.runDue();
  expect(runs).toBe(1);
});

test("the wait before another try doubles from five seconds to an hour", () => {
  expect([1, 2, 3, 4].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000, 40_000]);
  expect(retryDelayMs(11)).toBe(3_600_000);
  expect(retryDelayMs(400)).toBe(3_600_000);
});

test("work that fails is tried again, later each time, and after eight tries is laid before a person", async () => {
  const { clock, jobs, rows, add, warnings } = await aQueue();
  const dead: string[] = [];
  jobs.whenDead(async (each) => void dead.push(each.kind));
  let tries = 0;
  jobs.handle("understand", async () => {
    tries++;
    throw new Error("the model is away");
  });
  await add();
  for (let nth = 1; nth <= 8; nth++) {
    await jobs.runDue();
    expect(tries).toBe(nth);
    const [row] = await rows();
    expect(row!.runAt.getTime() - clock.now().getTime()).toBe(retryDelayMs(nth));
    expect(row!.state).toBe(nth < 8 ? "waiting" : "dead");
    await jobs.runDue();
    expect(tries).toBe(nth);
    clock.set(row!.runAt.toISOString());
  }
  await jobs.runDue();
  expect(tries).toBe(8);
  expect(dead).toEqual(["understand"]);
  expect(await rows()).toMatchObject([{ state: "dead", lastError: "Error: the model is away" }]);
  expect(warnings).toHaveLength(8);
});

test("work that can never succeed is laid before a person at once", async () => {
  const { jobs, rows, add } = await aQueue();
  jobs.handle("understand", async () => ({ failed: "the number is not a number", forGood: true }));
  await add();
  await jobs.runDue();
  expect(await rows()).toMatchObject([{ state: "dead", attempts: 1 }]);
});

test("work that nobody does is kept and tried again", async () => {
  const { jobs, rows, add } = await aQueue();
  await add({ kind: "fetch_picture" });
  await jobs.runDue();
  expect(await rows()).toMatchObject([
    { state: "waiting", attempts: 1, lastError: "Error: No one does jobs of kind fetch_picture" },
  ]);
});

test("when what a job wants written cannot be, nothing of it is kept, it is tried again, and other work goes on", async () => {
  const { clock, jobs, rows, add } = await aQueue();
  let isMended = false;
  const done: string[] = [];
  jobs.handle("understand", async (each): Promise<Outcome> => {
    const name = String(each.payload.feedbackId);
    return {
      done: true,
      unit: async (tx) => {
        await jobs.add(tx, {
          councilId: testCouncilId,
          kind: "send_text",
          payload: { of: name },
          runAt: new Date("2027-01-01"),
        });
        if (name === "bad" && !isMended) throw new Error("refused");
        done.push(name);
      },
    };
  });
  for (const feedbackId of ["good", "bad", "better"]) await add({ payload: { feedbackId } });
  await jobs.runDue();
  expect(done.sort()).toEqual(["better", "good"]);
  expect((await rows()).filter((row) => row.kind === "send_text")).toHaveLength(2);
  expect((await rows()).find((row) => row.kind === "understand")).toMatchObject({
    state: "waiting",
    leasedUntil: null,
    attempts: 1,
  });
  isMended = true;
  clock.advance(5_000);
  await jobs.runDue();
  expect(done).toContain("bad");
});

test("work that asks to be looked at again later is, and its tries start anew", async () => {
  const { clock, jobs, rows, add } = await aQueue();
  const at = new Date("2026-11-24T10:10:00Z");
  jobs.handle("understand", async () => ({ again: at }));
  await add();
  await jobs.runDue();
  expect(await rows()).toMatchObject([{ state: "waiting", attempts: 0, runAt: at }]);
  clock.set("2026-11-24T10:09:59Z");
  expect(await jobs.runDue()).toBe(0);
});

test("two loops on one queue never run the same job", async () => {
  const { store, jobs, makeLoop, rows, add } = await aQueue();
  const other = makeLoop();
  const runs = new Map<string, number>();
  const handler = async (each: JobToDo): Promise<Outcome> => {
    await new Promise((resume) => setTimeout(resume, 1));
    runs.set(each.id, (runs.get(each.id) ?? 0) + 1);
    return { done: true };
  };
  jobs.handle("understand", handler);
  other.handle("understand", handler);
  await store.write(async (tx) => {
    for (let nth = 0; nth < 300; nth++)
      await jobs.add(tx, { councilId: testCouncilId, kind: "understand", payload: { nth } });
  });
  expect(await rows()).toHaveLength(300);
  const [a, b] = await Promise.all([jobs.runDue(), other.runDue()]);
  expect(a + b).toBe(300);
  expect(runs.size).toBe(300);
  expect([...runs.values()].every((count) => count === 1)).toBe(true);
  expect(await rows()).toEqual([]);
  await add();
});

test("a job whose loop has died is taken over when its lease is over, and not before", async () => {
  const { store, clock, jobs, add } = await aQueue();
  await add();
  // What a loop leaves that ends between leasing and settling.
  await store.write((tx) =>
    tx
      .update(job)
      .set({ leasedUntil: new Date("2026-11-24T10:01:00Z"), attempts: 1 })
      .returning({ seq: job.seq }),
  );
  let tries = 0;
  jobs.handle("understand", async (each) => {
    tries = each.attempts;
    return { done: true };
  });
  clock.set("2026-11-24T10:00:59Z");
  expect(await jobs.runDue()).toBe(0);
  clock.set("2026-11-24T10:01:01Z");
  expect(await jobs.runDue()).toBe(1);
  expect(tries).toBe(2);
});

test("the same work added twice is done once, and can be added again when it is done", async () => {
  const { jobs, rows, add } = await aQueue();
  let runs = 0;
  jobs.handle("understand", async () => {
    runs++;
    return { done: true };
  });
  await add({ onceKey: "understand:f:1" });
  await add({ onceKey: "understand:f:1" });
  await add({ onceKey: "understand:f:2" });
  expect(await rows()).toHaveLength(2);
  await jobs.runDue();
  await add({ onceKey: "understand:f:1" });
  await jobs.runDue();
  expect(runs).toBe(3);
});

test("waiting work can be put off or taken back by its key, and a job that runs is left alone", async () => {
  const { store, clock, jobs, rows, add } = await aQueue();
  const later = new Date("2026-11-24T11:00:00Z");
  await add({ onceKey: "a" });
  await add({ onceKey: "b" });
  await add({ onceKey: "c" });
  await store.write(async (tx) => {
    await jobs.move(tx, "a", later);
    await jobs.drop(tx, ["b"]);
  });
  expect((await rows()).map(({ onceKey, runAt }) => ({ onceKey, runAt }))).toEqual([
    { onceKey: "a", runAt: later },
    { onceKey: "c", runAt: clock.now() },
  ]);
  await store.write((tx) => tx.update(job).set({ leasedUntil: later }).returning({ seq: job.seq }));
  await store.write((tx) => jobs.move(tx, "c", later));
  expect((await rows()).find((row) => row.onceKey === "c")!.runAt).toEqual(clock.now());
});

test("a unit that adds work and then fails leaves no work behind", async () => {
  const { store, jobs, rows } = await aQueue();
  const failed = store.write(async (tx) => {
    await jobs.add(tx, { councilId: testCouncilId, kind: "understand", payload: {} });
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(await rows()).toEqual([]);
});

test("a person sees what failed for good in their own council, tries it again, and the trail keeps that", async () => {
  const { store, jobs, rows, add } = await aQueue();
  const handler = await anAccount(store, { roles: ["call_handler"] });
  const stranger = await anAccount(store, { roles: ["call_handler"], councilId: "elsewhere" });
  let isMended = false;
  jobs.handle("understand", async () => (isMended ? { done: true } : { failed: "away", forGood: true }));
  await add();
  await jobs.runDue();
  const by = authorize(handler, "deadletter:act");
  const [letter] = await jobs.listDead(by);
  expect(letter).toMatchObject({ kind: "understand", lastError: "away" });
  expect(await jobs.listDead(authorize(stranger, "deadletter:act"))).toEqual([]);
  await expect(jobs.retry(authorize(stranger, "deadletter:act"), letter!.id)).rejects.toMatchObject({
    kind: "not_found",
  });
  isMended = true;
  await jobs.retry(by, letter!.id);
  expect(await jobs.listDead(by)).toEqual([]);
  await jobs.runDue();
  expect(await rows()).toEqual([]);
  await expect(jobs.retry(by, letter!.id)).rejects.toMatchObject({ key: "jobs:error.gone" });
  const trail = await store.db.select().from(auditEvent);
  expect(trail).toMatchObject([
    {
      action: "job.retried",
      actorId: handler.accountId,
      subjectId: letter!.id,
      detail: { kind: "understand" },
    },
  ]);
});

test("a started loop does what is due by itself, and a stopped one finishes what it began", async () => {
  const { jobs, rows, add } = await aQueue();
  let finish: () => void = () => undefined;
  const began = new Promise<void>((resolve) => {
    jobs.handle("understand", async () => {
      resolve();
      await new Promise<void>((end) => {
        finish = end;
      });
      return { done: true };
    });
  });
  await add();
  jobs.start();
  await began;
  const stopped = jobs.stop();
  finish();
  await stopped;
  expect(await rows()).toEqual([]);
});
