// Owns the command `npm run -s keys:rotate -- [--data DIR] [--json] [--status | --wait]`: adds a master key to the key file and
// begins wrapping everything under it. A running server takes the key up within seconds and does the work; --wait does it here.
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Opened } from "~/server/open-services";
import { Refusal } from "~/server/refusal";
import { inFolder, orRefuse } from "./lib/open-folder";

/** Between steps that found nothing: a round that ends it has to begin some seconds after the key was made. */
const PAUSE_MS = 50;

async function begin({ folder, services }: Opened) {
  if (!folder.keyFile)
    throw new Refusal(
      "The keys come from the environment, which a running server cannot read again: put them in a file and name it with EARSHOT_KEYS_FILE.",
    );
  const before = await services.keys.state();
  if (before && !before.finished)
    throw new Refusal(
      `Everything is still being wrapped under master key ${before.master}: wait until that is done.`,
    );
  folder.keyFile.addMaster();
  return services.keys.rotate(
    folder.keyFile.read(),
    services.settings.list().map((each) => each.id),
  );
}

async function finish({ services }: Opened) {
  for (let before = -1; ; ) {
    const state = await services.keys.state();
    if (!state || state.finished) return state;
    if (state.rewrapped === before) await wait(PAUSE_MS);
    before = state.rewrapped;
    await services.keys.step();
  }
}

/** Exit 0 done, 2 could not run. One line: master, rewrapped, finished; with --status only where it is. */
export const main = (args: string[]): Promise<number> =>
  orRefuse(async () => {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: "string" },
        json: { type: "boolean" },
        status: { type: "boolean" },
        wait: { type: "boolean" },
      },
    });
    const state = await inFolder(values.data, async (opened) => {
      if (values.status) return opened.services.keys.state();
      const begun = await begin(opened);
      return values.wait ? finish(opened) : begun;
    });
    const said = state ?? { master: 1, rewrapped: 0, finished: true };
    process.stdout.write(
      values.json
        ? `${JSON.stringify(said)}\n`
        : `Master key ${said.master}: ${said.rewrapped} values wrapped under it${said.finished ? ", all done" : " so far"}.\n`,
    );
    return 0;
  });
