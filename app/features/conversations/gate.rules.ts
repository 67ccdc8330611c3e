// Owns the last word on what leaves. Whatever a decision asked for, nothing goes to a phone whose owner said STOP, to the
// phone of somebody who has died, to a landline or to a machine; and where a person would have been answered, somebody is
// asked to do it. Every effect passes here, so that no path can forget it.
import { addWorkingHours } from "~/lib/working-time";
import type {
  ContactFacts,
  ConversationSettings,
  ConversationTask,
  Effect,
  TextTemplate,
} from "./conversations.schema";
import { afterQuiet } from "./quiet.rules";
import { templateFor, waitsForMorning } from "./texts.rules";

const changes: Partial<Record<Effect["kind"], Partial<ContactFacts>>> = {
  opt_out: { isOptedOut: true },
  opt_in: { isOptedOut: false },
  mark_safe: { safety: "safe" },
  mark_not_safe: { safety: "not_safe" },
  mark_deceased: { isDeceased: true },
};

/** Contact facts as they will be once the effects are carried out. */
export function contactAfter(contact: ContactFacts, effects: readonly Effect[]): ContactFacts {
  return Object.assign({}, contact, ...effects.map((effect) => changes[effect.kind]));
}

/** Why no text may go to a phone, or null when one may. */
export function whyNoText(contact: ContactFacts): "opted_out" | "deceased" | "landline" | "machine" | null {
  if (contact.isDeceased) return "deceased";
  if (contact.isOptedOut) return "opted_out";
  if (contact.kind === "landline") return "landline";
  return contact.kind === "other" ? "machine" : null;
}

/** Effects that end in a text to this phone. Questions and acknowledgements are ours; the rest somebody asked for. */
const unasked: ReadonlySet<Effect["kind"]> = new Set(["schedule_ack", "ask_question", "ask_privacy"]);
const askedFor: ReadonlySet<Effect["kind"]> = new Set([
  "send",
  "read_waiting_answer",
  "status_lookup",
  "who_lookup",
  "heard_lookup",
]);

/** Texts that tell somebody what they asked. The others only confirm, and a silent phone confirms nothing. */
const tells: ReadonlySet<TextTemplate> = new Set(["info", "whoHow", "heardHow", "readNone", "replyWaiting"]);

const doneByHand: Record<"opted_out" | "deceased" | "machine", ConversationTask | null> = {
  opted_out: "call_back",
  deceased: "death",
  machine: null,
};

/**
 * The effects that may be carried out: texts that must not leave are taken out. A landline gets a call-back task for any
 * of them; where an answer was asked for and may not be texted, a person is asked to give it.
 */
export function gate(
  contact: ContactFacts,
  effects: readonly Effect[],
  now: Date,
  settings: ConversationSettings,
): Effect[] {
  const after = contactAfter(contact, effects);
  const why = whyNoText(after);
  if (!why) return effects.flatMap((effect) => forSafety(effect, after, now));
  const kept = effects.filter((effect) => !unasked.has(effect.kind) && !askedFor.has(effect.kind));
  const asksSomething = effects.some(
    (effect) => askedFor.has(effect.kind) && (effect.kind !== "send" || tells.has(effect.template)),
  );
  const startsItem = effects.some((effect) => effect.kind === "start_item");
  const task =
    why === "landline" ? (startsItem || asksSomething ? why : null) : asksSomething ? doneByHand[why] : null;
  const hasTask = kept.some((effect) => effect.kind === "open_task" || effect.kind === "page_duty");
  if (!task || hasTask) return kept;
  const dueAt = addWorkingHours(now, settings.taskHours, settings.office);
  return [...kept, { kind: "open_task", task, feedbackId: itemOf(effects), replyId: null, dueAt }];
}

function itemOf(effects: readonly Effect[]): string | null {
  for (const effect of effects) {
    if ("feedbackId" in effect && effect.feedbackId) return effect.feedbackId;
  }
  return null;
}

/** On a phone that is not safe every text is bare, no question is asked, and what is looked up is told by voice. */
function forSafety(effect: Effect, contact: ContactFacts, now: Date): Effect[] {
  if (contact.safety !== "not_safe") return [effect];
  if (unasked.has(effect.kind)) return effect.kind === "schedule_ack" ? [effect] : [];
  switch (effect.kind) {
    case "send": {
      const template = templateFor(effect.template, contact.safety, effect.facts.reference !== undefined);
      return template ? [{ ...effect, template }] : [];
    }
    case "read_waiting_answer":
    case "status_lookup":
    case "who_lookup":
    case "heard_lookup":
      return [{ kind: "send", template: "bareNumber", facts: {}, feedbackId: null, notBefore: now }];
    default:
      return [effect];
  }
}

export type Leaving =
  | { readonly when: "now" }
  | { readonly when: "later"; readonly at: Date }
  | { readonly when: "never" };

/**
 * Whether a text that was decided earlier may still leave, asked again at the moment of sending, because work is retried
 * and people say STOP in between. `isAskedFor`: somebody's text asked for just this one, so the night does not hold it.
 */
export function leaving(
  contact: ContactFacts,
  template: TextTemplate,
  isAskedFor: boolean,
  now: Date,
  settings: ConversationSettings,
): Leaving {
  if (whyNoText(contact)) return { when: "never" };
  if (contact.safety === "not_safe" && templateFor(template, "not_safe", true) !== template)
    return { when: "never" };
  if (isAskedFor || !waitsForMorning(template)) return { when: "now" };
  const at = afterQuiet(now, settings.quiet);
  return at.getTime() > now.getTime() ? { when: "later", at } : { when: "now" };
}
