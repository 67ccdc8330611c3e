// Owns bringing an answer to the people it is for: who gets a text and which, and who is told in person. Texts themselves
// are sent by the conversation with that phone.
import type { Clock } from "~/gateways/clock";
import type { Vault } from "~/lib/vault.server";
import type { Db, Store, Tx } from "~db/store";
import type { JobsService, JobToDo, Outcome } from "../jobs/jobs.service.server";
import type { TaxonomiesService } from "../taxonomies/taxonomies.service.server";
import { deliverJob, deliveryRow } from "./addressing.server";
import * as audience from "./audience.repo.server";
import { type Delivery, decideDelivery, type Recipient, recipientOf } from "./delivery.rules";
import { leavesFrom } from "./leaves-from.rules";
import * as repo from "./responses.repo.server";
import { audiences } from "./responses.schema";
import { makeTelling, type TellingDeps } from "./telling.server";

/** A text that tells of an answer, or carries its words. */
export interface ReplyText {
  councilId: string;
  contactId: string;
  template: "reply_notice" | "reply_words";
  /** The item's reference, and who answers. */
  values: { reference: string; author: string };
  /** Null in a notice, which says nothing of the answer. */
  words: string | null;
  replyId: string;
  feedbackId: string;
  runAt?: Date;
}

/** Stores a text and the work of sending it in the caller's unit; returns the message's id. */
export type SendText = (tx: Tx, text: ReplyText) => Promise<string>;

export interface DeliveringDeps extends TellingDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "openText">;
  jobs: Pick<JobsService, "add" | "handle">;
  sendText: SendText;
  taxonomies: Pick<TaxonomiesService, "codesOf">;
}

/** Items that are addressed in one unit. */
const CHUNK = 100;
type Way = Awaited<ReturnType<typeof repo.listWays>>[number];

/** Registers the delivery of answers with the queue. */
export function startDelivering(deps: DeliveringDeps): void {
  const { store, clock, vault, jobs, settings, sendText } = deps;
  const { authorOf, askToTell } = makeTelling(deps);

  async function recipient(db: Db, contactId: string | null): Promise<Recipient | null> {
    const row = contactId ? await repo.findRecipient(db, contactId) : null;
    return row && recipientOf(row);
  }

  /** The next chunk of a reply to everyone on a theme. */
  async function spread(reply: repo.ReplyRow, job: JobToDo): Promise<Outcome> {
    if (!reply.contractId || !reply.themeCode) return { done: true };
    const of = {
      councilId: reply.councilId,
      contractId: reply.contractId,
      themeCode: reply.themeCode,
      themeCodes: await deps.taxonomies.codesOf(reply.councilId, reply.themeCode, reply.at),
      audience: audiences.find((each) => each === job.payload.audience) ?? "everyone",
      authorId: reply.authorId,
      at: reply.at,
      replyId: reply.id,
    };
    const items = await audience.listUnaddressed(store.db, of, CHUNK);
    if (items.length === 0) return { done: true };
    const rows = items.map((item) => deliveryRow(reply, item));
    const unit = async (tx: Tx): Promise<void> => {
      await repo.addDeliveries(tx, rows);
      await repo.markAnswered(
        tx,
        reply.councilId,
        items.map((item) => item.id),
      );
      for (const item of items) await jobs.add(tx, deliverJob(reply, item));
    };
    return items.length < CHUNK ? { done: true, unit } : { again: clock.now(), unit };
  }

  /** Sends one text for all of a phone's items, or asks somebody to tell them. */
  async function carryOut(
    tx: Tx,
    reply: repo.ReplyRow,
    ways: Way[],
    how: Delivery,
    said: { author: string; words: string },
  ) {
    const at = clock.now();
    const fresh = ways.filter(
      ({ delivery }) => delivery.state === "queued" && !delivery.noticeId && !delivery.messageId,
    );
    const [newest] = fresh;
    if (!newest) return;
    const ids = fresh.map(({ delivery }) => delivery.id);
    const sentBefore = ways.find(({ delivery }) => delivery.noticeId ?? delivery.messageId)?.delivery;
    if (sentBefore) {
      const { state, noticeId, messageId } = sentBefore;
      await repo.setDeliveries(tx, ids, { state, noticeId, messageId, changedAt: at });
      return;
    }
    if (how.by === "nobody" || how.by === "person") {
      await repo.setDeliveries(tx, ids, {
        state: how.by === "person" ? how.state : "stopped",
        changedAt: at,
      });
      if (how.by === "person") await askToTell(tx, reply, newest.delivery, at);
      return;
    }
    const isWords = how.by === "words";
    const textId = await sendText(tx, {
      councilId: reply.councilId,
      contactId: newest.delivery.contactId!,
      template: isWords ? "reply_words" : "reply_notice",
      values: { reference: newest.reference, author: said.author },
      words: isWords ? said.words : null,
      replyId: reply.id,
      feedbackId: newest.delivery.feedbackId,
    });
    await repo.setDeliveries(tx, ids, {
      ...(isWords ? { messageId: textId } : { noticeId: textId }),
      changedAt: at,
    });
  }

  async function deliver(job: JobToDo): Promise<Outcome> {
    const { replyId, contactId, feedbackId, spread: isSpread } = job.payload;
    const reply = await repo.findReply(store.db, job.councilId, String(replyId));
    if (!reply) return { done: true };
    if (isSpread) return spread(reply, job);
    const phone = contactId ? String(contactId) : null;
    const now = clock.now();
    const mayLeaveAt = leavesFrom(settings.get(job.councilId), now);
    const planned = decideDelivery(await recipient(store.db, phone), now, mayLeaveAt);
    if (planned.by === "later") return { again: planned.at };
    const said = { author: await authorOf(reply), words: vault.openText(reply.sealed) };
    return {
      done: true,
      unit: async (tx) => {
        // The phone may have said STOP or SAFE since the job began.
        const how = decideDelivery(await recipient(tx, phone), now, now);
        const ways = await repo.listWays(
          tx,
          reply.id,
          phone ? { contactId: phone } : { feedbackId: String(feedbackId) },
        );
        await carryOut(tx, reply, ways, how, said);
      },
    };
  }

  jobs.handle("deliver_reply", deliver);
}
