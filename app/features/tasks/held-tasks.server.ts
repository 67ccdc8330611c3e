// Owns handing over the tasks that somebody has taken, when they leave or may no longer do them.
import type { Store } from "~db/store";
import type { HeldWork } from "../accounts/held-work";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./held-tasks.repo.server";

interface Deps {
  store: Store;
  audit: Pick<AuditService, "record">;
}

/** To whoever stands in, but for tasks about an item that names them; the rest goes back into the list. */
export function makeHeldTasks({ store, audit }: Deps): HeldWork {
  return {
    kind: "tasks",
    needs: "task:act",
    count: (councilId, accountId) => repo.countTaken(store.db, councilId, accountId),
    async handOver(tx, { councilId, fromId, to, by, at }) {
      const moved = to ? await repo.passOn(tx, councilId, fromId, to.id, at) : [];
      const left = await repo.putBack(tx, councilId, fromId);
      for (const [action, ids] of [
        ["task.passed_on", moved],
        ["task.released", left],
      ] as const) {
        for (const subjectId of ids)
          await audit.record(tx, { councilId, actor: by, action, subjectKind: "task", subjectId, at });
      }
      return { moved: moved.length, left: left.length };
    },
  };
}
