// Runs one command of the product: node scripts/run.mjs NAME [options]. Makes sure of install and build first, so that a
// command works from a bare clone; standard output belongs to the command alone.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { asCommand, ensureBuilt, ensureInstalled, root } from "./ensure.mjs";

await asCommand(async () => {
  const [name, ...options] = process.argv.slice(2);
  await ensureInstalled();
  await ensureBuilt();
  const { main } = await import(
    pathToFileURL(path.join(root, "build", "node", "scripts", `${name}.js`)).href
  );
  process.exitCode = await main(options);
});
