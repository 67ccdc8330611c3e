// Owns reading Twilio's status callback into a delivery report in our words. It must not decide what happens next.
// Fields: https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks.
import { z } from "zod";
import { type DeliveryReport, UnreadableWebhook } from "../sms";
import { reasonForCode } from "./errors";
import type { FormParams } from "./form";
import { deliveryStatusOf } from "./statuses";

const statusForm = z.object({
  MessageSid: z.string().min(1).optional(),
  SmsSid: z.string().min(1).optional(),
  MessageStatus: z.string().min(1).optional(),
  SmsStatus: z.string().min(1).optional(),
  ErrorCode: z.string().optional(),
});

/** Twilio leaves the code out, empty or nought where there is none. */
const CODE = /^[1-9]\d{3,5}$/;

/**
 * The delivery report in a status form; `jobId` is the `job` of the address it was posted to.
 * A text that did not arrive and for which no code came may be tried again. Throws `UnreadableWebhook` without an id or a status.
 */
export function parseStatus(params: FormParams, jobId?: string): DeliveryReport {
  const read = statusForm.safeParse(params);
  if (!read.success) throw new UnreadableWebhook(read.error.issues.map((issue) => issue.path.join(".")));
  const form = read.data;
  const providerId = form.MessageSid ?? form.SmsSid;
  const word = form.MessageStatus ?? form.SmsStatus;
  if (providerId === undefined) throw new UnreadableWebhook(["MessageSid"]);
  if (word === undefined) throw new UnreadableWebhook(["MessageStatus"]);
  const report: DeliveryReport = { providerId, status: deliveryStatusOf(word) };
  if (jobId !== undefined) report.jobId = jobId;
  const code = form.ErrorCode !== undefined && CODE.test(form.ErrorCode) ? form.ErrorCode : undefined;
  if (code !== undefined) report.errorCode = code;
  if (report.status === "failed" || report.status === "undelivered") {
    report.failure =
      code === undefined ? { kind: "temporary", retryable: true } : reasonForCode(Number(code));
  }
  return report;
}
