// Owns the making of record ids. Ids are made outside units of work, so that a unit can be run again unchanged.
import { randomFillSync } from "node:crypto";

const pool = Buffer.allocUnsafe(4096);
let used = pool.length;
let lastMs = 0;
let lastSeq = 0;

function randomBytesFromPool(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + count);
  used += count;
  return bytes;
}

/** A UUID version 7 (RFC 9562 section 5.7): sorts by the millisecond it was made, then by a counter within it. */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    lastSeq = 0;
  } else if (++lastSeq > 0xfff) {
    lastMs += 1;
    lastSeq = 0;
  }
  const random = randomBytesFromPool(8);
  const time = lastMs.toString(16).padStart(12, "0");
  const tail = random.toString("hex");
  const variant = ((random[0]! & 0x3f) | 0x80).toString(16).padStart(2, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${lastSeq.toString(16).padStart(3, "0")}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`;
}
