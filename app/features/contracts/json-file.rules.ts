// Owns telling JSON from JSON Lines and saying where either is broken. Knows nothing of what the values mean.
import type { Refusal } from "./notice.schema";

export type JsonReading =
  | { kind: "whole"; value: unknown }
  | { kind: "lines"; values: { line: number; value: unknown }[] };

/** The value, or the values line by line. One line that is not JSON refuses the file and is named. */
export function readJson(text: string): JsonReading | Refusal {
  const whole = tryJson(text);
  if ("value" in whole) return { kind: "whole", value: whole.value };
  const lines = text.split(/\r\n|\n|\r/).map((words, at) => ({ line: at + 1, words: words.trim() }));
  const filled = lines.filter(({ words }) => words !== "");
  const readings = filled.map(({ line, words }) => ({ line, ...tryJson(words) }));
  const [first] = readings;
  const held = readings.filter(isHeld).length;
  const isLines = filled.length > 1 && (held * 2 >= filled.length || (first !== undefined && isHeld(first)));
  if (!isLines) return { refused: "brokenJson" };
  const broken = readings.find((each) => !("value" in each));
  if (broken) return { refused: "brokenLine", values: { line: broken.line } };
  return {
    kind: "lines",
    values: readings.map((each) => ({ line: each.line, value: "value" in each ? each.value : null })),
  };
}

/** Whether a line is JSON that holds something, as a line of JSON Lines does and a piece of broken JSON hardly ever. */
function isHeld(reading: object): boolean {
  return "value" in reading && typeof reading.value === "object" && reading.value !== null;
}

function tryJson(words: string): { value: unknown } | { isBroken: true } {
  try {
    return { value: JSON.parse(words) as unknown };
  } catch {
    return { isBroken: true };
  }
}
