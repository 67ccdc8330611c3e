// Shows the reading queue: nothing waits unread without being on it, and what is overdue comes first.
import fc from "fast-check";
import { expect, test } from "vitest";
import { dueBuckets, readCursor, waited, writeCursor } from "~/features/evidence/due.rules";
import { aFeedback } from "../../kit/builders";
import { evidenceKit } from "./kit";

test("the reading queue shows everything unread, what is overdue first, then what is due soonest", async () => {
  const { store, evidence, person } = await evidenceKit();
  const later = await aFeedback(store, { readBy: "2026-11-25T09:00:00Z" });
  const overdue = await aFeedback(store, { readBy: "2026-11-24T09:30:00Z" });
  const longOverdue = await aFeedback(store, { readBy: "2026-11-20T12:00:00Z" });
  const soon = await aFeedback(store, { readBy: "2026-11-24T10:30:00Z" });
  await aFeedback(store, { readBy: "2026-11-20T12:00:00Z", readAt: "2026-11-20T11:00:00Z" });
  const page = await evidence.listUnread((await person()).can("feedback:read"));
  expect(page.items.map(({ item, due }) => [item.id, due])).toEqual([
    [longOverdue, "long_overdue"],
    [overdue, "overdue"],
    [soon, "within_hour"],
    [later, "later"],
  ]);
  expect(page).toMatchObject({ count: 4, overdue: 2, next: null });
});

test("words of worry move an item forward among those due at the same time, never past one due earlier", async () => {
  const { store, evidence, person } = await evidenceKit();
  const calm = await aFeedback(store, { readBy: "2026-11-24T13:00:00Z", worryWords: 0 });
  const worrying = await aFeedback(store, { readBy: "2026-11-24T14:00:00Z", worryWords: 4 });
  const overdueCalm = await aFeedback(store, { readBy: "2026-11-24T09:00:00Z", worryWords: 0 });
  const { items } = await evidence.listUnread((await person()).can("feedback:read"));
  expect(items.map(({ item }) => item.id)).toEqual([overdueCalm, worrying, calm]);
});

test("an item that the machine has not read yet is in the reading queue all the same, without words", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store, { isMachineRead: false });
  const { items } = await evidence.listUnread((await person()).can("feedback:read"));
  expect(items.map(({ item }) => item.words)).toEqual([null]);
});

test("turning the pages of the reading queue shows every item once, in one order, while new ones come in", async () => {
  const { store, clock, evidence, person } = await evidenceKit();
  const ids = new Set<string>();
  for (let i = 0; i < 47; i++) {
    const readBy = new Date(
      Date.parse("2026-11-23T06:00:00Z") + ((i * 7) % 23) * 3_600_000 * 2,
    ).toISOString();
    ids.add(await aFeedback(store, { readBy, worryWords: i % 4 }));
  }
  const by = (await person()).can("feedback:read");
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await evidence.listUnread(by, cursor);
    seen.push(...page.items.map(({ item }) => item.id));
    cursor = page.next;
    clock.advance(20 * 60_000);
  } while (cursor);
  expect(seen).toHaveLength(47);
  expect(new Set(seen)).toEqual(ids);
});

test("a page asked for with a cursor that nobody wrote is the first page", async () => {
  const { store, evidence, person } = await evidenceKit();
  const id = await aFeedback(store);
  const page = await evidence.listUnread((await person()).can("feedback:read"), "9-9-9-9-9");
  expect(page.items.map(({ item }) => item.id)).toEqual([id]);
});

test("every moment falls in exactly one stretch of due times", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e10, max: 1e10 }), (offset) => {
      const now = new Date("2026-11-24T10:00:00Z");
      const at = new Date(now.getTime() + offset);
      const fits = dueBuckets(now).filter(
        ({ from, until }) => (!from || at >= from) && (!until || at < until),
      );
      expect(fits).toHaveLength(1);
    }),
  );
});

test("a cursor comes back from an address as it was written", () => {
  const number = fc.integer({ min: 0, max: 1e14 });
  fc.assert(
    fc.property(
      number,
      fc.integer({ min: 0, max: 4 }),
      number,
      number,
      number,
      (asOf, bucket, worryWords, readBy, seq) => {
        const cursor = { asOf, bucket, worryWords, readBy, seq };
        expect(readCursor(writeCursor(cursor))).toEqual(cursor);
      },
    ),
  );
});

test("how long something has waited is said in the largest unit that fits", () => {
  const now = new Date("2026-11-24T10:00:00Z");
  const ago = (ms: number) => waited(new Date(now.getTime() - ms), now);
  expect(ago(10_000)).toEqual({ unit: "minutes", count: 1 });
  expect(ago(59 * 60_000)).toEqual({ unit: "minutes", count: 59 });
  expect(ago(47 * 3_600_000)).toEqual({ unit: "hours", count: 47 });
  expect(ago(48 * 3_600_000)).toEqual({ unit: "days", count: 2 });
});
