import fc from "fast-check";
import { expect, test } from "vitest";
import { isGsm7, partsOf, toGsm7 } from "~/lib/sms-parts";

test("160 letters are one part, 161 two, 306 two, 307 three", () => {
  expect([160, 161, 306, 307].map((count) => partsOf("a".repeat(count)).parts)).toEqual([1, 2, 2, 3]);
});

test("one euro sign in 160 characters makes 161 units and two parts", () => {
  expect(partsOf(`${"a".repeat(159)}€`)).toEqual({ parts: 2, encoding: "GSM-7", units: 161 });
});

test("70 Urdu characters are one part, 71 two, 134 two, 135 three", () => {
  const parts = [70, 71, 134, 135].map((count) => partsOf("ا".repeat(count)));
  expect(parts.map((each) => each.parts)).toEqual([1, 2, 2, 3]);
  expect(new Set(parts.map((each) => each.encoding))).toEqual(new Set(["UCS-2"]));
});

test("a curly apostrophe makes a text UCS-2, a straight one does not", () => {
  expect(partsOf("it’s").encoding).toBe("UCS-2");
  expect(partsOf("it's").encoding).toBe("GSM-7");
});

test("each of the characters of the extension table counts two", () => {
  for (const char of "^{}[]~\\|€")
    expect(partsOf(char), char).toEqual({ parts: 1, encoding: "GSM-7", units: 2 });
});

test("an emoji counts the two units that it takes", () => {
  expect(partsOf("👍")).toEqual({ parts: 1, encoding: "UCS-2", units: 2 });
});

test("our own words lose what would make them UCS-2, and nothing else", () => {
  expect(toGsm7("Priya’s “reply” – we’ll ring… 👍")).toBe("Priya's \"reply\" - we'll ring...");
  expect(toGsm7("Zoë Ångström, José Núñez, Łukasz Wójcik, Siân Lloyd")).toBe(
    "Zoe Ångström, José Nuñez, Lukasz Wojcik, Sian Lloyd",
  );
  expect(toGsm7("10\u00a0am\tnow\r\nthen")).toBe("10 am now\nthen");
  expect(toGsm7("£5 at 9:30? Yes!")).toBe("£5 at 9:30? Yes!");
});

test("a word in another script is kept, though the text is then UCS-2", () => {
  expect(toGsm7("Ask for سارہ")).toBe("Ask for سارہ");
  expect(isGsm7("Ask for سارہ")).toBe(false);
});

test("what was made plain stays as it is, and plain ASCII is never changed but for blank space", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(toGsm7(toGsm7(text))).toBe(toGsm7(text));
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[!-_a-~]{1,60}$/), (text) => {
      expect(toGsm7(text)).toBe(text);
      expect(isGsm7(text)).toBe(true);
    }),
  );
});

test("a longer text is never fewer parts", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ maxLength: 50 }),
      (text, more) => {
        expect(partsOf(text + more).parts).toBeGreaterThanOrEqual(partsOf(text).parts);
      },
    ),
    { numRuns: 50 },
  );
});
