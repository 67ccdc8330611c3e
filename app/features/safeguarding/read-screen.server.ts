// Owns making the cue screen out of the code lists on disk, once a process: risk_cues, negation_rules and worry_words.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { makeNegation, type Negation } from "./negation.rules";
import { cueRow, negationRow, worryWordRow } from "./safeguarding.schema";
import { makeScreen, type Screen } from "./screen.rules";

/** The screen and the negation rules it works by, from the folder of the code lists. Throws, naming the list, where one is wrong. */
export function readScreen(taxonomiesFolder: string): { screen: Screen; negation: Negation } {
  function rows<T extends z.ZodType>(list: string, shape: T): z.infer<T>[] {
    const words = readFileSync(path.join(taxonomiesFolder, `${list}.csv`), "utf8");
    const parsed = z.array(shape).safeParse(parse(words, { columns: true, bom: true }));
    if (!parsed.success) throw new Error(`${list}.csv cannot be read: ${parsed.error.issues[0]?.message}`);
    return parsed.data;
  }
  const negationRows = rows("negation_rules", negationRow);
  return {
    screen: makeScreen(rows("risk_cues", cueRow), negationRows, rows("worry_words", worryWordRow)),
    negation: makeNegation(negationRows),
  };
}
