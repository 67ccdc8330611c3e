// Owns the proof that Twilio's webhooks read as our own words, and that what we post as Twilio does too.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type DeliveryReport, type InboundText, SMS_FAILURE_KINDS, UnreadableWebhook } from "~/gateways/sms";
import { jobIdOf, statusCallbackFor } from "~/gateways/twilio/callback-url";
import { type FormParams, parseForm } from "~/gateways/twilio/form";
import { parseInbound } from "~/gateways/twilio/parse-inbound";
import { parseStatus } from "~/gateways/twilio/parse-status";
import { isSignedByTwilio } from "~/gateways/twilio/signature";
import { inboundForm, signedPost, statusForm } from "~/gateways/twilio/webhook-post";

interface Sample<Expected> {
  name: string;
  params?: FormParams;
  raw?: string;
  expected: Expected;
}

const samples = JSON.parse(readFileSync("tests/fixtures/twilio/webhooks.json", "utf8")) as {
  inbound: Sample<InboundText>[];
  status: Sample<DeliveryReport>[];
};
const formOf = (sample: Sample<unknown>): FormParams => sample.params ?? parseForm(sample.raw ?? "");

test.each(samples.inbound)("a text that comes in is read: $name", (sample) => {
  expect(parseInbound(formOf(sample))).toEqual(sample.expected);
});

test.each(samples.status)("a delivery report is read: $name", (sample) => {
  expect(parseStatus(formOf(sample))).toEqual(sample.expected);
});

test("a report carries the job of the address it was posted to", () => {
  const url = statusCallbackFor("https://talk.northmere.example/webhooks/twilio/status", "job-7");
  expect(url).toBe("https://talk.northmere.example/webhooks/twilio/status?job=job-7");
  const report = parseStatus({ MessageSid: "SM1", MessageStatus: "sent" }, jobIdOf(url) ?? undefined);
  expect(report).toEqual({ providerId: "SM1", status: "sent", jobId: "job-7" });
  expect(jobIdOf("/webhooks/twilio/status?job=job-7")).toBe("job-7");
  expect(jobIdOf("/webhooks/twilio/status")).toBeNull();
});

test("a text without an id is refused by the field's name, and nothing of the text is in the error", () => {
  const refused = refusalOf(() =>
    parseInbound({ From: "+447700900113", To: "+441632960042", Body: "secret" }),
  );
  expect(refused.fields).toEqual(["MessageSid"]);
  expect(refused.message).not.toContain("secret");
});

test.each([
  ["From", { MessageSid: "SM1", To: "+441632960042" }],
  ["To", { MessageSid: "SM1", From: "+447700900113" }],
  ["Body", { MessageSid: "SM1", From: "+447700900113", To: "+441632960042", Body: ["a", "b"] }],
  ["NumMedia", { MessageSid: "SM1", From: "+447700900113", To: "+441632960042", NumMedia: "11" }],
  ["NumMedia", { MessageSid: "SM1", From: "+447700900113", To: "+441632960042", NumMedia: "two" }],
  ["MediaUrl0", { MessageSid: "SM1", From: "+447700900113", To: "+441632960042", NumMedia: "1" }],
])("a text with an unreadable %s is refused by the field's name", (field, params) => {
  expect(refusalOf(() => parseInbound(params as FormParams)).fields).toEqual([field]);
});

test("a report without an id or a status is refused by the field's name", () => {
  expect(refusalOf(() => parseStatus({ MessageStatus: "sent" })).fields).toEqual(["MessageSid"]);
  expect(refusalOf(() => parseStatus({ MessageSid: "SM1" })).fields).toEqual(["MessageStatus"]);
});

test("a text the simulator posts is properly signed and reads back as it was written", () => {
  const url = "https://talk.northmere.example/webhooks/twilio/sms";
  const text: InboundText = {
    providerId: `SM${"b".repeat(32)}`,
    from: "+447700900113",
    to: "+441632960042",
    body: "Mum’s carer didn’t come – again 😢",
    media: [{ url: "https://media.example.org/ME1", contentType: "image/png" }],
    providerReplied: "help",
  };
  const post = signedPost("a-token", url, inboundForm(text));
  const params = parseForm(post.body);
  const signature = post.headers["x-twilio-signature"];
  expect(isSignedByTwilio({ authToken: "a-token", url, params, signature })).toBe(true);
  expect(parseInbound(params)).toEqual(text);
});

test("a report the simulator posts reads back as it was written", () => {
  const report: DeliveryReport = { providerId: "SM1", status: "undelivered", errorCode: "30006" };
  expect(parseStatus(statusForm(report))).toMatchObject({
    ...report,
    failure: { kind: "not_a_mobile", retryable: false },
  });
});

test.each(
  SMS_FAILURE_KINDS,
)("a reason survives the simulator's report without a code of its own: %s", (kind) => {
  const failure = { kind, retryable: kind === "temporary" };
  expect(parseStatus(statusForm({ providerId: "SM1", status: "undelivered", failure })).failure).toEqual(
    failure,
  );
});

function refusalOf(read: () => unknown): UnreadableWebhook {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof UnreadableWebhook) return thrown;
    throw thrown;
  }
  throw new Error("it was read");
}
