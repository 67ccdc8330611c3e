// Shows the worry engine with the weights of the project: what it raises, what it leaves quiet, and the words it gives for it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { openSafetyEngine } from "~/engine/open-reader.server";
import { inPlainWords } from "~/engine/safety/plain-words";
import type { SafetyEngine, Verdict } from "~/engine/safety/safety-engine";
import { stretchesOf } from "~/engine/safety/safety-features";
import { packSafetyModel, readSafetyModel, unpackSafetyModel } from "~/engine/safety/safety-model";
import { heldOutExamples } from "../../scripts/lib/safety-examples";

const folders = {
  taxonomiesFolder: path.resolve("db/seed/taxonomies"),
  weightsFolder: path.resolve("app/engine/weights"),
};
let engine: SafetyEngine;
beforeAll(() => {
  engine = openSafetyEngine(folders);
});

const assessed = async (text: string): Promise<Verdict> => (await engine.assess([text]))[0]!;

test("a worry is raised with words of the text that led to it", async () => {
  const text = "Mum is quiet now. She flinches when he comes in the room with the towels.";
  const verdict = await assessed(text);
  expect(verdict).toMatchObject({ worry: true, isUnread: false });
  expect(["S3", "S4"]).toContain(verdict.level);
  for (const { because, start, end } of verdict.reasons) expect(text.slice(start, end)).toBe(because);
  expect(verdict.reasons.map(({ because }) => because).join(" ")).toContain("flinches");
});

test("somebody in danger now is an emergency", async () => {
  for (const text of ["hes hitting me now please help", "mum has collapsed and isnt breething", "HELP ME"])
    expect(await assessed(text)).toMatchObject({ worry: true, level: "S5" });
});

test("figures of speech, praise and ordinary complaints are left quiet", async () => {
  for (const text of [
    "i could murder a curry",
    "Lovely girls, all of them, they have a laugh with Dad",
    "carer was 15 min late but she rang",
    "Please send me the form for the bus pass",
    "nobody has hurt me, I am happy here",
  ])
    expect(await assessed(text)).toMatchObject({ worry: false });
});

test("what is mentioned and denied is shown and raises nothing", async () => {
  const verdict = await assessed("checked her skin with the nurse, no bruises today, all well and happy");
  expect(verdict.worry).toBe(false);
  expect(verdict.reasons).toMatchObject([{ code: "RC11", because: "bruises" }]);
});

test("letters that it cannot read and texts without words have no level", async () => {
  expect(await assessed("میری والدہ پردہ کرتی ہیں")).toMatchObject({
    worry: false,
    level: null,
    isUnread: true,
  });
  expect(await assessed("…")).toMatchObject({ worry: false, level: null, isUnread: false });
});

test("a text is judged the same alone, in company and again", async () => {
  const texts = heldOutExamples("heldout")
    .slice(0, 24)
    .map(({ text }) => text);
  const together = await engine.assess(texts);
  expect(await engine.assess(texts)).toEqual(together);
  for (const [i, text] of texts.slice(0, 6).entries()) expect(await assessed(text)).toEqual(together[i]);
});

test("every line of the cue list that must fire is a worry, by the live model and the one for imports", async () => {
  const lines: { text: string; expect: string }[] = parse(
    readFileSync(path.resolve("tests/fixtures/domain/risk_cue_tests.csv")),
    { columns: true },
  );
  const mustFire = lines.filter((line) => line.expect === "fire" || line.expect === "any");
  expect(mustFire.length).toBeGreaterThan(100);
  for (const mode of ["live", "bulk"] as const) {
    const verdicts = await openSafetyEngine(folders, mode).assess(mustFire.map(({ text }) => text));
    expect(mustFire.filter((_, i) => !verdicts[i]!.worry).map(({ text }) => text)).toEqual([]);
  }
});

test("on texts held back it finds most worries, leaves most calm texts quiet and calls hardly any of them an emergency", async () => {
  const examples = [...heldOutExamples("heldout"), ...heldOutExamples("heldout-fresh")];
  const verdicts = await engine.assess(examples.map(({ text }) => text));
  const judged = examples.map((example, i) => ({ ...example, said: verdicts[i]! }));
  const worries = judged.filter(({ level }) => level >= "S3");
  const calm = judged.filter(({ level }) => level < "S3");
  expect(worries.filter(({ said }) => said.worry).length / worries.length).toBeGreaterThan(0.88);
  expect(calm.filter(({ said }) => !said.worry).length / calm.length).toBeGreaterThan(0.8);
  expect(calm.filter(({ said }) => said.level === "S5").length * 100).toBeLessThanOrEqual(calm.length);
});

test("spellings are read as plain words, and the way back leads to what was written", () => {
  const normal = "wiv me nan 2nite n she wont wake";
  const plain = inPlainWords(normal);
  expect(plain.text).toBe("with me nan tonight and she wont wake");
  const at = plain.text.indexOf("tonight");
  expect(normal.slice(...plain.span(at, at + "tonight".length))).toBe("2nite");
  const end = plain.text.indexOf("wake");
  expect(normal.slice(...plain.span(end, end + 4))).toBe("wake");
});

test("a long text is read in stretches of whole sentences, a short one as it is", () => {
  expect(stretchesOf("One short sentence.")).toEqual([]);
  const long =
    "The first sentence has quite a few words in it, more than a dozen of them. Then there is a second one that is just as long as the first was. End here now.";
  expect(stretchesOf(long)).toHaveLength(2);
  expect(stretchesOf(long).join(" ")).toBe(long);
});

test("the model that was packed is the model that is read, and other bytes are refused", () => {
  const model = readSafetyModel(folders.weightsFolder, "bulk");
  expect(unpackSafetyModel(packSafetyModel(model))).toEqual(model);
  expect(() => unpackSafetyModel(Buffer.from("nonsense"))).toThrow();
});
