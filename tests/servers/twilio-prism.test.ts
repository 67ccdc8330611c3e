// Owns the proof that the real Twilio client, as we use it, fits Twilio's own description of its API.
// Prism answers from examples, so this shows that our requests are right and that such answers are understood; what
// happens on a refusal is shown in tests/gateways/twilio/client.test.ts.
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTwilioSms, type TwilioSmsOptions } from "~/gateways/twilio/client";
import { aText, failureOf, smsContract } from "../gateways/sms.contract";
import { type PrismMock, startPrism, twilioApiDescription } from "./prism";

const accountSid = `AC${"0123456789abcdef".repeat(2)}`;
const authToken = "a-token";
let prism: PrismMock;

beforeAll(async () => {
  prism = await startPrism(twilioApiDescription());
});
afterAll(() => prism?.close());

const gateway = (options: Partial<TwilioSmsOptions> = {}) =>
  makeTwilioSms({ accountSid, authToken, baseUrl: prism.baseUrl, ...options });

smsContract("twilio's client with Prism", () => gateway());

test("the mock is up in less than 20 seconds on the whole description", () => {
  expect(prism.startedInMs).toBeLessThan(20_000);
});

test("Twilio's own example of a message reads in our words", async () => {
  expect(await gateway().send(aText())).toEqual({
    providerId: `SM${"a".repeat(32)}`,
    status: "queued",
    parts: 1,
  });
});

test("a text by way of a Messaging Service fits the description", async () => {
  const sent = await gateway({ messagingServiceSid: `MG${"1".repeat(32)}` }).send(aText());
  expect(sent.status).toBe("queued");
});

test("a text that may wait five minutes fits the description, and one that may wait for half a second does not", async () => {
  expect((await gateway().send(aText({ validForSeconds: 300 }))).status).toBe("queued");
  const failure = await failureOf(gateway().send(aText({ validForSeconds: 0.5 })));
  expect(failure).toMatchObject({ kind: "rejected", code: "http_422" });
});

test("a Messaging Service that is misspelt is refused, so the mock does look at what we send", async () => {
  const failure = await failureOf(gateway({ messagingServiceSid: "MG-misspelt" }).send(aText()));
  expect(failure).toMatchObject({ kind: "rejected", retryable: false, code: "http_422" });
});

test("an account that is misspelt is refused", async () => {
  const failure = await failureOf(gateway({ accountSid: "ACmisspelt" }).send(aText()));
  expect(failure).toMatchObject({ kind: "rejected", code: "http_422" });
});

test("deleting what is no message is refused", async () => {
  expect(await failureOf(gateway().deleteMessage("XX1"))).toMatchObject({
    kind: "rejected",
    code: "http_422",
  });
});

test.each([
  ["without a receiver", { From: "+441632960100", Body: "x" }, true, 422],
  [
    "with a report address that is none",
    { To: "+447700900513", Body: "x", StatusCallback: "none at all" },
    true,
    422,
  ],
  ["without credentials", { To: "+447700900513", From: "+441632960100", Body: "x" }, false, 401],
  ["as it should be", { To: "+447700900513", From: "+441632960100", Body: "x" }, true, 201],
])("the mock judges a request %s", async (_, form, hasCredentials, status) => {
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
  const answer = await fetch(`${prism.baseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: "POST",
    headers: hasCredentials ? { authorization: `Basic ${credentials}` } : {},
    body: new URLSearchParams(form),
  });
  await answer.text();
  expect(answer.status).toBe(status);
});
