import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { "~db": path.resolve("db"), "~": path.resolve("app") } },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ["node_modules"] } } },
  build: { assetsInlineLimit: 0, target: "es2022", chunkSizeWarningLimit: 900 },
});
