// Owns the one normal form that cues, themes and links are matched on, and the way back from it to the words a
// person wrote. It judges nothing; offsets are UTF-16 units, so they fit String.prototype.slice.

/** The normal form of a text, and where each of its characters came from in the original. */
export interface NormalText {
  readonly original: string;
  /** NFKC, lower case, apostrophes and invisible characters dropped, runs of spaces made one, line ends "\n". */
  readonly text: string;
  /** Start and end in the original of normal-form characters start (included) to end (excluded). */
  span(start: number, end: number): [number, number];
}

const apostrophes = new Set(["'", "’", "‘", "‛", "ʼ", "`", "´", "＇", "′"]);
const isInvisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const needsMapping = /[^\n -&(-_a-~]| {2}/;
const isMark = /^\p{M}$/u;

/** Normal form of a text: NFKC, lower case, no apostrophes (domain page, section 3). Linear in its length; never throws. */
export function normalise(original: string): NormalText {
  if (!needsMapping.test(original)) {
    return { original, text: original.toLowerCase(), span: (start, end) => [start, end] };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let lastWasSpace = false;
  const add = (piece: string, start: number, end: number): void => {
    for (let i = 0; i < piece.length; i++) {
      const char = piece[i]!;
      const isSpace = char === " ";
      if (isSpace && lastWasSpace) continue;
      lastWasSpace = isSpace;
      pieces.push(char);
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < original.length) {
    const char = String.fromCodePoint(original.codePointAt(at)!);
    let end = at + char.length;
    if (apostrophes.has(char) || isInvisible.test(char)) {
      at = end;
      continue;
    }
    if (char === "\r" || char === "\n" || char === "\u2028" || char === "\u2029") {
      if (char === "\r" && original[end] === "\n") end++;
      add("\n", at, end);
    } else if (char < "\u0080" && !(original[end]! >= "\u0300")) {
      add(char <= " " || char === "\u007f" ? " " : char.toLowerCase(), at, end);
    } else {
      end = endOfMarks(original, end);
      add(fold(original.slice(at, end)), at, end);
    }
    at = end;
  }
  return {
    original,
    text: pieces.join(""),
    span: (start, end) => [
      starts[start] ?? original.length,
      end > start ? (ends[end - 1] ?? original.length) : (starts[start] ?? original.length),
    ],
  };
}

function fold(cluster: string): string {
  const folded = cluster.normalize("NFKC").toLowerCase().normalize("NFKC");
  return folded.replace(/[\s'’‘‛ʼ`´′]/gu, (char) => (apostrophes.has(char) ? "" : " "));
}

function endOfMarks(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end)!);
    if (!isMark.test(next)) break;
    end += next.length;
  }
  return end;
}
