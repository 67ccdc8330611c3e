// Owns the reading of themes.csv and of the example table for tests. The rules themselves never read files.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { makeSuggester } from "~/features/themes/suggest.rules";
import { themeRow } from "~/features/themes/themes.schema";
import { exampleLines } from "./examples";

export const themeRows = z
  .array(themeRow)
  .parse(parse(readFileSync("db/seed/taxonomies/themes.csv"), { columns: true, bom: true }));
export const childCodes = themeRows.filter((row) => row.parent !== "").map((row) => row.code);
export const suggest = makeSuggester(themeRows);

export interface Example {
  readonly code: string;
  /** "+" carries the theme, "-" does not, "?" carries it and is never tuned on. */
  readonly kind: "+" | "-" | "?";
  readonly text: string;
}

export const examples: readonly Example[] = exampleLines
  .split("\n")
  .filter((line) => line.trim())
  .map((line) => {
    const [, code, kind, text] = /^(T\d+\.\d) ([+?-]) (.+)$/.exec(line)!;
    return { code: code!, kind: kind as Example["kind"], text: text! };
  });

/** The codes suggested for a text, the most important first. */
export function codesOf(text: string): string[] {
  return suggest(text).themes.map((theme) => theme.code);
}
