// Owns mail by way of an SMTP relay. It is the only place that imports nodemailer, which is loaded at the first mail.
// It must not try again: the jobs table does.
import type { Transporter } from "nodemailer";
import { assertMailable, MailFailure, type MailGateway } from "../mail";

export interface SmtpMailOptions {
  /** The relay: `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  url: string;
  /** The sender: `Earshot <consultation@northmere.example>`. */
  from: string;
  /** Whether a relay that offers no STARTTLS is refused. Default: yes, unless the relay is on this machine. */
  requireTls?: boolean;
  /** Milliseconds to wait for the relay to connect, greet or answer. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const THIS_MACHINE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Mail by way of an SMTP relay; nothing connects until the first mail. Throws `TypeError` when the url is none. */
export function makeSmtpMail(options: SmtpMailOptions): MailGateway {
  const relay = new URL(options.url);
  const secure = relay.protocol === "smtps:";
  const requireTls = options.requireTls ?? !THIS_MACHINE.has(relay.hostname);
  const timeout = options.timeoutMs ?? TIMEOUT_MS;

  const connect = async (): Promise<Transporter> => {
    const { createTransport } = await import("nodemailer");
    return createTransport({
      host: relay.hostname.replace(/^\[|\]$/g, ""),
      port: relay.port ? Number(relay.port) : secure ? 465 : 587,
      secure,
      requireTLS: requireTls && !secure,
      ...(relay.username
        ? {
            auth: { user: decodeURIComponent(relay.username), pass: decodeURIComponent(relay.password) },
          }
        : {}),
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let transport: Promise<Transporter> | undefined;

  return {
    async send(mail) {
      assertMailable(mail);
      transport ??= connect();
      const relayed = await transport;
      try {
        const { messageId } = await relayed.sendMail({
          from: options.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
        });
        return { messageId };
      } catch (thrown) {
        throw asMailFailure(thrown);
      }
    },
  };
}

/** Replies that say the mailbox is not there or not allowed (RFC 5321, section 4.2.3). */
const NO_SUCH_MAILBOX = new Set([550, 551, 553]);
const OUR_ACCOUNT = new Set(["EAUTH", "ETLS"]);

/** Turns what nodemailer threw into a `MailFailure` without its text, which can hold the address. */
function asMailFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { responseCode, code, command } = thrown as Error & {
    responseCode?: number;
    code?: string;
    command?: string;
  };
  if (code !== undefined && OUR_ACCOUNT.has(code))
    return new MailFailure("rejected", { retryable: true, code });
  if (responseCode !== undefined && responseCode >= 500) {
    const isAddress = command === "RCPT TO" && NO_SUCH_MAILBOX.has(responseCode);
    return new MailFailure(isAddress ? "bad_address" : "rejected", { code: String(responseCode) });
  }
  if (responseCode !== undefined) return new MailFailure("temporary", { code: String(responseCode) });
  if (code !== undefined) return new MailFailure("temporary", { code });
  return thrown;
}
