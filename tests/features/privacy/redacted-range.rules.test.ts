import fc from "fast-check";
import { expect, test } from "vitest";
import { strike } from "~/features/privacy/redact.rules";
import { inRedacted } from "~/features/privacy/redacted-range.rules";

const words = "Tracey from Brightside came late, ring 07700 900123 about Brightside";
const spans = [
  { start: 0, end: 6, type: "PERSON" as const },
  { start: 39, end: 51, type: "PHONE" as const },
];

test("a provider's name is found again in the redacted words, before and after a struck detail", () => {
  const redacted = strike(words, spans);
  for (const start of [words.indexOf("Brightside"), words.lastIndexOf("Brightside")]) {
    const [from, to] = inRedacted(spans, start, start + "Brightside".length);
    expect(redacted.slice(from, to)).toBe("Brightside");
  }
});

test("a range that lies in a struck detail, or reaches into one, covers its mark", () => {
  const redacted = strike(words, spans);
  const [from, to] = inRedacted(spans, 41, 45);
  expect(redacted.slice(from, to)).toBe("[phone]");
  const [a, b] = inRedacted(spans, 3, 22);
  expect(redacted.slice(a, b)).toBe("[name] from Brightside");
});

test("a range never leaves the redacted words and never turns round", () => {
  fc.assert(
    fc.property(fc.nat(words.length), fc.nat(words.length), (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const [from, to] = inRedacted(spans, start, end);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(strike(words, spans).length);
      if (end > start) expect(to).toBeGreaterThanOrEqual(from);
    }),
  );
});
