// Owns opening one item's own words, and the number they came from, to somebody from whom they are otherwise closed: with a
// reason, for an hour, recorded, and told to a second person at once, who acknowledges it.
import type { TFunction } from "i18next";
import type { ZodError } from "zod";
import type { Clock } from "~/gateways/clock";
import { MailFailure, type MailGateway } from "~/gateways/mail";
import { AppError } from "~/lib/app-error";
import { sayDay, sayTime } from "~/lib/dates";
import { hasNoKey, type Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { IntakeService } from "../intake/intake.service.server";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import * as repo from "./break-glass.repo.server";
import { breakGlassForm, OPEN_MINUTES } from "./break-glass.schema";

interface Deps {
  store: Store;
  clock: Clock;
  vault: Vault;
  audit: Pick<AuditService, "record">;
  accounts: Pick<AccountsService, "listHolders" | "namesOf">;
  intake: Pick<IntakeService, "openWords">;
  jobs: Pick<JobsService, "add" | "handle">;
  /** Null where no mail is set up: the second person then meets it on their page. */
  mail: MailGateway | null;
  t: TFunction;
  publicUrl: string;
}

type Opening = Authorized<"feedback:break_glass">;

/** Before anything is opened: what it is, who will be told, and until when it is open already. */
export interface BreakGlassOutlook {
  reference: string;
  told: string;
  openUntil: Date | null;
}

/** What is behind the glass. */
export interface Behind {
  words: { words: string; at: Date }[];
  /** E.164; null where there is none, or it was erased. */
  number: string | null;
  endsAt: Date;
}

/** An opening that somebody has to look at. */
export interface Waiting {
  id: string;
  feedbackId: string;
  reference: string;
  name: string;
  reason: string;
  at: Date;
  isOwn: boolean;
}

const whatIsWrong = (error: ZodError): string =>
  error.issues.find(({ path }) => path[0] === "reason")?.message ?? "common:error.formExpired";

export type BreakGlassService = ReturnType<typeof makeBreakGlassService>;

/** Opening what is closed; and the telling of it, as a job. */
export function makeBreakGlassService(deps: Deps) {
  const { store, clock, vault, audit, accounts, intake, jobs, mail, t, publicUrl } = deps;

  async function getItem(by: Opening, feedbackId: string) {
    const item = await repo.findItem(store.db, by.councilId, feedbackId, personBehind(by).accountId);
    // One of another council and one that names who asks look like one that never was.
    if (!item) throw new AppError("not_found", "break-glass:error.noItem");
    return item;
  }

  /** Somebody else who looks after data protection. Throws `conflict` where there is nobody. */
  async function secondPerson(by: Opening) {
    const own = personBehind(by).accountId;
    const others = (await accounts.listHolders(by.councilId, "dpo")).filter(({ id }) => id !== own);
    if (!others[0]) throw new AppError("conflict", "break-glass:error.nobodyToTell");
    return others[0];
  }

  async function tell(job: JobToDo): Promise<Outcome> {
    const found = await repo.findOpening(store.db, job.councilId, String(job.payload.opening));
    if (!mail || !found || found.acknowledgedAt) return { done: true };
    const told = (await accounts.listHolders(job.councilId, "dpo")).find(({ id }) => id === found.toldId);
    if (!told) return { done: true };
    const names = await accounts.namesOf(job.councilId, [found.accountId]);
    const values = {
      name: names.get(found.accountId)?.name ?? "",
      reference: found.reference,
      time: sayTime(found.at),
      day: sayDay(found.at),
      link: `${publicUrl}/audit`,
    };
    try {
      await mail.send({
        to: told.email,
        subject: t("break-glass:mail.subject", values),
        text: t("break-glass:mail.text", values),
      });
      return { done: true };
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      return { failed: `MailFailure: ${error.message}`, forGood: !error.retryable };
    }
  }
  jobs.handle("tell_break_glass", tell);

  return {
    /** What the page says before anything is opened. Throws `not_found`, or `conflict` where nobody could be told. */
    async outlook(by: Opening, feedbackId: string): Promise<BreakGlassOutlook> {
      const { reference } = await getItem(by, feedbackId);
      const person = personBehind(by);
      const open = await repo.findOpen(store.db, by.councilId, feedbackId, person.accountId, clock.now());
      return { reference, told: (await secondPerson(by)).name, openUntil: open?.endsAt ?? null };
    },

    /** Opens one item to who asks, for an hour. The second person is told in the same unit. Throws `bad_input` for a poor reason. */
    async open(by: Opening, feedbackId: string, input: unknown): Promise<void> {
      const person = personBehind(by);
      await getItem(by, feedbackId);
      const parsed = breakGlassForm.safeParse(input);
      if (!parsed.success) throw new AppError("bad_input", whatIsWrong(parsed.error));
      const { id, reason } = parsed.data;
      const told = await secondPerson(by);
      const at = clock.now();
      const row = {
        id,
        councilId: by.councilId,
        feedbackId,
        accountId: person.accountId,
        sealed: vault.seal(reason),
        at,
        endsAt: new Date(at.getTime() + OPEN_MINUTES * 60_000),
        toldId: told.id,
        acknowledgedBy: null,
        acknowledgedAt: null,
      };
      await store.write(async (tx) => {
        if (!(await repo.addOpening(tx, row))) return;
        await audit.record(tx, {
          councilId: by.councilId,
          actor: person,
          action: "glass.broken",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { opening: id, told: told.id },
          at,
        });
        await jobs.add(tx, {
          councilId: by.councilId,
          kind: "tell_break_glass",
          payload: { opening: id },
          onceKey: `tell_break_glass:${id}`,
        });
      });
    },

    /** What is behind the glass, while the opening lasts; each look is recorded. Null where it is closed. */
    async look(by: Opening, feedbackId: string): Promise<Behind | null> {
      const person = personBehind(by);
      const item = await getItem(by, feedbackId);
      const open = await repo.findOpen(store.db, by.councilId, feedbackId, person.accountId, clock.now());
      if (!open) return null;
      await store.write((tx) =>
        audit.record(tx, {
          councilId: by.councilId,
          actor: person,
          action: "original.read",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { opening: open.id, number: item.contactId !== null },
        }),
      );
      const sealed = item.contactId ? await repo.findNumber(store.db, by.councilId, item.contactId) : null;
      return {
        words: await intake.openWords(store.db, by.councilId, feedbackId),
        number: sealed && !hasNoKey(sealed) ? vault.openText(sealed) : null,
        endsAt: open.endsAt,
      };
    },

    /** Openings that nobody has looked at yet, the oldest first. */
    async listWaiting(by: Authorized<"audit:read">): Promise<Waiting[]> {
      const rows = await repo.listWaiting(store.db, by.councilId);
      const names = await accounts.namesOf(
        by.councilId,
        rows.map(({ accountId }) => accountId),
      );
      const own = by.actor.kind === "account" ? by.actor.accountId : null;
      return rows.map(({ id, feedbackId, reference, accountId, sealed, at }) => ({
        id,
        feedbackId,
        reference,
        name: names.get(accountId)?.name ?? "",
        reason: hasNoKey(sealed) ? "" : vault.openText(sealed),
        at,
        isOwn: accountId === own,
      }));
    },

    /** Somebody else has looked at it. Throws `not_found`, `forbidden` for one's own, `conflict` where it was done. */
    async acknowledge(by: Authorized<"audit:read">, id: string): Promise<void> {
      const person = personBehind(by);
      const found = await repo.findOpening(store.db, by.councilId, id);
      if (!found) throw new AppError("not_found", "break-glass:error.noItem");
      if (found.accountId === person.accountId)
        throw new AppError("forbidden", "break-glass:error.ownOpening");
      const at = clock.now();
      const isDone = await store.write(async (tx) => {
        const done = await repo.acknowledge(tx, by.councilId, id, person.accountId, at);
        if (done) {
          await audit.record(tx, {
            councilId: by.councilId,
            actor: person,
            action: "glass.acknowledged",
            subjectKind: "feedback",
            subjectId: found.feedbackId,
            detail: { opening: id },
            at,
          });
        }
        return done;
      });
      if (!isDone) throw new AppError("conflict", "break-glass:error.acknowledged");
    },
  };
}
