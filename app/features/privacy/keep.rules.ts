// Owns the keep list: names of places, providers and homes that are not people. It looks phrases up by their first
// word, so that a register of thousands costs a text no more than one of ten.
import { known, type NameKnowledge } from "./names.schema";

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
export function makeKeep(names: readonly string[], knowledge: NameKnowledge): (text: string) => IsKept {
  const isBorne = (word: string): boolean =>
    (knowledge.of(word) & (known.first | known.wordName | known.surname)) !== 0;
  const byFirst = new Map<string, string[][]>();
  const phrases = new Map(
    names
      .flatMap((name) =>
        formsOf(
          wordsOf(name).map((word) => word.plain),
          isBorne,
        ),
      )
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

function formsOf(words: readonly string[], isBorne: (word: string) => boolean): string[][] {
  const forms = [[...words]];
  let brand = [...words];
  while (brand.length > 1 && firmEndings.has(brand.at(-1)!)) {
    brand = brand.slice(0, -1);
    forms.push(brand);
  }
  return forms.filter(
    (form) => form.length <= longestPhrase && (form.length > 1 || isKeepable(form[0] ?? "", isBorne)),
  );
}

function isKeepable(word: string, isBorne: (word: string) => boolean): boolean {
  return word.length > 2 && !isBorne(word) && !firmEndings.has(word);
}

function wordsOf(text: string): { plain: string; start: number; end: number }[] {
  return Array.from(text.matchAll(wordShape), (match) => ({
    plain: match[0].toLowerCase().replace(/['’]/g, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
