// Shows the page on which a person checks what is hidden in an item: what it says, what its buttons do, and that it is sound.
import { expect, test } from "vitest";
import type { Role } from "~/features/accounts/actor.schema";
import * as desk from "~/routes/_desk";
import * as item from "~/routes/_desk.feedback.$id";
import * as redaction from "~/routes/_desk.feedback.$id_.redaction";
import { reading } from "~db/schema";
import { aFeedback } from "../kit/builders";
import { faultsIn } from "../kit/sound-html";
import { deskKit, textOf } from "./desk-kit";

const words = "Zorblax never came, ring 07700 900123 about it";
const redacted = "Zorblax never came, ring [phone] about it";

async function page(roles: Role[] = ["commissioner"]) {
  const kit = await deskKit();
  const id = await aFeedback(kit.store, { words, redacted, reference: "KITE-42-MAY" });
  await kit.store.write((tx) => tx.update(reading).set({ spans: [{ start: 25, end: 37, type: "PHONE" }] }));
  const visitor = await kit.visitor(roles);
  const url = `/feedback/${id}/redaction`;
  const open = () => visitor.open(desk, redaction, "feedback/:id/redaction", url);
  const send = (fields: Record<string, string>) => visitor.send(redaction, url, fields, { id });
  return { ...kit, id, visitor, open, send };
}

const seenOn = (html: string): string => /name="seen" value="([^"]+)"/.exec(html)![1]!;

test("a reviewer sees every word to choose, what is hidden, and is led here from the item", async () => {
  const { id, visitor, open } = await page();
  const html = await open();
  expect(html).toContain('value="0-7"');
  expect(html).toContain('<mark class="word-chooser__mark">[phone]');
  expect(textOf(html)).toContain("Phone number");
  const itemHtml = await visitor.open(desk, item, "feedback/:id", `/feedback/${id}`);
  expect(itemHtml).toContain(`href="/feedback/${id}/redaction"`);
});

test("hiding a word takes it out of the page, and taking it back brings it again", async () => {
  const { open, send } = await page();
  const seen = seenOn(await open());
  const hidden = await send({ act: "strike", seen, chosen: "0-7", type: "PERSON", reason: "name_missed" });
  expect(hidden.status).toBe(302);
  const html = await open();
  expect(html).not.toContain("Zorblax");
  expect(textOf(html)).toContain("The machine missed a name");
  const id = /name="value" value="([^"]+)"/.exec(html)![1]!;
  expect((await send({ act: "take-back", value: id })).status).toBe(302);
  expect(await open()).toContain("Zorblax");
});

test("a button without words chosen says what to do, and a page that is out of date is not obeyed", async () => {
  const { open, send } = await page();
  const seen = seenOn(await open());
  expect(await send({ act: "everywhere", seen })).toMatchObject({ status: 400 });
  const stale = await send({ act: "clear", seen: "1.1.1", chosen: "0-7" });
  expect(stale).toMatchObject({ status: 409, error: expect.stringContaining("have changed") });
});

test.each([
  ["commissioner"],
  ["safeguarding"],
] as const)("the page of a %s is sound HTML, with something hidden, decided and cleared", async (role) => {
  const { open, send } = await page([role]);
  await send({ act: "clear", seen: seenOn(await open()), chosen: "8-13" });
  await send({ act: "strike", seen: seenOn(await open()), chosen: "0-7", type: "PERSON", reason: "asked" });
  const head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head>';
  expect(await faultsIn(`${head}<body>${await open()}</body></html>`)).toEqual([]);
});
