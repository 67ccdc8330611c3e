// Owns the finding of people's names. It leans towards hiding a name, and never touches ordinary care words, places
// or the names on the keep list. It looks at words and their neighbours only: no dictionary of the country's people.
import { firstNames } from "./first-names.rules";
import type { IsKept } from "./keep.rules";
import {
  type Cue,
  cueBefore,
  cuedLower,
  fromOffice,
  hasAge,
  isActing,
  isAlone,
  isBesideName,
  isLowerNameCued,
  isPairedName,
  isSelfNamed,
} from "./name-cues.rules";
import { isFeast, isMonthHere, isOrganised, isPlaceAfter, isSaintBefore } from "./name-places.rules";
import {
  endOf,
  isFirstName,
  isNameLike,
  isUnknownCapital,
  set,
  titles,
  touches,
  type Word,
  wordsOf,
} from "./name-words.rules";
import { placeWords, plainWords } from "./plain-words.rules";
import type { DetailSpan } from "./privacy.schema";
import { monthNames, surnames, verbNames, wordNames } from "./word-names.rules";

const softTitles = set(
  "nurse sister matron uncle aunt aunty auntie aunti cousin nanny granny grandma grandad grandpa nan nana nanna gran lady lord pastor rabbi father",
);
/** Titles that are words too: what follows must look like a name. */
const strictTitles = set("miss dr doctor father");

/** Finds the people named in a text. `isKept` says whether a stretch of the text is a name on the keep list. */
export function personSpans(text: string, isKept: IsKept): DetailSpan[] {
  const words = wordsOf(text, isKept);
  const spans: DetailSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = nameAt(text, words, i);
    if (!found) continue;
    spans.push({ start: words[found.from]!.start, end: endOf(words[found.to]!), type: "PERSON" });
    i = found.to;
  }
  return spans;
}

interface Found {
  readonly from: number;
  readonly to: number;
}

function nameAt(text: string, words: readonly Word[], i: number): Found | null {
  const word = words[i]!;
  if (word.isKept) return null;
  const named = titledAt(text, words, i);
  if (named > i) return { from: i, to: extend(text, words, named) };
  if (initialsAt(text, words, i)) return { from: i, to: surnameAfterInitial(text, words, i) };
  if (isPerson(text, words, i)) return { from: i, to: extend(text, words, i) };
  return null;
}

/** Where the name stands that follows a title at i ("Mrs Patel", "Mr and Mrs Patel", "Nurse Joy"), or i where none does. */
function titledAt(text: string, words: readonly Word[], i: number): number {
  const word = words[i]!;
  const next = words[i + 1];
  if (!next) return i;
  if (titles.has(word.plain)) {
    if (touches(text, word, next) && isAfterTitle(next, strictTitles.has(word.plain), word.isCapital))
      return i + 1;
    const named = words[i + 3];
    const isPair = next.plain === "and" && titles.has(words[i + 2]?.plain ?? "");
    if (isPair && named && isAfterTitle(named, false, word.isCapital)) return i + 3;
  }
  const isSoft = softTitles.has(word.plain) && word.isCapital && next.isCapital && touches(text, word, next);
  return isSoft && !next.isKept && (isNameLike(next) || isUnknownCapital(next)) ? i + 1 : i;
}

/** Is the word at i the first word of a name, by itself or because of its neighbours? */
function isPerson(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (isPlaceAfter(text, words, i)) return false;
  const isSaint = isSaintBefore(words, i);
  if (isFirstName(word) && !isSaint) return true;
  const cue = cueBefore(text, words, i);
  if (wordNames.has(word.plain) && !isSaint && !isFeast(words, i)) return isWordName(text, words, i, cue);
  if (plainWords.has(word.plain) || placeWords.has(word.plain)) return false;
  if (cue === "strong") {
    return word.isCapital ? word.plain.length > 2 && !isOrganised(words, i) : cuedLower(words, i);
  }
  if (!isUnknownCapital(word) || isOrganised(words, i)) return false;
  if (cue === "near" || (cue === "self" && isSelfNamed(text, words, i))) return true;
  return isActing(text, words, i, true) || hasAge(text, word) || isBesideName(text, words, i);
}

/** "Will", "rose", "June": a word first, and a name only by its cue, its capital or what it does. */
function isWordName(text: string, words: readonly Word[], i: number, cue: Cue): boolean {
  const word = words[i]!;
  const isMonth = isMonthHere(text, words, i);
  if (cue && !isMonth && (word.isCapital || isLowerNameCued(text, words, i, cue))) return true;
  if (!word.isCapital || isMonth) {
    return monthNames.has(word.plain) && isActing(text, words, i) && fromOffice(words, i);
  }
  if (!word.isFirst) return isCapitalMeant(word, words[i - 1]);
  return isActing(text, words, i) || isPairedName(text, words, i) || isAlone(text, words, i);
}

/** Inside a sentence a capital makes a name, unless words around it have capitals for no reason ("Thank God") or it is an abbreviation ("PIP"). */
function isCapitalMeant(word: Word, before: Word | undefined): boolean {
  if (/['’]s$/.test(word.text)) return true;
  if (/^\p{Lu}{2,}$/u.test(word.text)) return false;
  const isLoose = before?.isCapital === true && plainWords.has(before.plain) && !before.isFirst;
  if (!isLoose && !plainWords.has(word.plain)) return true;
  return (
    !["god", "good", "thank"].includes(before?.plain ?? "") &&
    !verbNames.has(word.plain) &&
    !/day$/.test(word.plain)
  );
}

function isAfterTitle(next: Word, strict: boolean, titleIsCapital: boolean): boolean {
  if (next.isKept) return false;
  if (next.isCapital && titleIsCapital && !plainWords.has(next.plain)) return true;
  if (isNameLike(next)) return next.isCapital || !verbNames.has(next.plain) || !strict;
  if (/^[a-z]\.?$/i.test(next.text))
    return next.isCapital
      ? !(strict && next.text === "I")
      : !strict && next.plain !== "a" && next.plain !== "i";
  return !plainWords.has(next.plain) && (next.isCapital || !strict);
}

const initials = /^[A-Z]$/;

const initialCues = set("client resident tenant patient user person mr mrs ms miss dr lady gentleman");

function initialsAt(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const cued = initialCues.has(words[i - 1]?.plain ?? "");
  if (/^[A-Z]\.[A-Z]?\.?$/.test(text.slice(word.start, word.start + 4).trim()))
    return cued || isSurname(words[i + 1]);
  if (!initials.test(word.text.replace(".", "")))
    return /^[A-Z]{2}$/.test(word.text) && cued && !plainWords.has(word.plain);
  if (word.text === "A" || word.text === "I") return false;
  return cued || (isSurname(words[i + 1]) && touches(text, word, words[i + 1]!));
}

function isSurname(word: Word | undefined): boolean {
  return word?.isCapital === true && surnames.has(word.plain) && !word.isKept;
}

function surnameAfterInitial(text: string, words: readonly Word[], i: number): number {
  let to = i;
  while (
    words[to + 1] &&
    to - i < 3 &&
    /^[. ]{0,2}$/.test(text.slice(words[to]!.end, words[to + 1]!.start))
  ) {
    const next = words[to + 1]!;
    const isInitial = /^[A-Z]\.?$/.test(next.text) && text[next.start - 1] !== " ";
    const isLast = next.isCapital && !next.isKept && (surnames.has(next.plain) || isUnknownCapital(next));
    if (!isInitial && !isLast) break;
    to++;
  }
  return to;
}

/** The last word of the name that begins at i: further first names, initials and surnames. */
function extend(text: string, words: readonly Word[], from: number): number {
  let to = from;
  for (let next = words[to + 1]; next && to - from < 3; next = words[to + 1]) {
    if (!touches(text, words[to]!, next) || next.isKept || /['’]s$/.test(words[to]!.text)) break;
    const isMore = next.isCapital
      ? (isNameLike(next) &&
          !(plainWords.has(next.plain) && words[to]!.isFirst && !surnames.has(next.plain))) ||
        isUnknownCapital(next) ||
        (/^[A-Z]\.?$/.test(next.text) && next.plain !== "i" && next.plain !== "a")
      : (surnames.has(next.plain) && !plainWords.has(next.plain) && !verbNames.has(next.plain)) ||
        (firstNames.has(next.plain) && !words[to]!.isCapital);
    if (!isMore || isPlaceAfter(text, words, to + 1)) break;
    to++;
  }
  return to;
}
