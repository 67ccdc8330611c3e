// Owns how long to wait before work is tried again.

/** Milliseconds before try number `attempt + 1`: 5 s doubling to one hour, without jitter since one loop runs all. */
export function retryDelayMs(attempt: number): number {
  return Math.min(5_000 * 2 ** Math.max(0, attempt - 1), 3_600_000);
}
