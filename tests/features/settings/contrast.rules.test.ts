import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, isReadable, luminance } from "~/features/settings/contrast.rules";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("contrast agrees with the values that WCAG and this house's own tokens publish", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
  expect(contrast("#5b2a5e", "#ffffff")).toBeCloseTo(10.8, 1);
  expect(contrast("#0f5e63", "#ffffff")).toBeCloseTo(7.5, 1);
  expect(luminance("#FFFFFF")).toBe(1);
});

test("a colour that white can barely be read on is refused, and the next darker one is not", () => {
  expect(isReadable("#767676")).toBe(true);
  expect(isReadable("#777777")).toBe(false);
  expect(isReadable("#ffd54a")).toBe(false);
});

test("contrast is the same both ways, and never below 1 or above 21", () => {
  fc.assert(
    fc.property(colour, colour, (a, b) => {
      expect(contrast(a, b)).toBe(contrast(b, a));
      expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
      expect(contrast(a, b)).toBeLessThanOrEqual(21);
    }),
  );
});

test("what is no colour is not taken for one", () => {
  for (const words of ["red", "#fff", "#12345g", "5b2a5e", ""])
    expect(() => luminance(words)).toThrow(RangeError);
});
