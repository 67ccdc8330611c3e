// Owns reading a council's register of contracts or grants, published as CSV under the Local Government Transparency Code:
// where its headings are, and which lines are no contract. What a row says is the business of register-row.rules.
import { type CsvError, type Options, parse } from "csv-parse/sync";
import { dayOrderOf } from "./day-reading.rules";
import type { FileEntry, FileReading, Refusal } from "./notice.schema";
import { plainWords } from "./plain-values.rules";
import { fieldOfHeading, normalHeading, type RegisterField } from "./register-headings.rules";
import { type RegisterColumns, readRow } from "./register-row.rules";

interface CsvLine {
  cells: string[];
  line: number;
}

const HEADINGS_WITHIN = 40;
const total =
  /^(grand |sub-? ?|overall )?totals?( (contract )?(value|spend|cost|amount)s?| contracts?)?( \(?£?\)?)?:?$/i;
const note =
  /^(\*|notes?\b|nb\b|source\b|sources\b|last updated|updated\b|end of (register|list|report|file)|page \d|published|produced|data (is )?(correct|as)|this (register|list|report|data)|for (more|further)|please|contact|©|disclaimer|key\b|all (values|figures|prices)|values? (are|is|exclu|inclu)|figures (are|exclu|inclu))/i;

/** Every row of a register, each a contract or the reason why it is none. Refuses a file without headings. */
export function readRegister(text: string): FileReading {
  const lines = linesOf(text);
  if ("refused" in lines) return lines;
  const head = findHeadings(lines);
  if (!head) return { refused: "noHeadings" };
  const { columns, at } = head;
  const rows = lines.slice(at + 1);
  const dateColumns = columnsOf(columns, [
    "start",
    "end",
    "review",
    "extensionUntil",
    "lastNotice",
    "awarded",
  ]);
  const setting = {
    columns,
    order: dayOrderOf(rows.flatMap((row) => dateColumns.map((column) => row.cells[column] ?? ""))),
    isGrants: lines[at]!.cells.some((cell) => /grant/i.test(cell)),
  };
  const headKey = keyOf(lines[at]!.cells.map(normalHeading));
  const seen = new Set<string>();
  const entries = rows
    .filter((row) => row.cells.length > 1 || row.cells[0]?.trim() !== "")
    .map((row): FileEntry => {
      const where = `line ${row.line}`;
      const filled = row.cells.filter((cell) => plainWords(cell) !== null);
      if (filled.length === 0) return { where, skip: "blank_row" };
      if (keyOf(row.cells.map(normalHeading)) === headKey) return { where, skip: "heading_row" };
      if (isTotal(row.cells, columns)) return { where, skip: "total_row" };
      if (filled.length === 1 && columns.size > 3 && note.test(filled[0]!.trim()))
        return { where, skip: "note_row" };
      const rowKey = keyOf(row.cells.map((cell) => cell.trim()));
      const notice = readRow(row.cells, setting);
      if (notice.title === null && notice.ref === null && notice.ocid === null)
        return { where, skip: "no_title_or_reference" };
      if (seen.has(rowKey)) return { where, skip: "repeats_another_row" };
      seen.add(rowKey);
      return { where, notices: [notice] };
    });
  return { format: "register-csv", entries };
}

function linesOf(text: string): CsvLine[] | Refusal {
  const options = {
    info: true as const,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  };
  try {
    let next = 1;
    return parseWithLines(text, options).map(({ record, info }) => {
      const line = next;
      next = info.lines + 1;
      return { cells: record, line };
    });
  } catch (error) {
    const { code, records = 0 } = error as CsvError & { records?: number };
    if (typeof code !== "string") throw error;
    // The library says where it gave up; the broken row begins below the last whole one.
    const before =
      records > 0 ? (parseWithLines(text, { ...options, to: records }).at(-1)?.info.lines ?? 0) : 0;
    return {
      refused: code === "CSV_QUOTE_NOT_CLOSED" ? "openQuote" : "brokenCsv",
      values: { line: before + 1 },
    };
  }
}

/** The library's types do not follow its `info` option. */
function parseWithLines(text: string, options: Options): { record: string[]; info: { lines: number } }[] {
  return parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
}

/** The separator that the first lines are parted by most: a comma, unless tabs, semicolons or bars are commoner. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 4000).replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";", "|"].map((mark) => [mark, sample.split(mark).length - 1] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** The row that most reads as headings, among the first: it must name a title, a reference or a description. */
function findHeadings(lines: CsvLine[]): { at: number; columns: RegisterColumns } | null {
  let best: { at: number; columns: RegisterColumns } | null = null;
  for (const [at, line] of lines.slice(0, HEADINGS_WITHIN).entries()) {
    const columns: RegisterColumns = new Map();
    line.cells.forEach((cell, column) => {
      const field = fieldOfHeading(cell);
      if (field) columns.set(field, [...(columns.get(field) ?? []), column]);
    });
    const named = columns.has("title") || columns.has("ref") || columns.has("desc") || columns.has("ocid");
    const filled = line.cells.filter((cell) => cell.trim() !== "").length;
    if (!named || columns.size < Math.min(2, filled) || columns.size < filled / 4) continue;
    if (columns.size > (best?.columns.size ?? 0)) best = { at, columns };
  }
  return best;
}

function columnsOf(columns: RegisterColumns, fields: readonly RegisterField[]): number[] {
  return fields.flatMap((field) => columns.get(field) ?? []);
}

function isTotal(cells: string[], columns: RegisterColumns): boolean {
  const firstWords = cells.map((cell) => cell.trim()).find((cell) => cell !== "") ?? "";
  const isBare = columnsOf(columns, ["supplier", "start", "end"]).every(
    (column) => (cells[column] ?? "").trim() === "",
  );
  return (
    isBare &&
    (total.test(firstWords) ||
      columnsOf(columns, ["title", "desc"]).some((column) => total.test((cells[column] ?? "").trim())))
  );
}

/** Cells as one text; empty ones at the end do not count. */
function keyOf(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== "");
  return JSON.stringify(cells.slice(0, last + 1));
}
