// Every page that anybody can reach by links, in a browser on the built server: it opens, works without scripts where it
// says so, can be used with a screen reader and a small phone, and costs little.
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsIn } from "../kit/sound-html";
import { shapeOf, walk } from "./crawl";
import { atDesk, people } from "./desk";
import { expectAccessible, type Journey, startJourney } from "./kit";

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.end());

test("pages at the same place with other identifiers are one shape", () => {
  expect(shapeOf("/feedback/01a20049-09c2-7001-9f03-757d54729792")).toBe("/feedback/:id");
  expect(shapeOf("/search?theme=T01.1&contractId=x")).toBe(shapeOf("/search?contractId=y&theme=T02.2"));
  expect(shapeOf("/contracts/01a20049-09c2-7001-9f03-757d54729792/reply/T01.1")).toBe(
    "/contracts/:id/reply/:theme",
  );
});

test("the public can open every public page, and each is sound HTML that sends no script", async () => {
  const { page } = await journey.open();
  const { visited } = await walk(journey, page, "/", async (_page, response) => {
    const html = await response.text();
    expect(await faultsIn(html), response.url()).toEqual([]);
    // The simulator is a tool of the demonstration and shows new texts by itself; a browser asks for a passkey by a script.
    if (!/\/simulator\/|\/sign-in\/passkey$/.test(response.url()))
      expect(html, response.url()).not.toContain("<script");
  });
  expect([...visited.keys()]).toEqual(
    expect.arrayContaining(["/", "/privacy", "/accessibility", "/sign-in", "/forgotten-password"]),
  );
});

test.each([
  [
    "a commissioner",
    "commissioner",
    ["/feedback/:id/reply", "/contracts/:id/reply/:theme", "/contracts/:id/decision", "/review"],
  ],
  ["a duty worker", "safeguarding", ["/duty", "/duty/:id", "/tasks"]],
  ["a call handler", "callHandler", ["/tasks", "/letters", "/contracts/:id"]],
  [
    "an admin",
    "admin",
    [
      "/admin/import",
      "/admin/accounts/invite",
      "/admin/accounts/:id/leave",
      "/admin/accounts/:id/scope",
      "/admin/agreements",
      "/admin/settings",
    ],
  ],
  ["an analyst", "analyst", ["/search", "/contracts/:id", "/feedback/:id"]],
  ["a joint commissioner", "joint", ["/search", "/contracts/:id", "/feedback/:id"]],
  ["a provider", "provider", ["/contracts/:id"]],
  ["a frontline worker", "frontline", ["/mine", "/contracts/:id"]],
  ["an advocate", "advocate", ["/mine", "/contracts/:id"]],
  ["a scrutiny councillor", "scrutiny", ["/contracts/:id"]],
  ["a data protection officer", "dpo", ["/audit"]],
] as const)(
  "%s can open every page that links lead them to",
  async (_who, role, among) => {
    const page = await atDesk(journey, people[role]);
    const { visited } = await walk(journey, page, "/today");
    expect([...visited.keys()]).toEqual(expect.arrayContaining(["/today", ...among]));
  },
  400_000,
);

test("the first public page costs at most 20 kB, everything it loads counted", async () => {
  const { page, context } = await journey.open();
  const watch = await context.newCDPSession(page);
  await watch.send("Network.enable");
  let bytes = 0;
  watch.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`${journey.server.url}/`, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(2_000);
  expect(bytes).toBeLessThanOrEqual(20_000);
});

test("an address that leads nowhere, and a link that is used up, say so in the frame that every page has", async () => {
  const { page } = await journey.open();
  for (const address of ["/nowhere", "/first-admin/used", "/invitation/used", "/reset-password/used"]) {
    const answer = await page.goto(journey.server.url + address);
    expect(answer?.status(), address).toBe(404);
    expect(await page.title(), address).toMatch(/ - Northmere County Council$/);
    await page.getByRole("link", { name: "Northmere County Council" }).waitFor();
    await expectAccessible(page);
  }
});

test("whoever is not signed in is led from a page of the desk to the sign-in page", async () => {
  const { page } = await journey.open();
  for (const address of ["/today", "/contracts", "/duty", "/admin/settings"]) {
    await journey.go(page, address);
    expect(new URL(page.url()).pathname, address).toBe("/sign-in");
  }
});

test("in the dark every kind of page can still be read", async () => {
  const page = await atDesk(journey, people.commissioner, { colorScheme: "dark" });
  for (const address of ["/", "/sign-in", "/today", "/review", "/contracts", "/search"]) {
    await journey.go(page, address);
    await expectAccessible(page);
  }
});

test("without scripts a commissioner signs in, decides about an item and answers it", async () => {
  const page = await atDesk(journey, people.commissioner, { javaScriptEnabled: false });
  await page.getByRole("link", { name: /waiting: Suggestions to decide/ }).click();
  const item = await page
    .getByRole("article")
    .getByRole("link", { name: /^[A-Z]+-\d\d-[A-Z]+$/ })
    .getAttribute("href");
  await page.getByRole("button", { name: "Yes to all" }).click();
  await page.getByText("Decided.").waitFor();
  await journey.go(page, item ?? "");
  expect(await page.getByRole("article").first().textContent()).toContain("(decided by a person)");
  await page.getByRole("link", { name: "Write an answer" }).click();
  await page
    .getByLabel("Your answer")
    .fill("Thank you for telling us. I will ring the office about it today.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  const answers = page.getByRole("region", { name: "What has been answered" });
  await answers.getByText("I will ring the office about it today.").waitFor();
  expect(await answers.textContent()).toContain("Marian Holt");
});

test("somebody who is invited opens the link, chooses a password in a real browser, and signs in", async () => {
  const admin = await atDesk(journey, people.admin);
  await journey.go(admin, "/admin/accounts/invite");
  await admin.getByLabel("Full name").fill("Nia Bowen");
  await admin.getByLabel("Email address").fill("nia@northmere.example");
  await admin.getByLabel("Analyst").check();
  await admin.getByRole("button", { name: "Invite them" }).click();
  const link = await admin.getByLabel("One-time link").inputValue();
  await expectAccessible(admin);
  const { page } = await journey.open();
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("Password", { exact: true }).fill("copper violin meadow");
  await page.getByRole("button", { name: "Keep this password" }).click();
  await page.waitForURL("**/sign-in");
  await page.getByLabel("Email address").fill("nia@northmere.example");
  await page.getByLabel("Password", { exact: true }).fill("copper violin meadow");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/today");
});
