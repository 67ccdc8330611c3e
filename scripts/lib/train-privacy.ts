// Owns training the model that tells names from words: rows from marked examples, each also with other names, other case and
// other texts beside it, so that the model learns contexts and not these names.
import { type Row, seeded, shuffle, trainHead } from "~/engine/linear";
import { isCandidate } from "~/features/privacy/candidates.rules";
import type { IsKept } from "~/features/privacy/keep.rules";
import { known, type NameKnowledge, type PersonModel } from "~/features/privacy/names.schema";
import { knownWords, personFeatures } from "~/features/privacy/person-features.rules";
import type { DetailSpan } from "~/features/privacy/privacy.schema";
import { wordsOf } from "~/features/privacy/words.rules";
import type { Example } from "./evaluate-privacy";

type Marked = Pick<Example, "text" | "spans">;
/** Names to put in the place of those in the examples, each list of another kind. */
export interface OtherNames {
  readonly first: readonly string[];
  readonly surnames: readonly string[];
  /** Names that our own lists have not. */
  readonly rare: readonly string[];
  readonly wordNames: readonly string[];
  readonly towns: readonly string[];
}

const variants = 4;
const rarest = 2;

/** Trains on the examples alone; equal examples give an equal model. */
export function trainPersonModel(
  examples: readonly Marked[],
  knowledge: NameKnowledge,
  keep: (text: string) => IsKept,
  names: OtherNames,
  options: { c?: number; seed?: number } = {},
): PersonModel {
  const random = seeded(options.seed ?? 7);
  const told: { features: string[]; isName: boolean; weight: number }[] = [];
  for (const example of withVariants(examples, names, random))
    tell(example, knowledge, keep(example.text), told);
  const counts = new Map<string, number>();
  for (const { features } of told) for (const each of features) counts.set(each, (counts.get(each) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= rarest).map(([feature]) => feature);
  const at = new Map(kept.map((feature, i) => [feature, i]));
  const rows = told.map(({ features }) => rowOf(features, at));
  const head = trainHead(
    rows,
    told.map(({ isName }) => isName),
    kept.length,
    {
      c: options.c ?? 0.3,
      rowWeights: told.map(({ weight }) => weight),
      mostRounds: 60,
    },
  );
  const weights: Record<string, number> = {};
  kept.sort().forEach((feature) => {
    const weight = Math.round(head.sparse[at.get(feature)!]! * 1000) / 1000;
    if (Math.abs(weight) >= 0.01) weights[feature] = weight;
  });
  return { bias: Math.round(head.bias * 1000) / 1000, weights };
}

function rowOf(features: readonly string[], at: ReadonlyMap<string, number>): Row {
  const indices = Uint32Array.from([...new Set(features)].flatMap((each) => at.get(each) ?? [])).sort();
  return { dense: new Float32Array(0), indices, values: new Float32Array(indices.length).fill(1) };
}

/** One row for each word that could be a name; words of addresses and the like are left out, because other rules have them. */
function tell(
  { text, spans, weight }: Marked & { weight: number },
  knowledge: NameKnowledge,
  isKept: IsKept,
  told: { features: string[]; isName: boolean; weight: number }[],
): void {
  const words = knownWords(wordsOf(text), knowledge);
  let isAfterName = false;
  words.forEach((word, at) => {
    const span = spans.find(({ start, end }) => start < word.nameEnd && word.start < end);
    const isTitle =
      word.groups.includes("title") || (word.groups.includes("softTitle") && !isLastOf(span, word));
    const isName = span?.type === "PERSON" && !isTitle;
    if (!isKept(word.start, word.nameEnd) && isCandidate(words, at, isAfterName) && (!span || isName))
      told.push({ features: personFeatures(text, words, at, isAfterName), isName, weight });
    isAfterName = isName;
  });
}

const isLastOf = (span: DetailSpan | undefined, word: { nameEnd: number }): boolean =>
  span !== undefined && word.nameEnd >= span.end;

function* withVariants(
  examples: readonly Marked[],
  names: OtherNames,
  random: () => number,
): Generator<Marked & { weight: number }> {
  const order = [...examples];
  shuffle(order, random);
  for (const [at, example] of order.entries()) {
    yield { ...example, weight: 1 };
    yield { ...cased(example, random), weight: 0.5 };
    yield { ...misspelt(example, random), weight: 0.5 };
    yield { ...misspelt(capitalised(example, random), random), weight: 0.5 };
    const other = order[(at + 1) % order.length]!;
    yield { ...beside(renamed(example, names, random), other), weight: 0.5 };
    const isNamed = example.spans.some(({ type }) => type === "PERSON");
    for (let n = 0; n < (isNamed ? variants : variants / 2); n++) {
      const variant = renamed(example, names, random);
      yield { ...(random() < 0.25 ? cased(variant, random) : variant), weight: 0.5 };
    }
  }
}

/** The text as it would be typed without capitals, or all in capitals, or with one at the beginning. */
function cased({ text, spans }: Marked, random: () => number): Marked {
  const dice = random();
  const other =
    dice < 0.65
      ? text.toLowerCase()
      : dice < 0.8
        ? text.toUpperCase()
        : text.slice(0, 1).toUpperCase() + text.slice(1);
  return other.length === text.length ? { text: other, spans } : { text, spans };
}

function beside(one: Marked, other: Marked): Marked {
  const shift = one.text.length + 2;
  const moved = other.spans.map(({ start, end, type }) => ({ start: start + shift, end: end + shift, type }));
  const joint = /[.!?]$/.test(one.text) ? "  " : ". ";
  return { text: one.text + joint + other.text, spans: [...one.spans, ...moved] };
}

/** The text with some of its words given capitals, as people do with what matters to them. */
function capitalised({ text, spans }: Marked, random: () => number): Marked {
  const other = text.replace(/(?<=[a-z,] )[a-z]{3,}/g, (word, at: number) =>
    random() < 0.2 && !isInside(spans, at) ? capital(word) : word,
  );
  return { text: other, spans };
}

const isInside = (spans: readonly DetailSpan[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/** The text with some of its words misspelt; names are left as they are. */
function misspelt({ text, spans }: Marked, random: () => number): Marked {
  let words = "";
  let at = 0;
  const moved: DetailSpan[] = [];
  const spoil = (said: string): string =>
    said.replace(/(?<![\w'’-])[A-Za-z][a-z]{2,}(?![\w'’-])/g, (word) =>
      random() < (word === word.toLowerCase() ? 0.12 : 0.02) ? typo(word, random) : word,
    );
  for (const { start, end, type } of spans) {
    words += spoil(text.slice(at, start));
    moved.push({ start: words.length, end: words.length + end - start, type });
    words += text.slice(start, end);
    at = end;
  }
  return { text: words + spoil(text.slice(at)), spans: moved };
}

function typo(word: string, random: () => number): string {
  if (word.endsWith("ing") && random() < 0.5) return word.slice(0, -1);
  const at = 1 + Math.floor(random() * (word.length - 1));
  const dice = random();
  if (dice < 0.4) return word.slice(0, at) + word.slice(at + 1);
  if (dice < 0.6) return word.slice(0, at) + word[at]! + word.slice(at);
  if (dice < 0.8) return word.slice(0, at - 1) + (word[at] ?? "") + word[at - 1]! + word.slice(at + 1);
  return word.slice(0, at) + "aeioulnrst"[Math.floor(random() * 10)]! + word.slice(at + 1);
}

/** The same text about other people. A name that is a word stays one, because its context was written for it. */
function renamed({ text, spans }: Marked, names: OtherNames, random: () => number): Marked {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  let words = "";
  let at = 0;
  const moved: DetailSpan[] = [];
  const wordNames = new Set(names.wordNames);
  const towns = new Set(names.towns);
  const elsewhere = (said: string): string =>
    said.replace(/\p{Lu}\p{L}+/gu, (word) =>
      towns.has(word.toLowerCase()) ? capital(pick(names.towns)) : word,
    );
  for (const { start, end, type } of spans) {
    words += elsewhere(text.slice(at, start));
    const said = text.slice(start, end);
    let isLater = false;
    const renamedWords = /^(?:\p{Lu}[.]?){1,3}$/u.test(said)
      ? said.replace(/\p{Lu}/gu, () => "BCDEFGHJKLMNPRSTVWY"[Math.floor(random() * 19)]!)
      : said.replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => {
          const plain = word.toLowerCase();
          if (
            /^(?:mr|mrs|ms|miss|dr|and|rev|prof|aunt|aunty|uncle|big|little|nurse|sister|mum|nan|the)$/.test(
              plain,
            )
          )
            return word;
          const dice = random();
          const name = isLater
            ? pick(dice < 0.6 ? names.surnames : names.rare)
            : wordNames.has(plain)
              ? pick(names.wordNames)
              : pick(dice < 0.5 ? names.first : dice < 0.9 ? names.rare : names.surnames);
          isLater = true;
          return word === plain ? name : word === word.toUpperCase() ? name.toUpperCase() : capital(name);
        });
    const put = type === "PERSON" ? renamedWords : said;
    moved.push({ start: words.length, end: words.length + put.length, type });
    words += put;
    at = end;
  }
  return { text: words + elsewhere(text.slice(at)), spans: moved };
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Other names for the examples, from what is known. `rare` are names of the great list, all in lower case. */
export function otherNames(
  lists: {
    first: Iterable<string>;
    surnames: Iterable<string>;
    wordNames: Iterable<string>;
    towns: Iterable<string>;
    great: Iterable<string>;
  },
  knowledge: NameKnowledge,
): OtherNames {
  const isRare = (name: string): boolean => knowledge.of(name) === known.rareName;
  return {
    first: [...lists.first],
    surnames: [...lists.surnames],
    towns: [...lists.towns],
    wordNames: [...lists.wordNames].filter((name) => (knowledge.of(name) & known.month) === 0),
    rare: [...lists.great]
      .map((name) => name.toLowerCase())
      .filter((name) => /^[a-z]{3,12}$/.test(name) && isRare(name)),
  };
}
