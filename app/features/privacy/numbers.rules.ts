// Owns what kind of personal detail a number is: phone, NHS number, bank details. By its shape and the words around it, never
// by whether the number exists: fictional ranges count.
import { isDate, type KindOf, kindsOf, type NumberRun, numberRuns } from "./number-runs.rules";
import type { DetailType, FoundDetail } from "./privacy.schema";
import { spokenNumbers } from "./spoken.rules";

const phoneCue =
  /\b(?:phone|fone|mobile|mob|tel|telephone|landline|fax|whats ?app|number|numbers|digits|no|ring|call|text)\b/i;
const nhsCue = /\b(?:n\.?h\.?s|hospital (?:number|no))\b\.?/i;
const bankCue = /\b(?:sort ?code|s\/c|bank|account|acc(?:ou?nt)?|acct|a\/c)\b/i;
const cardCue = /\b(?:card|visa|mastercard|amex|debit|credit)\b/i;
const accountCue = /\b(?:account|acc|acct|a\/c)\b[^.!?\d]{0,18}$/i;
const endingCue =
  /\b(?:last (?:three|four|3|4) of (?:my|the|her|his) (?:phone |mobile )?number|ending|ends|ends in|ending in|last (?:three|four|3|4) (?:digits|numbers)?)(?: are| is|:| of my number| of her number)? ?$/i;
const numberGiven =
  /\b(?:(?:phone|mobile|mob|tel|telephone|landline|fax|home)(?: number| no)?|(?:my|our|her|his|their|the) (?:phone |home |new )?number(?:'?s)?|number (?:is|was|ends)|(?:call|ring|text|phone)(?: back)?(?: me| us| him| her)? ?(?:back )?on|phone us|digits|0\d{3,4} then|\+?\d{4,5} is the start then)(?: is| are| was| on| in|:|,|-)? ?$/i;

/** Phones, NHS numbers and bank details made of digits, in figures or in words. Unordered, perhaps overlapping. */
export function numberSpans(text: string): FoundDetail[] {
  const spans: FoundDetail[] = [];
  if (/\d/.test(text)) {
    let sawSort = false;
    const kindOf: KindOf = (run) => {
      const kind = kindOfRun(run, sawSort);
      if (kind && isSortCode(run, sawSort)) sawSort = true;
      return kind;
    };
    for (const run of numberRuns(text))
      for (const span of kindsOf(text, run, kindOf))
        spans.push(span.type === "PHONE" ? withExtension(text, span) : span);
    spans.push(...otherBankSpans(text));
  }
  return [...spans, ...spokenSpans(text)];
}

function kindOfRun(run: NumberRun, sawSort: boolean): { type: DetailType; p: number } | null {
  const { digits, before, after, text } = run;
  const count = digits.length;
  const isNhs = nhsCue.test(before) || /^[^.!?\w]{0,4}nhs/i.test(after);
  if (isPhoneShape(text, digits)) return { type: "PHONE", p: 0.99 };
  if (count === 10 && isNhs) return { type: "NHS_NUMBER", p: 0.99 };
  if (count === 10 && isNhsNumber(digits)) return { type: "NHS_NUMBER", p: 0.97 };
  if (count === 4 && isNhs && endingCue.test(before)) return { type: "NHS_NUMBER", p: 0.9 };
  if (isCard(text, count)) return { type: "BANK", p: 0.97 };
  if (count <= 4 && cardCue.test(before.slice(-30)) && endingCue.test(before))
    return { type: "BANK", p: 0.9 };
  if (isSortCode(run, sawSort)) return { type: "BANK", p: 0.95 };
  if (/^\d{6,10}$/.test(text) && accountCue.test(before)) return { type: "BANK", p: 0.95 };
  if (count === 8 && /^(?:\d{8}|\d{4} \d{4})$/.test(text) && (sawSort || bankCue.test(before)))
    return { type: "BANK", p: 0.95 };
  if (isSecret(run)) return { type: "BANK", p: 0.9 };
  if (/^7\d{3}[ -]\d{3}[ -]?\d{3}$/.test(text)) return { type: "PHONE", p: 0.85 };
  if (count === 10 && digits.startsWith("7") && phoneCue.test(before.slice(-24)))
    return { type: "PHONE", p: 0.95 };
  if (count >= 5 && count <= 8 && !isDate(text) && numberGiven.test(before))
    return { type: "PHONE", p: 0.85 };
  if (count >= 3 && count <= 4 && endingCue.test(before)) return { type: "PHONE", p: 0.8 };
  return null;
}

function isPhoneShape(run: string, digits: string): boolean {
  const count = digits.length;
  if (/^\(?\+/.test(run)) return count >= 9 && count <= 15;
  if (/^00[1-9]/.test(digits)) return count >= 12 && count <= 16;
  if (digits.startsWith("447")) return count === 12;
  if (/^1800[12]0/.test(digits)) return count >= 14 && count <= 16;
  return /^0[1-9]/.test(digits) && count >= 10 && count <= 11 && !/^\d{2}[/.-]\d{2}[/.-]/.test(run);
}

const isCard = (run: string, count: number): boolean =>
  (count >= 13 && count <= 19 && /^\d{4}([ -]?)\d{4}\1\d{4,}/.test(run)) ||
  /^3\d{3}([ -]?)\d{6}\1\d{5}$/.test(run);

function isSortCode({ text, digits, before, after }: NumberRun, sawSort: boolean): boolean {
  if (digits.length !== 6 || sawSort) return false;
  if (/\b(?:sort ?code|s\/c|sort)\b[^.!?\d]{0,18}$/i.test(before)) return true;
  if (/^\d{2}-\d{2}-\d{2}$/.test(text) && (bankCue.test(before) || !isDate(text))) return true;
  return /^\d{2}[- ]\d{2}[- ]\d{2}$/.test(text) && /^[ ,/]{1,3}(?:acc\w*|a\/c)?[ :]{0,2}\d{8}\b/i.test(after);
}

/** A PIN, or the three digits on the back of a card. */
function isSecret({ text, digits, before }: NumberRun): boolean {
  if (/\bpin(?: number| no| code)?(?: is| was|:)? ?$/i.test(before)) return digits.length === 4;
  return (
    /^\d{3,4}$/.test(text) &&
    /\b(?:cvv|cvc|csc|security (?:code|number)|(?:numbers|digits|code) on the back)\b[^.!?\d]{0,14}$/i.test(
      before,
    )
  );
}

const iban = /\bGB\d{2} ?[A-Z]{4}(?: ?\d){14}\b/gi;
const cvv =
  /\b(?:cvv|cvc|security code)(?: on the back)?(?: is| was|:)? ?(\d{3,4})\b|\bpin(?: number| no| code)?(?: is| was|:| =)? ?(\d{4})\b|\bnumbers on the back ?(\d{3})\b/gi;
const rollNumber = /\broll (?:number|no\.?)(?: is| was|:)? ?([A-Z0-9]{1,3}[/-][\d-]{5,12}(?:\/?[A-Z])?)/gi;

function otherBankSpans(text: string): FoundDetail[] {
  const spans: FoundDetail[] = [];
  for (const match of text.matchAll(iban)) spans.push(endOf(match, match[0].length));
  for (const match of text.matchAll(cvv))
    spans.push(endOf(match, (match[1] ?? match[2] ?? match[3])!.length));
  for (const match of text.matchAll(rollNumber)) spans.push(endOf(match, match[1]!.length));
  return spans;
}

const endOf = (match: RegExpExecArray, length: number): FoundDetail => ({
  start: match.index + match[0].length - length,
  end: match.index + match[0].length,
  type: "BANK",
  p: 0.95,
});

/** "01632 960513 ext 24", "07700 900901 / 902", "18001 01632 960911": what goes with the phone belongs to it. */
function withExtension(text: string, span: FoundDetail): FoundDetail {
  const more = /^(?:,? ?(?:ext(?:ension|n)?\.?|x) ?\d{1,5}| ?(?:\/|or) ?\d{3,6})\b/i.exec(
    text.slice(span.end, span.end + 20),
  );
  const relay = /\b1800[12] ?$/.exec(text.slice(Math.max(0, span.start - 6), span.start));
  return { ...span, start: span.start - (relay?.[0].length ?? 0), end: span.end + (more?.[0].length ?? 0) };
}

function spokenSpans(text: string): FoundDetail[] {
  const spans: FoundDetail[] = [];
  for (const { digits, start, end } of spokenNumbers(text)) {
    const before = text.slice(Math.max(0, start - 36), start);
    const isLong = digits.length >= 9;
    const add = (type: DetailType, p: number): void => void spans.push({ start, end, type, p });
    if (nhsCue.test(before) && isLong) add("NHS_NUMBER", 0.95);
    else if (bankCue.test(before) || (cardCue.test(before) && isLong)) add("BANK", 0.9);
    else if (isLong) add("PHONE", 0.95);
    else if (phoneCue.test(before)) add("PHONE", 0.85);
  }
  return spans;
}

/** Modulus 11 check of a ten-digit NHS number, as the NHS Data Dictionary gives it. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}
