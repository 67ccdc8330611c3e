// Owns the personal details that are made of digits: phones, NHS and NI numbers, bank details, vehicles, dates of birth.
// They are found by shape and by the words around them, never by whether the number exists: fictional ranges count.
import type { DetailSpan, DetailType } from "./privacy.schema";
import { spokenNumbers } from "./spoken.rules";

const phoneCue =
  /\b(?:phone|fone|mobile|mob|tel|telephone|landline|fax|whats ?app|number|digits|no|ring|call|text)\b/i;
const nhsCue = /\bn\.?h\.?s\b\.?/i;
const bankCue = /\b(?:sort ?code|bank|account|acc(?:ou?nt)?|acct|a\/c)\b/i;
const vehicleCue =
  /\b(?:reg|registration|plates?|number plate|car|van|vehicle|parks?|parked|drives?|driving|fiesta|corsa|focus|golf|polo|astra|bmw|audi)\b/i;
const dobCue =
  /\b(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|birthday|born)\s*(?:is|was|on|in|:|-|=|the)?\s*(?:the|on|in)?\s*$/i;

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const dateShapes = [
  "\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})",
  "\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}",
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${month}\\.?(?:,?[ -](?:\\d{4}|\\d{2}))?`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  `${month},? \\d{4}`,
  "(?:18|19|20)\\d{2}",
].join("|");
const date = new RegExp(`(?<![\\d/.-])(?:${dateShapes})(?![\\d/-])`, "gi");
const oldFullDate = /(?:^|\D)(?:19[0-6]\d)(?:\D|$)/;

const digitRun = /(?<![\w.])(?:\+|\(\+?)?\d(?:[ .()/-]{0,2}\d){2,21}(?![\w])/g;
const nationalInsurance = /\b[a-ceghj-prstw-zq][a-ceghj-nprstw-zq] ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/gi;
const currentPlate = /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/gi;
const oldPlate = /\b(?:[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]?)\b/gi;
const iban = /\bGB\d{2} ?[A-Z]{4}(?: ?\d){14}\b/gi;
const pin = /\bpin(?: number| no| code)?(?: is| was|:)? ?(\d{4})\b/gi;

/** Personal details made of digits in a text, unordered and perhaps overlapping. Linear in its length. */
export function numberSpans(text: string): DetailSpan[] {
  const spans: DetailSpan[] = [...datesOfBirth(text), ...plates(text), ...nationalInsuranceNumbers(text)];
  for (const match of text.matchAll(iban)) spans.push(spanOf(match, "BANK"));
  for (const match of text.matchAll(pin)) {
    spans.push({
      start: match.index + match[0].length - 4,
      end: match.index + match[0].length,
      type: "BANK",
    });
  }
  let sawSortCode = false;
  for (const match of text.matchAll(digitRun)) {
    const before = text.slice(Math.max(0, match.index - 32), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    for (const part of partsOf(match[0], match.index)) {
      const type = typeOfRun(part.text, before, after, sawSortCode);
      if (!type) continue;
      sawSortCode ||= type === "BANK";
      spans.push({ start: part.start, end: part.start + part.text.length, type });
    }
  }
  for (const spoken of spokenNumbers(text)) {
    const before = text.slice(Math.max(0, spoken.start - 32), spoken.start);
    const isLong = spoken.digits.length >= 9;
    if (nhsCue.test(before) && isLong) spans.push({ ...place(spoken), type: "NHS_NUMBER" });
    else if (isLong || (spoken.digits.length >= 5 && phoneCue.test(before))) {
      spans.push({ ...place(spoken), type: "PHONE" });
    }
  }
  return spans;
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** A sort code and an account number are often written side by side: a run is cut where that is plainly so. */
function partsOf(run: string, start: number): Part[] {
  const pair = /^(\d{2}[- ]\d{2}[- ]\d{2})([ ,/]+)(\d{8})$/.exec(run);
  if (!pair) return [{ text: run, start }];
  return [
    { text: pair[1]!, start },
    { text: pair[3]!, start: start + pair[1]!.length + pair[2]!.length },
  ];
}

function typeOfRun(run: string, before: string, after: string, sawSortCode: boolean): DetailType | null {
  const digits = run.replace(/\D/g, "");
  const count = digits.length;
  const isPhoneCued = phoneCue.test(before.slice(-24));
  if (isPhoneShape(run, digits)) return "PHONE";
  if (count === 10 && (nhsCue.test(before) || /^[^.!?]{0,4}nhs/i.test(after))) return "NHS_NUMBER";
  if (count === 10 && isNhsNumber(digits)) return "NHS_NUMBER";
  if (count >= 13 && count <= 19 && /^\d{4}([ -]?)\d{4}\1\d{4,}/.test(run)) return "BANK";
  if (count === 6 && /^\d{2}-\d{2}-\d{2}$/.test(run) && (bankCue.test(before) || !isDate(run))) return "BANK";
  if (/^\d{6}$/.test(run) && /\bsort ?code\b[^.!?]{0,10}$/i.test(before)) return "BANK";
  if (/^\d{6,10}$/.test(run) && /\b(?:account|acc|acct|a\/c)\b[^.!?\d]{0,16}$/i.test(before)) return "BANK";
  if (count === 8 && /^\d{8}$/.test(run) && (sawSortCode || bankCue.test(before))) return "BANK";
  if (count === 10 && digits.startsWith("7") && isPhoneCued) return "PHONE";
  if (count >= 5 && count <= 8 && !isDate(run) && isNumberGiven(before)) return "PHONE";
  if (count >= 3 && count <= 4 && /\b(?:digits|number ends(?: in)?)(?: are| is|:)? ?$/i.test(before))
    return "PHONE";
  return null;
}

function isPhoneShape(run: string, digits: string): boolean {
  if (/^\(?\+/.test(run)) return digits.length >= 9 && digits.length <= 15;
  if (digits.startsWith("0044")) return digits.length >= 13 && digits.length <= 15;
  if (digits.startsWith("447")) return digits.length === 12;
  return (
    digits.startsWith("0") && digits.length >= 10 && digits.length <= 11 && !/^\d{2}[/.-]\d{2}[/.-]/.test(run)
  );
}

function isNumberGiven(before: string): boolean {
  return /\b(?:(?:phone|mobile|mob|tel|telephone|landline|fax)(?: number| no)?|my number|number ends|call(?: me)? on|ring(?: me)? on|text(?: me)? on|digits)(?: is| are| on| in|:|,)? ?$/i.test(
    before,
  );
}

/** Modulus 11 check of a ten-digit NHS number, as the NHS Data Dictionary gives it. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

function isDate(run: string): boolean {
  const parts = run.split(/\D+/).map(Number);
  const [day, monthNumber] = parts;
  return parts.length === 3 && day! >= 1 && day! <= 31 && monthNumber! >= 1 && monthNumber! <= 12;
}

function datesOfBirth(text: string): DetailSpan[] {
  const spans: DetailSpan[] = [];
  for (const match of text.matchAll(date)) {
    const isFull = /^\d{1,2}\s?[/.-]|^\d{4}[/.-]|^\d{1,2}\D+\d{2,4}$/.test(match[0]);
    const isCued = dobCue.test(text.slice(Math.max(0, match.index - 28), match.index));
    if (isCued || (isFull && oldFullDate.test(match[0]))) spans.push(spanOf(match, "DOB"));
  }
  return spans;
}

function plates(text: string): DetailSpan[] {
  const spans: DetailSpan[] = [];
  const isCued = (at: number, length: number): boolean =>
    vehicleCue.test(text.slice(Math.max(0, at - 40), at)) ||
    vehicleCue.test(text.slice(at + length, at + length + 30));
  for (const match of text.matchAll(currentPlate)) {
    if (match[0] === match[0].toUpperCase() || isCued(match.index, match[0].length))
      spans.push(spanOf(match, "VEHICLE"));
  }
  const plateCue = /\b(?:reg|registration|plates?)\b[^.!?]{0,16}$/i;
  for (const match of text.matchAll(oldPlate)) {
    if (plateCue.test(text.slice(Math.max(0, match.index - 28), match.index)))
      spans.push(spanOf(match, "VEHICLE"));
  }
  return spans;
}

function nationalInsuranceNumbers(text: string): DetailSpan[] {
  return [...text.matchAll(nationalInsurance)]
    .filter(
      (match) =>
        /^[a-z]{2}\d{6}[a-d]$/i.test(match[0]) || /^[A-Z]{2} ?\d/.test(match[0]) || niCue(text, match.index),
    )
    .map((match) => spanOf(match, "NI_NUMBER"));
}

function niCue(text: string, at: number): boolean {
  return /\b(?:n\.?i\.?|nino|national insurance|insurance)\b[^.!?]{0,16}$/i.test(
    text.slice(Math.max(0, at - 32), at),
  );
}

function spanOf(match: RegExpExecArray, type: DetailType): DetailSpan {
  return { start: match.index, end: match.index + match[0].length, type };
}

function place(found: { start: number; end: number }): { start: number; end: number } {
  return { start: found.start, end: found.end };
}
