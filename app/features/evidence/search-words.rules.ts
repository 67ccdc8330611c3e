// Owns reading what a person typed into the search box. Quotation marks make a phrase, the last word may be the start of a
// longer one, and old names find new ones and the other way round. Nothing a person types can be a mistake. Pure.
import { longestName, otherNamesOf } from "../taxonomies/legacy-terms.rules";

/** A run of words to find: side by side and in order, or anywhere. */
export interface SearchRun {
  words: readonly string[];
  isPhrase: boolean;
  /** The last word may be the start of a longer one. */
  isPrefix: boolean;
}

/** Each part must be found; of a part, any run will do. */
export type SearchPart = readonly SearchRun[];

const MOST_WORDS = 20;
/** A shorter start of a word would find nearly everything. */
const SHORTEST_PREFIX = 2;

interface Typed {
  words: string[];
  isPhrase: boolean;
}

/** What to look for; empty where there is nothing that could be found. Words are letters, marks and digits only. */
export function readSearch(typed: string): SearchPart[] {
  const pieces = piecesOf(typed);
  const parts: SearchPart[] = [];
  const last = pieces.at(-1);
  for (const piece of pieces) {
    if (piece.isPhrase) parts.push(withOtherNames({ words: piece.words, isPhrase: true, isPrefix: false }));
    else parts.push(...partsOf(piece.words, piece === last));
  }
  return parts;
}

function piecesOf(typed: string): Typed[] {
  const pieces: Typed[] = [];
  let left = MOST_WORDS;
  for (const [whole, phrase] of typed.matchAll(/["“”]([^"“”]*)["“”]|[^"“”]+/g)) {
    const words = wordsOf(phrase ?? whole).slice(0, left);
    left -= words.length;
    if (words.length > 0) pieces.push({ words, isPhrase: phrase !== undefined });
  }
  return pieces;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Loose words: the longest old or new name first, else one word at a time. */
function partsOf(words: readonly string[], isLastPiece: boolean): SearchPart[] {
  const parts: SearchPart[] = [];
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at);
    const run = words.slice(at, at + name);
    at += name;
    const isPrefix = isLastPiece && at === words.length && run.at(-1)!.length >= SHORTEST_PREFIX;
    parts.push(withOtherNames({ words: run, isPhrase: false, isPrefix }));
  }
  return parts;
}

/** How many words from here on are a name that has another; 1 where none is. */
function nameAt(words: readonly string[], at: number): number {
  for (let length = Math.min(longestName, words.length - at); length > 1; length--) {
    if (otherNamesOf(words.slice(at, at + length).join(" ")).length > 0) return length;
  }
  return 1;
}

/** The names that are looked for beside those that were typed, each once. */
export function otherNamesIn(parts: readonly SearchPart[]): string[] {
  const names = parts.flatMap(([, ...others]) => others.map((run) => run.words.join(" ")));
  return [...new Set(names)];
}

function withOtherNames(run: SearchRun): SearchPart {
  const others = otherNamesOf(run.words.join(" "));
  return [run, ...others.map((name) => ({ words: name.split(" "), isPhrase: true, isPrefix: false }))];
}
