// Owns the steps at the desk that more than one journey takes.
import type { Page } from "playwright-core";
import type { Journey } from "./kit";

export const people = {
  commissioner: "commissioner@northmere.example",
  deputy: "deputy@northmere.example",
  callHandler: "calls@northmere.example",
  safeguarding: "duty@northmere.example",
  admin: "admin@northmere.example",
  analyst: "analyst@northmere.example",
  joint: "joint@northmere.example",
  provider: "provider@northmere.example",
  frontline: "frontline@northmere.example",
  advocate: "advocate@northmere.example",
  scrutiny: "scrutiny@northmere.example",
  dpo: "dpo@northmere.example",
} as const;

/** Somebody at a desk of their own, signed in, with Today before them. */
export async function atDesk(journey: Journey, email: string, options = {}): Promise<Page> {
  const { page } = await journey.open(options);
  await journey.signIn(page, email);
  return page;
}

/** An admin sets when the council keeps quiet, in UK time. */
export async function keepQuietHours(journey: Journey, admin: Page, from: string, to: string): Promise<void> {
  await journey.go(admin, "/admin/settings");
  await admin.getByLabel("No questions and no answers from").fill(from);
  await admin.getByLabel("Until", { exact: true }).fill(to);
  await admin.getByRole("button", { name: "Save" }).click();
  await admin.getByText("Saved. It counts from now on.").waitFor();
}

/** No quiet hours at all, so that a journey at midnight goes as one at noon. */
export const keepNoQuietHours = (journey: Journey, admin: Page): Promise<void> =>
  keepQuietHours(journey, admin, "00:00", "00:00");

/** The address of the item with a reference, found by the search as a person finds it. */
export async function openItem(
  journey: Journey,
  page: Page,
  words: string,
  reference: string,
): Promise<void> {
  await journey.go(page, "/search");
  await page.getByLabel("Words to look for").fill(words);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: reference }).first().click();
  await page.getByRole("heading", { level: 1, name: reference }).waitFor();
}
