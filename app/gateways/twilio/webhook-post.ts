// Owns what Twilio would post to us, properly signed: for the phone simulator, the measurements and the tests.
// It sends nothing itself.
import type { DeliveryReport, DeliveryStatus, InboundText, SmsFailureKind } from "../sms";
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

/** A code that Twilio reports for each of our reasons, where a report brings none of its own. */
const CODES: Readonly<Record<SmsFailureKind, string>> = {
  opted_out: "21610",
  not_a_mobile: "30006",
  bad_number: "30005",
  temporary: "30003",
  rejected: "30007",
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
  const code = report.errorCode ?? (report.failure && CODES[report.failure.kind]);
  if (code !== undefined) form.ErrorCode = code;
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
