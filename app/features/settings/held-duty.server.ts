// Owns the place of somebody who leaves on the list of duty workers: whoever stands in for them takes it, else it is gone.
import type { Store } from "~db/store";
import type { HeldWork } from "../accounts/held-work";
import * as repo from "./settings.repo.server";
import type { SettingsService } from "./settings.service.server";

interface Deps {
  store: Store;
  settings: Pick<SettingsService, "reload">;
}

export function makeHeldDuty({ store, settings }: Deps): HeldWork {
  const read = async (db: Store["db"], councilId: string) =>
    (await repo.listCouncils(db)).find(({ id }) => id === councilId)?.settings ?? null;
  return {
    kind: "duty",
    needs: "concern:act",
    async count(councilId, accountId) {
      const workers = (await read(store.db, councilId))?.dutyWorkers ?? [];
      return workers.filter((worker) => worker.accountId === accountId).length;
    },
    async handOver(tx, { councilId, fromId, to }) {
      const before = await read(tx, councilId);
      if (!before?.dutyWorkers.some(({ accountId }) => accountId === fromId)) return { moved: 0, left: 0 };
      const isThere = before.dutyWorkers.some(({ accountId }) => accountId === to?.id);
      const dutyWorkers = before.dutyWorkers.flatMap((worker) => {
        if (worker.accountId !== fromId) return [worker];
        return to && !isThere ? [{ accountId: to.id, phone: null, email: to.email }] : [];
      });
      await repo.setSettings(tx, councilId, { ...before, dutyWorkers });
      return { moved: to && !isThere ? 1 : 0, left: dutyWorkers.length === 0 ? 1 : 0 };
    },
    settle: () => settings.reload(),
  };
}
