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
} as const;

/** Somebody at a desk of their own, signed in, with Today before them. */
export async function atDesk(journey: Journey, email: string, options = {}): Promise<Page> {
  const { page } = await journey.open(options);
  await journey.signIn(page, email);
  return page;
}

/** An admin ends the council's quiet hours, so that a journey at midnight goes as one at noon. */
export async function keepNoQuietHours(journey: Journey, admin: Page): Promise<void> {
  await journey.go(admin, "/admin/settings");
  await admin.getByLabel("No questions and no answers from").fill("00:00");
  await admin.getByLabel("Until", { exact: true }).fill("00:00");
  await admin.getByRole("button", { name: "Save" }).click();
  await admin.getByText("Saved. It counts from now on.").waitFor();
}

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
