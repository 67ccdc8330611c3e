// Owns reading single values as councils write them: words with HTML entities, yes and no, lists. Dates and money have
// files of their own.
import he from "he";

/** What people write for "we do not know" in a field. */
const placeholder =
  /^(n[./\\ ]?a\.?|not applicable|not available|none|nil|null|undefined|unknown|not known|tb[cadn]|to be (confirmed|agreed|advised|determined)|[-–—.?*_ ]+|#n\/a|#ref!|#value!|#name\?|redacted|see (above|below|notes?|attached)|various|multiple|not (stated|specified|provided|recorded)|blank|x+)$/i;

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Entities decoded as often as they were encoded, spaces made one; null where nothing is left. */
export function plainWords(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value !== "string") return null;
  let words = value;
  for (let times = 0; times < 3 && /&(#\w+|\w+);/.test(words); times++) words = he.decode(words);
  words = words.replaceAll("\0", "").replace(loneSurrogate, "\ufffd");
  words = words
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
  return words === "" ? null : words;
}

/** As plainWords, and null for "N/A", "TBC", "-" and the like. */
export function knownWords(value: unknown): string | null {
  const words = plainWords(value);
  return words === null || placeholder.test(words) ? null : words;
}

/** On one line, for titles and names. */
export function oneLine(value: unknown): string | null {
  return knownWords(value)?.replace(/\s+/g, " ") ?? null;
}

/** Yes, no, or null where neither is said. */
export function yesOrNo(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const words = plainWords(value)?.toLowerCase() ?? "";
  if (/^(y|yes|true|1|✓|x)\b/.test(words)) return true;
  if (/^(n|no|false|0|none|neither)\b(?!\/)/.test(words) && !/^n\/?a\b/.test(words)) return false;
  return null;
}

/** CPV codes in a field, however joined, without their check digits. */
export function cpvCodes(value: unknown): string[] {
  const found = (plainWords(value) ?? "").match(/(?<!\d)\d{8}(?!\d)/g) ?? [];
  return [...new Set(found)];
}

/** Compares names and titles: no case, accents, punctuation or legal form. */
export function nameKey(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’`.]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(limited|ltd|llp|plc|cic|inc|incorporated)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Compares titles: no case, accents or punctuation. Null where nothing is left. */
export function titleKey(words: string | null): string | null {
  const key = (words ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return key === "" ? null : key;
}
