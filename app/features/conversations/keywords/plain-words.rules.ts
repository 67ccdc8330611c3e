// Owns the two plain forms in which a text is compared with keywords. Neither form is ever kept or shown.

/** Longer messages are never keywords; the limit also bounds the work that a hostile text can cause. */
const longestKeywordMessage = 200;

/** No keyword has this many plain letters and digits; counting them spares most messages the work below. */
const moreThanAnyKeyword = 16;

function isTooLong(message: string): boolean {
  if (message.length > longestKeywordMessage) return true;
  let count = 0;
  for (let i = 0; i < message.length; i++) {
    const code = message.charCodeAt(i) | 0x20;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) count++;
    if (count > moreThanAnyKeyword) return true;
  }
  return false;
}

const dropped = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]|[\ufe00-\ufe0f]|\u20e3/g;
const notLetterOrDigit = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A message as nothing but its letters and digits, in lower case: `" Not-Safe!! "` and `NOT SAFE 🙏` both give
 * `notsafe`. Accents, Arabic vowel signs, full-width letters and invisible characters do not matter. Empty for a message
 * without letters or digits, and for one that is too long to be a keyword.
 */
export function squash(message: string): string {
  const trimmed = message.trim();
  if (isTooLong(trimmed)) return "";
  return trimmed.normalize("NFKD").toLowerCase().replace(dropped, "").replace(notLetterOrDigit, "");
}

const apostrophes = /['\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032]/g;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g;

/**
 * A message for reading phrases in: NFKC, lower case, apostrophes dropped ("don't" is `dont`), every run of blank space
 * one space, other punctuation kept.
 */
export function plainWords(message: string): string {
  return message
    .normalize("NFKC")
    .toLowerCase()
    .replace(invisible, "")
    .replace(apostrophes, "")
    .replace(/\s+/g, " ")
    .trim();
}
