// Owns the proof that the phone network in memory keeps the gateway's promises and tells what happened.
import { expect, test } from "vitest";
import type { Clock } from "~/gateways/clock";
import { makeFakeSms } from "~/gateways/fake/sms";
import type { DeliveryReport } from "~/gateways/sms";
import { parseInbound } from "~/gateways/twilio/parse-inbound";
import { inboundForm } from "~/gateways/twilio/webhook-post";
import { aText, failureOf, smsContract, smsFailureContract } from "../sms.contract";

const clock: Clock = { now: () => new Date("2026-11-20T10:00:00Z") };
const phone = "+447700900513";

smsContract("the fake", () => makeFakeSms({ clock }));
smsFailureContract("the fake", (kind) => {
  const sms = makeFakeSms({ clock });
  sms.failNext(kind);
  return sms;
});

test("a text is reported as sent and then delivered, after the send has answered", async () => {
  const sms = makeFakeSms({ clock });
  const reports: DeliveryReport[] = [];
  sms.reportTo((report) => void reports.push(report));
  const { providerId } = await sms.send(aText({ jobId: "job-1" }));
  expect(reports).toEqual([]);
  await sms.settled();
  expect(reports).toEqual([
    { providerId, status: "sent", jobId: "job-1" },
    { providerId, status: "delivered", jobId: "job-1" },
  ]);
  expect(sms.messagesTo(phone)).toMatchObject([{ providerId, status: "delivered", at: clock.now() }]);
});

test("a text that is lost on the way is reported with its reason and is not on the phone", async () => {
  const sms = makeFakeSms({ clock });
  const reports: DeliveryReport[] = [];
  sms.reportTo((report) => void reports.push(report));
  sms.undeliverNext("not_a_mobile");
  await sms.send(aText());
  await sms.send(aText({ body: "the next" }));
  await sms.settled();
  expect(reports[1]).toMatchObject({
    status: "undelivered",
    failure: { kind: "not_a_mobile", retryable: false },
  });
  expect(sms.messagesTo(phone).map((text) => text.body)).toEqual(["the next"]);
});

test("a report waits for the one before it to be dealt with", async () => {
  const sms = makeFakeSms({ clock });
  const order: string[] = [];
  sms.reportTo(async ({ status }) => {
    order.push(`${status} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(`${status} ends`);
  });
  await sms.send(aText());
  await sms.settled();
  expect(order).toEqual(["sent begins", "sent ends", "delivered begins", "delivered ends"]);
});

test("a report that nobody can deal with is not swallowed", async () => {
  const sms = makeFakeSms({ clock });
  sms.reportTo(() => {
    throw new Error("no such row");
  });
  await sms.send(aText());
  await expect(sms.settled()).rejects.toThrow("no such row");
});

test("a landline and a number that opted out are refused until that changes", async () => {
  const sms = makeFakeSms({ clock });
  sms.setLandline("+441632960011");
  sms.setOptedOut(phone);
  expect((await failureOf(sms.send(aText({ to: "+441632960011" })))).kind).toBe("not_a_mobile");
  expect((await failureOf(sms.send(aText()))).kind).toBe("opted_out");
  sms.setOptedOut(phone, false);
  expect((await sms.send(aText())).status).toBe("queued");
});

test("a phone's thread holds both sides in order, and other phones' texts are not in it", async () => {
  const sms = makeFakeSms({ clock });
  const wrote = sms.phoneSends({ from: phone, to: "+441632960100", body: "Carer didnt turn up agen" });
  await sms.send(aText({ body: "Thank you" }));
  await sms.send(aText({ to: "+447700900999", body: "Somebody else's" }));
  expect(sms.thread(phone).map(({ direction, body }) => [direction, body])).toEqual([
    ["from_phone", "Carer didnt turn up agen"],
    ["to_phone", "Thank you"],
  ]);
  expect(parseInbound(inboundForm(wrote))).toEqual(wrote);
});

test("a subscriber hears what reaches its phone until it leaves", async () => {
  const sms = makeFakeSms({ clock });
  const heard: string[] = [];
  const leave = sms.subscribe(phone, (text) => heard.push(text.body));
  await sms.send(aText({ body: "first" }));
  await sms.send(aText({ to: "+447700900999", body: "not mine" }));
  await sms.settled();
  leave();
  await sms.send(aText({ body: "second" }));
  await sms.settled();
  expect(heard).toEqual(["first"]);
});

test("a long text counts its parts as the networks do", async () => {
  const sms = makeFakeSms({ clock });
  const partsOf = async (body: string): Promise<number | null> => (await sms.send(aText({ body }))).parts;
  expect(await partsOf("a".repeat(160))).toBe(1);
  expect(await partsOf("a".repeat(161))).toBe(2);
  expect(await partsOf("ش".repeat(70))).toBe(1);
  expect(await partsOf("ش".repeat(71))).toBe(2);
});

test("a picture that a phone attaches can be fetched", async () => {
  const sms = makeFakeSms({ clock });
  const media = { bytes: Buffer.from("picture"), contentType: "image/png" };
  const attached = sms.keepMedia(media);
  expect(attached.contentType).toBe("image/png");
  expect(await sms.fetchMedia(attached.url)).toEqual(media);
});

test("a deleted text is gone from its thread", async () => {
  const sms = makeFakeSms({ clock });
  const { providerId } = await sms.send(aText());
  await sms.deleteMessage(providerId);
  expect(sms.thread(phone)).toEqual([]);
});

test("a phone keeps its latest 500 messages", async () => {
  const sms = makeFakeSms({ clock });
  for (let index = 0; index < 501; index++) await sms.send(aText({ body: String(index) }));
  expect(sms.thread(phone)).toHaveLength(500);
  expect(sms.thread(phone)[0]?.body).toBe("1");
});
