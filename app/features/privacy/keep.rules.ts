// Owns the keep list: names of places, providers and homes that are not people. It looks phrases up by their first
// word, so that a register of thousands costs a text no more than one of ten.
import { firstNames } from "./first-names.rules";
import { surnames, wordNames } from "./word-names.rules";

/** Says whether a stretch of one text lies inside a kept name. Offsets are UTF-16 units. */
export type IsKept = (start: number, end: number) => boolean;

const wordShape = /[\p{L}\p{M}\p{N}'’]+/gu;
const longestPhrase = 8;
/** What a firm's name ends in, and people leave out: "Brightwater" for "Brightwater Homecare Ltd". */
const firmEndings = new Set(
  "ltd limited plc llp cic cio uk group care homecare healthcare health services service support living homes trust community agency".split(
    " ",
  ),
);

/**
 * Compiles the keep list into a function that finds its names in a text, whatever their case and apostrophes.
 * Each also counts without what firms add to a name. A name of one word that people bear too ("Grace", "Patel") is
 * ignored: hiding a person matters more.
 */
export function makeKeep(names: readonly string[]): (text: string) => IsKept {
  const byFirst = new Map<string, string[][]>();
  const phrases = new Map(
    names
      .flatMap((name) => formsOf(wordsOf(name).map((word) => word.plain)))
      .map((words) => [words.join(" "), words]),
  );
  for (const words of [...phrases.values()].sort((a, b) => b.length - a.length)) {
    const known = byFirst.get(words[0]!);
    if (known) known.push(words);
    else byFirst.set(words[0]!, [words]);
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

function formsOf(words: readonly string[]): string[][] {
  const forms = [[...words]];
  let brand = [...words];
  while (brand.length > 1 && firmEndings.has(brand.at(-1)!)) {
    brand = brand.slice(0, -1);
    forms.push(brand);
  }
  return forms.filter(
    (form) => form.length <= longestPhrase && (form.length > 1 || isKeepable(form[0] ?? "")),
  );
}

function isKeepable(word: string): boolean {
  return (
    word.length > 2 &&
    !firstNames.has(word) &&
    !wordNames.has(word) &&
    !surnames.has(word) &&
    !firmEndings.has(word)
  );
}

function wordsOf(text: string): { plain: string; start: number; end: number }[] {
  return Array.from(text.matchAll(wordShape), (match) => ({
    plain: match[0].toLowerCase().replace(/['’]/g, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
