// Owns the reading of the published cue lists for tests. The rules themselves never read files.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { cueRow, negationRow, worryWordRow } from "~/features/safeguarding/safeguarding.schema";
import { makeScreen } from "~/features/safeguarding/screen.rules";

function read(file: string): unknown {
  return parse(readFileSync(file), { columns: true, bom: true });
}

export const cueRows = z.array(cueRow).parse(read("db/seed/taxonomies/risk_cues.csv"));
export const negationRows = z.array(negationRow).parse(read("db/seed/taxonomies/negation_rules.csv"));
export const worryRows = z.array(worryWordRow).parse(read("db/seed/taxonomies/worry_words.csv"));
export const screen = makeScreen(cueRows, negationRows, worryRows);

/** One line of risk_cue_tests.csv: a message, the cues it names, and what is expected of them. */
export const cueTests = z
  .array(
    z.object({
      text: z.string(),
      codes: z.string().transform((codes) => codes.split("|").filter(Boolean)),
      expect: z.enum(["fire", "not", "none", "any", "none_soft"]),
    }),
  )
  .parse(read("tests/fixtures/domain/risk_cue_tests.csv"));
