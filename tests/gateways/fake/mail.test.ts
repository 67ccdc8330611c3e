// Owns the proof that the relay in memory keeps the mail gateway's promises.
import { expect, test } from "vitest";
import { makeFakeMail } from "~/gateways/fake/mail";
import type { OutgoingMail } from "~/gateways/mail";
import { aMail, mailContract, mailFailureOf } from "../mail.contract";

const clock = { now: () => new Date("2026-11-20T10:00:00Z") };
const plain = ({ to, subject, text }: OutgoingMail): OutgoingMail => ({ to, subject, text });

mailContract("the fake", () => {
  const mail = makeFakeMail({ clock });
  return { mail, sent: () => mail.outbox().map(plain) };
});

test("a mail can be looked up by its address", async () => {
  const mail = makeFakeMail({ clock });
  await mail.send(aMail());
  await mail.send(aMail({ to: "other@northmere.example" }));
  expect(mail.mailsTo("other@northmere.example")).toHaveLength(1);
  expect(mail.mailsTo("other@northmere.example")[0]).toMatchObject({ at: clock.now() });
});

test("a refusal can be asked for, and the next mail goes", async () => {
  const mail = makeFakeMail({ clock });
  mail.failNext("temporary");
  expect(await mailFailureOf(mail.send(aMail()))).toMatchObject({ kind: "temporary", retryable: true });
  await mail.send(aMail());
  expect(mail.outbox()).toHaveLength(1);
});
