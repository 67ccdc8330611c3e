// Owns what the words around a word say: that a name is likely here. It never looks at a list of names by itself.

import {
  endOf,
  isFirstName,
  isNameLike,
  isUnknownCapital,
  set,
  touches,
  type Word,
} from "./name-words.rules";
import { plainWords } from "./plain-words.rules";
import { verbNames } from "./word-names.rules";

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
const offices = set("office agency council team home company ward");

/** How strongly the words before make a name likely; "self" is a person naming themselves. */
export type Cue = "strong" | "near" | "self" | null;

/** What stands before a word and makes a name likely: "called", "my mum", "it's ... here". */
export function cueBefore(text: string, words: readonly Word[], i: number): Cue {
  const word = words[i]!;
  const one = words[i - 1];
  if (!one) return null;
  const gap = text.slice(one.end, word.start);
  if (/[\n.!?;]/.test(gap)) return isSignature(text, words, i) ? "strong" : null;
  if (!/^ ?[ :,(]? ?$/.test(gap)) return null;
  const two = words[i - 2]?.plain ?? "";
  const isPersonBefore = roles.has(two) || kin.has(two);
  if (one.plain === "called" || one.plain === "named") {
    return isPersonBefore || isBe(two) || two === "someone" ? "strong" : "near";
  }
  if (isBe(one.plain)) {
    if (two === "name" || two === "names") return "strong";
    if (isPersonBefore) return "near";
    return two === "this" || (two === "it" && i === 2) ? "self" : null;
  }
  if (one.plain === "names" || one.plain === "name")
    return one.text === "names" || gap.includes(":") ? "near" : null;
  if (one.plain === "for" && two.startsWith("ask")) return "strong";
  if (one.plain === "to" && speaking.has(two)) return "near";
  if (one.plain === "with" && (speaking.has(two) || meetings.has(two))) return "near";
  if (farewells.has(one.plain) && isEnding(text, words, i)) return "strong";
  if (asking.has(one.plain)) return "near";
  if (one.plain === "from")
    return i === 1 || (i === 2 && two === "message") || isNameLike(word) ? "near" : null;
  if (kin.has(one.plain) && !/[:(]/.test(gap)) return "near";
  if (roles.has(one.plain) && !gap.includes(":")) return "near";
  return selfCues.has(one.plain) || (one.plain === "am" && two === "i") ? "self" : null;
}

/** A lower-case word that nobody has listed is a name only where the cue names it outright: "a carer called kehinde". */
export function cuedLower(words: readonly Word[], i: number): boolean {
  const one = words[i - 1]?.plain ?? "";
  return (
    ((naming.has(one) && one !== "names") ||
      naming.has(words[i - 2]?.plain ?? "") ||
      one === "signed" ||
      one === "regards") &&
    words[i]!.plain.length > 2
  );
}

/** "my nan rose", "ask for june": a word that is a name in lower case only straight after a person, or when asked for. */
export function isLowerNameCued(text: string, words: readonly Word[], i: number, cue: Cue): boolean {
  const word = words[i]!;
  const one = words[i - 1]!;
  if (cue === "strong") return text.slice(one.end, word.start) === " ";
  if (cue !== "near" || verbNames.has(word.plain) || plainWords.has(word.plain)) return false;
  return (
    kin.has(one.plain) ||
    roles.has(one.plain) ||
    asking.has(one.plain) ||
    speaking.has(words[i - 2]?.plain ?? "")
  );
}

/** "it's Steve here", "I'm Abdul Rahman": only with what follows is a capital word a name. */
export function isSelfNamed(text: string, words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (
    next !== undefined &&
    touches(text, words[i]!, next) &&
    (hereWords.has(next.plain) || isUnknownCapital(next))
  );
}

/** Does what follows say that this is somebody: "Kehinde said", "June from the office"? */
export function isActing(text: string, words: readonly Word[], i: number, isUnknown = false): boolean {
  const next = words[i + 1];
  if (!next || !/^ $/.test(text.slice(endOf(words[i]!), next.start))) return false;
  if (isUnknown && words[i]!.plain.endsWith("s")) return false;
  return acts.has(next.plain) || fromOffice(words, i);
}

export function fromOffice(words: readonly Word[], i: number): boolean {
  const [from, the, place] = [words[i + 1]?.plain, words[i + 2]?.plain, words[i + 3]?.plain ?? ""];
  return from === "from" && the === "the" && offices.has(place);
}

/** "Mercy or Joy come at weekends": two words joined that are both names. */
export function isPairedName(text: string, words: readonly Word[], i: number): boolean {
  const [joint, other] = [words[i + 1], words[i + 2]];
  if (!joint || !other || !["and", "or", "&"].includes(joint.plain)) return false;
  return other.isCapital && isNameLike(other) && touches(text, joint, other);
}

/** "Flav & Lisa": a capital word that nobody has listed, joined to a first name. */
export function isBesideName(text: string, words: readonly Word[], i: number): boolean {
  return [i - 1, i + 1].some((other) => {
    const name = words[other];
    if (name?.isCapital && isFirstName(name)) {
      const gap = other > i ? text.slice(words[i]!.end, name.start) : text.slice(name.end, words[i]!.start);
      if (/^ ?[&/] ?$/.test(gap)) return true;
    }
    const joint = words[other]?.plain === "and" ? words[other + (other - i)] : undefined;
    return (
      joint?.isCapital === true &&
      isFirstName(joint) &&
      !/[.!?\n]/.test(text.slice(Math.min(words[i]!.end, joint.end), Math.max(words[i]!.start, joint.start)))
    );
  });
}

/** "Winifred (88)", "Eileen, 84". */
export function hasAge(text: string, word: Word): boolean {
  return /^(?:,| \(|, aged| aged) ?(?:aged )?\d{2,3}\b(?!\/)/.test(text.slice(word.end, word.end + 14));
}

/** A word that is all of the last sentence. */
export function isAlone(text: string, words: readonly Word[], i: number): boolean {
  return words.length - i <= 2 && isEnding(text, words, i) && isAfterStop(text, words[i]!);
}

function isAfterStop(text: string, word: Word): boolean {
  return /[.!?\n]\s*$/.test(text.slice(Math.max(0, word.start - 4), word.start));
}

function isEnding(text: string, words: readonly Word[], i: number): boolean {
  if (words.length - i <= 2) return true;
  const word = words[Math.min(i + 1, words.length - 1)]!;
  return /^[\s.!x,]{0,6}\n/i.test(text.slice(word.end, word.end + 7));
}

/** A capital word or two that stand alone at the end: "Thanks for ringing back. Margaret". */
function isSignature(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  return i > 0 && words.length - i <= 2 && word.isCapital && isNameLike(word) && isAfterStop(text, word);
}

function isBe(plain: string): boolean {
  return plain === "is" || plain === "was" || plain === "s" || plain === "being";
}
