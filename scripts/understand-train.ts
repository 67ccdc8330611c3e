// Owns the command `npm run -s understand:train`: learns the theme heads again from the examples in the project, and from real
// comments where EARSHOT_OPEN_DATA names their folder, and writes app/engine/weights with a new version.
import path from "node:path";
import { retrain } from "~/engine/themes/learn.server";
import { processStreams, type Streams } from "./lib/ndjson";

const usage = "npm run -s understand:train -- [--json]\n";

/** Runs the command; resolves with the exit code: 0 done, 2 could not run. */
export async function main(
  options: readonly string[] = process.argv.slice(2),
  { output, errors }: Pick<Streams, "output" | "errors"> = processStreams(),
): Promise<number> {
  const unknown = options.find((option) => option !== "--json");
  if (unknown !== undefined) {
    errors.write(`${unknown} is not an option of this command. ${usage}`);
    return 2;
  }
  const models = await retrain(
    {
      seedFolder: path.resolve("db/seed"),
      weightsFolder: path.resolve("app/engine/weights"),
      openData: process.env.EARSHOT_OPEN_DATA,
    },
    (words) => errors.write(`${words}\n`),
  );
  output.write(
    options.includes("--json")
      ? `${JSON.stringify({ models })}\n`
      : models.map((each) => `${each.version}: ${each.examples} examples, ${each.bytes} bytes\n`).join(""),
  );
  return 0;
}
