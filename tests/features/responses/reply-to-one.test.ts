import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { newId } from "~/lib/ids";
import { contact, message } from "~db/schema";
import { aFeedback, anAccount, testVault } from "../../kit/builders";
import { aHouse } from "./kit";

const words = "Thank you, Ann. From Monday the round starts at 8.";

test("a commissioner answers one person and a phone that is private gets the words, signed with a name", async () => {
  const house = await aHouse();
  const contactId = await house.aPhone({ safety: "safe" });
  const id = await aFeedback(house.store, { contactId, reference: "KITE-42-MAY" });
  const replyId = await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, {
    words,
    outcome: "D07",
  });
  expect(await house.stateOf(id)).toBe("answered");
  await house.jobs.runDue();
  expect(house.texts).toMatchObject([
    {
      template: "reply_words",
      contactId,
      words,
      values: { reference: "KITE-42-MAY", author: "Maria Okafor" },
      replyId,
    },
  ]);
  await house.report(house.texts[0]!.id, "sent");
  expect(await house.deliveries(id)).toMatchObject([{ state: "sent", messageId: house.texts[0]!.id }]);
  await house.report(house.texts[0]!.id, "delivered");
  await house.report(house.texts[0]!.id, "sent");
  expect(await house.deliveries(id)).toMatchObject([{ state: "delivered" }]);
});

test("the words of an answer are sealed, and the audit trail keeps who answered and nothing of what was said", async () => {
  const house = await aHouse();
  const id = await aFeedback(house.store);
  await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words, outcome: "" });
  const raw = await house.store.db.query.reply.findFirst();
  expect(raw!.sealed.includes("Monday")).toBe(false);
  expect(testVault.openText(raw!.sealed)).toBe(words);
  const [act] = await house.auditOf("reply.sent");
  expect(act).toMatchObject({ actorId: house.maria.accountId, subjectId: id });
  expect(JSON.stringify(act!.detail)).not.toMatch(/Ann|Monday/);
});

test("a shared phone is told only that an answer waits, and gets the words when its owner asks", async () => {
  const house = await aHouse();
  const contactId = await house.aPhone({ safety: "unknown" });
  const id = await aFeedback(house.store, { contactId, reference: "KITE-42-MAY" });
  await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words });
  await house.jobs.runDue();
  expect(house.texts).toMatchObject([{ template: "reply_notice", words: null }]);
  const notice = house.texts[0]!.id;
  await house.report(notice, "sent");
  expect(await house.deliveries(id)).toMatchObject([
    { state: "notice_sent", noticeId: notice, messageId: null },
  ]);
  expect(await house.responses.waitingFor(house.store.db, contactId)).toMatchObject([
    { reference: "KITE-42-MAY", feedbackId: id },
  ]);

  const opened = await house.open(contactId);
  expect(opened).toMatchObject({ words, author: "Maria Okafor", reference: "KITE-42-MAY", feedbackId: id });
  expect(await house.open(contactId)).toBeNull();
  expect(await house.responses.waitingFor(house.store.db, contactId)).toEqual([]);
  await house.report(notice, "delivered");
  expect(await house.deliveries(id)).toMatchObject([{ state: "opened" }]);
});

test("the text that brought the words is known by the reply it carries", async () => {
  const house = await aHouse();
  const contactId = await house.aPhone();
  const id = await aFeedback(house.store, { contactId });
  const replyId = await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words });
  await house.jobs.runDue();
  await house.open(contactId);
  const carrier = newId();
  await house.store.write((tx) =>
    tx.insert(message).values({
      id: carrier,
      councilId: house.maria.councilId,
      contactId,
      direction: "out",
      kind: "answer",
      replyId,
      status: "queued",
      at: house.clock.now(),
    }),
  );
  await house.report(carrier, "delivered");
  expect(await house.deliveries(id)).toMatchObject([{ state: "delivered", messageId: carrier }]);
});

test("several answers wait, and READ brings the oldest first", async () => {
  const house = await aHouse();
  const contactId = await house.aPhone();
  for (const reference of ["FIRST-1-MAY", "SECOND-2-MAY"]) {
    const id = await aFeedback(house.store, { contactId, reference });
    await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, {
      words: `About ${reference}.`,
    });
    await house.jobs.runDue();
    house.clock.advance(60_000);
  }
  expect((await house.open(contactId))?.words).toBe("About FIRST-1-MAY.");
  expect((await house.open(contactId))?.words).toBe("About SECOND-2-MAY.");
});

test("an answer written at ten at night waits until eight in the morning", async () => {
  const house = await aHouse("2026-11-24T22:00:00Z");
  const contactId = await house.aPhone({ safety: "safe" });
  const id = await aFeedback(house.store, { contactId });
  await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words });
  await house.jobs.runDue();
  house.clock.set("2026-11-25T07:59:59Z");
  await house.jobs.runDue();
  expect(house.texts).toEqual([]);
  house.clock.set("2026-11-25T08:00:00Z");
  await house.jobs.runDue();
  expect(house.texts).toHaveLength(1);
});

test("someone who said STOP after the answer was written gets no text, and a colleague is asked to tell them", async () => {
  const house = await aHouse("2026-11-24T22:00:00Z");
  const contactId = await house.aPhone({ safety: "safe" });
  const id = await aFeedback(house.store, { contactId });
  const replyId = await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words });
  await house.jobs.runDue();
  await house.store.write((tx) =>
    tx.update(contact).set({ optedOutAt: house.clock.now() }).returning({ id: contact.id }),
  );
  house.clock.set("2026-11-25T08:00:00Z");
  await house.jobs.runDue();
  expect(house.texts).toEqual([]);
  expect(await house.deliveries(id)).toMatchObject([{ state: "stopped" }]);
  expect(await house.openTasks()).toMatchObject([
    { kind: "tell_in_person", feedbackId: id, contactId, replyId },
  ]);
});

test("an answer that was taken back before it left becomes work for a person, once", async () => {
  const house = await aHouse();
  const contactId = await house.aPhone({ safety: "safe" });
  const id = await aFeedback(house.store, { contactId });
  await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words });
  await house.jobs.runDue();
  await house.report(house.texts[0]!.id, "cancelled");
  await house.report(house.texts[0]!.id, "cancelled");
  expect(await house.deliveries(id)).toMatchObject([{ state: "stopped" }]);
  expect(await house.openTasks()).toHaveLength(1);
});

test("nobody is told anything when the person has died", async () => {
  const house = await aHouse();
  const contactId = await house.aPhone({ safety: "safe", deceasedAt: new Date() });
  const id = await aFeedback(house.store, { contactId });
  await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words });
  await house.jobs.runDue();
  expect(house.texts).toEqual([]);
  expect(await house.deliveries(id)).toMatchObject([{ state: "stopped" }]);
  expect(await house.openTasks()).toEqual([]);
});

test("a landline and someone without a phone are told in person, and the page says when it was done", async () => {
  const house = await aHouse();
  const landline = await house.aPhone({ kind: "landline" });
  const handler = await anAccount(house.store, { roles: ["call_handler"] });
  for (const contactId of [landline, null]) {
    const id = await aFeedback(house.store, { contactId });
    await house.responses.replyToItem(authorize(house.maria, "reply:send"), id, { words });
    await house.jobs.runDue();
    expect(await house.deliveries(id)).toMatchObject([{ state: "in_person" }]);
    const work = (await house.openTasks()).find((each) => each.feedbackId === id)!;
    house.clock.advance(3_600_000);
    await house.tasks.finish(authorize(handler, "task:act"), work.id, "done");
    const [shown] = await house.responses.listFor(authorize(house.maria, "feedback:read"), id);
    expect(shown).toMatchObject({
      words,
      author: { name: "Maria Okafor", jobTitle: "Commissioning manager" },
      delivery: { state: "told", at: house.clock.now() },
    });
  }
});

test("sending the same form twice makes one answer", async () => {
  const house = await aHouse();
  const contactId = await house.aPhone({ safety: "safe" });
  const id = await aFeedback(house.store, { contactId });
  const form = { id: newId(), words };
  const by = authorize(house.maria, "reply:send");
  await Promise.all([house.responses.replyToItem(by, id, form), house.responses.replyToItem(by, id, form)]);
  await house.jobs.runDue();
  expect(house.texts).toHaveLength(1);
  expect(await house.deliveries(id)).toHaveLength(1);
  const other = await aFeedback(house.store);
  await expect(house.responses.replyToItem(by, other, form)).rejects.toMatchObject({ kind: "conflict" });
});

test("an item that names the commissioner is not there for her, and her deputy can answer it", async () => {
  const house = await aHouse();
  const deputy = await anAccount(house.store, { name: "Dev Patel" });
  const id = await aFeedback(house.store, {
    shields: [{ accountId: house.maria.accountId, deputyId: deputy.accountId }],
  });
  const by = authorize(house.maria, "reply:send");
  await expect(house.responses.replyToItem(by, id, { words })).rejects.toMatchObject({ kind: "not_found" });
  await expect(house.responses.listFor(authorize(house.maria, "feedback:read"), id)).rejects.toMatchObject({
    kind: "not_found",
  });
  await house.responses.replyToItem(authorize(deputy, "reply:send"), id, { words });
  expect(await house.responses.listFor(authorize(deputy, "feedback:read"), id)).toHaveLength(1);
});

test("words that will not do are refused with what to do about it, and nothing is stored", async () => {
  const house = await aHouse();
  const id = await aFeedback(house.store);
  const by = authorize(house.maria, "reply:send");
  const refusal = house.responses.replyToItem(by, id, { words: "No.", outcome: "D15" });
  await expect(refusal).rejects.toMatchObject({ kind: "bad_input", key: "responses:field.reasonMissing" });
  await expect(house.responses.replyToItem(by, newId(), { words })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await house.allDeliveries()).toEqual([]);
  expect(await house.stateOf(id)).toBe("open");
});

test("what waits is counted: answers to write, answers nobody has read, answers that failed", async () => {
  const house = await aHouse();
  const shared = await house.aPhone();
  const own = await house.aPhone({ safety: "safe" });
  const by = authorize(house.maria, "reply:send");
  await aFeedback(house.store, { receivedAt: "2026-11-01T09:00:00Z" });
  await aFeedback(house.store, { shields: [{ accountId: house.maria.accountId }] });
  for (const contactId of [shared, own]) {
    const id = await aFeedback(house.store, { contactId });
    await house.responses.replyToItem(by, id, { words });
    await house.jobs.runDue();
  }
  await house.report(house.texts[0]!.id, "sent");
  await house.report(house.texts[1]!.id, "failed");
  expect(await house.responses.answersWaiting(authorize(house.maria, "feedback:search"))).toMatchObject({
    toWrite: { count: 1, since: new Date("2026-11-01T09:00:00Z") },
    notRead: { count: 1 },
    failed: { count: 1 },
  });
});
