// Owns texts by way of Twilio's REST API. It must not decide whether a text may go, nor try again: the jobs table does.
// The package is loaded at the first send, because loading it takes about 170 ms.
import type { Twilio } from "twilio";
import { z } from "zod";
import { assertSendable, type SentText, SmsFailure, type SmsGateway } from "../sms";
import { statusCallbackFor } from "./callback-url";
import { asSmsFailure } from "./errors";
import { fetchTwilioMedia } from "./media";
import { deliveryStatusOf } from "./statuses";

export interface TwilioSmsOptions {
  accountSid: string;
  authToken: string;
  /** With a Messaging Service the text still leaves from `from`, which must be one of its senders. */
  messagingServiceSid?: string;
  /** Another address for the API, such as a mock on loopback: `http://127.0.0.1:4010`. */
  baseUrl?: string;
  /** Milliseconds to wait for each answer. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** What we need of Twilio's answer. A Messaging Service answers "0" segments until a sender is chosen. */
const createdMessage = z.object({
  sid: z.string().min(1),
  status: z.string().min(1),
  numSegments: z.coerce.number().int().min(0).nullish(),
});

/**
 * Texts by way of Twilio. Nothing is loaded or connected until the first use. Every refusal is an `SmsFailure`
 * without personal details. Throws `RangeError` when the account or the token is missing.
 */
export function makeTwilioSms(options: TwilioSmsOptions): SmsGateway {
  if (!options.accountSid.startsWith("AC") || options.authToken === "") {
    throw new RangeError("Twilio needs an account SID that begins with AC, and its auth token");
  }
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  let client: Promise<Twilio> | undefined;
  const connected = (): Promise<Twilio> => {
    client ??= connect(options, timeoutMs);
    return client;
  };

  return {
    async send(message): Promise<SentText> {
      assertSendable(message);
      const twilio = await connected();
      const answer = await speaking(() =>
        twilio.messages.create({
          to: message.to,
          from: message.from,
          body: message.body,
          statusCallback: statusCallbackFor(message.statusCallbackUrl, message.jobId),
          ...(message.validForSeconds === undefined ? {} : { validityPeriod: message.validForSeconds }),
          ...(options.messagingServiceSid ? { messagingServiceSid: options.messagingServiceSid } : {}),
        }),
      );
      const created = createdMessage.safeParse(answer);
      if (!created.success) throw new SmsFailure("temporary", { code: "unreadable_answer" });
      const { sid, status, numSegments } = created.data;
      return { providerId: sid, status: deliveryStatusOf(status), parts: numSegments || null };
    },

    fetchMedia: (url) => speaking(() => fetchTwilioMedia(url, { ...options, timeoutMs })),

    async deleteMessage(providerId): Promise<void> {
      const twilio = await connected();
      try {
        await speaking(() => twilio.messages(providerId).remove());
      } catch (failure) {
        if (failure instanceof SmsFailure && isGone(failure)) return;
        throw failure;
      }
    },
  };
}

function isGone(failure: SmsFailure): boolean {
  return failure.code === "20404" || failure.code === "http_404";
}

async function speaking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (thrown) {
    throw asSmsFailure(thrown);
  }
}

async function connect(
  { accountSid, authToken, baseUrl }: TwilioSmsOptions,
  timeout: number,
): Promise<Twilio> {
  const { default: sdk } = await import("twilio");
  const httpClient = new sdk.RequestClient({ timeout });
  if (baseUrl !== undefined) {
    const request = httpClient.request.bind(httpClient);
    httpClient.request = (asked) => request({ ...asked, uri: rebased(asked.uri, baseUrl) });
  }
  return new sdk.Twilio(accountSid, authToken, { httpClient });
}

/** The same path and query at another origin. */
function rebased(uri: string, baseUrl: string): string {
  const { pathname, search } = new URL(uri);
  return new URL(pathname + search, baseUrl).toString();
}
