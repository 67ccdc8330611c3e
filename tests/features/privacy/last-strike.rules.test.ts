// Shows that an NHS number is struck however it is written, and that a phone number is not.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isNhsNumber, withoutNhsNumbers } from "~/features/privacy/last-strike.rules";

test.each([
  ["NHS 9434765919.", "NHS xxxxxxxxxx."],
  ["943 476 5919", "xxx xxx xxxx"],
  ["943-476-5919 and 943.476.5919", "xxx-xxx-xxxx and xxx.xxx.xxxx"],
  ["it is 0 943 476 5919", "it is 0 xxx xxx xxxx"],
  ["نمبر ۹۴۳ ۴۷۶ ۵۹۱۹", "نمبر xxx xxx xxxx"],
  ["ring 01632 960 123 or +44 7700 900 901", "ring 01632 960 123 or +44 7700 900 901"],
  ["943 476 5918", "943 476 5918"],
  ["94347659190", "94347659190"],
])("%j is shown as %j", (words, shown) => {
  expect(withoutNhsNumbers(words)).toBe(shown);
});

test("every number whose check digit is right is struck, and the words stay as long as they were", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { minLength: 9, maxLength: 9 }),
      fc.constantFrom("", " ", "-"),
      (nine, gap) => {
        const sum = nine.reduce((total, each, at) => total + each * (10 - at), 0);
        const check = (11 - (sum % 11)) % 11;
        if (check === 10) return;
        const digits = [...nine, check];
        expect(isNhsNumber(digits)).toBe(true);
        const written = `no ${digits.slice(0, 3).join("")}${gap}${digits.slice(3, 6).join("")}${gap}${digits.slice(6).join("")} end`;
        const shown = withoutNhsNumbers(written);
        expect(shown).not.toMatch(/\d/);
        expect(shown).toHaveLength(written.length);
      },
    ),
  );
});
