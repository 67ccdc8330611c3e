// Owns which words led to a suggestion: the words whose features spoke most for the code, and what the lexicon found.
import type { Vocabulary, Word } from "../features";
import type { Head } from "../linear";

export type Range = readonly [start: number, end: number];

/** Most separate ranges that are shown; more is no explanation. */
const mostRanges = 2;
/** What each further word must add, so that a range ends where the words stop speaking for the code. */
const costOfWord = 0.02;

/** How much each word speaks for a code: its features' shares of the score. */
export function wordWeights(
  head: Head,
  traced: ReturnType<Vocabulary["traced"]>,
  words: readonly Word[],
): Float64Array {
  const weights = new Float64Array(words.length);
  for (const { at, value, terms } of traced) {
    const share = (head.sparse[at]! * value) / terms.length;
    for (const { from, to } of terms)
      for (let i = from; i < to; i++) weights[i] = weights[i]! + share / (to - from);
  }
  return weights;
}

/** Words that explain nothing where a range would begin or end with them. */
const isFiller =
  /^(?:the|a|an|is|are|was|were|be|been|am|to|of|and|or|in|on|at|it|its|i|he|she|they|we|you|my|his|her|their|our|that|this|so|as|for|with|me|him|them|us|but|do|does|did|has|have|had|[!?])$/;

/** The runs of words that speak most for a code, as offsets of the text, in order and apart; never empty for a text with words. */
export function becauseOf(
  weights: Float64Array,
  words: readonly Word[],
  lexicon: readonly Range[],
): [number, number][] {
  if (lexicon.length > 0) return joined(lexicon);
  const left = Float64Array.from(weights, (weight, i) =>
    isFiller.test(words[i]!.word) ? Math.min(0, weight) - costOfWord : weight - costOfWord,
  );
  const ranges: Range[] = [];
  let strongest = 0;
  while (ranges.length < mostRanges) {
    const { from, to, sum } = bestRun(left);
    if (from === to || sum < strongest / 2) break;
    strongest = Math.max(strongest, sum);
    ranges.push([words[from]!.start, words[to - 1]!.end]);
    left.fill(Number.NEGATIVE_INFINITY, from, to);
  }
  if (ranges.length === 0 && words.length > 0) return [[words[0]!.start, words.at(-1)!.end]];
  return joined(ranges);
}

/** The run with the greatest sum (Kadane); empty where no word is above nothing. */
function bestRun(values: Float64Array): { from: number; to: number; sum: number } {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (sum <= 0) {
      from = i;
      sum = 0;
    }
    sum += values[i]!;
    if (sum > best.sum) best = { from, to: i + 1, sum };
  }
  return best;
}

function joined(ranges: readonly Range[]): [number, number][] {
  const answer: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = answer.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else answer.push([start, end]);
  }
  return answer;
}
