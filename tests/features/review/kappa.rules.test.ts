// Shows that kappa comes out as published worked examples say, and that it says nothing where it cannot.
import { expect, test } from "vitest";
import { type Counts, cohensKappa, countsByParent, pooledKappa } from "~/features/review/kappa.rules";
import { quarterBefore } from "~/features/review/quarter.rules";

const of = (both: number, firstOnly: number, secondOnly: number, neither: number): Counts => ({
  both,
  firstOnly,
  secondOnly,
  neither,
});

test.each([
  ["Viera and Garrett 2005", of(15, 5, 10, 70), 0.85, 0.57],
  ["Feinstein and Cicchetti 1990, balanced", of(40, 9, 6, 45), 0.85, 0.7],
  ["Feinstein and Cicchetti 1990, unbalanced", of(80, 10, 5, 5), 0.85, 0.32],
])("kappa is as published: %s", (_source, counts, observed, kappa) => {
  const found = cohensKappa(counts)!;
  expect(found.observed).toBeCloseTo(observed, 10);
  expect(found.kappa).toBeCloseTo(kappa, 2);
  expect(found.range![0]).toBeLessThan(found.kappa!);
  expect(found.range![1]).toBeGreaterThan(found.kappa!);
});

test("full agreement is 1, full disagreement -1, and chance is 0", () => {
  expect(cohensKappa(of(5, 0, 0, 5))).toMatchObject({ kappa: 1, range: [1, 1] });
  expect(cohensKappa(of(0, 5, 5, 0))).toMatchObject({ kappa: -1 });
  expect(cohensKappa(of(25, 25, 25, 25))!.kappa).toBeCloseTo(0, 10);
});

test("there is no kappa where neither ever said yes, and nothing at all where there is no item", () => {
  expect(cohensKappa(of(0, 0, 0, 30))).toMatchObject({ observed: 1, kappa: null, range: null });
  expect(cohensKappa(of(0, 0, 0, 0))).toBeNull();
  expect(pooledKappa([])).toBeNull();
});

test("kappa over several themes is pooled, so that a theme hardly used does not swing it", () => {
  const each = [of(40, 9, 6, 45), of(0, 1, 0, 99)].map((counts) => cohensKappa(counts)!);
  const [first, rare] = each;
  const mean = (a: number, b: number) => (a + b) / 2;
  const observed = mean(first!.observed, rare!.observed);
  const expected = mean(first!.expected, rare!.expected);
  expect(pooledKappa(each)!.kappa).toBeCloseTo((observed - expected) / (1 - expected), 10);
  expect(pooledKappa(each)!.kappa).toBeGreaterThan(mean(first!.kappa!, rare!.kappa!));
});

test("two themes below the same one are agreement on it", () => {
  const counts = countsByParent([
    { first: ["T01.1", "T01.2"], second: ["T01.3"] },
    { first: ["T06.1"], second: [] },
    { first: [], second: [] },
  ]);
  expect([...counts]).toEqual([
    ["T01", of(1, 0, 0, 2)],
    ["T06", of(0, 1, 0, 2)],
  ]);
});

test("the quarter that is over is found from any day of the next", () => {
  expect(quarterBefore("2026-11-24")).toEqual({ name: "2026-Q3", from: "2026-07-01", to: "2026-09-30" });
  expect(quarterBefore("2026-01-01")).toEqual({ name: "2025-Q4", from: "2025-10-01", to: "2025-12-31" });
  expect(quarterBefore("2026-04-30").name).toBe("2026-Q1");
});
