// Owns calling the duty workers, by text and by mail, at any hour and again until somebody takes the worry. The call names
// a reference and nothing of what was said.
import type { TFunction } from "i18next";
import type { Clock } from "~/gateways/clock";
import type { MailGateway } from "~/gateways/mail";
import type { SmsGateway } from "~/gateways/sms";
import { newId } from "~/lib/ids";
import { toGsm7 } from "~/lib/sms-parts";
import type { Store } from "~db/store";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import type { SettingsService } from "../settings/settings.service.server";
import * as repo from "./safeguarding.repo.server";

interface Deps {
  store: Store;
  clock: Clock;
  jobs: Pick<JobsService, "handle">;
  settings: Pick<SettingsService, "get">;
  sms: SmsGateway;
  /** Null where no mail is set up. */
  mail: MailGateway | null;
  t: TFunction;
  publicUrl: string;
  log: { warn(fields: object, words: string): void };
}

/** Registers the paging of duty workers with the queue. */
export function startPaging({ store, clock, jobs, settings, sms, mail, t, publicUrl, log }: Deps): void {
  async function page(job: JobToDo): Promise<Outcome> {
    const concernId = String(job.payload.concernId);
    const found = await repo.findConcern(store.db, { councilId: job.councilId, accountId: null }, concernId);
    if (found?.state !== "waiting") return { done: true };
    const council = settings.get(job.councilId);
    const round = found.pages + 1;
    const values = { level: found.level, council: council.shortName, link: `${publicUrl}/duty/${concernId}` };
    const sent: Parameters<typeof repo.addPages>[3] = [];
    const note = (accountId: string, channel: "sms" | "mail", state: "sent" | "failed") =>
      sent.push({
        id: newId(),
        councilId: job.councilId,
        concernId,
        accountId,
        channel,
        round,
        state,
        at: clock.now(),
      });

    for (const worker of await workersFor(found, council.settings.dutyWorkers)) {
      if (worker.phone && council.smsNumber) {
        const isSent = await attempt(() =>
          sms.send({
            to: worker.phone!,
            from: council.smsNumber!,
            body: toGsm7(t("safeguarding:page.text", values)),
            statusCallbackUrl: `${publicUrl}/webhooks/twilio/status`,
            jobId: job.id,
          }),
        );
        note(worker.accountId, "sms", isSent ? "sent" : "failed");
      }
      if (worker.email && mail) {
        const isSent = await attempt(() =>
          mail.send({
            to: worker.email!,
            subject: t("safeguarding:page.subject", values),
            text: t("safeguarding:page.mail", values),
          }),
        );
        note(worker.accountId, "mail", isSent ? "sent" : "failed");
      }
    }
    const again = new Date(clock.now().getTime() + council.settings.pageAgainMinutes * 60_000);
    return { again, unit: (tx) => repo.addPages(tx, concernId, round, sent) };
  }

  /** Nobody is called about an item that names them, unless there is nobody else: a call says nothing of what was said. */
  async function workersFor<W extends { accountId: string }>(
    found: repo.ConcernRow,
    all: readonly W[],
  ): Promise<readonly W[]> {
    const named = found.feedbackId ? await repo.listNamed(store.db, found.feedbackId) : [];
    const free = all.filter((worker) => !named.includes(worker.accountId));
    return free.length > 0 ? free : all;
  }

  /** One worker's dead phone must not stop the call to the next. */
  async function attempt(send: () => Promise<unknown>): Promise<boolean> {
    try {
      await send();
      return true;
    } catch (error) {
      log.warn(
        { error: error instanceof Error ? error.name : "unknown" },
        "a duty worker could not be reached",
      );
      return false;
    }
  }

  jobs.handle("page_duty", page);
  jobs.handle("escalate_concern", page);
}
