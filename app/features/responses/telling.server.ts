// Owns the two things that every way of an answer needs: the name it is signed with, and asking somebody to tell a person
// who cannot be texted.
import { addWorkingHours } from "~/lib/working-time";
import type { Tx } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import { officeHoursOf } from "../settings/office-hours.rules";
import type { SettingsService } from "../settings/settings.service.server";
import type { TasksService } from "../tasks/tasks.service.server";
import type { DeliveryRow, ReplyRow } from "./responses.repo.server";

export interface TellingDeps {
  tasks: Pick<TasksService, "open">;
  settings: Pick<SettingsService, "get">;
  accounts: Pick<AccountsService, "namesOf">;
}

/** Working hours in which somebody tells a person who cannot be texted. */
const TELL_WITHIN_HOURS = 8;

export function makeTelling({ tasks, settings, accounts }: TellingDeps) {
  return {
    /** The name a carer reads: of who wrote the answer, also after they have left. */
    async authorOf(reply: ReplyRow): Promise<string> {
      const names = await accounts.namesOf(reply.councilId, [reply.authorId]);
      return names.get(reply.authorId)?.name ?? settings.get(reply.councilId).settings.contactName;
    },

    /** Asks somebody to tell a person the answer, in the caller's unit. */
    async askToTell(tx: Tx, reply: ReplyRow, way: DeliveryRow, at: Date): Promise<void> {
      const office = officeHoursOf(settings.get(reply.councilId).settings);
      await tasks.open(tx, {
        councilId: reply.councilId,
        kind: "tell_in_person",
        feedbackId: way.feedbackId,
        contactId: way.contactId,
        replyId: reply.id,
        dueAt: addWorkingHours(at, TELL_WITHIN_HOURS, office),
      });
    },
  };
}
