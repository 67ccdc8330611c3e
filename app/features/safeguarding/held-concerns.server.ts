// Owns what becomes of worries that somebody had taken when they leave or may no longer act on them: each waits again, and
// duty workers are called, because nobody should find it unseen on another's desk.
import type { Store, Tx } from "~db/store";
import type { HeldWork } from "../accounts/held-work";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./held-concerns.repo.server";
import type { WorryLevel } from "./safeguarding.schema";

interface Deps {
  store: Store;
  audit: Pick<AuditService, "record">;
  /** Has duty workers called about a worry that waits again, as its level asks. */
  callAgain(tx: Tx, worry: { councilId: string; id: string; level: WorryLevel; dueAt: Date }): Promise<void>;
}

export function makeHeldConcerns({ store, audit, callAgain }: Deps): HeldWork {
  return {
    kind: "concerns",
    needs: "concern:act",
    count: (councilId, accountId) => repo.countTaken(store.db, councilId, accountId),
    async handOver(tx, { councilId, fromId, by, at }) {
      const freed = await repo.putBack(tx, councilId, fromId);
      for (const worry of freed) {
        await audit.record(tx, {
          councilId,
          actor: by,
          action: "concern.released",
          subjectKind: "concern",
          subjectId: worry.id,
          at,
        });
        await callAgain(tx, { councilId, ...worry });
      }
      return { moved: 0, left: freed.length };
    },
  };
}
