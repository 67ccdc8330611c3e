// Owns a phone network in memory, for demo folders and tests: it behaves as our gateway promises and forgets all at the
// end of the process. It reaches nothing outside and must never be built for a live folder.
import { randomBytes } from "node:crypto";
import { SegmentedMessage } from "sms-segments-calculator";
import type { Clock } from "../clock";
import {
  assertSendable,
  type DeliveryReport,
  type DeliveryStatus,
  type InboundMedia,
  type InboundText,
  type Media,
  type OutgoingText,
  SmsFailure,
  type SmsFailureKind,
  type SmsGateway,
} from "../sms";

/** A text that we handed to the network. */
export interface FakeText {
  direction: "to_phone";
  providerId: string;
  from: string;
  to: string;
  body: string;
  jobId: string;
  at: Date;
  status: DeliveryStatus;
}

/** A text that a phone wrote. */
export interface FakePhoneText extends InboundText {
  direction: "from_phone";
  at: Date;
}

export interface PhoneText {
  /** The phone that writes. */
  from: string;
  /** The council's number. */
  to: string;
  body: string;
  media?: InboundMedia[];
}

export interface FakeSms extends SmsGateway {
  /** Where delivery reports go. A listener that throws ends the process, as any unhandled rejection does. */
  reportTo(listener: (report: DeliveryReport) => void | Promise<void>): void;
  /** Resolves once every report due so far has been given. */
  settled(): Promise<void>;
  /** Calls back for each text that reaches a phone, until the returned function is called. */
  subscribe(number: string, listener: (text: FakeText) => void): () => void;
  /** What a phone has had from us, oldest first; what could not be delivered is left out. */
  messagesTo(number: string): FakeText[];
  /** Both sides of a phone's conversation, oldest first. */
  thread(number: string): (FakeText | FakePhoneText)[];
  /** Writes down a text that a phone sends and gives it a provider's id; posting it to the webhook is the caller's. */
  phoneSends(text: PhoneText): InboundText;
  /** Keeps a picture that a phone can attach. */
  keepMedia(media: Media): InboundMedia;
  /** The next texts are refused at once. */
  failNext(kind: SmsFailureKind, times?: number): void;
  /** The next texts are accepted and then reported as undelivered. */
  undeliverNext(kind: SmsFailureKind, times?: number): void;
  setLandline(number: string): void;
  setOptedOut(number: string, isOptedOut?: boolean): void;
}

/** Each phone keeps its latest messages only, so that a long measurement does not fill the memory. */
const KEPT_PER_PHONE = 500;

/** A phone network in memory. */
export function makeFakeSms({ clock }: { clock: Clock }): FakeSms {
  const threads = new Map<string, (FakeText | FakePhoneText)[]>();
  const listeners = new Map<string, Set<(text: FakeText) => void>>();
  const media = new Map<string, Media>();
  const landlines = new Set<string>();
  const optedOut = new Set<string>();
  const refusals: SmsFailureKind[] = [];
  const losses: SmsFailureKind[] = [];
  let report: (report: DeliveryReport) => void | Promise<void> = () => undefined;
  let pending: Promise<void> = Promise.resolve();

  const threadOf = (number: string): (FakeText | FakePhoneText)[] => {
    const thread = threads.get(number) ?? [];
    threads.set(number, thread);
    return thread;
  };
  const keep = (number: string, message: FakeText | FakePhoneText): void => {
    const thread = threadOf(number);
    thread.push(message);
    if (thread.length > KEPT_PER_PHONE) thread.shift();
  };

  const move = async (text: FakeText, status: DeliveryStatus, kind?: SmsFailureKind): Promise<void> => {
    text.status = status;
    if (status === "delivered") for (const listener of listeners.get(text.to) ?? []) listener(text);
    const failure = kind && { kind, retryable: kind === "temporary" };
    await report({
      providerId: text.providerId,
      status,
      jobId: text.jobId,
      ...(failure ? { failure } : {}),
    });
  };

  const carry = async (text: FakeText, loss: SmsFailureKind | undefined): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    await move(text, "sent");
    if (loss === undefined) await move(text, "delivered");
    else await move(text, "undelivered", loss);
  };

  const refusalOf = (message: OutgoingText): SmsFailureKind | undefined => {
    if (optedOut.has(message.to)) return "opted_out";
    if (landlines.has(message.to)) return "not_a_mobile";
    return refusals.shift();
  };

  return {
    async send(message) {
      assertSendable(message);
      const refusal = refusalOf(message);
      if (refusal !== undefined) throw new SmsFailure(refusal, { code: "fake" });
      const { to, from, body, jobId } = message;
      const text: FakeText = {
        direction: "to_phone",
        providerId: newProviderId("SM"),
        from,
        to,
        body,
        jobId,
        at: clock.now(),
        status: "queued",
      };
      keep(to, text);
      const loss = losses.shift();
      pending = pending.then(() => carry(text, loss));
      return {
        providerId: text.providerId,
        status: "queued",
        parts: new SegmentedMessage(body).segmentsCount,
      };
    },
    async fetchMedia(url) {
      const found = media.get(url);
      if (!found) throw new SmsFailure("rejected", { code: "foreign_media" });
      return found;
    },
    async deleteMessage(providerId) {
      for (const thread of threads.values()) {
        const index = thread.findIndex((message) => message.providerId === providerId);
        if (index !== -1) thread.splice(index, 1);
      }
    },
    reportTo(listener) {
      report = listener;
    },
    settled: () => pending,
    subscribe(number, listener) {
      const known = listeners.get(number) ?? new Set();
      listeners.set(number, known.add(listener));
      return () => void known.delete(listener);
    },
    messagesTo: (number) => threadOf(number).filter(isOnThePhone),
    thread: (number) => [...threadOf(number)],
    phoneSends({ from, to, body, media: pictures = [] }) {
      const text: InboundText = { providerId: newProviderId("SM"), from, to, body, media: pictures };
      keep(from, { ...text, direction: "from_phone", at: clock.now() });
      return text;
    },
    keepMedia(kept) {
      const url = `https://media.example.org/${newProviderId("ME")}`;
      media.set(url, kept);
      return { url, contentType: kept.contentType };
    },
    failNext: (kind, times = 1) => void refusals.push(...Array<SmsFailureKind>(times).fill(kind)),
    undeliverNext: (kind, times = 1) => void losses.push(...Array<SmsFailureKind>(times).fill(kind)),
    setLandline: (number) => void landlines.add(number),
    setOptedOut: (number, isOptedOut = true) =>
      void (isOptedOut ? optedOut.add(number) : optedOut.delete(number)),
  };
}

function isOnThePhone(message: FakeText | FakePhoneText): message is FakeText {
  return message.direction === "to_phone" && message.status !== "undelivered";
}

/** An id in the shape of a provider's: two letters and 32 hexadecimal digits. */
function newProviderId(prefix: string): string {
  return prefix + randomBytes(16).toString("hex");
}
