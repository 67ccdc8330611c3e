// Owns the SQL of replies and of their way to the people they are for.
import { and, asc, desc, eq, inArray, isNull, ne, notExists, or, type SQL } from "drizzle-orm";
import type { Scope } from "~/features/accounts/scope.rules";
import { concern, contact, feedback, itemShield, message, reply, replyDelivery, task } from "~db/schema";
import type { Db, Tx } from "~db/store";
import { itemsWithin } from "~db/within";
import type { DeliveryState } from "./responses.schema";

export type ReplyRow = typeof reply.$inferSelect;
export type DeliveryRow = typeof replyDelivery.$inferSelect;

/** Adds a reply; false where the form that wrote it was sent before. */
export async function addReply(tx: Tx, row: ReplyRow): Promise<boolean> {
  const added = await tx.insert(reply).values(row).onConflictDoNothing().returning({ id: reply.id });
  return added.length === 1;
}

/** One reply. */
export async function findReply(db: Db, councilId: string, id: string): Promise<ReplyRow | null> {
  const [row] = await db
    .select()
    .from(reply)
    .where(and(eq(reply.councilId, councilId), eq(reply.id, id)))
    .limit(1);
  return row ?? null;
}

/** Adds the way of one reply to several items. */
export async function addDeliveries(tx: Tx, rows: DeliveryRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(replyDelivery).values(rows).onConflictDoNothing();
}

/** Items that have been answered. */
export async function markAnswered(tx: Tx, councilId: string, feedbackIds: string[]): Promise<void> {
  await tx
    .update(feedback)
    .set({ state: "answered" })
    .where(and(eq(feedback.councilId, councilId), inArray(feedback.id, feedbackIds)))
    .returning({ id: feedback.id });
}

/** Changes where answers stand. */
export async function setDeliveries(
  tx: Tx,
  ids: string[],
  change: Partial<Pick<DeliveryRow, "state" | "noticeId" | "messageId" | "changedAt">>,
): Promise<void> {
  await tx
    .update(replyDelivery)
    .set(change)
    .where(inArray(replyDelivery.id, ids))
    .returning({ id: replyDelivery.id });
}

/** That an item is not hidden from an account. */
export const notHiddenFrom = (db: Db, accountId: string): SQL =>
  notExists(
    db
      .select({ id: itemShield.accountId })
      .from(itemShield)
      .where(and(eq(itemShield.feedbackId, feedback.id), eq(itemShield.accountId, accountId))),
  );

/** Who asks: somebody signed in, as far as their proof reaches. */
export interface Asker {
  councilId: string;
  accountId: string;
  scope: Scope;
}

/** Condition on `feedback`: of the council, within reach, and not hidden from who asks. */
export const visibleTo = (db: Db, { councilId, accountId, scope }: Asker): SQL | undefined =>
  and(eq(feedback.councilId, councilId), itemsWithin(db, scope, accountId), notHiddenFrom(db, accountId));

/** An item that who asks may see, with the level of a worry about it that is open. */
export async function findItem(db: Db, asker: Asker, feedbackId: string) {
  const [row] = await db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      contactId: feedback.contactId,
      channel: feedback.channel,
      worry: concern.level,
    })
    .from(feedback)
    .leftJoin(concern, and(eq(concern.feedbackId, feedback.id), ne(concern.state, "closed")))
    .where(and(eq(feedback.id, feedbackId), visibleTo(db, asker)))
    .limit(1);
  return row ?? null;
}

/** What is known of a phone, as far as answering it goes. */
export async function findRecipient(db: Db, contactId: string) {
  const [row] = await db
    .select({
      kind: contact.kind,
      safety: contact.safety,
      optedOutAt: contact.optedOutAt,
      deceasedAt: contact.deceasedAt,
    })
    .from(contact)
    .where(eq(contact.id, contactId))
    .limit(1);
  return row ?? null;
}

const whoGets = (replyId: string, to: { contactId: string } | { feedbackId: string }) =>
  and(
    eq(replyDelivery.replyId, replyId),
    "contactId" in to
      ? eq(replyDelivery.contactId, to.contactId)
      : eq(replyDelivery.feedbackId, to.feedbackId),
  );

/** The ways of one reply to one phone, or to one item without a phone; the newest item first. */
export async function listWays(db: Db, replyId: string, to: { contactId: string } | { feedbackId: string }) {
  return db
    .select({ delivery: replyDelivery, reference: feedback.reference })
    .from(replyDelivery)
    .innerJoin(feedback, eq(feedback.id, replyDelivery.feedbackId))
    .where(whoGets(replyId, to))
    .orderBy(desc(feedback.seq));
}

/** The answers that a phone has been told of and has not asked to read, oldest first. */
export async function listWaiting(db: Db, contactId: string) {
  return db
    .select({ delivery: replyDelivery, reference: feedback.reference })
    .from(replyDelivery)
    .innerJoin(feedback, eq(feedback.id, replyDelivery.feedbackId))
    .where(
      and(
        eq(replyDelivery.contactId, contactId),
        inArray(replyDelivery.state, ["queued", "notice_sent", "failed"]),
        ne(replyDelivery.noticeId, ""),
        isNull(replyDelivery.messageId),
      ),
    )
    .orderBy(asc(replyDelivery.at), desc(feedback.seq));
}

/** The answers that a text of ours belongs to: told of by it or carried by it, whole or in part. */
export async function listCarried(tx: Tx, messageId: string): Promise<DeliveryRow[]> {
  const known = await tx
    .select()
    .from(replyDelivery)
    .where(or(eq(replyDelivery.noticeId, messageId), eq(replyDelivery.messageId, messageId)));
  if (known.length > 0) return known;
  const carried = await tx
    .select({ delivery: replyDelivery })
    .from(message)
    .innerJoin(
      replyDelivery,
      and(eq(replyDelivery.replyId, message.replyId), eq(replyDelivery.contactId, message.contactId)),
    )
    .where(eq(message.id, messageId));
  return carried.map(({ delivery }) => delivery);
}

/** The replies to some items with where each stands, newest first, and when somebody told the person face to face. */
export async function listReplies(db: Db, councilId: string, feedbackIds: readonly string[]) {
  return db
    .select({ reply, delivery: replyDelivery, toldAt: task.doneAt })
    .from(replyDelivery)
    .innerJoin(reply, eq(reply.id, replyDelivery.replyId))
    .leftJoin(
      task,
      and(
        eq(task.feedbackId, replyDelivery.feedbackId),
        eq(task.replyId, replyDelivery.replyId),
        eq(task.state, "done"),
        eq(task.outcome, "done"),
      ),
    )
    .where(and(eq(replyDelivery.councilId, councilId), inArray(replyDelivery.feedbackId, [...feedbackIds])))
    .orderBy(desc(reply.at), asc(replyDelivery.id));
}

/** Replies to everyone on a theme of a contract, newest first; at most 50. */
export async function listThemeReplies(db: Db, councilId: string, contractId: string): Promise<ReplyRow[]> {
  return db
    .select()
    .from(reply)
    .where(and(eq(reply.councilId, councilId), eq(reply.contractId, contractId), eq(reply.scope, "theme")))
    .orderBy(desc(reply.at))
    .limit(50);
}

/** Where the answers of some replies stand: one row an item. */
export async function listStates(db: Db, replyIds: readonly string[]) {
  return db
    .select({
      replyId: replyDelivery.replyId,
      contactId: replyDelivery.contactId,
      feedbackId: replyDelivery.feedbackId,
      state: replyDelivery.state,
    })
    .from(replyDelivery)
    .where(inArray(replyDelivery.replyId, [...replyIds]));
}

/** How many answers stand in a state, and since when the oldest does. */
export async function countInStates(db: Db, councilId: string, states: readonly DeliveryState[]) {
  const these = and(eq(replyDelivery.councilId, councilId), inArray(replyDelivery.state, [...states]));
  const [oldest] = await db
    .select({ at: replyDelivery.at })
    .from(replyDelivery)
    .where(these)
    .orderBy(asc(replyDelivery.at))
    .limit(1);
  return { count: await db.$count(replyDelivery, these), since: oldest?.at ?? null };
}

/** Items that wait for an answer and that who asks may see. */
export async function countUnanswered(db: Db, asker: Asker) {
  const these = and(inArray(feedback.state, ["open", "reopened"]), visibleTo(db, asker));
  const [oldest] = await db
    .select({ at: feedback.receivedAt })
    .from(feedback)
    .where(these)
    .orderBy(asc(feedback.receivedAt))
    .limit(1);
  return { count: await db.$count(feedback, these), since: oldest?.at ?? null };
}
