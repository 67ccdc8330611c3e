// Owns the keep list: names of places, providers and homes that are not people. It looks phrases up by their first
// word, so that a register of thousands costs a text no more than one of ten.
import { firstNames } from "./first-names.rules";
import { wordNames } from "./word-names.rules";

/** Says whether a stretch of one text lies inside a kept name. Offsets are UTF-16 units. */
export type IsKept = (start: number, end: number) => boolean;

const wordShape = /[\p{L}\p{M}\p{N}'’]+/gu;
const longestPhrase = 8;

/**
 * Compiles the keep list into a function that finds its names in a text, whatever their case and apostrophes.
 * A name of one word that is also a first name ("Grace") is ignored: hiding a person matters more.
 */
export function makeKeep(names: readonly string[]): (text: string) => IsKept {
  const byFirst = new Map<string, string[][]>();
  for (const name of names) {
    const words = wordsOf(name).map((word) => word.plain);
    const first = words[0];
    if (!first || words.length > longestPhrase) continue;
    if (words.length === 1 && (first.length < 3 || firstNames.has(first) || wordNames.has(first))) continue;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  if (byFirst.size === 0) return () => () => false;

  return (text) => {
    const words = wordsOf(text);
    const stretchAt = new Int32Array(text.length);
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      const phrase = byFirst
        .get(words[i]!.plain)
        ?.find((each) => each.every((word, at) => words[i + at]?.plain === word));
      if (!phrase) continue;
      const last = words[i + phrase.length - 1]!;
      stretchAt.fill(++count, words[i]!.start, last.end);
      i += phrase.length - 1;
    }
    if (count === 0) return () => false;
    return (start, end) => stretchAt[start] !== 0 && stretchAt[start] === stretchAt[end - 1];
  };
}

function wordsOf(text: string): { plain: string; start: number; end: number }[] {
  return Array.from(text.matchAll(wordShape), (match) => ({
    plain: match[0].toLowerCase().replace(/['’]/g, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
