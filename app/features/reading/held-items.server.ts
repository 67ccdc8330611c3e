// Owns the items that somebody gets in the place of a colleague whom the item names: when they leave, whoever stands in for
// them gets these, but none that names them too.
import type { Store } from "~db/store";
import type { HeldWork } from "../accounts/held-work";
import * as repo from "./held-items.repo.server";

export function makeHeldItems({ store }: { store: Store }): HeldWork {
  return {
    kind: "named_items",
    needs: null,
    count: (councilId, accountId) => repo.countHeld(store.db, councilId, accountId),
    async handOver(tx, { councilId, fromId, to }) {
      const moved = to ? await repo.passOn(tx, councilId, fromId, to.id) : 0;
      // Everybody else who may read items still reads these, so that what is left waits for nobody in particular.
      await repo.letGo(tx, councilId, fromId);
      return { moved, left: 0 };
    },
  };
}
