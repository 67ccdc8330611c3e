// Owns who has an item open in review, so that two people do not work on the same one. A claim keeps nobody out: whoever comes
// by the item's address is told who has it, and nobody decides over what they have not seen (decide.server.ts).
import type { Clock } from "~/gateways/clock";
import type { Store } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import { personBehind } from "../accounts/authorize.rules";
import type { HeldWork } from "../accounts/held-work";
import * as repo from "./claims.repo.server";
import type { By } from "./decide.server";
import { findItem } from "./review.repo.server";

/** How long an item stays with whoever opened it, unless they open it again. */
export const CLAIM_MS = 15 * 60_000;

interface Deps {
  store: Store;
  clock: Clock;
  accounts: Pick<AccountsService, "namesOf">;
}

/** Who has an item open. */
export interface Holder {
  name: string;
  until: Date;
}

export type ClaimsService = ReturnType<typeof makeClaimsService>;

/** Claiming and letting go. */
export function makeClaimsService({ store, clock, accounts }: Deps) {
  return {
    /** Items that others have open, which are not the next for this person. */
    heldByOthers(by: By): Promise<string[]> {
      const { accountId } = personBehind(by);
      return repo.listOfOthers(store.db, { councilId: by.councilId, accountId }, clock.now());
    },

    /**
     * Opens an item for 15 minutes and lets go of what this person had open before; null opens none. Returns who has it where
     * it is somebody else, and then changes nothing. An item that this person cannot see is not opened.
     */
    async open(by: By, feedbackId: string | null): Promise<Holder | null> {
      const { councilId, scope } = by;
      const { accountId } = personBehind(by);
      const now = clock.now();
      const holder = await store.write(async (tx) => {
        if (feedbackId === null) {
          await repo.dropClaims(tx, councilId, accountId);
          return null;
        }
        if (!(await findItem(tx, { councilId, accountId, scope }, feedbackId))) return null;
        const other = await repo.findHolder(tx, { councilId, feedbackId, accountId }, now);
        if (other) return other;
        await repo.dropOld(tx, councilId, now);
        const until = new Date(now.getTime() + CLAIM_MS);
        await repo.putClaim(tx, { councilId, feedbackId, accountId, until });
        return null;
      });
      if (!holder) return null;
      const names = await accounts.namesOf(councilId, [holder.accountId]);
      return { name: names.get(holder.accountId)?.name ?? "", until: holder.until };
    },

    /** Lets go of what this person has open. */
    async release(by: By): Promise<void> {
      const { accountId } = personBehind(by);
      await store.write((tx) => repo.dropClaims(tx, by.councilId, accountId));
    },
  };
}

/** What somebody has open goes back into the queue when they leave or may no longer review. */
export function makeHeldReviews({ store, clock }: Pick<Deps, "store" | "clock">): HeldWork {
  return {
    kind: "reviews",
    needs: "feedback:review",
    count: (councilId, accountId) => repo.countClaims(store.db, councilId, accountId, clock.now()),
    async handOver(tx, { councilId, fromId }) {
      await repo.dropClaims(tx, councilId, fromId);
      // Nothing is left to tell of: the queue itself has it.
      return { moved: 0, left: 0 };
    },
  };
}
