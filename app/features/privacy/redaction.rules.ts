// Owns putting together what a machine found and what people decided: who speaks last is right, and a person's word outlives
// every reading of the machine. Also how chosen words become a range to strike. Pure.
import type { DetailSpan } from "./privacy.schema";
import { settle } from "./redact.rules";
import type { RangeDecision } from "./redaction.schema";

/** What is struck of an item: in order and apart. `decisions` may stand in any order; they are taken by their time. */
export function composed(found: readonly DetailSpan[], decisions: readonly RangeDecision[]): DetailSpan[] {
  let spans: DetailSpan[] = found.map(({ start, end, type }) => ({ start, end, type }));
  const inTime = [...decisions].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { start, end, type, verdict } of inTime)
    spans =
      verdict === "struck"
        ? settle([...spans, { start, end, type }])
        : spans.flatMap((span) => without(span, start, end));
  return spans;
}

/** What is left of a span when a range of it is shown again. */
function without(span: DetailSpan, start: number, end: number): DetailSpan[] {
  if (end <= span.start || span.end <= start) return [span];
  return [
    { ...span, end: Math.min(span.end, start) },
    { ...span, start: Math.max(span.start, end) },
  ].filter((part) => part.start < part.end);
}

/** Are the same ranges struck as the same kinds? */
export const isSame = (one: readonly DetailSpan[], other: readonly DetailSpan[]): boolean =>
  one.length === other.length &&
  one.every((span, at) => {
    const { start, end, type } = other[at]!;
    return span.start === start && span.end === end && span.type === type;
  });

/** Chosen words as ranges to strike: neighbours joined, marks and blanks at the edges and a possessive left open. */
export function joinedRanges(
  words: string,
  chosen: readonly (readonly [number, number])[],
): [start: number, end: number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...chosen].sort((a, b) => a[0] - b[0])) {
    if (end > words.length) continue;
    const last = joined.at(-1);
    if (last && /^\s*$/.test(words.slice(last[1], start))) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined.flatMap(([start, end]) => {
    const said = words.slice(start, end);
    const lead = /^[^\p{L}\p{N}+@[]*/u.exec(said)![0].length;
    const kept = said
      .slice(lead)
      .replace(/[^\p{L}\p{M}\p{N}\]]+$/u, "")
      .replace(/['’]s$/i, "");
    return kept ? [[start + lead, start + lead + kept.length] as [number, number]] : [];
  });
}
