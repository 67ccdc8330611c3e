// Owns knowing whether requests are coming in, so that background work can give way to them.

const WINDOW_MS = 250;
/** Requests a window at which the server counts as busy: 100 a second. */
const BUSY_AT = 25;

export interface Traffic {
  /** A request has come. */
  arrived(): void;
  isBusy(): boolean;
}

/** Counts arrivals in two windows of a quarter of a second; requests in flight would be none between two group commits. */
export function makeTraffic(now: () => number = Date.now): Traffic {
  let window = 0;
  let current = 0;
  let last = 0;
  const turn = () => {
    const at = Math.floor(now() / WINDOW_MS);
    if (at === window) return;
    last = at === window + 1 ? current : 0;
    current = 0;
    window = at;
  };
  return {
    arrived() {
      turn();
      current++;
    },
    isBusy() {
      turn();
      return Math.max(current, last) >= BUSY_AT;
    },
  };
}
