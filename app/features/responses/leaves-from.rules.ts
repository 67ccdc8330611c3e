// Owns from when an answer may leave, by a council's own quiet hours.
import { minutesOf } from "~/lib/working-time";
import { afterQuiet } from "../conversations/quiet.rules";
import type { CouncilSettings } from "../settings/settings.schema";

/** The instant itself, or the end of the council's quiet hours that it falls in. */
export function leavesFrom({ settings }: { settings: CouncilSettings }, now: Date): Date {
  const { from, to } = settings.quietHours;
  return afterQuiet(now, { from: minutesOf(from), to: minutesOf(to) });
}
