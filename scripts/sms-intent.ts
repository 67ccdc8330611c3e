// Owns the command `npm run -s sms:intent`: NDJSON lines {"id","text"} in on standard input, {"id","intent"} out on standard
// output, in the same order, one line at a time, so that memory stays flat. The rules it asks are the ones that texts meet.
import { intentOf } from "~/features/conversations/keywords/intent.rules";

/** Longest line that is read, in bytes; a longer one is refused and skipped over without being kept. */
export const longestLine = 16 * 1024 * 1024;

const newline = 0x0a;

/** One line of input, or the fact that it was too long. Blank lines are counted and not handed on. */
async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<{ number: number; line: string | null }> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let number = 0;
  const take = (): { number: number; line: string | null } => {
    number++;
    const isTooLong = heldBytes > longestLine;
    const line = isTooLong ? null : Buffer.concat(held).toString("utf8");
    held = [];
    heldBytes = 0;
    return { number, line: number === 1 && line ? line.replace(/^\ufeff/, "") : line };
  };
  const hold = (bytes: Buffer): void => {
    heldBytes += bytes.length;
    if (heldBytes > longestLine) held = [];
    else if (bytes.length > 0) held.push(bytes);
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk);
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      hold(bytes.subarray(from, end));
      from = end + 1;
      yield take();
    }
    hold(bytes.subarray(from));
  }
  if (heldBytes > 0) yield take();
}

type Id = string | number;

/** The answer to one line; `id` goes with a refusal wherever it could be read. */
export function answerTo(
  line: string,
  number: number,
): { id: Id; intent: string } | { id?: Id; line: number; error: string } {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { line: number, error: "This line is not JSON." };
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { line: number, error: "This line is not a JSON object." };
  }
  const { id, text } = given as { id?: unknown; text?: unknown };
  if (id === undefined || id === null || id === "") return { line: number, error: "This line has no id." };
  if (typeof id !== "string" && typeof id !== "number") {
    return { line: number, error: "The id is neither text nor a number." };
  }
  if (text === undefined || text === null) return { id, intent: "NONE" };
  if (typeof text !== "string") return { id, line: number, error: "The text is not text." };
  return { id, intent: intentOf(text).intent };
}

interface Streams {
  input: AsyncIterable<Uint8Array | string> & { isTTY?: boolean };
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream;
}

const processStreams = (): Streams => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});

const usage =
  'Give lines such as {"id":"1","text":"STOP"} on standard input: npm run -s sms:intent < texts.ndjson\n';

/** Runs the command; `--json` is taken and changes nothing, because it writes nothing else. Resolves with the exit code: 0 done, 1 some lines refused, 2 could not run. */
export async function main(
  options: readonly string[] = process.argv.slice(2),
  { input, output, errors }: Streams = processStreams(),
): Promise<number> {
  const unknown = options.find((option) => option !== "--json");
  if (unknown !== undefined || input.isTTY) {
    errors.write(unknown !== undefined ? `${unknown} is not an option of this command. ${usage}` : usage);
    return 2;
  }
  let refused = 0;
  let outputError: Error | null = null;
  output.on("error", (error: Error) => {
    outputError = error;
  });
  try {
    for await (const { number, line } of linesOf(input)) {
      if (line !== null && line.trim() === "") continue;
      const answer =
        line === null ? { line: number, error: "This line is too long." } : answerTo(line, number);
      if ("error" in answer) refused++;
      const isFull = !output.write(`${JSON.stringify(answer)}\n`);
      if (isFull && !outputError) await drained(output);
      if (outputError) break;
    }
  } catch (error) {
    errors.write(`The input could not be read: ${error instanceof Error ? error.message : "unknown"}\n`);
    return 2;
  }
  if (outputError) {
    errors.write("The answers could not be written.\n");
    return 2;
  }
  return refused > 0 ? 1 : 0;
}

/** Resolves when the stream takes more, or has failed. */
function drained(output: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      output.off("drain", go);
      output.off("error", go);
      output.off("close", go);
      resolve();
    };
    output.on("drain", go).on("error", go).on("close", go);
  });
}
