// Owns what follows when somebody simply speaks: a story, more of the same story, an answer to an answer of ours, thanks,
// or the news that a person has died.
import type {
  ConversationState,
  Effect,
  HeardAs,
  IncomingText,
  Screening,
  WorryLevel,
} from "./conversations.schema";
import { followUps } from "./conversations.schema";
import { type Scene, send, task, taskDue } from "./effects.rules";
import { helpEffects, type Outcome, withoutPlans } from "./keyword-decisions.rules";
import type { HeardText } from "./keywords/intent.rules";

export interface Speech {
  readonly scene: Scene;
  readonly text: IncomingText;
  readonly screening: Screening;
  /** The id that an item gets if this text starts one. Made outside the unit of work. */
  readonly newFeedbackId: string;
}

type OpenItem = NonNullable<ConversationState["openItem"]>;

const ranks: readonly (WorryLevel | null)[] = [null, "S3", "S4", "S5"];
const worse = (a: WorryLevel | null, b: WorryLevel | null): WorryLevel | null =>
  ranks.indexOf(a) >= ranks.indexOf(b) ? a : b;

/** What a text that is neither keyword nor answer brings about. */
export function spoken(speech: Speech, heard: HeardText): Outcome {
  if (heard.also.includes("death")) return deathTold(speech);
  if (heard.also.includes("cry_for_help")) return criedForHelp(speech);
  const isWorrying = speech.screening.level !== null || speech.screening.pagesNow;
  const isThanks = heard.also.includes("courtesy") && speech.text.pictures === 0 && !isWorrying;
  if (isReplyTime(speech.scene) && !isWorrying) {
    return repliedToAnswer(speech, isThanks);
  }
  if (isThanks && belongsToLast(speech.scene)) return said("story", [append(speech)], speech.scene.state);
  return isCompany(speech.scene) ? moreOfIt(speech) : newStory(speech);
}

const said = (heardAs: HeardAs, effects: readonly Effect[], state: ConversationState): Outcome => ({
  heardAs,
  effects,
  state,
});

/** True while a text belongs to the item before it: within 2 minutes of its last text, whichever of them arrived first. */
function isCompany({ state, now, settings }: Scene): boolean {
  return state.openItem !== null && now.getTime() - state.openItem.lastTextAt <= settings.mergeFor;
}

function belongsToLast({ state, now, settings }: Scene): boolean {
  const open = state.openItem;
  return open?.isAckSent === true && now.getTime() - open.lastTextAt <= settings.courtesyWindow;
}

/** True when our last word was an answer, not long ago, and the person has begun nothing new since. */
export function isReplyTime({ state, now, settings }: Scene): boolean {
  const reply = state.lastReply;
  if (!reply) return false;
  const since = now.getTime() - reply.at;
  return since >= 0 && since <= settings.replyWindow && (state.openItem?.lastTextAt ?? 0) <= reply.at;
}

const append = (speech: Speech): Effect => ({
  kind: "append_statement",
  feedbackId: speech.scene.state.openItem!.feedbackId,
});

function pageIfAny({ text, screening }: Speech, feedbackId: string): Effect[] {
  if (!screening.pagesNow) return [];
  const reason = /^\P{L}*stop\b/iu.test(text.words) ? "stop_with_cue" : "cue";
  return [{ kind: "page_duty", reason, feedbackId }];
}

/** More of the same story: the acknowledgement waits again, but never longer than its limit; one that left is enough. */
function moreOfIt(speech: Speech): Outcome {
  const { state, now, settings } = speech.scene;
  const { screening } = speech;
  const open = state.openItem!;
  const dueAt = Math.max(
    now.getTime(),
    Math.min(now.getTime() + settings.ackWait, open.firstTextAt + settings.ackLimit),
  );
  const waits = !open.isAckSent && open.ackDueAt !== null;
  const item: OpenItem = {
    ...open,
    lastTextAt: Math.max(open.lastTextAt, now.getTime()),
    ackDueAt: waits ? dueAt : open.ackDueAt,
    level: worse(open.level, screening.level),
  };
  const ack: Effect[] = waits
    ? [{ kind: "schedule_ack", feedbackId: open.feedbackId, at: new Date(dueAt) }]
    : [];
  return said("story", [append(speech), ...ack, ...pageIfAny(speech, open.feedbackId)], {
    ...state,
    openItem: item,
  });
}

function startItem(speech: Speech, ackDueAt: number | null): { effects: Effect[]; state: ConversationState } {
  const { state, now } = speech.scene;
  const { screening, newFeedbackId } = speech;
  const followsReplyId = isReplyTime(speech.scene) ? state.lastReply!.replyId : null;
  const isAboutItem =
    state.openQuestion && (followUps as readonly string[]).includes(state.openQuestion.code);
  return {
    effects: [{ kind: "start_item", feedbackId: newFeedbackId, followsReplyId }],
    state: {
      ...state,
      // A new story ends the questions about the old one; a question about the phone itself stays open.
      openQuestion: isAboutItem ? null : state.openQuestion,
      openItem: {
        feedbackId: newFeedbackId,
        reference: null,
        firstTextAt: now.getTime(),
        lastTextAt: now.getTime(),
        ackDueAt,
        isAckSent: false,
        questionsAsked: [],
        level: screening.level,
      },
    },
  };
}

function newStory(speech: Speech): Outcome {
  const dueAt = speech.scene.now.getTime() + speech.scene.settings.ackWait;
  const { effects, state } = startItem(speech, dueAt);
  const ack: Effect = { kind: "schedule_ack", feedbackId: speech.newFeedbackId, at: new Date(dueAt) };
  return said("story", [...effects, ack, ...pageIfAny(speech, speech.newFeedbackId)], state);
}

/** An answer to an answer of ours: the commissioner reads it. It is thanked for once; thanks are not thanked for. */
function repliedToAnswer(speech: Speech, isThanks: boolean): Outcome {
  const { state, now, settings } = speech.scene;
  const reply = state.lastReply!;
  const { replyId, feedbackId, reference } = reply;
  const effects: Effect[] = [{ kind: "answer_to_reply", replyId, feedbackId }];
  if (isThanks) return said("reply", effects, state);
  const by = taskDue(speech.scene);
  const isAlone = reply.answeredAt === null || now.getTime() - reply.answeredAt > settings.mergeFor;
  if (isAlone) effects.push(task("read_reply", by, feedbackId, replyId));
  if (reply.answeredAt === null) effects.push(send("replyReceived", now, { reference, by }, feedbackId));
  return said("reply", effects, { ...state, lastReply: { ...reply, answeredAt: now.getTime() } });
}

/** A bare cry for help is kept like a story, so that it is read; its answer is the emergency numbers. */
function criedForHelp(speech: Speech): Outcome {
  const isMore = isCompany(speech.scene);
  const feedbackId = isMore ? speech.scene.state.openItem!.feedbackId : speech.newFeedbackId;
  const begun = isMore ? { effects: [append(speech)], state: speech.scene.state } : startItem(speech, null);
  return said("story", [...begun.effects, ...helpEffects(speech.scene, feedbackId)], {
    ...begun.state,
    openItem: begun.state.openItem && {
      ...begun.state.openItem,
      level: "S5",
      lastTextAt: speech.scene.now.getTime(),
    },
    recentCue: { level: "S5", at: speech.scene.now.getTime() },
  });
}

/** The person has died: what was said is kept, every text stops, and somebody rings the family or decides not to. */
function deathTold(speech: Speech): Outcome {
  const isMore = isCompany(speech.scene);
  const feedbackId = isMore ? speech.scene.state.openItem!.feedbackId : speech.newFeedbackId;
  const begun = isMore ? { effects: [append(speech)], state: speech.scene.state } : startItem(speech, null);
  const effects: Effect[] = [
    ...begun.effects,
    { kind: "mark_deceased" },
    { kind: "cancel_texts", which: "all" },
    task("death", taskDue(speech.scene), feedbackId),
    ...pageIfAny(speech, feedbackId),
  ];
  return said("story", effects, withoutPlans(begun.state));
}
