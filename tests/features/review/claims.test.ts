// Shows that two people do not work on one item without knowing it, and that nobody's decision is lost.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeHeldReviews } from "~/features/review/claims.server";
import { session } from "~db/schema";
import type { Store } from "~db/store";
import { aFeedback, testCouncilId } from "../../kit/builders";
import { reviewKit } from "./kit";

async function signIn(store: Store, accountId: string): Promise<void> {
  const createdAt = new Date("2026-11-24T09:00:00Z");
  const expiresAt = new Date("2026-11-24T21:00:00Z");
  const row = { id: `s-${accountId}`, councilId: testCouncilId, accountId, createdAt, expiresAt };
  await store.write((tx) => tx.insert(session).values({ ...row, lastSeenAt: createdAt }));
}

async function twoReviewers() {
  const kit = await reviewKit();
  const [mina, omar] = [await kit.reviewer(), await kit.reviewer()];
  for (const { actor } of [mina, omar]) await signIn(kit.store, actor.accountId);
  /** The next item for somebody who comes to the queue, opened. */
  const comes = async (by: typeof mina) => {
    const without = await kit.review.heldByOthers(by.review);
    const { item } = await kit.evidence.reviewStep(by.read, null, { without });
    await kit.review.open(by.review, item?.id ?? null);
    return item?.id ?? null;
  };
  return { ...kit, mina, omar, comes };
}

test("a second reviewer is given the next item that nobody has open, and is told who has the first", async () => {
  const { store, review, mina, omar, comes } = await twoReviewers();
  const first = await aFeedback(store, { themes: ["T01.1"], readBy: "2026-11-24T10:00:00Z" });
  const second = await aFeedback(store, { themes: ["T01.1"], readBy: "2026-11-24T11:00:00Z" });
  expect(await comes(mina)).toBe(first);
  expect(await comes(omar)).toBe(second);
  expect(await review.open(omar.review, first)).toEqual({
    name: mina.actor.name,
    until: new Date("2026-11-24T10:15:00Z"),
  });
  expect(await comes(mina)).toBe(first);
});

test("an item is free again when it is let go, when its holder opens another, and after 15 minutes", async () => {
  const { store, clock, review, mina, omar, comes } = await twoReviewers();
  const first = await aFeedback(store, { themes: ["T01.1"], readBy: "2026-11-24T10:00:00Z" });
  const second = await aFeedback(store, { themes: ["T01.1"], readBy: "2026-11-24T11:00:00Z" });
  await comes(mina);
  expect(await review.perform(mina.review, first, { act: "release" })).toBe("release");
  expect(await review.heldByOthers(omar.review)).toEqual([]);
  await review.open(mina.review, first);
  await review.open(mina.review, second);
  expect(await review.heldByOthers(omar.review)).toEqual([second]);
  clock.advance(15 * 60_000 - 1);
  expect(await review.heldByOthers(omar.review)).toEqual([second]);
  clock.advance(1);
  expect(await review.heldByOthers(omar.review)).toEqual([]);
  expect(await comes(omar)).toBe(first);
});

test("what somebody has open is free once they sign out, and nobody opens what they may not see", async () => {
  const { store, review, mina, omar } = await twoReviewers();
  const id = await aFeedback(store, { themes: ["T01.1"], shields: [{ accountId: omar.actor.accountId }] });
  await review.open(omar.review, id);
  expect(await review.heldByOthers(mina.review)).toEqual([]);
  await review.open(mina.review, id);
  expect(await review.heldByOthers(omar.review)).toEqual([id]);
  await store.write((tx) =>
    tx
      .update(session)
      .set({ endedAt: new Date("2026-11-24T10:00:00Z") })
      .where(eq(session.accountId, mina.actor.accountId)),
  );
  expect(await review.heldByOthers(omar.review)).toEqual([]);
});

test("what somebody has open goes back into the queue when they leave", async () => {
  const { store, clock, review, mina, omar } = await twoReviewers();
  const id = await aFeedback(store, { themes: ["T01.1"] });
  await review.open(mina.review, id);
  const held = makeHeldReviews({ store, clock });
  const { accountId } = mina.actor;
  expect(await held.count(testCouncilId, accountId)).toBe(1);
  const work = { councilId: testCouncilId, fromId: accountId, to: null, by: omar.actor, at: clock.now() };
  expect(await store.write((tx) => held.handOver(tx, work))).toEqual({ moved: 0, left: 0 });
  expect(await held.count(testCouncilId, accountId)).toBe(0);
  expect(await review.heldByOthers(omar.review)).toEqual([]);
});

test("nobody decides over what a colleague decided since they opened the item, and it goes through once they have seen it", async () => {
  const { store, review, mina, omar, themesOf } = await twoReviewers();
  const id = await aFeedback(store, { themes: ["T01.1", "T06.1"] });
  const seen = String(await review.seenUpTo(omar.review, id));
  await review.perform(mina.review, id, { act: "reject-theme T01.1", seen });
  const late = { act: "accept", seen };
  await expect(review.perform(omar.review, id, late)).rejects.toMatchObject({
    kind: "conflict",
    key: "review:error.decidedMeanwhile",
  });
  expect(await themesOf(omar, id)).toEqual({ suggested: ["T06.1"], decided: [], rejected: ["T01.1"] });
  // Her own next decision on the same page is no surprise to her.
  await review.perform(mina.review, id, { act: "add-theme T03.1", seen });
  const fresh = String(await review.seenUpTo(omar.review, id));
  await review.perform(omar.review, id, { act: "accept", seen: fresh });
  expect(await themesOf(omar, id)).toMatchObject({
    decided: ["T03.1 added", "T06.1 confirmed"],
    rejected: ["T01.1"],
  });
});

test("the queue of one contract holds what is about it and nothing else", async () => {
  const { store, evidence, mina } = await twoReviewers();
  const about = await aFeedback(store, { links: ["c-home"] });
  const later = await aFeedback(store, { links: ["c-home"], readAt: "2026-11-21T10:00:00Z" });
  await aFeedback(store, { themes: ["T01.1"], links: ["c-nurse"] });
  const slice = { contractId: "c-home" };
  const step = await evidence.reviewStep(mina.read, null, slice);
  expect([step.item?.id, step.nextId]).toEqual([about, later]);
  expect((await evidence.reviewStep(mina.read, later, slice)).nextId).toBeNull();
});
