// Owns what each keyword brings about. Keywords are never feedback: nothing here makes an item.
import type { ConversationState, Decision, Effect, Intent } from "./conversations.schema";
import { closeOfDay, requestDueDay, type Scene, send, task, taskDue } from "./effects.rules";
import type { HeardText } from "./keywords/intent.rules";
import { squash } from "./keywords/plain-words.rules";
import { afterQuiet } from "./quiet.rules";

/** A decision before it has passed the gate. */
export type Outcome = Decision;

const keyword = (effects: readonly Effect[], state: ConversationState): Outcome => ({
  heardAs: "keyword",
  effects,
  state,
});

/** Keywords that mean something whatever was asked before. YES, NO and SKIP only answer. */
export type StandingKeyword = Exclude<Intent, "YES" | "NO" | "SKIP" | "NONE">;

const isStanding = (intent: Intent): intent is StandingKeyword =>
  !["YES", "NO", "SKIP", "NONE"].includes(intent);

/** What a keyword brings about, or null for a text that is none (or only an answer). */
export function keywordSaid(scene: Scene, heard: HeardText): Outcome | null {
  return isStanding(heard.intent) ? handlers[heard.intent](scene, heard) : null;
}

/** STOP: nothing leaves any more, not even thanks for saying so. Soon after a cue or HELP, a duty worker is called. */
export function leaveAlone(scene: Scene): Outcome {
  const { state, now, settings } = scene;
  const hadCue = state.recentCue !== null && now.getTime() - state.recentCue.at <= settings.stopCueWindow;
  const page: Effect[] = hadCue
    ? [{ kind: "page_duty", reason: "stop_with_cue", feedbackId: state.openItem?.feedbackId ?? null }]
    : [];
  return keyword([{ kind: "opt_out" }, { kind: "cancel_texts", which: "all" }, ...page], withoutPlans(state));
}

/** Nothing is planned or asked any more. */
export function withoutPlans(state: ConversationState): ConversationState {
  return { ...state, openQuestion: null, openItem: state.openItem && { ...state.openItem, ackDueAt: null } };
}

/** SAFE: answers come straight from now on, and those that wait are sent in the daytime. */
export function phoneIsSafe(scene: Scene): Outcome {
  const { state, now, settings } = scene;
  const notBefore = afterQuiet(now, settings.quiet);
  const waiting: Effect[] = state.waitingReplies.map(({ replyId }) => ({
    kind: "read_waiting_answer",
    replyId,
    notBefore,
  }));
  return keyword([{ kind: "mark_safe" }, send("safeKept", now), ...waiting], {
    ...withReplyRead(state, state.waitingReplies, notBefore),
    openQuestion: withoutPrivacy(state),
  });
}

/** NOT SAFE: what has not left yet is called back, and from now on a text is a reference and a number. */
export function phoneIsNotSafe(scene: Scene): Outcome {
  const effects: Effect[] = [
    { kind: "mark_not_safe" },
    { kind: "cancel_texts", which: "content_and_questions" },
    send("bareNumber", scene.now),
  ];
  return keyword(effects, { ...scene.state, openQuestion: null });
}

const withoutPrivacy = ({ openQuestion }: ConversationState): ConversationState["openQuestion"] =>
  openQuestion?.code === "privacy" ? null : openQuestion;

function withReplyRead(
  state: ConversationState,
  read: ConversationState["waitingReplies"],
  at: Date,
): ConversationState {
  const last = read.at(-1);
  if (!last) return state;
  return {
    ...state,
    waitingReplies: state.waitingReplies.filter((each) => !read.includes(each)),
    lastReply: { ...last, at: at.getTime(), answeredAt: null },
  };
}

/** READ: whoever texts it asks for the words now, so they leave at any hour, unless the phone was said not to be safe. */
function readNow(scene: Scene, heard: HeardText): Outcome {
  const { state, now, contact, settings } = scene;
  const wanted = heard.argument ? squash(heard.argument) : null;
  const read = state.waitingReplies.filter((each) => !wanted || squash(each.reference) === wanted);
  const last = read.at(-1);
  if (!last) return keyword([send("readNone", now)], state);
  if (contact.safety === "not_safe") {
    return keyword([send("bareReference", now, { reference: last.reference }, last.feedbackId)], state);
  }
  const effects: Effect[] = read.map(({ replyId }) => ({
    kind: "read_waiting_answer",
    replyId,
    notBefore: now,
  }));
  if (contact.safety === "unknown" && state.privacyAskedAt === null && !state.openQuestion) {
    effects.push({ kind: "ask_privacy", at: afterQuiet(now, settings.quiet) });
  }
  return keyword(effects, withReplyRead(state, read, now));
}

function startAgain(scene: Scene): Outcome {
  const { state, now, contact, settings } = scene;
  const notBefore = afterQuiet(now, settings.quiet);
  const notices = contact.isOptedOut
    ? state.waitingReplies.map(({ reference, feedbackId }) =>
        send("replyWaiting", notBefore, { reference }, feedbackId),
      )
    : [];
  return keyword([{ kind: "opt_in" }, send("started", now), ...notices], state);
}

/** HELP, or a cry for help in other words: 999 first, who we are, and a duty worker is called at any hour. */
export function helpEffects({ now }: Scene, feedbackId: string | null): Effect[] {
  return [{ kind: "page_duty", reason: "help", feedbackId }, send("help", now, {}, feedbackId)];
}

/** A request about one's own information: the clock starts, and the day by which it ends is said. */
export function informationRequest(scene: Scene, kind: "erasure_review" | "access_request"): Effect[] {
  const day = requestDueDay(scene);
  const template = kind === "erasure_review" ? "deleteReceived" : "accessReceived";
  return [task(kind, closeOfDay(day, scene)), send(template, scene.now, { day })];
}

/** CALL, VISIT and CANCEL: a person does it, and the text says by when. */
function byPerson(
  kind: "call_back" | "visit" | "cancel_visit",
  template: "callBack" | "visitAsked" | "cancelToPerson",
) {
  return (scene: Scene): Outcome => {
    const by = taskDue(scene);
    return keyword([task(kind, by), send(template, scene.now, { by })], scene.state);
  };
}

const handlers: Record<StandingKeyword, (scene: Scene, heard: HeardText) => Outcome> = {
  STOP: leaveAlone,
  START: startAgain,
  HELP: (scene) => ({
    ...keyword(helpEffects(scene, recentItem(scene)), scene.state),
    state: { ...scene.state, recentCue: { level: "S5", at: scene.now.getTime() } },
  }),
  CALL: byPerson("call_back", "callBack"),
  VISIT: byPerson("visit", "visitAsked"),
  CANCEL: byPerson("cancel_visit", "cancelToPerson"),
  LANG: ({ state, now }, { lang = "en" }) =>
    keyword(
      [
        { kind: "set_language", lang },
        lang === "en" ? send("languageEnglish", now) : send("languageKept", now, { language: lang }),
      ],
      state,
    ),
  STATUS: ({ state }, { argument }) =>
    keyword([{ kind: "status_lookup", reference: argument ?? null }], state),
  DELETE: (scene) => keyword(informationRequest(scene, "erasure_review"), scene.state),
  INFO: ({ state, now }) => keyword([send("info", now)], state),
  END: askWhetherToStop,
  SAFE: phoneIsSafe,
  NOTSAFE: phoneIsNotSafe,
  READ: readNow,
  HEARD: ({ state, now }, { argument }) =>
    keyword([argument ? { kind: "heard_lookup", key: argument } : send("heardHow", now)], state),
  WHO: ({ state, now }, { argument }) =>
    keyword(
      [argument ? { kind: "who_lookup", words: argument, optionId: null } : send("whoHow", now)],
      state,
    ),
};

/** END, or being asked in words to stop: one question, which STOP or YES answers. */
export function askWhetherToStop(scene: Scene): Outcome {
  const question = { code: "stop" as const, askedAt: scene.now.getTime(), feedbackId: null };
  return keyword([send("askStop", scene.now)], { ...scene.state, openQuestion: question });
}

/** The item that the person was speaking about within the last day, if there is one. */
function recentItem({ state, now, settings }: Scene): string | null {
  const open = state.openItem;
  return open && now.getTime() - open.lastTextAt <= settings.stopCueWindow ? open.feedbackId : null;
}
