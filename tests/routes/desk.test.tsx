// Shows the desk's reading pages as they are sent: what each says, and what its buttons do.
import { HtmlValidate } from "html-validate/node";
import { expect, test } from "vitest";
import * as desk from "~/routes/_desk";
import * as item from "~/routes/_desk.feedback.$id";
import * as reading from "~/routes/_desk.reading";
import * as review from "~/routes/_desk.review";
import * as search from "~/routes/_desk.search";
import * as today from "~/routes/_desk.today";
import { aContract, aFeedback } from "../kit/builders";
import { deskKit, textOf } from "./desk-kit";

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "long-title": "off",
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["button"] }],
  },
});

async function faultsOf(body: string): Promise<string[]> {
  const head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head>';
  const report = await checker.validateString(`${head}<body>${body}</body></html>`);
  return report.results.flatMap((each) =>
    each.messages.map((one) => `${one.ruleId}: ${one.message} ${one.selector}`),
  );
}

async function busyDesk() {
  const kit = await deskKit();
  const home = await aContract(kit.store, {
    title: "Home care south",
    commissioner: "Dana Okafor",
    providers: ["Larkrise Care Ltd"],
  });
  const id = await aFeedback(kit.store, {
    words: "[name] never came, that is three times this week",
    reference: "KITE-42-MAY",
    readBy: "2026-11-21T09:00:00Z",
    severity: "S3",
    themes: [{ code: "T01.1", because: [[7, 17]] }, "T13.2"],
    links: [{ contractId: home, isDecided: true }],
  });
  return { ...kit, home, id };
}

test("today leads to the work that waits, and a role sees its own pages at the side", async () => {
  const { visitor } = await busyDesk();
  const html = await (await visitor()).open(desk, today, "today", "/today");
  expect(html).toContain('href="/reading"');
  expect(textOf(html)).toContain("Not read yet");
  expect(html).toContain('href="/contracts"');
  expect(html).not.toContain('href="/duty"');
  const duty = await (await visitor(["safeguarding"])).open(desk, today, "today", "/today");
  expect(duty).toContain('href="/duty"');
});

test("the reading queue says how long each item has waited and that it is overdue; reading it takes it off, and that can be taken back", async () => {
  const { visitor, id } = await busyDesk();
  const { open, send } = await visitor();
  const text = textOf(await open(desk, reading, "reading", "/reading"));
  expect(text).toContain("Waiting");
  expect(text).toMatch(/Overdue by \d+/);
  const done = await send(reading, "/reading", { id, act: "read" });
  expect(done).toMatchObject({ status: 302, to: `/reading?done=${id}` });
  const after = textOf(await open(desk, reading, "reading", done.to!));
  expect(after).toContain("Nothing is waiting to be read");
  expect(after).toContain("Take that back");
  await send(reading, "/reading", { id, act: "undo" });
  expect(textOf(await open(desk, reading, "reading", "/reading"))).toContain("KITE-42-MAY");
});

test("nobody can say that they have read an item whose words are not there yet", async () => {
  const { store, visitor } = await deskKit();
  const id = await aFeedback(store, { isMachineRead: false, reference: "LARK-7-FERN" });
  const { open } = await visitor();
  for (const html of [
    await open(desk, reading, "reading", "/reading"),
    await open(desk, item, "feedback/:id", `/feedback/${id}`),
  ]) {
    expect(textOf(html)).toContain("The words of LARK-7-FERN are on their way");
    expect(html).not.toContain('value="read"');
  }
});

test("[003-01] the page of an item names its contract, the provider and the named commissioner", async () => {
  const { visitor, id } = await busyDesk();
  const text = textOf(await (await visitor()).open(desk, item, "feedback/:id", `/feedback/${id}`));
  expect(text).toContain("Home care south");
  expect(text).toContain("Provided by Larkrise Care Ltd");
  expect(text).toContain("Dana Okafor");
});

test("an item shows redacted words with the evidence marked, and themes that a machine suggested as such", async () => {
  const { visitor, id } = await busyDesk();
  const html = await (await visitor()).open(desk, item, "feedback/:id", `/feedback/${id}`);
  expect(html).toContain('<span class="redaction">[name]</span>');
  expect(html).toContain("<mark>never came</mark>");
  expect(html).toContain("theme--suggested");
  expect(textOf(html)).toContain("Because of “never came”");
});

test("somebody who may read and not review sees an item without its buttons", async () => {
  const { visitor, id } = await busyDesk();
  const html = await (await visitor(["analyst"])).open(desk, item, "feedback/:id", `/feedback/${id}`);
  expect(html).toContain("KITE-42-MAY");
  expect(html).not.toContain('name="act"');
  expect(html).not.toContain("/reply");
});

test("an item that names whoever looks is not found, as one that never was", async () => {
  const { store, visitor } = await busyDesk();
  const { actor, open } = await visitor();
  const hidden = await aFeedback(store, { shields: [{ accountId: actor.accountId }] });
  for (const id of [hidden, "0"])
    await expect(open(desk, item, "feedback/:id", `/feedback/${id}`)).rejects.toMatchObject({ status: 404 });
});

test("the review page decides one item at a time by buttons that need no script, and offers to take the last one back", async () => {
  const { store, visitor, id } = await busyDesk();
  const second = await aFeedback(store, { themes: ["T06.1"], readBy: "2026-12-01T09:00:00Z" });
  const { open, send } = await visitor();
  const html = await open(desk, review, "review", "/review");
  for (const key of ["y", "n", "1", "2", "l", "j"]) expect(html).toContain(`data-key="${key}"`);
  expect(html).toContain(`name="next" value="${second}"`);
  const accepted = await send(review, "/review", { id, next: second, act: "accept" });
  expect(accepted.to).toBe(`/review?item=${second}&done=${id}`);
  const next = await open(desk, review, "review", accepted.to!);
  expect(textOf(next)).toContain("Decided.");
  const undone = await send(review, `/review?item=${id}`, { id, act: "undo" });
  expect(undone.to).toBe(`/review?item=${id}`);
  expect(textOf(await open(desk, review, "review", undone.to!))).toContain("Suggested by a machine");
});

test("what cannot be done is said on the page, and nothing changes", async () => {
  const { store, visitor } = await busyDesk();
  const id = await aFeedback(store, { themes: ["T11.1"] });
  const { send } = await visitor();
  const declined = await send(review, "/review", { id, act: "toggle T11.1" });
  expect(declined.status).toBe(302);
  expect(await send(review, "/review", { id, act: "reject-theme T11.1" })).toMatchObject({
    status: 403,
    error:
      "Only safeguarding staff can say that possible abuse is none. If you think so, tell the duty worker.",
  });
  expect(await send(review, "/review", { id, act: "drop everything" })).toMatchObject({ status: 400 });
  expect(await send(review, "/review", { id, act: "severity", value: "S9" })).toMatchObject({ status: 400 });
});

test("a contract is found by its name and linked from the review page", async () => {
  const { store, visitor, id } = await busyDesk();
  const meals = await aContract(store, { title: "Meals on wheels", providers: ["Larder Ltd"] });
  const { open, send } = await visitor();
  const html = await open(desk, review, "review", `/review?item=${id}&find=meals`);
  expect(html).toContain(`value="add-link ${meals}"`);
  await send(review, "/review", { id, act: `add-link ${meals}` });
  expect(textOf(await open(desk, item, "feedback/:id", `/feedback/${id}`))).toContain(
    "Provided by Larder Ltd",
  );
});

test("a search is counted in people with panels apart, marks what was found, and keeps its address from page to page", async () => {
  const { store, visitor } = await busyDesk();
  for (let i = 0; i < 25; i++)
    await aFeedback(store, { words: "late again", speaker: `carer ${i % 3}`, isPanel: i % 3 === 0 });
  const { open } = await visitor();
  const html = await open(desk, search, "search", "/search?words=late&channel=SMS");
  expect(textOf(html)).toContain("3 people in 25 pieces of feedback");
  expect(html).toContain("<mark>late</mark>");
  expect(html).toContain('href="/search?words=late&amp;channel=SMS&amp;page=2"');
  const last = await open(desk, search, "search", "/search?words=late&channel=SMS&page=2");
  expect(textOf(last)).toContain("Page 2 of 2");
});

test("a search that finds nothing says what to do next", async () => {
  const { visitor } = await busyDesk();
  expect(textOf(await (await visitor()).open(desk, search, "search", "/search?words=zebra"))).toContain(
    "Nothing fits",
  );
});

test("every page of the desk is sound HTML, busy and empty", async () => {
  const busy = await busyDesk();
  const empty = await deskKit();
  const pages = [
    [today, "today", "/today"],
    [reading, "reading", "/reading"],
    [reading, "reading", "/reading?for=colleague"],
    [review, "review", "/review"],
    [search, "search", "/search?words=came"],
  ] as const;
  for (const kit of [busy, empty]) {
    const { open } = await kit.visitor(["commissioner", "safeguarding"]);
    for (const [module, pattern, url] of pages)
      expect([url, await faultsOf(await open(desk, module, pattern, url))]).toEqual([url, []]);
  }
  const { open } = await busy.visitor(["commissioner", "safeguarding"]);
  const html = await open(desk, item, "feedback/:id", `/feedback/${busy.id}?find=home`);
  expect(await faultsOf(html)).toEqual([]);
});
