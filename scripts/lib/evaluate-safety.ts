// Owns the part of the evaluation about worries: cross-validation on the labelled texts, sources and styles left out of training,
// and texts held back from everything, by level, type of abuse, style, channel and length, with the worst misses quoted.
import { levelOf } from "~/engine/safety/safety-engine";
import { type SafetyModel, scoresOf } from "~/engine/safety/safety-model";
import { chooseLimits, crossScores, type Labelled, trainHeads } from "~/engine/safety/safety-training";
import { embedderOf } from "~/engine/themes/learn.server";
import { type Level, levels } from "~/features/safeguarding/safeguarding.schema";
import { figure, type Section, table } from "./evaluate-section";
import { heldOutExamples, type SafetyExample, trainingExamples } from "./safety-examples";
import { allowance, label } from "./train-safety";

type Text = Labelled & { readonly example: SafetyExample };

/** A text and the level that a model which had not seen it gave it. */
interface Judged {
  readonly example: SafetyExample;
  readonly said: Level;
  readonly score: number;
}

const isWorry = (level: Level): boolean => level >= "S3";

export interface SafetyFigures {
  readonly texts: number;
  readonly worries: number;
  readonly recall: number;
  readonly graveRecall: number;
  readonly emergencies: number;
  readonly emergencyRecall: number;
  readonly calm: number;
  readonly quiet: number;
  readonly falseEmergencies: number;
}

const share = (part: number, of: number): number => (of === 0 ? Number.NaN : part / of);

/** What the bars are about. `NaN` where there is no such text. */
export function safetyFigures(judged: readonly Judged[]): SafetyFigures {
  const worries = judged.filter(({ example }) => isWorry(example.level));
  const grave = worries.filter(({ example }) => example.level >= "S4");
  const emergencies = worries.filter(({ example }) => example.level === "S5");
  const calm = judged.filter(({ example }) => !isWorry(example.level));
  const found = (texts: readonly Judged[]) => texts.filter(({ said }) => isWorry(said)).length;
  return {
    texts: judged.length,
    worries: worries.length,
    recall: share(found(worries), worries.length),
    graveRecall: share(found(grave), grave.length),
    emergencies: emergencies.length,
    emergencyRecall: share(emergencies.filter(({ said }) => said === "S5").length, emergencies.length),
    calm: calm.length,
    quiet: share(calm.length - found(calm), calm.length),
    falseEmergencies: calm.filter(({ said }) => said === "S5").length,
  };
}

const shown = (value: number): string => (Number.isNaN(value) ? "" : figure(value));
const heads = [
  "",
  "worries",
  "recall",
  "recall S4-S5",
  "S5",
  "called S5",
  "calm",
  "left quiet",
  "calm called S5",
];
const rowOf = (name: string, judged: readonly Judged[]): (string | number)[] => {
  const f = safetyFigures(judged);
  return [
    name,
    f.worries,
    shown(f.recall),
    shown(f.graveRecall),
    f.emergencies,
    shown(f.emergencyRecall),
    f.calm,
    shown(f.quiet),
    f.falseEmergencies,
  ];
};

function by(judged: readonly Judged[], keyOf: (example: SafetyExample) => string | null): string {
  const groups = new Map<string, Judged[]>();
  for (const each of judged) {
    const key = keyOf(each.example);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return table(
    heads,
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, texts]) => rowOf(key, texts)),
  );
}

const lengthOf = ({ text }: SafetyExample): string => {
  const words = text.split(/\s+/).length;
  return words <= 6
    ? "1: up to 6 words"
    : words <= 20
      ? "2: 7 to 20"
      : words <= 60
        ? "3: 21 to 60"
        : "4: over 60";
};

function confusion(judged: readonly Judged[]): string {
  return table(
    ["meant \\ said", ...levels],
    levels.map((meant) => [
      meant,
      ...levels.map(
        (said) => judged.filter((each) => each.example.level === meant && each.said === said).length,
      ),
    ]),
  );
}

const quote = ({ example, said }: Judged): string =>
  `- ${example.level}, said ${said}: “${example.text.replace(/\s+/g, " ").slice(0, 160)}”`;

const judge = (texts: readonly Text[], model: Pick<SafetyModel, "heads" | "limits">): Judged[] =>
  texts.map(({ example, prepared, whole, stretches }) => {
    const scores = scoresOf(model, whole, stretches);
    return { example, said: levelOf(scores, prepared, model.limits), score: scores.S3 };
  });

export const safetySection: Section = {
  name: "safety",
  async write({ report }) {
    const embedder = embedderOf("live");
    report("embedding");
    const texts = await label(trainingExamples(), embedder);
    const first = await label(heldOutExamples("heldout"), embedder);
    const fresh = await label(heldOutExamples("heldout-fresh"), embedder);

    report("cross-validation");
    const scores = crossScores(texts);
    const limits = chooseLimits(texts, scores, allowance);
    const crossed: Judged[] = texts.map(({ example, prepared }, i) => ({
      example,
      said: levelOf(scores[i]!, prepared, limits),
      score: scores[i]!.S3,
    }));
    const written = crossed.filter(({ example }) => example.source === "written");
    const model = { heads: trainHeads(texts), limits };
    const heldBack = judge(first, model);
    const newest = judge(fresh, model);

    const without = (isOut: (example: SafetyExample) => boolean): Judged[] => {
      const rest = texts.filter(({ example }) => !isOut(example));
      return judge(
        texts.filter(({ example }) => isOut(example)),
        { heads: trainHeads(rest), limits },
      );
    };
    report("sources and styles left out");
    const sources = ["voices", "cues"].map((source) => without((example) => example.source === source));
    const styles = [...new Set(written.map(({ example }) => example.style))].sort();
    const byStyle = styles.map((style) =>
      without((example) => example.source === "written" && example.style === style),
    );
    const worst = [...heldBack, ...newest];
    const missed = worst
      .filter(({ example, said }) => isWorry(example.level) && !isWorry(said))
      .sort((a, b) => a.score - b.score);
    const falsely = worst
      .filter(({ example, said }) => !isWorry(example.level) && isWorry(said))
      .sort((a, b) => b.score - a.score);

    return [
      "## Worries",
      "",
      "A worry is S3 to S5. Every text was written by the developers, none by the people who will use this; real traffic will differ, and the weekly sample of quiet items says how much. Half of the calm texts are lookalikes that hold the words of worry. The texts written for themes carry a severity given in passing, and S2 and S3 lie close in them.",
      "",
      table(heads, [
        rowOf("held back, fresh: looked at once", newest),
        rowOf("held back, first: looked at while building", heldBack),
        rowOf("cross-validation, written for this", written),
        rowOf(
          "cross-validation, written for themes",
          crossed.filter(({ example }) => example.source === "themes"),
        ),
        rowOf("voices of the demonstration, left out of training", sources[0]!),
        rowOf("lines of the cue list, left out of training", sources[1]!),
      ]),
      "",
      "### By level meant and said (cross-validation, written for this)",
      "",
      confusion(written),
      "",
      "### By type of abuse",
      "",
      by(written, ({ abuseType }) => abuseType),
      "",
      "### By style",
      "",
      by(written, ({ style }) => style),
      "",
      "### By style, each left out of training",
      "",
      table(
        heads,
        styles.map((style, i) => rowOf(style, byStyle[i]!)),
      ),
      "",
      "### By channel",
      "",
      by(written, ({ channel }) => channel),
      "",
      "### By length",
      "",
      by(written, lengthOf),
      "",
      "### Worst misses and false alarms among the texts held back",
      "",
      ...missed.slice(0, 12).map(quote),
      ...falsely.slice(0, 12).map(quote),
    ].join("\n");
  },
};
