// Owns a clock that a test sets.
import type { Clock } from "~/gateways/clock";

/** Starts at an instant (ISO 8601) and moves only when told. */
export function testClock(
  start = "2026-11-24T10:00:00Z",
): Clock & { set(at: string): void; advance(ms: number): void } {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    set: (at) => {
      now = new Date(at).getTime();
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
