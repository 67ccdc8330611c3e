// Owns how a text is cut into words for the finding of names, and what can be said of one word by itself.
import { firstNames } from "./first-names.rules";
import type { IsKept } from "./keep.rules";
import { placeWords, plainWords } from "./plain-words.rules";
import { surnames, wordNames } from "./word-names.rules";

export interface Word {
  readonly text: string;
  /** Lower case, without accents and without a possessive ending. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly isFirst: boolean;
  /** Kept by the caller: a place, a provider or a home. */
  readonly isKept: boolean;
}

export const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const titles = set(
  "mr mrs ms miss mx mister missus dr doctor prof professor rev reverend canon imam sir dame cllr councillor",
);

const wordShape = /\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*\.?/gu;

/** The words of a text in order. In a text without lower case no capital counts, because it says nothing. */
export function wordsOf(text: string, isKept: IsKept): Word[] {
  const isShouted = !/\p{Ll}{2}/u.test(text);
  const words: Word[] = [];
  let lastEnd = 0;
  for (const match of text.matchAll(wordShape)) {
    const raw = match[0].endsWith(".") && match[0].length > 2 ? match[0].slice(0, -1) : match[0];
    const start = match.index;
    const end = start + raw.length;
    const isFirst = words.length === 0 || /[.!?\n:]/.test(text.slice(lastEnd, start));
    words.push({
      text: raw,
      plain: plainOf(raw),
      start,
      end,
      isCapital: !isShouted && /^\p{Lu}/u.test(raw),
      isFirst,
      isKept: isKept(start, end),
    });
    lastEnd = end;
  }
  return words;
}

function plainOf(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/\.$/, "");
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .replace("ł", "l")
    .normalize("NFD")
    .replace(/[\p{M}]/gu, "")
    .replace(/[’']/g, "");
}

/** Do two words stand side by side, with no more than a blank or the full stop of a title or an initial between? */
export function touches(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start);
  return (
    gap === " " || gap === "  " || (gap === ". " && (titles.has(before.plain) || before.plain.length === 1))
  );
}

/** Where the word ends without a possessive. */
export function endOf(word: Word): number {
  return word.end - (/(?:['’]s?)$/.exec(word.text)?.[0].length ?? 0);
}

/** Is this a listed first name, word name or surname? */
export function isNameLike(word: Word): boolean {
  return firstNames.has(word.plain) || wordNames.has(word.plain) || surnames.has(word.plain);
}

/** Is this a first name and nothing else, or one with the possessive of a hurried text ("tracys late")? */
export function isFirstName(word: Word): boolean {
  if (firstNames.has(word.plain)) return true;
  if (
    word.plain.length < 5 ||
    !word.plain.endsWith("s") ||
    plainWords.has(word.plain) ||
    word.plain === "jeans"
  )
    return false;
  return firstNames.has(word.plain.slice(0, -1));
}

/** A capital word that is no care word and no place word: perhaps a name that nobody has listed. */
export function isUnknownCapital(word: Word): boolean {
  return (
    word.isCapital && word.plain.length > 2 && !plainWords.has(word.plain) && !placeWords.has(word.plain)
  );
}
