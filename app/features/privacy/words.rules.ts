// Owns how a text is cut into words for the finding of names, and the form in which a word is looked up.

export interface Word {
  readonly text: string;
  /** Lower case, without accents and without a possessive ending. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** Without a possessive ending. */
  readonly nameEnd: number;
  /** "lower", "Capital", "CAPS" (two letters or more); in a text without lower case no capital counts. */
  readonly shape: "lower" | "Capital" | "CAPS";
  /** Begins the text, a sentence or a line. */
  readonly isFirst: boolean;
  /** What stands between this word and the one before: "" or " ", ",", "\n" or the like; the first word has "^". */
  readonly gap: string;
}

const wordShape =
  /(?<![\p{L}\p{M}\d@_])\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\d@_]|-\d)\.?/gu;
const possessive = /['’](?:s|S)?$/;

/** The words of a text in order. Offsets are UTF-16 units. */
export function wordsOf(text: string): Word[] {
  const isShouted = !/\p{Ll}{2}/u.test(text);
  const words: Word[] = [];
  let lastEnd = 0;
  for (const match of text.matchAll(wordShape)) {
    const raw = match[0].endsWith(".") && match[0].length > 2 ? match[0].slice(0, -1) : match[0];
    const start = match.index;
    const end = start + raw.length;
    const between = text.slice(lastEnd, start);
    const isFirst = words.length === 0 || /[.!?\n]|\p{Extended_Pictographic}/u.test(between);
    words.push({
      text: raw,
      plain: plainOf(raw.replace(possessive, "")),
      start,
      end,
      nameEnd: end - (possessive.exec(raw)?.[0].length ?? 0),
      shape: isShouted ? "lower" : shapeOf(raw),
      isFirst,
      gap: words.length === 0 ? "^" : gapOf(between),
    });
    lastEnd = end;
  }
  return words;
}

function shapeOf(raw: string): Word["shape"] {
  if (!/^\p{Lu}/u.test(raw)) return "lower";
  return /^\p{Lu}[\p{Lu}\p{M}]+[s.]?$/u.test(raw) ? "CAPS" : "Capital";
}

function gapOf(between: string): string {
  if (/^ {0,2}$/.test(between)) return between ? " " : "";
  if (between.includes("\n")) return "\n";
  if (/\d/.test(between)) return "0";
  if (/\p{Extended_Pictographic}/u.test(between)) return "*";
  return /[.!?,:;()&/"“”-]/.exec(between)?.[0] ?? "?";
}

/** Lower case, without accents, apostrophes and a last full stop. */
export function plainOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/đ/g, "d")
    .normalize("NFD")
    .replace(/\p{M}|['’]/gu, "")
    .replace(/\.$/, "");
}
