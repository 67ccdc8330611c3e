// Owns looking up what a text asks for: where is what I said, who decides about this, what is the answer. What is then said
// is decided by lookups.rules.ts; none of it stores feedback.
import type { TFunction } from "i18next";
import type { Tx } from "~db/store";
import { parseReference } from "../intake/reference.rules";
import * as repo from "./conversations.repo.server";
import type { Decision, FollowUp } from "./conversations.schema";
import type { Scene } from "./effects.rules";
import { heardAnswered, statusAnswered, type WhoFound, whoAnswered } from "./lookups.rules";
import type { Reply } from "./reply.server";

/** The answers that wait for a phone: opening one hands over its words and keeps that it was asked for. */
export interface WaitingAnswers {
  openFor(
    tx: Tx,
    contactId: string,
    now: Date,
    replyId: string,
  ): Promise<{ words: string; reference: string; author: string; feedbackId: string } | null>;
}

export type WhoCommissions = (
  councilId: string,
  words: string,
  contractId: string | null,
) => Promise<WhoFound>;

interface Deps {
  t: TFunction;
  reply: Reply;
  answers: WaitingAnswers;
  whoCommissions: WhoCommissions;
}

export type LookUps = ReturnType<typeof makeLookUps>;

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
        { feedbackId, replyId, runAt, isAskedFor: true },
      );
    },

    /** Where one's own item stands: the newest, or the one whose reference was given. */
    async status(tx: Tx, scene: Scene, contact: repo.ContactRow, said: string | null): Promise<Decision> {
      const reference = said === null ? null : parseReference(said);
      const item =
        said !== null && reference === null ? null : await repo.findOwnItem(tx, contact.id, reference);
      if (!item) return statusAnswered(scene, { kind: "none" });
      const { id: feedbackId, reference: found, readBy } = item;
      if (contact.state.waitingReplies.some((each) => each.feedbackId === feedbackId)) {
        return statusAnswered(scene, { kind: "answered", feedbackId, reference: found });
      }
      return item.readAt
        ? statusAnswered(scene, { kind: "read", feedbackId, reference: found })
        : statusAnswered(scene, { kind: "waiting", feedbackId, reference: found, readBy });
    },

    /** Who decides about a service. */
    who: async (scene: Scene, councilId: string, words: string, optionId: string | null): Promise<Decision> =>
      whoAnswered(scene, await whoCommissions(councilId, words, optionId)),

    /** No decision has frozen its evidence yet, so no key is known. */
    heard: (scene: Scene): Decision => heardAnswered(scene, { kind: "unknown" }),
  };
}
