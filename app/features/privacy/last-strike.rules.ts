// Owns striking NHS numbers once more, out of words that were redacted already, for readers outside the council. Pure.

/** Noughts of the ways in which our languages write numbers: Western, Arabic, Urdu, Bengali, Gurmukhi. */
const noughts = [0x30, 0x660, 0x6f0, 0x9e6, 0xa66];
const digit = "[0-9٠-٩۰-۹০-৯੦-੯]";
/** Ten digits with spaces, dots, dashes or brackets between, and no digit beside them. */
const tenDigits = new RegExp(`(?<!${digit})${digit}(?:[\\s.\\-‐-―()]{0,3}${digit}){9}(?!${digit})`, "gu");
const anyDigit = new RegExp(digit, "gu");

const digitValue = (written: string): number => {
  const code = written.codePointAt(0) ?? 0;
  return code - (noughts.findLast((nought) => nought <= code) ?? 0);
};

/** Whether ten digits are an NHS number, by its check digit (NHS Data Dictionary, modulus 11). */
export function isNhsNumber(digits: readonly number[]): boolean {
  const sum = digits.slice(0, 9).reduce((total, each, at) => total + each * (10 - at), 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}

/**
 * The words with every digit of an NHS number as an x. The check digit tells it from a phone number. The words stay as long
 * as they were, so that places in them hold.
 */
export function withoutNhsNumbers(words: string): string {
  return words.replace(tenDigits, (found) =>
    isNhsNumber((found.match(anyDigit) ?? []).map(digitValue)) ? found.replace(anyDigit, "x") : found,
  );
}
