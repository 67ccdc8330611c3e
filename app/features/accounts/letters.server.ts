// Owns the mails about an account: an invitation, a link to choose a new password, and that something was changed. A mail
// is a job like any work that follows a write. A link is made when its mail leaves, so that no job holds one.
import type { TFunction } from "i18next";
import type { AuditService } from "~/features/audit/audit.service.server";
import type { JobsService, JobToDo, Outcome } from "~/features/jobs/jobs.service.server";
import type { Clock } from "~/gateways/clock";
import { MailFailure, type MailGateway } from "~/gateways/mail";
import { sayDay, sayTime } from "~/lib/dates";
import type { Store, Tx } from "~db/store";
import * as repo from "./accounts.repo.server";
import { type AddressOf, newLink } from "./one-time-link.server";

export const letters = ["invitation", "reset", "reset_by_admin", "password_changed"] as const;
export type Letter = (typeof letters)[number];

/** Adds the work of sending a letter in the caller's unit. Absent where no mail is set up. */
export interface Letters {
  add(tx: Tx, councilId: string, accountId: string, letter: Letter): Promise<void>;
}

/** What a link in a letter is for; the others carry none. */
const linkIn: Partial<Record<Letter, "invite" | "reset">> = { invitation: "invite", reset: "reset" };

export const makeLetters = (jobs: Pick<JobsService, "add">): Letters => ({
  add: (tx, councilId, accountId, letter) =>
    jobs.add(tx, { councilId, kind: "account_letter", payload: { accountId, letter } }),
});

export interface SendingDeps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  jobs: Pick<JobsService, "handle">;
  mail: MailGateway;
  t: TFunction;
  addressOf: AddressOf;
  councilName(councilId: string): string;
}

/** Registers the sending of letters with the queue. */
export function startLetters(deps: SendingDeps): void {
  const { store, clock, audit, jobs, mail, t, addressOf, councilName } = deps;

  /** The address to put in, with the link kept and every older one of its kind ended; empty where the letter has none. */
  async function linkFor(job: JobToDo, letter: Letter, accountId: string): Promise<Record<string, string>> {
    const { councilId } = job;
    const purpose = linkIn[letter];
    if (!purpose) return { link: `${addressOf(councilId)}/sign-in` };
    const now = clock.now();
    const { link, row } = newLink({ councilId, purpose, accountId, now }, addressOf);
    await store.write(async (tx) => {
      await repo.endLinks(tx, councilId, purpose, accountId, now);
      await repo.addLink(tx, row);
      await audit.record(tx, {
        councilId,
        actor: { kind: "system", councilId, name: "letters" },
        action: `${purpose}.mailed`,
        subjectKind: "account",
        subjectId: accountId,
        at: now,
      });
    });
    return { link: link.address, time: sayTime(link.endsAt), day: sayDay(link.endsAt) };
  }

  async function send(job: JobToDo): Promise<Outcome> {
    const letter = letters.find((each) => each === job.payload.letter);
    const found = await repo.findAccount(store.db, job.councilId, String(job.payload.accountId));
    const fits = letter === "invitation" ? found?.status === "invited" : found?.status === "active";
    if (!letter || !found || !fits) return { done: true };
    const council = councilName(job.councilId);
    const values = { name: found.name, council, ...(await linkFor(job, letter, found.id)) };
    try {
      await mail.send({
        to: found.email,
        subject: t(`accounts:letter.${letter}.subject`, values),
        text: t(`accounts:letter.${letter}.text`, values),
      });
      return { done: true };
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      return { failed: `MailFailure: ${error.message}`, forGood: !error.retryable };
    }
  }

  jobs.handle("account_letter", send);
}
