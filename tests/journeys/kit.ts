// Owns what every journey stands on: the built server on a demo folder of its own, a real browser, and looking at each page
// as somebody with a screen reader would (axe).
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { demoSignInsFrom } from "~/server/demo/northmere";
import { type ServerChild, startServer } from "../../scripts/lib/server-child";

export interface Journey {
  server: ServerChild;
  browser: Browser;
  /** A new person at a new browser; no scripts run where `javaScriptEnabled` is false. */
  open(options?: Parameters<Browser["newContext"]>[0]): Promise<{ page: Page; context: BrowserContext }>;
  /** Signs in through the page itself. */
  signIn(page: Page, email: string): Promise<void>;
  /** Opens an address and waits for it. */
  go(page: Page, path: string): Promise<void>;
  end(): Promise<void>;
}

// Without these a headless browser asks the outside world at every start.
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the server and the browser; `env` goes to the server. */
export async function startJourney(env: Record<string, string> = {}): Promise<Journey> {
  const executablePath = process.env.EARSHOT_BROWSER;
  if (!executablePath) throw new Error("EARSHOT_BROWSER names no browser: run npm test, which finds one");
  // As it runs for people: the test runner's own NODE_ENV would make React and express their talkative selves.
  const server = await startServer({ root: process.cwd(), env: { NODE_ENV: "production", ...env } });
  const browser = await chromium.launch({ executablePath, args: quiet });
  const passwords = new Map(demoSignInsFrom(server.authToken).map((each) => [each.email, each.password]));

  async function go(page: Page, path: string): Promise<void> {
    const response = await page.goto(server.url + path);
    expect(response?.status(), path).toBeLessThan(400);
  }

  return {
    server,
    browser,
    async open(options = {}) {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...options });
      return { context, page: await context.newPage() };
    },
    go,
    async signIn(page, email) {
      await go(page, "/sign-in");
      await page.getByLabel("Email address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(passwords.get(email) ?? "");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.waitForURL("**/today");
    },
    async end() {
      await browser.close();
      await server.remove();
    },
  };
}

/** Fails with what axe found on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** Fails where the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [inside, outside] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(inside, page.url()).toBeLessThanOrEqual((outside ?? 0) + 1);
}
