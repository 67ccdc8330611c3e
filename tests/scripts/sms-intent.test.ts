import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { longestLine } from "../../scripts/lib/ndjson";
import { main } from "../../scripts/sms-intent";

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
  const output = sink();
  const errors = sink();
  const code = await main(options, { input: Readable.from(chunks), output, errors });
  const lines = output
    .text()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code, lines, errors: errors.text() };
}

test("each line is answered in order, and only by its id and intent", async () => {
  const { code, lines, errors } = await run([
    '{"id":"a","text":" stop. "}\n{"id":"b","text":"please stop the 7pm visit","lang":"en"}\n{"id":3,"text":"اردو"}\n',
  ]);
  expect(lines).toEqual([
    { id: "a", intent: "STOP" },
    { id: "b", intent: "NONE" },
    { id: 3, intent: "LANG" },
  ]);
  expect(code).toBe(0);
  expect(errors).toBe("");
});

test("no text is no keyword", async () => {
  const { code, lines } = await run(['{"id":"a","text":""}\n{"id":"b","text":null}\n{"id":"c"}\n']);
  expect(lines.map((line) => line.intent)).toEqual(["NONE", "NONE", "NONE"]);
  expect(code).toBe(0);
});

test("a broken line is refused with its number, and the rest is answered", async () => {
  const { code, lines } = await run([
    'not json\n{"id":"b","text":"HELP"}\n[1]\n{"text":"STOP"}\n{"id":"e","text":7}\n{"id":"","text":"x"}\nnull\n{"id":"h","text":"SKIP"}\n',
  ]);
  expect(lines.map((line) => line.line ?? line.intent)).toEqual([1, "HELP", 3, 4, 5, 6, 7, "SKIP"]);
  expect(lines[4]).toEqual({ id: "e", line: 5, error: expect.any(String) });
  expect(lines[0]).not.toHaveProperty("id");
  expect(code).toBe(1);
});

test("a byte order mark, Windows line ends, blank lines and a last line without an end are read", async () => {
  const { code, lines } = await run([
    '\ufeff{"id":"a","text":"STOP"}\r\n\r\n\n{"id":"b","text":"CALL"}\r\n{"id":"c","text":"VISIT"}',
  ]);
  expect(lines.map((line) => line.intent)).toEqual(["STOP", "CALL", "VISIT"]);
  expect(code).toBe(0);
});

test("lines are whole wherever the input happens to be cut, also inside a letter", async () => {
  const bytes = Buffer.from('{"id":"a","text":"বাংলা"}\n{"id":"b","text":"ROMÂNĂ"}\n');
  const { lines } = await run([...bytes].map((byte) => Buffer.from([byte])));
  expect(lines).toEqual([
    { id: "a", intent: "LANG" },
    { id: "b", intent: "LANG" },
  ]);
});

test("a long line is read, an endless one is refused and passed over", async () => {
  const long = `{"id":"a","text":"${"x".repeat(3_000_000)}"}\n`;
  const part = Buffer.alloc(1024 * 1024, "x");
  const endless = Array.from({ length: longestLine / part.length + 1 }, () => part);
  const { code, lines } = await run([long, ...endless, '\n{"id":"c","text":"STOP"}\n']);
  expect(lines).toEqual([
    { id: "a", intent: "NONE" },
    { line: 2, error: expect.any(String) },
    { id: "c", intent: "STOP" },
  ]);
  expect(code).toBe(1);
});

test("no input at all is done, an unknown option could not run", async () => {
  expect(await run([])).toMatchObject({ code: 0, lines: [] });
  expect((await run(['{"id":"a","text":"STOP"}\n'], ["--json"])).code).toBe(0);
  const refused = await run([], ["--wat"]);
  expect(refused.code).toBe(2);
  expect(refused.lines).toEqual([]);
  expect(refused.errors).toContain("--wat");
});

test("input that breaks off could not run, and says so", async () => {
  async function* breaking() {
    yield '{"id":"a","text":"STOP"}\n';
    throw new Error("gone");
  }
  const output = sink();
  const errors = sink();
  expect(await main([], { input: Readable.from(breaking()), output, errors })).toBe(2);
  expect(output.text()).toBe('{"id":"a","intent":"STOP"}\n');
  expect(errors.text()).toContain("gone");
});
