// Owns the measuring of the redactor on marked lines: how many details are covered, and what was touched needlessly.

import type { DetailType } from "~/features/privacy/privacy.schema";
import type { Redactor } from "~/features/privacy/redact.rules";

export interface MarkedLine {
  readonly text: string;
  readonly details: readonly { type: DetailType; start: number; end: number }[];
}

/** Reads lines in which a detail is written [[TYPE:words]]. */
export function readLines(source: string): MarkedLine[] {
  return source
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      let text = "";
      let at = 0;
      const details: MarkedLine["details"][number][] = [];
      for (const match of line.matchAll(/\[\[([A-Z_]+):(.*?)\]\]/g)) {
        text += line.slice(at, match.index);
        details.push({
          type: match[1] as DetailType,
          start: text.length,
          end: text.length + match[2]!.length,
        });
        text += match[2]!;
        at = match.index + match[0].length;
      }
      return { text: text + line.slice(at), details };
    });
}

export interface Measured {
  /** Details whose every letter and digit is hidden, by type: found, all. */
  readonly byType: Map<DetailType, { found: number; all: number }>;
  readonly missed: string[];
  /** Lines with something hidden that is no detail at all. */
  readonly touched: string[];
  readonly wrongType: string[];
  readonly cleanLines: number;
  readonly cleanTouched: number;
}

/** Runs the redactor over the lines. A trailing possessive need not be hidden. */
export function measure(redact: Redactor, lines: readonly MarkedLine[]): Measured {
  const byType: Measured["byType"] = new Map();
  const result = { byType, missed: [] as string[], touched: [] as string[], wrongType: [] as string[] };
  let cleanLines = 0;
  let cleanTouched = 0;
  for (const line of lines) {
    const { spans } = redact(line.text);
    for (const detail of line.details) {
      const words = line.text.slice(detail.start, detail.end);
      const end = detail.end - (/['’]s?$/.exec(words)?.[0].length ?? 0);
      let isHidden = true;
      for (let i = detail.start; i < end; i++) {
        if (/[\p{L}\d]/u.test(line.text[i]!) && !spans.some((span) => span.start <= i && i < span.end))
          isHidden = false;
      }
      const count = byType.get(detail.type) ?? { found: 0, all: 0 };
      byType.set(detail.type, { found: count.found + (isHidden ? 1 : 0), all: count.all + 1 });
      const hit = spans.find((span) => span.start < detail.end && detail.start < span.end);
      if (!isHidden) result.missed.push(`${detail.type} ${words} | ${line.text}`);
      else if (hit?.type !== detail.type)
        result.wrongType.push(`${hit?.type} not ${detail.type} | ${line.text}`);
    }
    const stray = spans.filter(
      (span) => !line.details.some((detail) => span.start < detail.end && detail.start < span.end),
    );
    if (stray.length > 0) {
      result.touched.push(
        `${stray.map((span) => `${span.type} ${line.text.slice(span.start, span.end)}`).join(", ")} | ${line.text}`,
      );
    }
    if (line.details.length === 0) {
      cleanLines++;
      if (spans.length > 0) cleanTouched++;
    }
  }
  return { ...result, cleanLines, cleanTouched };
}
