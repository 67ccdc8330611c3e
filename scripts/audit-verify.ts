// Owns the command `npm run -s audit:verify -- [--data DIR] [--json]`: reads the whole audit trail and says whether anything
// in it was changed, taken out, put in, moved or cut off (docs/adr/0011). It changes nothing and may run beside a server.
import { parseArgs } from "node:util";
import type { Why } from "~/features/audit/check.rules";
import { inFolder, orRefuse } from "./lib/open-folder";

const said: Record<Why, string> = {
  changed: "is not as it was recorded",
  rows: "ends a stretch in which rows were taken out, put in or moved",
  seal: "ends a stretch whose seal was changed or is gone",
  cut: "is where a chain had come to, which now ends before it",
  twice: "is another row a second time",
};

/** Exit 0 whole, 1 broken, 2 could not run. With --json one line: councils, rows, sealed, unsealed, ok, broken, heads. */
export const main = (args: string[]): Promise<number> =>
  orRefuse(async () => {
    const { values } = parseArgs({ args, options: { data: { type: "string" }, json: { type: "boolean" } } });
    const found = await inFolder(values.data, ({ services }) =>
      services.auditSealing.check(services.settings.list().map((each) => each.id)),
    );
    if (values.json) process.stdout.write(`${JSON.stringify(found)}\n`);
    else {
      const { rows, councils, sealed, unsealed, broken } = found;
      const words = found.ok ? "The trail is whole" : "THE TRAIL IS BROKEN";
      process.stdout.write(
        `${words}: ${rows} acts of ${councils} councils, ${sealed} sealed, ${unsealed} waiting to be.\n`,
      );
      for (const { seq, why } of broken) process.stdout.write(`  Act ${seq} ${said[why]}.\n`);
      for (const { councilId, n, code } of found.heads)
        process.stdout.write(`  The chain of ${councilId} has ${n} links and ends with ${code}.\n`);
    }
    return found.ok ? 0 : 1;
  });
