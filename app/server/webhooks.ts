// Owns the door for signed webhooks. Stands before the web framework, because a text is acknowledged only once it is
// durable and thousands may come in a second: read, check the signature, parse, hand over, answer.
import type { IncomingMessage, ServerResponse } from "node:http";
import { UnreadableWebhook } from "~/gateways/sms";
import { jobIdOf } from "~/gateways/twilio/callback-url";
import { parseForm } from "~/gateways/twilio/form";
import { parseInbound } from "~/gateways/twilio/parse-inbound";
import { parseStatus } from "~/gateways/twilio/parse-status";
import { isSignedByTwilio } from "~/gateways/twilio/signature";
import { isAppError } from "~/lib/app-error";
import type { Services } from "~/services.server";
import type { Log } from "./log";

const MAX_BODY = 64 * 1024;
const NO_WORDS = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';

interface Deps {
  services: Services;
  log: Log;
  /** Null where no provider is set up: every webhook is then refused. */
  authToken: string | null;
  /** Without a slash at the end. */
  publicUrl: string;
}

function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= MAX_BODY) parts.push(part);
    });
    request.on("end", () => resolve(size > MAX_BODY ? null : Buffer.concat(parts).toString("utf8")));
    request.on("error", reject);
  });
}

function answer(response: ServerResponse, status: number, body = ""): void {
  response.writeHead(status, {
    "Content-Type": body ? "text/xml; charset=utf-8" : "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(body);
}

/** Whether a request is for this door. */
export const isWebhook = (url: string | undefined): boolean => url?.startsWith("/webhooks/") ?? false;

/** The handler of signed webhooks: 403 for forged or missing signatures, 200 only once what came is durable. */
export function makeWebhooks({ services, log, authToken, publicUrl }: Deps) {
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = request.url?.split("?")[0];
    if (route !== "/webhooks/twilio/sms" && route !== "/webhooks/twilio/status") return answer(response, 404);
    if (request.method !== "POST") return answer(response, 405);
    const body = await readBody(request);
    if (body === null) return answer(response, 413);
    const params = parseForm(body);
    const signature = request.headers["x-twilio-signature"];
    const isSigned =
      authToken !== null &&
      typeof signature === "string" &&
      isSignedByTwilio({ authToken, url: publicUrl + request.url, params, signature });
    if (!isSigned) return answer(response, 403);
    if (route === "/webhooks/twilio/sms") await services.conversations.receiveText(parseInbound(params));
    else
      await services.conversations.recordDelivery(
        parseStatus(params, jobIdOf(request.url ?? "") ?? undefined),
      );
    answer(response, 200, NO_WORDS);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    take(request, response).catch((error: unknown) => {
      if (isAppError(error)) return answer(response, error.status);
      if (error instanceof UnreadableWebhook) {
        log.warn({ fields: error.fields }, "webhook lacks fields");
        return answer(response, 400);
      }
      log.error({ err: error }, "webhook failed");
      answer(response, 503);
    });
  };
}
