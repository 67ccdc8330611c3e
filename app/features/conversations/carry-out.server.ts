// Owns carrying out what was decided about a text: each effect becomes rows, all in the unit that keeps the text. It decides
// nothing itself.
import type { Clock } from "~/gateways/clock";
import type { InboundMedia } from "~/gateways/sms";
import { newId } from "~/lib/ids";
import type { Tx } from "~db/store";
import type { Actor } from "../accounts/actor.schema";
import type { IntakeService } from "../intake/intake.service.server";
import type { JobsService } from "../jobs/jobs.service.server";
import type { SafeguardingService } from "../safeguarding/safeguarding.service.server";
import type { TasksService } from "../tasks/tasks.service.server";
import * as repo from "./conversations.repo.server";
import type {
  ConversationSettings,
  ConversationState,
  Decision,
  Effect,
  TextTemplate,
} from "./conversations.schema";
import type { Scene } from "./effects.rules";
import { factsOf } from "./facts";
import type { LookUps } from "./look-ups.server";
import type { makeOutgoing } from "./outgoing.server";
import type { Reply } from "./reply.server";
import { carriesContent, waitsForMorning } from "./texts.rules";

/** A text that is being taken in, with everything that was made outside the unit. */
export interface Taking {
  councilId: string;
  contact: repo.ContactRow;
  /** The provider's id, which makes taking it twice one item. */
  providerId: string;
  words: string;
  media: readonly InboundMedia[];
  statementId: string;
  references: readonly string[];
  readBy: Date;
  at: Date;
  cueCodes: readonly string[];
  level: "S3" | "S4" | "S5" | null;
  settings: ConversationSettings;
  /** Where the conversation stood before this text. */
  before: ConversationState;
}

interface Deps {
  clock: Clock;
  intake: IntakeService;
  jobs: Pick<JobsService, "add">;
  tasks: Pick<TasksService, "open">;
  safeguarding: Pick<SafeguardingService, "raise">;
  outgoing: ReturnType<typeof makeOutgoing>;
  lookUps: LookUps;
  reply: Reply;
}

const statementOf = ({ statementId: id, words, at }: Taking) => ({ id, words, at });
const contributor = (councilId: string): Actor => ({ kind: "contributor", councilId });
const inMorning: TextTemplate[] = ["answer", "replyWaiting", "askService", "askDay", "askWish", "askPrivacy"];

/** Carries out effects in order. `contact` is changed as they go, so that a later effect sees an earlier one. */
export function makeCarryOut({ clock, intake, jobs, tasks, safeguarding, outgoing, lookUps, reply }: Deps) {
  type Of<K extends Effect["kind"]> = Extract<Effect, { kind: K }>;
  type Doers = { [K in Effect["kind"]]: (tx: Tx, taking: Taking, effect: Of<K>) => Promise<unknown> };

  async function setContact(tx: Tx, taking: Taking, change: Partial<repo.ContactRow>): Promise<void> {
    Object.assign(taking.contact, change);
    await repo.setContact(tx, taking.contact.id, change);
  }

  const sceneOf = ({ contact, at, settings }: Taking): Scene => ({
    contact: factsOf(contact),
    state: contact.state,
    now: at,
    settings,
  });

  /** What was looked up is itself a decision. */
  async function follow(tx: Tx, taking: Taking, decision: Decision): Promise<void> {
    taking.contact.state = decision.state;
    await carryOut(tx, taking, decision.effects);
  }

  const doers: Doers = {
    start_item: (tx, taking, { feedbackId }) =>
      intake.receive(
        tx,
        {
          id: feedbackId,
          councilId: taking.councilId,
          onceKey: `sms:${taking.providerId}`,
          references: taking.references,
          channel: "SMS",
          // Nobody has been asked who they are: a text counts as a person's own words until they say otherwise.
          respondentType: "ANON",
          basis: "R0",
          methods: ["M04"],
          speakerKey: taking.contact.personKey,
          aboutKey: null,
          keyedBy: null,
          contactId: taking.contact.id,
          recruitment: "unprompted",
          isPanel: false,
          dayHappened: null,
          ageBand: null,
          lang: taking.contact.lang,
          wish: null,
          receivedAt: taking.at,
          readBy: taking.readBy,
          statements: [{ id: taking.statementId, words: taking.words, at: taking.at }],
        },
        contributor(taking.councilId),
      ),
    append_statement: (tx, taking, { feedbackId }) =>
      intake.append(tx, taking.councilId, feedbackId, statementOf(taking)),
    record_answer: async (tx, taking, { feedbackId, question, value }) => {
      await intake.answer(tx, taking.councilId, feedbackId, {
        question,
        wording: lookUps.wordingOf(question),
        words: taking.words,
        at: taking.at,
      });
      if (question === "wish" && value)
        await intake.setWish(tx, taking.councilId, feedbackId, value as never);
      if (question === "day" && value) await intake.setDayHappened(tx, taking.councilId, feedbackId, value);
    },
    answer_to_reply: async (tx, taking, { feedbackId }) => {
      await intake.append(tx, taking.councilId, feedbackId, statementOf(taking));
      await intake.reopen(tx, taking.councilId, feedbackId);
    },
    opt_out: (tx, taking) => setContact(tx, taking, { optedOutAt: taking.at, optedOutVia: "keyword" }),
    opt_in: (tx, taking) => setContact(tx, taking, { optedOutAt: null, optedOutVia: null }),
    mark_safe: (tx, taking) => setContact(tx, taking, { safety: "safe" }),
    mark_not_safe: (tx, taking) => setContact(tx, taking, { safety: "not_safe" }),
    mark_deceased: (tx, taking) => setContact(tx, taking, { deceasedAt: taking.at }),
    set_language: (tx, taking, { lang }) => setContact(tx, taking, { lang }),
    open_task: (tx, taking, { task, feedbackId, replyId, dueAt }) =>
      tasks.open(tx, {
        councilId: taking.councilId,
        kind: task,
        contactId: taking.contact.id,
        feedbackId,
        replyId,
        dueAt,
      }),
    page_duty: (tx, taking, { reason, feedbackId }) =>
      safeguarding.raise(
        tx,
        {
          councilId: taking.councilId,
          feedbackId,
          contactId: taking.contact.id,
          level: reason === "help" ? "S5" : (taking.level ?? "S4"),
          raisedBy: reason === "help" ? "keyword" : "screen",
          cues: taking.cueCodes,
          isPaged: true,
        },
        { kind: "system", councilId: taking.councilId, name: "screen" },
      ),
    // One job an item: when it is due it looks whether somebody is still typing, and then waits again (due-texts.server.ts).
    schedule_ack: (tx, taking, { feedbackId, at }) =>
      taking.before.openItem?.feedbackId === feedbackId
        ? Promise.resolve()
        : jobs.add(tx, {
            councilId: taking.councilId,
            kind: "acknowledge",
            payload: { feedbackId, contactId: taking.contact.id },
            onceKey: `ack:${feedbackId}`,
            runAt: at,
          }),
    ask_question: (tx, taking, { feedbackId, at }) =>
      jobs.add(tx, {
        councilId: taking.councilId,
        kind: "ask_question",
        payload: { feedbackId, contactId: taking.contact.id },
        runAt: at,
      }),
    ask_privacy: (tx, taking, { at }) =>
      jobs.add(tx, {
        councilId: taking.councilId,
        kind: "ask_question",
        payload: { feedbackId: null, contactId: taking.contact.id },
        runAt: at,
      }),
    send: (tx, taking, { template, facts, feedbackId, notBefore }) =>
      reply.say(tx, taking.contact, template, facts, { feedbackId, runAt: notBefore }),
    read_waiting_answer: (tx, taking, { replyId, notBefore }) =>
      lookUps.sayAnswer(tx, taking.contact, replyId, notBefore),
    status_lookup: async (tx, taking, { reference }) =>
      follow(tx, taking, await lookUps.status(tx, sceneOf(taking), taking.contact, reference)),
    who_lookup: async (tx, taking, { words, optionId }) =>
      follow(tx, taking, await lookUps.who(sceneOf(taking), taking.councilId, words, optionId)),
    heard_lookup: (tx, taking) => follow(tx, taking, lookUps.heard(sceneOf(taking))),
    keep_pictures: async (tx, taking, { feedbackId }) => {
      for (const [index, each] of taking.media.entries()) {
        const fileId = newId();
        await repo.addFile(tx, {
          id: fileId,
          councilId: taking.councilId,
          feedbackId: feedbackId ?? "",
          contentType: each.contentType,
          size: 0,
          state: "fetching",
          at: taking.at,
        });
        await jobs.add(tx, {
          councilId: taking.councilId,
          kind: "fetch_picture",
          payload: { fileId, url: each.url, contactId: taking.contact.id },
          onceKey: `picture:${taking.providerId}:${index}`,
          runAt: clock.now(),
        });
      }
    },
    cancel_texts: (tx, taking, { which }) =>
      outgoing.cancel(
        tx,
        taking.contact.id,
        which === "all" ? null : inMorning.filter((each) => carriesContent(each) || waitsForMorning(each)),
      ),
  };

  async function carryOut(tx: Tx, taking: Taking, effects: readonly Effect[]): Promise<void> {
    for (const effect of effects) {
      const doer = doers[effect.kind] as (tx: Tx, taking: Taking, effect: Effect) => Promise<unknown>;
      await doer(tx, taking, effect);
    }
  }

  return carryOut;
}
