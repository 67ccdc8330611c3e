// Owns in what order work is done, and how long to wait before it is tried again.
import type { JobKind } from "./jobs.schema";

/** Milliseconds before try number `attempt + 1`: 5 s doubling to one hour, without jitter since one loop runs all. */
export function retryDelayMs(attempt: number): number {
  return Math.min(5_000 * 2 ** Math.max(0, attempt - 1), 3_600_000);
}

/** Work that somebody waits for goes first (0); reading gives way while requests come in (1), because what cannot wait was
 * found when the words came. */
export const laneOf = (kind: JobKind): 0 | 1 => (kind === "understand" ? 1 : 0);

/** Milliseconds to rest after work of `tookMs` while requests come in: ten times as long, from 50 ms to 2 s. */
export const restAfter = (tookMs: number): number => Math.min(Math.max(tookMs * 10, 50), 2_000);
