// Owns the spans of time that a conversation runs on, and what a council may set of them.
import { minutesOf, type OfficeHours, usualOfficeHours } from "~/lib/working-time";
import type { ConversationSettings } from "./conversations.schema";

const second = 1000;
const hour = 3_600_000;

/**
 * The settings of a conversation, with a council's own quiet hours ("21:00" to "08:00") and office hours where it has
 * them. The waits follow the founding rules: texts within 2 minutes are one item, the acknowledgement waits 20 seconds
 * for company and 50 at most, which leaves time to send it within a minute of the first text.
 */
export function conversationSettings(
  council: { quietHours?: { from: string; to: string }; office?: OfficeHours } = {},
): ConversationSettings {
  const quiet = council.quietHours ?? { from: "21:00", to: "08:00" };
  return {
    quiet: { from: minutesOf(quiet.from), to: minutesOf(quiet.to) },
    office: council.office ?? usualOfficeHours,
    mergeFor: 120 * second,
    ackWait: 20 * second,
    ackLimit: 50 * second,
    replyWindow: 72 * hour,
    questionLife: 14 * 24 * hour,
    stopCueWindow: 24 * hour,
    courtesyWindow: 24 * hour,
    taskHours: 4,
  };
}
