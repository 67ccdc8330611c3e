// npm start: from a bare clone to a running server.
//   --port N       default 3000
//   --data DIR     default $EARSHOT_HOME, then ./data
//   --no-demo      a live folder: no demonstration, no simulator; prints a one-time link for the first admin
import path from "node:path";
import { pathToFileURL } from "node:url";
import { asCommand, ensureBuilt, ensureInstalled, root } from "./ensure.mjs";

await asCommand(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // React and express read this when they load, and without it run their slow and talkative side. Not before the install,
  // which would leave out what the build needs.
  process.env.NODE_ENV ??= "production";
  const { main } = await import(
    pathToFileURL(path.join(root, "build", "node", "app", "server", "main.js")).href
  );
  await main(process.argv.slice(2), { root });
});
