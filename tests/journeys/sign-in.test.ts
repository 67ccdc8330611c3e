// Every way to sign in, in a browser on the built server: an app that makes codes, passkeys of a virtual authenticator, and
// a real identity provider on loopback.
import { Secret, TOTP } from "otpauth";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/lib/server-child";
import { startIdentityProvider, type TestIdentityProvider } from "../kit/identity-provider";
import { atDesk, people } from "./desk";
import { expectAccessible, expectNoSidewaysScroll, type Journey, startJourney } from "./kit";

const council = "Northmere County Council";
const PERIOD_MS = 30_000;

let journey: Journey;
let idp: TestIdentityProvider;

beforeAll(async () => {
  const port = await freePort();
  journey = await startJourney({
    EARSHOT_OIDC_ISSUER: `http://localhost:${port}`,
    EARSHOT_OIDC_CLIENT_ID: "earshot",
    EARSHOT_OIDC_CLIENT_SECRET: "a-secret-of-the-tests-and-of-nothing-else",
    EARSHOT_OIDC_ROLES: JSON.stringify({ "g-insight": ["analyst"] }),
  });
  idp = await startIdentityProvider([`${journey.server.url}/sign-in/callback`], port);
});
afterAll(async () => {
  await idp?.goesAway();
  await journey?.end();
});

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1200, height: 900 });
}

/** A device with a fingerprint reader, as Chromium pretends to have one. */
async function withAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByText("You have signed out.").waitFor();
};

/** Gives the password of somebody; what comes next is for the caller. */
async function givePassword(page: Page, email: string): Promise<void> {
  await journey.go(page, "/sign-in");
  const row = page.getByRole("row").filter({ hasText: email });
  await row.getByRole("button").click();
}

/** The code that an app shows now, or in the steps that follow: none is taken twice. */
const codeOf = (secret: string, stepsAhead = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + stepsAhead * PERIOD_MS,
  });

test("a commissioner adds a passkey, and then signs in with nothing else", async () => {
  const { page, context } = await journey.open();
  await withAuthenticator(context, page);
  await journey.signIn(page, people.commissioner);
  await page.getByRole("link", { name: "Your account" }).click();
  await look(page);
  await page.getByRole("link", { name: "Your sign-in" }).click();
  await page.getByText("You have no passkey.").waitFor();
  await page.getByLabel("Name of this passkey").fill("Work laptop");
  await look(page);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("Work laptop").first().waitFor();
  await page.getByText(/added on .*not used yet/).waitFor();
  await look(page);

  await signOut(page);
  await page.getByRole("link", { name: "Sign in with a passkey" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in with a passkey" }).waitFor();
  await look(page);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.waitForURL("**/today");
  await page
    .getByText(/Marian Holt/)
    .first()
    .waitFor();

  await signOut(page);
  await givePassword(page, people.commissioner);
  await page.waitForURL("**/sign-in/passkey");
  await journey.go(page, "/today");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await givePassword(page, people.commissioner);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.waitForURL("**/today");

  const stranger = await journey.open();
  await withAuthenticator(stranger.context, stranger.page);
  await journey.go(stranger.page, "/sign-in/passkey");
  await stranger.page.getByRole("button", { name: "Use a passkey" }).click();
  await stranger.page.getByText("That did not work, or it was cancelled.").waitFor();
  expect(new URL(stranger.page.url()).pathname).toBe("/sign-in/passkey");
});

test.each([
  ["without scripts a call handler", people.callHandler, false],
  ["a deputy, each page looked at as with a screen reader,", people.deputy, true],
] as const)("%s sets up an app, keeps recovery codes, and signs in with each", async (_who, email, hasScripts) => {
  const page = await atDesk(journey, email, { javaScriptEnabled: hasScripts });
  // axe is a script.
  const see = hasScripts ? look : async () => undefined;
  await journey.go(page, "/account/sign-in");
  await see(page);
  await page.getByRole("button", { name: "Set up an app" }).click();
  await page.getByRole("heading", { level: 1, name: "Set up an app that makes codes" }).waitFor();
  await see(page);
  const secret = ((await page.locator("strong.secret").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Code from your app").fill("000000");
  await page.getByRole("button", { name: "Use this app" }).click();
  await page.getByText("That code is not right.").first().waitFor();
  await see(page);
  await page.getByLabel("Code from your app").fill(codeOf(secret));
  await page.getByRole("button", { name: "Use this app" }).click();

  await page.getByRole("heading", { level: 1, name: "Recovery codes" }).waitFor();
  await see(page);
  await page.getByRole("button", { name: "Show me new codes" }).click();
  await page.getByText("We show these codes once.").waitFor();
  await see(page);
  const codes = await page.locator("li.secret").allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await signOut(page);

  await givePassword(page, email);
  await page.waitForURL("**/sign-in/code");
  await see(page);
  const used = codeOf(secret, 1);
  await page.getByLabel("Code from your app").fill(used);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/today");
  await signOut(page);

  await givePassword(page, email);
  await page.getByLabel("Code from your app").fill(used);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("That code has been used.").first().waitFor();
  await see(page);
  await page.getByText("I cannot use my app").click();
  await page.getByLabel("Recovery code").fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Use this recovery code" }).click();
  await page.waitForURL("**/today");
});

test("an analyst whose role comes to need a second step reaches nothing until it is set up", async () => {
  const admin = await atDesk(journey, people.admin);
  await journey.go(admin, "/admin/settings");
  await admin.getByLabel("Analyst").check();
  await admin.getByRole("button", { name: "Save" }).click();
  await admin.getByText("Saved. It counts from now on.").waitFor();

  const { page, context } = await journey.open();
  await withAuthenticator(context, page);
  await givePassword(page, people.analyst);
  await page.getByRole("heading", { level: 1, name: "Set up a second step" }).waitFor();
  await look(page);
  for (const address of ["/today", "/search", "/account/sign-in"]) {
    await journey.go(page, address);
    expect(new URL(page.url()).pathname, address).toBe("/sign-in");
  }
  await journey.go(page, "/sign-in/set-up");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("heading", { level: 1, name: "Recovery codes" }).waitFor();
  await page.getByRole("link", { name: "Do this later" }).click();
  await page.waitForURL("**/today");
  await journey.go(page, "/account/sign-in");
  await page.getByText("You have no recovery codes left.").waitFor();
  await page.getByText("Your role needs a second step").waitFor();
  await look(page);
});

test("somebody signs in with their work account, and is told in one sentence when their group is gone", async () => {
  const nadia = {
    sub: "subject-nadia",
    email: "nadia.k@northmere.example",
    email_verified: true,
    name: "Nadia Kaur",
    groups: ["g-insight"],
  };
  idp.sits(nadia);
  const { page } = await journey.open();
  await journey.go(page, "/sign-in");
  const way = page.getByRole("button", { name: `Sign in with your ${council} account` });
  await look(page);
  await way.click();
  await page.waitForURL("**/today");
  await page
    .getByText(/Nadia Kaur/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: "Search" }).first().waitFor();
  await signOut(page);

  idp.sits({ ...nadia, groups: [] });
  await way.click();
  await page.getByText("Your work account is not in a group that may use Earshot.").waitFor();
  await look(page);
  await journey.go(page, "/today");
  expect(new URL(page.url()).pathname).toBe("/sign-in");

  const forged = await page.goto(`${journey.server.url}/sign-in/callback?code=forged&state=forged`);
  expect(forged?.status()).toBe(401);
  await page.getByText("We could not be sure that it was you").waitFor();
});
