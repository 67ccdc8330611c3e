// Owns conversations by text: a text comes in, is kept, decided about and carried out in one unit, and only then is it
// acknowledged to the provider. Deciding is pure (decide.rules.ts); this puts the parts together.
import type { TFunction } from "i18next";
import type { Clock } from "~/gateways/clock";
import type { FileStore } from "~/gateways/files";
import type { DeliveryReport, InboundText, SmsGateway } from "~/gateways/sms";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { senderKey } from "~/lib/phone";
import { randomFromPool } from "~/lib/random.server";
import type { Vault } from "~/lib/vault.server";
import { type Store, storableText, type Tx } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { IntakeService } from "../intake/intake.service.server";
import { readBy } from "../intake/read-by.rules";
import { drawReference, referenceBytes } from "../intake/reference.rules";
import type { JobsService } from "../jobs/jobs.service.server";
import type { ScreenResult } from "../safeguarding/safeguarding.schema";
import type { SafeguardingService } from "../safeguarding/safeguarding.service.server";
import { pages } from "../safeguarding/screen.rules";
import { officeHoursOf } from "../settings/office-hours.rules";
import type { Council, SettingsService } from "../settings/settings.service.server";
import type { TasksService } from "../tasks/tasks.service.server";
import { makeCarryOut } from "./carry-out.server";
import { makeContacts } from "./contacts.server";
import { conversationSettings } from "./conversation-settings.rules";
import * as repo from "./conversations.repo.server";
import { type ConversationSettings, emptyConversation } from "./conversations.schema";
import { decide } from "./decide.rules";
import { startDueTexts } from "./due-texts.server";
import { factsOf } from "./facts";
import { makeLookUps, type WaitingAnswers, type WhoCommissions } from "./look-ups.server";
import { type DeliveryListener, makeOutgoing } from "./outgoing.server";
import { startPictures } from "./pictures.server";
import { type AnswerText, makeReply } from "./reply.server";

interface Deps {
  store: Store;
  clock: Clock;
  vault: Vault;
  audit: Pick<AuditService, "record">;
  jobs: JobsService;
  tasks: TasksService;
  settings: Pick<SettingsService, "get" | "findBySmsNumber">;
  intake: IntakeService;
  safeguarding: Pick<SafeguardingService, "raise">;
  answers: WaitingAnswers;
  onDelivery: DeliveryListener;
  whoCommissions: WhoCommissions;
  sms: SmsGateway;
  files: FileStore;
  t: TFunction;
  publicUrl: string;
  screen(text: string): ScreenResult;
}

/** References offered for one item; each is as good as the next. */
const REFERENCES = 4;

export type ConversationsService = ReturnType<typeof makeConversationsService>;

/** Texts in and out, of every council of the deployment. */
export function makeConversationsService(deps: Deps) {
  const {
    store,
    clock,
    vault,
    audit,
    jobs,
    tasks,
    settings,
    intake,
    safeguarding,
    sms,
    files,
    t,
    publicUrl,
    screen,
  } = deps;
  const known = new WeakMap<Council, ConversationSettings>();
  /** A council is a new object whenever its settings change. */
  function settingsOf(council: Council): ConversationSettings {
    let found = known.get(council);
    if (!found) {
      const office = officeHoursOf(council.settings);
      found = conversationSettings({ quietHours: council.settings.quietHours, office });
      known.set(council, found);
    }
    return found;
  }
  const contacts = makeContacts({ vault });
  const outgoing = makeOutgoing({
    store,
    clock,
    vault,
    jobs,
    tasks,
    settings,
    settingsOf,
    sms,
    publicUrl,
    onDelivery: deps.onDelivery,
  });
  const reply = makeReply({ clock, settings, outgoing, t, publicUrl });
  const lookUps = makeLookUps({ t, reply, answers: deps.answers, whoCommissions: deps.whoCommissions });
  const carryOut = makeCarryOut({ clock, intake, jobs, tasks, safeguarding, outgoing, lookUps, reply });
  startDueTexts({ clock, jobs, settings, settingsOf, carryOut });
  startPictures({ store, clock, jobs, tasks, sms, files, vault });

  return {
    /** Takes a text in. Resolves once it is durable; the same delivery again changes nothing. Throws where no council has the number. */
    async receiveText(inbound: InboundText): Promise<void> {
      const council = settings.findBySmsNumber(inbound.to);
      if (!council) throw new AppError("not_found", "common:error.notFound");
      const at = clock.now();
      const phone = senderKey(inbound.from);
      const phoneLookup = vault.lookup("phone", phone);
      const words = storableText(inbound.body);
      const found = screen(words);
      const cueCodes = [...new Set(found.cues.filter((cue) => !cue.negated).map((cue) => cue.code))];
      const screening = { level: found.level, cueCodes, pagesNow: pages(words, found) };
      const ids = { contact: newId(), message: newId(), statement: newId(), feedback: newId() };
      const references = Array.from({ length: REFERENCES }, () =>
        drawReference(randomFromPool(referenceBytes)),
      );
      const conversation = settingsOf(council);

      await store.write(async (tx) => {
        const known = await repo.findContactByPhone(tx, council.id, phoneLookup);
        const contact =
          known ?? contacts.newContact({ councilId: council.id, number: phone, id: ids.contact, at });
        const decision = decide({
          scene: { contact: factsOf(contact), state: contact.state, now: at, settings: conversation },
          text: { words, pictures: inbound.media.length },
          screening,
          newFeedbackId: ids.feedback,
        });
        const item = decision.effects.find(
          (each) =>
            each.kind === "start_item" || each.kind === "append_statement" || each.kind === "answer_to_reply",
        );
        if (!known) await repo.addContact(tx, { ...contact, state: emptyConversation });
        const isNew = await repo.addMessage(tx, {
          id: ids.message,
          councilId: council.id,
          contactId: contact.id,
          direction: "in",
          providerId: inbound.providerId,
          kind: decision.heardAs,
          body: item ? null : vault.seal(words),
          statementId: item ? ids.statement : null,
          feedbackId: item && "feedbackId" in item ? item.feedbackId : null,
          status: "received",
          at,
        });
        if (!isNew) return;
        const before = contact.state;
        contact.state = decision.state;
        const taking = {
          councilId: council.id,
          contact,
          providerId: inbound.providerId,
          words,
          media: inbound.media,
          statementId: ids.statement,
          references,
          readBy: readBy("SMS", at, conversation.office),
          at,
          cueCodes,
          level: found.level,
          settings: conversation,
          before,
        };
        // Where the provider has answered a keyword itself, a second answer would be one too many.
        const effects = inbound.providerReplied
          ? decision.effects.filter((each) => each.kind !== "send")
          : decision.effects;
        await carryOut(tx, taking, effects);
        await repo.setState(tx, contact.id, contact.state);
      });
    },

    /** Phones, for whoever else takes a number down. */
    contacts,

    recordDelivery: (report: DeliveryReport): Promise<void> => outgoing.recordDelivery(report),

    /** Tells a phone that an answer waits, or sends its words; returns the id of the (last) message. In the caller's unit. */
    sendText: (tx: Tx, text: AnswerText): Promise<string> => reply.answer(tx, text),

    /** The number behind a task, for whoever has claimed it; that it was shown is kept in the audit trail. */
    async numberFor(by: Authorized<"task:act">, taskId: string): Promise<string | null> {
      const person = personBehind(by);
      const row = await tasks.claimedBy(by, taskId);
      const contact = row?.contactId ? await repo.findContact(store.db, row.contactId) : null;
      if (!row || !contact || contact.councilId !== by.councilId) return null;
      await store.write((tx) =>
        audit.record(tx, {
          councilId: by.councilId,
          actor: person,
          action: "number.shown",
          subjectKind: "task",
          subjectId: taskId,
        }),
      );
      return vault.openText(contact.phoneSealed);
    },
  };
}
