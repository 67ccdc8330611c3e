// Shows that the linear heads learn, generalise past noise, calibrate, and are equal from run to run.
import { expect, test } from "vitest";
import {
  fitCalibration,
  probabilityOf,
  type Row,
  scoreOf,
  seeded,
  sigmoid,
  trainHead,
} from "~/engine/linear";

/** Rows whose label hangs on one dense and one sparse feature, with noise in the others. */
function madeRows(count: number, seed: number): { rows: Row[]; labels: boolean[] } {
  const random = seeded(seed);
  const rows: Row[] = [];
  const labels: boolean[] = [];
  for (let i = 0; i < count; i++) {
    const dense = Float32Array.from({ length: 4 }, () => random() - 0.5);
    const at = Math.floor(random() * 10);
    const noise = 10 + Math.floor(random() * 40);
    rows.push({ dense, indices: Uint32Array.of(at, noise), values: Float32Array.of(1, 1) });
    labels.push(dense[0]! + (at < 5 ? 0.4 : -0.4) > 0);
  }
  return { rows, labels };
}

const rightShare = (head: Parameters<typeof scoreOf>[0], { rows, labels }: ReturnType<typeof madeRows>) =>
  rows.filter((row, i) => scoreOf(head, row) > 0 === labels[i]).length / rows.length;

for (const loss of ["logistic", "squared_hinge"] as const) {
  test(`a head trained with the ${loss} loss is right about rows it has not seen`, () => {
    const taught = madeRows(600, 1);
    const head = trainHead(taught.rows, taught.labels, 50, { loss, c: 10 });
    expect(rightShare(head, madeRows(400, 2))).toBeGreaterThan(0.93);
  });

  test(`training with the ${loss} loss twice gives the same head`, () => {
    const { rows, labels } = madeRows(200, 3);
    expect(trainHead(rows, labels, 50, { loss })).toEqual(trainHead(rows, labels, 50, { loss }));
  });
}

test("logistic regression reaches the optimum: the gradient of its objective is about nothing", () => {
  const { rows, labels } = madeRows(300, 4);
  const c = 2;
  const head = trainHead(rows, labels, 50, { c, tolerance: 1e-4, mostRounds: 2000 });
  // Objective: |w|²/2 + c Σ log(1 + exp(-y s)); its gradient in the bias and in the first dense weight.
  let bias = head.bias;
  let first = head.dense[0]!;
  rows.forEach((row, i) => {
    const sign = labels[i] ? 1 : -1;
    const pull = -c * sign * sigmoid(-sign * scoreOf(head, row));
    bias += pull;
    first += pull * row.dense[0]!;
  });
  expect(Math.abs(bias)).toBeLessThan(0.02);
  expect(Math.abs(first)).toBeLessThan(0.02);
});

test("a label weighed more heavily is said more often", () => {
  const { rows, labels } = madeRows(300, 5);
  const rare = labels.map((label, i) => label && i % 8 === 0);
  const said = (positiveWeight: number) => {
    const head = trainHead(rows, rare, 50, { c: 0.1, positiveWeight });
    return rows.filter((row) => scoreOf(head, row) > 0).length;
  };
  expect(said(20)).toBeGreaterThan(said(1));
});

test("a row of no weight teaches nothing", () => {
  const { rows, labels } = madeRows(100, 6);
  const weights = rows.map((_, i) => (i < 60 ? 1 : 0));
  const weighted = trainHead(rows, labels, 50, { rowWeights: weights, tolerance: 1e-6, mostRounds: 5000 });
  const fewer = trainHead(rows.slice(0, 60), labels.slice(0, 60), 50, {
    tolerance: 1e-6,
    mostRounds: 5000,
  });
  expect(weighted.bias).toBeCloseTo(fewer.bias, 3);
});

test("calibrated probabilities say how often the label is there", () => {
  const random = seeded(7);
  const scores = Array.from({ length: 4000 }, () => random() * 8 - 4);
  const labels = scores.map((score) => random() < sigmoid(2 * score - 1));
  const calibration = fitCalibration(scores, labels);
  expect(calibration.slope).toBeCloseTo(2, 0);
  const about = scores.flatMap((score, i) => {
    const p = probabilityOf(calibration, score);
    return p > 0.6 && p < 0.8 ? [labels[i]] : [];
  });
  const share = about.filter(Boolean).length / about.length;
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.8);
});

test("scores with only one kind of row are taken as they are", () => {
  expect(fitCalibration([1, 2], [true, true])).toEqual({ slope: 1, offset: 0 });
});
