// Owns the command `npm run -s keys:retire -- [--data DIR] [--json]`: takes the older master keys out of the key file, once
// nothing lies under them any more. What was copied before then, such as backups, cannot be opened with the new file.
import { parseArgs } from "node:util";
import type { Opened } from "~/server/open-services";
import { Refusal } from "~/server/refusal";
import { inFolder, orRefuse } from "./lib/open-folder";

async function retire({ folder, services }: Opened): Promise<{ retired: number[]; left: number }> {
  const { keyFile } = folder;
  if (!keyFile)
    throw new Refusal(
      "The keys come from the environment: take the old one out there, once nothing lies under it.",
    );
  const state = await services.keys.state();
  if (!state?.finished)
    throw new Refusal("No new master key has taken over yet: run keys:rotate, and wait until it is done.");
  const left = await services.keys.countOld();
  if (left > 0) return { retired: [], left };
  const old = Object.keys(keyFile.read().masters)
    .map(Number)
    .filter((number) => number < state.master);
  await services.keys.retire(
    old,
    services.settings.list().map((each) => each.id),
  );
  for (const number of old) keyFile.removeMaster(number);
  return { retired: old, left: 0 };
}

/** Exit 0 done, 1 where values still lie under an older key, 2 could not run. One line: retired, left. */
export const main = (args: string[]): Promise<number> =>
  orRefuse(async () => {
    const { values } = parseArgs({ args, options: { data: { type: "string" }, json: { type: "boolean" } } });
    const done = await inFolder(values.data, retire);
    process.stdout.write(
      values.json
        ? `${JSON.stringify(done)}\n`
        : done.left > 0
          ? `${done.left} values still lie under an older master key: nothing was taken out.\n`
          : `Taken out: ${done.retired.join(", ") || "nothing"}.\n`,
    );
    return done.left > 0 ? 1 : 0;
  });
