// Owns the small builders that decisions are written with, so that a decision reads as a list of what happens.
import { addMonths, ukDay, ukInstant } from "~/lib/dates";
import { addWorkingDays, addWorkingHours } from "~/lib/working-time";
import type {
  ContactFacts,
  ConversationSettings,
  ConversationState,
  ConversationTask,
  Decision,
  Effect,
  HeardAs,
  TextFacts,
  TextTemplate,
} from "./conversations.schema";
import { contactAfter, gate, whyNoText } from "./gate.rules";

/** What every decision is made from. */
export interface Scene {
  readonly contact: ContactFacts;
  readonly state: ConversationState;
  readonly now: Date;
  readonly settings: ConversationSettings;
}

const fiveMinutes = 5 * 60_000;

/** By when a person does what a text asked for: 4 working hours, unless the setting says otherwise; cut to five minutes. */
export function taskDue({ now, settings }: Scene): Date {
  const due = addWorkingHours(now, settings.taskHours, settings.office).getTime();
  return new Date(due - (due % fiveMinutes));
}

/**
 * The calendar day by which a request about one's own information is answered: one month from the day it came, or the
 * next working day (ICO guidance on time limits; UK GDPR Article 12(3)).
 */
export function requestDueDay({ now, settings }: Scene): string {
  return addWorkingDays(addMonths(ukDay(now), 1), 0, settings.office);
}

/** The end of office hours on a calendar day. */
export const closeOfDay = (day: string, { settings }: Scene): Date =>
  ukInstant(day, settings.office.closesAt);

export const send = (
  template: TextTemplate,
  notBefore: Date,
  facts: TextFacts = {},
  feedbackId: string | null = null,
): Effect => ({ kind: "send", template, facts, feedbackId, notBefore });

export const task = (
  kind: ConversationTask,
  dueAt: Date,
  feedbackId: string | null = null,
  replyId: string | null = null,
): Effect => ({ kind: "open_task", task: kind, feedbackId, replyId, dueAt });

/**
 * A decision with its effects passed through the gate. Where no text may leave, no question stays open and none is
 * remembered as asked.
 */
export function decided(
  scene: Scene,
  heardAs: HeardAs,
  effects: readonly Effect[],
  state: ConversationState,
): Decision {
  const after = contactAfter(scene.contact, effects);
  const isSilent = whyNoText(after) !== null || after.safety === "not_safe";
  return {
    heardAs,
    effects: gate(scene.contact, effects, scene.now, scene.settings),
    state: isSilent ? { ...state, openQuestion: null } : state,
  };
}
