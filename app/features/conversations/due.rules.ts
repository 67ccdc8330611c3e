// Owns what happens in a conversation when nobody has just texted: the acknowledgement that has waited for company, the
// next question, and an answer of ours that is ready. Each is decided anew when it is due, because the person may have
// said STOP, SAFE or more of the story in the meantime.
import type { Decision, Effect, FollowUp, TextTemplate } from "./conversations.schema";
import { decided, type Scene, send, task, taskDue } from "./effects.rules";
import { whyNoText } from "./gate.rules";
import { afterQuiet, isQuiet } from "./quiet.rules";

/** At most this many follow-up questions about one item. */
const mostQuestions = 2;

/** A question about something older than this comes too late to be kind. */
const questionsFor = 3 * 24 * 3_600_000;

const templateOf: Record<FollowUp, TextTemplate> = { service: "askService", day: "askDay", wish: "askWish" };

const nothing = (scene: Scene): Decision => decided(scene, "story", [], scene.state);

/**
 * The acknowledgement is due: it leaves at once at any hour, because its reader has just texted. When another text came
 * meanwhile it is put off again. Then the first question is planned for when the person has stopped typing, in the
 * daytime; none after a text of S4 or S5, where a person rings instead of a machine asking.
 */
export function ackDue(
  scene: Scene,
  item: { feedbackId: string; reference: string; readBy: Date },
): Decision {
  const { state, now } = scene;
  const open = state.openItem;
  if (!open || open.feedbackId !== item.feedbackId || open.isAckSent || open.ackDueAt === null)
    return nothing(scene);
  const { feedbackId } = open;
  if (open.ackDueAt > now.getTime()) {
    return decided(
      scene,
      "story",
      [{ kind: "schedule_ack", feedbackId, at: new Date(open.ackDueAt) }],
      state,
    );
  }
  const effects: Effect[] = [send("ack", now, { reference: item.reference, by: item.readBy }, feedbackId)];
  if (open.level !== "S4" && open.level !== "S5") {
    effects.push({ kind: "ask_question", feedbackId, at: whenToAsk(scene, open.lastTextAt) });
  }
  const isSent = whyNoText(scene.contact) === null;
  return decided(scene, "story", effects, {
    ...state,
    openItem: {
      ...open,
      reference: item.reference,
      isAckSent: isSent,
      ackDueAt: isSent ? null : open.ackDueAt,
    },
  });
}

/** When the person has stopped typing, in the daytime. */
function whenToAsk({ now, settings }: Scene, lastTextAt: number): Date {
  return afterQuiet(new Date(Math.max(now.getTime(), lastTextAt + settings.mergeFor)), settings.quiet);
}

export interface ItemKnown {
  readonly feedbackId: string;
  readonly reference: string;
  readonly hasService: boolean;
  readonly hasDay: boolean;
  readonly hasWish: boolean;
}

/**
 * A question about an item is due: which service, else what day, where that is missing; then what to do with it. One at
 * a time, two at most, and the second is always the wish. Put off at night and while somebody is typing.
 */
export function questionDue(scene: Scene, item: ItemKnown): Decision {
  const { state, now, settings, contact } = scene;
  const open = state.openItem;
  if (!open || open.feedbackId !== item.feedbackId || !open.isAckSent) return nothing(scene);
  if (state.openQuestion || whyNoText(contact) || contact.safety === "not_safe") return nothing(scene);
  if (open.level === "S4" || open.level === "S5") return nothing(scene);
  if (now.getTime() - open.firstTextAt > questionsFor) return nothing(scene);
  const question = nextQuestion(open.questionsAsked, item);
  if (!question) return nothing(scene);
  const at =
    open.questionsAsked.length === 0 ? whenToAsk(scene, open.lastTextAt) : afterQuiet(now, settings.quiet);
  if (at.getTime() > now.getTime()) {
    return decided(scene, "story", [{ kind: "ask_question", feedbackId: open.feedbackId, at }], state);
  }
  return decided(
    scene,
    "story",
    [send(templateOf[question], now, { reference: item.reference }, open.feedbackId)],
    {
      ...state,
      openItem: { ...open, questionsAsked: [...open.questionsAsked, question] },
      openQuestion: { code: question, askedAt: now.getTime(), feedbackId: open.feedbackId },
    },
  );
}

/** The next thing to ask about an item, or null when enough has been asked or known. */
export function nextQuestion(
  asked: readonly FollowUp[],
  known: Pick<ItemKnown, "hasService" | "hasDay" | "hasWish">,
): FollowUp | null {
  if (asked.length >= mostQuestions) return null;
  const isFirst = asked.length === 0;
  if (isFirst && !known.hasService) return "service";
  if (isFirst && !known.hasDay) return "day";
  return known.hasWish || asked.includes("wish") ? null : "wish";
}

/**
 * Whether this phone is private is due to be asked: once, in the daytime, and not while another question is open.
 */
export function privacyDue(scene: Scene): Decision {
  const { state, now, settings, contact } = scene;
  if (contact.safety !== "unknown" || state.privacyAskedAt !== null || state.openQuestion)
    return nothing(scene);
  if (whyNoText(contact)) return nothing(scene);
  if (isQuiet(now, settings.quiet)) {
    return decided(scene, "reply", [{ kind: "ask_privacy", at: afterQuiet(now, settings.quiet) }], state);
  }
  return decided(scene, "reply", [send("askPrivacy", now)], {
    ...state,
    privacyAskedAt: now.getTime(),
    openQuestion: { code: "privacy", askedAt: now.getTime(), feedbackId: null },
  });
}

/**
 * An answer of ours is ready. To a safe phone its words go straight; any other phone is told only that there is one;
 * where no text may go, somebody tells the person. Never at night.
 */
export function replyDue(
  scene: Scene,
  reply: { replyId: string; feedbackId: string; reference: string },
): Decision {
  const { state, now, settings, contact } = scene;
  const { replyId, feedbackId, reference } = reply;
  if (whyNoText(contact)) {
    const byHand = task(contact.isDeceased ? "death" : "tell_in_person", taskDue(scene), feedbackId, replyId);
    return decided(scene, "reply", [byHand], state);
  }
  const notBefore = afterQuiet(now, settings.quiet);
  if (contact.safety === "safe") {
    return decided(scene, "reply", [{ kind: "read_waiting_answer", replyId, notBefore }], {
      ...state,
      lastReply: { ...reply, at: notBefore.getTime(), answeredAt: null },
    });
  }
  const waiting = [...state.waitingReplies.filter((each) => each.replyId !== replyId), reply];
  const notice = send("replyWaiting", notBefore, { reference }, feedbackId);
  return decided(scene, "reply", [notice], { ...state, waitingReplies: waiting });
}
