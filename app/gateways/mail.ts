// Owns our own words for mail that goes out. It must not know how mail is carried.

export interface OutgoingMail {
  /** One address. */
  to: string;
  subject: string;
  /** Plain text; we send no HTML. */
  text: string;
}

export interface SentMail {
  /** The Message-ID it left with. */
  messageId: string;
}

export interface MailGateway {
  /** Hands one mail to the relay. Throws `MailFailure` when it is refused or cannot be handed over. */
  send(mail: OutgoingMail): Promise<SentMail>;
}

export type MailFailureKind = "bad_address" | "temporary" | "rejected";

/** A mail that did not go. Its message holds the kind and the relay's code only: never an address or a subject. */
export class MailFailure extends Error {
  readonly kind: MailFailureKind;
  readonly retryable: boolean;
  readonly code: string | undefined;

  constructor(kind: MailFailureKind, options: { retryable?: boolean; code?: string } = {}) {
    super(options.code === undefined ? `mail ${kind}` : `mail ${kind} (${options.code})`);
    this.name = "MailFailure";
    this.kind = kind;
    this.retryable = options.retryable ?? kind === "temporary";
    this.code = options.code;
  }
}

const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;

/** Throws `MailFailure("bad_address")` unless `to` is one plain address: a list or a name beside it is refused. */
export function assertMailable(mail: OutgoingMail): void {
  if (!ADDRESS.test(mail.to)) throw new MailFailure("bad_address", { code: "not_one_address" });
}
