// Owns checking what the machine left quiet: a sample is drawn for each whole week, a person says of each item whether it is a
// worry, and how often one was found late is shown to everybody who relies on the screen.
import { createHash } from "node:crypto";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { addDays, ukDay } from "~/lib/dates";
import { newId } from "~/lib/ids";
import type { Store } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { IntakeService } from "../intake/intake.service.server";
import * as repo from "./quiet.repo.server";
import { drawn, foundLate, lastWholeWeek } from "./quiet.rules";
import type { SafeguardingService } from "./safeguarding.service.server";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  intake: Pick<IntakeService, "find">;
  safeguarding: Pick<SafeguardingService, "raise">;
}

export type QuietSampleService = ReturnType<typeof makeQuietSampleService>;

export function makeQuietSampleService({ store, clock, audit, intake, safeguarding }: Deps) {
  /** Draws the sample of the last whole week, once. A week without a quiet item is looked at again. */
  async function drawLastWeek(councilId: string): Promise<void> {
    const at = clock.now();
    const week = lastWholeWeek(ukDay(at));
    if (await repo.isDrawn(store.db, councilId, week)) return;
    const quiet = await repo.listQuiet(store.db, councilId, week, addDays(week, 7));
    const digest = (id: string) => createHash("sha256").update(`${week} ${id}`).digest("hex");
    const rows = drawn(quiet.map((id) => ({ id, digest: digest(id) }))).map((feedbackId) => ({
      id: newId(),
      councilId,
      week,
      feedbackId,
      drawnAt: at,
    }));
    if (rows.length === 0) return;
    await store.write((tx) => repo.addSample(tx, rows));
  }

  return {
    /** The items to check and how earlier weeks came out; draws the last whole week's sample where nobody has yet. */
    async open(by: Authorized<"concern:read">) {
      await drawLastWeek(by.councilId);
      const accountId = by.actor.kind === "account" ? by.actor.accountId : "";
      const [items, weeks] = await Promise.all([
        repo.listUnchecked(store.db, by.councilId, accountId),
        repo.countByWeek(store.db, by.councilId),
      ]);
      const checked = weeks.reduce((sum, week) => sum + week.checked, 0);
      const worries = weeks.reduce((sum, week) => sum + week.worries, 0);
      return { items, weeks, rate: foundLate(checked, worries) };
    },

    /** The found-late rate over the last year of samples. */
    async rate(by: Authorized<"concern:read">) {
      const weeks = await repo.countByWeek(store.db, by.councilId);
      return foundLate(
        weeks.reduce((sum, week) => sum + week.checked, 0),
        weeks.reduce((sum, week) => sum + week.worries, 0),
      );
    },

    /**
     * Keeps what a person says of an item of the sample; a worry goes to the duty queue in the same unit. Throws `not_found`
     * where the item is in no sample, `conflict` where a colleague has looked at it.
     */
    async check(by: Authorized<"concern:act">, id: string, isWorry: boolean): Promise<void> {
      const person = personBehind(by);
      const { councilId } = by;
      const found = await repo.findUnchecked(store.db, councilId, id);
      const item = found ? await intake.find(store.db, councilId, found.feedbackId) : null;
      if (!found || !item) throw new AppError("not_found", "safeguarding:error.noSample");
      const checkedAt = clock.now();
      const isKept = await store.write(async (tx) => {
        const kept = await repo.setChecked(tx, id, { isWorry, checkedBy: person.accountId, checkedAt });
        if (!kept) return false;
        await audit.record(tx, {
          councilId,
          actor: person,
          action: "quiet_item.checked",
          subjectKind: "feedback",
          subjectId: found.feedbackId,
          detail: { week: found.week, worry: isWorry },
        });
        if (isWorry)
          await safeguarding.raise(
            tx,
            {
              councilId,
              feedbackId: found.feedbackId,
              contactId: item.contactId,
              level: "S3",
              raisedBy: "person",
              cues: [],
              isPaged: false,
            },
            person,
          );
        return true;
      });
      if (!isKept) throw new AppError("conflict", "safeguarding:error.sampleChecked");
    },
  };
}
