// Owns a mail relay in memory, for demo folders and tests. It reaches nothing outside and must never be built for a live folder.
import { randomUUID } from "node:crypto";
import type { Clock } from "../clock";
import {
  assertMailable,
  MailFailure,
  type MailFailureKind,
  type MailGateway,
  type OutgoingMail,
} from "../mail";

export interface FakeMailItem extends OutgoingMail {
  messageId: string;
  at: Date;
}

export interface FakeMail extends MailGateway {
  /** Everything sent, oldest first. */
  outbox(): FakeMailItem[];
  mailsTo(address: string): FakeMailItem[];
  /** The next mails are refused. */
  failNext(kind: MailFailureKind, times?: number): void;
}

/** The outbox keeps its latest mails only. */
const KEPT = 500;

/** A mail relay in memory. */
export function makeFakeMail({ clock }: { clock: Clock }): FakeMail {
  const sent: FakeMailItem[] = [];
  const refusals: MailFailureKind[] = [];
  return {
    async send(mail) {
      assertMailable(mail);
      const refusal = refusals.shift();
      if (refusal !== undefined) throw new MailFailure(refusal, { code: "fake" });
      const messageId = `<${randomUUID()}@fake.example>`;
      sent.push({ ...mail, messageId, at: clock.now() });
      if (sent.length > KEPT) sent.shift();
      return { messageId };
    },
    outbox: () => [...sent],
    mailsTo: (address) => sent.filter((mail) => mail.to === address),
    failNext: (kind, times = 1) => void refusals.push(...Array<MailFailureKind>(times).fill(kind)),
  };
}
