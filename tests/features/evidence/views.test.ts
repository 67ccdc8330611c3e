// Shows what screens are given of an item: whose voice it is, what is suggested and what is decided, and addresses to share.
import fc from "fast-check";
import { expect, test } from "vitest";
import { deskLinks } from "~/features/evidence/desk.view";
import { searchQuery } from "~/features/evidence/evidence.schema";
import { evidenceIn, itemCard, unreadRow } from "~/features/evidence/evidence.view";
import { searchHref } from "~/features/evidence/search.view";
import { decisionsOf, themeOptions } from "~/features/review/review.view";
import { translatorFor } from "~/i18n/i18n";
import { aContract, aFeedback } from "../../kit/builders";
import { evidenceKit } from "./kit";

const say = (key: string, values?: Record<string, string | number>) => translatorFor("en")(key, values ?? {});

async function anItem(more: Parameters<typeof aFeedback>[1] = {}) {
  const { store, evidence, person } = await evidenceKit();
  const home = await aContract(store, { id: "home", title: "Home care north" });
  const dana = await person(["commissioner"], "Dana Okafor");
  const id = await aFeedback(store, {
    words: "nobody came again",
    ageBand: "A65_74",
    themes: [{ code: "T01.1", because: [[0, 11]] }, "T06.1"],
    decidedThemes: [{ code: "T03.1", verdict: "added", by: dana.actor.accountId }],
    links: [{ contractId: home, spans: [[12, 17]] }],
    ...more,
  });
  const { item, names } = await evidence.getItem(dana.can("feedback:read"), id);
  return { item, names };
}

test("a card says who speaks, tells decided themes from suggested ones, and marks a suggested contract as such", async () => {
  const { item, names } = await anItem({ isPanel: true });
  const { card } = itemCard(item, names, say);
  expect(card).toMatchObject({
    speaker: "Unpaid carer, 65 to 74, on a panel",
    services: [{ label: "Home care north (suggested)", href: "/contracts/home" }],
    severity: "S1",
    answers: [],
  });
  expect(card?.themes.map(({ label, decidedBy }) => [label, decidedBy])).toEqual([
    ["Hot meals withdrawn or replaced", "person"],
    ["Missed visit", "machine"],
    ["Too many different carers", "machine"],
  ]);
});

test("the evidence of what is suggested is marked, and no longer once somebody has decided", async () => {
  const { item } = await anItem();
  expect(evidenceIn(item)).toEqual([
    { start: 0, end: 11 },
    { start: 12, end: 17 },
  ]);
  const decided = await anItem({
    decidedThemes: [{ code: "T01.1", verdict: "rejected" }],
    decidedLinks: [{ contractId: "home", verdict: "confirmed" }],
  });
  expect(evidenceIn(decided.item)).toEqual([]);
});

test("an item without redacted words has no card, whatever else is known of it", async () => {
  const { item, names } = await anItem({ isMachineRead: false });
  expect(itemCard(item, names, say).card).toBeNull();
});

test("an unread item says how long it waits and by when it is to be read, or by how much it is overdue", async () => {
  const { item, names } = await anItem({
    receivedAt: "2026-11-24T07:00:00Z",
    readBy: "2026-11-24T13:00:00Z",
  });
  const at = (now: string) => unreadRow({ item, due: "today" }, names, new Date(now), say);
  expect(at("2026-11-24T10:00:00Z")).toMatchObject({
    waited: "3 hours",
    isOverdue: false,
    dueWords: "To be read by 1pm on 24 November 2026",
  });
  expect(at("2026-11-24T13:30:00Z")).toMatchObject({ isOverdue: true, dueWords: "Overdue by 30 minutes" });
});

test("what there is to decide keeps its order while somebody decides, so that keys keep their themes", async () => {
  const before = await anItem();
  const after = await anItem({
    decidedThemes: [
      { code: "T01.1", verdict: "rejected" },
      { code: "T03.1", verdict: "added" },
    ],
  });
  const order = ({ item, names }: typeof before) =>
    decisionsOf(item, names, say).themes.map((theme) => theme.value);
  expect(order(before)).toEqual(["T01.1", "T03.1", "T06.1"]);
  expect(order(after)).toEqual(order(before));
  expect(decisionsOf(before.item, before.names, say).themes[0]).toMatchObject({
    label: "Missed visit",
    state: "suggested",
    detail: "Because of “nobody came”",
  });
});

test("a theme that an item has is not offered again, and headings are not offered at all", () => {
  const terms = [
    { code: "T01", label: "Visits", parent: null },
    { code: "T01.1", label: "Missed", parent: "T01" },
    { code: "T01.2", label: "Late", parent: "T01" },
  ];
  const taken = [{ value: "T01.1", label: "Missed", state: "yes" as const }];
  expect(themeOptions(terms, taken)).toEqual([{ value: "T01.2", label: "Visits: Late" }]);
});

test("a search has an address from which the same search is read", () => {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const query = fc.record({
    words: maybe(
      fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && text !== ""),
    ),
    theme: maybe(fc.constantFrom("T01", "T01.1")),
    severity: maybe(fc.constantFrom("S0" as const, "S5" as const)),
    panel: maybe(fc.constantFrom("outside" as const, "panel" as const)),
    from: maybe(fc.constant("2026-01-31")),
    page: maybe(fc.integer({ min: 2, max: 9 })),
  });
  fc.assert(
    fc.property(query, (asked) => {
      const { searchParams } = new URL(searchHref(asked, asked.page), "http://localhost");
      const read = searchQuery.parse(Object.fromEntries(searchParams));
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(asked)));
    }),
  );
});

test("the side of the desk offers each role its own pages and marks the one that is open", () => {
  const actor = { kind: "account" as const, accountId: "1", councilId: "n", name: "A" };
  const hrefs = (...roles: ("admin" | "call_handler" | "provider")[]) =>
    deskLinks({ ...actor, roles }, "/today", say).map((link) => link.href);
  const own = ["/account"];
  expect(hrefs("provider")).toEqual(["/today", "/contracts", ...own]);
  expect(hrefs("call_handler")).toEqual(["/today", "/calls", "/contracts", "/tasks", "/letters", ...own]);
  expect(hrefs("admin")).not.toContain("/search");
  const links = deskLinks({ ...actor, roles: ["commissioner"] }, "/review", say);
  expect(links.filter((link) => link.isCurrent).map((link) => link.href)).toEqual(["/review"]);
});
