// Owns the decision about a text that has come: what it is (keyword, answer, reply or story), what is done about it, and
// what is remembered. Pure: the same scene always gives the same decision. The service carries the effects out in one
// unit of work, in order, and keeps the state.
import { answerGiven } from "./answer-decisions.rules";
import { readAnswer } from "./answers.rules";
import type { Decision, Effect } from "./conversations.schema";
import { decided, type Scene, task, taskDue } from "./effects.rules";
import { askWhetherToStop, informationRequest, keywordSaid, type Outcome } from "./keyword-decisions.rules";
import { type HeardText, hear } from "./keywords/intent.rules";
import { isReplyTime, type Speech, spoken } from "./speech-decisions.rules";

/** A request about one's own information in a text longer than this is part of a story, and both are seen to. */
const longestRequestWords = 15;

/**
 * What a text that has just come means and brings about. In this order: a keyword that stands alone; the news of a death;
 * an answer to the open question; a request in other words; somebody speaking. A text in which the worry screen found
 * something is never taken for a command with words of its own, for an answer or for a request: it is kept and read.
 */
export function decide(incoming: Speech): Decision {
  const speech = { ...incoming, scene: remembered(incoming) };
  const { scene } = speech;
  const heard = heardIn(speech);
  const outcome =
    keywordSaid(scene, heard) ?? answered(speech, heard) ?? requested(speech, heard) ?? spoken(speech, heard);
  return decided(scene, outcome.heardAs, [...outcome.effects, ...pictures(speech, outcome)], outcome.state);
}

/** The scene with what this text adds to memory, and without a question that nobody answered in time. */
function remembered({ scene, screening }: Speech): Scene {
  const { state, now, settings } = scene;
  const asked = state.openQuestion;
  const isStale = asked !== null && now.getTime() - asked.askedAt > settings.questionLife;
  if (!isStale && screening.level === null) return scene;
  const recentCue = screening.level ? { level: screening.level, at: now.getTime() } : state.recentCue;
  return { ...scene, state: { ...state, openQuestion: isStale ? null : asked, recentCue } };
}

const isWorrying = ({ screening }: Speech): boolean => screening.level !== null || screening.pagesNow;

function heardIn(speech: Speech): HeardText {
  const heard = hear(speech.text.words, speech.scene.now);
  return heard.argument !== undefined && isWorrying(speech) ? { intent: "NONE", also: [] } : heard;
}

function answered({ scene, text, screening }: Speech, heard: HeardText): Outcome | null {
  if (heard.also.includes("death")) return null;
  const question = scene.state.openQuestion;
  const answer = question && readAnswer(question, text.words, screening, scene.now);
  if (question && answer) return answerGiven(scene, question, answer);
  if (isReplyTime(scene)) return null;
  // NO that answers nothing may be a refusal of something that matters: a person looks. SKIP skips nothing.
  if (heard.intent === "NO") return by(scene, [task("not_understood", taskDue(scene))]);
  return heard.intent === "SKIP" ? by(scene, []) : null;
}

/** Requests that are no keyword but leave no doubt: to be left alone, to be rung, to see or erase what is held. */
function requested(speech: Speech, heard: HeardText): Outcome | null {
  const { scene, text } = speech;
  if (isWorrying(speech) || heard.also.includes("death")) return null;
  if (heard.also.includes("stop_in_words")) {
    const asked = askWhetherToStop(scene);
    return { ...asked, effects: [...asked.effects, task("not_understood", taskDue(scene))] };
  }
  if (heard.also.includes("call_in_words")) return keywordSaid(scene, { intent: "CALL", also: [] });
  const requests = [
    ...(heard.also.includes("access_request") ? informationRequest(scene, "access_request") : []),
    ...(heard.also.includes("erasure_request") ? informationRequest(scene, "erasure_review") : []),
  ];
  if (requests.length === 0) return null;
  if (text.words.trim().split(/\s+/).length <= longestRequestWords) return by(scene, requests);
  const story = spoken(speech, heard);
  const tasks = requests.filter((effect) => effect.kind === "open_task");
  return { ...story, effects: [...story.effects, ...tasks] };
}

const by = (scene: Scene, effects: readonly Effect[]): Outcome => ({
  heardAs: "keyword",
  effects,
  state: scene.state,
});

/** Pictures go with what the text was about, else with the last item, else they stay with the message alone. */
function pictures({ text }: Speech, { effects, state }: Outcome): Effect[] {
  if (text.pictures === 0) return [];
  const about = effects.find(
    (effect) =>
      effect.kind === "start_item" || effect.kind === "append_statement" || effect.kind === "answer_to_reply",
  );
  const feedbackId = about && "feedbackId" in about ? about.feedbackId : (state.openItem?.feedbackId ?? null);
  return [{ kind: "keep_pictures", feedbackId }];
}
