// Owns the proof that only Twilio's own requests pass the signature check.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeForm, type FormParams, parseForm } from "~/gateways/twilio/form";
import { isSignedByTwilio, signForm } from "~/gateways/twilio/signature";

interface Vector {
  name: string;
  authToken: string;
  url: string;
  params: FormParams;
  signature: string;
  isTwilios: boolean;
}

const { vectors } = JSON.parse(readFileSync("tests/fixtures/twilio/signature-vectors.json", "utf8")) as {
  vectors: Vector[];
};
const request = { authToken: "token-of-our-own", url: "https://talk.northmere.example/webhooks/twilio/sms" };
const params = { Body: "Carer didnt turn up agen", From: "+447700900113" };

test("there are 20 vectors of our own, of which some pass and some do not", () => {
  expect(vectors).toHaveLength(20);
  expect(vectors.filter((vector) => vector.isTwilios)).toHaveLength(15);
});

test.each(vectors)("our own vector decides as stated: $name", (vector) => {
  expect(isSignedByTwilio(vector)).toBe(vector.isTwilios);
});

test.each(
  vectors.filter((vector) => vector.isTwilios),
)("our own vector survives the wire, as a raw body: $name", (vector) => {
  expect(isSignedByTwilio({ ...vector, params: parseForm(encodeForm(vector.params)) })).toBe(true);
});

test("what we sign as Twilio would passes the check", () => {
  const signature = signForm(request.authToken, request.url, params);
  expect(isSignedByTwilio({ ...request, params, signature })).toBe(true);
});

test.each([
  null,
  undefined,
  "",
  " ",
  "WRONG",
  "A".repeat(28),
  "é".repeat(27).concat("="),
  "A".repeat(10_000),
])("a missing or misshapen signature is refused: %s", (signature) => {
  expect(isSignedByTwilio({ ...request, params, signature })).toBe(false);
});

test("an empty token refuses everything, even what is signed with an empty token", () => {
  const signature = signForm("", request.url, params);
  expect(isSignedByTwilio({ ...request, authToken: "", params, signature })).toBe(false);
});

test("an address that is none is refused, not thrown at", () => {
  const signature = signForm(request.authToken, "no address", params);
  expect(isSignedByTwilio({ ...request, url: "no address", params, signature })).toBe(false);
});

test("a field called __proto__ is part of what is signed", () => {
  const signature = signForm(request.authToken, request.url, params);
  const smuggled = parseForm(`${encodeForm(params)}&__proto__=x`);
  expect(isSignedByTwilio({ ...request, params: smuggled, signature })).toBe(false);
});

test("any change to any value of a form breaks its signature", () => {
  const form = fc.dictionary(fc.string({ minLength: 1, unit: "grapheme" }), fc.string({ unit: "grapheme" }), {
    minKeys: 1,
    noNullPrototype: false,
  });
  fc.assert(
    fc.property(form, fc.string({ minLength: 1 }), (signed, more) => {
      const signature = signForm(request.authToken, request.url, signed);
      expect(isSignedByTwilio({ ...request, params: signed, signature })).toBe(true);
      const last = Object.keys(signed).sort().at(-1)!;
      const changed = { ...signed, [last]: `${signed[last]}${more}` };
      expect(isSignedByTwilio({ ...request, params: changed, signature })).toBe(false);
    }),
    { numRuns: 200 },
  );
});
