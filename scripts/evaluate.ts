// Owns the command `npm run -s evaluate`: runs the cross-validation of every engine and writes docs/evaluation.md. `--only NAME`
// writes one engine's part and leaves the others as they are.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Section } from "./lib/evaluate-section";
import { sections } from "./lib/evaluate-sections";
import { processStreams, type Streams } from "./lib/ndjson";

const page = path.resolve("docs", "evaluation.md");
const opening = `# How good the engines are

Written by \`npm run -s evaluate\`; every figure is of texts that were not learned from. Parts on real comments are measured where
\`EARSHOT_OPEN_DATA\` names their folder, and quote none of them.
`;
const markOf = ({ name }: Section): string => `<!-- part: ${name} -->`;

/** The page's parts as they stand, by name. */
function standing(): Map<string, string> {
  if (!existsSync(page)) return new Map();
  const parts = readFileSync(page, "utf8").split(/<!-- part: ([a-z]+) -->\n/);
  const known = new Map<string, string>();
  for (let i = 1; i + 1 < parts.length; i += 2) known.set(parts[i]!, parts[i + 1]!.trim());
  return known;
}

/** Runs the command; resolves with the exit code: 0 done, 2 could not run. */
export async function main(
  options: readonly string[] = process.argv.slice(2),
  { output, errors }: Pick<Streams, "output" | "errors"> = processStreams(),
): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: { only: { type: "string" }, json: { type: "boolean" } },
  });
  const wanted = sections.filter(({ name }) => values.only === undefined || values.only === name);
  if (wanted.length === 0) {
    errors.write(`${values.only} is no part: ${sections.map(({ name }) => name).join(", ")}.\n`);
    return 2;
  }
  const parts = standing();
  const done: string[] = [];
  for (const section of wanted) {
    errors.write(`${section.name} …\n`);
    const words = await section.write({
      openData: process.env.EARSHOT_OPEN_DATA,
      report: (each) => errors.write(`  ${each}\n`),
    });
    if (words === null) {
      errors.write(`  what ${section.name} needs is not here: its part stays as it was\n`);
      continue;
    }
    parts.set(section.name, words.trim());
    done.push(section.name);
  }
  const body = sections.flatMap((section) => {
    const words = parts.get(section.name);
    return words ? [`${markOf(section)}\n${words}\n`] : [];
  });
  writeFileSync(page, `${opening}\n${body.join("\n")}`);
  output.write(values.json ? `${JSON.stringify({ parts: done })}\n` : `Wrote ${page}\n`);
  return 0;
}
