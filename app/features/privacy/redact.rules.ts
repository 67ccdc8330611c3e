// Owns the redactor: puts together what each kind of rule found, and strikes it. It proposes; a person adds or removes. It
// never edits what was said; the original stands beside it, sealed.
import { addressSpans } from "./addresses.rules";
import { makeKeep } from "./keep.rules";
import { identitySpans } from "./marks-of-identity.rules";
import type { NameKnowledge, PersonModel } from "./names.schema";
import { numberSpans } from "./numbers.rules";
import { onlineSpans } from "./online.rules";
import { personSpans } from "./person.rules";
import { postcodeSpans } from "./postcodes.rules";
import { type DetailSpan, type DetailType, detailMarks, type Redaction } from "./privacy.schema";

export type Redactor = (text: string) => Redaction;

/** Where two details overlap, the one that stands earlier here names the whole. */
const weights: Readonly<Record<DetailType, number>> = {
  EMAIL: 0,
  URL_PROFILE: 1,
  NI_NUMBER: 2,
  NHS_NUMBER: 3,
  BANK: 4,
  PHONE: 5,
  VEHICLE: 6,
  DOB: 7,
  POSTCODE: 8,
  ADDRESS: 9,
  PERSON: 10,
};

export interface RedactorParts {
  /** Names of places, providers and homes: those of the council's register, and things that are called after people. */
  readonly keep: readonly string[];
  readonly knowledge: NameKnowledge;
  readonly model: PersonModel;
}

/**
 * Makes a redactor that leaves the names in `keep` alone. A kept name of one word that is also a first name ("Grace") is
 * ignored, because hiding a person matters more.
 */
export function makeRedactor({ keep, knowledge, model }: RedactorParts): Redactor {
  const keepIn = makeKeep(keep, knowledge);
  return (text) => {
    const isKept = keepIn(text);
    const shapes = [
      ...numberSpans(text),
      ...identitySpans(text),
      ...onlineSpans(text),
      ...postcodeSpans(text),
      ...addressSpans(text),
    ];
    const people = personSpans(text, isKept, knowledge, model);
    const spans = settle([...shapes, ...people].filter((span) => !isKept(span.start, span.end)));
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

/** In order and apart: of two that overlap one is made, of the stronger kind. */
export function settle<S extends DetailSpan>(found: readonly S[]): S[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const settled: S[] = [];
  for (const span of inOrder) {
    const last = settled.at(-1);
    if (!last || span.start >= last.end) {
      settled.push(span);
      continue;
    }
    const stronger = weights[span.type] < weights[last.type] ? span : last;
    settled[settled.length - 1] = { ...stronger, start: last.start, end: Math.max(last.end, span.end) };
  }
  return settled;
}
