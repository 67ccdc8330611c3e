// Owns the command `npm run -s import:contracts -- [--data DIR] [--council NAME] [--json] FILE...`: parses options, asks the
// contracts service, prints. Standard output is one line of JSON with --json; everything else goes to standard error.
import path from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "~/env.server";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import type { FileOutcome } from "~/features/contracts/import-contracts.server";
import { translatorFor } from "~/i18n/i18n";
import { openServices } from "~/server/open-services";
import { Refusal } from "~/server/refusal";

const t = translatorFor("en");

interface Options {
  data: string | undefined;
  council: string | undefined;
  isJson: boolean;
  files: string[];
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: "string" }, council: { type: "string" }, json: { type: "boolean" } },
    });
    if (positionals.length === 0) throw new Refusal(t("contracts:import.nothing"));
    return { data: values.data, council: values.council, isJson: values.json ?? false, files: positionals };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      t("contracts:import.options", { why: error instanceof Error ? error.message : String(error) }),
    );
  }
}

/** Relative to where the person stands: npm moves the process to the project's root. */
const standing = (): string => process.env.INIT_CWD ?? process.cwd();

async function importAll(options: Options): Promise<FileOutcome[]> {
  const env = readEnv();
  const opened = await openServices({
    root: process.cwd(),
    folderPath: path.resolve(
      standing(),
      options.data ?? env.EARSHOT_HOME ?? path.join(process.cwd(), "data"),
    ),
    wanted: null,
    env,
    publicUrl: env.EARSHOT_PUBLIC_URL ?? "http://localhost:3000",
    say: (words) => process.stderr.write(`${words}\n`),
    isServer: false,
  });
  try {
    const councils = opened.services.settings.list();
    const council = councils.find(
      (each) => options.council === undefined || [each.id, each.name, each.host].includes(options.council),
    );
    if (!council || (councils.length > 1 && options.council === undefined)) {
      throw new Refusal(
        t("contracts:import.whichCouncil", { names: councils.map((each) => each.name).join("; ") }),
      );
    }
    const by = authorizeSystem(council.id, "contract:import", "import");
    const outcomes = await opened.services.contracts.importFiles(
      by,
      options.files.map((file) => path.resolve(standing(), file)),
    );
    return outcomes.map((outcome, at) => ({ ...outcome, file: options.files[at] ?? outcome.file }));
  } finally {
    await opened.store.close();
    opened.release();
  }
}

function print(outcomes: readonly FileOutcome[], isJson: boolean): void {
  const sentence = ({ refused }: FileOutcome): string => (refused ? t(refused.key, refused.values) : "");
  for (const outcome of outcomes) if (outcome.refused) process.stderr.write(`${sentence(outcome)}\n`);
  if (isJson) {
    const files = outcomes.map((outcome) => {
      const { refused, ...counts } = outcome;
      return refused ? { ...counts, error: sentence(outcome) } : counts;
    });
    process.stdout.write(`${JSON.stringify({ files })}\n`);
    return;
  }
  for (const outcome of outcomes) {
    if (outcome.refused) continue;
    const { reasons, format: _, refused: __, ...counts } = outcome;
    process.stdout.write(`${t("contracts:import.outcome", { ...counts })}\n`);
    for (const [reason, where] of Object.entries(reasons)) {
      process.stdout.write(`  ${t(`contracts:import.skip.${reason}`)}: ${where.join("; ")}\n`);
    }
  }
}

/** Exit 0 done; 1 where rows were refused for want of title and reference; 2 where a file, or the command, could not be read. */
export async function main(args: string[]): Promise<number> {
  try {
    const options = readOptions(args);
    const outcomes = await importAll(options);
    print(outcomes, options.isJson);
    if (outcomes.some((outcome) => outcome.refused)) return 2;
    return outcomes.some((outcome) => outcome.reasons.no_title_or_reference) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
