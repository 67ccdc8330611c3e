// Owns what one engine's part of the evaluation is, and the tables that all parts share.

export interface Setting {
  /** Folder of other people's open data, where there is one. */
  readonly openData: string | undefined;
  /** Says how far the work is. */
  report(words: string): void;
}

/** One engine's part of docs/evaluation.md. */
export interface Section {
  /** Short name, for `--only`. */
  readonly name: string;
  /** Its part of the page in Markdown, beginning with a `## ` heading; null where what it needs is not there. */
  write(setting: Setting): Promise<string | null>;
}

/** A Markdown table; cells are written as they are. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** Three places, as every figure of the page. */
export const figure = (value: number): string => value.toFixed(3);

/** How often what was said with a probability was right, in steps of a tenth. */
export function reliability(said: readonly { p: number; isRight: boolean }[]): string {
  const rows = Array.from({ length: 10 }, (_, step) => {
    const inStep = said.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === step);
    const right = inStep.filter(({ isRight }) => isRight).length;
    const mean = inStep.reduce((sum, { p }) => sum + p, 0) / Math.max(1, inStep.length);
    return { step, count: inStep.length, right, mean };
  }).filter(({ count }) => count > 0);
  return table(
    ["said with p", "times", "mean p", "share right"],
    rows.map(({ step, count, right, mean }) => [
      `${(step / 10).toFixed(1)} to ${((step + 1) / 10).toFixed(1)}`,
      count,
      figure(mean),
      figure(right / count),
    ]),
  );
}
