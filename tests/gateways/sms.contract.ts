// Owns what every SmsGateway promises. It is run against the fake, against the real Twilio client with a mock of Twilio's
// own API description, and (for refusals) against the real client with a stand-in that answers Twilio's documented errors.
import { expect, test } from "vitest";
import {
  DELIVERY_STATUSES,
  MAX_BODY_CHARACTERS,
  type OutgoingText,
  SMS_FAILURE_KINDS,
  SmsFailure,
  type SmsFailureKind,
  type SmsGateway,
} from "~/gateways/sms";

/** An outgoing text to a number from Ofcom's range for drama. */
export function aText(changes: Partial<OutgoingText> = {}): OutgoingText {
  return {
    to: "+447700900513",
    from: "+441632960100",
    body: "Thank you. Priya Shah will read this by Monday 23 November.",
    statusCallbackUrl: "https://talk.northmere.example/webhooks/twilio/status",
    jobId: "0199f2a4-0000-7000-8000-000000000001",
    ...changes,
  };
}

/** What a call failed with. Throws when it did not fail, or failed with something else than an `SmsFailure`. */
export async function failureOf(call: Promise<unknown>): Promise<SmsFailure> {
  const thrown = await call.then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  if (thrown instanceof SmsFailure) return thrown;
  throw thrown;
}

/** What every gateway promises about texts that go. */
export function smsContract(name: string, make: () => SmsGateway): void {
  test.each([
    ["plain letters", "Thank you. Priya Shah will read this by Monday."],
    ["Urdu and an emoji", "شکریہ 😊"],
    ["line breaks, plus, percent and ampersand", "One\nTwo: 50% + 2 & more = £5"],
    ["as many characters as may go", "a".repeat(MAX_BODY_CHARACTERS)],
  ])(`${name}: a text of %s is taken and has an id, a status and a number of parts`, async (_, body) => {
    const sent = await make().send(aText({ body }));
    expect(sent.providerId).toMatch(/^(SM|MM)[0-9a-f]{32}$/);
    expect(DELIVERY_STATUSES).toContain(sent.status);
    expect(["queued", "sent", "delivered"]).toContain(sent.status);
    if (sent.parts !== null) expect(sent.parts).toBeGreaterThanOrEqual(1);
  });

  test.each([
    "07700900513",
    "+44",
    "+44 7700 900513",
    "tel:+447700900513",
    "NORTHMERE",
    "",
  ])(`${name}: a receiver that is no number in full is refused before anything leaves: "%s"`, async (to) => {
    const failure = await failureOf(make().send(aText({ to })));
    expect(failure).toMatchObject({ kind: "bad_number", retryable: false });
  });

  test(`${name}: an empty text and one that is too long are refused`, async () => {
    for (const body of ["", " \n ", "a".repeat(MAX_BODY_CHARACTERS + 1)]) {
      expect(await failureOf(make().send(aText({ body })))).toMatchObject({
        kind: "rejected",
        retryable: false,
      });
    }
  });

  test(`${name}: the provider's copy of a text can be deleted, and again`, async () => {
    const gateway = make();
    const { providerId } = await gateway.send(aText());
    await gateway.deleteMessage(providerId);
    await gateway.deleteMessage(providerId);
  });

  test(`${name}: a picture at somebody else's address is refused`, async () => {
    const failure = await failureOf(make().fetchMedia("https://evil.example/picture.jpg"));
    expect(failure).toMatchObject({ kind: "rejected", retryable: false });
  });
}

/** What every gateway promises about texts that are refused; `make` gives one that refuses the next text so. */
export function smsFailureContract(name: string, make: (kind: SmsFailureKind) => SmsGateway): void {
  test.each(
    SMS_FAILURE_KINDS,
  )(`${name}: a text refused as %s says so, and is clean of personal details`, async (kind) => {
    const text = aText();
    const failure = await failureOf(make(kind).send(text));
    expect(failure.kind).toBe(kind);
    expect(failure.retryable).toBe(kind === "temporary");
    expect(failure.cause).toBeUndefined();
    const shown = `${failure.message} ${failure.stack} ${JSON.stringify(failure)}`;
    expect(shown).not.toContain(text.to.slice(3));
    expect(shown).not.toContain(text.body);
  });

  test(`${name}: the text after a refused one goes`, async () => {
    const gateway = make("temporary");
    await failureOf(gateway.send(aText()));
    expect((await gateway.send(aText())).status).toBe("queued");
  });
}
