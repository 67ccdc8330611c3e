// Owns texts that leave: stored with their job in the writer's unit, sent by the queue, and what became of them recorded.
// At least once: where the process dies between sending and recording, a text is sent again rather than lost.
import type { Clock } from "~/gateways/clock";
import type { DeliveryReport, FailureReason, SmsFailure, SmsGateway } from "~/gateways/sms";
import { newId } from "~/lib/ids";
import type { Vault } from "~/lib/vault.server";
import { addWorkingHours } from "~/lib/working-time";
import type { Store, Tx } from "~db/store";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import { officeHoursOf } from "../settings/office-hours.rules";
import type { Council, SettingsService } from "../settings/settings.service.server";
import type { TaskKind } from "../tasks/tasks.schema";
import type { TasksService } from "../tasks/tasks.service.server";
import * as repo from "./conversations.repo.server";
import type { ConversationSettings, TextTemplate } from "./conversations.schema";
import { isLater } from "./delivery-order.rules";
import { factsOf } from "./facts";
import { leaving } from "./gate.rules";

export interface OutgoingWords {
  councilId: string;
  contactId: string;
  /** The template it was made from, or what it is. */
  kind: string;
  body: string;
  feedbackId: string | null;
  replyId: string | null;
  runAt: Date;
  /** Somebody's text asked for just this one, so the night does not hold it. */
  isAskedFor: boolean;
}

/** Told, in the same unit, what became of a text that carried an answer. */
export type DeliveryListener = (
  tx: Tx,
  messageId: string,
  status: "sent" | "delivered" | "failed" | "cancelled",
) => Promise<void>;

interface Deps {
  store: Store;
  clock: Clock;
  vault: Vault;
  jobs: Pick<JobsService, "add" | "handle" | "drop">;
  tasks: Pick<TasksService, "open">;
  settings: Pick<SettingsService, "get">;
  settingsOf(council: Council): ConversationSettings;
  sms: SmsGateway;
  publicUrl: string;
  onDelivery: DeliveryListener;
}

const taskFor: Record<FailureReason["kind"], TaskKind> = {
  opted_out: "provider_opt_out",
  not_a_mobile: "landline",
  bad_number: "bad_number",
  temporary: "undelivered",
  rejected: "undelivered",
};

/** The way out. */
export function makeOutgoing({
  store,
  clock,
  vault,
  jobs,
  tasks,
  settings,
  settingsOf,
  sms,
  publicUrl,
  onDelivery,
}: Deps) {
  const jobKey = (messageId: string): string => `send:${messageId}`;

  /** Stores a text and the work of sending it; returns the message's id. */
  async function queue(tx: Tx, text: OutgoingWords): Promise<string> {
    const id = newId();
    await repo.addMessage(tx, {
      id,
      councilId: text.councilId,
      contactId: text.contactId,
      direction: "out",
      kind: text.kind,
      body: vault.seal(text.body),
      feedbackId: text.feedbackId,
      replyId: text.replyId,
      status: "queued",
      at: clock.now(),
    });
    await jobs.add(tx, {
      councilId: text.councilId,
      kind: "send_text",
      payload: { messageId: id, isAskedFor: text.isAskedFor },
      onceKey: jobKey(id),
      runAt: text.runAt,
    });
    return id;
  }

  /** Takes back texts that have not left. */
  async function cancel(tx: Tx, contactId: string, kinds: readonly string[] | null): Promise<void> {
    const unsent = await repo.listUnsent(tx, contactId, kinds);
    for (const { id } of unsent) {
      await repo.setMessage(tx, id, { status: "cancelled" });
      await onDelivery(tx, id, "cancelled");
    }
    await jobs.drop(
      tx,
      unsent.map(({ id }) => jobKey(id)),
    );
  }

  /** A text that will never arrive: what it tells us of the phone is kept, and a person gets the work. */
  async function giveUp(
    tx: Tx,
    row: repo.MessageRow,
    reason: FailureReason,
    code: string | null,
  ): Promise<void> {
    const at = clock.now();
    await repo.setMessage(tx, row.id, { status: "failed", errorCode: code });
    if (reason.kind === "opted_out")
      await repo.setContact(tx, row.contactId, { optedOutAt: at, optedOutVia: "provider" });
    if (reason.kind === "not_a_mobile") await repo.setContact(tx, row.contactId, { kind: "landline" });
    await tasks.open(tx, {
      councilId: row.councilId,
      kind: taskFor[reason.kind],
      contactId: row.contactId,
      feedbackId: row.feedbackId,
      replyId: row.replyId,
      dueAt: addWorkingHours(at, 4, officeHoursOf(settings.get(row.councilId).settings)),
    });
    await onDelivery(tx, row.id, "failed");
  }

  async function send(job: JobToDo): Promise<Outcome> {
    const row = await repo.findMessage(store.db, String(job.payload.messageId));
    if (!row || row.status === "cancelled" || row.status === "delivered" || !row.body) return { done: true };
    const contact = await repo.findContact(store.db, row.contactId);
    if (!contact) return { done: true };
    const council = settings.get(row.councilId);
    const may = leaving(
      factsOf(contact),
      row.kind as TextTemplate,
      job.payload.isAskedFor === true,
      clock.now(),
      settingsOf(council),
    );
    if (may.when === "later") return { again: may.at };
    if (may.when === "never") {
      return {
        done: true,
        unit: async (tx) => {
          await repo.setMessage(tx, row.id, { status: "cancelled" });
          await onDelivery(tx, row.id, "cancelled");
        },
      };
    }
    if (!council.smsNumber) return { failed: "the council has no number to text from" };
    try {
      const sent = await sms.send({
        to: vault.openText(contact.phoneSealed),
        from: council.smsNumber,
        body: vault.openText(row.body),
        statusCallbackUrl: `${publicUrl}/webhooks/twilio/status`,
        jobId: row.id,
      });
      return {
        done: true,
        unit: async (tx) => {
          // A delivery report may have overtaken the answer to the send.
          const now = await repo.findMessage(tx, row.id);
          const hasMoved = now !== null && !isLater("sent", now.status);
          await repo.setMessage(tx, row.id, {
            providerId: sent.providerId,
            parts: sent.parts,
            sentAt: clock.now(),
            ...(hasMoved ? {} : { status: "sent" as const }),
          });
          if (!hasMoved) await onDelivery(tx, row.id, "sent");
        },
      };
    } catch (error) {
      const failure = asFailure(error);
      if (!failure || failure.retryable) throw error;
      return { done: true, unit: (tx) => giveUp(tx, row, failure, failure.code ?? null) };
    }
  }

  jobs.handle("send_text", send);

  return {
    queue,
    cancel,
    /** A delivery report: recorded once, never backwards. One about a text that is not ours changes nothing. */
    async recordDelivery(report: DeliveryReport): Promise<void> {
      await store.write(async (tx) => {
        const row = await repo.findReported(tx, report.providerId, report.jobId);
        if (!row || report.status === "unknown" || !isLater(report.status, row.status)) return;
        if (report.status === "failed" || report.status === "undelivered") {
          await giveUp(
            tx,
            row,
            report.failure ?? { kind: "temporary", retryable: true },
            report.errorCode ?? null,
          );
          return;
        }
        const isDelivered = report.status === "delivered";
        await repo.setMessage(tx, row.id, {
          status: report.status,
          ...(isDelivered ? { deliveredAt: clock.now() } : {}),
        });
        if (isDelivered || report.status === "sent")
          await onDelivery(tx, row.id, report.status as "sent" | "delivered");
      });
    },
  };
}

function asFailure(error: unknown): SmsFailure | null {
  return error instanceof Error && error.name === "SmsFailure" ? (error as SmsFailure) : null;
}
