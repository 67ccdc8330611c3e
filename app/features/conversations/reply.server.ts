// Owns writing our texts for a phone as it is now: which version may go, in words that fit, from this council.
import type { TFunction } from "i18next";
import type { Clock } from "~/gateways/clock";
import type { Tx } from "~db/store";
import type { SettingsService } from "../settings/settings.service.server";
import * as repo from "./conversations.repo.server";
import type { TextFacts, TextTemplate } from "./conversations.schema";
import type { makeOutgoing } from "./outgoing.server";
import { splitForSending } from "./splitting.rules";
import { renderText, templateFor } from "./texts.rules";

interface Deps {
  clock: Clock;
  settings: Pick<SettingsService, "get">;
  outgoing: Pick<ReturnType<typeof makeOutgoing>, "queue">;
  t: TFunction;
  publicUrl: string;
}

/** An answer on its way; a notice says only that it waits. */
export interface AnswerText {
  councilId: string;
  contactId: string;
  template: "reply_notice" | "reply_words";
  values: { reference: string; author: string };
  /** Null in a notice. */
  words: string | null;
  replyId: string;
  feedbackId: string;
  runAt?: Date;
}

export interface About {
  feedbackId: string | null;
  replyId?: string | null;
  runAt: Date;
  /** Somebody's text asked for just this one, so the night does not hold it. */
  isAskedFor?: boolean;
}

export interface Reply {
  /** Sends one of our texts, written for this phone as it is now. */
  say(
    tx: Tx,
    contact: repo.ContactRow,
    template: TextTemplate,
    facts: TextFacts,
    about: About,
  ): Promise<void>;
}

/** Writes and queues texts. */
export function makeReply({ clock, settings, outgoing, t, publicUrl }: Deps) {
  async function send(
    tx: Tx,
    contact: repo.ContactRow,
    template: TextTemplate,
    facts: TextFacts,
    about: About,
  ): Promise<string | null> {
    const allowed = templateFor(template, contact.safety, facts.reference !== undefined);
    if (!allowed) return null;
    const council = settings.get(contact.councilId);
    const body = renderText(t as (key: string, values?: Record<string, unknown>) => string, allowed, {
      contact: council.settings.contactName,
      council: council.shortName,
      phone: council.settings.phoneLineSpoken,
      safeguardingPhone: council.settings.safeguardingPhone,
      link: `${publicUrl}/privacy`,
      ...facts,
    });
    let last: string | null = null;
    for (const part of splitForSending(body)) {
      last = await outgoing.queue(tx, {
        councilId: contact.councilId,
        contactId: contact.id,
        kind: allowed,
        body: part,
        feedbackId: about.feedbackId,
        replyId: about.replyId ?? null,
        runAt: about.runAt,
        isAskedFor: about.isAskedFor ?? false,
      });
    }
    return last;
  }

  const say: Reply["say"] = async (tx, contact, template, facts, about) => {
    await send(tx, contact, template, facts, about);
  };

  return {
    say,
    /** Sends an answer or the notice of one, and remembers which, so that READ and a text in reply find it. */
    async answer(tx: Tx, text: AnswerText): Promise<string> {
      const contact = await repo.findContact(tx, text.contactId);
      if (!contact) throw new Error("An answer has lost its phone");
      const { replyId, feedbackId, words } = text;
      const { reference, author } = text.values;
      const runAt = text.runAt ?? clock.now();
      const waitingReplies = contact.state.waitingReplies.filter((each) => each.replyId !== replyId);
      const isNotice = text.template === "reply_notice";
      const id = await send(
        tx,
        contact,
        isNotice ? "replyWaiting" : "answer",
        isNotice ? { reference } : { reference, words: words ?? "", commissioner: author },
        { feedbackId, replyId, runAt },
      );
      if (!id) throw new Error("This phone may not be texted an answer");
      await repo.setState(tx, contact.id, {
        ...contact.state,
        waitingReplies: isNotice ? [...waitingReplies, { replyId, feedbackId, reference }] : waitingReplies,
        lastReply: isNotice
          ? contact.state.lastReply
          : { replyId, feedbackId, reference, at: runAt.getTime(), answeredAt: null },
      });
      return id;
    },
  };
}
