// Makes the pictures of the README from a demonstration of its own: node scripts/screenshots.mjs [--out DIR]
// One carer's text is followed from the phone to the commissioner and back, as somebody at the keyboard would do it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBrowser } from "./browser.mjs";
import { asCommand, ensureBuilt, ensureInstalled, root, Stop } from "./ensure.mjs";

const READY_MS = 120_000;
const outAt = process.argv.indexOf("--out");
const out = path.resolve(outAt > 0 ? process.argv[outAt + 1] : path.join(root, "docs", "screenshots"));

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

/** A server on a folder of its own, ready to answer, with what it printed. */
async function startDemo(folder) {
  const port = await freePort();
  const args = [path.join(root, "scripts", "start.mjs"), "--port", String(port), "--data", folder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (part) => {
    printed += part;
  });
  const started = Date.now();
  while (!printed.includes("Stop with Ctrl+C")) {
    if (child.exitCode !== null || Date.now() - started > READY_MS)
      throw new Stop("The demonstration did not start: what it said is above.");
    await wait(100);
  }
  return {
    child,
    url: `http://localhost:${port}`,
    passwordOf: (email) => printed.match(`${email}\\s+(\\S+)`)[1],
  };
}

async function follow(browser, { url, passwordOf }) {
  const newPage = async (size) => {
    const context = await browser.newContext({
      viewport: size,
      locale: "en-GB",
      timezoneId: "Europe/London",
    });
    return context.newPage();
  };
  const atDesk = async (name) => {
    const page = await newPage({ width: 1200, height: 900 });
    await page.goto(`${url}/sign-in`);
    const email = `${name}@northmere.example`;
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(passwordOf(email));
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL("**/today");
    return page;
  };
  const picture = async (page, name, options) => {
    await page.screenshot({ path: path.join(out, `${name}.png`), animations: "disabled", ...options });
    process.stderr.write(`${name}.png\n`);
  };

  // Answers leave at any hour, so that the pictures can be made at any hour.
  const admin = await atDesk("admin");
  await admin.goto(`${url}/admin/settings`);
  for (const label of ["No questions and no answers from", "Until"])
    await admin.getByLabel(label, { exact: true }).fill("00:00");
  await admin.getByRole("button", { name: "Save" }).click();
  await admin.getByText("Saved.").waitFor();

  const start = await newPage({ width: 1200, height: 900 });
  await start.goto(`${url}/`);
  await picture(start, "public-start", { fullPage: true });

  const phone = await newPage({ width: 480, height: 1000 });
  const texted = async (words) => {
    await phone.getByLabel("Text message").fill(words);
    await phone.getByRole("button", { name: "Send" }).click();
  };
  const received = (words) =>
    phone.locator(".bubble--received", { hasText: words }).first().waitFor({ timeout: 60_000 });
  await phone.goto(`${url}/simulator/phone`);
  await texted("Harbour Lane came 2 hours late again and mum had no breakfast");
  await received("Reference");
  const said = await phone.locator(".bubble--received").first().textContent();
  const reference = said.match(/[A-Z]+-\d\d-[A-Z]+/)[0];

  const desk = await atDesk("commissioner");
  await picture(desk, "today");
  await desk.goto(`${url}/search?words=breakfast`);
  const item = await desk.getByRole("link", { name: reference }).getAttribute("href");
  await desk.goto(`${url}/review?item=${item.split("/").at(-1)}`);
  await desk.getByText("Use single keys on this page").waitFor();
  await picture(desk, "review");
  await desk.keyboard.press("y");
  await desk.getByText("Decided.").waitFor();
  await desk.goto(`${url}${item}/reply`);
  await desk
    .getByLabel("Your answer")
    .fill(
      "I am sorry about breakfast. I have asked Harbour Lane for every late visit since May, and I will text you by Friday.",
    );
  await desk.getByRole("button", { name: "Send the answer" }).click();
  await received("There is an answer");
  await texted("READ");
  await received("every late visit");
  await phone.getByRole("list", { name: "Texts" }).evaluate((list) => {
    list.style.maxHeight = "none";
  });
  await picture(phone.locator(".phone"), "phone");

  await desk.goto(url + item);
  await desk.getByRole("region", { name: "What this is about" }).getByRole("link").first().click();
  await desk.getByRole("heading", { name: "Who decides" }).waitFor();
  await desk.setViewportSize({ width: 1200, height: 1150 });
  await picture(desk, "contract");
}

await asCommand(async () => {
  await ensureInstalled();
  const executablePath = await ensureBrowser();
  await ensureBuilt();
  const { chromium } = await import("playwright-core");
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), "earshot-screenshots-"));
  const demo = await startDemo(folder);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    await follow(browser, demo);
  } finally {
    await browser.close();
    demo.child.kill("SIGTERM");
    await once(demo.child, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
});
