// Owns learning the labels of any labelled file and reading them in texts not seen before, one label a text or several.
import type { Embedder } from "../embedder";
import type { Asked } from "../features";
import { seeded, shuffle } from "../linear";
import { type Committee, type LabelledText, trainCommittee } from "./committee";

export interface LabelledRow extends Asked {
  readonly labels: readonly string[];
}

export interface LabelReader {
  /** The labels of each text, the likeliest first. */
  read(texts: readonly Asked[]): Promise<string[][]>;
}

interface Options {
  readonly embedder: Embedder;
  /** Whether a text may carry several labels; otherwise it carries exactly one. */
  readonly isMulti: boolean;
  readonly report?: (words: string) => void;
}

const parts = 3;

/** What a text says once case and marks are away: texts that are equal so are kept in one part. */
export const gist = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Deals texts out into parts at random, equal texts into one part; the same for the same seed. */
export function dealOut(texts: readonly string[], into: number, seed = 1): number[] {
  const gists = [...new Set(texts.map(gist))];
  shuffle(gists, seeded(seed));
  const parted = new Map(gists.map((each, i) => [each, i % into]));
  return texts.map((text) => parted.get(gist(text))!);
}

/** Equal rows become one that stands for all of them. */
function together(rows: readonly LabelledRow[]): (LabelledRow & { count: number })[] {
  const known = new Map<string, LabelledRow & { count: number }>();
  for (const row of rows) {
    const key = JSON.stringify([row.text, row.question ?? "", [...row.labels].sort()]);
    const first = known.get(key);
    known.set(key, first ? { ...first, count: first.count + 1 } : { ...row, count: 1 });
  }
  return [...known.values()];
}

/** Learns from rows; `embedder` reads every text once. Throws where there is nothing to learn from. */
export async function learnLabels(rows: readonly LabelledRow[], options: Options): Promise<LabelReader> {
  const { embedder, isMulti, report = () => undefined } = options;
  const labels = [...new Set(rows.flatMap((row) => row.labels))].sort();
  if (labels.length === 0) throw new Error("no row has a label");
  const merged = together(rows);
  report(`Reading ${merged.length} texts …`);
  const vectors = await embedder.embed(merged.map(({ text }) => text));
  const texts: LabelledText[] = merged.map((row, i) => ({ ...row, vector: vectors[i]! }));
  const partOf = dealOut(
    texts.map(({ text }) => text),
    parts,
  );
  const committee = trainCommittee(texts, labels, partOf, parts, (done, of) =>
    report(`Learning ${labels.length} labels: ${done} of ${of} …`),
  );
  const choose = isMulti ? several(texts, labels, committee) : one(texts, labels, committee);
  return {
    async read(asked) {
      const found = await embedder.embed(asked.map(({ text }) => text));
      return committee.read(asked.map((each, i) => ({ ...each, vector: found[i]! }))).map(choose);
    },
  };
}

type Choose = (probabilities: Float64Array) => string[];

/**
 * One label: the greatest of p times a factor. The factor favours rare labels by a power of how rare they are, the strongest
 * of a few that costs the texts set aside almost no accuracy.
 */
function one(texts: readonly LabelledText[], labels: readonly string[], { unseen }: Committee): Choose {
  const counts = labels.map(
    (label) => texts.filter((text) => text.labels.includes(label)).length / texts.length,
  );
  const best = (p: Float64Array, power: number): number => {
    let at = 0;
    for (let l = 1; l < labels.length; l++)
      if (p[l]! * counts[l]! ** -power > p[at]! * counts[at]! ** -power) at = l;
    return at;
  };
  const rightAt = (power: number): number =>
    texts.filter((text, i) => text.labels.includes(labels[best(unseen[i]!, power)]!)).length / texts.length;
  const powers = [0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05, 0];
  const most = Math.max(...powers.map(rightAt));
  const power = powers.find((each) => rightAt(each) >= most - accuracyToSpare) ?? 0;
  return (p) => [labels[best(p, power)]!];
}
const accuracyToSpare = 0.003;

/**
 * Several labels: each from its own threshold, the one that gave the best F1 on texts set aside, pulled towards the common one
 * where the label is rare and so its own is mostly chance. A text always gets its likeliest label where all texts had one.
 */
function several(texts: readonly LabelledText[], labels: readonly string[], { unseen }: Committee): Choose {
  const common = bestThreshold(
    labels.flatMap((label, l) =>
      texts.map((text, i) => ({ p: unseen[i]![l]!, is: text.labels.includes(label), count: text.count })),
    ),
  );
  const thresholds = labels.map((label, l) => {
    const seen = texts.map((text, i) => ({
      p: unseen[i]![l]!,
      is: text.labels.includes(label),
      count: text.count,
    }));
    const positives = seen.filter(({ is }) => is).length;
    const trust = positives / (positives + trustedAt);
    return trust * bestThreshold(seen) + (1 - trust) * common;
  });
  const isAlwaysLabelled = texts.every((text) => text.labels.length > 0);
  return (p) => {
    const order = labels.map((_, l) => l).sort((a, b) => p[b]! / thresholds[b]! - p[a]! / thresholds[a]!);
    const chosen = order.filter((l) => p[l]! >= thresholds[l]!);
    return (chosen.length === 0 && isAlwaysLabelled ? order.slice(0, 1) : chosen).map((l) => labels[l]!);
  };
}
const trustedAt = 100;

/** The threshold with the best F1. */
function bestThreshold(seen: readonly { p: number; is: boolean; count: number }[]): number {
  const sorted = [...seen].sort((a, b) => b.p - a.p);
  const all = sorted.reduce((sum, { is, count }) => sum + (is ? count : 0), 0);
  let [right, said, best, threshold] = [0, 0, 0, 0.35];
  sorted.forEach(({ p, is, count }, i) => {
    if (is) right += count;
    said += count;
    const f1 = (2 * right) / (said + all);
    const next = sorted[i + 1]?.p ?? 0;
    if (f1 > best && next < p) [best, threshold] = [f1, (p + next) / 2];
  });
  return threshold;
}
