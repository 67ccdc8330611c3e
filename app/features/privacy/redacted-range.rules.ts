// Owns finding a range of the original words again in the redacted ones and back, where every struck detail is as long as its
// mark.
import { type DetailSpan, detailMarks } from "./privacy.schema";

/** Where a range of the original (UTF-16 units) lies in the redacted text; a range inside a struck detail is its mark. */
export function inRedacted(
  spans: readonly DetailSpan[],
  start: number,
  end: number,
): [start: number, end: number] {
  return [place(spans, start, "start"), place(spans, end, "end")];
}

/** Where a range of the redacted text lies in the original; a range that touches a mark takes in the whole struck detail. */
export function inOriginal(
  spans: readonly DetailSpan[],
  start: number,
  end: number,
): [start: number, end: number] {
  return [origin(spans, start, "start"), origin(spans, end, "end")];
}

/** How long the original is, from the redacted text and what was struck in it. */
export function originalLength(spans: readonly DetailSpan[], redacted: string): number {
  return spans.reduce(
    (length, { start, end, type }) => length + end - start - detailMarks[type].length,
    redacted.length,
  );
}

function place(spans: readonly DetailSpan[], at: number, edge: "start" | "end"): number {
  let shift = 0;
  for (const span of spans) {
    const mark = detailMarks[span.type].length;
    const isInside = edge === "start" ? at >= span.start && at < span.end : at > span.start && at <= span.end;
    if (isInside) return span.start + shift + (edge === "start" ? 0 : mark);
    if (at < span.end) break;
    shift += mark - (span.end - span.start);
  }
  return at + shift;
}

function origin(spans: readonly DetailSpan[], at: number, edge: "start" | "end"): number {
  let shift = 0;
  for (const span of spans) {
    const from = span.start + shift;
    const to = from + detailMarks[span.type].length;
    const isInside = edge === "start" ? at >= from && at < to : at > from && at <= to;
    if (isInside) return edge === "start" ? span.start : span.end;
    if (at < to) break;
    shift = to - span.end;
  }
  return at - shift;
}
