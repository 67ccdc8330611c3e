// Owns how labels are scored: accuracy, and F1 by label, over labels (macro) and over everything (micro).

export interface LabelScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many texts carry the label. */
  readonly support: number;
}

export interface Scores {
  readonly rows: number;
  /** Share of texts whose labels are exactly right. */
  readonly accuracy: number;
  /** Mean F1 of the labels that stand in the truth or in the answers. */
  readonly macro_f1: number;
  readonly micro_f1: number;
  readonly per_label: Readonly<Record<string, LabelScore>>;
}

const three = (value: number): number => Math.round(value * 1000) / 1000;

/** Compares answers with the truth, text by text. All figures have three places. */
export function score(
  truth: readonly (readonly string[])[],
  answers: readonly (readonly string[])[],
): Scores {
  const counts = new Map<string, { right: number; wrong: number; missed: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { right: 0, wrong: 0, missed: 0 };
    counts.set(label, known);
    return known;
  };
  let exact = 0;
  truth.forEach((labels, i) => {
    const said = new Set(answers[i]);
    const meant = new Set(labels);
    if (said.size === meant.size && [...said].every((label) => meant.has(label))) exact++;
    for (const label of said)
      if (meant.has(label)) of(label).right++;
      else of(label).wrong++;
    for (const label of meant) if (!said.has(label)) of(label).missed++;
  });
  const f1Of = (right: number, wrong: number, missed: number): number =>
    right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
  const all = [...counts.values()];
  const sum = (key: "right" | "wrong" | "missed") => all.reduce((total, each) => total + each[key], 0);
  const f1s = all.map(({ right, wrong, missed }) => f1Of(right, wrong, missed));
  return {
    rows: truth.length,
    accuracy: three(truth.length > 0 ? exact / truth.length : 0),
    macro_f1: three(f1s.length > 0 ? f1s.reduce((a, b) => a + b, 0) / f1s.length : 0),
    micro_f1: three(f1Of(sum("right"), sum("wrong"), sum("missed"))),
    per_label: Object.fromEntries(
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([label, { right, wrong, missed }]) => [
          label,
          {
            precision: three(right + wrong > 0 ? right / (right + wrong) : 0),
            recall: three(right + missed > 0 ? right / (right + missed) : 0),
            f1: three(f1Of(right, wrong, missed)),
            support: right + missed,
          },
        ]),
    ),
  };
}
