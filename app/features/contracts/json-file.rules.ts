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
  const isLines = filled.length > 1 && readings.filter((each) => "value" in each && isHeld(each.value)).length * 2 >= filled.length;
  if (!isLines) {
    const found = /position (\d+)/.exec(whole.error);
    const line = found ? text.slice(0, Number(found[1])).split(/\r\n|\n|\r/).length : lines.length;
    return { refused: "brokenJson", values: { line } };
  }
  const broken = readings.find((each) => !("value" in each));
  if (broken) return { refused: "brokenLine", values: { line: broken.line } };
  return { kind: "lines", values: readings.map((each) => ({ line: each.line, value: "value" in each ? each.value : null })) };
}

const isHeld = (value: unknown): boolean => typeof value === "object" && value !== null;

function tryJson(words: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(words) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : "" };
  }
}
