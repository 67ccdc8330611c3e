// Owns the text that goes back once something has been looked up: who commissions a service, what became of an item,
// whether a voice was in a decision. None of them stores feedback. What was found is handed in; nothing is read here.
import { partsOf, toGsm7 } from "~/lib/sms-parts";
import type { Decision, Effect } from "./conversations.schema";
import { decided, type Scene, send } from "./effects.rules";

const answer = (scene: Scene, effects: readonly Effect[], state = scene.state): Decision =>
  decided(scene, "keyword", effects, state);

/** `nextDecision` is a calendar day. */
export type WhoFound =
  | { readonly found: "none" }
  | { readonly found: "one"; readonly commissioner: string; readonly nextDecision: string | null }
  | {
      readonly found: "several";
      readonly options: readonly { readonly contractId: string; readonly name: string }[];
    };

/** Room, in GSM-7 units, for names in a text that offers several. */
const optionsRoom = 110;

function fits(options: string): boolean {
  const { encoding, units } = partsOf(options);
  return encoding === "GSM-7" && units <= optionsRoom;
}

/**
 * What WHO is answered: the commissioner's name, the day of the next decision and how to speak to them. An ambiguous name
 * is asked about once: with a numbered list on a safe phone where it fits one text, else for a fuller name, because a
 * list would name services on a phone that others may read.
 */
export function whoAnswered(scene: Scene, answerFor: WhoFound): Decision {
  const { now, contact, state } = scene;
  if (answerFor.found === "none") return answer(scene, [send("whoNone", now)]);
  if (answerFor.found === "one") {
    const { commissioner, nextDecision } = answerFor;
    return answer(scene, [
      nextDecision
        ? send("whoFound", now, { commissioner, day: nextDecision })
        : send("whoFoundNoDay", now, { commissioner }),
    ]);
  }
  const options = answerFor.options.map(({ name }, index) => `${index + 1} ${toGsm7(name)}.`).join(" ");
  const isListed = contact.safety === "safe" && answerFor.options.length <= 9 && fits(options);
  if (!isListed) return answer(scene, [send("whoWhich", now)]);
  return answer(scene, [send("whoOptions", now, { options })], {
    ...state,
    openQuestion: {
      code: "which",
      askedAt: now.getTime(),
      feedbackId: null,
      options: answerFor.options.map(({ contractId }) => contractId),
    },
  });
}

/** What is known of an item of this phone's. Only items of the same phone may be handed in: a reference opens nothing. */
export type StatusFound =
  | { readonly kind: "none" }
  | {
      readonly kind: "waiting";
      readonly feedbackId: string;
      readonly reference: string;
      readonly readBy: Date;
    }
  | { readonly kind: "read"; readonly feedbackId: string; readonly reference: string }
  | { readonly kind: "answered"; readonly feedbackId: string; readonly reference: string };

/** What STATUS is answered: whether it was read and by when it will be, never what was said. */
export function statusAnswered(scene: Scene, found: StatusFound): Decision {
  const { now } = scene;
  switch (found.kind) {
    case "none":
      return answer(scene, [send("statusNone", now)]);
    case "waiting":
      return answer(scene, [
        send("statusWaiting", now, { reference: found.reference, by: found.readBy }, found.feedbackId),
      ]);
    case "read":
      return answer(scene, [send("statusRead", now, { reference: found.reference }, found.feedbackId)]);
    case "answered":
      return answer(scene, [send("replyWaiting", now, { reference: found.reference }, found.feedbackId)]);
  }
}

/** `unknown`: no such key. `day`: the calendar day of the decision for which it was read. */
export type HeardFound =
  | { readonly kind: "unknown" }
  | { readonly kind: "not_yet" }
  | { readonly kind: "heard"; readonly day: string };

/** What HEARD and a key is answered. It names no decision: the phone may be shared. */
export function heardAnswered(scene: Scene, found: HeardFound): Decision {
  const { now } = scene;
  if (found.kind === "unknown") return answer(scene, [send("heardNone", now)]);
  if (found.kind === "not_yet") return answer(scene, [send("heardNotYet", now)]);
  return answer(scene, [send("heardYes", now, { day: found.day })]);
}
