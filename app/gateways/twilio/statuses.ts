// Owns Twilio's message statuses in our words. Nobody outside this folder reads Twilio's.
import type { DeliveryStatus } from "../sms";

/** Every status of Twilio's message resource. Parts of a text that arrive are not a text that arrived. */
const STATUSES: Readonly<Record<string, DeliveryStatus>> = {
  accepted: "queued",
  scheduled: "queued",
  queued: "queued",
  sending: "queued",
  sent: "sent",
  delivered: "delivered",
  read: "delivered",
  partially_delivered: "undelivered",
  undelivered: "undelivered",
  failed: "failed",
  canceled: "cancelled",
};

/** Twilio's status in our words; one that we do not know is `unknown`. */
export function deliveryStatusOf(twilioStatus: string): DeliveryStatus {
  return Object.hasOwn(STATUSES, twilioStatus) ? STATUSES[twilioStatus]! : "unknown";
}
