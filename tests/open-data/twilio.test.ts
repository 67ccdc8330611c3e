// Owns the check against Twilio's published signature vectors and webhook forms seen in public repositories.
// They are other people's: read from EARSHOT_OPEN_DATA, never kept here. Our own are in tests/fixtures/twilio.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type FormParams, parseForm } from "~/gateways/twilio/form";
import { parseInbound } from "~/gateways/twilio/parse-inbound";
import { parseStatus } from "~/gateways/twilio/parse-status";
import { isSignedByTwilio } from "~/gateways/twilio/signature";

interface Vector {
  name: string;
  auth_token: string;
  url: string;
  signature: string | null;
  expected_valid: boolean;
  params?: FormParams;
  raw_body?: string;
}

interface Sample {
  name: string;
  kind: string;
  params?: FormParams;
  raw?: string;
}

const folder = process.env.EARSHOT_OPEN_DATA;
const read = (name: string): unknown =>
  folder ? JSON.parse(readFileSync(path.join(folder, "twilio", name), "utf8")) : {};
const { vectors = [] } = read("signature_vectors.json") as { vectors?: Vector[] };
const { samples = [] } = read("webhook_samples.json") as { samples?: Sample[] };
const messages = samples.filter((sample) => sample.kind.startsWith("sms."));

test("the open data folder holds 20 signature vectors and 8 message forms", () => {
  expect(folder, "EARSHOT_OPEN_DATA names the folder").toBeTruthy();
  expect(vectors).toHaveLength(20);
  expect(messages).toHaveLength(8);
});

test.each(vectors)("Twilio's vector decides as stated: $name", (vector) => {
  const decided = isSignedByTwilio({
    authToken: vector.auth_token,
    url: vector.url,
    signature: vector.signature,
    ...(vector.raw_body === undefined ? { params: vector.params } : { rawBody: vector.raw_body }),
  });
  expect(decided).toBe(vector.expected_valid);
});

test.each(messages)("a form seen in public is read: $name", (sample) => {
  const params = sample.params ?? parseForm(sample.raw ?? "");
  if (sample.kind === "sms.inbound") {
    const text = parseInbound(params);
    expect(text).toEqual({
      providerId: params.MessageSid,
      from: params.From,
      to: params.To,
      body: params.Body,
      media: [],
    });
    return;
  }
  const report = parseStatus(params);
  expect(report.providerId).toBe(params.MessageSid);
  expect(report.status).toBe(params.MessageStatus);
  expect(report.failure).toEqual(
    params.ErrorCode === "30003" ? { kind: "temporary", retryable: true } : undefined,
  );
});
