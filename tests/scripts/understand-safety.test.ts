// Shows the command that says which texts worry, as it is run by others.
import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { main } from "../../scripts/understand-safety";

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

async function run(chunks: Iterable<string | Buffer>, options: string[] = []) {
  const [output, errors] = [sink(), sink()];
  const code = await main(options, { input: Readable.from(chunks), output, errors });
  const words = output.text();
  const lines = words
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code, words, lines, errors: errors.text() };
}

test("each line is answered in order with a level, the words that led to it and the model", async () => {
  const text = "Dad’s carer slapped him 👵🏽 on the arm, he’s scared of her";
  const { code, lines } = await run([
    `${JSON.stringify({ id: "a", text, channel: "pigeon", more: 1 })}\n{"id":2,"text":"lovely lunch, thank you","channel":null}\n{"id":"c","text":""}\n`,
  ]);
  expect(code).toBe(0);
  expect(lines.map(({ id }) => id)).toEqual(["a", 2, "c"]);
  expect(lines[0]).toMatchObject({ worry: true, level: "S4" });
  expect(lines[0].cues.length).toBeGreaterThan(0);
  for (const { what, because } of lines[0].cues) {
    expect(text).toContain(because);
    expect(what).not.toBe("");
  }
  expect(lines[1]).toMatchObject({ worry: false, cues: [] });
  expect(lines[2]).toMatchObject({ worry: false, level: null, cues: [] });
  expect(new Set(lines.map(({ model }) => model)).size).toBe(1);
});

test("a broken line is refused with its number and the rest goes on, wherever the input is cut", async () => {
  const bytes = Buffer.from('nonsense\n{"id":"b","text":"nobody came 😟 all day"}\n{"id":"c","text":7}\n');
  const { code, lines } = await run([...bytes].map((byte) => Buffer.from([byte])));
  expect(code).toBe(1);
  expect(lines).toMatchObject([{ line: 1 }, { id: "b", worry: true }, { id: "c", line: 3 }]);
});

test("the same lines give the same bytes, however they come in", async () => {
  const lines = Array.from(
    { length: 40 },
    (_, n) => `{"id":${n},"text":"visit ${n} was ${n % 3 ? "fine" : "missed and she had no tablets"}"}\n`,
  );
  const once = await run([lines.join("")]);
  const again = await run(lines);
  expect(again.words).toBe(once.words);
  expect(once.lines).toHaveLength(40);
});

test("an option that there is not is said, and nothing is read", async () => {
  const { code, errors } = await run([], ["--nonsense"]);
  expect(code).toBe(2);
  expect(errors).toContain("understand:safety");
});
