// Owns the evaluation of the theme engine: on written examples it did not see, on a style it never saw, and on voices that other
// people wrote. Misses are quoted from the written examples only.
import path from "node:path";
import { withMemory } from "~/engine/embedder";
import { dealOut } from "~/engine/labels/labels";
import { score } from "~/engine/labels/measure";
import { probabilityOf } from "~/engine/linear";
import {
  embedderOf,
  leastProbability,
  type Mode,
  readMaterial,
  readThemeRows,
} from "~/engine/themes/learn.server";
import { themeBlocks } from "~/engine/themes/theme-features";
import { calibrate, crossScores, scoresOf, trainHeads, type Vectored } from "~/engine/themes/theme-model";
import { chooseCodes } from "~/engine/themes/theme-reader";
import { figure, reliability, type Section, type Setting, table } from "./evaluate-section";

const parts = 5;
const misses = 12;
const parentOf = (codes: readonly string[]): string[] => [
  ...new Set(codes.map((code) => code.split(".")[0]!)),
];

interface Read {
  readonly truth: readonly string[];
  readonly said: readonly { code: string; p: number }[];
  readonly example: Vectored["example"];
}

interface Figures {
  readonly texts: number;
  readonly child: number;
  readonly childMacro: number;
  readonly parent: number;
  /** Of the texts said to have no theme, the share that has none. */
  readonly nonePrecision: number | null;
  readonly noneSaid: number;
}

function figuresOf(read: readonly Read[]): Figures {
  const truth = read.map((each) => each.truth);
  const said = read.map((each) => each.said.map(({ code }) => code));
  const child = score(truth, said);
  const silent = read.filter((each) => each.said.length === 0);
  return {
    texts: read.length,
    child: child.micro_f1,
    childMacro: child.macro_f1,
    parent: score(truth.map(parentOf), said.map(parentOf)).micro_f1,
    nonePrecision:
      silent.length > 0 ? silent.filter((each) => each.truth.length === 0).length / silent.length : null,
    noneSaid: silent.length,
  };
}

const heads = ["", "texts", "child micro-F1", "child macro-F1", "parent micro-F1", "no-theme precision"];
const lineOf = (name: string, read: readonly Read[]): (string | number)[] => {
  const f = figuresOf(read);
  const none = f.nonePrecision === null ? "–" : `${figure(f.nonePrecision)} of ${f.noneSaid}`;
  return [name, f.texts, figure(f.child), figure(f.childMacro), figure(f.parent), none];
};

function by(read: readonly Read[], of: (read: Read) => string): string {
  const names = [...new Set(read.map(of))].sort();
  return table(
    heads,
    names.map((name) =>
      lineOf(
        name,
        read.filter((each) => of(each) === name),
      ),
    ),
  );
}

const lengthOf = ({ example }: Read): string => {
  const words = example.text.split(/\s+/u).length;
  return words <= 8
    ? "1 to 8 words"
    : words <= 25
      ? "9 to 25 words"
      : words <= 60
        ? "26 to 60 words"
        : "more than 60 words";
};

async function readAll(mode: Mode, report: Setting["report"]) {
  const seed = path.resolve("db", "seed");
  const { codes, suggest, examples } = readMaterial(seed, undefined);
  const praise = new Set(
    readThemeRows(path.join(seed, "taxonomies"))
      .filter(({ polarity }) => polarity === "praise")
      .map(({ code }) => code),
  );
  report(`${mode}: reading ${examples.length} texts`);
  const embedder = withMemory(embedderOf(mode), examples.length);
  const vectors = await embedder.embed(examples.map(({ text }) => text));
  const all = examples.map((example, i): Vectored => ({ example, vector: vectors[i]! }));
  const blocks = themeBlocks(suggest);
  const thresholds = codes.map(() => leastProbability);
  const isWritten = (each: Vectored): boolean => each.example.source === "written";
  const own = all.filter((each) => each.example.source !== "voices");
  const voices = all.filter((each) => each.example.source === "voices");

  const partOf = dealOut(
    own.map(({ example }) => example.text),
    parts,
  );
  const scores = crossScores(own, codes, blocks, partOf, report);
  const calibrations = calibrate(own, codes, scores);
  const decide = (each: Vectored, found: Float64Array): Read => {
    const p = found.map((value, h) => probabilityOf(calibrations[h]!, value));
    return {
      truth: each.example.themes,
      said: chooseCodes({ codes, thresholds }, p, praise),
      example: each.example,
    };
  };
  const written = own.flatMap((each, i) => (isWritten(each) ? [decide(each, scores[i]!)] : []));
  const others = scoresOf(trainHeads(own, codes, blocks), voices).map((found, i) =>
    decide(voices[i]!, found),
  );
  const styles: [string, Read[]][] = [];
  if (mode === "live")
    for (const style of ["dialect", "esol", "textspeak", "misspelt", "jargon"]) {
      const away = own.filter((each) => isWritten(each) && each.example.style === style);
      const taught = trainHeads(
        own.filter((each) => !away.includes(each)),
        codes,
        blocks,
      );
      styles.push([style, scoresOf(taught, away).map((found, i) => decide(away[i]!, found))]);
      report(`without ${style}`);
    }
  return { written, others, styles };
}

function confusions(read: readonly Read[]): string {
  const counts = new Map<string, number>();
  for (const { truth, said } of read)
    for (const missed of truth.filter((code) => !said.some((each) => each.code === code)))
      for (const wrong of said.filter(({ code }) => !truth.includes(code)))
        counts.set(`${missed} ${wrong.code}`, (counts.get(`${missed} ${wrong.code}`) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 20);
  return table(
    ["meant", "said", "times"],
    most.map(([pair, count]) => [...pair.split(" "), count]),
  );
}

function worst(read: readonly Read[]): string {
  const wrong = read
    .filter(({ truth, said }) => said.length > 0 && !truth.includes(said[0]!.code))
    .sort((a, b) => b.said[0]!.p - a.said[0]!.p || (a.example.text < b.example.text ? -1 : 1))
    .slice(0, misses);
  return table(
    ["text", "meant", "said"],
    wrong.map(({ example, truth, said }) => [
      example.text,
      truth.join(", ") || "none",
      said.map(({ code, p }) => `${code} ${figure(p)}`).join(", "),
    ]),
  );
}

async function write({ report }: Setting): Promise<string> {
  const live = await readAll("live", report);
  const bulk = await readAll("bulk", report);
  const perCode = score(
    live.written.map(({ truth }) => truth),
    live.written.map(({ said }) => said.map(({ code }) => code)),
  ).per_label;
  return [
    "## Themes",
    explained,
    table(heads, [
      lineOf("written examples, live engine", live.written),
      lineOf("written examples, quick engine", bulk.written),
      lineOf("voices by other writers, live engine", live.others),
      lineOf("voices by other writers, quick engine", bulk.others),
    ]),
    "### By style",
    by(live.written, ({ example }) => example.style),
    "### A style that was never seen",
    "Trained without any text of the style, then asked about those.",
    table(
      heads,
      live.styles.map(([style, read]) => lineOf(style, read)),
    ),
    "### By channel",
    by(live.written, ({ example }) => example.channel ?? "none said"),
    "### By length",
    by(live.written, lengthOf),
    "### By code",
    table(
      ["code", "texts", "precision", "recall", "F1"],
      Object.entries(perCode).map(([code, each]) => [
        code,
        each.support,
        figure(each.precision),
        figure(each.recall),
        figure(each.f1),
      ]),
    ),
    "### How far a probability can be trusted",
    "Each head's score becomes a probability by a logistic curve (Platt) fitted on texts the head did not see.",
    reliability(
      live.written.flatMap(({ truth, said }) =>
        said.map(({ code, p }) => ({ p, isRight: truth.includes(code) })),
      ),
    ),
    "### Taken for one another",
    confusions(live.written),
    "### Worst misses",
    "From the written examples: the surest suggestions that were wrong.",
    worst(live.written),
  ].join("\n\n");
}

const explained = `The written examples are the developers' own, five parts, equal texts in one part; they are oblique on purpose, a third of
them with two or three themes. The voices of the demo council were written by other people and are not learned from here (the
weights that are shipped learn from both). The live engine reads with the sentence encoder, the quick one with the vectors of word
pieces alone.`;

export const themesSection: Section = { name: "themes", write };
