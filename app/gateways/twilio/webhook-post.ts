// Owns what Twilio would post to us, properly signed: for the phone simulator, the measurements and the tests.
// It sends nothing itself.
import type { DeliveryReport, DeliveryStatus, InboundText } from "../sms";
import { encodeForm, type FormParams } from "./form";
import { signForm } from "./signature";

/** An account that exists nowhere, for a simulator without credentials. */
export const NO_ACCOUNT_SID = `AC${"0".repeat(32)}`;

/** The form Twilio would post for a text that came in, with the fields seen on UK numbers. */
export function inboundForm(text: InboundText, accountSid: string = NO_ACCOUNT_SID): FormParams {
  const form: FormParams = {
    ToCountry: "GB",
    ToState: "",
    SmsMessageSid: text.providerId,
    NumMedia: String(text.media.length),
    ToCity: "",
    FromZip: "",
    SmsSid: text.providerId,
    FromState: "",
    SmsStatus: "received",
    FromCity: "",
    Body: text.body,
    FromCountry: "GB",
    To: text.to,
    ToZip: "",
    NumSegments: "1",
    MessageSid: text.providerId,
    AccountSid: accountSid,
    From: text.from,
    ApiVersion: "2010-04-01",
  };
  if (text.providerReplied !== undefined) form.OptOutType = text.providerReplied.toUpperCase();
  for (const [index, media] of text.media.entries()) {
    form[`MediaUrl${index}`] = media.url;
    form[`MediaContentType${index}`] = media.contentType;
  }
  return form;
}

const WORDS: Readonly<Record<DeliveryStatus, string>> = {
  queued: "queued",
  sent: "sent",
  delivered: "delivered",
  undelivered: "undelivered",
  failed: "failed",
  cancelled: "canceled",
  unknown: "unknown",
};

/** The form Twilio would post for a delivery report. */
export function statusForm(report: DeliveryReport, accountSid: string = NO_ACCOUNT_SID): FormParams {
  const word = WORDS[report.status];
  const form: FormParams = {
    SmsSid: report.providerId,
    SmsStatus: word,
    MessageStatus: word,
    MessageSid: report.providerId,
    AccountSid: accountSid,
    ApiVersion: "2010-04-01",
  };
  if (report.errorCode !== undefined) form.ErrorCode = report.errorCode;
  return form;
}

export interface WebhookPost {
  url: string;
  method: "POST";
  headers: Record<string, string>;
  body: string;
}

/** A form as a whole signed request to a public address, ready for `fetch`. */
export function signedPost(authToken: string, url: string, params: FormParams): WebhookPost {
  return {
    url,
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "x-twilio-signature": signForm(authToken, url, params),
    },
    body: encodeForm(params),
  };
}
