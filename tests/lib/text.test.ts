import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "~/lib/text";

test.each([
  ["She DIDN’T turn up", "she didnt turn up"],
  ["he won't, he can`t", "he wont, he cant"],
  ["too   many    spaces\tand tabs", "too many spaces and tabs"],
  ["one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["ﬁne\u00a0day", "fine day"],
  ["ｆｕｌｌ width", "full width"],
  ["cafe\u0301", "café"],
  ["hid\u200bden s\u00adoft", "hidden soft"],
  ["ŉ", "n"],
])("%j reads as %j", (original, expected) => {
  expect(normalise(original).text).toBe(expected);
});

test("a place in the normal form leads back to the words that were written", () => {
  const original = "Mum’s   carer didn’t come… ﬁnally 👍🏽 she DID";
  const { text, span } = normalise(original);
  const wordsFor = (word: string): string => {
    const at = text.indexOf(word);
    return original.slice(...span(at, at + word.length));
  };
  expect(wordsFor("didnt come")).toBe("didn’t come");
  expect(wordsFor("finally")).toBe("ﬁnally");
  expect(wordsFor("she did")).toBe("she DID");
  expect(wordsFor("mums carer")).toBe("Mum’s   carer");
});

test("whatever is typed, places stay in order and inside the text, and reading twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (original) => {
      const { text, span } = normalise(original);
      let last = 0;
      for (let i = 0; i < text.length; i++) {
        const [start, end] = span(i, i + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(original.length);
        last = start;
      }
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (original) => {
      const once = normalise(original).text;
      expect(normalise(once).text).toBe(once);
    }),
  );
});
