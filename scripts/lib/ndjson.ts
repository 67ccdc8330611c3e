// Owns commands that answer lines of JSON with lines of JSON: reading, refusing what is broken, keeping the order, and the
// exit code. What each line is asked and answered is the command's own.
import { z } from "zod";

/** Longest line that is read, in bytes; a longer one is refused and skipped over without being kept. */
export const longestLine = 16 * 1024 * 1024;
/** Most lines that are answered together, so that memory stays flat. */
const mostTogether = 256;
const newline = 0x0a;

export type LineId = string | number;

export interface Streams {
  input: AsyncIterable<Uint8Array | string> & { isTTY?: boolean };
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream;
}

export const processStreams = (): Streams => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});

export interface NdjsonCommand<Shape extends z.ZodObject> {
  /** What each line must hold beside its id; keys it does not name are ignored, `""` and null are absent. */
  shape: Shape;
  /** One answer for each line, in order, without the id. Lines that came together are handed over together. */
  answer(lines: (z.infer<Shape> & { id: LineId })[]): readonly object[] | Promise<readonly object[]>;
}

interface Numbered {
  number: number;
  /** Null where the line was too long. */
  line: string | null;
}

/** The lines that each piece of input completes, together. */
async function* linesOf(input: Streams["input"]): AsyncGenerator<Numbered[]> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let number = 0;
  const take = (): Numbered => {
    number++;
    const line = heldBytes > longestLine ? null : Buffer.concat(held).toString("utf8");
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
    const done: Numbered[] = [];
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      hold(bytes.subarray(from, end));
      from = end + 1;
      done.push(take());
    }
    hold(bytes.subarray(from));
    if (done.length > 0) yield done;
  }
  if (heldBytes > 0) yield [take()];
}

type Refusal = { id?: LineId; line: number; error: string };
type Read<T> = { asked: T & { id: LineId } } | { refusal: Refusal };

function read<Shape extends z.ZodObject>(shape: Shape, { number, line }: Numbered): Read<z.infer<Shape>> {
  const refuse = (error: string, id?: LineId): { refusal: Refusal } => ({
    refusal: { ...(id === undefined ? {} : { id }), line: number, error },
  });
  if (line === null) return refuse("This line is too long.");
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return refuse("This line is not JSON.");
  }
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return refuse("This line is not a JSON object.");
  const kept = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== "" && value !== null),
  );
  const { id } = kept;
  if (id === undefined) return refuse("This line has no id.");
  if (typeof id !== "string" && typeof id !== "number") return refuse("The id is neither text nor a number.");
  const parsed = shape.safeParse(kept);
  if (!parsed.success) {
    const { path, code } = parsed.error.issues[0]!;
    const isText = code === "invalid_type";
    return refuse(
      isText ? `The ${path.join(".")} is not text.` : `The ${path.join(".")} cannot be read.`,
      id,
    );
  }
  return { asked: { ...parsed.data, id } };
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

/**
 * Answers every line of the input in order, each with its id first; a broken line is answered with
 * `{"id"?,"line","error"}` and the rest go on. Resolves with the exit code: 0 done, 1 some lines refused, 2 could not run.
 */
export async function answerLines<Shape extends z.ZodObject>(
  { shape, answer }: NdjsonCommand<Shape>,
  { input, output, errors }: Streams,
): Promise<number> {
  let refused = 0;
  let outputError: Error | null = null;
  output.on("error", (error: Error) => {
    outputError = error;
  });

  async function answerTogether(lines: Numbered[]): Promise<void> {
    const all = lines.map((line) => read(shape, line));
    const asked = all.flatMap((each) => ("asked" in each ? [each.asked] : []));
    const answers = (asked.length > 0 ? await answer(asked) : []).values();
    let words = "";
    for (const each of all) {
      if ("refusal" in each) refused++;
      const line =
        "refusal" in each ? each.refusal : { id: each.asked.id, ...(answers.next().value as object) };
      words += `${JSON.stringify(line)}\n`;
    }
    const isFull = words !== "" && !output.write(words);
    if (isFull && !outputError) await drained(output);
  }

  let isReading = true;
  try {
    for await (const lines of linesOf(input)) {
      const said = lines.filter(({ line }) => line === null || line.trim() !== "");
      isReading = false;
      for (let at = 0; at < said.length && !outputError; at += mostTogether)
        await answerTogether(said.slice(at, at + mostTogether));
      isReading = true;
      if (outputError) break;
    }
  } catch (error) {
    if (!isReading) throw error;
    errors.write(`The input could not be read: ${error instanceof Error ? error.message : "unknown"}\n`);
    return 2;
  }
  if (outputError) {
    errors.write("The answers could not be written.\n");
    return 2;
  }
  return refused > 0 ? 1 : 0;
}

/** Text that may be absent. */
export const optionalText = z.string().optional();
