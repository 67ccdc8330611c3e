// Owns the command `npm run -s understand:safety`: NDJSON {"id","text","channel"?} in, {"id","worry","level","cues":[{"what",
// "abuse_type"?,"because"}],"model"} out, in the same order, by the engine that the product uses. `worry` means S3 to S5.
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { openSafetyEngine } from "~/engine/open-reader.server";
import { answerLines, optionalText, processStreams, type Streams } from "./lib/ndjson";

const usage =
  'Give lines such as {"id":"1","text":"nobody came"} on standard input: npm run -s understand:safety < texts.ndjson\n';

/** Runs the command. Resolves with the exit code: 0 done, 1 some lines refused, 2 could not run. */
export async function main(
  options: string[] = process.argv.slice(2),
  streams: Streams = processStreams(),
): Promise<number> {
  try {
    parseArgs({ args: options, options: { json: { type: "boolean" } } });
    if (streams.input.isTTY) throw new Error("nothing to read");
  } catch {
    streams.errors.write(usage);
    return 2;
  }
  const engine = openSafetyEngine({
    taxonomiesFolder: path.resolve("db", "seed", "taxonomies"),
    weightsFolder: path.resolve("app", "engine", "weights"),
  });
  let done = 0;
  return answerLines(
    {
      shape: z.object({ text: optionalText, channel: optionalText }),
      async answer(lines) {
        const verdicts = await engine.assess(lines.map(({ text = "" }) => text));
        done += lines.length;
        streams.errors.write(`${done} texts\n`);
        return verdicts.map(({ worry, level, reasons, isUnread, model }) => ({
          worry,
          level,
          cues: reasons.map(({ what, abuseType, because }) => ({
            what,
            ...(abuseType ? { abuse_type: abuseType } : {}),
            because,
          })),
          ...(isUnread ? { unread: true } : {}),
          model,
        }));
      },
    },
    streams,
  );
}
