// Owns the finding of people's names: lists say which words could be one, a model trained on examples says by context which
// are. It leans towards hiding. Names on the keep list are never touched.
import { isCandidate } from "./candidates.rules";
import type { IsKept } from "./keep.rules";
import { known, type NameKnowledge, type PersonModel } from "./names.schema";
import { type KnownWord, knownWords, personFeatures } from "./person-features.rules";
import type { FoundDetail } from "./privacy.schema";
import { wordsOf } from "./words.rules";

/** From this probability on a word is hidden. Low, because a name left open harms more than a word struck. */
const hideFrom = 0.34;
/** A word that is surely a name once is one again in the same text from this probability on. */
const againFrom = 0.08;
const surely = 0.8;
const titled = 0.97;

/** The probability that a word is a part of a person's name. */
export function scoreWord(model: PersonModel, features: readonly string[]): number {
  let sum = model.bias;
  for (const feature of features) sum += model.weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Finds the people named in a text. `isKept` says whether a stretch of the text is a name on the keep list. */
export function personSpans(
  text: string,
  isKept: IsKept,
  knowledge: NameKnowledge,
  model: PersonModel,
): FoundDetail[] {
  const words = knownWords(wordsOf(text), knowledge);
  const p = new Float64Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (isKept(word.start, word.nameEnd)) continue;
    const isAfterName = at > 0 && p[at - 1]! >= hideFrom;
    if (isAfterTitle(words, at)) p[at] = titled;
    else if (isCandidate(words, at, isAfterName))
      p[at] = scoreWord(model, personFeatures(text, words, at, isAfterName));
  }
  repeat(words, p);
  return joined(text, words, p, isKept);
}

/** "Mr Zielinski", "mrs k anand", "Dr G": what follows a title is a name whatever it is, unless it is a plain word. */
function isAfterTitle(words: readonly KnownWord[], at: number): boolean {
  const word = words[at]!;
  const title = words[at - 1];
  if (!title || !isTitle(words, at - 1) || (word.gap !== " " && word.gap !== ".")) return false;
  const isNameLike = (word.flags & (known.first | known.surname | known.rareName)) !== 0;
  const isPlain = (word.flags & known.plain) !== 0 || word.groups.length > 0;
  if (word.plain.length === 1) return word.shape !== "lower" || !/[ai]/.test(word.plain);
  const isCare =
    title.plain === "miss" || title.plain === "dr" || title.plain === "doctor" || title.plain === "sir";
  if (/^\p{Lu}['’]\p{Lu}/u.test(word.text)) return true;
  if (word.shape !== "lower" && title.shape !== "lower")
    return /^(?:mr|mrs|ms|miss|mx|cllr)$/.test(title.plain)
      ? word.groups.length === 0 || !isPlain
      : !isPlain || (word.flags & (known.surname | known.wordName)) !== 0;
  if (isCare) return isNameLike && !isPlain && (word.flags & known.word) === 0;
  return (
    (isNameLike || word.flags === 0 || (word.flags & known.wordName) !== 0) && !word.groups.includes("be")
  );
}

function isTitle(words: readonly KnownWord[], at: number): boolean {
  const word = words[at]!;
  return word.groups.includes("title") && !(word.shape === "CAPS" && word.plain === "ms");
}

/** A name that was found once is hidden wherever it stands again, also where its context alone would not say so. */
function repeat(words: readonly KnownWord[], p: Float64Array): void {
  const sure = new Set<string>();
  words.forEach((word, at) => {
    const isOrdinary = (word.flags & (known.plain | known.word | known.wordName)) !== 0;
    if (p[at]! >= surely && word.plain.length > 2 && (!isOrdinary || word.shape === "Capital"))
      sure.add(isOrdinary ? word.text : word.plain);
  });
  if (sure.size === 0) return;
  words.forEach((word, at) => {
    if (p[at]! >= againFrom && p[at]! < hideFrom && (sure.has(word.plain) || sure.has(word.text)))
      p[at] = hideFrom;
  });
}

function joined(text: string, words: readonly KnownWord[], p: Float64Array, isKept: IsKept): FoundDetail[] {
  const spans: FoundDetail[] = [];
  for (let at = 0; at < words.length; at++) {
    if (p[at]! < hideFrom) continue;
    const from = withTitle(words, withInitials(words, at));
    let to = at;
    let most = p[at]!;
    while (
      to + 1 < words.length &&
      (p[to + 1]! >= hideFrom || isInitial(words[to + 1]!) || isLastName(words, to + 1, isKept)) &&
      isJoined(text, words[to]!, words[to + 1]!)
    ) {
      to++;
      most = Math.max(most, p[to]!);
    }
    const last = afterParticles(words, to, isKept);
    to = last;
    spans.push({ start: words[from]!.start, end: endOf(text, words[to]!), type: "PERSON", p: most });
    at = to;
  }
  return spans;
}

/** A capital by itself beside a name, "I" and "A" apart: "Jean M". */
const isInitial = (word: KnownWord): boolean =>
  word.shape !== "lower" && /^(?:[B-HJ-Z]\.?|A\.)$/.test(word.text);

/** "Marguerite de Vries", "Fatima bint Ali": small words inside a name. */
const particles = new Set(
  "de da di du del della dos van von der den bin ibn bint binti al el ul ap ab la le st".split(" "),
);

/** Where the name ends that goes on after "de" or "van der" with a capital; `to` where it does not. */
function afterParticles(words: readonly KnownWord[], to: number, isKept: IsKept): number {
  let at = to + 1;
  while (at - to < 3 && words[at]?.gap === " " && particles.has(words[at]!.plain)) at++;
  const last = words[at];
  if (at === to + 1 || last?.gap !== " " || last.shape !== "Capital" || isKept(last.start, last.nameEnd))
    return to;
  return (last.flags & (known.plain | known.place)) === 0 ? at : to;
}

/** A word with a capital right after a name, which no list has as a word or a place: "Beryl Hepplewhite". */
function isLastName(words: readonly KnownWord[], at: number, isKept: IsKept): boolean {
  const word = words[at]!;
  return (
    word.shape === "Capital" &&
    /^[OHSF]$/.test(word.kind) &&
    !isKept(word.start, word.nameEnd) &&
    isCandidate(words, at, true)
  );
}

/** "A. Hussain", "E M Garside": letters by themselves before a name belong to it. */
function withInitials(words: readonly KnownWord[], at: number): number {
  let from = at;
  while (from > 0 && words[from]!.gap === " " && words[from - 1]!.shape !== "lower") {
    const { text } = words[from - 1]!;
    if (!/^[A-Z]\.$/.test(text) && !isInitial(words[from - 1]!)) break;
    from--;
  }
  return from;
}

/** Where the name begins with its title: "Mrs", "Mr and Mrs", "Aunty". */
function withTitle(words: readonly KnownWord[], at: number): number {
  let from = at;
  for (let before = from - 1; before >= 0 && at - before < 4; before--) {
    const word = words[before]!;
    const gap = words[before + 1]!.gap;
    if (gap !== " " && gap !== ".") break;
    const isSoft =
      (word.groups.includes("softTitle") &&
        (word.shape === "Capital" || /^(?:aunt|uncle)/.test(word.plain))) ||
      (word.shape === "Capital" && /^(?:big|little)$/.test(word.plain));
    if (isTitle(words, before) || (isSoft && before === at - 1)) from = before;
    else if (!(word.plain === "and" && words[before - 1] && isTitle(words, before - 1))) break;
  }
  return from;
}

/** Two words of one name: a blank between, a full stop after an initial, or nothing. */
function isJoined(text: string, word: KnownWord, next: KnownWord): boolean {
  if (word.nameEnd < word.end) return false;
  const between = text.slice(word.end, next.start);
  return /^ {0,2}$/.test(between) || (between === ". " && word.plain.length <= 2);
}

/** An initial's full stop goes with it, a sentence's does not. */
function endOf(text: string, word: KnownWord): number {
  const isStop = word.text.endsWith(".") && word.text.length <= 2;
  return isStop && !/^\.\s?$/.test(text.slice(word.nameEnd - 1))
    ? word.nameEnd
    : word.nameEnd - (isStop ? 1 : 0);
}
