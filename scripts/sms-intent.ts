// Owns the command `npm run -s sms:intent`: NDJSON lines {"id","text"} in on standard input, {"id","intent"} out on standard
// output, in the same order. The rules it asks are the ones that texts meet.
import { z } from "zod";
import { intentOf } from "~/features/conversations/keywords/intent.rules";
import { answerLines, optionalText, processStreams, type Streams } from "./lib/ndjson";

const usage =
  'Give lines such as {"id":"1","text":"STOP"} on standard input: npm run -s sms:intent < texts.ndjson\n';

/** Runs the command; `--json` is taken and changes nothing, because it writes nothing else. Resolves with the exit code: 0 done, 1 some lines refused, 2 could not run. */
export async function main(
  options: readonly string[] = process.argv.slice(2),
  streams: Streams = processStreams(),
): Promise<number> {
  const unknown = options.find((option) => option !== "--json");
  if (unknown !== undefined || streams.input.isTTY) {
    streams.errors.write(
      unknown !== undefined ? `${unknown} is not an option of this command. ${usage}` : usage,
    );
    return 2;
  }
  return answerLines(
    {
      shape: z.object({ text: optionalText }),
      answer: (lines) =>
        lines.map(({ text }) => ({ intent: text === undefined ? "NONE" : intentOf(text).intent })),
    },
    streams,
  );
}
