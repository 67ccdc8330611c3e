// Owns texts of ours that nobody has just asked for: the acknowledgement that waited for company, and the next question.
// Each is decided anew when it is due (due.rules.ts), because the person may have said STOP in the meantime.
import type { Clock } from "~/gateways/clock";
import type { Tx } from "~db/store";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import type { Council, SettingsService } from "../settings/settings.service.server";
import type { Taking } from "./carry-out.server";
import * as repo from "./conversations.repo.server";
import type { ConversationSettings, Decision, Effect } from "./conversations.schema";
import { ackDue, privacyDue, questionDue } from "./due.rules";
import type { Scene } from "./effects.rules";
import { factsOf } from "./facts";

interface Deps {
  clock: Clock;
  jobs: Pick<JobsService, "handle">;
  settings: Pick<SettingsService, "get">;
  settingsOf(council: Council): ConversationSettings;
  carryOut(tx: Tx, taking: Taking, effects: readonly Effect[]): Promise<void>;
}

/** Registers what becomes due with the queue. */
export function startDueTexts({ clock, jobs, settings, settingsOf, carryOut }: Deps): void {
  async function decideDue(
    job: JobToDo,
    decide: (tx: Tx, scene: Scene, contact: repo.ContactRow) => Promise<Decision | null>,
  ): Promise<Outcome> {
    const at = clock.now();
    const conversation = settingsOf(settings.get(job.councilId));
    return {
      settle: async (tx) => {
        const contact = await repo.findContact(tx, String(job.payload.contactId));
        if (!contact) return null;
        const scene: Scene = {
          contact: factsOf(contact),
          state: contact.state,
          now: at,
          settings: conversation,
        };
        const decision = await decide(tx, scene, contact);
        if (!decision) return null;
        const before = contact.state;
        contact.state = decision.state;
        const taking: Taking = {
          councilId: job.councilId,
          contact,
          providerId: job.id,
          words: "",
          media: [],
          statementId: "",
          references: [],
          readBy: at,
          at,
          cueCodes: [],
          level: null,
          settings: conversation,
          before,
        };
        const later = decision.effects.find((each) => each.kind === "schedule_ack");
        await carryOut(
          tx,
          taking,
          decision.effects.filter((each) => each !== later),
        );
        await repo.setState(tx, contact.id, contact.state);
        return later && "at" in later ? { again: later.at } : null;
      },
    };
  }

  jobs.handle("acknowledge", (job) =>
    decideDue(job, async (tx, scene) => {
      const feedbackId = String(job.payload.feedbackId);
      const item = await repo.referenceOf(tx, feedbackId);
      return item ? ackDue(scene, { feedbackId, ...item }) : null;
    }),
  );
  jobs.handle("ask_question", (job) =>
    decideDue(job, async (tx, scene) => {
      const feedbackId = job.payload.feedbackId;
      if (feedbackId === null) return privacyDue(scene);
      const known = await repo.whatIsKnown(tx, String(feedbackId));
      return known ? questionDue(scene, known) : null;
    }),
  );
}
