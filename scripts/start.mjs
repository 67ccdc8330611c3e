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
  const { main } = await import(
    pathToFileURL(path.join(root, "build", "node", "app", "server", "main.js")).href
  );
  await main(process.argv.slice(2), { root });
});
