// Owns finding a browser for the journeys: the system's Chrome, Chromium or Edge; on Debian as root it installs Chromium;
// anywhere else it says what to install. It never skips.
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { run, Stop } from "./ensure.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const fixed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export function findBrowser() {
  const told = process.env.EARSHOT_BROWSER;
  if (told) return existsSync(told) ? told : null;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...fixed].find((file) => existsSync(file)) ?? null;
}

/** The browser's path, after installing one where that is possible. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (existsSync("/etc/debian_version") && os.userInfo().uid === 0) {
    process.stderr.write("Installing Chromium …\n");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { label: "apt-get update", env, quiet: true });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"], {
      label: "installing Chromium",
      env,
      quiet: true,
    });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Stop(
    "The journeys need a browser: install Google Chrome, Chromium or Edge (Debian and Ubuntu: apt-get install chromium), or name one in EARSHOT_BROWSER.",
  );
}
