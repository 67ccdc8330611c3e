// Owns measuring the finding of personal details: reading marked examples, counting what was hidden and what was touched
// needlessly, and saying so in a page of tables.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type DetailType, detailTypes, type FoundDetail } from "~/features/privacy/privacy.schema";

const exampleShape = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), type: z.enum(detailTypes) })),
  style: z.string(),
});
/** A written text whose personal details are marked. Offsets are UTF-16 units. */
export type Example = z.infer<typeof exampleShape>;

/** Reads a list of marked examples from `folder`: "development" or "held-out". Throws where a line has not its shape. */
export function readExamples(folder: string, list: string): Example[] {
  return readFileSync(path.join(folder, `${list}.ndjson`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => exampleShape.parse(JSON.parse(line)));
}

export interface Count {
  found: number;
  typed: number;
  all: number;
}
export interface Measured {
  /** Details of which every letter and digit is hidden (`found`), and under their own type (`typed`). */
  readonly byType: Map<DetailType, Count>;
  readonly byStyle: Map<string, Count>;
  readonly missed: string[];
  /** Spans that lie on no detail, in all texts. */
  readonly stray: string[];
  readonly spans: number;
  readonly clean: number;
  readonly cleanTouched: number;
}

type Find = (text: string) => readonly FoundDetail[];

/** Runs a finder over marked examples. A trailing possessive need not be hidden. */
export function measurePrivacy(find: Find, examples: readonly Example[]): Measured {
  const byType: Measured["byType"] = new Map();
  const byStyle: Measured["byStyle"] = new Map();
  const missed: string[] = [];
  const stray: string[] = [];
  const counts = { spans: 0, clean: 0, cleanTouched: 0 };
  for (const { id, text, spans: marked, style } of examples) {
    const spans = find(text);
    counts.spans += spans.length;
    if (marked.length === 0) counts.clean++;
    if (marked.length === 0 && spans.length > 0) counts.cleanTouched++;
    for (const { start, end, type } of marked) {
      const hit = spans.filter((span) => span.start < end && start < span.end);
      const isFound = isHidden(text, start, end, hit);
      for (const count of [countOf(byType, type), countOf(byStyle, style)]) {
        count.all++;
        if (isFound) count.found++;
        if (isFound && hit[0]?.type === type) count.typed++;
      }
      if (!isFound) missed.push(`${id} ${type} "${text.slice(start, end)}" in: ${text}`);
    }
    for (const span of spans) {
      if (!marked.some(({ start, end }) => span.start < end && start < span.end))
        stray.push(`${id} ${span.type} "${text.slice(span.start, span.end)}" in: ${text}`);
    }
  }
  return { byType, byStyle, missed, stray, ...counts };
}

function countOf<K>(counts: Map<K, Count>, key: K): Count {
  const known = counts.get(key) ?? { found: 0, typed: 0, all: 0 };
  counts.set(key, known);
  return known;
}

function isHidden(text: string, start: number, end: number, spans: readonly FoundDetail[]): boolean {
  const last = end - (/['’]s?$/.exec(text.slice(start, end))?.[0].length ?? 0);
  for (let at = start; at < last; at++) {
    if (/[\p{L}\d]/u.test(text[at]!) && !spans.some((span) => span.start <= at && at < span.end))
      return false;
  }
  return true;
}

const share = (part: number, all: number): string => (all === 0 ? "–" : (part / all).toFixed(3));
const sum = (counts: Iterable<Count>): Count => {
  const total = { found: 0, typed: 0, all: 0 };
  for (const { found, typed, all } of counts) {
    total.found += found;
    total.typed += typed;
    total.all += all;
  }
  return total;
};

/** The figures of the bars: names, everything else, and clean texts touched, each between 0 and 1. */
export function figuresOf({ byType, clean, cleanTouched }: Measured) {
  const names = byType.get("PERSON") ?? { found: 0, typed: 0, all: 0 };
  const others = sum([...byType].filter(([type]) => type !== "PERSON").map(([, count]) => count));
  return {
    names: { recall: names.found / names.all, all: names.all },
    others: { recall: others.found / others.all, all: others.all },
    clean: { touched: cleanTouched / clean, all: clean },
  };
}

/** One measurement as Markdown: by type, by style, and the worst misses in their words, which were written and are nobody's. */
export function privacySection(title: string, measured: Measured): string {
  const { byType, byStyle, missed, stray, clean, cleanTouched } = measured;
  const row = ([name, { found, typed, all }]: [string, Count]): string =>
    `| ${name} | ${all} | ${share(found, all)} | ${share(typed, all)} |`;
  const head = ["| | details | found | found under its type |", "|---|---|---|---|"];
  const rest = sum([...byType].filter(([type]) => type !== "PERSON").map(([, count]) => count));
  return [
    `### ${title}`,
    "",
    ...head,
    ...[...byType].sort().map(row),
    row(["all but names", rest]),
    "",
    `Clean texts touched: ${cleanTouched} of ${clean} (${share(cleanTouched, clean)}). Spans on no detail: ${stray.length}.`,
    "",
    ...head,
    ...[...byStyle].sort().map(row),
    "",
    "Missed:",
    ...missed.slice(0, 15).map((each) => `- ${each}`),
    "",
    "Touched needlessly:",
    ...stray.slice(0, 15).map((each) => `- ${each}`),
    "",
  ].join("\n");
}

/** How sure the machine says it is, against how often it is right: for each tenth of `p`, spans and the share on a detail. */
export function calibrationOf(
  find: Find,
  examples: readonly Example[],
): { from: number; spans: number; right: number }[] {
  const tenths = Array.from({ length: 10 }, (_, n) => ({ from: n / 10, spans: 0, right: 0 }));
  for (const { text, spans: marked } of examples) {
    for (const { start, end, p } of find(text)) {
      const tenth = tenths[Math.min(9, Math.floor(p * 10))]!;
      tenth.spans++;
      if (marked.some((each) => start < each.end && each.start < end)) tenth.right++;
    }
  }
  return tenths.filter(({ spans }) => spans > 0);
}

export interface PrivacyEvaluation {
  readonly markdown: string;
  readonly figures: { heldOut: ReturnType<typeof figuresOf>; crossValidated: ReturnType<typeof figuresOf> };
}

interface Ways {
  /** Trains on some examples and returns a finder. */
  train(examples: readonly Example[]): Find;
  /** The finder that the product uses, trained on the development examples. */
  product: Find;
  development: readonly Example[];
  heldOut: readonly Example[];
  folds?: number;
}

/** Measures the product on the held-out examples, and the way it is trained by cross-validation on the development ones. */
export function evaluatePrivacy({
  train,
  product,
  development,
  heldOut,
  folds = 4,
}: Ways): PrivacyEvaluation {
  const finders = Array.from({ length: folds }, (_, fold) =>
    train(development.filter((_, at) => at % folds !== fold)),
  );
  const byText = new Map(development.map(({ text }, at) => [text, finders[at % folds]!]));
  const crossValidated: Find = (text) => byText.get(text)!(text);
  const held = measurePrivacy(product, heldOut);
  const crossed = measurePrivacy(crossValidated, development);
  const table = calibrationOf(crossValidated, development).map(
    ({ from, spans, right }) => `| ${from.toFixed(1)} | ${spans} | ${share(right, spans)} |`,
  );
  return {
    figures: { heldOut: figuresOf(held), crossValidated: figuresOf(crossed) },
    markdown: [
      "## Personal details",
      "",
      "Examples were written for this project, are nobody's words, and use numbers that belong to nobody. The model that tells names from words is trained on the development examples; the held-out ones were written afterwards and nothing was tuned on them.",
      "",
      privacySection(`Held out: ${heldOut.length} texts`, held),
      privacySection(`Development, by ${folds}-fold cross-validation: ${development.length} texts`, crossed),
      "How often a span of each certainty lies on a detail (cross-validated):",
      "",
      "| p from | spans | on a detail |",
      "|---|---|---|",
      ...table,
      "",
    ].join("\n"),
  };
}
