// Owns fetching a picture that came with a text. It hands the account's credentials to Twilio and to nobody else.
import { type Media, SmsFailure } from "../sms";
import { reasonForStatus } from "./errors";

export interface MediaAccess {
  accountSid: string;
  authToken: string;
  baseUrl?: string;
  timeoutMs: number;
}

/** Twilio's own limit for all the media of one message. */
export const MAX_MEDIA_BYTES = 5 * 1024 * 1024;

/**
 * The bytes of one picture, at most 5 MB. Twilio redirects to a short-lived address at its store; `fetch` drops the
 * credentials on the way there. Throws `SmsFailure`: `rejected` for another party's address, a missing or an over-large
 * picture; `temporary` when Twilio or the network cannot say.
 */
export async function fetchTwilioMedia(url: string, access: MediaAccess): Promise<Media> {
  if (!isTwilioAddress(url, access.baseUrl)) throw new SmsFailure("rejected", { code: "foreign_media" });
  const credentials = Buffer.from(`${access.accountSid}:${access.authToken}`).toString("base64");
  const answer = await fetch(url, {
    headers: { authorization: `Basic ${credentials}` },
    signal: AbortSignal.timeout(access.timeoutMs),
  });
  if (!answer.ok || answer.body === null) {
    await answer.body?.cancel();
    const { kind, retryable } = reasonForStatus(answer.status);
    throw new SmsFailure(kind, { retryable, code: `http_${answer.status}` });
  }
  return {
    bytes: await readAtMost(answer.body, MAX_MEDIA_BYTES),
    contentType: answer.headers.get("content-type") ?? "application/octet-stream",
  };
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new SmsFailure("rejected", { code: "media_too_large" });
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

function isTwilioAddress(url: string, baseUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (baseUrl !== undefined) return origin === new URL(baseUrl).origin;
  return protocol === "https:" && hostname.endsWith(".twilio.com");
}
