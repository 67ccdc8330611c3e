// Owns taking back what a person decided: the last thing they did with an item, as long as nobody has changed it since. What
// stood before stands again. A worry that was raised stays: only a duty worker closes one.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import { personBehind } from "../accounts/authorize.rules";
import { wholeCouncil } from "../accounts/scope.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { By } from "./decide.server";
import * as repo from "./review.repo.server";
import type { Verdict } from "./review.schema";
import { lastStanding, readSteps, type Step } from "./undo.rules";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
}

export function makeUndo({ store, clock, audit }: Deps) {
  return {
    /** Whether this person has decided something about the item that they could take back. */
    async hasUndo(by: By, feedbackId: string): Promise<boolean> {
      const { accountId } = personBehind(by);
      return lastStanding(await repo.listOwnActs(store.db, by.councilId, feedbackId, accountId)) !== null;
    },

    /**
     * Takes back the last thing this person did with the item, all of it. Throws `conflict` where there is nothing to take
     * back, or somebody has changed it since.
     */
    async undo(by: By, feedbackId: string): Promise<void> {
      const person = personBehind(by);
      const { councilId } = by;
      const at = clock.now();
      await store.write(async (tx) => {
        // What somebody decided can be taken back also where it put the item out of their reach.
        const asker = { councilId, accountId: person.accountId, scope: wholeCouncil };
        if (!(await repo.findItem(tx, asker, feedbackId)))
          throw new AppError("not_found", "review:error.noItem");
        const act = lastStanding(await repo.listOwnActs(tx, councilId, feedbackId, person.accountId));
        if (!act) throw new AppError("conflict", "review:error.nothingToUndo");
        const layers = await repo.readLayers(tx, feedbackId);
        const mine = { decidedBy: person.accountId, at: act.at };
        for (const step of readSteps(act.detail)) {
          if (!isAsLeft(step, layers, mine)) throw new AppError("conflict", "review:error.changedSince");
          await restore(tx, { councilId, feedbackId }, step, person.accountId);
        }
        await audit.record(tx, {
          councilId,
          actor: person,
          action: "review.undone",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { act: act.seq },
          at,
        });
      });
    },
  };
}

function isAsLeft({ kind, key, value }: Step, layers: repo.ItemLayers, mine: repo.Decider): boolean {
  if (kind === "read") return true;
  const row =
    kind === "theme" ? layers.themes.get(key) : kind === "link" ? layers.links.get(key) : layers.severity;
  if (!row) return false;
  const stands = "severity" in row ? row.severity : row.verdict;
  return stands === value && row.decidedBy === mine.decidedBy && row.at.getTime() === mine.at.getTime();
}

async function restore(
  tx: Tx,
  of: { councilId: string; feedbackId: string },
  { kind, key, before }: Step,
  accountId: string,
): Promise<void> {
  const decider = before && { decidedBy: before.by, at: new Date(before.at) };
  const verdict = before && decider && { verdict: before.value as Verdict, ...decider };
  switch (kind) {
    case "theme":
      return repo.setTheme(tx, { ...of, code: key }, verdict);
    case "link":
      return repo.setLink(tx, { ...of, contractId: key }, verdict);
    case "severity":
      return repo.setSeverity(tx, of, before && decider && { severity: before.value, ...decider });
    case "read":
      return repo.setUnread(tx, of.councilId, of.feedbackId, accountId);
  }
}
