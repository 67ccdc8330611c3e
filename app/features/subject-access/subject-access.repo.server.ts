// Owns the SQL of one person's data, by keys that are compared whole. What names the officer who asks is in none of it.
import { and, asc, eq, exists, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import {
  answer,
  concern,
  contact,
  feedback,
  itemShield,
  message,
  reading,
  reply,
  replyDelivery,
  statement,
  storedFile,
  task,
} from "~db/schema";
import type { Db } from "~db/store";

/** Who asks, and where: items that name them are not there. */
export interface Asking {
  councilId: string;
  accountId: string;
}

/** By what a person is known. Pseudonyms and ids; a person may be known by some of them alone. */
export interface Known {
  contactId: string | null;
  speakerKey: string | null;
  aboutKey: string | null;
}

const one = sql`1`;

/** Ids of items that name the officer. */
const hidden = (db: Db, { accountId }: Asking) =>
  db.select({ id: itemShield.feedbackId }).from(itemShield).where(eq(itemShield.accountId, accountId));

/** The phone with this lookup code; null where there is none. */
export async function findContact(
  db: Db,
  councilId: string,
  by: { phoneLookup: string } | { id: string },
): Promise<typeof contact.$inferSelect | null> {
  const isIt = "id" in by ? eq(contact.id, by.id) : eq(contact.phoneLookup, by.phoneLookup);
  const [row] = await db
    .select()
    .from(contact)
    .where(and(eq(contact.councilId, councilId), isIt));
  return row ?? null;
}

/** By what the person behind one item is known; null where there is no such item. */
export async function findByReference(
  db: Db,
  asking: Asking,
  reference: string,
): Promise<(Known & { feedbackId: string }) | null> {
  const [row] = await db
    .select({
      feedbackId: feedback.id,
      contactId: feedback.contactId,
      speakerKey: feedback.speakerKey,
      aboutKey: feedback.aboutKey,
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.councilId, asking.councilId),
        eq(feedback.reference, reference),
        notInArray(feedback.id, hidden(db, asking)),
      ),
    );
  return row ?? null;
}

/** Everything of one person and about them, the oldest first, with the words as they may be read by others. */
export async function listItems(db: Db, asking: Asking, known: Known, onlyId: string | null) {
  const { contactId, speakerKey, aboutKey } = known;
  const whose = or(
    contactId ? eq(feedback.contactId, contactId) : undefined,
    speakerKey ? eq(feedback.speakerKey, speakerKey) : undefined,
    aboutKey ? eq(feedback.aboutKey, aboutKey) : undefined,
    onlyId ? eq(feedback.id, onlyId) : undefined,
  );
  if (!whose) return [];
  const shielded = db.select({ one }).from(itemShield).where(eq(itemShield.feedbackId, feedback.id));
  const worried = db.select({ one }).from(concern).where(eq(concern.feedbackId, feedback.id));
  return db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      channel: feedback.channel,
      respondentType: feedback.respondentType,
      contactId: feedback.contactId,
      speakerKey: feedback.speakerKey,
      aboutKey: feedback.aboutKey,
      isKeyed: sql<boolean | number>`${feedback.keyedBy} is not null`,
      receivedAt: feedback.receivedAt,
      dayHappened: feedback.dayHappened,
      ageBand: feedback.ageBand,
      lang: feedback.lang,
      wish: feedback.wish,
      state: feedback.state,
      redacted: reading.words,
      isHeld: sql<boolean | number>`${or(exists(shielded), exists(worried))}`,
    })
    .from(feedback)
    .leftJoin(reading, eq(reading.feedbackId, feedback.id))
    .where(and(eq(feedback.councilId, asking.councilId), whose, notInArray(feedback.id, hidden(db, asking))))
    .orderBy(asc(feedback.receivedAt), asc(feedback.id));
}
export type ItemRow = Awaited<ReturnType<typeof listItems>>[number];

export const listStatements = (db: Db, councilId: string, ids: string[]) =>
  db
    .select({ feedbackId: statement.feedbackId, sealed: statement.sealed, at: statement.at })
    .from(statement)
    .where(and(eq(statement.councilId, councilId), inArray(statement.feedbackId, ids)))
    .orderBy(asc(statement.feedbackId), asc(statement.ordinal));

export const listAnswers = (db: Db, councilId: string, ids: string[]) =>
  db
    .select({
      feedbackId: answer.feedbackId,
      question: answer.wording,
      sealed: answer.sealed,
      at: answer.at,
    })
    .from(answer)
    .where(and(eq(answer.councilId, councilId), inArray(answer.feedbackId, ids)))
    .orderBy(asc(answer.at), asc(answer.question));

export const listFiles = (db: Db, councilId: string, ids: string[]) =>
  db
    .select({
      feedbackId: storedFile.feedbackId,
      contentType: storedFile.contentType,
      size: storedFile.size,
      state: storedFile.state,
      at: storedFile.at,
    })
    .from(storedFile)
    .where(and(eq(storedFile.councilId, councilId), inArray(storedFile.feedbackId, ids)))
    .orderBy(asc(storedFile.at), asc(storedFile.id));

/** Answers that were written to these items, and where each stands. */
export const listReplies = (db: Db, councilId: string, ids: string[]) =>
  db
    .select({
      feedbackId: replyDelivery.feedbackId,
      sealed: reply.sealed,
      at: reply.at,
      state: replyDelivery.state,
      changedAt: replyDelivery.changedAt,
    })
    .from(replyDelivery)
    .innerJoin(reply, eq(reply.id, replyDelivery.replyId))
    .where(and(eq(replyDelivery.councilId, councilId), inArray(replyDelivery.feedbackId, ids)))
    .orderBy(asc(reply.at), asc(replyDelivery.id));

/** Texts to and from a phone, but those of items that name the officer. */
export const listMessages = (db: Db, asking: Asking, contactId: string) =>
  db
    .select({
      direction: message.direction,
      sealed: message.body,
      statementId: message.statementId,
      status: message.status,
      at: message.at,
      deliveredAt: message.deliveredAt,
    })
    .from(message)
    .where(
      and(
        eq(message.councilId, asking.councilId),
        eq(message.contactId, contactId),
        or(isNull(message.feedbackId), notInArray(message.feedbackId, hidden(db, asking))),
        or(
          isNull(message.replyId),
          notInArray(
            message.replyId,
            db
              .select({ id: reply.id })
              .from(reply)
              .where(inArray(reply.feedbackId, hidden(db, asking))),
          ),
        ),
      ),
    )
    .orderBy(asc(message.seq));

/** Tasks about the person's items or phone. */
export const listTasks = (db: Db, asking: Asking, contactId: string | null, ids: string[]) =>
  db
    .select({
      kind: task.kind,
      state: task.state,
      outcome: task.outcome,
      createdAt: task.createdAt,
      doneAt: task.doneAt,
    })
    .from(task)
    .where(
      and(
        eq(task.councilId, asking.councilId),
        or(
          inArray(task.feedbackId, ids),
          contactId ? and(isNull(task.feedbackId), eq(task.contactId, contactId)) : undefined,
        ),
      ),
    )
    .orderBy(asc(task.createdAt), asc(task.id));

/** Whether a worry is held about a phone, apart from any item. */
export async function hasConcern(db: Db, councilId: string, contactId: string): Promise<boolean> {
  const [row] = await db
    .select({ one })
    .from(concern)
    .where(
      and(eq(concern.councilId, councilId), eq(concern.contactId, contactId), isNull(concern.feedbackId)),
    )
    .limit(1);
  return row !== undefined;
}
