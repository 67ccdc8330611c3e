// Owns the committee that reads labels: a support vector machine, a logistic regression and a naive-Bayes-weighted logistic
// regression, each calibrated on texts it did not see. They err in different ways, so their mean errs less.
import {
  type Asked,
  type Block,
  characterTerms,
  deniedTerms,
  edgeTerms,
  fitScaler,
  fitVocabulary,
  questionTerms,
  rowOf,
  wordTerms,
} from "../features";
import {
  type Calibration,
  fitCalibration,
  probabilityOf,
  type Row,
  scoreOf,
  type TrainingOptions,
  trainHead,
} from "../linear";

/** A text to learn from, with the vector of its meaning. */
export interface LabelledText extends Asked {
  readonly vector: Float32Array;
  readonly labels: readonly string[];
  /** How many equal rows it stands for. */
  readonly count: number;
}

const blocks: readonly Block[] = [
  { name: "words", terms: (_, words) => wordTerms(words, 2), scale: 1, leastTexts: 2 },
  { name: "characters", terms: (_, words) => characterTerms(words), scale: 1, leastTexts: 3 },
  { name: "edges", terms: (_, words) => edgeTerms(words), scale: 0.5, leastTexts: 2 },
  { name: "denied", terms: (_, words) => deniedTerms(words), scale: 0.3, leastTexts: 2 },
  {
    name: "question",
    terms: ({ question }, words) => questionTerms(words, question),
    scale: 0.6,
    leastTexts: 2,
  },
];
const bayesBlocks: readonly Block[] = [
  { name: "words", terms: (_, words) => wordTerms(words, 3), scale: 1, leastTexts: 2 },
  {
    name: "question",
    terms: ({ question }, words) => questionTerms(words, question),
    scale: 0.6,
    leastTexts: 2,
  },
];
const dimensionsOfPart = 512;

/** Scores of one member for each label, of texts given with their vectors. */
type Member = (texts: readonly (Asked & { vector: Float32Array })[]) => Float64Array[];
type Trainer = (texts: readonly LabelledText[], labels: readonly string[]) => Member;

/** Rare labels weigh more, by the square root of how rare they are. */
function weightOf(isPositive: readonly boolean[], counts: ArrayLike<number>): number {
  let positives = 0;
  let all = 0;
  isPositive.forEach((is, i) => {
    all += counts[i]!;
    if (is) positives += counts[i]!;
  });
  return Math.sqrt(Math.max(1, (all - positives) / Math.max(1, positives)));
}

const countWeights = (texts: readonly LabelledText[]): Float64Array =>
  Float64Array.from(texts, ({ count }) => Math.sqrt(count));

/** Members that see meaning and n-grams. */
function linearTrainer(options: TrainingOptions, denseScale: number): Trainer {
  return (texts, labels) => {
    const scaler = fitScaler(
      texts.map(({ vector }) => vector),
      denseScale,
      dimensionsOfPart,
    );
    const vocabulary = fitVocabulary(texts, blocks);
    const rowsOf = (asked: readonly (Asked & { vector: Float32Array })[]): Row[] =>
      asked.map((each) => rowOf(scaler, vocabulary, each.vector, each));
    const rows = rowsOf(texts);
    const rowWeights = countWeights(texts);
    const heads = labels.map((label) => {
      const isPositive = texts.map((text) => text.labels.includes(label));
      return trainHead(rows, isPositive, vocabulary.size, {
        ...options,
        rowWeights,
        positiveWeight: weightOf(isPositive, rowWeights),
        mostRounds: 30,
        tolerance: 0.1,
      });
    });
    return (asked) => {
      const seen = rowsOf(asked);
      return heads.map((head) => Float64Array.from(seen, (row) => scoreOf(head, row)));
    };
  };
}

/** A member that weighs each n-gram by how much it speaks for the label (Wang and Manning 2012). */
const bayesTrainer: Trainer = (texts, labels) => {
  const vocabulary = fitVocabulary(texts, bayesBlocks);
  const nothing = new Float32Array(0);
  const present = (asked: readonly Asked[]): Uint32Array[] =>
    asked.map((each) => vocabulary.sparse(each).indices);
  const features = present(texts);
  const rowWeights = countWeights(texts);
  const members = labels.map((label) => {
    const isPositive = texts.map((text) => text.labels.includes(label));
    const ratios = logRatios(features, isPositive, rowWeights, vocabulary.size);
    const rowFor = (indices: Uint32Array): Row => {
      const factor = 1 / Math.sqrt(Math.max(1, indices.length));
      return { dense: nothing, indices, values: Float32Array.from(indices, (at) => ratios[at]! * factor) };
    };
    const head = trainHead(features.map(rowFor), isPositive, vocabulary.size, {
      c: 1,
      rowWeights,
      positiveWeight: weightOf(isPositive, rowWeights),
      mostRounds: 30,
      tolerance: 0.1,
    });
    return { head, rowFor };
  });
  return (asked) => {
    const seen = present(asked);
    return members.map(({ head, rowFor }) => Float64Array.from(seen, (each) => scoreOf(head, rowFor(each))));
  };
};

function logRatios(
  features: readonly Uint32Array[],
  isPositive: readonly boolean[],
  weights: Float64Array,
  size: number,
): Float64Array {
  const smoothing = 0.5;
  const [yes, no] = [new Float64Array(size).fill(smoothing), new Float64Array(size).fill(smoothing)];
  let [allYes, allNo] = [size * smoothing, size * smoothing];
  features.forEach((indices, i) => {
    const weight = weights[i]!;
    for (const at of indices) {
      if (isPositive[i]) {
        yes[at] = yes[at]! + weight;
        allYes += weight;
      } else {
        no[at] = no[at]! + weight;
        allNo += weight;
      }
    }
  });
  return yes.map((each, at) => Math.log(each / allYes / (no[at]! / allNo)));
}

const trainers: readonly { weight: number; train: Trainer }[] = [
  { weight: 0.4, train: linearTrainer({ loss: "squared_hinge", c: 0.15 }, 1) },
  { weight: 0.35, train: linearTrainer({ loss: "logistic", c: 2 }, 1) },
  { weight: 0.25, train: bayesTrainer },
];

export interface Committee {
  /** Probability of each label, for each text. */
  read(texts: readonly (Asked & { vector: Float32Array })[]): Float64Array[];
  /** The same for the texts it learned from, each read by members that had not seen it. */
  readonly unseen: readonly Float64Array[];
}

/** Trains the members `parts` times without one part each, to calibrate them, and once on everything. */
export function trainCommittee(
  texts: readonly LabelledText[],
  labels: readonly string[],
  partOf: readonly number[],
  parts: number,
  report: (done: number, of: number) => void = () => undefined,
): Committee {
  const steps = trainers.length * (parts + 1);
  let done = 0;
  const members = trainers.map(({ weight, train }) => {
    const scores = labels.map(() => new Float64Array(texts.length));
    for (let part = 0; part < parts; part++) {
      const away = [...texts.keys()].filter((i) => partOf[i] === part);
      const taught = texts.filter((_, i) => partOf[i] !== part);
      if (away.length > 0 && taught.length > 0) {
        const found = train(taught, labels)(away.map((i) => texts[i]!));
        away.forEach((i, row) => {
          labels.forEach((_, l) => {
            scores[l]![i] = found[l]![row]!;
          });
        });
      }
      report(++done, steps);
    }
    const calibrations = labels.map((label, l) =>
      fitCalibration(
        scores[l]!,
        texts.map((text) => text.labels.includes(label)),
      ),
    );
    const member = train(texts, labels);
    report(++done, steps);
    return { weight, member, calibrations, scores };
  });

  const join = (
    scoresOf: (member: (typeof members)[number]) => Float64Array[],
    rows: number,
  ): Float64Array[] => {
    const answer = Array.from({ length: rows }, () => new Float64Array(labels.length));
    for (const member of members) {
      const scores = scoresOf(member);
      labels.forEach((_, l) => {
        const calibration: Calibration = member.calibrations[l]!;
        for (let row = 0; row < rows; row++)
          answer[row]![l] = answer[row]![l]! + member.weight * probabilityOf(calibration, scores[l]![row]!);
      });
    }
    return answer;
  };
  return {
    read: (asked) => join(({ member }) => member(asked), asked.length),
    unseen: join(({ scores }) => scores, texts.length),
  };
}
