// Shows how work is taken, the same on both databases: many workers, and no job in two hands.
import { expect, test } from "vitest";
import {
  addJob,
  countWaiting,
  leaseJobs,
  listDue,
  nextDue,
  putBack,
  removeJob,
} from "~/features/jobs/jobs.repo.server";
import { newId } from "~/lib/ids";
import { onPostgres } from "~db/dialect";
import { openSqliteStore } from "~db/sqlite-store";
import type { Store } from "~db/store";
import { type TestStore, testStore } from "../kit/store";

const now = new Date("2026-11-24T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

async function withJobs(n: number): Promise<TestStore> {
  const store = testStore();
  await store.write(async (tx) => {
    for (let nth = 0; nth < n; nth++)
      await addJob(tx, {
        id: newId(),
        councilId: "c1",
        kind: "understand",
        payload: { nth },
        lane: 0,
        state: "waiting",
        runAt: later(nth - n),
        attempts: 0,
        createdAt: now,
      });
  });
  return store;
}

/** Takes what is due, a few at a time, until nothing is left; the numbers of the jobs that it had. */
async function work(store: Store): Promise<number[]> {
  const had: number[] = [];
  for (;;) {
    const due = await listDue(store.db, 0, now, 8);
    if (due.length === 0) return had;
    const leased = await store.write((tx) =>
      leaseJobs(
        tx,
        due.map(({ seq }) => seq),
        now,
        later(60_000),
      ),
    );
    had.push(...leased.map((job) => Number(job.payload.nth)));
    await store.write(async (tx) => {
      for (const job of leased) await removeJob(tx, job.seq);
    });
  }
}

test("many workers take every job once, and no job is in two hands", async () => {
  const store = await withJobs(200);
  const hands = await Promise.all(Array.from({ length: 6 }, () => work(store)));
  expect(hands.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, nth) => nth));
  expect(await countWaiting(store.db)).toBe(0);
});

test("workers with connections of their own, as other processes have, take every job once", async () => {
  const store = await withJobs(120);
  const pg = onPostgres ? await import("~db/pg-store") : null;
  const others = [1, 2].map(() => pg?.openPgStore(store.url, { writers: 3 }) ?? openSqliteStore(store.file));
  const hands = await Promise.all([store, ...others].map(work));
  expect(hands.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, nth) => nth));
  for (const other of others) await other.close();
});

test("work is taken oldest first, once, and comes free again when its lease has run out", async () => {
  const store = await withJobs(5);
  const due = (await listDue(store.db, 0, now, 3)).map(({ seq }) => seq);
  const take = (at: Date) => store.write((tx) => leaseJobs(tx, due, at, new Date(at.getTime() + 60_000)));
  const first = await take(now);
  expect(first.map((job) => job.payload.nth)).toEqual([0, 1, 2]);
  expect(first.map((job) => job.attempts)).toEqual([1, 1, 1]);
  expect(await take(later(30_000))).toEqual([]);
  expect((await listDue(store.db, 0, now, 10)).length).toBe(2);
  const again = await take(later(60_001));
  expect(again.map((job) => job.attempts)).toEqual([2, 2, 2]);
});

test("the next job that is due is one that nobody holds", async () => {
  const store = await withJobs(2);
  const [first, second] = await listDue(store.db, 0, now, 2);
  await store.write((tx) => leaseJobs(tx, [first!.seq], now, later(60_000)));
  expect(await nextDue(store.db)).toEqual(later(-1));
  await store.write((tx) => putBack(tx, second!.seq, { state: "dead", runAt: now, lastError: "x" }));
  expect(await nextDue(store.db)).toBeNull();
});

test("a job that another worker is taking in this moment is left to it and not waited for", async () => {
  const store = await withJobs(3);
  const due = (await listDue(store.db, 0, now, 3)).map(({ seq }) => seq);
  let taken: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const isTaken = new Promise<void>((resolve) => {
    taken = resolve;
  });
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow = store.write(async (tx) => {
    const leased = await leaseJobs(tx, due.slice(0, 2), now, later(60_000));
    taken();
    await mayGoOn;
    return leased.map((job) => job.payload.nth);
  });
  await isTaken;
  // As another request would come: not in the midst of the unit, but after it has come to wait.
  await new Promise<void>((resume) => setImmediate(resume));
  const other = store.write((tx) => leaseJobs(tx, due, now, later(60_000)));
  // Here units run one after the other, so the second begins only when the first has ended.
  if (!onPostgres) goOn();
  const rest = (await other).map((job) => job.payload.nth);
  goOn();
  expect(await slow).toEqual([0, 1]);
  expect(rest).toEqual([2]);
});
