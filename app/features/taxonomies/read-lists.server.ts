// Owns reading code lists from a folder of CSV files, one list a file. It writes nothing.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type TermList, termRow } from "./taxonomies.schema";

/** Every list of the folder, by file name. Throws with the file's name where a row has no code or label. */
export async function readLists(folder: string): Promise<TermList[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".csv")).sort();
  return Promise.all(
    files.map(async (file) => {
      const rows: unknown = parse(await readFile(path.join(folder, file), "utf8"), {
        columns: true,
        bom: true,
        // Lists edited by hand on different machines mix their line ends.
        record_delimiter: ["\r\n", "\n", "\r"],
        skip_empty_lines: true,
      });
      const parsed = z.array(termRow).safeParse(rows);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new Error(
          `${file}, row ${Number(issue?.path[0] ?? 0) + 2}: ${issue?.message ?? "cannot be read"}`,
        );
      }
      return { list: path.basename(file, ".csv"), rows: parsed.data };
    }),
  );
}
