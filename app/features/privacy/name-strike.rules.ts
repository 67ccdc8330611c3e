// Owns finding a name that is struck everywhere, known only by a key made of it: whatever its case, its accents and a
// possessive, and only with a capital where it is a word too. Pure.
import { wordsOf } from "./words.rules";

/** What identifies a name without saying it. */
export interface StruckName {
  readonly key: string;
  readonly words: number;
  readonly needsCapital: boolean;
}

/** Makes the key of a name in its plain form: "marguerite vries". */
export type KeyOf = (plain: string) => string;

export const mostNameWords = 4;

/** The plain form of a name, and of how many words it is; null where it is none or too long for one. */
export function plainName(said: string): { plain: string; words: number } | null {
  const words = wordsOf(said).map((word) => word.plain);
  if (words.length === 0 || words.length > mostNameWords) return null;
  return words.some((word) => word.length > 1) ? { plain: words.join(" "), words: words.length } : null;
}

/** Where the names stand in a text, in order and apart, the longest first where two begin together. */
export function nameRanges<Name extends StruckName>(
  text: string,
  names: readonly Name[],
  keyOf: KeyOf,
): { start: number; end: number; name: Name }[] {
  if (names.length === 0) return [];
  const byKey = new Map(names.map((name) => [name.key, name]));
  const lengths = [...new Set(names.map((name) => name.words))].sort((a, b) => b - a);
  const words = wordsOf(text);
  const found: { start: number; end: number; name: Name }[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const length of lengths) {
      const said = words.slice(at, at + length);
      const isWhole =
        said.length === length && said.every(({ gap }, n) => n === 0 || gap === " " || gap === "");
      const name = isWhole ? byKey.get(keyOf(said.map(({ plain }) => plain).join(" "))) : undefined;
      if (!name || name.words !== length || (name.needsCapital && said[0]!.shape === "lower")) continue;
      found.push({ start: said[0]!.start, end: said.at(-1)!.nameEnd, name });
      at += length - 1;
      break;
    }
  }
  return found;
}
