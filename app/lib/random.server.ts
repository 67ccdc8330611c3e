// Owns random bytes from the system's generator, fetched in pools: asking for a few at a time costs more than using them.
import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(8192);
let used = pool.length;

/** `count` random bytes (at most 8,192) of the caller's own; what was handed out is wiped from the pool. */
export function randomFromPool(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}
