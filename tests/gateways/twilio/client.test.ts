// Owns the proof that the real Twilio client speaks and fails in our words. The other side is a stand-in on loopback.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SmsFailureKind, SmsGateway } from "~/gateways/sms";
import { makeTwilioSms, type TwilioSmsOptions } from "~/gateways/twilio/client";
import { aText, failureOf, smsFailureContract } from "../sms.contract";
import { type StandInAnswer, startTwilioStandIn, type TwilioStandIn, twilioError } from "./stand-in";

const accountSid = `AC${"0".repeat(32)}`;
const authToken = "a-token-that-must-not-leak";
let standIn: TwilioStandIn;

beforeAll(async () => {
  standIn = await startTwilioStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.answer();
  standIn.requests.length = 0;
});

const gateway = (options: Partial<TwilioSmsOptions> = {}): SmsGateway =>
  makeTwilioSms({ accountSid, authToken, baseUrl: standIn.baseUrl, ...options });

const refusals: Record<SmsFailureKind, StandInAnswer> = {
  opted_out: twilioError(400, 21610, "Attempt to send to unsubscribed recipient +447700900513"),
  not_a_mobile: twilioError(400, 21614, "'To' number is not a valid mobile number: +447700900513"),
  bad_number: twilioError(400, 21211, "The 'To' number +447700900513 is not a valid phone number."),
  temporary: twilioError(429, 20429, "Too Many Requests"),
  rejected: twilioError(400, 21408, "Permission to send an SMS has not been enabled for the region"),
};

smsFailureContract("twilio's client", (kind) => {
  standIn.answer(refusals[kind]);
  return gateway();
});

test("a text leaves with its sender, its words, the account's credentials and its job's report address", async () => {
  await gateway().send(aText({ body: "One\nTwo: 50% + 2 – شکریہ" }));
  const [request] = standIn.requests;
  expect(request?.method).toBe("POST");
  expect(request?.url).toBe(`/2010-04-01/Accounts/${accountSid}/Messages.json`);
  expect(request?.headers.authorization).toBe(
    `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
  );
  expect(Object.fromEntries(request?.form ?? [])).toEqual({
    To: "+447700900513",
    From: "+441632960100",
    Body: "One\nTwo: 50% + 2 – شکریہ",
    StatusCallback:
      "https://talk.northmere.example/webhooks/twilio/status?job=0199f2a4-0000-7000-8000-000000000001",
  });
});

test("with a Messaging Service a text still leaves from the number that was texted", async () => {
  standIn.answer({ status: 201, body: { sid: "SM1", status: "accepted", num_segments: "0" } });
  const sent = await gateway({ messagingServiceSid: `MG${"1".repeat(32)}` }).send(aText());
  expect(standIn.requests[0]?.form.get("MessagingServiceSid")).toBe(`MG${"1".repeat(32)}`);
  expect(standIn.requests[0]?.form.get("From")).toBe("+441632960100");
  expect(sent).toEqual({ providerId: "SM1", status: "queued", parts: null });
});

test("a text that must not wait into the night says how long it may wait", async () => {
  await gateway().send(aText({ validForSeconds: 300 }));
  expect(standIn.requests[0]?.form.get("ValidityPeriod")).toBe("300");
});

test.each<[string, StandInAnswer, object]>([
  [
    "a landline by the newer code",
    twilioError(400, 21635, "landline"),
    { kind: "not_a_mobile", code: "21635" },
  ],
  ["a server error without a code", { status: 503, body: "<html>" }, { kind: "temporary", code: "http_503" }],
  [
    "too many requests without a code",
    { status: 429, body: "slow down" },
    { kind: "temporary", code: "http_429" },
  ],
  [
    "a code nobody knows with a server error",
    twilioError(500, 29999, "x"),
    { kind: "temporary", retryable: true },
  ],
  [
    "a code nobody knows",
    twilioError(400, 29999, "x"),
    { kind: "rejected", retryable: false, code: "29999" },
  ],
  [
    "wrong credentials, which a person can mend",
    twilioError(401, 20003, "x"),
    { kind: "rejected", retryable: true },
  ],
  ["a connection that is cut", { status: 0, hangUp: true }, { kind: "temporary", code: "ECONNRESET" }],
  ["a page instead of an answer", { status: 201, body: "<html>proxy" }, { kind: "temporary" }],
  ["an answer without an id", { status: 201, body: {} }, { kind: "temporary", code: "unreadable_answer" }],
])("a text that meets %s fails in our words", async (_, answer, expected) => {
  standIn.answer(answer);
  const failure = await failureOf(gateway().send(aText()));
  expect(failure).toMatchObject(expected);
  expect(`${failure.stack}${JSON.stringify(failure)}`).not.toContain(authToken);
});

test("a provider that does not answer in time is a temporary failure", async () => {
  standIn.answer({ status: 201, delayMs: 2000 });
  const failure = await failureOf(gateway({ timeoutMs: 100 }).send(aText()));
  expect(failure).toMatchObject({ kind: "temporary", retryable: true });
});

test("a provider that is not there is a temporary failure", async () => {
  const failure = await failureOf(gateway({ baseUrl: "http://127.0.0.1:9" }).send(aText()));
  expect(failure).toMatchObject({ kind: "temporary", code: "ECONNREFUSED" });
});

test("nothing leaves for a number that is none", async () => {
  await failureOf(gateway().send(aText({ to: "07700900513" })));
  expect(standIn.requests).toEqual([]);
});

test("deleting a text that is already gone is not an error, but a refusal is", async () => {
  standIn.answer(twilioError(404, 20404, "not found"), twilioError(409, 20009, "not complete"));
  await gateway().deleteMessage(`SM${"d".repeat(32)}`);
  expect(standIn.requests[0]).toMatchObject({
    method: "DELETE",
    url: `/2010-04-01/Accounts/${accountSid}/Messages/SM${"d".repeat(32)}.json`,
  });
  expect(await failureOf(gateway().deleteMessage("SM1"))).toMatchObject({ kind: "temporary" });
});

test("a picture is fetched with the account's credentials", async () => {
  const bytes = Buffer.from([1, 2, 3]);
  standIn.answer({ status: 200, body: bytes, headers: { "content-type": "image/png" } });
  expect(await gateway().fetchMedia(`${standIn.baseUrl}/media/ME1`)).toEqual({
    bytes,
    contentType: "image/png",
  });
  expect(standIn.requests[0]?.headers.authorization).toMatch(/^Basic /);
});

test("a picture's credentials do not follow it to another host", async () => {
  const store = await startTwilioStandIn();
  store.answer({ status: 200, body: Buffer.from("x"), headers: { "content-type": "image/png" } });
  standIn.answer({ status: 307, body: "", headers: { location: `${store.baseUrl}/signed` } });
  expect((await gateway().fetchMedia(`${standIn.baseUrl}/media/ME1`)).bytes.toString()).toBe("x");
  expect(store.requests[0]?.url).toBe("/signed");
  expect(store.requests[0]?.headers.authorization).toBeUndefined();
  await store.close();
});

test("a picture that is gone or too large is refused; one that cannot be fetched now may be tried again", async () => {
  const url = `${standIn.baseUrl}/media/ME1`;
  standIn.answer({ status: 404 }, { status: 200, body: Buffer.alloc(6 * 1024 * 1024) }, { status: 503 });
  expect(await failureOf(gateway().fetchMedia(url))).toMatchObject({ kind: "rejected", code: "http_404" });
  expect(await failureOf(gateway().fetchMedia(url))).toMatchObject({
    kind: "rejected",
    code: "media_too_large",
  });
  expect(await failureOf(gateway().fetchMedia(url))).toMatchObject({ kind: "temporary", code: "http_503" });
});

test.each([
  "http://api.twilio.com/x",
  "https://twilio.com.evil.example/x",
  "file:///etc/passwd",
  "no address",
])("without a mock, credentials go to Twilio over TLS and nowhere else: %s", async (url) => {
  const failure = await failureOf(makeTwilioSms({ accountSid, authToken }).fetchMedia(url));
  expect(failure).toMatchObject({ kind: "rejected", code: "foreign_media" });
});

test("a gateway without an account or a token is not built", () => {
  expect(() => makeTwilioSms({ accountSid: "", authToken })).toThrow(RangeError);
  expect(() => makeTwilioSms({ accountSid, authToken: "" })).toThrow(RangeError);
});
