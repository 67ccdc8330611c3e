// Owns the row and the work that address one answer to one item. Made outside units, so that a unit can be run again.
import { newId } from "~/lib/ids";
import type { DeliveryRow, ReplyRow } from "./responses.repo.server";

/** The way of a reply to one item, before anything has been sent. */
export function deliveryRow(
  of: Pick<ReplyRow, "id" | "councilId" | "at">,
  item: { id: string; contactId: string | null },
): DeliveryRow {
  return {
    id: newId(),
    councilId: of.councilId,
    replyId: of.id,
    feedbackId: item.id,
    contactId: item.contactId,
    state: "queued",
    noticeId: null,
    messageId: null,
    at: of.at,
    changedAt: of.at,
  };
}

/** The work of delivering a reply to one phone, or to one item without a phone. */
export function deliverJob(
  of: Pick<ReplyRow, "id" | "councilId">,
  item: { id: string; contactId: string | null },
) {
  const to = item.contactId ?? item.id;
  return {
    councilId: of.councilId,
    kind: "deliver_reply" as const,
    payload: {
      replyId: of.id,
      ...(item.contactId ? { contactId: item.contactId } : { feedbackId: item.id }),
    },
    onceKey: `deliver:${of.id}:${to}`,
  };
}
