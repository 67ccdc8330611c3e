// Owns the command `npm run -s understand:themes`: NDJSON lines {"id","text","channel"?,"question"?,"lang"?} in, the themes that
// each may carry out, in the same order. `--bulk` reads with the quick engine.
import path from "node:path";
import { z } from "zod";
import { openThemeReader } from "~/engine/open-reader.server";
import { answerLines, optionalText, processStreams, type Streams } from "./lib/ndjson";

const usage =
  'Give lines such as {"id":"1","text":"No one came this morning"} on standard input: npm run -s understand:themes -- [--bulk] < texts.ndjson\n';

/** Runs the command; `--json` is taken and changes nothing. Resolves with the exit code: 0 done, 1 some lines refused, 2 could not run. */
export async function main(
  options: readonly string[] = process.argv.slice(2),
  streams: Streams = processStreams(),
): Promise<number> {
  const unknown = options.find((option) => option !== "--json" && option !== "--bulk");
  if (unknown !== undefined || streams.input.isTTY) {
    streams.errors.write(
      unknown !== undefined ? `${unknown} is not an option of this command. ${usage}` : usage,
    );
    return 2;
  }
  const reader = openThemeReader(
    {
      taxonomiesFolder: path.resolve("db/seed/taxonomies"),
      weightsFolder: path.resolve("app/engine/weights"),
    },
    options.includes("--bulk") ? "bulk" : "live",
  );
  let done = 0;
  return answerLines(
    {
      shape: z.object({
        text: optionalText,
        channel: optionalText,
        question: optionalText,
        lang: optionalText,
      }),
      answer: async (lines) => {
        const answers = await reader.read(lines.map((line) => ({ ...line, text: line.text ?? "" })));
        const before = Math.floor(done / 1000);
        done += lines.length;
        if (Math.floor(done / 1000) > before) streams.errors.write(`${done} texts read\n`);
        return answers;
      },
    },
    streams,
  );
}
