// Safety and the shield, in a browser on the built server: a call for help reaches the duty worker at any hour, and what
// somebody says about a commissioner reaches her deputy and not her. Each test goes on from the one before.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atDesk, keepQuietHours, people } from "./desk";
import { expectAccessible, type Journey, startJourney } from "./kit";
import { ACKNOWLEDGED_WITHIN_MS, type HeldPhone, holdPhone } from "./phone";

const cry = "STOP IT HE'S HURTING ME";
const complaint = "Marian Holt never answers me";

let journey: Journey;
let duty: Page;
let caller: HeldPhone;

beforeAll(async () => {
  journey = await startJourney();
  // The whole day is quiet: questions and answers wait, and nothing of this may.
  await keepQuietHours(journey, await atDesk(journey, people.admin), "00:00", "23:59");
});
afterAll(() => journey?.end());

test("a cry for help texted at a quiet hour stands at the top of the duty queue with its words", async () => {
  caller = await holdPhone(journey, "+447700900421");
  await caller.text(cry);
  duty = await atDesk(journey, people.safeguarding);
  await expect
    .poll(
      async () => {
        await journey.go(duty, "/duty");
        return duty.getByRole("row").nth(1).textContent();
      },
      { timeout: 30_000 },
    )
    .toContain(cry);
  const first = await duty.getByRole("row").nth(1).textContent();
  expect(first).toMatch(/^S[45] .*Now.*Nobody yet$/);
  await expectAccessible(duty);
});

test("whoever cried for help gets an acknowledgement like any other, and is not taken for somebody who wants no texts", async () => {
  const answer = await caller.receives(/Reference/, ACKNOWLEDGED_WITHIN_MS);
  expect(answer).toMatch(
    /^Thank you\. .+ will read this by .+\. Reference .+\. Emergency\? Ring 999\. Reply STOP to stop\.$/,
  );
  expect(await caller.received()).toEqual([answer]);
});

test("the duty worker was paged by text, and the record says so", async () => {
  await duty.getByRole("row").nth(1).getByRole("link").click();
  await duty.getByRole("heading", { level: 1, name: /^Worry about .+ S[45] / }).waitFor();
  expect(await duty.getByRole("main").textContent()).toContain(cry);
  const calls = await duty
    .getByRole("table", { name: "Who was called, how and when" })
    .getByRole("row")
    .allTextContents();
  expect(
    calls.slice(1).some((row) => /Ruth Adeyemi.*Text.*Yes$/.test(row)),
    calls.join("; "),
  ).toBe(true);
  await expectAccessible(duty);
});

test("she takes it and closes it with what she decided, and it leaves the queue with its record kept", async () => {
  const address = new URL(duty.url()).pathname;
  await duty.getByRole("button", { name: "I take this" }).click();
  await duty.getByText(/Ruth Adeyemi took it/).waitFor();
  await duty.getByLabel("Safeguarding concern raised (section 42)").check();
  await duty.getByLabel("Why, in a few words").fill("Police and the duty social worker are with her.");
  await duty.getByRole("button", { name: "Close this worry" }).click();
  await duty.waitForURL("**/duty");
  expect(await duty.getByRole("main").textContent()).not.toContain(cry);
  await journey.go(duty, address);
  await duty.getByText(/Closed by Ruth Adeyemi, .+: Safeguarding concern raised \(section 42\)/).waitFor();
});

test("a commissioner who opens the duty queue is told that she cannot, within her own desk", async () => {
  const marian = await atDesk(journey, people.commissioner);
  const answer = await marian.goto(`${journey.server.url}/duty`);
  expect(answer?.status()).toBe(403);
  await marian.getByRole("heading", { level: 1, name: "You cannot open this page" }).waitFor();
  await marian.getByRole("navigation", { name: "Your work" }).waitFor();
  expect(await marian.getByRole("main").textContent()).not.toContain("S5");
  await expectAccessible(marian);
});

test("a text that names the commissioner goes to her deputy, and for her it does not exist", async () => {
  const writer = await holdPhone(journey, "+447700900431");
  const deputy = await atDesk(journey, people.deputy);
  const group = deputy.getByRole("listitem").filter({ hasText: "About a colleague, sent to you instead" });
  const waiting = async () => {
    await journey.go(deputy, "/today");
    return Number(/instead\s*(\d+)/.exec((await group.textContent()) ?? "")?.[1] ?? 0);
  };
  const before = await waiting();
  await writer.text(complaint);
  await expect.poll(waiting, { timeout: 30_000 }).toBe(before + 1);
  await deputy.getByRole("link", { name: /waiting: About a colleague/ }).click();
  const card = deputy.getByRole("article").filter({ hasText: "never answers me" });
  await card.getByRole("link", { name: /^Open and decide/ }).click();
  await deputy.getByText("This names somebody you stand in for. It is hidden from them.").waitFor();
  expect(await deputy.getByRole("article").first().textContent()).toContain("never answers me");
  await expectAccessible(deputy);

  const hidden = new URL(deputy.url()).pathname;
  const unknown = "/feedback/01900000-0000-7000-8000-000000000000";
  const marian = await atDesk(journey, people.commissioner);
  const seen = async (address: string) => {
    const answer = await marian.goto(journey.server.url + address);
    return {
      status: answer?.status(),
      title: await marian.title(),
      words: await marian.getByRole("main").textContent(),
    };
  };
  expect(await seen(hidden)).toEqual(await seen(unknown));
  expect((await seen(hidden)).status).toBe(404);
  expect((await seen(`${hidden}/reply`)).status).toBe(404);
  expect((await seen("/search?words=%22never+answers+me%22")).words).toContain("Nothing fits");
  expect((await seen("/reading")).words).not.toContain("never answers me");
});
