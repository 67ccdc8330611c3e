// Owns the finding of people's names. It leans towards hiding a name, and never touches ordinary care words, places
// or the names on the keep list. It looks at words and their neighbours only: no dictionary of the country's people.
import { firstNames } from "./first-names.rules";
import { placeWords, plainWords } from "./plain-words.rules";
import type { DetailSpan } from "./privacy.schema";
import { monthNames, surnames, verbNames, wordNames } from "./word-names.rules";

interface Word {
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

const wordShape = /\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*\.?/gu;

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const titles = set("mr mrs ms miss mx mister missus dr doctor prof professor rev reverend canon imam sir dame cllr councillor");
const softTitles = set("nurse sister matron uncle aunt aunty auntie aunti cousin nanny granny grandma grandad grandpa nan nana nanna gran lady lord pastor rabbi father");
const kin = set(
  "mum mam mom mother dad father husband wife son daughter brother sister nan nana nanna gran granny grandma grandad grandpa grandson granddaughter uncle aunt aunty auntie cousin niece nephew hubby missus fiance fiancee stepson stepdaughter law twin friend neighbour eldest youngest partner sibling our",
);
const roles = set(
  "carer career worker nurse manager coordinator co-ordinator advocate doctor physio client resident patient tenant user driver cleaner supervisor deputy therapist volunteer assistant pa sw gp consultant officer lady girl lad chap guy warden keyworker matron receptionist cook handyman inspector",
);
const naming = set("called named name names");
const asking = set("ask contact ring phone tell get call message text email inform");
const speaking = set("spoke speak spoken talked talk chatted");
const meetings = set("chat word talk conversation meeting appointment call");
const farewells = set("signed regards sincerely faithfully wishes love cheers thanks thankyou ta yours");
const acts = set(
  "said says told tells promised rang phoned shouted swore apologised smiled cried washed dressed hung forgot left came comes fell visits visited drove helps helped cooks looks sits never didnt thinks brought turned arrived wants lives knows fixed sorted explained listened ignored refused",
);
const selfCues = set("im i'm its it's this");
const hereWords = set("here again speaking calling");

/** Finds the people named in a text. `isKept` says whether a stretch of the text is a name on the keep list. */
export function personSpans(text: string, isKept: (start: number, end: number) => boolean): DetailSpan[] {
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
  const next = words[i + 1];
  if (word.isKept) return null;
  if (titles.has(word.plain) && next && touches(text, word, next)) {
    const strict = word.plain === "miss" || word.plain === "dr" || word.plain === "doctor" || word.plain === "father";
    if (isAfterTitle(next, strict, word.isCapital)) return { from: i, to: extend(text, words, i + 1) };
  }
  const [joint, second] = [words[i + 1], words[i + 2]];
  if (titles.has(word.plain) && (joint?.plain === "and" || joint?.plain === "&") && second && titles.has(second.plain)) {
    const named = words[i + 3];
    if (named && isAfterTitle(named, false, word.isCapital)) return { from: i, to: extend(text, words, i + 3) };
  }
  if (softTitles.has(word.plain) && word.isCapital && next?.isCapital && touches(text, word, next)) {
    if (isNameLike(next) || isUnknownCapital(next)) return { from: i, to: extend(text, words, i + 1) };
  }
  if (initialsAt(text, words, i)) return { from: i, to: surnameAfterInitial(text, words, i) };
  if (isPerson(text, words, i)) return { from: i, to: extend(text, words, i) };
  return null;
}

/** Is the word at i the first word of a name, by itself or because of its neighbours? */
function isPerson(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.isKept || isPlaceAfter(text, words, i)) return false;
  if (firstNames.has(word.plain) && !isSaintBefore(words, i)) return true;
  const cue = cueBefore(text, words, i);
  const isWordName = wordNames.has(word.plain);
  if (isWordName && !isSaintBefore(words, i) && !isFeast(words, i)) {
    if (cue && !isMonthHere(text, words, i) && (word.isCapital || isLowerNameCued(text, words, i, cue))) return true;
    if (word.isCapital && !isMonthHere(text, words, i)) {
      if (!word.isFirst) return isCapitalMeant(word, words, i);
      return isActing(text, words, i) || isPairedName(text, words, i) || isAlone(text, word);
    }
    return monthNames.has(word.plain) && isActing(text, words, i) && fromOffice(words, i);
  }
  if (plainWords.has(word.plain) || placeWords.has(word.plain)) return false;
  if (cue === "strong") return word.isCapital ? word.plain.length > 2 && !isOrganised(words, i) : cuedLower(words, i);
  if (!isUnknownCapital(word)) return false;
  if (isOrganised(words, i)) return false;
  if (cue === "near" || (cue === "self" && isSelfNamed(text, words, i))) return true;
  return isActing(text, words, i, true) || hasAge(text, word) || isBesideName(text, words, i);
}

type Cue = "strong" | "near" | "self" | null;

/** What stands before a word and makes a name likely: "called", "my mum", "it's ... here". */
function cueBefore(text: string, words: readonly Word[], i: number): Cue {
  const word = words[i]!;
  const one = words[i - 1];
  if (!one) return isSignature(text, words, i) ? "strong" : null;
  const two = words[i - 2]?.plain ?? "";
  const three = words[i - 3]?.plain ?? "";
  const gap = text.slice(one.end, word.start);
  if (/[\n.!?;]/.test(gap)) return isSignature(text, words, i) ? "strong" : null;
  const isClose = /^ ?[ :,(]? ?$/.test(gap);
  if (!isClose) return null;
  if (one.plain === "called" || one.plain === "named") return roles.has(two) || kin.has(two) || isBe(two) || two === "someone" ? "strong" : "near";
  if (isBe(one.plain) && (two === "name" || two === "names")) return "strong";
  if (one.plain === "names" || (one.plain === "name" && gap.includes(":"))) return one.text === "names" || word.isCapital ? "near" : null;
  if (one.plain === "for" && (two === "ask" || two === "asked" || two === "asking")) return "strong";
  if ((one.plain === "to" || one.plain === "with") && speaking.has(two)) return "near";
  if (one.plain === "with" && meetings.has(two)) return "near";
  if (farewells.has(one.plain) && isEnding(text, words, i)) return "strong";
  if (asking.has(one.plain)) return "near";
  if (one.plain === "from" && (i === 1 || (i === 2 && two === "message") || isNameLike(word))) return "near";
  if (kin.has(one.plain) && /^ ?,? ?$/.test(gap)) return "near";
  if (roles.has(one.plain) && /^ ?[,(]? ?$/.test(gap)) return "near";
  if (isBe(one.plain) && (roles.has(two) || kin.has(two))) return "near";
  if (selfCues.has(one.plain) || (one.plain === "am" && two === "i") || (isBe(one.plain) && two === "this")) return "self";
  if (isBe(one.plain) && two === "it" && three === "") return "self";
  return null;
}

function isBe(plain: string): boolean {
  return plain === "is" || plain === "was" || plain === "s" || plain === "being";
}

function isAfterTitle(next: Word, strict: boolean, titleIsCapital: boolean): boolean {
  if (next.isKept) return false;
  if (next.isCapital && titleIsCapital && !plainWords.has(next.plain)) return true;
  if (isNameLike(next)) return next.isCapital || !verbNames.has(next.plain) || !strict;
  if (/^[a-z]\.?$/i.test(next.text)) return next.isCapital ? !(strict && next.text === "I") : !strict && next.plain !== "a" && next.plain !== "i";
  return !plainWords.has(next.plain) && (next.isCapital || !strict);
}

function isNameLike(word: Word): boolean {
  return firstNames.has(word.plain) || wordNames.has(word.plain) || surnames.has(word.plain);
}

function isUnknownCapital(word: Word): boolean {
  return word.isCapital && word.plain.length > 2 && !plainWords.has(word.plain) && !placeWords.has(word.plain);
}

/** A lower-case word that nobody has listed is a name only where the cue names it outright: "a carer called kehinde". */
function cuedLower(words: readonly Word[], i: number): boolean {
  const one = words[i - 1]?.plain ?? "";
  return ((naming.has(one) && one !== "names") || naming.has(words[i - 2]?.plain ?? "") || one === "signed" || one === "regards") && words[i]!.plain.length > 2;
}

/** "my nan rose", "ask for june": a word that is a name in lower case only straight after a person, or when asked for. */
function isLowerNameCued(text: string, words: readonly Word[], i: number, cue: Cue): boolean {
  const word = words[i]!;
  const one = words[i - 1]!;
  if (cue === "strong") return text.slice(one.end, word.start) === " ";
  if (cue !== "near" || verbNames.has(word.plain) || plainWords.has(word.plain)) return false;
  return kin.has(one.plain) || roles.has(one.plain) || asking.has(one.plain) || speaking.has(words[i - 2]?.plain ?? "");
}

function isSelfNamed(text: string, words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return next !== undefined && touches(text, words[i]!, next) && (hereWords.has(next.plain) || isUnknownCapital(next));
}

function isActing(text: string, words: readonly Word[], i: number, isUnknown = false): boolean {
  const next = words[i + 1];
  if (!next || !/^ $/.test(text.slice(endOf(words[i]!), next.start))) return false;
  if (isUnknown && words[i]!.plain.endsWith("s")) return false;
  return acts.has(next.plain) || fromOffice(words, i);
}

function fromOffice(words: readonly Word[], i: number): boolean {
  const [from, the, place] = [words[i + 1]?.plain, words[i + 2]?.plain, words[i + 3]?.plain ?? ""];
  return from === "from" && the === "the" && set("office agency council team home company ward").has(place);
}

/** "Mercy or Joy come at weekends": two words joined that are both names. */
function isPairedName(text: string, words: readonly Word[], i: number): boolean {
  const [joint, other] = [words[i + 1], words[i + 2]];
  if (!joint || !other || !["and", "or", "&"].includes(joint.plain)) return false;
  return other.isCapital && isNameLike(other) && touches(text, joint, other);
}

/** "Flav & Lisa": a capital word that nobody has listed, joined to a first name. */
function isBesideName(text: string, words: readonly Word[], i: number): boolean {
  return [i - 1, i + 1].some((other) => {
    const name = words[other];
    if (name?.isCapital && firstNames.has(name.plain)) {
      const gap = other > i ? text.slice(words[i]!.end, name.start) : text.slice(name.end, words[i]!.start);
      if (/^ ?[&/] ?$/.test(gap)) return true;
    }
    const joint = words[other]?.plain === "and" ? words[other + (other - i)] : undefined;
    return joint?.isCapital === true && firstNames.has(joint.plain) && !/[.!?\n]/.test(text.slice(Math.min(words[i]!.end, joint.end), Math.max(words[i]!.start, joint.start)));
  });
}

function isCapitalMeant(word: Word, words: readonly Word[], i: number): boolean {
  if (/['’]s$/.test(word.text)) return true;
  const before = words[i - 1];
  // In a heading or a shout every word has a capital, and then none of them means anything.
  return !(before?.isCapital && plainWords.has(before.plain) && !before.isFirst) && !plainWords.has(word.plain)
    ? true
    : !["god", "good", "thank"].includes(before?.plain ?? "") && !verbNames.has(word.plain) && !/day$/.test(word.plain);
}

function isMonthHere(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (!monthNames.has(word.plain)) return false;
  const before = words[i - 1]?.plain ?? "";
  if (set("in since until till by from for during last next this early late mid of end before after every each around").has(before)) {
    return !(before === "for" && (words[i - 2]?.plain ?? "").startsWith("ask"));
  }
  return /\d\w{0,2} ?$/.test(text.slice(0, word.start)) || /^ ?,? ?\d/.test(text.slice(word.end)) || monthNames.has(words[i + 2]?.plain ?? "");
}

function isSaintBefore(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.plain.replace(".", "");
  return before === "st" || before === "saint" || before === "sts";
}

/** "Christmas Eve", "New Year's Eve". */
function isFeast(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.plain ?? "";
  return words[i]!.plain === "eve" && (before === "christmas" || before === "xmas" || before.startsWith("year"));
}

/** "Albert Road", "Winifred 2", "Edward House": the name belongs to a place. */
function isPlaceAfter(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.isCapital && /^ \d\b/.test(text.slice(word.end, word.end + 3))) return true;
  for (const ahead of [1, 2]) {
    const next = words[i + ahead];
    if (!next || !/^ $/.test(text.slice(endOf(words[i + ahead - 1]!), next.start))) return false;
    if (next.isCapital && placeWords.has(next.plain)) return true;
    if (!next.isCapital) return false;
  }
  return false;
}

/** "Brightwell Homecare", "Sunrise Ltd": a capital word that an organisation word follows or leads. */
function isOrganised(words: readonly Word[], i: number): boolean {
  return [1, 2].some((ahead) => placeWords.has(words[i + ahead]?.plain ?? "") && words[i + ahead]!.isCapital);
}

function hasAge(text: string, word: Word): boolean {
  return /^(?:,| \(|, aged| aged) ?(?:aged )?\d{2,3}\b(?!\/)/.test(text.slice(word.end, word.end + 14));
}

function isAlone(text: string, word: Word): boolean {
  return /^[\s.!x,]*$/i.test(text.slice(word.end)) && /[.!?\n]\s*$/.test(text.slice(0, word.start));
}

function isEnding(text: string, words: readonly Word[], i: number): boolean {
  const rest = text.slice(words[Math.min(i + 1, words.length - 1)]!.end);
  return words.length - i <= 2 || /^[\s.!x,]*(?:\n|$)/i.test(rest);
}

/** A capital word or two that stand alone at the end: "Thanks for ringing back. Margaret". */
function isSignature(text: string, words: readonly Word[], i: number): boolean {
  return i > 0 && words.length - i <= 2 && words[i]!.isCapital && isNameLike(words[i]!) && /[.!?\n]\s*$/.test(text.slice(0, words[i]!.start));
}

const initials = /^[A-Z]$/;
const initialCues = set("client resident tenant patient user person mr mrs ms miss dr lady gentleman");

function initialsAt(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const cued = initialCues.has(words[i - 1]?.plain ?? "");
  if (/^[A-Z]\.[A-Z]?\.?$/.test(text.slice(word.start, word.start + 4).trim())) return cued || isSurname(words[i + 1]);
  if (!initials.test(word.text.replace(".", ""))) return /^[A-Z]{2}$/.test(word.text) && cued && !plainWords.has(word.plain);
  if (word.text === "A" || word.text === "I") return false;
  return cued || (isSurname(words[i + 1]) && touches(text, word, words[i + 1]!));
}

function isSurname(word: Word | undefined): boolean {
  return word !== undefined && word.isCapital && surnames.has(word.plain) && !word.isKept;
}

function surnameAfterInitial(text: string, words: readonly Word[], i: number): number {
  let to = i;
  while (words[to + 1] && to - i < 3 && /^[. ]{0,2}$/.test(text.slice(words[to]!.end, words[to + 1]!.start))) {
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
      ? (isNameLike(next) && !(plainWords.has(next.plain) && words[to]!.isFirst && !surnames.has(next.plain))) ||
        isUnknownCapital(next) ||
        (/^[A-Z]\.?$/.test(next.text) && next.plain !== "i" && next.plain !== "a")
      : (surnames.has(next.plain) && !plainWords.has(next.plain) && !verbNames.has(next.plain)) ||
        (firstNames.has(next.plain) && !words[to]!.isCapital);
    if (!isMore || isPlaceAfter(text, words, to + 1)) break;
    to++;
  }
  return to;
}

function touches(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start);
  return gap === " " || (gap === ". " && (titles.has(before.plain) || before.plain.length === 1));
}

function endOf(word: Word): number {
  return word.end - (/(?:['’]s?)$/.exec(word.text)?.[0].length ?? 0);
}

function wordsOf(text: string, isKept: (start: number, end: number) => boolean): Word[] {
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
  const lower = word.toLowerCase().replace(/[’']s?$/, "").replace(/\.$/, "");
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .replace("ł", "l")
    .normalize("NFD")
    .replace(/[\p{M}]/gu, "")
    .replace(/[’']/g, "");
}
