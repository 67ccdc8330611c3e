// The main job, end to end, in a browser on the built server: a contract is imported, a carer texts about it, the person who
// decides it reads, confirms and answers, and the answer comes back to the same phone. Each test goes on from the one before.
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { partsOf } from "~/lib/sms-parts";
import { atDesk, keepNoQuietHours, openItem, people } from "./desk";
import { expectAccessible, type Journey, startJourney } from "./kit";
import { ACKNOWLEDGED_WITHIN_MS, type HeldPhone, holdPhone, referenceIn } from "./phone";

const register = [
  "Contract reference,Title of agreement,Local authority department responsible,Description of the goods and/or services being provided,Supplier name,Contract value (£),Start date,End date,Client group,Areas served",
  'NCC-0901,Home care Fernhollow valley,Adult Social Care,"Home care for older people in the Fernhollow valley",Fernhollow Homecare Ltd,"£640,000.00",01/04/2026,31/03/2029,Older people,Fernhollow',
].join("\r\n");
const said = "Fernhollow came 2 hours late again and mum had no breakfast";
const theme = "Late or early visit";

let journey: Journey;
let admin: Page;
let commissioner: Page;
let carer: HeldPhone;
let reference: string;
let item: string;
let contract: string;

beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.end());

test("an admin imports a register, and its contract stands on the list with its provider and commissioner", async () => {
  admin = await atDesk(journey, people.admin);
  await keepNoQuietHours(journey, admin);
  const file = path.join(journey.server.folder, "register.csv");
  writeFileSync(file, register);
  await journey.go(admin, "/admin/import");
  await admin.getByLabel("Files").setInputFiles(file);
  await admin.getByRole("button", { name: "Import" }).click();
  const row = admin.getByRole("row", { name: /register\.csv/ });
  await row.waitFor();
  expect(await row.getByRole("cell").allTextContents()).toEqual(["Register as CSV", "1", "1", "0", "0", "0"]);
  await expectAccessible(admin);
  await journey.go(admin, "/contracts?words=Fernhollow");
  const line = admin.getByRole("row", { name: /Home care Fernhollow valley/ });
  expect(await line.textContent()).toContain("Fernhollow Homecare Ltd");
  expect(await line.textContent()).toContain("Marian Holt");
});

test("the same register again changes nothing", async () => {
  await journey.go(admin, "/admin/import");
  await admin.getByLabel("Files").setInputFiles(path.join(journey.server.folder, "register.csv"));
  await admin.getByRole("button", { name: "Import" }).click();
  const row = admin.getByRole("row", { name: /register\.csv/ });
  await row.waitFor();
  expect(await row.getByRole("cell").allTextContents()).toEqual(["Register as CSV", "1", "0", "0", "1", "0"]);
});

/** Thanks, who, by when, a reference, 999 and STOP: everything that journey J1 asks of a first reply. */
const acknowledgement =
  /^Thank you\. [A-Z]\w+ [A-Z]\w+ at Northmere Council will read this by .+ on .+\. Reference [A-Z]+-\d\d-[A-Z]+\. Emergency\? Ring 999\. Reply STOP to stop\.$/;

test("a carer texts, and within a minute hears who will read it, by when, and a reference", async () => {
  carer = await holdPhone(journey, "+447700900401");
  await carer.text(said);
  const answer = await carer.receives(/Reference/, ACKNOWLEDGED_WITHIN_MS);
  expect(answer).toMatch(acknowledgement);
  expect(partsOf(answer)).toMatchObject({ parts: 1 });
  expect(await carer.received()).toEqual([answer]);
  reference = referenceIn(answer);
  await expectAccessible(carer.page);
});

test("a commissioner finds it unread from Today, with its contract, provider and herself in one view [003-01]", async () => {
  commissioner = await atDesk(journey, people.commissioner);
  await commissioner.getByRole("link", { name: /waiting: Not read yet/ }).click();
  await commissioner.getByRole("heading", { level: 1, name: "Reading queue" }).waitFor();
  const card = commissioner.getByRole("article").filter({ hasText: said });
  expect(await card.textContent()).toContain("Said by the person");
  await card.getByRole("link", { name: new RegExp(`^Open and decide.*${reference}$`) }).click();
  await commissioner.getByRole("heading", { level: 1, name: reference }).waitFor();
  item = new URL(commissioner.url()).pathname;
  const about = commissioner.getByRole("region", { name: "What this is about" });
  const words = await about.textContent();
  expect(words).toContain("Home care Fernhollow valley");
  expect(words).toContain("Provided by Fernhollow Homecare Ltd");
  expect(words).toContain("Marian Holt");
  expect(words).toContain("A machine suggests this. Nobody has said yet that it is right.");
  await expectAccessible(commissioner);
  await about.getByRole("link", { name: "Home care Fernhollow valley" }).click();
  await commissioner.getByRole("heading", { level: 1, name: "Home care Fernhollow valley" }).waitFor();
  contract = new URL(commissioner.url()).pathname;
});

test("the contract shows it as the machine's suggestion, and who decides with how to reach her [003-09]", async () => {
  // The page arrives in pieces: what stands below its heading may come a moment later.
  await commissioner.waitForLoadState();
  await commissioner.getByText("1 message about this has not been read by a person.").waitFor();
  const page = await commissioner.getByRole("main").textContent();
  expect(page).toContain("Only the machine thinks that 1 of these messages is about this contract.");
  const card = commissioner.getByRole("article").filter({ hasText: said });
  expect(await card.textContent()).toContain(`${theme} (suggested by a machine)`);
  expect(page).toContain("Marian Holt");
  await commissioner
    .getByRole("link", { name: /^Ring 01632 960/ })
    .first()
    .waitFor();
  await expectAccessible(commissioner);
});

test("she confirms what the machine suggests with one key, and it counts as confirmed by a person", async () => {
  await journey.go(commissioner, `/review?item=${item.split("/").at(-1)}`);
  await commissioner.getByRole("heading", { level: 1, name: reference }).waitFor();
  await expectAccessible(commissioner);
  await commissioner.getByText("Use single keys on this page").waitFor();
  await commissioner.keyboard.press("y");
  await commissioner.getByText("Decided.").waitFor();
  await journey.go(commissioner, contract);
  const page = await commissioner.getByRole("main").textContent();
  expect(page).toContain("A person has read everything about this.");
  expect(page).not.toContain("Only the machine thinks");
  await commissioner.getByRole("heading", { name: "1 person in 1 piece of feedback" }).waitFor();
  const card = commissioner.getByRole("article").filter({ hasText: said });
  expect(await card.textContent()).toContain(`${theme} (decided by a person)`);
  await expectAccessible(commissioner);
});

test("her answer waits behind a notice, because the phone may be shared, and comes when the carer texts READ", async () => {
  const words =
    "You are right to be cross. I have asked Fernhollow for every late visit since May, and I will text you by Friday.";
  await journey.go(commissioner, item);
  await commissioner.getByRole("link", { name: "Write an answer" }).click();
  await commissioner.getByText("Nobody has told us that this phone is private.").waitFor();
  await expectAccessible(commissioner);
  await commissioner.getByLabel("Your answer").fill(words);
  await commissioner
    .getByLabel("What was decided?")
    .selectOption({ label: "We raised it with the provider" });
  await commissioner.getByRole("button", { name: "Send the answer" }).click();
  await commissioner.getByRole("heading", { level: 1, name: reference }).waitFor();

  const notice = await carer.receives(/There is an answer/);
  expect(notice).toBe(`There is an answer to ${reference}. Text READ or ring 01632 960 123.`);
  expect((await carer.received()).join(" ")).not.toMatch(/Fernhollow|Marian/);
  await showsOnItem("Told that an answer waits");

  await carer.text("READ");
  const answer = await carer.receives(/every late visit/);
  expect(answer).toBe(`Marian Holt at Northmere Council, about ${reference}: ${words}`);
  await showsOnItem("Delivered");
});

test("once the carer says SAFE, an answer to everyone on the theme comes straight to that phone", async () => {
  await carer.text("SAFE");
  await carer.receives(/Our answers will come straight to this phone/);
  await journey.go(commissioner, contract);
  await commissioner.getByRole("link", { name: new RegExp(`^Answer everyone.*${theme}$`) }).click();
  await commissioner.getByRole("heading", { level: 1, name: `Answer everyone on “${theme}”` }).waitFor();
  await expectAccessible(commissioner);
  const words =
    "From Monday every visit in the valley has a two hour window, and we count the misses each week.";
  await commissioner.getByLabel("Your answer").fill(words);
  await commissioner
    .getByLabel("What was decided?")
    .selectOption({ label: "We changed the contract or what it asks for" });
  await commissioner.getByRole("button", { name: "Send the answer to 1 person" }).click();
  await commissioner.waitForURL(`**${contract}#answers`);
  const answer = await carer.receives(/two hour window/);
  expect(answer).toBe(`Marian Holt at Northmere Council, about ${reference}: ${words}`);
  expect((await carer.received()).filter((each) => each.startsWith("There is an answer"))).toHaveLength(1);
  await expect
    .poll(
      async () => {
        await journey.go(commissioner, contract);
        return commissioner.getByRole("region", { name: "Answers to everyone" }).textContent();
      },
      { timeout: 30_000 },
    )
    .toContain("Delivered");
});

test("a carer with nobody to turn to hears a named person, and what she says is tagged so [000-13]", async () => {
  const other = await holdPhone(journey, "+447700900411");
  await other.text("Our PA left and there is nobody to cover, we are on our own");
  const answer = await other.receives(/Reference/, ACKNOWLEDGED_WITHIN_MS);
  expect(answer).toMatch(acknowledgement);
  await openItem(journey, commissioner, "nobody to cover", referenceIn(answer));
  const card = commissioner.getByRole("article").first();
  expect(await card.textContent()).toContain(
    "No one to turn to when it breaks down (suggested by a machine)",
  );
});

/** The item's page comes to say this of her answer. */
async function showsOnItem(words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await journey.go(commissioner, item);
        return commissioner.getByRole("region", { name: "What has been answered" }).textContent();
      },
      { timeout: 30_000 },
    )
    .toContain(words);
}
