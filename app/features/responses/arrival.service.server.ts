// Owns what becomes of an answer once a text about it has left: what a phone may read when it asks, and whether it arrived.
import type { Clock } from "~/gateways/clock";
import type { Vault } from "~/lib/vault.server";
import type { Db, Tx } from "~db/store";
import { recipientOf, stateAfter, type TextStatus } from "./delivery.rules";
import * as repo from "./responses.repo.server";
import { makeTelling, type TellingDeps } from "./telling.server";

export interface ArrivalDeps extends TellingDeps {
  clock: Clock;
  vault: Pick<Vault, "openText">;
}

/** An answer that waits for somebody to ask for it. */
export interface WaitingReply {
  replyId: string;
  feedbackId: string;
  reference: string;
  at: Date;
}

/** An answer whose words a phone has asked for. */
export interface OpenedReply extends WaitingReply {
  words: string;
  /** Who answers, by name. */
  author: string;
}

export function makeArrival(deps: ArrivalDeps) {
  const { clock, vault } = deps;
  const { authorOf, askToTell } = makeTelling(deps);

  /** The answers that a phone has been told of and has not asked to read, oldest first. */
  async function waitingFor(db: Db, contactId: string): Promise<WaitingReply[]> {
    const rows = await repo.listWaiting(db, contactId);
    const seen = new Set<string>();
    const first = rows.filter(({ delivery }) => !seen.has(delivery.replyId) && seen.add(delivery.replyId));
    return first.map(({ delivery, reference }) => ({
      replyId: delivery.replyId,
      feedbackId: delivery.feedbackId,
      reference,
      at: delivery.at,
    }));
  }

  return {
    waitingFor,

    /**
     * A phone asks to read: the words of the oldest answer that waits for it (or of the one given), marked as asked for; null
     * where none waits. The caller sends them with the reply's id on the message, so that `noteDelivery` finds its way back.
     */
    async openFor(tx: Tx, contactId: string, now: Date, replyId?: string): Promise<OpenedReply | null> {
      const waiting = await waitingFor(tx, contactId);
      const next = waiting.find((each) => replyId === undefined || each.replyId === replyId);
      if (!next) return null;
      const ways = await repo.listWays(tx, next.replyId, { contactId });
      const [first] = ways;
      const reply = first && (await repo.findReply(tx, first.delivery.councilId, next.replyId));
      if (!reply) return null;
      const ids = ways.map(({ delivery }) => delivery.id);
      await repo.setDeliveries(tx, ids, { state: "opened", changedAt: now });
      return { ...next, words: vault.openText(reply.sealed), author: await authorOf(reply) };
    },

    /**
     * A text of ours was sent, arrived, failed for good or was taken back: what it carried moves on with it, never backwards.
     * A text taken back because the person wants no more texts makes a task to tell them in person.
     */
    async noteDelivery(tx: Tx, messageId: string, status: TextStatus): Promise<void> {
      const at = clock.now();
      const carried = await repo.listCarried(tx, messageId);
      const stopped: repo.DeliveryRow[] = [];
      for (const way of carried) {
        const text = way.noticeId === messageId ? "notice" : "words";
        const state = stateAfter(way.state, text, status);
        if (!state) continue;
        const carrier = text === "words" && !way.messageId ? { messageId } : {};
        await repo.setDeliveries(tx, [way.id], { state, changedAt: at, ...carrier });
        if (state === "stopped") stopped.push(way);
      }
      const [first] = stopped;
      const reply = first && (await repo.findReply(tx, first.councilId, first.replyId));
      if (!first || !reply) return;
      const phone = first.contactId ? await repo.findRecipient(tx, first.contactId) : null;
      const who = phone && recipientOf(phone);
      if (who && !who.isDeceased) await askToTell(tx, reply, first, at);
    },
  };
}
