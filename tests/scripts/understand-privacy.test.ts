// Shows the command that finds personal details in lines of JSON, as it is run by others.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { main } from "../../scripts/understand-privacy";
import { testFolder } from "../kit/store";

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
  const lines = output
    .text()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code, lines, errors: errors.text() };
}

test("each line is answered in order with its spans in UTF-16 units and the redacted text", async () => {
  const text = "👵🏽 ring Jean on 07700 900123";
  const { code, lines } = await run([
    `${JSON.stringify({ id: "a", text, channel: "SMS", more: 1 })}\n{"id":2,"text":"nobody came"}\n{"id":"c","text":null}\n`,
  ]);
  expect(code).toBe(0);
  expect(lines.map(({ id }) => id)).toEqual(["a", 2, "c"]);
  expect(lines[0].spans.map((span: any) => [span.type, text.slice(span.start, span.end)])).toEqual([
    ["PERSON", "Jean"],
    ["PHONE", "07700 900123"],
  ]);
  expect(lines[0].redacted).toBe("👵🏽 ring [name] on [phone]");
  for (const { p } of lines[0].spans) expect(p).toBe(Math.round(p * 1000) / 1000);
  expect(lines[1]).toEqual({ id: 2, spans: [], redacted: "nobody came" });
  expect(lines[2]).toEqual({ id: "c", spans: [], redacted: "" });
});

test("a broken line is refused with its number and the rest goes on, wherever the input is cut", async () => {
  const bytes = Buffer.from('nonsense\n{"id":"b","text":"Siân rang"}\n{"id":"c","text":7}\n');
  const { code, lines } = await run([...bytes].map((byte) => Buffer.from([byte])));
  expect(code).toBe(1);
  expect(lines).toMatchObject([{ line: 1 }, { id: "b", redacted: "[name] rang" }, { id: "c", line: 3 }]);
});

test("names of a register are left alone, and a register that cannot be read is said", async () => {
  const file = path.join(testFolder(), "register.csv");
  writeFileSync(
    file,
    "contract_ref,title,provider,area,aliases\nA1,Home care,Jemima Larkrise Care Ltd,Otterby,Larkrise\n",
  );
  const line = '{"id":"a","text":"Jemima Larkrise came late, Larkrise in Otterby, so did Priya"}\n';
  const kept = await run([line], ["--register", file]);
  expect(kept.lines[0].redacted).toBe("Jemima Larkrise came late, Larkrise in Otterby, so did [name]");
  expect(await run([line], ["--register", `${file}.none`])).toMatchObject({ code: 2, lines: [] });
  expect((await run([line], ["--wat"])).code).toBe(2);
});
