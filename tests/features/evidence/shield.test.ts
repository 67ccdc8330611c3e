// Shows that an item which names somebody who works here is hidden from them everywhere, and comes to their deputy.
import { expect, test } from "vitest";
import { aFeedback } from "../../kit/builders";
import { evidenceKit } from "./kit";

async function namedItem() {
  const kit = await evidenceKit();
  const named = await kit.person();
  const deputy = await kit.person();
  const id = await aFeedback(kit.store, {
    words: "[name] at the council never rings back",
    links: ["c-home"],
    themes: ["T13.2"],
    readBy: "2026-11-24T09:00:00Z",
    shields: [{ accountId: named.actor.accountId, deputyId: deputy.actor.accountId }],
  });
  return { ...kit, named, deputy, id };
}

test("whoever an item names sees it in no list, count, search or contract, and cannot open it", async () => {
  const { evidence, named, id } = await namedItem();
  const read = named.can("feedback:read");
  expect(await evidence.listUnread(read)).toMatchObject({ items: [], count: 0, overdue: 0 });
  expect((await evidence.listForReview(read)).items).toEqual([]);
  expect(await evidence.reviewStep(read)).toMatchObject({ item: null, nextId: null });
  expect(await evidence.search(named.can("feedback:search"), { words: "rings" })).toMatchObject({ total: 0 });
  expect((await evidence.contractEvidence(named.can("feedback:search"), "c-home")).people.all.all.items).toBe(
    0,
  );
  expect((await evidence.today(named.can("today:read"))).every((group) => group.count === 0)).toBe(true);
  await expect(evidence.getItem(read, id)).rejects.toMatchObject({
    kind: "not_found",
    key: "evidence:error.noItem",
  });
  await expect(evidence.reviewStep(read, id)).rejects.toMatchObject({ kind: "not_found" });
});

test("an item that is hidden looks like one that never was", async () => {
  const { evidence, named, id } = await namedItem();
  const read = named.can("feedback:read");
  const answers = await Promise.all(
    [id, "no-such-item"].map((each) =>
      evidence.getItem(read, each).catch((error) => `${error.kind} ${error.key}`),
    ),
  );
  expect(answers[0]).toBe(answers[1]);
});

test("the deputy gets it in a group of its own, and everybody else sees it as any item", async () => {
  const { evidence, person, deputy, id } = await namedItem();
  const groups = await evidence.today(deputy.can("today:read"));
  expect(groups.find((group) => group.key === "named")).toMatchObject({
    count: 1,
    href: "/reading?for=colleague",
  });
  expect((await evidence.listAsDeputy(deputy.can("feedback:read"))).items.map((item) => item.id)).toEqual([
    id,
  ]);
  expect((await evidence.getItem(deputy.can("feedback:read"), id)).isForDeputy).toBe(true);
  const other = await person();
  expect((await evidence.today(other.can("today:read"))).find((group) => group.key === "named")?.count).toBe(
    0,
  );
  expect((await evidence.getItem(other.can("feedback:read"), id)).isForDeputy).toBe(false);
});
