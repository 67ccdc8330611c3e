// Owns what is said of one word in its text to the model that tells names from words: lists, shape, neighbours, place in the
// sentence. The word itself is told only where it is a common word, so that no name is learned by heart.
import { cueGroups } from "./cue-words.rules";
import { known, type NameKnowledge } from "./names.schema";
import type { Word } from "./words.rules";

/** A word with what the lists say of it. */
export interface KnownWord extends Word {
  readonly flags: number;
  readonly groups: readonly string[];
  /** What it is in one letter or two, from the lists: the strongest claim wins. */
  readonly kind: string;
  /** Of an unknown word: whether one letter more, less or other makes a plain word ("p"), a word ("w") or a first name ("f") of it. */
  readonly near: string;
}

export function knownWords(words: readonly Word[], knowledge: NameKnowledge): KnownWord[] {
  return words.map((word) => {
    const flags = flagsOf(word.plain, knowledge);
    const kind = kindOf(word, flags);
    const near = kind === "O" || kind === "H" ? nearOf(word.plain, knowledge) : "";
    return { ...word, flags, groups: cueGroups(word.plain), kind, near };
  });
}

/** A hyphenated name is known by its parts ("Anne-Marie"), a hurried possessive by its name ("tracys"). */
function flagsOf(plain: string, knowledge: NameKnowledge): number {
  const flags = knowledge.of(plain);
  if (flags !== 0) return flags;
  if (plain.includes("-")) {
    const parts = plain.split("-").map((part) => knowledge.of(part));
    if (parts.some((each) => (each & known.town) !== 0)) return known.town;
    if (parts.some((each) => (each & (known.first | known.surname)) !== 0)) return known.first;
    return parts.some((each) => (each & (known.word | known.plain)) !== 0) ? known.word : 0;
  }
  if (plain.length > 4 && plain.endsWith("s")) {
    const single = knowledge.of(plain.slice(0, -1));
    if (!(single & (known.word | known.plain | known.town)) && single & (known.first | known.surname))
      return single & (known.first | known.surname);
  }
  return 0;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

function nearOf(plain: string, knowledge: NameKnowledge): string {
  if (plain.length < 2 || plain.length > 14) return "";
  let flags = 0;
  for (let at = 0; at <= plain.length; at++) {
    const [head, tail] = [plain.slice(0, at), plain.slice(at)];
    if (tail && plain.length > 3) flags |= knowledge.of(head + tail.slice(1));
    if (tail.length > 1) flags |= knowledge.of(head + tail[1]! + tail[0]! + tail.slice(2));
    for (const letter of letters) {
      flags |= knowledge.of(head + letter + tail);
      if (tail && plain.length > 3) flags |= knowledge.of(head + letter + tail.slice(1));
    }
  }
  const has = (flag: number, letter: string): string => ((flags & flag) !== 0 ? letter : "");
  return has(known.plain, "p") + has(known.word, "w") + has(known.first, "f");
}

const kinds: readonly (readonly [flag: number, kind: string])[] = [
  [known.month, "M"],
  [known.wordName, "N"],
  [known.first, "F"],
  [known.plain | known.place, "P"],
  [known.word, "D"],
  [known.surname, "S"],
  [known.rareName, "H"],
  [known.proper, "C"],
];

function kindOf(word: Word, flags: number): string {
  if (/['’](?:ve|ll|d|re|m|t)$/i.test(word.text)) return "P";
  if (word.plain.length === 1) return "I";
  if ((flags & known.town) !== 0) return (flags & (known.wordName | known.first)) !== 0 ? "TN" : "T";
  return kinds.find(([flag]) => (flags & flag) !== 0)?.[1] ?? "O";
}

/** What names of towns and homes end in. */
const placeEnding =
  /..(?:view|lands?|wood|woods|field|fields|lea|leigh|leys|house|croft|dale|brook|side|mere|haven|bank|gate|ton|ham|by|thorpe|worth|shire|bury|ford|ville|mount|wick|minster|bridge|pool|mouth|port|stead|hurst|ridge|grange)$/;

/** How an unknown word after a name ends: a deed ("prayed"), perhaps one ("drives"), or a thing ("petals", "report"). */
function endingOf({ plain }: Neighbour): string {
  return /(?:ed|ing|ly)$/.exec(plain)?.[0] ?? (plain.endsWith("s") ? "s" : "");
}

type Neighbour = Pick<KnownWord, "kind" | "groups" | "plain" | "shape" | "flags">;

const beyond = (edge: string): Neighbour => ({
  kind: edge,
  groups: [edge],
  plain: edge,
  shape: "lower",
  flags: 0,
});
const before = beyond("^");
const after = beyond("$");

/** The features of the word at `at`, each a short string. `isAfterName`: whether the word before was found to be a name. */
export function personFeatures(
  text: string,
  words: readonly KnownWord[],
  at: number,
  isAfterName: boolean,
): string[] {
  const word = words[at]!;
  const one = words[at - 1] ?? before;
  const two = words[at - 2] ?? before;
  const next = words[at + 1] ?? after;
  const nextButOne = words[at + 2] ?? after;
  const gapAfter = words[at + 1]?.gap ?? (text.slice(word.end).trim() === "" ? "$" : "$?");
  const shape = word.shape === "lower" ? "l" : word.shape === "CAPS" ? "U" : word.isFirst ? "f" : "c";
  const kind = word.kind + shape;
  const found = [
    `k:${kind}`,
    `k:${word.kind}`,
    `k:${kind}:${isAfterName}`,
    `k1:${kind}:${kindShape(one)}`,
    `k+:${kind}:${kindShape(next)}`,
    `g:${kind}:${word.gap}`,
    `g+:${kind}:${gapAfter}`,
    `gg:${shape}:${word.gap}:${gapAfter}`,
    `w1:${one.plain}`,
    `w1:${kind}:${one.plain}`,
    `w+:${next.plain}`,
    `w+:${word.kind}:${next.plain}`,
    `w12:${two.plain}:${one.plain}`,
    `n:${word.kind}:${Math.min(words.length, 4)}`,
    `e:${word.kind}:${Math.min(words.length - 1 - at, 3)}:${gapAfter}`,
    `l:${word.kind}:${Math.min(word.plain.length, 7)}`,
  ];
  if (word.near) {
    const length = Math.min(word.plain.length, 7);
    found.push(`near:${kind}:${word.near}`, `near:${shape}:${word.near}:${length}`);
    for (const group of one.groups) found.push(`near:${shape}:${word.near}:${group}`);
  }
  for (const [name, later] of [
    ["p+", next],
    ["p++", nextButOne],
  ] as const) {
    if ((later.flags & known.place) !== 0 && (name === "p+" || next.shape !== "lower"))
      found.push(`${name}:${kind}:${later.shape}`, `${name}:${later.shape}:${later.flags & known.surname}`);
  }
  for (let bit = 1; bit <= known.town; bit <<= 1)
    if ((word.flags & bit) !== 0) found.push(`b:${shape}:${bit}`);
  for (const group of one.groups) {
    found.push(`c1:${group}`, `c1:${kind}:${group}`, `c1:${word.kind}:${group}:${word.gap}`);
    for (const earlier of two.groups) found.push(`c12:${word.kind}:${earlier}:${group}`);
    for (const later of next.groups) found.push(`c1+:${kind}:${group}:${later}`);
  }
  if (next.groups.length === 0 && gapAfter === " ") found.push(`n+:${kind}:${next.kind}:${endingOf(next)}`);
  for (const group of two.groups) found.push(`c2:${kind}:${group}`);
  for (const group of next.groups) found.push(`c+:${kind}:${group}`, `c+:${kind}:${group}:${gapAfter}`);
  for (const group of nextButOne.groups) found.push(`c++:${kind}:${group}`);
  if ((word.flags & (known.word | known.plain | known.wordName)) !== 0) {
    found.push(
      `w:${word.plain}:${shape}`,
      `ww:${word.plain}:${one.plain}`,
      `ww+:${word.plain}:${next.plain}`,
    );
    for (const group of one.groups) found.push(`wc:${word.plain}:${group}`);
    for (const group of next.groups) found.push(`wc+:${word.plain}:${group}`);
  }
  if (word.kind === "O" || word.kind === "H" || word.kind === "C" || word.kind === "D") {
    found.push(`x:${shape}:${word.plain.slice(-2)}`, `x3:${word.plain.slice(-3)}`);
  }
  if (placeEnding.test(word.plain)) found.push(`y:${kind}`, "y");
  if (word.shape === "CAPS") found.push(`u:${Math.min(word.plain.length, 4)}`);
  if (/['’]s$/i.test(word.text)) found.push(`s:${kind}`);
  if (/^(?:,| \(|,? aged) ?\d{2,3}\b(?!\/)/.test(text.slice(word.nameEnd, word.nameEnd + 12)))
    found.push(`age:${shape}`);
  if (/^[,:;.]? ?[({]?\+?[0oO]\d/.test(text.slice(word.end, word.end + 6))) found.push(`tel:${shape}`);
  return found;
}

const kindShape = (word: Pick<KnownWord, "kind" | "shape">): string =>
  word.kind + (word.shape === "lower" ? "l" : "c");
