// Owns in what order work is done, and how long to wait before it is tried again.
import type { JobKind } from "./jobs.schema";

/** Milliseconds before try number `attempt + 1`: 5 s doubling to one hour, without jitter since one loop runs all. */
export function retryDelayMs(attempt: number): number {
  return Math.min(5_000 * 2 ** Math.max(0, attempt - 1), 3_600_000);
}

/** 0: somebody may be in danger. 1: somebody waits for it. 2: it gives way, because what cannot wait was found when the words came. */
export const lanes = [0, 1, 2] as const;
export type Lane = (typeof lanes)[number];

/** Jobs taken at a time while requests come in. */
export const bites: Readonly<Record<Lane, number>> = { 0: 16, 1: 8, 2: 2 };

/** Which lane a kind of work goes in. */
export function laneOf(kind: JobKind): Lane {
  if (kind === "page_duty" || kind === "escalate_concern") return 0;
  return kind === "understand" ? 2 : 1;
}

/** Milliseconds to rest after work of `tookMs` while requests come in: twenty times as long, from 50 ms to 2 s. */
export const restAfter = (tookMs: number): number => Math.min(Math.max(tookMs * 20, 50), 2_000);
