// Owns what the worry model sees of a text beside its meaning: which groups of words it holds, affirmed or denied, which cues it
// met, and the n-grams of its plain words. Nothing here decides.
import type { Row } from "~/engine/linear";
import type { Negation } from "~/features/safeguarding/negation.rules";
import type { ScreenResult } from "~/features/safeguarding/safeguarding.schema";
import { normalise } from "~/lib/text";
import { calmGroups } from "./calm-lexicon";
import { inPlainWords } from "./plain-words";
import { worryGroups } from "./worry-lexicon";

/** Hashed n-grams: the number of slots of the sparse block. */
export const sparseDimensions = 1 << 14;

interface Group {
  readonly name: string;
  readonly pattern: RegExp;
  /** A phrase of these groups is a denial itself ("nobody came", "won't let me"): another before it does not undo it. */
  readonly isDenial: boolean;
}

const denials = new Set(["undone", "unheard", "control", "secrecy", "moved", "organisation"]);
const compiled = (groups: Readonly<Record<string, string>>): Group[] =>
  Object.entries(groups).map(([name, words]) => ({
    name,
    pattern: new RegExp(`\\b(?:${words})\\b`, "g"),
    isDenial: denials.has(name),
  }));
const worries = compiled(worryGroups);
const calms = compiled(calmGroups);

/** A phrase of the worry lexicon in a text, with where it stands: UTF-16 offsets of the original. */
export interface Phrase {
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

export interface TextFeatures {
  readonly lexical: readonly number[];
  readonly ngrams: Uint32Array;
  readonly phrases: readonly Phrase[];
}

/** Two features a group, then what the text is like as a whole, then what the cue screen found. */
export const lexicalCount = (worries.length + calms.length) * 2 + 8 + 8;

/** Where in the lexical features the two of a worry group begin; -1 for a name that is none. */
export const groupAt = (name: string): number => worries.findIndex((group) => group.name === name) * 2;

/** Everything but the meaning. `screened` is what the cue screen returned for the same text. Linear in its length. */
export function featuresOf(text: string, screened: ScreenResult, negation: Negation): TextFeatures {
  const normal = normalise(text);
  const plain = inPlainWords(normal.text);
  const searched = negation.blankBenign(plain.text);
  const words = Math.max(1, plain.text.split(" ").length);
  const phrases: Phrase[] = [];
  const lexical: number[] = [];
  const add = (count: number): void => {
    lexical.push((count > 0 ? 0.7 : 0) + 0.3 * Math.log1p(count), count / Math.sqrt(words));
  };
  let denied = 0;
  let worryGroupsMet = 0;
  for (const { name, pattern, isDenial } of worries) {
    let count = 0;
    for (const match of searched.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!isDenial && negation.isNegated(searched, match.index, end)) {
        denied++;
        continue;
      }
      count++;
      const [start, stop] = normal.span(...plain.span(match.index, end));
      phrases.push({ group: name, start, end: stop });
    }
    add(count);
    if (count > 0) worryGroupsMet++;
  }
  let calmGroupsMet = 0;
  for (const { pattern } of calms) {
    const count = plain.text.match(pattern)?.length ?? 0;
    add(count);
    if (count > 0) calmGroupsMet++;
  }
  lexical.push(
    Math.log1p(denied),
    Math.log1p(words) / 3,
    worryGroupsMet / 8,
    calmGroupsMet / 5,
    (worryGroupsMet - calmGroupsMet) / 8,
    worryGroupsMet / (worryGroupsMet + calmGroupsMet + 1),
    text.includes("?") ? 1 : 0,
    text.includes("!") ? 0.5 : 0,
    ...cueFeatures(screened),
  );
  return { lexical, ngrams: ngramsOf(plain.text), phrases };
}

function cueFeatures({ level, cues, worryWords }: ScreenResult): number[] {
  const met = new Set(cues.filter((cue) => !cue.negated).map((cue) => cue.code));
  return [
    level === "S5" ? 1 : 0,
    level === "S4" ? 1 : 0,
    level === "S3" ? 1 : 0,
    level ? 1 : 0,
    cues.some((cue) => cue.negated) ? 1 : 0,
    cues.some((cue) => cue.past) ? 1 : 0,
    Math.min(3, met.size) / 3,
    Math.log1p(worryWords),
  ];
}

/** Slots of the words, pairs of words, and runs of 3 and 4 characters inside words; each once, in order. */
function ngramsOf(plain: string): Uint32Array {
  const words = plain.match(/[a-z]+|\d+|[£!?]/g) ?? [];
  const slots = new Set<number>();
  words.forEach((word, at) => {
    slots.add(slotOf(`w${word}`));
    if (at > 0) slots.add(slotOf(`b${words[at - 1]} ${word}`));
    const padded = `<${word}>`;
    for (let n = 3; n <= 4; n++)
      for (let i = 0; i + n <= padded.length; i++) slots.add(slotOf(`c${padded.slice(i, i + n)}`));
  });
  return Uint32Array.from(slots).sort();
}

/** FNV-1a, cut to the number of slots. */
function slotOf(key: string): number {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  return (hash >>> 0) % sparseDimensions;
}

/** What an embedder puts first; peaks that may follow are of another size and are left out. */
const meaningDimensions = 512;
const meaningScale = 0.7;
const lexicalScale = 0.5;

/** A text as one example of the linear heads. */
export function rowOf({ lexical, ngrams }: TextFeatures, meaning: Float32Array): Row {
  const dense = new Float32Array(meaningDimensions + lexical.length);
  for (let i = 0; i < meaningDimensions; i++) dense[i] = (meaning[i] ?? 0) * meaningScale;
  lexical.forEach((value, i) => {
    dense[meaningDimensions + i] = value * lexicalScale;
  });
  return {
    dense,
    indices: ngrams,
    values: new Float32Array(ngrams.length).fill(1 / Math.sqrt(ngrams.length || 1)),
  };
}

const shortest = 3;
const enough = 12;

/** The text in stretches of whole sentences, about a dozen words each; none where it is one stretch. */
export function stretchesOf(text: string): string[] {
  const stretches: string[] = [];
  let held = "";
  const count = (words: string): number => words.split(/\s+/).length;
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    const words = sentence.trim();
    if (words === "" || count(words) < shortest) continue;
    held = held ? `${held} ${words}` : words;
    if (count(held) >= enough) {
      stretches.push(held);
      held = "";
    }
  }
  if (held && stretches.length > 0 && count(held) < enough / 2) stretches.push(`${stretches.pop()} ${held}`);
  else if (held) stretches.push(held);
  return stretches.length > 1 ? stretches.slice(0, mostStretches) : [];
}

/** A text of more stretches is read as a whole beyond this many. */
const mostStretches = 24;
