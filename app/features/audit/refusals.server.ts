// Owns keeping that an account was refused: which page, and which act it lacked, in codes only. Whoever tries door after door,
// or one door again and again, leaves one row a minute for each.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Store } from "~db/store";
import type { AccountActor } from "../accounts/actor.schema";
import type { Action } from "../accounts/authorize.rules";
import type { AuditService } from "./audit.service.server";

/** One answer of 403 to somebody who is signed in. */
export interface Refusal {
  actor: AccountActor;
  /** Id of the route, as the build has it: no id of a record is in it. */
  route: string;
  /** The act that was not theirs; null where the answer came of something else, such as a form that was too old. */
  action: Action | null;
}

const MINUTE = 60;

/** Keeps refusals. The count of a minute is in memory: after a restart one row more may be kept. */
export function makeRefusals({ store, audit }: { store: Store; audit: Pick<AuditService, "record"> }) {
  const room = new RateLimiterMemory({ points: 1, duration: MINUTE });

  async function isFirst(key: string): Promise<boolean> {
    try {
      await room.consume(key);
      return true;
    } catch (full) {
      if (full instanceof RateLimiterRes) return false;
      throw full;
    }
  }

  return {
    /** Keeps a refusal in a unit of its own, once its answer is sent. False where one was kept within the minute. */
    async note({ actor, route, action }: Refusal): Promise<boolean> {
      if (!(await isFirst(`${actor.accountId} ${route}`))) return false;
      await store.write((tx) =>
        audit.record(tx, {
          councilId: actor.councilId,
          actor,
          action: "access.refused",
          subjectKind: "route",
          subjectId: null,
          detail: { route, action },
        }),
      );
      return true;
    },
  };
}
