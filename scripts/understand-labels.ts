// Owns the command `npm run -s understand:labels`: learns the labels of one CSV file and reads them in another. The labels of the
// file that is read serve to score, and for nothing else.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { makeSentenceEmbedder } from "~/engine/embedder";
import { type LabelledRow, learnLabels } from "~/engine/labels/labels";
import { score } from "~/engine/labels/measure";
import { processStreams, type Streams } from "./lib/ndjson";

const usage =
  'npm run -s understand:labels -- --train TRAIN.csv --test TEST.csv [--text text] [--label label] [--multi ";"] [--question question] [--out PRED.csv]\n';
const named = {
  train: { type: "string" },
  test: { type: "string" },
  text: { type: "string", default: "text" },
  label: { type: "string", default: "label" },
  multi: { type: "string" },
  question: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
} as const;

class CannotRun extends Error {}

type Cells = Record<string, string>;

function readTable(file: string, columns: readonly string[]): Cells[] {
  let words: string;
  try {
    words = readFileSync(file, "utf8");
  } catch {
    throw new CannotRun(`${file} cannot be read.`);
  }
  let rows: Cells[];
  try {
    rows = parse(words, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new CannotRun(`${file} is no CSV file: ${error instanceof Error ? error.message : "unknown"}`);
  }
  if (rows.length === 0) throw new CannotRun(`${file} has no rows.`);
  const missing = columns.find((column) => !(column in rows[0]!));
  if (missing) throw new CannotRun(`${file} has no column ${missing}.`);
  return rows;
}

const cell = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Runs the command; resolves with the exit code: 0 done, 2 could not run. */
export async function main(
  options: readonly string[] = process.argv.slice(2),
  { output, errors }: Pick<Streams, "output" | "errors"> = processStreams(),
): Promise<number> {
  try {
    const { train, test, text, label, multi, question, out } = readOptions(options);
    const labelsOf = (row: Cells): string[] => {
      const words = row[label] ?? "";
      const parts = multi ? words.split(multi) : [words];
      return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== "");
    };
    const asRow = (row: Cells): LabelledRow => ({
      text: row[text] ?? "",
      ...(question && row[question] ? { question: row[question] } : {}),
      labels: labelsOf(row),
    });
    const needed = [text, ...(question ? [question] : [])];
    const taught = readTable(train, [...needed, label])
      .map(asRow)
      .filter((row) => multi || row.labels.length > 0);
    const asked = readTable(test, needed);
    if (!taught.some(({ labels }) => labels.length > 0)) throw new CannotRun(`${train} has no labels.`);
    const reader = await learnLabels(taught, {
      embedder: makeSentenceEmbedder({ peaks: true }),
      isMulti: multi !== undefined,
      report: (words) => errors.write(`${words}\n`),
    });
    const answers = await reader.read(asked.map((row) => ({ ...asRow(row), labels: [] })));
    if (out) {
      const columns = [...new Set([...Object.keys(asked[0]!), "predicted"])];
      const lines = asked.map((row, i) =>
        columns
          .map((column) =>
            cell(column === "predicted" ? answers[i]!.join(multi ?? ";") : (row[column] ?? "")),
          )
          .join(","),
      );
      writeFileSync(out, `${columns.map(cell).join(",")}\n${lines.join("\n")}\n`);
    }
    output.write(`${JSON.stringify(score(asked.map(labelsOf), answers))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    errors.write(`${error.message}\n`);
    return 2;
  }
}

function readOptions(options: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...options], options: named });
    const { train, test, ...others } = values;
    if (!train || !test) throw new CannotRun(`Name the two files: ${usage}`);
    if (others.multi === "") throw new CannotRun(`--multi takes what stands between labels: ${usage}`);
    return { train, test, ...others };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${error instanceof Error ? error.message : "unknown option"} ${usage}`);
  }
}
