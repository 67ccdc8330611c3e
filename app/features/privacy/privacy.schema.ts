// Owns the kinds of personal detail and the shape of what a redactor returns. It decides nothing.

/** The kinds of personal detail that are looked for. */
export const detailTypes = [
  "PERSON",
  "PHONE",
  "EMAIL",
  "POSTCODE",
  "ADDRESS",
  "NHS_NUMBER",
  "NI_NUMBER",
  "DOB",
  "URL_PROFILE",
  "VEHICLE",
  "BANK",
] as const;
export type DetailType = (typeof detailTypes)[number];

/** A personal detail. Offsets are UTF-16 units of the text as it was written. */
export interface DetailSpan {
  readonly start: number;
  readonly end: number;
  readonly type: DetailType;
}

/** A personal detail that a machine found, and how sure it is of it, between 0 and 1. */
export interface FoundDetail extends DetailSpan {
  readonly p: number;
}

/** What stands in the redacted text for each kind. It is part of the stored text, so it is never translated. */
export const detailMarks: Readonly<Record<DetailType, string>> = {
  PERSON: "[name]",
  PHONE: "[phone]",
  EMAIL: "[email]",
  POSTCODE: "[postcode]",
  ADDRESS: "[address]",
  NHS_NUMBER: "[NHS number]",
  NI_NUMBER: "[NI number]",
  DOB: "[date of birth]",
  URL_PROFILE: "[profile]",
  VEHICLE: "[vehicle]",
  BANK: "[bank details]",
};

/** A text with its personal details found and struck. Spans are in order and never overlap. */
export interface Redaction {
  readonly spans: readonly FoundDetail[];
  readonly redacted: string;
}
