// Shows the commands that read themes and labels as a program meets them: streams in, lines out.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { main as labels } from "../../scripts/understand-labels";
import { main as themes } from "../../scripts/understand-themes";

function sink(): Writable & { text(): string } {
  const kept: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      kept.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => kept.join("") });
}

async function ask(chunks: Iterable<string>) {
  const [output, errors] = [sink(), sink()];
  const code = await themes(["--bulk"], { input: Readable.from(chunks), output, errors });
  return {
    code,
    words: output.text(),
    lines: output
      .text()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

const lines = [
  { id: "a", text: "Nobody came on Sunday", channel: "carrier pigeon", extra: 1 },
  { id: 2, text: "ok ta" },
  { id: "c" },
];

test("themes come back in order, each by its id, and a broken line is answered and passed over", async () => {
  const { code, lines: answers } = await ask([
    `${JSON.stringify(lines[0])}\nnot json\n${JSON.stringify(lines[1])}\n${JSON.stringify(lines[2])}\n{"text":"x"}\n`,
  ]);
  expect(answers.map((answer) => answer.id ?? answer.line)).toEqual(["a", 2, 2, "c", 5]);
  expect(Object.keys(answers[0])).toEqual(["id", "themes", "polarity", "severity", "model"]);
  expect(answers[0].themes[0]).toMatchObject({ code: "T01.1" });
  expect(answers[1].error).toBeTypeOf("string");
  expect(code).toBe(1);
});

test("the same lines give the same answers however they arrive", async () => {
  const words = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
  const whole = await ask([words]);
  const split = await ask([words.slice(0, 30), words.slice(30, 70), words.slice(70)]);
  expect(split.words).toBe(whole.words);
  expect(whole.code).toBe(0);
});

test("labels of one file are learned and read in another, whose own labels only score", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "labels-"));
  const file = (name: string, words: string): string => {
    writeFileSync(path.join(folder, name), words);
    return path.join(folder, name);
  };
  const foods = ["soup", "dinner", "toast", "meat", "rice", "cake"];
  const taught = foods.flatMap((food) => [
    `The ${food} was cold,food`,
    `"I liked the ${food}, thanks",food`,
    `They came ${food.length} hours late,time`,
    `${food.length} weeks of waiting,time`,
  ]);
  const train = file("train.csv", `words,kind\n${taught.join("\n")}\n`);
  const test1 = file(
    "test.csv",
    "words,kind\nthe cold cake and soup,food\nhours and hours of waiting,time\n",
  );
  const test2 = file("blank.csv", "words,kind\nthe cold cake and soup,?\nhours and hours of waiting,?\n");
  const out = path.join(folder, "out.csv");
  const run = async (test: string) => {
    const [output, errors] = [sink(), sink()];
    const options = ["--train", train, "--test", test, "--text", "words", "--label", "kind", "--out", out];
    const code = await labels(options, { output, errors });
    return {
      code,
      scores: JSON.parse(output.text()),
      predicted: readFileSync(out, "utf8")
        .split("\n")
        .map((line) => line.split(",").at(-1)),
    };
  };
  const told = await run(test1);
  expect(told.code).toBe(0);
  expect(told.scores).toMatchObject({ rows: 2, accuracy: 1, macro_f1: 1, micro_f1: 1 });
  expect(told.predicted).toEqual(["predicted", "food", "time", ""]);
  expect((await run(test2)).predicted).toEqual(told.predicted);
});

test("a file that is not there, or has no such column, is one sentence and exit code 2", async () => {
  const run = async (options: string[]) => {
    const [output, errors] = [sink(), sink()];
    return { code: await labels(options, { output, errors }), said: errors.text(), out: output.text() };
  };
  expect(await run(["--train", "/nowhere.csv", "--test", "/nowhere.csv"])).toMatchObject({
    code: 2,
    out: "",
  });
  expect((await run(["--train", "package.json"])).code).toBe(2);
  expect((await run(["--tra", "x"])).code).toBe(2);
});
