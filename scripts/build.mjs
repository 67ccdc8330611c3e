// Owns the build: Remix through Vite, then the server, each command and the engine's worker through esbuild, because Node 20
// runs no TypeScript and the page build does not emit workers.
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root, run } from "./ensure.mjs";

const remix = path.join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
rmSync(path.join(root, "build"), { recursive: true, force: true });
await run(process.execPath, [remix, "vite:build"], { env: { NODE_ENV: "production" } });

const commands = readdirSync(path.join(root, "scripts"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => path.join("scripts", name));
const worker = ["app/engine/worker.ts"].filter((file) => existsSync(path.join(root, file)));

await build({
  absWorkingDir: root,
  entryPoints: ["app/server/main.ts", ...worker, ...commands],
  outdir: "build/node",
  outbase: ".",
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  sourcemap: true,
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
