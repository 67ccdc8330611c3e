// Owns reading the register that `understand:links` is given: a CSV file with a row for each contract.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { serviceTypeOf } from "~/features/contracts/care.rules";
import { readDay } from "~/features/contracts/day-reading.rules";
import type { LinkableContract } from "~/features/contracts/link.rules";

/** Says in one sentence why a register cannot be read. */
export class UnreadableRegister extends Error {}

const listOf = (cell: string, between: RegExp): string[] =>
  cell
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/**
 * The contracts of a register in the order of its rows, each with its row as id, and their references in the same order.
 * Throws UnreadableRegister for a file that is no CSV or lacks a column that names a contract.
 */
export function readRegister(file: string): { refs: string[]; contracts: LinkableContract[] } {
  let rows: Record<string, string>[];
  try {
    rows = parse(readFileSync(file), {
      bom: true,
      columns: (heads: string[]) => heads.map((head) => head.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    throw new UnreadableRegister(`${file} cannot be read as a CSV register.\n`);
  }
  const lacks = ["contract_ref", "title", "provider"].filter((name) => rows[0] && !(name in rows[0]));
  if (lacks.length > 0)
    throw new UnreadableRegister(`${file} has no column ${lacks.join(" and no column ")}.\n`);
  const contracts = rows.map((row, at): LinkableContract => {
    const cell = (name: string): string => row[name]?.trim() ?? "";
    const type = cell("service_type");
    return {
      id: String(at),
      ref: cell("contract_ref") || null,
      title: cell("title"),
      providers: listOf(cell("provider"), /[;|]/),
      aliases: listOf(cell("aliases"), /[;|]/),
      serviceType: /^[A-Z]+$/.test(type) ? type : serviceTypeOf(type || cell("title"), cell("title")),
      places: listOf(cell("area"), /[;|,/]| and | & /),
      start: readDay(cell("start")),
      end: readDay(cell("end"), { endOfMonth: true }),
    };
  });
  return { refs: rows.map((row) => row.contract_ref ?? ""), contracts };
}
