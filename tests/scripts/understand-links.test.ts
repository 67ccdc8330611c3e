import path from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { measureLinks } from "../../scripts/lib/evaluate-links";
import { main } from "../../scripts/understand-links";

const examples = path.resolve("db/seed/examples/links");
const register = path.join(examples, "register.csv");

interface Linked {
  id: string;
  links: { contract_ref: string; p: number; because: string }[];
  decided: boolean;
}

async function run(words: string, options = ["--register", register]) {
  let printed = "";
  let said = "";
  const into = (keep: (part: string) => void) =>
    new Writable({
      write(part, _encoding, done) {
        keep(String(part));
        done();
      },
    });
  const code = await main(options, {
    input: Readable.from([words]),
    output: into((part) => {
      printed += part;
    }),
    errors: into((part) => {
      said += part;
    }),
  });
  const lines = printed.split("\n").filter(Boolean);
  return { code, said, lines: lines.map((line) => JSON.parse(line)), printed };
}

test("of the cases it was made with, at least 97 in 100 decisions are right and 95 in 100 contracts are found", () => {
  const { right, decided, found, wanted, wrongDay } = measureLinks(examples, "cases");
  expect(right / decided).toBeGreaterThanOrEqual(0.97);
  expect(found / wanted).toBeGreaterThanOrEqual(0.95);
  expect(wrongDay).toBe(0);
});

test("of the cases set aside, at least 94 in 100 decisions are right and 90 in 100 contracts are found", () => {
  const { right, decided, found, wanted, wrongDay } = measureLinks(examples, "held-out");
  expect(right / decided).toBeGreaterThanOrEqual(0.94);
  expect(found / wanted).toBeGreaterThanOrEqual(0.9);
  expect(wrongDay).toBe(0);
});

test("a line is answered by the contract's own reference, with the words that led to it", async () => {
  const { code, lines } = await run(
    '{"id":1,"text":"Medistock sent the wrong bed","event_date":"2025-01-02","area":null,"more":true}\n',
  );
  expect(lines).toEqual([
    {
      id: 1,
      links: [
        { contract_ref: "WX-061", p: expect.any(Number), because: expect.stringContaining("“Medistock”") },
      ],
      decided: true,
    },
  ]);
  expect(code).toBe(0);
});

test("where the day is not known, no contract is chosen before the one that followed it", async () => {
  const { lines } = await run('{"id":"a","text":"St Andrews Court has no chef"}\n');
  expect(lines[0].decided).toBe(false);
  expect(lines[0].links.map((link: Linked["links"][number]) => link.contract_ref)).toEqual([
    "WX-024",
    "WX-025",
  ]);
});

test("a broken line and a day that is none are refused, and the rest is answered the same on every run", async () => {
  const words =
    '{"id":"a","text":"SafeLine came"}\nnot json\n{"id":"c","text":"SafeLine came","event_date":"soon"}\n{"id":"d"}\n';
  const first = await run(words);
  expect(first.code).toBe(1);
  expect(first.lines.map((line) => line.line ?? line.links.length)).toEqual([1, 2, 3, 0]);
  expect(first.lines[2]).toMatchObject({ id: "c", line: 3 });
  expect((await run(words)).printed).toBe(first.printed);
});

test("without a register, or with one that cannot be read, it says so in one sentence and could not run", async () => {
  expect((await run("", [])).code).toBe(2);
  const missing = await run("", ["--register", path.join(examples, "none.csv")]);
  expect(missing).toMatchObject({ code: 2, printed: "" });
  expect(missing.said).toContain("cannot be read");
  const wrong = await run("", ["--register", path.resolve("docs/acceptance.csv")]);
  expect(wrong.said).toContain("has no column contract_ref");
});
