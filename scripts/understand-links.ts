// Owns the command `npm run -s understand:links -- --register FILE.csv`: NDJSON {"id","text","event_date"?,"area"?} in,
// {"id","links":[{"contract_ref","p","because"}],"decided"} out, in the same order, by the linker that the product uses.
import { parseArgs } from "node:util";
import { z } from "zod";
import { makeLinker } from "~/features/contracts/link.rules";
import { readRegister, UnreadableRegister } from "./lib/link-register";
import { answerLines, optionalText, processStreams, type Streams } from "./lib/ndjson";

const usage =
  "Name a register with the columns contract_ref, title, provider, service_type, area, start, end, commissioner and aliases: npm run -s understand:links -- --register register.csv < texts.ndjson\n";

/** Runs the command. Resolves with the exit code: 0 done, 1 some lines refused, 2 could not run. */
export async function main(
  options: string[] = process.argv.slice(2),
  streams: Streams = processStreams(),
): Promise<number> {
  let register: ReturnType<typeof readRegister>;
  try {
    const { values } = parseArgs({
      args: options,
      options: { register: { type: "string" }, json: { type: "boolean" } },
    });
    if (!values.register || streams.input.isTTY) throw new UnreadableRegister(usage);
    register = readRegister(values.register);
  } catch (error) {
    streams.errors.write(error instanceof UnreadableRegister ? error.message : usage);
    return 2;
  }
  const { refs, contracts } = register;
  const link = makeLinker(contracts);
  return answerLines(
    {
      shape: z.object({ text: optionalText, event_date: z.iso.date().optional(), area: optionalText }),
      answer: (lines) =>
        lines.map(({ text = "", event_date: eventDate = null, area }) => {
          const { links, decided } = link(text, { eventDate, area });
          return {
            links: links.map(({ contractId, p, because, spans }) => ({
              contract_ref: refs[Number(contractId)],
              p,
              because: `${spans.map(([start, end]) => `“${text.slice(start, end)}”`).join(", ")} (${because})`,
            })),
            decided,
          };
        }),
    },
    streams,
  );
}
