// Shows that the label engine learns a small file, one label a text and several, keeps equal texts together, and scores as the
// books say.
import { expect, test } from "vitest";
import type { Embedder } from "~/engine/embedder";
import { dealOut, learnLabels } from "~/engine/labels/labels";
import { score } from "~/engine/labels/measure";

/** Stands in for the sentence encoder: two dimensions that say how long a text is. */
const embedder: Embedder = {
  dimensions: 2,
  embed: async (texts) => texts.map((text) => Float32Array.of(text.length / 50, 1)),
};
const foods = ["soup", "dinner", "pudding", "toast", "meat", "rice"];
const times = ["late", "early", "hours", "waiting", "clock", "rushed"];
const rowsOf = (words: readonly string[], label: string) =>
  words.flatMap((a, i) =>
    words.slice(i + 1).map((b) => ({ text: `the ${a} and the ${b}`, labels: [label] })),
  );
const rows = [...rowsOf(foods, "food"), ...rowsOf(times, "time")];

test("one label: texts never seen get the label their words speak for, and equal training gives equal answers", async () => {
  const asked = [{ text: "cold soup for dinner" }, { text: "two hours late" }];
  const answers = await (await learnLabels(rows, { embedder, isMulti: false })).read(asked);
  expect(answers).toEqual([["food"], ["time"]]);
  expect(await (await learnLabels(rows, { embedder, isMulti: false })).read(asked)).toEqual(answers);
});

test("several labels: a text may carry both", async () => {
  const both = foods.flatMap((food, i) => [
    { text: `the ${food} was ${times[i]}`, labels: ["food", "time"] },
    { text: `${times[i]} with the ${food}`, labels: ["food", "time"] },
  ]);
  const reader = await learnLabels([...rows, ...both], { embedder, isMulti: true });
  const [answer] = await reader.read([{ text: "the pudding was waiting" }]);
  expect(answer!.sort()).toEqual(["food", "time"]);
});

test("the question decides between equal texts", async () => {
  const answers = foods.flatMap((food) => [
    { text: `nothing about ${food}`, question: "What was good?", labels: ["complaint"] },
    { text: `nothing about ${food}`, question: "What could be better?", labels: ["praise"] },
  ]);
  const reader = await learnLabels(answers, { embedder, isMulti: false });
  expect(
    await reader.read([
      { text: "nothing", question: "What was good?" },
      { text: "nothing", question: "What could be better?" },
    ]),
  ).toEqual([["complaint"], ["praise"]]);
});

test("a file without labels cannot be learned", async () => {
  await expect(learnLabels([{ text: "a", labels: [] }], { embedder, isMulti: true })).rejects.toThrow();
});

test("texts that differ only in case and marks are dealt into one part", () => {
  const texts = ["Nothing.", "nothing", "NOTHING!", "Food", "Late", "Rude", "Cold"];
  const parts = dealOut(texts, 3);
  expect(new Set(parts.slice(0, 3)).size).toBe(1);
  expect(new Set(parts).size).toBe(3);
  expect(dealOut(texts, 3)).toEqual(parts);
});

test("scores are those of the books: exact rows, F1 of each label, their mean, and F1 over everything", () => {
  const scores = score([["a"], ["a", "b"], ["b"], []], [["a"], ["a"], ["a"], []]);
  expect(scores).toEqual({
    rows: 4,
    accuracy: 0.5,
    macro_f1: 0.4,
    micro_f1: 0.571,
    per_label: {
      a: { precision: 0.667, recall: 1, f1: 0.8, support: 2 },
      b: { precision: 0, recall: 0, f1: 0, support: 2 },
    },
  });
});
