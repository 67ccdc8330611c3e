// Owns walking from page to page as somebody does who follows every link, and what is looked at on each page. It judges no
// words.
import type { Page, Response } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, type Journey } from "./kit";

/** As many pages as a role may be led through; more than this are a crawl that has lost its way. */
const MOST_PAGES = 60;
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1200, height: 900 };

/** One page of each shape: identifiers, codes and what was searched for do not make another. */
export function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const path = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replace(/\/T\d\d(\.\d+)?$/, "/:theme");
  return [path, ...[...searchParams.keys()].sort()].join(" ");
}

/** Whatever a browser complains of on any page, until the returned function is asked. */
export function complaintsOf(page: Page): () => string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      found.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`${page.url()}: ${error.message}`));
  return () => found.splice(0);
}

/** Links to pages of this house, in the order they stand. */
const linksOn = (page: Page): Promise<string[]> =>
  page
    .locator("a[href^='/']")
    .evaluateAll((links) => links.map((link) => (link.getAttribute("href") ?? "").replace(/#.*$/, "")));

/** What stands on a page, whoever looks at it: its shape and its headings, without numbers. */
async function makeOf(page: Page, shape: string): Promise<string> {
  const headings = await page
    .locator("main h2, main h3, main caption, main legend")
    .evaluateAll((all) => all.map((each) => each.textContent ?? ""));
  return [shape, ...new Set(headings.map((words) => words.replace(/[\dA-Z]{2,}|\d+/g, "#")))].join("|");
}

/** Pages that axe has looked at: another role's page of the same make is not looked at again, but in the full tests. */
const lookedAt = new Set<string>();

export interface Walk {
  /** Every shape that was visited, with the address it was visited at. */
  visited: ReadonlyMap<string, string>;
}

/**
 * Follows every link from `start`, one page of each shape, and looks at each: it opens, the browser complains of nothing,
 * axe finds nothing on the first of its make, and nothing has to be scrolled sideways on a small phone or at a desk.
 */
export async function walk(
  journey: Journey,
  page: Page,
  start: string,
  look?: (page: Page, response: Response) => Promise<void>,
): Promise<Walk> {
  const complaints = complaintsOf(page);
  const visited = new Map<string, string>();
  const waiting = [start];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const shape = shapeOf(address);
    if (visited.has(shape)) continue;
    visited.set(shape, address);
    expect(visited.size, [...visited.keys()].join("\n")).toBeLessThanOrEqual(MOST_PAGES);
    await page.setViewportSize(WIDE);
    const response = await page.goto(journey.server.url + address);
    expect(response?.status(), address).toBeLessThan(400);
    const make = await makeOf(page, shape);
    if (process.env.EARSHOT_FULL || !lookedAt.has(make)) await expectAccessible(page);
    lookedAt.add(make);
    await expectNoSidewaysScroll(page);
    waiting.push(...(await linksOn(page)));
    if (response) await look?.(page, response);
    await page.setViewportSize(NARROW);
    await expectNoSidewaysScroll(page);
    if (process.env.EARSHOT_FULL) await expectAccessible(page);
    expect(complaints(), address).toEqual([]);
  }
  return { visited };
}
