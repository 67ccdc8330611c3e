// Shows that single values of registers are read as councils write them: days, sums, words, files' own encodings.
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOrderOf, readDay } from "~/features/contracts/day-reading.rules";
import { textOfFile } from "~/features/contracts/file-text.rules";
import { readJson } from "~/features/contracts/json-file.rules";
import { readMoney } from "~/features/contracts/money-reading.rules";
import { cpvCodes, knownWords, plainWords, yesOrNo } from "~/features/contracts/plain-values.rules";

test.each([
  ["01/04/2024", "2024-04-01"],
  ["1/4/24", "2024-04-01"],
  ["2024-04-01", "2024-04-01"],
  ["2024-04-01 00:00:00", "2024-04-01"],
  ["01/04/2024 00:00", "2024-04-01"],
  ["01-Apr-24", "2024-04-01"],
  ["1st April 2024", "2024-04-01"],
  ["Monday, 1 April 2024", "2024-04-01"],
  ["April 1, 2024", "2024-04-01"],
  ["01.04.2024", "2024-04-01"],
  ["20240401", "2024-04-01"],
  ["45383", "2024-04-01"],
  ["45383.5", "2024-04-01"],
  ["31/03/99", "1999-03-31"],
  ["April 2024", "2024-04-01"],
  ["2024-04", "2024-04-01"],
])("a register's day %s is %s", (written, day) => {
  expect(readDay(written)).toBe(day);
});

test.each([
  "",
  "N/A",
  "TBC",
  "ongoing",
  "31/02/2024",
  "32/01/2024",
  "9999-12-31",
  "0001-01-01",
  "12",
  "1234567",
  "Rolling 12 months",
])("a register's day written %j is unknown", (written) => {
  expect(readDay(written)).toBeNull();
});

test("an instant late in a summer evening is the next day in the United Kingdom", () => {
  expect(readDay("2019-06-30T23:00:00Z")).toBe("2019-07-01");
  expect(readDay("2019-12-31T23:00:00Z")).toBe("2019-12-31");
  expect(readDay("2019-07-01T00:00:00")).toBe("2019-07-01");
  expect(readDay("2019-06-30T23:59:59Z")).toBe("2019-06-30");
});

test("a month alone ends on its last day where it is an end", () => {
  expect(readDay("February 2024", { endOfMonth: true })).toBe("2024-02-29");
});

test("a file is month first only where a day cannot be read otherwise, and no day says the opposite", () => {
  expect(dayOrderOf(["04/05/2024", "04/25/2024"])).toBe("mdy");
  expect(dayOrderOf(["04/05/2024", "25/04/2024", "04/25/2024"])).toBe("dmy");
  expect(dayOrderOf(["04/05/2024"])).toBe("dmy");
  expect(readDay("04/05/2024", { order: "mdy" })).toBe("2024-04-05");
});

test("whatever stands in a day field, the answer is a real calendar day or unknown", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.double(), fc.integer(), fc.date().map(String), fc.constant(null)),
      (value) => {
        const day = readDay(value);
        expect(day === null || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day).toBe(true);
      },
    ),
  );
});

test.each([
  ["£1,234,567.89", 123_456_789],
  ["1234", 123_400],
  ["£1 234 567", 123_456_700],
  ["£1.2m", 120_000_000],
  ["£250k", 25_000_000],
  ["£1.5 million", 150_000_000],
  ["£45,000 (3 years)", 4_500_000],
  ["GBP 900", 90_000],
  ["1.5E+06", 150_000_000],
  [93527.5, 9_352_750],
])("a sum written %s is %s pence", (written, pence) => {
  expect(readMoney(written).pence).toBe(pence);
});

test.each([
  "",
  "N/A",
  "TBC",
  "£0.00",
  "0",
  0,
  "-",
  "£-",
  "(1,200)",
  "-£500",
  "nil",
  "see schedule",
  null,
  undefined,
  {},
])("a sum written %j is unknown", (written) => {
  expect(readMoney(written).pence).toBeNull();
});

test("a range, a ceiling and a sum for a year say what they are", () => {
  expect(readMoney("£100,000 - £250,000")).toMatchObject({
    pence: null,
    lowPence: 10_000_000,
    highPence: 25_000_000,
  });
  expect(readMoney("Up to £500,000")).toMatchObject({ pence: null, highPence: 50_000_000 });
  expect(readMoney("£45,000 per annum")).toMatchObject({ pence: 4_500_000, isAnnual: true });
  expect(readMoney("£45,000 p.a.").isAnnual).toBe(true);
});

test("any sum in whole pence survives being written with commas and a pound sign", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), (pence) => {
      const written = (pence / 100).toLocaleString("en-GB", { style: "currency", currency: "GBP" });
      expect(readMoney(written).pence).toBe(pence);
    }),
  );
});

test("entities are decoded however often they were encoded, and placeholders are no words", () => {
  expect(plainWords("Turner &amp;amp; Sons&#039; caf&eacute;")).toBe("Turner & Sons' café");
  for (const placeholder of ["N/A", "n.a.", "TBC", "-", "#REF!", "Not applicable", "  ", "Unknown"]) {
    expect(knownWords(placeholder)).toBeNull();
  }
  expect(knownWords("Nil-by-mouth training")).toBe("Nil-by-mouth training");
});

test("CPV codes are found however they are joined, and yes and no however they are said", () => {
  expect(cpvCodes("85000000 33100000;85312400-3")).toEqual(["85000000", "33100000", "85312400"]);
  expect([yesOrNo("Y"), yesOrNo("No"), yesOrNo("N/A"), yesOrNo(""), yesOrNo("TRUE")]).toEqual([
    true,
    false,
    null,
    null,
    true,
  ]);
});

const bytes = (words: string, encoding: BufferEncoding = "utf8"): Buffer => Buffer.from(words, encoding);

test("a register is read in UTF-8 with and without its mark, in UTF-16 and in Windows-1252", () => {
  const words = "Réf,Titre\n1,£5 – café";
  expect(textOfFile(bytes(words))).toEqual({ text: words });
  expect(textOfFile(bytes(`\ufeff${words}`))).toEqual({ text: words });
  expect(textOfFile(Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(words, "utf16le")]))).toEqual({
    text: words,
  });
  expect(textOfFile(bytes("Ref,Title\n1,Home care in the north", "utf16le"))).toEqual({
    text: "Ref,Title\n1,Home care in the north",
  });
  const windows = Buffer.concat([
    bytes("R"),
    Buffer.from([0xe9]),
    bytes("f,Titre\n1,"),
    Buffer.from([0xa3]),
    bytes("5 "),
    Buffer.from([0x96]),
    bytes(" caf"),
    Buffer.from([0xe9]),
  ]);
  expect(textOfFile(windows)).toEqual({ text: words });
});

test("a file that mixes UTF-8 and Windows-1252 keeps its pound signs either way", () => {
  const mixed = Buffer.concat([bytes("£5,"), Buffer.from([0xa3]), bytes("6")]);
  expect(textOfFile(mixed)).toEqual({ text: "£5,£6" });
  expect(textOfFile(bytes("Â£5 for Childrenâ€™s care"))).toEqual({ text: "£5 for Children’s care" });
});

test.each([
  ["zip", Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
  ["pdf", bytes("%PDF-1.7 …")],
  ["workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])],
  ["gzip", Buffer.from([0x1f, 0x8b, 8])],
  ["webPage", bytes("\n<!DOCTYPE html><html><body>Not found</body></html>")],
  ["webPage", bytes('<?xml version="1.0"?><register/>')],
  ["binary", Buffer.from([1, 2, 0, 0, 0, 9, 0, 7])],
  ["empty", bytes("")],
  ["empty", bytes("\ufeff \r\n ")],
])("a file that is no text is refused: %s", (refused, content) => {
  expect(textOfFile(content)).toEqual({ refused });
});

test("one broken line of JSON Lines refuses the file and is named", () => {
  expect(readJson('{"a":1}\r\n\r\n{"a":2\n{"a":3}')).toEqual({ refused: "brokenLine", values: { line: 3 } });
  expect(readJson('{"a":1}\r{"a":2}\r\n{"a":3}')).toMatchObject({
    kind: "lines",
    values: [{ line: 1 }, { line: 2 }, { line: 3 }],
  });
});

test("JSON that is broken off is refused, and is not taken for JSON Lines", () => {
  expect(readJson('{\n "a": 1,\n "b": }\n')).toEqual({ refused: "brokenJson" });
  expect(readJson('{"releases": [')).toEqual({ refused: "brokenJson" });
  expect(readJson('[\n{"a":1},\n{"a":2}\n')).toEqual({ refused: "brokenJson" });
});
