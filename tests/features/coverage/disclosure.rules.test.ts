// Shows that small counts of people cannot be read off, nor worked out, from what is shown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ShownCount, shownCount, shownRow } from "~/features/coverage/disclosure.rules";

test.each([
  [0, 0],
  [1, "*"],
  [5, "*"],
  [7, "*"],
  [8, 10],
  [12, 10],
  [13, 15],
  [22, 20],
  [23, 25],
] as const)("%i people are shown as %s", (count, shown) => {
  expect(shownCount(count)).toBe(shown);
});

test("a row in which one cell is hidden hides a second, the smallest that is left", () => {
  expect(shownRow([3, 20, 12])).toEqual({ cells: ["*", 20, "*"], total: 35 });
  expect(shownRow([3, 0, 12])).toEqual({ cells: ["*", 0, "*"], total: 15 });
  expect(shownRow([3, 4, 12])).toEqual({ cells: ["*", "*", 10], total: 20 });
  expect(shownRow([3, 0, 0])).toEqual({ cells: ["*", 0, 0], total: "*" });
});

const counts = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 });

test("no number from 1 to 7 is ever shown, and what is shown is a multiple of five", () => {
  fc.assert(
    fc.property(counts, (row) => {
      const { cells, total } = shownRow(row);
      for (const shown of [...cells, total])
        if (shown !== "*") expect(shown === 0 || (shown >= 10 && shown % 5 === 0)).toBe(true);
      expect(cells.every((cell, at) => (row[at] === 0) === (cell === 0))).toBe(true);
    }),
  );
});

/** What a shown count may stand for. */
const standsFor = (shown: ShownCount, most: number): [least: number, most: number] =>
  shown === 0 ? [0, 0] : shown === "*" ? [1, most] : [Math.max(8, shown - 2), shown + 2];

test("a hidden cell cannot be got by taking what is shown from the total: at least two numbers fit it", () => {
  fc.assert(
    fc.property(counts, (row) => {
      const { cells, total } = shownRow(row);
      const hidden = cells.filter((cell) => cell === "*").length;
      if (hidden === 0) return;
      expect(hidden > 1 || total === "*").toBe(true);
      const [least, most] = total === "*" ? [1, 7] : standsFor(total, 0);
      const shown = cells.filter((cell) => cell !== "*").map((cell) => standsFor(cell, 0));
      const sum = (at: 0 | 1) => shown.reduce((all, range) => all + range[at], 0);
      // The others that are hidden are 1 each at least.
      const highest = most - sum(0) - (hidden - 1);
      const lowest = Math.max(1, hidden > 1 ? 1 : least - sum(1));
      expect(highest).toBeGreaterThan(lowest);
    }),
  );
});
