// Shows what every embedder promises, on the one that ships inside npm.
import { expect, test } from "vitest";
import { makeSentenceEmbedder, meaningDimensions, meaningOnly, withMemory } from "~/engine/embedder";

const embedder = makeSentenceEmbedder();
const near = (a: Float32Array, b: Float32Array): number => a.reduce((sum, each, i) => sum + each * b[i]!, 0);

test("texts that mean the same are nearer than texts that do not", async () => {
  const [late, tardy, food] = await embedder.embed([
    "The carer was two hours late this morning.",
    "My morning visit was not on time, she arrived hours after she should have.",
    "The soup was cold.",
  ]);
  expect(near(late!, tardy!)).toBeGreaterThan(near(late!, food!) + 0.1);
});

test("a text has the same vector alone and in company, and at every run", async () => {
  const texts = [
    "Nobody came.",
    "My PA left and there is nobody to cover, so I am on my own. ".repeat(4),
    "ok",
  ];
  const together = await embedder.embed(texts);
  for (const [i, text] of texts.entries()) {
    const [alone] = await makeSentenceEmbedder().embed([text]);
    expect(alone).toEqual(together[i]);
  }
});

test("every vector has length 1, however long the text, and a text without words is nothing", async () => {
  const long = "She waited by the window. ".repeat(2_000);
  const [short, longest, none, empty] = await embedder.embed(["Hello", long, " ?! ", ""]);
  expect(short).toHaveLength(embedder.dimensions);
  expect(near(short!, short!)).toBeCloseTo(1, 5);
  expect(near(longest!, longest!)).toBeCloseTo(1, 5);
  expect(near(none!, none!)).toBe(0);
  expect(near(empty!, empty!)).toBe(0);
});

test("an embedder with a memory answers a text it knows without asking again", async () => {
  const asked: string[] = [];
  const counting = withMemory(
    {
      dimensions: 1,
      embed: async (texts) => {
        asked.push(...texts);
        return texts.map((text) => Float32Array.of(text.length));
      },
    },
    2,
  );
  expect(await counting.embed(["a", "bb", "a"])).toEqual([
    Float32Array.of(1),
    Float32Array.of(2),
    Float32Array.of(1),
  ]);
  await counting.embed(["bb", "ccc"]);
  await counting.embed(["a"]);
  expect(asked).toEqual(["a", "bb", "ccc", "a"]);
});

test("the peaks stand after the meaning, and keep a word that a long text would drown", async () => {
  const deep = makeSentenceEmbedder({ peaks: true });
  const texts = ["He fell.", `${"We went out and it was a nice day. ".repeat(20)}He fell.`];
  const both = await deep.embed(texts);
  expect(both[0]).toHaveLength(2 * meaningDimensions);
  expect(await meaningOnly(deep).embed(texts)).toEqual(await embedder.embed(texts));
  const [short, long] = both.map((vector) => vector.subarray(meaningDimensions));
  const kept = short!.filter((peak, i) => long![i]! >= peak - 1).length / short!.length;
  expect(kept).toBeGreaterThan(0.8);
});
