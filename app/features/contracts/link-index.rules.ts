// Owns the index of a register by the names in it, and the finding of those names in a text, misspellings included.
// It says what is named and where; link.rules.ts says which contract that means.
import { commonWords, everydayWords, legalWords, plainNames, tradeWords } from "./link-words.rules";
import type { LinkableContract } from "./match-service.rules";

/** A word of a text or a name in its normal form. Offsets are UTF-16 units of the normal form. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How a contract came to have a name, the surest first. */
export const linkReasons = ["ref", "alias", "title", "provider", "brand", "service"] as const;
export type LinkReason = (typeof linkReasons)[number];

export interface NamedPhrase {
  readonly words: readonly string[];
  readonly reason: LinkReason;
  readonly contracts: readonly number[];
  /** An ordinary word or two: a cue beside it must make it a firm. */
  readonly isPlain: boolean;
  /** A word in it is what the trade or a service is called. */
  readonly hasTrade: boolean;
}

/** A name met in a text: token positions from (included) to (excluded). */
export interface NameHit {
  readonly phrase: NamedPhrase;
  readonly from: number;
  readonly to: number;
  /** Letters that were wrong. */
  readonly slips: number;
  /** The words as they were said are ordinary ones: "bright side" for Brightside. */
  readonly isPlain: boolean;
}

export interface NameIndex {
  find(tokens: readonly Token[]): NameHit[];
}

const serviceWords: ReadonlySet<string> = new Set(
  "meals meal respite carers carer flats nights equipment telecare pendant advocacy bus reablement discharge".split(
    " ",
  ),
);
const isOrdinary = (word: string): boolean =>
  plainNames.has(word) ||
  legalWords.has(word) ||
  everydayWords.has(word) ||
  commonWords.has(word) ||
  tradeWords.has(word) ||
  serviceWords.has(word);

/** How a word sounds, roughly: "brite" and "bright" alike. */
const heard = (word: string): string =>
  word
    .replace(/ight/g, "ite")
    .replace(/ph/g, "f")
    .replace(/c?k|c(?![eih])/g, "k")
    .replace(/(.)\1/g, "$1")
    .replace(/(?<=.)[aeiouy]+(?=.)/g, "a")
    .replace(/e$/, "");

/** Short ways of writing a word of a name, and the one way it is matched in. */
const longWays: ReadonlyMap<string, string> = new Map([
  ["crt", "court"],
  ["ct", "court"],
  ["hse", "house"],
  ["saint", "st"],
  ["ctr", "centre"],
  ["center", "centre"],
]);

const wordShape = /[\p{L}\p{M}\p{N}]+/gu;

/** Cuts a text in its normal form into words. */
export function tokensOf(normalText: string): Token[] {
  return Array.from(normalText.matchAll(wordShape), (match) => ({
    text: longWays.get(match[0]) ?? match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Indexes every name of a register, once. The cost of a search grows with the text, hardly with the register. */
export function makeNameIndex(
  register: readonly LinkableContract[],
  normal: (text: string) => string,
): NameIndex {
  const phrases = new Map<string, { words: string[]; reason: LinkReason; contracts: Set<number> }>();
  const add = (reason: LinkReason, name: string[], contract: number): void => {
    if (name.length === 0 || !name.some((word) => word.length > 2)) return;
    const key = name.join(" ");
    const known = phrases.get(key) ?? { words: name, reason, contracts: new Set<number>() };
    if (linkReasons.indexOf(reason) < linkReasons.indexOf(known.reason)) known.reason = reason;
    known.contracts.add(contract);
    phrases.set(key, known);
  };
  const wordsOf = (text: string): string[] => tokensOf(normal(text)).map((token) => token.text);

  register.forEach((contract, at) => {
    if (contract.ref && /\d|-/.test(contract.ref) && contract.ref.length > 3)
      add("ref", wordsOf(contract.ref), at);
    for (const alias of contract.aliases)
      for (const form of formsOf(wordsOf(alias), false)) add("alias", form, at);
    for (const part of titleNames(contract.title)) add("title", wordsOf(part), at);
    for (const provider of contract.providers) {
      for (const name of provider.split(/\b(?:trading as|t\/?a)\b|[()]/i)) {
        const forms = formsOf(wordsOf(name), true);
        for (const [rank, form] of forms.entries()) add(rank === 0 ? "provider" : "brand", form, at);
      }
    }
  });

  const byFirst = new Map<string, NamedPhrase[]>();
  const bySecond = new Map<string, NamedPhrase[]>();
  const vocabulary = new Set<string>();
  for (const { words, reason, contracts } of phrases.values()) {
    const isPlain = words.every(isOrdinary);
    const hasTrade = words.some((word) => serviceWords.has(word));
    const phrase = { words, reason, contracts: [...contracts], isPlain, hasTrade };
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), phrase]);
    if (words.length > 1) bySecond.set(words[1]!, [...(bySecond.get(words[1]!) ?? []), phrase]);
    for (const word of words) vocabulary.add(word);
  }
  const joined = joinedNames(byFirst);
  const nearest = makeSpeller(vocabulary);

  const matchAt = (
    tokens: readonly Token[],
    from: number,
    phrase: NamedPhrase,
    first: number,
  ): NameHit | null => {
    let slips = first;
    let at = from + 1;
    for (const word of phrase.words.slice(1)) {
      if (tokens[at]?.text === "and" && word !== "and") at++;
      const said = tokens[at]?.text;
      if (said === undefined) return null;
      const distance = said === word ? 0 : slipsBetween(said, word);
      if (distance === null) return null;
      slips += distance;
      at++;
    }
    const isFar =
      slips > 3 || (phrase.isPlain && slips > 0 && phrase.words.length < 3 && phrase.words[0] === "the");
    return isFar ? null : { phrase, from, to: at, slips, isPlain: phrase.isPlain };
  };

  return {
    find(tokens) {
      const hits: NameHit[] = [];
      for (let from = 0; from < tokens.length; from++) {
        const said = tokens[from]!.text;
        for (const [word, slips] of vocabulary.has(said) ? [[said, 0] as const] : nearest(said)) {
          for (const phrase of byFirst.get(word) ?? []) {
            const hit = matchAt(tokens, from, phrase, slips);
            if (hit) hits.push(hit);
          }
        }
        const next = tokens[from + 1];
        if (next) {
          for (const phrase of bySecond.get(next.text) ?? []) {
            const first = phrase.words[0]!;
            const distance = said === first ? 0 : slipsBetween(said, first);
            const isHeardAlike =
              distance === null ? heard(said) === heard(first) : distance > 0 && isOrdinary(first);
            const hit = isHeardAlike ? matchAt(tokens, from, phrase, 1) : null;
            if (hit) hits.push(hit);
          }
          for (const phrase of joined.get(said + next.text) ?? [])
            if (!phrase.isPlain || phrase.words.length === 1)
              hits.push({
                phrase,
                from,
                to: from + 2,
                slips: 0,
                isPlain: isOrdinary(said) && isOrdinary(next.text),
              });
        }
        for (const phrase of joined.get(said) ?? []) {
          if (phrase.words.length > 1)
            hits.push({ phrase, from, to: from + 1, slips: 0, isPlain: phrase.isPlain });
        }
      }
      return hits;
    },
  };
}

/** What is left of "Comfort at Home" without "Home" is no name. */
const hanging: ReadonlySet<string> = new Set([
  "at",
  "in",
  "of",
  "for",
  "with",
  "to",
  "and",
  "the",
  "by",
  "on",
]);

/** A name as it stands, without its legal form, and without what its trade adds, as long as something of its own is left. */
function formsOf(words: string[], isFirm: boolean): string[][] {
  const forms = [words];
  const withoutLegal = trim(words, legalWords);
  if (withoutLegal.length > 0) forms.push(withoutLegal);
  if (isFirm) {
    let brand = withoutLegal;
    while (brand.length > 1 && (tradeWords.has(brand.at(-1)!) || legalWords.has(brand.at(-1)!))) {
      brand = brand.slice(0, -1);
      forms.push(brand);
    }
  }
  return forms.filter(
    (form, at) =>
      form.some((word) => !tradeWords.has(word) && !legalWords.has(word)) &&
      (at === 0 || !hanging.has(form.at(-1)!)),
  );
}

function trim(words: string[], extra: ReadonlySet<string>): string[] {
  let [from, to] = [0, words.length];
  while (from < to && words[from] === "the") from++;
  while (to > from && extra.has(words[to - 1]!)) to--;
  return words.slice(from, to);
}

/** The parts of a title that may be a name: all of it, and what follows a colon or a dash. */
function titleNames(title: string): string[] {
  const parts = title.split(/\s[-–—]\s|:\s/).map((part) => part.trim());
  return parts.length > 1
    ? [title, ...parts.slice(1).filter((part) => /^[A-Z]/.test(part) && part.split(" ").length < 5)]
    : [title];
}

/** "bright water" for Brightwater and "larderon" the other way: names of one or two words, run together. */
function joinedNames(byFirst: ReadonlyMap<string, readonly NamedPhrase[]>): Map<string, NamedPhrase[]> {
  const joined = new Map<string, NamedPhrase[]>();
  for (const phrase of [...byFirst.values()].flat()) {
    const key = phrase.words.join("");
    if (phrase.words.length > 2 || key.length < 7) continue;
    joined.set(key, [...(joined.get(key) ?? []), phrase]);
  }
  return joined;
}

/** Finds the indexed words that a misspelt word may stand for: one letter wrong from five letters on, two from eight, three from ten. */
function makeSpeller(vocabulary: ReadonlySet<string>): (said: string) => (readonly [string, number])[] {
  const byFirstAndLength = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < 5 || tradeWords.has(word) || legalWords.has(word) || plainNames.has(word)) continue;
    const key = word[0]! + word.length;
    byFirstAndLength.set(key, [...(byFirstAndLength.get(key) ?? []), word]);
  }
  return (said) => {
    if (said.length < 5 || commonWords.has(said) || tradeWords.has(said) || plainNames.has(said)) return [];
    const found: [string, number][] = [];
    for (let length = said.length - 3; length <= said.length + 3; length++) {
      for (const word of byFirstAndLength.get(said[0]! + length) ?? []) {
        const slips = slipsBetween(said, word);
        if (slips !== null && slips > 0) found.push([word, slips]);
      }
    }
    return found;
  };
}

/** Letters wrong, missing, extra or swapped (optimal string alignment), or null where there are too many for the length. */
export function slipsBetween(a: string, b: string): number | null {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 10 ? 3 : shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    before = last;
    last = row;
  }
  const slips = last[b.length]!;
  return slips <= most ? slips : null;
}
