import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { newId } from "~/lib/ids";
import { aFeedback, type FeedbackToMake } from "../../kit/builders";
import { aHouse } from "./kit";

const words =
  "Late visits: from 1 December the rounds start at 8 and the agency reports each late one to us.";
const contractId = "home-care-north";
const on = { contractId, themeCode: "T01.2" };

const confirmed = (more: FeedbackToMake = {}): FeedbackToMake => ({
  decidedThemes: [{ code: "T01.2", verdict: "confirmed" }],
  decidedLinks: [{ contractId, verdict: "confirmed" }],
  ...more,
});

test("everyone who spoke of a theme on a contract gets one answer each, however many items they sent", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  const ann = await house.aPhone({ safety: "safe" });
  const bob = await house.aPhone();
  await aFeedback(house.store, confirmed({ contactId: ann, reference: "OLD-1-ONE" }));
  await aFeedback(house.store, confirmed({ contactId: ann, reference: "NEW-2-TWO" }));
  await aFeedback(house.store, confirmed({ contactId: bob }));
  const noPhone = await aFeedback(house.store, confirmed({ channel: "WEB" }));
  await house.responses.replyToTheme(by, { ...on, words, outcome: "D07" });
  await house.jobs.runDue();
  expect(house.texts.filter((text) => text.contactId === ann)).toMatchObject([
    { template: "reply_words", values: { reference: "NEW-2-TWO" } },
  ]);
  expect(house.texts.filter((text) => text.contactId === bob)).toMatchObject([{ template: "reply_notice" }]);
  expect(house.texts).toHaveLength(2);
  expect(await house.openTasks()).toMatchObject([{ kind: "tell_in_person", feedbackId: noPhone }]);
  await house.report(house.texts.find((text) => text.contactId === ann)!.id, "delivered");
  const [shown] = await house.responses.listForContract(
    authorize(house.maria, "feedback:search"),
    contractId,
  );
  expect(shown).toMatchObject({ words, themeCode: "T01.2", people: 3, author: { name: "Maria Okafor" } });
  expect(shown!.states).toEqual(
    expect.arrayContaining([
      { state: "delivered", people: 1 },
      { state: "queued", people: 1 },
      { state: "in_person", people: 1 },
    ]),
  );
});

test("nobody gets an answer to what only a machine thinks they said, and the preview says how many that is", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  await aFeedback(house.store, confirmed());
  const suggested = [
    await aFeedback(house.store, { themes: ["T01.2"], links: [contractId] }),
    await aFeedback(house.store, { themes: ["T01.2"], decidedLinks: [{ contractId, verdict: "added" }] }),
    await aFeedback(house.store, {
      decidedThemes: [{ code: "T01.2", verdict: "added" }],
      links: [contractId],
    }),
  ];
  const rejected = await aFeedback(house.store, {
    themes: ["T01.2"],
    links: [contractId],
    decidedThemes: [{ code: "T01.2", verdict: "rejected" }],
    decidedLinks: [{ contractId, verdict: "confirmed" }],
  });
  const elsewhere = await aFeedback(
    house.store,
    confirmed({ decidedLinks: [{ contractId: "other", verdict: "confirmed" }] }),
  );
  expect(await house.responses.previewTheme(by, on)).toMatchObject({ people: 1, items: 1, suggestedOnly: 3 });
  await house.responses.replyToTheme(by, { ...on, words });
  await house.jobs.runDue();
  expect(await house.allDeliveries()).toHaveLength(1);
  for (const id of [...suggested, rejected, elsewhere]) expect(await house.deliveries(id)).toEqual([]);
});

test("a parent theme reaches those who spoke of any theme below it", async () => {
  const house = await aHouse();
  await aFeedback(house.store, confirmed());
  await aFeedback(house.store, confirmed({ decidedThemes: [{ code: "T01.1", verdict: "added" }] }));
  await aFeedback(house.store, confirmed({ decidedThemes: [{ code: "T10.1", verdict: "added" }] }));
  const by = authorize(house.maria, "reply:send");
  expect(await house.responses.previewTheme(by, { contractId, themeCode: "T01" })).toMatchObject({
    people: 2,
  });
});

test("themes of safety are never answered in bulk", async () => {
  const house = await aHouse();
  await aFeedback(house.store, confirmed({ decidedThemes: [{ code: "T11.2", verdict: "confirmed" }] }));
  const by = authorize(house.maria, "reply:send");
  for (const themeCode of ["T11", "T11.2"]) {
    const refusal = { kind: "bad_input", key: "responses:error.safetyTheme" };
    await expect(house.responses.previewTheme(by, { contractId, themeCode })).rejects.toMatchObject(refusal);
    await expect(house.responses.replyToTheme(by, { contractId, themeCode, words })).rejects.toMatchObject(
      refusal,
    );
  }
  expect(await house.allDeliveries()).toEqual([]);
});

test("a reply that nobody would get is refused", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  await expect(house.responses.replyToTheme(by, { ...on, words })).rejects.toMatchObject({
    key: "responses:error.nobody",
  });
});

test("three hundred people are answered in chunks, each once, and what came later is not answered", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  for (let nth = 0; nth < 300; nth++) {
    const contactId = await house.aPhone({ safety: nth % 3 === 0 ? "safe" : "unknown" });
    await aFeedback(house.store, confirmed({ contactId, receivedAt: "2026-11-20T10:00:00Z" }));
  }
  await aFeedback(house.store, confirmed({ receivedAt: "2026-11-24T10:00:01Z" }));
  await house.responses.replyToTheme(by, { ...on, words });
  house.clock.advance(5_000);
  await house.jobs.runDue();
  expect(house.texts).toHaveLength(300);
  expect(new Set(house.texts.map((text) => text.contactId)).size).toBe(300);
  expect(house.texts.filter((text) => text.template === "reply_words")).toHaveLength(100);
  expect(
    house.texts.filter((text) => text.template === "reply_notice").every((text) => text.words === null),
  ).toBe(true);
  expect(await house.allDeliveries()).toHaveLength(300);
  expect(await house.jobs.countWaiting()).toBe(0);
});

test("one person's items on both sides of a chunk bring one text", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  const ann = await house.aPhone({ safety: "safe" });
  for (let nth = 0; nth < 130; nth++) await aFeedback(house.store, confirmed({ contactId: ann }));
  await house.responses.replyToTheme(by, { ...on, words });
  await house.jobs.runDue();
  expect(house.texts).toHaveLength(1);
  const ways = await house.allDeliveries();
  expect(ways).toHaveLength(130);
  expect(ways.every((way) => way.messageId === house.texts[0]!.id)).toBe(true);
});

test("only those whom nobody has answered can be chosen", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  await aFeedback(house.store, confirmed({ state: "answered" }));
  const open = await aFeedback(house.store, confirmed({ state: "open" }));
  const again = await aFeedback(house.store, confirmed({ state: "reopened" }));
  expect(await house.responses.previewTheme(by, on)).toMatchObject({ people: 3, answeredBefore: 1 });
  await house.responses.replyToTheme(by, { ...on, audience: "not_answered", words });
  await house.jobs.runDue();
  expect((await house.allDeliveries()).map((way) => way.feedbackId).sort()).toEqual([open, again].sort());
});

test("an item that names the commissioner is neither counted nor answered by her", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  await aFeedback(house.store, confirmed());
  const hidden = await aFeedback(house.store, confirmed({ shields: [{ accountId: house.maria.accountId }] }));
  expect(await house.responses.previewTheme(by, on)).toMatchObject({ people: 1 });
  await house.responses.replyToTheme(by, { ...on, words });
  await house.jobs.runDue();
  expect(await house.deliveries(hidden)).toEqual([]);
});

test("sending the same form twice answers nobody twice", async () => {
  const house = await aHouse();
  const by = authorize(house.maria, "reply:send");
  await aFeedback(house.store, confirmed({ contactId: await house.aPhone({ safety: "safe" }) }));
  const form = { ...on, words, id: newId() };
  await Promise.all([house.responses.replyToTheme(by, form), house.responses.replyToTheme(by, form)]);
  await house.jobs.runDue();
  await house.responses.replyToTheme(by, form);
  await house.jobs.runDue();
  expect(house.texts).toHaveLength(1);
  expect(await house.auditOf("reply.sent")).toHaveLength(1);
});
