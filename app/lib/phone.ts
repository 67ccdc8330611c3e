// Owns what a telephone number is here: one way to write it (E.164, Great Britain unless it says otherwise), and
// whether a text can reach it. It knows nothing about who holds the number.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/**
 * mobile: a text can reach it (also a number abroad that the metadata cannot place).
 * landline: a person can ring it, a text cannot reach it.
 * other: short codes, names instead of numbers, and numbers of machines and services: never texted.
 */
export type PhoneKind = "mobile" | "landline" | "other";

const ukMobile = /^\+447(?!0|6(?!24))\d{9}$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const separators = /[\s\u00a0\u2000-\u200f\u2010-\u2015\u202a-\u202e\u2060\ufeff().\-/]/g;

/**
 * A number as E.164 (`+447700900513`), or null when it is not a telephone number (a short code, a name, nothing).
 * Reads spaces, brackets, `00`, `(0)`, `tel:` and a missing `+`. A number abroad that starts with `+` is kept as given.
 */
export function normalisePhone(raw: string): string | null {
  if (ukMobile.test(raw)) return raw;
  const bare = raw
    .normalize("NFKC")
    .replace(/^\s*(?:tel|sms|whatsapp):/i, "")
    .replace(/\(0\)/g, "")
    .replace(separators, "");
  const number = bare.startsWith("00") ? `+${bare.slice(2)}` : bare;
  if (number.startsWith("+440")) return normalisePhone(`+44${number.slice(4)}`);
  if (e164.test(number)) return number;
  if (/^0[1-9]\d{8,9}$/.test(number)) return `+44${number.slice(1)}`;
  if (/^44[1-9]\d{8,9}$/.test(number)) return `+${number}`;
  if (/^7\d{9}$/.test(number)) return `+44${number}`;
  const parsed = parsePhoneNumberFromString(number, "GB");
  return parsed?.isPossible() && e164.test(parsed.number) ? parsed.number : null;
}

/** What kind of line a sender is. Takes E.164, or whatever stood where a number should be ("60075", "NHS"). */
export function kindOf(sender: string): PhoneKind {
  if (ukMobile.test(sender)) return "mobile";
  if (!e164.test(sender)) return "other";
  if (sender.startsWith("+44")) return /^\+44[12]\d{8,9}$/.test(sender) ? "landline" : "other";
  const type = parsePhoneNumberFromString(sender)?.getType();
  if (type === undefined || type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE") return "mobile";
  return type === "FIXED_LINE" ? "landline" : "other";
}

/** The one spelling under which a sender is found again: E.164 where it is a number, else its letters in capitals. */
export function senderKey(raw: string): string {
  return normalisePhone(raw) ?? raw.normalize("NFKC").replace(separators, "").toUpperCase();
}

/** "07700 900 513" or "01632 960 123": a UK number in groups that can be read aloud; others stay in E.164. */
export function sayPhone(number: string): string {
  const digits = /^\+44(\d{10})$/.exec(number)?.[1];
  if (!digits) return number;
  return `0${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
}
