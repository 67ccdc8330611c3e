// Owns the scenes that conversation tests begin from, and short ways to read a decision.
import { conversationSettings } from "~/features/conversations/conversation-settings.rules";
import {
  type ContactFacts,
  type ConversationState,
  type Decision,
  type Effect,
  emptyConversation,
  nothingScreened,
  type Screening,
  type TextTemplate,
} from "~/features/conversations/conversations.schema";
import { decide } from "~/features/conversations/decide.rules";
import type { Scene } from "~/features/conversations/effects.rules";

/** Tuesday 24 November 2026, 10 in the morning. */
export const tuesday = new Date("2026-11-24T10:00:00Z");
export const lateEvening = new Date("2026-11-24T22:30:00Z");

export const settings = conversationSettings();

export const mobile: ContactFacts = {
  isOptedOut: false,
  isDeceased: false,
  safety: "unknown",
  kind: "mobile",
  lang: "en",
};

export function aScene(
  change: { contact?: Partial<ContactFacts>; state?: Partial<ConversationState>; now?: Date } = {},
): Scene {
  return {
    contact: { ...mobile, ...change.contact },
    state: { ...emptyConversation, ...change.state },
    now: change.now ?? tuesday,
    settings,
  };
}

/** An item that was acknowledged some seconds before `now`. */
export function anItem(
  secondsAgo: number,
  change: Partial<NonNullable<ConversationState["openItem"]>> = {},
  now = tuesday,
): NonNullable<ConversationState["openItem"]> {
  const at = now.getTime() - secondsAgo * 1000;
  return {
    feedbackId: "item-1",
    reference: "KITE-42-MAY",
    firstTextAt: at,
    lastTextAt: at,
    ackDueAt: null,
    isAckSent: true,
    questionsAsked: [],
    level: null,
    ...change,
  };
}

export const aCue = (level: "S3" | "S4" | "S5", pagesNow = level === "S5"): Screening => ({
  level,
  cueCodes: ["RC00"],
  pagesNow,
});

/** What is decided about a text. */
export const hearing = (
  scene: Scene,
  words: string,
  screening: Screening = nothingScreened,
  pictures = 0,
): Decision => decide({ scene, text: { words, pictures }, screening, newFeedbackId: "new-item" });

export const kinds = ({ effects }: Decision): string[] => effects.map((effect) => effect.kind);

export const templates = ({ effects }: Decision): TextTemplate[] =>
  effects.flatMap((effect) => (effect.kind === "send" ? [effect.template] : []));

export const tasks = ({ effects }: Decision): string[] =>
  effects.flatMap((effect) => (effect.kind === "open_task" ? [effect.task] : []));

export function effectOf<K extends Effect["kind"]>(
  decision: Decision,
  kind: K,
): Extract<Effect, { kind: K }> {
  const found = decision.effects.find((effect) => effect.kind === kind);
  if (!found) throw new Error(`no ${kind} among ${kinds(decision).join(", ")}`);
  return found as Extract<Effect, { kind: K }>;
}
