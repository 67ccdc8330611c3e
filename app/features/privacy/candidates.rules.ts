// Owns which words could be names at all, before any context is weighed: dates, places, medicines and initials are not asked
// about, nor most words of care talk.
import { known } from "./names.schema";
import type { KnownWord } from "./person-features.rules";

/** Can this word be a name at all? Most words of care talk cannot, and are not asked about. */
export function isCandidate(words: readonly KnownWord[], at: number, isAfterName: boolean): boolean {
  const word = words[at]!;
  const isNamed = (word.flags & (known.wordName | known.first | known.surname)) !== 0;
  if ((word.groups.length > 0 || word.flags === 0) && word.kind === "P") return false;
  if (word.groups.length > 0 && !isNamed) return false;
  // "PIP" is a benefit in capitals, whoever is called Pip.
  if (word.shape === "CAPS" && (word.flags & known.plain) !== 0 && !isAfterName) return false;
  if (word.kind === "O" && word.plain.length > 6 && medicineEnding.test(word.plain)) return false;
  if (!isNamed && isOddlyWritten(word, isAfterName)) return false;
  if (belongsToPlace(words, at) || isDate(words, at)) return false;
  const canBeSurname = (word.flags & known.surname) !== 0;
  if ((word.flags & known.plain) !== 0 && (word.flags & (known.wordName | known.first)) === 0)
    return canBeSurname && (isAfterName || words[at - 1]?.groups.includes("title") === true);
  if (word.kind === "I" && lettered.has(words[at - 1]?.plain ?? "")) return false;
  if (word.kind === "I")
    return !/[&/]/.test(word.gap + (words[at + 1]?.gap ?? "")) && (word.shape !== "lower" || isAfterName);
  if ((word.flags & known.shy) !== 0 && word.shape === "lower" && word.kind !== "M")
    return (
      isAfterName ||
      isTold(words, at) ||
      isBesidePerson(words[at - 1]) ||
      words[at + 1]?.groups.includes("act") === true
    );
  if (word.kind === "D" && word.shape === "lower")
    return canBeSurname ? isAfterName || isTold(words, at) : isTold(words, at);
  return true;
}

const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const beforeDay = new Set(
  "on every each next last this until till since by all most before after late early the bank any some one".split(
    " ",
  ),
);
const beforeMonth = new Set(
  "in since until till during last next this early late mid of end before after every by to".split(" "),
);
const dayParts =
  /^(?:morning|afternoon|evening|night|nights|mornings|evenings|lunch|tea|dinner|roast|visit|visits|call|calls|bus|service|papers|am|pm|the|to)$/;

/** "on Sunday", "Sunday lunch", "in May", "May 2025": the day or the month, not the person. */
function isDate(words: readonly KnownWord[], at: number): boolean {
  const word = words[at]!;
  const isDay = days.test(word.plain);
  if (!isDay && (word.flags & known.month) === 0) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before && word.gap === " " && (isDay ? beforeDay : beforeMonth).has(before.plain)) return true;
  if (next?.gap === " " && isDay && dayParts.test(next.plain)) return true;
  if (next?.gap === "0" || word.gap === "0") return true;
  const joint =
    before && /^(?:and|or|to|n)$/.test(before.plain) ? words[at - 2] : word.gap === "," ? before : undefined;
  return (
    joint !== undefined &&
    (days.test(joint.plain) || (joint.flags & known.month) !== 0) &&
    isDate(words, words.indexOf(joint))
  );
}

/** What has a letter for its name. */
const lettered = new Set(
  "form band type code grade part block zone group section vitamin hepatitis plan wing unit appendix class level option schedule annex bay gate".split(
    " ",
  ),
);

/** What medicines end in. */
const medicineEnding =
  /(?:pril|olol|statin|zepam|azole|cillin|mycin|oxacin|sartan|dipine|parin|xaban|triptan|gliptin|gliflozin|glutide|semide|thiazide|oxetine|tidine|profen|codone|codeine|morphine|azepine|apine|peridol|ridone|solone|sone|limus|mab|lexin|trexate|zine|tadine|phylline|asteride)$/;

/** What a name before them belongs to, also where they have no capital: "Kingsley ward". */
const institutions = new Set(
  "ward wing unit clinic hospital hospice surgery centre center infirmary school college syndrome disease".split(
    " ",
  ),
);

/** "Albert Road", "Rose House", "St Anne's": the name is a place's. A place word that is a surname too ("Jean Hill") decides nothing. */
function belongsToPlace(words: readonly KnownWord[], at: number): boolean {
  const word = words[at]!;
  const one = words[at - 1];
  if (one?.groups.includes("saint") && word.gap !== ",") return true;
  if (one?.groups.includes("compass") && one.shape === "Capital" && word.gap === " ") return true;
  if (word.shape === "lower") return false;
  for (const ahead of [at + 1, at + 2]) {
    const next = words[ahead];
    if (next?.gap !== " " || words[ahead - 1]!.shape === "lower") break;
    if (institutions.has(next.plain) && next.shape === "lower") return true;
  }
  for (let ahead = at + 1; ahead <= at + 2; ahead++) {
    const next = words[ahead];
    if (next?.gap !== " " || next.shape !== "Capital" || words[ahead - 1]!.nameEnd < words[ahead - 1]!.end)
      return false;
    if ((next.flags & known.place) !== 0) return (next.flags & known.surname) === 0;
  }
  return false;
}

/** Initials that stand for no person ("MSK", "NEAS"), and a capital in the middle of a word that is no "McKay". */
function isOddlyWritten(word: KnownWord, isAfterName: boolean): boolean {
  if (word.shape === "CAPS")
    return (
      ((word.flags & known.rareName) === 0 || word.plain.length < 5) &&
      !isAfterName &&
      word.plain.length > 2 &&
      !word.text.includes(".")
    );
  return /\p{Ll}\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|De|Di|Le|La|Fitz|Van|O|D)\p{Lu}/u.test(word.text);
}

/** "my sister joy", "the carer summer". */
const isBesidePerson = (before: KnownWord | undefined): boolean =>
  before?.groups.some(
    (group) => group === "kin" || group === "role" || group === "asking" || group === "softTitle",
  ) === true;

/** An ordinary word in lower case can be a name only right after one who is named: "a carer called beauty". */
function isTold(words: readonly KnownWord[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || words[at]!.gap !== " ") return false;
  const isNaming = before.plain !== "name" && before.plain !== "names" && before.groups.includes("naming");
  const isNameIs = before.groups.includes("be") && /^names?$/.test(words[at - 2]?.plain ?? "");
  const isTitle = before.groups.includes("title") && !/^(?:doctor|dr|miss|sir|pan|pc|fr)$/.test(before.plain);
  const isKnownAs = before.plain === "as" && words[at - 2]?.plain === "known";
  return isTitle || isNaming || isNameIs || isKnownAs;
}
