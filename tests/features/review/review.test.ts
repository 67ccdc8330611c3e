// Shows that a person decides what an item is about, beside what a machine suggested and never over it.
import { expect, test } from "vitest";
import { auditEvent, themeSuggestion } from "~db/schema";
import { aContract, aFeedback } from "../../kit/builders";
import { reviewKit } from "./kit";

test("a commissioner confirms one suggested theme and rejects another; the suggestions stay as they were", async () => {
  const { store, review, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T01.1", "T06.1", "T09.4"] });
  const by = await reviewer();
  await review.confirmTheme(by.review, id, "T01.1");
  await review.rejectTheme(by.review, id, "T06.1");
  expect(await themesOf(by, id)).toEqual({
    suggested: ["T09.4"],
    decided: ["T01.1 confirmed"],
    rejected: ["T06.1"],
  });
  expect(await store.db.select().from(themeSuggestion)).toHaveLength(3);
});

test("a theme that nobody suggested is added; one that is not on the list is not", async () => {
  const { store, review, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T01.1"] });
  const by = await reviewer();
  await review.addTheme(by.review, id, "T03.1");
  expect(await themesOf(by, id)).toMatchObject({ decided: ["T03.1 added"], suggested: ["T01.1"] });
  await expect(review.addTheme(by.review, id, "T99.9")).rejects.toMatchObject({ kind: "bad_input" });
  await expect(review.confirmTheme(by.review, id, "T03.2")).rejects.toMatchObject({ kind: "bad_input" });
  await expect(review.toggleTheme(by.review, id, "T03.2")).rejects.toMatchObject({ kind: "bad_input" });
});

test("people hold at most three themes of an item, until one of them is rejected", async () => {
  const { store, review, reviewer } = await reviewKit();
  const id = await aFeedback(store);
  const by = await reviewer();
  for (const code of ["T01.1", "T03.1", "T06.1"]) await review.addTheme(by.review, id, code);
  await expect(review.addTheme(by.review, id, "T09.4")).rejects.toMatchObject({
    kind: "conflict",
    key: "review:error.threeThemes",
  });
  await review.rejectTheme(by.review, id, "T01.1");
  await review.addTheme(by.review, id, "T09.4");
});

test("[000-21] duplicated visits are tagged, and one item is about two contracts until a person says it is not", async () => {
  const { store, review, evidence, reviewer } = await reviewKit();
  const id = await aFeedback(store, {
    words: "The nurse and the carer both come for the same thing",
    links: ["c-home"],
    themes: ["T01.6"],
  });
  const by = await reviewer();
  await review.confirmTheme(by.review, id, "T01.6");
  await review.confirmLink(by.review, id, "c-home");
  await review.addLink(by.review, id, "c-nurse");
  for (const contractId of ["c-home", "c-nurse"]) {
    const found = await evidence.contractEvidence(by.search, contractId);
    expect(found.themes).toMatchObject([{ code: "T01.6", people: { all: { all: { people: 1 } } } }]);
  }
  await review.rejectLink(by.review, id, "c-home");
  expect((await evidence.contractEvidence(by.search, "c-home")).people.all.all.items).toBe(0);
  expect((await evidence.contractEvidence(by.search, "c-nurse")).people.all.all.items).toBe(1);
});

test("nothing is linked to a contract that the council does not have", async () => {
  const { store, review, reviewer } = await reviewKit();
  const id = await aFeedback(store);
  const by = await reviewer();
  await expect(review.addLink(by.review, id, "elsewhere")).rejects.toMatchObject({ kind: "bad_input" });
  await expect(review.rejectLink(by.review, id, "c-home")).rejects.toMatchObject({ kind: "bad_input" });
});

test("only safeguarding staff may say that possible abuse is none; anybody who reviews may say that it is", async () => {
  const { store, review, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T11.1", "T01.1"] });
  const commissioner = await reviewer();
  await expect(review.rejectTheme(commissioner.review, id, "T11.1")).rejects.toMatchObject({
    kind: "forbidden",
  });
  await review.rejectAll(commissioner.review, id);
  expect(await themesOf(commissioner, id)).toMatchObject({ suggested: ["T11.1"], rejected: ["T01.1"] });
  await review.confirmTheme(commissioner.review, id, "T11.1");
  const duty = await reviewer(["safeguarding"]);
  await review.rejectTheme(duty.review, id, "T11.1");
  expect((await themesOf(duty, id)).rejected).toContain("T11.1");
});

test("a severity that a person sets calls the duty queue and stands before the machine's", async () => {
  const { store, review, evidence, reviewer } = await reviewKit();
  const id = await aFeedback(store, { severity: "S1" });
  const by = await reviewer();
  await review.setSeverity(by.review, id, "S4");
  expect((await evidence.getItem(by.read, id)).item.severity).toMatchObject({
    suggested: "S1",
    decided: "S4",
  });
  const duty = await reviewer(["safeguarding"]);
  const { concern } = await evidence.getItem(duty.read, id);
  expect(concern).toMatchObject({ level: "S4", state: "waiting" });
  expect((await evidence.getItem(by.read, id)).concern).toBeNull();
  await expect(review.setSeverity(by.review, id, "S1")).rejects.toMatchObject({
    key: "review:error.openWorry",
  });
  await review.setSeverity(by.review, id, "S5");
  await review.setSeverity(duty.review, id, "S2");
  expect((await evidence.getItem(duty.read, id)).concern).toMatchObject({ level: "S5", state: "waiting" });
});

test("an item that was read leaves the reading queue, and stays marked with who read it first", async () => {
  const { store, clock, review, evidence, reviewer } = await reviewKit();
  const id = await aFeedback(store);
  const first = await reviewer();
  const second = await reviewer();
  await review.markRead(first.review, id);
  clock.advance(60_000);
  await review.markRead(second.review, id);
  const { item } = await evidence.getItem(first.read, id);
  expect(item).toMatchObject({
    readByAccount: first.actor.accountId,
    readAt: new Date("2026-11-24T10:00:00Z"),
  });
  expect((await evidence.listUnread(first.read)).count).toBe(0);
});

test("yes to everything takes the themes in order up to three and the contracts the machine was sure of, and marks it read", async () => {
  const { store, review, evidence, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, {
    themes: ["T01.1", "T06.1", "T09.4", "T03.1"],
    links: ["c-home", "c-nurse"],
  });
  const by = await reviewer();
  await review.acceptAll(by.review, id);
  expect(await themesOf(by, id)).toMatchObject({
    decided: ["T01.1 confirmed", "T06.1 confirmed", "T09.4 confirmed"],
    suggested: ["T03.1"],
  });
  const { item } = await evidence.getItem(by.read, id);
  expect(item.links.suggested).toHaveLength(2);
  expect(item.readAt).not.toBeNull();
  const single = await aFeedback(store, { links: [{ contractId: "c-home", isDecided: true }] });
  await review.acceptAll(by.review, single);
  expect((await evidence.getItem(by.read, single)).item.links.decided).toMatchObject([
    { contractId: "c-home" },
  ]);
  expect(await review.asksLinks(by.review, single)).toBe(false);
  const unsure = await aFeedback(store, { links: ["c-home"] });
  await review.acceptAll(by.review, unsure);
  expect((await evidence.getItem(by.read, unsure)).item.links.decided).toEqual([]);
  expect(await review.asksLinks(by.review, unsure)).toBe(true);
});

test("yes to everything asks about two contracts of one provider, and accepts two of different ones", async () => {
  const { store, review, evidence, reviewer } = await reviewKit();
  await aContract(store, { id: "c-meals", title: "Meals at home", providers: ["Larder Limited"] });
  await aContract(store, { id: "c-south", title: "Home care south", providers: ["BLUEBELL Home Care"] });
  const by = await reviewer();
  const sure = (...ids: string[]) => ids.map((contractId) => ({ contractId, isDecided: true }));
  const twins = await aFeedback(store, { links: sure("c-home", "c-south", "c-meals") });
  await review.acceptAll(by.review, twins);
  const linksOf = async (id: string) => {
    const { decided, suggested } = (await evidence.getItem(by.read, id)).item.links;
    return [decided, suggested].map((links) => links.map((link) => link.contractId).sort());
  };
  expect(await linksOf(twins)).toEqual([["c-meals"], ["c-home", "c-south"]]);
  const apart = await aFeedback(store, { links: sure("c-home", "c-meals") });
  await review.acceptAll(by.review, apart);
  expect(await linksOf(apart)).toEqual([["c-home", "c-meals"], []]);
});

test("the key of a theme switches it on and off", async () => {
  const { store, review, reviewer, themesOf } = await reviewKit();
  const id = await aFeedback(store, { themes: ["T01.1"] });
  const by = await reviewer();
  const seen: string[] = [];
  for (let i = 0; i < 3; i++) {
    await review.toggleTheme(by.review, id, "T01.1");
    const { decided, rejected } = await themesOf(by, id);
    seen.push(decided[0] ?? `no ${rejected[0]}`);
  }
  expect(seen).toEqual(["T01.1 confirmed", "no T01.1", "T01.1 confirmed"]);
});

test("every decision is in the audit trail with who made it, in codes only; deciding the same again adds nothing", async () => {
  const { store, review, reviewer } = await reviewKit();
  const id = await aFeedback(store, {
    words: "Maureen was left",
    themes: ["T01.1"],
    links: [{ contractId: "c-home", isDecided: true }],
  });
  const by = await reviewer();
  for (let i = 0; i < 2; i++) await review.acceptAll(by.review, id);
  const rows = await store.db.select().from(auditEvent);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    action: "review.decided",
    actorId: by.actor.accountId,
    subjectId: id,
    detail: { "theme:T01.1": "confirmed", "link:c-home": "confirmed", "read:": "read" },
  });
});

test("an item of another council, one that names the reviewer and one that never was all look the same", async () => {
  const { store, review, reviewer } = await reviewKit();
  const by = await reviewer();
  const elsewhere = await aFeedback(store, { councilId: "southmere", themes: ["T01.1"] });
  const hidden = await aFeedback(store, { themes: ["T01.1"], shields: [{ accountId: by.actor.accountId }] });
  const answers = await Promise.all(
    [elsewhere, hidden, "0"].map((id) =>
      review.confirmTheme(by.review, id, "T01.1").catch((error) => ({ kind: error.kind, key: error.key })),
    ),
  );
  expect(answers).toEqual(Array(3).fill({ kind: "not_found", key: "review:error.noItem" }));
  await expect(review.undo(by.review, hidden)).rejects.toMatchObject({ kind: "not_found" });
});
