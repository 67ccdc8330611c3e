// Shows what the redactor finds in texts it was not made on, and that whatever is planted in whatever text is found.
import fc from "fast-check";
import { expect, test } from "vitest";
import { makePrivacyEngine, ordinaryWord } from "~/engine/privacy/privacy-engine";
import { isNhsNumber } from "~/features/privacy/numbers.rules";
import { strike } from "~/features/privacy/redact.rules";
import { figuresOf, measurePrivacy, readExamples } from "../../../scripts/lib/evaluate-privacy";

const redact = makePrivacyEngine({ keep: [] });
const found = (text: string): string[] =>
  redact(text).spans.map((span) => `${span.type} ${text.slice(span.start, span.end)}`);

test("on texts held out, 19 of 20 names are found, nearly all else, and 19 of 20 clean texts are left alone", () => {
  const figures = figuresOf(
    measurePrivacy((text) => redact(text).spans, readExamples("db/seed/examples/privacy", "held-out")),
  );
  expect(figures.names.all).toBeGreaterThan(80);
  expect(figures.names.recall).toBeGreaterThanOrEqual(0.95);
  expect(figures.others.recall).toBeGreaterThanOrEqual(0.97);
  expect(figures.clean.touched).toBeLessThanOrEqual(0.05);
});

test("names of many traditions are found in small letters", () => {
  const names =
    "tracey oluwaseun gurpreet agnieszka siobhan fatima nguyen tadeusz ionut ngozi kwame mehmet joao xiaoling rhiannon hodan";
  const missed = names
    .split(" ")
    .filter((name) => !found(`my carer ${name} was late again`).includes(`PERSON ${name}`));
  expect(missed).toEqual([]);
});

test("months, days, medicines, kin and what is called after people are left alone", () => {
  for (const text of [
    "nobody came on Sunday and May was worse",
    "Paracetamol at eight, Ramipril at nine",
    "Mum and Nan both need help",
    "the Marie Curie nurses and Age UK",
    "bob's your uncle, the hoist works",
    "he may need more help in May",
    "Grace Court has no lift",
  ])
    expect(found(text), text).toEqual([]);
});

test("offsets are exact beside emoji, accents and letters that run from right to left", () => {
  expect(found("👵🏽👵🏽 Siân rang 😡 07700 900123")).toEqual(["PERSON Siân", "PHONE 07700 900123"]);
  expect(found("السلام عليكم اتصل بي 07700 900123 من فضلك")).toEqual(["PHONE 07700 900123"]);
  expect(found("ring Zoe\u0301 please")).toEqual(["PERSON Zoe\u0301"]);
});

test("numbers are found however they are said", () => {
  expect(found("its oh seven seven double oh, er, nine hundred one two three")).toEqual([
    "PHONE oh seven seven double oh, er, nine hundred one two three",
  ]);
  expect(found("NHS number nine four three four seven six five nine one nine")).toEqual([
    "NHS_NUMBER nine four three four seven six five nine one nine",
  ]);
  expect(found("I am at flat 3 above the chippy on Mill Lane, LN5")).toEqual([
    "ADDRESS flat 3 above the chippy on Mill Lane",
    "POSTCODE LN5",
  ]);
});

const filler = fc.array(
  fc.constantFrom(
    "mum",
    "fell",
    "on",
    "the",
    "stairs",
    "and",
    "nobody",
    "came",
    "😡",
    "ring",
    "\n",
    "…",
    "Ünïcode",
    "‏",
    "no.",
  ),
  { maxLength: 12 },
);
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(""));
const nhs = digits(9).chain((nine) => {
  const whole = Array.from({ length: 10 }, (_, last) => `${nine}${last}`).find(isNhsNumber);
  return whole && !whole.startsWith("0") ? fc.constant(whole) : fc.constant("9434765919");
});
const planted = fc.oneof(
  digits(6).map((tail) => ({ type: "PHONE", words: `07700${tail}` })),
  digits(6).map((tail) => ({ type: "PHONE", words: `01632 ${tail}` })),
  fc.stringMatching(/^[a-z]{3,8}$/).map((name) => ({ type: "EMAIL", words: `${name}@example.org` })),
  nhs.map((words) => ({ type: "NHS_NUMBER", words })),
);

test("every phone, email address and NHS number that is planted in a text is found, and spans are sound", () => {
  fc.assert(
    fc.property(filler, planted, filler, (before, plant, after) => {
      const text = [...before, plant.words, ...after].join(" ");
      const { spans, redacted } = redact(text);
      const at = text.indexOf(plant.words);
      const hit = spans.find((span) => span.start <= at && at + plant.words.length <= span.end);
      expect(hit?.type, text).toBe(plant.type);
      let last = 0;
      for (const { start, end, p } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(p > 0 && p <= 1).toBe(true);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(redacted).toBe(strike(text, spans));
    }),
  );
});

test("any text at all is read, and read the same way twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(redact(text)).toEqual(redact(text));
    }),
  );
});

test("an ordinary word is told from a name, and a name that is a word from both", () => {
  expect(["lunch", "heather", "priya"].map(ordinaryWord)).toEqual(["never", "capital", null]);
});
