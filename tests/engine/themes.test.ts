// Shows what the theme engine answers: a small training, then the weights of the project on texts that the rules are about.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openThemeReader } from "~/engine/open-reader.server";
import { makeStaticEmbedder } from "~/engine/static-embedder";
import { readWritten } from "~/engine/themes/examples.server";
import { readThemeRows, weightsFile } from "~/engine/themes/learn.server";
import { themeBlocks } from "~/engine/themes/theme-features";
import { packThemeModel, scoresOf, trainThemeModel, unpackThemeModel } from "~/engine/themes/theme-model";
import { makeSuggester } from "~/features/themes/suggest.rules";

const folders = {
  taxonomiesFolder: path.resolve("db/seed/taxonomies"),
  weightsFolder: path.resolve("app/engine/weights"),
};
const reader = openThemeReader(folders, "bulk");
const codesOf = (answer: { themes: readonly { code: string }[] }) => answer.themes.map(({ code }) => code);

test("a few dozen examples teach the heads, and what was kept reads as what was trained", async () => {
  const rows = readThemeRows(folders.taxonomiesFolder);
  const codes = ["T01.1", "T03.3"];
  const examples = readWritten(path.resolve("db/seed/examples/themes"))
    .filter(({ themes }) => themes.length === 1 && codes.includes(themes[0]!))
    .slice(0, 60);
  const vectors = await makeStaticEmbedder().embed(examples.map(({ text }) => text));
  const all = examples.map((example, i) => ({ example, vector: vectors[i]! }));
  const blocks = themeBlocks(makeSuggester(rows));
  const partOf = examples.map((_, i) => i % 3);
  const options = { version: "small", partOf, threshold: 0.3 };
  const model = trainThemeModel(all, codes, blocks, options);
  const packed = packThemeModel(model, {});
  expect(packThemeModel(trainThemeModel(all, codes, blocks, options), {}).equals(packed)).toBe(true);
  const kept = unpackThemeModel(packed, blocks);
  const [before, after] = [model, kept].map((each) => scoresOf(each, all));
  before!.forEach((scores, i) => {
    expect(after![i]![0]).toBeCloseTo(scores[0]!, 0);
  });
  const right = after!.filter(
    (scores, i) => scores[0]! > scores[1]! === (examples[i]!.themes[0] === codes[0]),
  );
  expect(right.length / examples.length).toBeGreaterThan(0.9);
});

test("no more than three child codes are suggested, the surest first, each with the words that led to it", async () => {
  const text =
    "Nobody came on Sunday, the dinners are stone cold, I never see the same face and we cant get a break.";
  const [answer] = await reader.read([{ text }]);
  expect(answer!.themes.length).toBeGreaterThan(1);
  expect(answer!.themes.length).toBeLessThanOrEqual(3);
  const p = answer!.themes.map((each) => each.p);
  expect(p).toEqual([...p].sort((a, b) => b - a));
  for (const each of answer!.themes) {
    expect(each.code).toMatch(/^T\d\d\.\d$/);
    expect(each.because.length).toBeGreaterThan(0);
    for (const [start, end] of each.because) expect(text.slice(start, end).trim().length).toBeGreaterThan(0);
  }
});

test("nothing, after a question for what could be better, is praise, and after a question for what is good it is not", async () => {
  const answers = await reader.read([
    { text: "Nothing", question: "What could be better?" },
    { text: "nothing at all thanks", question: "What could we improve?" },
    { text: "Nothing.", question: "What is good?" },
  ]);
  expect(answers.map(({ polarity }) => polarity)).toEqual(["praise", "praise", "problem"]);
  expect(answers.flatMap(codesOf)).toEqual([]);
});

test("a greeting and an empty text carry no theme", async () => {
  const answers = await reader.read([{ text: "ok ta" }, { text: "Hello" }, { text: "" }, { text: "🙂" }]);
  expect(answers.flatMap(codesOf)).toEqual([]);
});

test("praise stands under a praise code only", async () => {
  const praise = new Set(
    readThemeRows(folders.taxonomiesFolder).flatMap(({ polarity, code }) =>
      polarity === "praise" ? [code] : [],
    ),
  );
  const [answer] = await reader.read([{ text: "She is wonderful, nothing is too much trouble, bless her." }]);
  expect(codesOf(answer!).length).toBeGreaterThan(0);
  expect(codesOf(answer!).every((code) => praise.has(code))).toBe(true);
  expect(["praise", "mixed"]).toContain(answer!.polarity);
});

for (const [language, text] of [
  ["Urdu", "آج صبح کوئی نہیں آیا"],
  ["Urdu in Latin letters", "mujhe koi nahi batata ke carer kab aayega, bohat mushkil hai"],
  ["Polish", "Opiekunka nie przyszła dzisiaj rano i mama nic nie jadła"],
] as const)
  test(`a text in ${language} is left to a person`, async () => {
    expect(await reader.read([{ text }])).toMatchObject([{ themes: [], unread: true }]);
  });

test("text-speak, dialect and learner's English are read", async () => {
  const answers = await reader.read([
    { text: "girl come late evry day i wait n wait" },
    { text: "wor lass nivver comes on time like" },
    { text: "carer no come. my mother she hungry. very bad" },
  ]);
  expect(answers.map((each) => each.unread)).toEqual([undefined, undefined, undefined]);
});

test("the severity is never lower than what the worry cues ask for", async () => {
  const [answer] = await reader.read([{ text: "She is not breathing" }]);
  expect(answer!.severity).toBe("S5");
});

test("the weights of the project are no larger than a picture", () => {
  for (const mode of ["live", "bulk"] as const)
    expect(readFileSync(weightsFile(folders.weightsFolder, mode)).length).toBeLessThan(2_500_000);
});
