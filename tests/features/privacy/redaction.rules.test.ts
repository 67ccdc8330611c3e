// Shows how what a machine found and what people decided become one, and how chosen words become ranges.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nameRanges, plainName } from "~/features/privacy/name-strike.rules";
import type { DetailSpan } from "~/features/privacy/privacy.schema";
import { strike } from "~/features/privacy/redact.rules";
import { inOriginal, inRedacted, originalLength } from "~/features/privacy/redacted-range.rules";
import { composed, joinedRanges } from "~/features/privacy/redaction.rules";

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 24, 10, minute));
const person = (start: number, end: number): DetailSpan => ({ start, end, type: "PERSON" });

test("who speaks last is right: shown after struck is open, struck after shown is hidden", () => {
  const found = [person(0, 5)];
  const shown = { ...person(0, 5), verdict: "shown" as const, at: at(1) };
  const struck = { ...person(0, 5), verdict: "struck" as const, at: at(2) };
  expect(composed(found, [shown])).toEqual([]);
  expect(composed(found, [struck, shown])).toEqual([person(0, 5)]);
});

test("a part that is shown leaves the rest of a span hidden, whatever a newer engine made of it", () => {
  const shown = { ...person(0, 4), verdict: "shown" as const, at: at(1) };
  expect(composed([person(0, 10)], [shown])).toEqual([person(4, 10)]);
});

test("words chosen side by side are one name, and its comma and possessive stay", () => {
  const words = "tell Jean Brown's son, Derek.";
  expect(
    joinedRanges(words, [
      [10, 17],
      [5, 9],
      [23, 29],
    ]).map(([start, end]) => words.slice(start, end)),
  ).toEqual(["Jean Brown", "Derek"]);
  expect(joinedRanges(words, [[400, 404]])).toEqual([]);
});

test("a name is found by its key alone, whatever its case and accents, and a longer word that begins like it is not", () => {
  const keyOf = (plain: string) => `key of ${plain}`;
  const name = { key: keyOf("zoe ann"), words: 2, needsCapital: false };
  const text = "zoë ann rang, ZOE ANN's mum too, zoe annette did not";
  expect(nameRanges(text, [name], keyOf).map(({ start, end }) => text.slice(start, end))).toEqual([
    "zoë ann",
    "ZOE ANN",
  ]);
  expect(plainName("Zoë  Ann’s")).toEqual({ plain: "zoe ann", words: 2 });
  expect(plainName("one two three four five")).toBeNull();
});

const text = "Jean rang 07700 900123 and then Derek came, no one else";
const spansOf = fc
  .array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 6 })), { maxLength: 5 })
  .map((list) =>
    composed(
      [],
      list.map(([start, length], n) => ({
        ...person(start, Math.min(start + length, text.length)),
        verdict: "struck" as const,
        at: at(n),
      })),
    ),
  );

test("a range goes to the redacted words and back without losing a letter, and the original's length is known", () => {
  fc.assert(
    fc.property(spansOf, fc.nat(text.length), fc.nat(text.length), (spans, a, b) => {
      const redacted = strike(text, spans);
      expect(originalLength(spans, redacted)).toBe(text.length);
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      if (start === end) return;
      const [from, to] = inOriginal(spans, ...inRedacted(spans, start, end));
      expect(from).toBeLessThanOrEqual(start);
      expect(to).toBeGreaterThanOrEqual(end);
    }),
  );
});
