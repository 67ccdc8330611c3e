import i18next from "i18next";
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import words from "~/i18n/locales/en/safeguarding.json";
import { newId } from "~/lib/ids";
import { partsOf, toGsm7 } from "~/lib/sms-parts";
import { pageSent } from "~db/schema";
import { aFeedback } from "../../kit/builders";
import { aDutyDesk, ruthPhone, samPhone } from "./kit";

test("an emergency calls every duty worker by text and by mail, at three in the morning", async () => {
  const { store, jobs, raise, sms, mail, calls } = await aDutyDesk("2026-11-22T03:00:00Z");
  const id = await raise(await aFeedback(store), { level: "S5" });
  await jobs.runDue();
  expect([calls(ruthPhone), calls(samPhone)]).toEqual([1, 1]);
  expect(mail.mailsTo("ruth@example.org")).toHaveLength(1);
  expect(sms.messagesTo(ruthPhone)[0]!.body).toContain(`https://earshot.example.org/duty/${id}`);
  const sent = await store.db.select().from(pageSent);
  expect(sent.map(({ channel, round, state }) => ({ channel, round, state }))).toEqual([
    { channel: "sms", round: 1, state: "sent" },
    { channel: "mail", round: 1, state: "sent" },
    { channel: "sms", round: 1, state: "sent" },
  ]);
});

test("duty workers are called again every ten minutes until somebody takes it, and then no more", async () => {
  const { store, jobs, raise, pass, calls, safeguarding, concerns, ruth } = await aDutyDesk();
  const id = await raise(await aFeedback(store), { level: "S5" });
  await jobs.runDue();
  await pass(9);
  expect(calls()).toBe(1);
  await pass(1);
  expect(calls()).toBe(2);
  await pass(20);
  expect(calls()).toBe(4);
  expect(await concerns()).toMatchObject([{ pages: 4 }]);
  await safeguarding.take(authorize(ruth, "concern:act"), id);
  await pass(60);
  expect(calls()).toBe(4);
  expect(await jobs.countWaiting()).toBe(0);
});

test("HELP, and STOP with a cue, call at once whatever the level", async () => {
  const { jobs, raise, calls } = await aDutyDesk();
  await raise(null, { level: "S3", raisedBy: "keyword", isPaged: true, contactId: "phone-1" });
  await jobs.runDue();
  expect(calls()).toBe(1);
});

test("a critical worry that nobody has taken after four working hours calls the duty workers", async () => {
  const { store, jobs, raise, calls, clock, pass } = await aDutyDesk("2026-11-24T15:00:00Z");
  await raise(await aFeedback(store), { level: "S4" });
  await jobs.runDue();
  clock.set("2026-11-25T10:59:00Z");
  await jobs.runDue();
  expect(calls()).toBe(0);
  await pass(1);
  expect(calls()).toBe(1);
  await pass(10);
  expect(calls()).toBe(2);
});

test("a critical worry that somebody took in time calls nobody, and a serious one never does", async () => {
  const { store, jobs, raise, calls, clock, safeguarding, ruth } = await aDutyDesk();
  const id = await raise(await aFeedback(store), { level: "S4" });
  await raise(await aFeedback(store), { level: "S3" });
  await safeguarding.take(authorize(ruth, "concern:act"), id);
  clock.set("2026-12-01T10:00:00Z");
  await jobs.runDue();
  expect(calls()).toBe(0);
});

test("a closed worry that becomes an emergency calls at once, not when an old call would have come round", async () => {
  const { store, jobs, raise, calls, pass, safeguarding, ruth } = await aDutyDesk();
  const feedbackId = await aFeedback(store);
  const id = await raise(feedbackId, { level: "S5" });
  await jobs.runDue();
  await safeguarding.close(authorize(ruth, "concern:act"), id, { outcome: "s42" });
  await pass(1);
  await raise(feedbackId, { level: "S5", cues: ["RC02"] });
  await jobs.runDue();
  expect(calls()).toBe(2);
});

test("one dead phone does not stop the call to the next", async () => {
  const { store, jobs, raise, sms, calls, warnings } = await aDutyDesk();
  sms.failNext("rejected");
  await raise(await aFeedback(store), { level: "S5" });
  await jobs.runDue();
  expect([calls(ruthPhone), calls(samPhone)]).toEqual([0, 1]);
  const sent = await store.db.select().from(pageSent);
  expect(sent.map((each) => each.state)).toEqual(["failed", "sent", "sent"]);
  expect(JSON.stringify(warnings)).not.toContain("7700900");
});

test("nobody is called about an item that names them while a colleague can be", async () => {
  const { store, jobs, raise, calls, ruth, sam } = await aDutyDesk();
  await raise(await aFeedback(store, { shields: [{ accountId: ruth.accountId }] }), { level: "S5" });
  await jobs.runDue();
  expect([calls(ruthPhone), calls(samPhone)]).toEqual([0, 1]);
  const both = [{ accountId: ruth.accountId }, { accountId: sam.accountId }];
  await raise(await aFeedback(store, { shields: both }), { level: "S5" });
  await jobs.runDue();
  expect([calls(ruthPhone), calls(samPhone)]).toEqual([1, 2]);
});

test("a call says nothing of what was said, by whom, or about which item", async () => {
  const { store, jobs, raise, sms, mail } = await aDutyDesk();
  const item = { words: "he is hitting her at Rosewood", reference: "KITE-42-MAY", contactId: "phone-1" };
  await raise(await aFeedback(store, item), { level: "S5", cues: ["RC01"] });
  await jobs.runDue();
  const said = JSON.stringify([sms.messagesTo(ruthPhone)[0]!.body, mail.outbox()[0]]);
  expect(said).not.toMatch(/hitting|Rosewood|KITE|RC01|phone-1|carer/i);
  expect(said).toContain("S5");
});

test("the call fits one text with the longest name a council may have and a long address", async () => {
  const instance = i18next.createInstance();
  await instance.init({
    lng: "en",
    resources: { en: { safeguarding: words } },
    interpolation: { escapeValue: false },
  });
  const values = {
    level: "S5",
    council: "Northmere & Eastmarsh CC",
    link: `https://earshot.northmerecountycouncil.gov.uk/duty/${newId()}`,
  };
  expect(values.council).toHaveLength(24);
  const text = toGsm7(instance.t("safeguarding:page.text", values));
  expect(partsOf(text)).toMatchObject({ parts: 1, encoding: "GSM-7" });
  expect(text).toContain(values.link);
});
