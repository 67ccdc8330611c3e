// Owns the proof that mail leaves over real SMTP and fails in our words.
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSmtpMail } from "~/gateways/smtp/mail";
import { aMail, mailContract, mailFailureOf } from "../mail.contract";
import { type SmtpListener, startSmtpListener } from "./listener";

const from = "Earshot <consultation@northmere.example>";
let relay: SmtpListener;

beforeEach(async () => {
  relay = await startSmtpListener();
});
afterEach(() => relay.close());

mailContract("smtp", () => ({
  mail: makeSmtpMail({ url: relay.url, from }),
  sent: () => relay.mails.map(({ to, raw }) => ({ to: to.join(), ...readMail(raw) })),
}));

test("a mail names its sender and carries no HTML", async () => {
  await makeSmtpMail({ url: relay.url, from }).send(aMail());
  const [mail] = relay.mails;
  expect(mail?.raw).toContain("From: Earshot <consultation@northmere.example>");
  expect(mail?.raw).toContain("Content-Type: text/plain");
  expect(mail?.raw).not.toContain("text/html");
});

test("several mails go one after another", async () => {
  const mail = makeSmtpMail({ url: relay.url, from });
  await Promise.all([mail.send(aMail()), mail.send(aMail()), mail.send(aMail())]);
  expect(relay.mails).toHaveLength(3);
});

test.each([
  [
    "a mailbox that is not there",
    "RCPT",
    "550 no such person duty@northmere.example",
    { kind: "bad_address", code: "550" },
  ],
  ["a full mailbox", "RCPT", "452 full", { kind: "temporary", code: "452", retryable: true }],
  [
    "a relay that will not carry for us",
    "MAIL",
    "550 not you",
    { kind: "rejected", code: "550", retryable: false },
  ],
  ["a refusal after the words", "DATA", "554 spam", { kind: "rejected", code: "554" }],
  ["a relay that is busy", "DATA", "451 later", { kind: "temporary", code: "451" }],
  ["a relay that hangs up", "RCPT", null, { kind: "temporary" }],
] as const)("a mail that meets %s fails in our words", async (_, verb, answer, expected) => {
  relay.refuse(verb, answer);
  const failure = await mailFailureOf(makeSmtpMail({ url: relay.url, from }).send(aMail()));
  expect(failure).toMatchObject(expected);
  expect(`${failure.stack}${JSON.stringify(failure)}`).not.toContain("duty@");
});

test("a password is offered, and one that is refused is for a person to mend", async () => {
  const url = relay.url.replace("smtp://", "smtp://desk:p%40ss@");
  await makeSmtpMail({ url, from }).send(aMail());
  relay.refuse("AUTH", "535 no");
  expect(await mailFailureOf(makeSmtpMail({ url, from }).send(aMail()))).toMatchObject({
    kind: "rejected",
    retryable: true,
  });
});

test("a relay that offers no TLS is refused where TLS is required", async () => {
  const failure = await mailFailureOf(makeSmtpMail({ url: relay.url, from, requireTls: true }).send(aMail()));
  expect(failure).toMatchObject({ kind: "rejected", retryable: true });
  expect(relay.mails).toEqual([]);
});

test("a relay that is not there is a temporary failure", async () => {
  const mail = makeSmtpMail({ url: "smtp://127.0.0.1:9", from });
  expect(await mailFailureOf(mail.send(aMail()))).toMatchObject({ kind: "temporary", retryable: true });
});

/** Reads the subject and the words of a raw mail: quoted-printable or base64, undotted. */
function readMail(raw: string): { subject: string; text: string } {
  const split = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, split).replace(/\r\n[ \t]/g, " ");
  const body = raw.slice(split + 4).replace(/(^|\r\n)\.\./g, "$1.");
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase();
  const subject = /^subject: (.*)$/im.exec(head)?.[1] ?? "";
  const words = encoding === "base64" ? Buffer.from(body, "base64") : quotedPrintable(body);
  return { subject: readWords(subject), text: words.toString("utf8").replace(/\r\n/g, "\n").trimEnd() };
}

function readWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === "B"
        ? Buffer.from(word, "base64").toString("utf8")
        : quotedPrintable(word.replaceAll("_", " ")).toString("utf8"),
    );
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
