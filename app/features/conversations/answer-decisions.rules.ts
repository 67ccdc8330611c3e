// Owns what follows when somebody answers a question of ours.
import type { Answer, OpenQuestion } from "./answers.rules";
import type { ConversationState, Effect, FollowUp } from "./conversations.schema";
import { followUps } from "./conversations.schema";
import { type Scene, send } from "./effects.rules";
import { leaveAlone, type Outcome, phoneIsNotSafe, phoneIsSafe } from "./keyword-decisions.rules";
import { afterQuiet } from "./quiet.rules";

/** What an answer brings about. The question is closed; the next one, if there is one, waits for the day. */
export function answerGiven(scene: Scene, question: OpenQuestion, answer: Answer): Outcome {
  const closed: Scene = { ...scene, state: { ...scene.state, openQuestion: null } };
  switch (answer.kind) {
    case "skip":
      return said(closed.state, nextIfAny(closed, question));
    case "wish":
    case "day":
    case "service":
      return kept(closed, question, answer.kind, answer.value);
    case "option":
      return said(closed.state, [{ kind: "who_lookup", words: "", optionId: answer.id }]);
    case "yes":
      return question.code === "stop" ? leaveAlone(closed) : phoneIsSafe(closed);
    case "no":
      return question.code === "stop" ? said(closed.state, []) : phoneIsNotSafe(closed);
  }
}

const said = (state: ConversationState, effects: readonly Effect[]): Outcome => ({
  heardAs: "answer",
  effects,
  state,
});

function kept(scene: Scene, asked: OpenQuestion, question: FollowUp, value: string | null): Outcome {
  const feedbackId = asked.feedbackId;
  if (!feedbackId) return said(scene.state, []);
  const more = nextIfAny(scene, asked);
  const reference = scene.state.openItem?.reference;
  const thanks =
    more.length === 0 && reference ? [send("answerKept", scene.now, { reference }, feedbackId)] : [];
  return said(scene.state, [{ kind: "record_answer", feedbackId, question, value }, ...more, ...thanks]);
}

/** Plans the next question about the same item. What it is, and whether there is one, is decided when it is due. */
function nextIfAny({ state, now, settings }: Scene, asked: OpenQuestion): Effect[] {
  const open = state.openItem;
  const isFollowUp = (followUps as readonly string[]).includes(asked.code);
  if (!open || !isFollowUp || asked.code === "wish" || open.feedbackId !== asked.feedbackId) return [];
  if (open.questionsAsked.length >= 2) return [];
  return [{ kind: "ask_question", feedbackId: open.feedbackId, at: afterQuiet(now, settings.quiet) }];
}
