// Shows what the engines see of a text beside its meaning, and that a vocabulary and packed heads come back as they were kept.
import { expect, test } from "vitest";
import {
  type Block,
  characterTerms,
  deniedTerms,
  fitScaler,
  fitVocabulary,
  openVocabulary,
  questionTerms,
  scaled,
  wordsOf,
  wordTerms,
} from "~/engine/features";
import { packHeads, unpackHeads } from "~/engine/pack";

const keys = (terms: readonly { key: string }[]) => terms.map(({ key }) => key);

test("words know where they stand in the text as it was written", () => {
  const text = "Mum’s carer  didn't come… ZOË did!";
  const words = wordsOf(text);
  expect(words.map(({ word }) => word)).toEqual(["mums", "carer", "didnt", "come", "zoë", "did", "!"]);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Mum’s",
    "carer",
    "didn't",
    "come",
    "ZOË",
    "did",
    "!",
  ]);
});

test("n-grams of words know both ends of the text and the words they come from", () => {
  const terms = wordTerms(wordsOf("no show"), 2);
  expect(keys(terms)).toEqual(["no", "show", "< no", "no show", "show >"]);
  expect(terms[3]).toEqual({ key: "no show", from: 0, to: 2 });
});

test("a misspelt word shares most of its characters with the right one", () => {
  const right = new Set(keys(characterTerms(wordsOf("medication"))));
  const wrong = keys(characterTerms(wordsOf("medicashun")));
  expect(wrong.filter((key) => right.has(key)).length / wrong.length).toBeGreaterThan(0.4);
});

test("a word is denied up to the next turn of the sentence", () => {
  expect(keys(deniedTerms(wordsOf("never late but rushed")))).toEqual(["not~late"]);
});

test("the same word answers another question differently", () => {
  const words = wordsOf("nothing");
  expect(questionTerms(words, "What was good?")).not.toEqual(questionTerms(words, "What was bad?"));
  expect(questionTerms(words, undefined)).toEqual([]);
});

const blocks: Block[] = [
  { name: "words", terms: (_, words) => wordTerms(words, 1), scale: 2, leastTexts: 2 },
];

test("a vocabulary keeps terms of at least two texts, rarer ones heavier, each block scaled to its weight", () => {
  const vocabulary = fitVocabulary(
    [{ text: "late again" }, { text: "late late" }, { text: "late again food" }],
    blocks,
  );
  expect(vocabulary.size).toBe(2);
  const { values } = vocabulary.sparse({ text: "late again" });
  expect(Math.hypot(...values)).toBeCloseTo(2, 5);
  expect(values[1]).toBeGreaterThan(values[0]!);
  expect(vocabulary.sparse({ text: "food" }).indices).toHaveLength(0);
  const kept = openVocabulary(JSON.parse(JSON.stringify(vocabulary.store())), blocks);
  expect(kept.sparse({ text: "late again" }).indices).toEqual(
    vocabulary.sparse({ text: "late again" }).indices,
  );
});

test("a scaler brings every dimension to mean 0 and the same spread", () => {
  const scaler = fitScaler([Float32Array.of(1, 100), Float32Array.of(3, 300)], 1, 1);
  expect([...scaled(scaler, Float32Array.of(3, 300))]).toEqual([1, 1]);
  expect([...scaled(scaler, Float32Array.of(2, 200))]).toEqual([0, 0]);
});

test("packed heads come back within a hundredth of their greatest weight", () => {
  const head = { dense: Float32Array.of(0.5, -2), sparse: Float32Array.of(0, 1, 0.001, -0.4), bias: 0.25 };
  const { header, heads } = unpackHeads(packHeads({ version: "v" }, [head]));
  expect(header).toEqual({ version: "v" });
  expect(heads[0]!.bias).toBe(0.25);
  head.dense.forEach((value, i) => {
    expect(heads[0]!.dense[i]).toBeCloseTo(value, 1);
  });
  head.sparse.forEach((value, i) => {
    expect(heads[0]!.sparse[i]).toBeCloseTo(value, 1);
  });
  expect(() => unpackHeads(packHeads({}, [head]).subarray(0, 20))).toThrow();
});
