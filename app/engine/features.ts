// Owns what the engines see of a text beside its meaning: n-grams of words and of characters, denied words, how it begins and
// ends, and the question it answers; each weighed by how rare it is.
import { normalise } from "~/lib/text";
import type { Row } from "./linear";

export interface Asked {
  readonly text: string;
  readonly question?: string;
  readonly channel?: string;
}

/** A word of a text and where it stands: UTF-16 offsets of the original. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in normal form; `!` and `?` count as words, other marks do not. */
export function wordsOf(text: string): Word[] {
  const normal = normalise(text);
  return [...normal.text.matchAll(/[\p{L}\p{M}\p{N}£]+|[!?]/gu)].map((match) => {
    const [start, end] = normal.span(match.index, match.index + match[0].length);
    return { word: match[0], start, end };
  });
}

/** A feature of a text and the words it comes from: from word `from` up to, not including, `to`. */
export interface Term {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** N-grams of one word up to `longest`, with marks at both ends of the text. */
export function wordTerms(words: readonly Word[], longest: number): Term[] {
  const marked = ["<", ...words.map(({ word }) => word), ">"];
  const terms: Term[] = [];
  for (let n = 1; n <= longest; n++)
    for (let i = n === 1 ? 1 : 0; i + n <= marked.length - (n === 1 ? 1 : 0); i++)
      terms.push({
        key: marked.slice(i, i + n).join(" "),
        from: Math.max(0, i - 1),
        to: Math.min(words.length, i + n - 1),
      });
  return terms;
}

/** N-grams of 3 to 5 characters inside words, so that a misspelt word still shares most of its features. */
export function characterTerms(words: readonly Word[]): Term[] {
  const terms: Term[] = [];
  words.forEach(({ word }, at) => {
    const padded = ` ${word} `;
    for (let n = 3; n <= 5; n++) {
      if (padded.length < n) break;
      for (let i = 0; i + n <= padded.length; i++)
        terms.push({ key: `#${padded.slice(i, i + n)}`, from: at, to: at + 1 });
    }
  });
  return terms;
}

const denial =
  /^(?:no|not|never|nobody|none|nothing|without|nor|hardly|didnt|doesnt|dont|isnt|wasnt|werent|arent|hasnt|havent|hadnt|wouldnt|couldnt|cant|cannot|wont|aint|stopped)$/;
const turn = /^(?:but|however|though|although|because|cos|when|while|until|so|then|yet|and|[!?])$/;
const deniedReach = 4;

/** Words that a word shortly before denies, up to the next turn of the sentence. */
export function deniedTerms(words: readonly Word[]): Term[] {
  const terms: Term[] = [];
  words.forEach(({ word }, at) => {
    if (!denial.test(word)) return;
    for (let i = at + 1; i < words.length && i <= at + deniedReach; i++) {
      if (turn.test(words[i]!.word)) break;
      terms.push({ key: `not~${words[i]!.word}`, from: at, to: i + 1 });
    }
  });
  return terms;
}

/** How the text begins and ends: short answers say most there. */
export function edgeTerms(words: readonly Word[]): Term[] {
  return [
    ...words.slice(0, 3).map(({ word }, at) => ({ key: `first~${word}`, from: at, to: at + 1 })),
    ...words.slice(-2).map(({ word }, at) => {
      const from = Math.max(0, words.length - 2) + at;
      return { key: `last~${word}`, from, to: from + 1 };
    }),
  ];
}

/** The question itself, and each word as an answer to it: "nothing" means one thing after "what could be better?". */
export function questionTerms(words: readonly Word[], question: string | undefined): Term[] {
  if (!question) return [];
  const asked = question.trim().toLowerCase();
  const seen = new Set<string>();
  const crossed = words.flatMap(({ word }, at) => {
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ key: `${asked}|${word}`, from: at, to: at + 1 }];
  });
  return [{ key: `${asked}|`, from: 0, to: 0 }, ...crossed];
}

/** One kind of feature: what it reads, how much it weighs as a whole, and in how many texts a term must stand to count. */
export interface Block {
  readonly name: string;
  readonly terms: (asked: Asked, words: readonly Word[]) => readonly Term[];
  readonly scale: number;
  readonly leastTexts: number;
}

interface Weighed {
  readonly at: number;
  readonly rarity: number;
}

/** What a vocabulary is made of, as it is stored: terms and their rarities, in order, for each block. */
export interface StoredVocabulary {
  readonly [block: string]: readonly (readonly [term: string, rarity: number])[];
}

export interface Vocabulary {
  /** How many features there are. */
  readonly size: number;
  /** Positions and values of a text, each block scaled to its weight. */
  sparse(asked: Asked, words?: readonly Word[]): { indices: Uint32Array; values: Float32Array };
  /** The same, feature by feature, with the words each comes from. */
  traced(asked: Asked, words: readonly Word[]): { at: number; value: number; terms: readonly Term[] }[];
  store(): StoredVocabulary;
}

/** Learns which terms count and how rare each is. `weights` says how often each text stands for. */
export function fitVocabulary(texts: readonly Asked[], blocks: readonly Block[]): Vocabulary {
  const counts = blocks.map(() => new Map<string, number>());
  for (const asked of texts) {
    const words = wordsOf(asked.text);
    blocks.forEach((block, b) => {
      const keys = new Set(block.terms(asked, words).map(({ key }) => key));
      for (const key of keys) counts[b]!.set(key, (counts[b]!.get(key) ?? 0) + 1);
    });
  }
  const stored = blocks.map((block, b) => [
    block.name,
    [...counts[b]!]
      .filter(([, count]) => count >= block.leastTexts)
      .map(([term, count]) => [term, Math.log((1 + texts.length) / (1 + count)) + 1] as const),
  ]);
  return openVocabulary(Object.fromEntries(stored) as StoredVocabulary, blocks);
}

/** A vocabulary as it was stored, with the blocks it was made with. */
export function openVocabulary(stored: StoredVocabulary, blocks: readonly Block[]): Vocabulary {
  let size = 0;
  const known = blocks.map(({ name }) => {
    const terms = stored[name];
    if (!terms) throw new Error(`the vocabulary holds no ${name}`);
    return new Map(terms.map(([term, rarity]): [string, Weighed] => [term, { at: size++, rarity }]));
  });

  function traced(asked: Asked, words: readonly Word[]) {
    return blocks.flatMap((block, b) => {
      const found = new Map<number, { rarity: number; terms: Term[] }>();
      for (const term of block.terms(asked, words)) {
        const entry = known[b]!.get(term.key);
        if (!entry) continue;
        const each = found.get(entry.at);
        if (each) each.terms.push(term);
        else found.set(entry.at, { rarity: entry.rarity, terms: [term] });
      }
      const weighed = [...found].map(([at, { rarity, terms }]) => ({
        at,
        value: (1 + Math.log(terms.length)) * rarity,
        terms,
      }));
      const length = Math.sqrt(weighed.reduce((sum, { value }) => sum + value * value, 0));
      const factor = length > 0 ? block.scale / length : 0;
      return weighed.map((each) => ({ ...each, value: each.value * factor }));
    });
  }

  return {
    size,
    traced,
    sparse(asked, words = wordsOf(asked.text)) {
      const found = traced(asked, words);
      return {
        indices: Uint32Array.from(found, ({ at }) => at),
        values: Float32Array.from(found, ({ value }) => value),
      };
    },
    store: () =>
      Object.fromEntries(
        blocks.map(({ name }, b) => [
          name,
          [...known[b]!].map(([term, { rarity }]) => [term, Math.round(rarity * 1000) / 1000] as const),
        ]),
      ),
  };
}

/** Brings each dimension of a dense block to mean 0 and one spread, so that no dimension drowns another. */
export interface Scaler {
  readonly mean: Float32Array;
  readonly factor: Float32Array;
}

/** Fits a scaler; the whole vector then has a mean squared length of about `scale` squared for every `part` dimensions. */
export function fitScaler(vectors: readonly Float32Array[], scale: number, part: number): Scaler {
  const dimensions = vectors[0]?.length ?? 0;
  const mean = new Float64Array(dimensions);
  const square = new Float64Array(dimensions);
  for (const vector of vectors)
    for (let i = 0; i < dimensions; i++) {
      mean[i] = mean[i]! + vector[i]! / vectors.length;
      square[i] = square[i]! + (vector[i]! * vector[i]!) / vectors.length;
    }
  const factor = mean.map((m, i) => {
    const spread = Math.sqrt(Math.max(0, square[i]! - m * m));
    return spread > 1e-9 ? scale / spread / Math.sqrt(part) : 0;
  });
  return { mean: Float32Array.from(mean), factor: Float32Array.from(factor) };
}

export const scaled = ({ mean, factor }: Scaler, vector: Float32Array): Float32Array =>
  vector.map((value, i) => (value - mean[i]!) * factor[i]!);

/** A text as a row for the heads. */
export function rowOf(
  scaler: Scaler,
  vocabulary: Vocabulary,
  vector: Float32Array,
  asked: Asked,
  words?: readonly Word[],
): Row {
  return { dense: scaled(scaler, vector), ...vocabulary.sparse(asked, words) };
}
