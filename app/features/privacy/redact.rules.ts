// Owns the redactor: finds personal details by shape and by cue word, and strikes them. First version, by rule alone:
// it proposes, a person adds or removes. It never edits what was said; the original stands beside it, sealed.
import { makeKeep } from "./keep.rules";
import { numberSpans } from "./numbers.rules";
import { personSpans } from "./person.rules";
import { placeSpans } from "./places.rules";
import { type DetailSpan, type DetailType, detailMarks, type Redaction } from "./privacy.schema";

export type Redactor = (text: string) => Redaction;

/** Where two details overlap, the one that stands earlier here names the whole. */
const weights: Readonly<Record<DetailType, number>> = {
  EMAIL: 0,
  URL_PROFILE: 1,
  BANK: 2,
  NI_NUMBER: 3,
  PHONE: 4,
  NHS_NUMBER: 5,
  DOB: 6,
  POSTCODE: 7,
  ADDRESS: 8,
  VEHICLE: 9,
  PERSON: 10,
};

/**
 * Makes a redactor that leaves the names in `keep` alone: places, providers and homes of the contract register.
 * A kept name of one word that is also a first name ("Grace") is ignored, because hiding a person matters more.
 */
export function makeRedactor(options: { keep: readonly string[] }): Redactor {
  const keep = makeKeep(options.keep);
  return (text) => {
    const isKept = keep(text);
    const found = [...numberSpans(text), ...placeSpans(text), ...personSpans(text, isKept)].filter(
      (span) => !isKept(span.start, span.end),
    );
    const spans = settle(found);
    return { spans, redacted: strike(text, spans) };
  };
}

/** The text with each span replaced by its mark, such as [name]. Spans are in order and do not overlap. */
export function strike(text: string, spans: readonly DetailSpan[]): string {
  let redacted = "";
  let at = 0;
  for (const span of spans) {
    redacted += text.slice(at, span.start) + detailMarks[span.type];
    at = span.end;
  }
  return redacted + text.slice(at);
}

function settle(found: readonly DetailSpan[]): DetailSpan[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const settled: DetailSpan[] = [];
  for (const span of inOrder) {
    const last = settled.at(-1);
    if (!last || span.start >= last.end) {
      settled.push(span);
      continue;
    }
    const type = weights[span.type] < weights[last.type] ? span.type : last.type;
    settled[settled.length - 1] = { start: last.start, end: Math.max(last.end, span.end), type };
  }
  return settled;
}
