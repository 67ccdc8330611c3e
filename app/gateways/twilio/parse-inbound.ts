// Owns reading Twilio's "a message came in" form into our words. It must not decide what the text means.
// Fields: https://www.twilio.com/docs/messaging/guides/webhook-request. Twilio adds fields without notice; they are ignored.
import { z } from "zod";
import { type InboundMedia, type InboundText, type ProviderReply, UnreadableWebhook } from "../sms";
import type { FormParams } from "./form";

/** Twilio sends at most ten pictures with a message; a larger count is somebody else's. */
const MAX_MEDIA = 10;

const inboundForm = z.object({
  MessageSid: z.string().min(1).optional(),
  SmsMessageSid: z.string().min(1).optional(),
  SmsSid: z.string().min(1).optional(),
  From: z.string().min(1),
  To: z.string().min(1),
  Body: z.string().default(""),
  NumMedia: z.coerce.number().int().min(0).max(MAX_MEDIA).default(0),
  OptOutType: z.string().optional(),
});

const REPLIES: Readonly<Record<string, ProviderReply>> = { STOP: "stop", START: "start", HELP: "help" };

/** The text in an inbound form. Throws `UnreadableWebhook` when it has no id, sender, receiver or readable pictures. */
export function parseInbound(params: FormParams): InboundText {
  const read = inboundForm.safeParse(params);
  if (!read.success) throw new UnreadableWebhook(read.error.issues.map((issue) => issue.path.join(".")));
  const form = read.data;
  const providerId = form.MessageSid ?? form.SmsMessageSid ?? form.SmsSid;
  if (providerId === undefined) throw new UnreadableWebhook(["MessageSid"]);
  const text: InboundText = {
    providerId,
    from: form.From,
    to: form.To,
    body: form.Body,
    media: mediaOf(params, form.NumMedia),
  };
  const reply = REPLIES[form.OptOutType?.toUpperCase() ?? ""];
  if (reply !== undefined) text.providerReplied = reply;
  return text;
}

function mediaOf(params: FormParams, count: number): InboundMedia[] {
  return Array.from({ length: count }, (_, index) => {
    const url = params[`MediaUrl${index}`];
    const contentType = params[`MediaContentType${index}`];
    if (typeof url !== "string" || url === "") throw new UnreadableWebhook([`MediaUrl${index}`]);
    return {
      url,
      contentType:
        typeof contentType === "string" && contentType !== "" ? contentType : "application/octet-stream",
    };
  });
}
