// Owns what every MailGateway promises.
import { expect, test } from "vitest";
import { MailFailure, type MailGateway, type OutgoingMail } from "~/gateways/mail";

/** An outgoing mail to an address that exists nowhere. */
export function aMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    to: "duty@northmere.example",
    subject: "A worry needs reading now",
    text: "KITE-42-MAY came in at 10:04.\nSign in to read it.",
    ...changes,
  };
}

/** What a call failed with. Throws when it did not fail, or failed with something else than a `MailFailure`. */
export async function mailFailureOf(call: Promise<unknown>): Promise<MailFailure> {
  const thrown = await call.then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  if (thrown instanceof MailFailure) return thrown;
  throw thrown;
}

/** What every gateway promises; `sent` tells what has reached the other side. */
export function mailContract(
  name: string,
  make: () => { mail: MailGateway; sent: () => { to: string; subject: string; text: string }[] },
): void {
  test(`${name}: a mail arrives with its subject and words, and has an id`, async () => {
    const { mail, sent } = make();
    const asked = aMail({ subject: "Réponse – due 3 December", text: "Line one.\n.\nIt’s £5." });
    const { messageId } = await mail.send(asked);
    expect(messageId).toMatch(/^<.+@.+>$/);
    expect(sent()).toEqual([{ to: asked.to, subject: asked.subject, text: asked.text }]);
  });

  test.each([
    "",
    "duty",
    "a@b.example, c@d.example",
    "A <a@b.example>",
    "a@b.example\r\nBcc: c@d.example",
  ])(`${name}: what is not one plain address is refused: %j`, async (to) => {
    const { mail, sent } = make();
    expect(await mailFailureOf(mail.send(aMail({ to })))).toMatchObject({
      kind: "bad_address",
      retryable: false,
    });
    expect(sent()).toEqual([]);
  });

  test(`${name}: a subject cannot smuggle in a header`, async () => {
    const { mail, sent } = make();
    await mail.send(aMail({ subject: "Hello\r\nBcc: everybody@example.org" }));
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.to).toBe("duty@northmere.example");
  });
}
