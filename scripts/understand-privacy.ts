// Owns the command `npm run -s understand:privacy`: NDJSON {"id","text"} in, {"id","spans":[{"start","end","type","p"}],
// "redacted"} out, in the same order, by the redactor that the product uses. Offsets are UTF-16 units.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { makePrivacyEngine } from "~/engine/privacy/privacy-engine";
import { answerLines, optionalText, processStreams, type Streams } from "./lib/ndjson";

const usage =
  'Give lines such as {"id":"1","text":"ring Jean"} on standard input: npm run -s understand:privacy [-- --register register.csv] < texts.ndjson\n';

/** Providers, aliases and areas of a register, which are not people. Throws where the file cannot be read. */
function namesIn(file: string): string[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), {
    bom: true,
    columns: (heads: string[]) => heads.map((head) => head.trim().toLowerCase()),
    skip_empty_lines: true,
    relax_column_count: true,
  });
  return rows.flatMap(({ provider = "", aliases = "", area = "" }) =>
    [...provider.split(/[;|]/), ...aliases.split(/[;|]/), ...area.split(/[;|,/]/)]
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  );
}

/** Runs the command. Resolves with the exit code: 0 done, 1 some lines refused, 2 could not run. */
export async function main(
  options: string[] = process.argv.slice(2),
  streams: Streams = processStreams(),
): Promise<number> {
  let keep: string[] = [];
  let register: string | undefined;
  try {
    const { values } = parseArgs({
      args: options,
      options: { register: { type: "string" }, json: { type: "boolean" } },
    });
    register = values.register;
    if (streams.input.isTTY) throw new Error("nothing to read");
  } catch {
    streams.errors.write(usage);
    return 2;
  }
  try {
    if (register !== undefined) keep = namesIn(register);
  } catch {
    streams.errors.write(`${register} cannot be read as a CSV register.\n`);
    return 2;
  }
  const redact = makePrivacyEngine({ keep });
  return answerLines(
    {
      shape: z.object({ text: optionalText }),
      answer: (lines) =>
        lines.map(({ text = "" }) => {
          const { spans, redacted } = redact(text);
          return {
            spans: spans.map(({ start, end, type, p }) => ({
              start,
              end,
              type,
              p: Math.round(p * 1000) / 1000,
            })),
            redacted,
          };
        }),
    },
    streams,
  );
}
