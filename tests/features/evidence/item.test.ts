// Shows one item whole: redacted words, whose voice it is, what was suggested and what was decided, and what was answered.
import { expect, test } from "vitest";
import { reply, replyDelivery } from "~db/schema";
import { aContract, aFeedback, testCouncilId, testVault } from "../../kit/builders";
import { evidenceKit } from "./kit";

test("[003-01] an item names its contracts, their providers and their commissioners in one view", async () => {
  const { store, evidence, person } = await evidenceKit();
  const home = await aContract(store, {
    title: "Home care north",
    providers: ["Bluebell Home Care Ltd"],
    commissioner: "Dana Okafor",
  });
  const meals = await aContract(store, {
    title: "Meals",
    providers: ["Larder Ltd", "Hot Plate CIC"],
    commissioner: "Ravi Shah",
  });
  const id = await aFeedback(store, {
    links: [home],
    decidedLinks: [{ contractId: meals, verdict: "added" }],
  });
  const { names, commissioners } = await evidence.getItem((await person()).can("feedback:read"), id);
  expect(names.contracts.get(home)).toMatchObject({
    title: "Home care north",
    providers: ["Bluebell Home Care Ltd"],
  });
  expect(names.contracts.get(meals)).toMatchObject({
    title: "Meals",
    providers: ["Larder Ltd", "Hot Plate CIC"],
  });
  expect([home, meals].map((each) => commissioners.get(each)?.person.name)).toEqual([
    "Dana Okafor",
    "Ravi Shah",
  ]);
});

test("an item that names its own commissioner is put before somebody else", async () => {
  const { store, evidence, person } = await evidenceKit();
  const dana = await person(["commissioner"], "Dana Okafor");
  const { accountId } = dana.actor;
  const home = await aContract(store, { commissioner: "Dana Okafor", commissionerAccountId: accountId });
  const id = await aFeedback(store, { links: [home], shields: [{ accountId }] });
  const { commissioners } = await evidence.getItem((await person()).can("feedback:read"), id);
  expect(commissioners.get(home)?.person.name).not.toBe("Dana Okafor");
});

test("the words as they came are nowhere in what a page is given", async () => {
  const { store, evidence, person } = await evidenceKit();
  const id = await aFeedback(store, { words: "Maureen Clegg was left", redacted: "[name] was left" });
  const by = await person();
  const pages = [
    await evidence.getItem(by.can("feedback:read"), id),
    await evidence.listUnread(by.can("feedback:read")),
    await evidence.search(by.can("feedback:search"), {}),
  ];
  expect(JSON.stringify(pages)).toContain("[name] was left");
  expect(JSON.stringify(pages)).not.toContain("Maureen");
  expect((await evidence.search(by.can("feedback:search"), { words: "Maureen" })).total).toBe(0);
});

test("what was suggested and what was decided are kept apart, with who decided", async () => {
  const { store, evidence, person } = await evidenceKit();
  const dana = await person(["commissioner"], "Dana Okafor");
  const id = await aFeedback(store, {
    themes: [{ code: "T01.1", p: 0.8, because: [[0, 3]] }, "T06.1"],
    decidedThemes: [{ code: "T06.1", verdict: "confirmed", by: dana.actor.accountId }],
  });
  const { item, names } = await evidence.getItem(dana.can("feedback:read"), id);
  expect(item.themes.suggested).toEqual([{ code: "T01.1", p: 0.8, because: [[0, 3]] }]);
  expect(item.themes.decided).toMatchObject([{ code: "T06.1", decidedBy: dana.actor.accountId }]);
  expect(names.people.get(dana.actor.accountId)?.name).toBe("Dana Okafor");
  expect(names.themes.get("T06.1")).toBe("Too many different carers");
});

test("an item shows its answers with where each stands, and how many statements it is made of", async () => {
  const { store, evidence, person } = await evidenceKit();
  const id = await aFeedback(store);
  const at = new Date("2026-11-21T10:00:00Z");
  await store.write(async (tx) => {
    const row = { id: "r1", councilId: testCouncilId, feedbackId: id, authorId: "someone", at };
    await tx.insert(reply).values({ ...row, scope: "item", sealed: testVault.seal("We have asked") });
    await tx.insert(replyDelivery).values({
      id: "d1",
      councilId: testCouncilId,
      replyId: "r1",
      feedbackId: id,
      state: "delivered",
      at,
      changedAt: at,
    });
  });
  const { item, statements } = await evidence.getItem((await person()).can("feedback:read"), id);
  expect(item.deliveries).toMatchObject([{ replyId: "r1", state: "delivered", authorId: "someone" }]);
  expect(statements).toEqual({ count: 1, firstAt: item.receivedAt, lastAt: item.receivedAt });
});

test("an item of another council cannot be opened", async () => {
  const { store, evidence, person } = await evidenceKit();
  const id = await aFeedback(store, { councilId: "southmere" });
  await expect(evidence.getItem((await person()).can("feedback:read"), id)).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("the review queue gives what nobody has read before what somebody has, and each item once", async () => {
  const { store, evidence, person } = await evidenceKit();
  const themes = ["T01.1"];
  const readOld = await aFeedback(store, { themes, readAt: "2026-11-02T10:00:00Z" });
  const readNew = await aFeedback(store, { themes, readAt: "2026-11-02T10:00:00Z" });
  const late = await aFeedback(store, { themes, readBy: "2026-11-25T10:00:00Z" });
  const soon = await aFeedback(store, { links: ["c-home"], readBy: "2026-11-24T10:00:00Z" });
  await aFeedback(store);
  await aFeedback(store, { themes, decidedThemes: [{ code: "T01.1", verdict: "confirmed" }] });
  const by = (await person()).can("feedback:read");
  const order = [soon, late, readNew, readOld];
  expect((await evidence.listForReview(by)).items.map((item) => item.id)).toEqual(order);
  const walked: string[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const step = await evidence.reviewStep(by, next);
    walked.push(step.item!.id);
    next = step.nextId;
  }
  expect(walked).toEqual(order);
});
