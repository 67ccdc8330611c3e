// Owns the order in which the demonstration's past happens: each moment at its own time on the demonstration's clock, and
// the work that became due before it done first. What happens in a moment may put further moments on the agenda.
import type { DemoClock } from "./demo-house";

interface Moment {
  at: number;
  order: number;
  happen(): Promise<void>;
}

export interface Agenda {
  /** Something happens at an instant; what lies in the future never does. */
  add(at: Date, happen: () => Promise<void>): void;
  /** Lets everything happen, in order. */
  run(): Promise<void>;
}

/** An agenda up to `until`; `settle` does the work that is due, and runs before each moment on a new instant. */
export function makeAgenda(clock: DemoClock, until: Date, settle: () => Promise<void>): Agenda {
  const moments: Moment[] = [];
  let order = 0;

  /** First what is earliest, then what was put down first; the last of the list is the next. */
  function place(moment: Moment): void {
    let low = 0;
    let high = moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = moments[middle]!;
      const isLater = other.at > moment.at || (other.at === moment.at && other.order > moment.order);
      if (isLater) low = middle + 1;
      else high = middle;
    }
    moments.splice(low, 0, moment);
  }

  return {
    add(at, happen) {
      if (at <= until) place({ at: at.getTime(), order: order++, happen });
    },
    async run() {
      for (let moment = moments.pop(); moment; moment = moments.pop()) {
        clock.standAt(new Date(moment.at));
        await settle();
        await moment.happen();
      }
      clock.standAt(until);
      await settle();
    },
  };
}
