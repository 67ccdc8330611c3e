// Owns the linear heads of the engines: training by coordinate descent on the dual, scoring, and calibration of scores into
// probabilities. Everything is seeded: equal rows give equal heads.

/** One example: a dense block (an embedding, say) and a sparse one (n-grams), each already scaled. */
export interface Row {
  readonly dense: Float32Array;
  /** Positions in the sparse block, each at most once. */
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** Yes or no to one label: a score is `bias + dense·row.dense + sparse·row`. */
export interface Head {
  readonly dense: Float32Array;
  readonly sparse: Float32Array;
  readonly bias: number;
}

export interface TrainingOptions {
  /** Inverse strength of the L2 penalty: greater fits closer. */
  readonly c?: number;
  /** How much more an example of the label weighs than one without it. */
  readonly positiveWeight?: number;
  /** `logistic` gives log-odds, `squared_hinge` the margin of a support vector machine. */
  readonly loss?: "logistic" | "squared_hinge";
  /** Weight of each row beside that; 1 where absent. */
  readonly rowWeights?: ArrayLike<number>;
  readonly mostRounds?: number;
  /** Stops when no example asks for a greater change than this. */
  readonly tolerance?: number;
  readonly seed?: number;
}

export function scoreOf(head: Head, row: Row): number {
  const { dense, indices, values } = row;
  let sum = head.bias;
  for (let i = 0; i < dense.length; i++) sum += head.dense[i]! * dense[i]!;
  for (let i = 0; i < indices.length; i++) sum += head.sparse[indices[i]!]! * values[i]!;
  return sum;
}

/** The logistic function. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place. */
export function shuffle<T>(items: { length: number; [index: number]: T }, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
}

/**
 * Trains one head by coordinate descent on the dual (Hsieh et al. 2008 for the squared hinge, Yu, Huang and Lin 2011 for
 * logistic regression, as in LIBLINEAR). `isPositive[i]` says whether row i carries the label.
 */
export function trainHead(
  rows: readonly Row[],
  isPositive: ArrayLike<boolean | number>,
  sparseDimensions: number,
  options: TrainingOptions = {},
): Head {
  const { c = 1, positiveWeight = 1, loss = "logistic", rowWeights, seed = 1 } = options;
  const head = {
    dense: new Float32Array(rows[0]?.dense.length ?? 0),
    sparse: new Float32Array(sparseDimensions),
    bias: 0,
  };
  const problem: Problem = {
    rows,
    head,
    sign: Float64Array.from(rows, (_, i) => (isPositive[i] ? 1 : -1)),
    cost: Float64Array.from(
      rows,
      (_, i) => c * (isPositive[i] ? positiveWeight : 1) * (rowWeights ? rowWeights[i]! : 1),
    ),
    square: Float64Array.from(rows, squareOf),
    order: Uint32Array.from(rows, (_, i) => i).filter((i) => !rowWeights || rowWeights[i]! > 0),
    random: seeded(seed),
    mostRounds: options.mostRounds ?? 100,
    tolerance: options.tolerance ?? 0.02,
  };
  if (loss === "logistic") descendLogistic(problem);
  else descendHinge(problem);
  return head;
}

interface Problem {
  readonly rows: readonly Row[];
  readonly head: { dense: Float32Array; sparse: Float32Array; bias: number };
  readonly sign: Float64Array;
  readonly cost: Float64Array;
  readonly square: Float64Array;
  readonly order: Uint32Array;
  readonly random: () => number;
  readonly mostRounds: number;
  readonly tolerance: number;
}

/** Squared length of a row, the constant 1 of the bias counted. */
function squareOf({ dense, values }: Row): number {
  let sum = 1;
  for (const value of dense) sum += value * value;
  for (const value of values) sum += value * value;
  return sum;
}

function add(head: Problem["head"], row: Row, step: number): void {
  const { dense, indices, values } = row;
  for (let i = 0; i < dense.length; i++) head.dense[i] = head.dense[i]! + step * dense[i]!;
  for (let i = 0; i < indices.length; i++) {
    const at = indices[i]!;
    head.sparse[at] = head.sparse[at]! + step * values[i]!;
  }
  head.bias += step;
}

function descendHinge({
  rows,
  head,
  sign,
  cost,
  square,
  order,
  random,
  mostRounds,
  tolerance,
}: Problem): void {
  const alpha = new Float64Array(rows.length);
  for (let round = 0; round < mostRounds; round++) {
    shuffle(order, random);
    let worst = 0;
    for (const i of order) {
      const diagonal = 0.5 / cost[i]!;
      const gradient = sign[i]! * scoreOf(head, rows[i]!) - 1 + alpha[i]! * diagonal;
      const projected = alpha[i] === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (Math.abs(projected) < 1e-12) continue;
      const before = alpha[i]!;
      alpha[i] = Math.max(before - gradient / (square[i]! + diagonal), 0);
      add(head, rows[i]!, (alpha[i]! - before) * sign[i]!);
    }
    if (worst < tolerance) break;
  }
}

function descendLogistic({
  rows,
  head,
  sign,
  cost,
  square,
  order,
  random,
  mostRounds,
  tolerance,
}: Problem): void {
  const alpha = Float64Array.from(cost, (each) => Math.min(0.001 * each, 1e-8));
  for (const i of order) add(head, rows[i]!, alpha[i]! * sign[i]!);
  let innerTolerance = 0.01;
  for (let round = 0; round < mostRounds; round++) {
    shuffle(order, random);
    let worst = 0;
    let steps = 0;
    for (const i of order) {
      const limit = cost[i]!;
      const slope = sign[i]! * scoreOf(head, rows[i]!);
      const curve = square[i]!;
      // The problem is the same in alpha and in limit - alpha; the lesser of the two is solved for, which is stable near 0.
      const isMirrored = 0.5 * curve * (limit - 2 * alpha[i]!) + slope < 0;
      const direction = isMirrored ? -1 : 1;
      const old = isMirrored ? limit - alpha[i]! : alpha[i]!;
      let z = limit - old < 0.5 * limit ? 0.1 * old : old;
      const gradientAt = (x: number): number =>
        curve * (x - old) + direction * slope + Math.log(x / (limit - x));
      let gradient = gradientAt(z);
      worst = Math.max(worst, Math.abs(gradient));
      let inner = 0;
      for (; inner <= 100 && Math.abs(gradient) >= innerTolerance; inner++) {
        const next = z - gradient / (curve + limit / (limit - z) / z);
        z = next <= 0 ? z * 0.1 : next;
        gradient = gradientAt(z);
        steps++;
      }
      if (inner === 0) continue;
      alpha[i] = isMirrored ? limit - z : z;
      add(head, rows[i]!, direction * (z - old) * sign[i]!);
    }
    if (worst < tolerance) break;
    if (steps <= order.length / 10) innerTolerance = Math.max(1e-8, innerTolerance * 0.1);
  }
}

/** A score becomes the probability `sigmoid(slope * score + offset)`. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export const probabilityOf = ({ slope, offset }: Calibration, score: number): number =>
  sigmoid(slope * score + offset);

/**
 * Fits a calibration (Platt 1999, with the targets and the Newton steps of Lin, Lin and Weng 2007) on scores of rows that the
 * head was not trained on. Without both kinds of row the score is taken as log-odds.
 */
export function fitCalibration(
  scores: ArrayLike<number>,
  isPositive: ArrayLike<boolean | number>,
): Calibration {
  let positives = 0;
  for (let i = 0; i < scores.length; i++) if (isPositive[i]) positives++;
  const negatives = scores.length - positives;
  if (positives === 0 || negatives === 0) return { slope: 1, offset: 0 };
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let slope = 0;
  let offset = Math.log((positives + 1) / (negatives + 1));
  const lossOf = (a: number, b: number): number => {
    let sum = 0;
    for (let i = 0; i < scores.length; i++) {
      const x = a * scores[i]! + b;
      const softplus = x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
      sum += softplus - (isPositive[i] ? high : low) * x;
    }
    return sum;
  };
  let loss = lossOf(slope, offset);
  for (let round = 0; round < 100; round++) {
    let [h11, h22, h21, g1, g2] = [1e-9, 1e-9, 0, 0, 0];
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i]!;
      const p = sigmoid(slope * score + offset);
      const weight = p * (1 - p);
      const gap = p - (isPositive[i] ? high : low);
      h11 += score * score * weight;
      h22 += weight;
      h21 += score * weight;
      g1 += score * gap;
      g2 += gap;
    }
    if (Math.abs(g1) < 1e-6 && Math.abs(g2) < 1e-6) break;
    const determinant = h11 * h22 - h21 * h21;
    const stepSlope = -(h22 * g1 - h21 * g2) / determinant;
    const stepOffset = -(h11 * g2 - h21 * g1) / determinant;
    let size = 1;
    for (; size >= 1e-10; size /= 2) {
      const next = lossOf(slope + size * stepSlope, offset + size * stepOffset);
      if (next < loss + 1e-4 * size * (g1 * stepSlope + g2 * stepOffset)) {
        slope += size * stepSlope;
        offset += size * stepOffset;
        loss = next;
        break;
      }
    }
    if (size < 1e-10) break;
  }
  return { slope, offset };
}
