// Owns texts that answer a question of the sender's: where is what I said, who decides about this, what is the answer. Each
// looks up and says; none stores feedback.
import type { TFunction } from "i18next";
import type { Tx } from "~db/store";
import type { Reply } from "./carry-out.server";
import * as repo from "./conversations.repo.server";
import type { FollowUp } from "./conversations.schema";

/** What a commissioner answers with when asked WHO. */
export type WhoCommissions =
  | { found: "one"; contractId: string; commissioner: string; nextDecision: string | null }
  | { found: "several"; options: { contractId: string; name: string }[] }
  | { found: "none" };

/** The answers that wait for a phone: opening one hands over its words and keeps that it was asked for. */
export interface WaitingAnswers {
  openFor(
    tx: Tx,
    contactId: string,
    now: Date,
    replyId: string,
  ): Promise<{ words: string; reference: string; author: string; feedbackId: string } | null>;
}

interface Deps {
  t: TFunction;
  reply: Reply;
  answers: WaitingAnswers;
  whoCommissions(councilId: string, words: string, contractId: string | null): Promise<WhoCommissions>;
}

export type LookUps = ReturnType<typeof makeLookUps>;

const MOST_OPTIONS = 3;

/** What a phone can ask for. */
export function makeLookUps({ t, reply, answers, whoCommissions }: Deps) {
  return {
    /** The wording under which an answer is kept. */
    wordingOf: (question: FollowUp): string =>
      t(`texts:${{ service: "askService", day: "askDay", wish: "askWish" }[question]}`, {
        skipInterpolation: true,
      }),

    /** The words of an answer that waited, once they are asked for. */
    async sayAnswer(tx: Tx, contact: repo.ContactRow, replyId: string, runAt: Date): Promise<void> {
      const answer = await answers.openFor(tx, contact.id, runAt, replyId);
      if (!answer) return reply.say(tx, contact, "readNone", {}, { feedbackId: null, runAt });
      const { words, reference, author: commissioner, feedbackId } = answer;
      await reply.say(
        tx,
        contact,
        "answer",
        { words, reference, commissioner },
        { feedbackId, replyId, runAt },
      );
    },

    /** Where one's own item stands: the newest, or the one whose reference was given. */
    async sayStatus(tx: Tx, contact: repo.ContactRow, reference: string | null, runAt: Date): Promise<void> {
      const item = await repo.findOwnItem(tx, contact.id, reference);
      if (!item) return reply.say(tx, contact, "statusNone", {}, { feedbackId: null, runAt });
      const facts = { reference: item.reference, by: item.readBy };
      const template = contact.state.waitingReplies.some((each) => each.feedbackId === item.id)
        ? "replyWaiting"
        : item.readAt
          ? "statusRead"
          : "statusWaiting";
      await reply.say(tx, contact, template, facts, { feedbackId: item.id, runAt });
    },

    /** Who decides about a service; asks which one where the name fits several. */
    async sayWho(
      tx: Tx,
      contact: repo.ContactRow,
      words: string,
      optionId: string | null,
      runAt: Date,
    ): Promise<void> {
      const found = await whoCommissions(contact.councilId, words, optionId);
      const about = { feedbackId: null, runAt };
      if (found.found === "one") {
        const { commissioner, nextDecision } = found;
        if (nextDecision)
          return reply.say(tx, contact, "whoFound", { commissioner, day: nextDecision }, about);
        return reply.say(tx, contact, "whoFoundNoDay", { commissioner }, about);
      }
      if (found.found === "none") return reply.say(tx, contact, "whoNone", {}, about);
      const options = found.options.slice(0, MOST_OPTIONS);
      if (found.options.length > MOST_OPTIONS) return reply.say(tx, contact, "whoWhich", {}, about);
      contact.state = {
        ...contact.state,
        openQuestion: {
          code: "which",
          askedAt: runAt.getTime(),
          feedbackId: null,
          options: options.map((each) => each.contractId),
        },
      };
      const listed = options.map((each, index) => `${index + 1} ${each.name}`).join(". ");
      await reply.say(tx, contact, "whoOptions", { options: `${listed}.` }, about);
    },
  };
}
