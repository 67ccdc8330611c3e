// Owns finding a range of the original words again in the redacted ones, where every struck detail is as long as its mark.
import { type DetailSpan, detailMarks } from "./privacy.schema";

/** Where a range of the original (UTF-16 units) lies in the redacted text; a range inside a struck detail is its mark. */
export function inRedacted(
  spans: readonly DetailSpan[],
  start: number,
  end: number,
): [start: number, end: number] {
  return [place(spans, start, "start"), place(spans, end, "end")];
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
