// Owns the SQL of phones and texts. One text is one unit, so what every text touches is prepared.
import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { contact, feedback, linkSuggestion, message, storedFile } from "~db/schema";
import { type Db, prepared, type Tx } from "~db/store";
import type { ConversationState } from "./conversations.schema";

export type ContactRow = typeof contact.$inferSelect;
export type MessageRow = typeof message.$inferSelect;
export type NewMessage = Omit<typeof message.$inferInsert, "seq">;

const p = sql.placeholder;

const contactByPhone = prepared("contact_by_phone", (db) =>
  db
    .select()
    .from(contact)
    .where(and(eq(contact.councilId, p("councilId")), eq(contact.phoneLookup, p("phoneLookup")))),
);

const insertContact = prepared("insert_contact", (db) =>
  db.insert(contact).values({
    id: p("id"),
    councilId: p("councilId"),
    phoneLookup: p("phoneLookup"),
    phoneSealed: p("phoneSealed"),
    personKey: p("personKey"),
    kind: p("kind"),
    safety: "unknown",
    lang: p("lang"),
    state: p("state"),
    createdAt: p("createdAt"),
  }),
);

const insertMessage = prepared("insert_message", (db) =>
  db
    .insert(message)
    .values({
      id: p("id"),
      councilId: p("councilId"),
      contactId: p("contactId"),
      direction: p("direction"),
      providerId: p("providerId"),
      kind: p("kind"),
      body: p("body"),
      statementId: p("statementId"),
      feedbackId: p("feedbackId"),
      replyId: p("replyId"),
      status: p("status"),
      at: p("at"),
    })
    .onConflictDoNothing()
    .returning({ seq: message.seq }),
);

const updateState = prepared("set_contact_state", (db) =>
  db
    .update(contact)
    .set({ state: sql`${sql.param(p("state"), contact.state)}` })
    .where(eq(contact.id, p("id"))),
);

/** The phone behind a keyed number. */
export async function findContactByPhone(
  db: Db,
  councilId: string,
  phoneLookup: string,
): Promise<ContactRow | null> {
  const [row] = await contactByPhone(db).execute({ councilId, phoneLookup });
  return row ?? null;
}

/** A phone by id. */
export async function findContact(db: Db, id: string): Promise<ContactRow | null> {
  const [row] = await db.select().from(contact).where(eq(contact.id, id)).limit(1);
  return row ?? null;
}

/** Adds a phone. */
export async function addContact(tx: Tx, row: ContactRow): Promise<void> {
  await insertContact(tx).execute({ ...row });
}

/** Remembers where the conversation stands. */
export async function setState(tx: Tx, id: string, state: ConversationState): Promise<void> {
  await updateState(tx).execute({ id, state });
}

/** Changes what is known of whoever holds the phone. */
export async function setContact(
  tx: Tx,
  id: string,
  change: Partial<Pick<ContactRow, "safety" | "optedOutAt" | "optedOutVia" | "deceasedAt" | "lang" | "kind">>,
): Promise<void> {
  await tx.update(contact).set(change).where(eq(contact.id, id)).returning({ id: contact.id });
}

/** Adds a message; false where the provider has delivered it before. */
export async function addMessage(tx: Tx, row: NewMessage): Promise<boolean> {
  const added = await insertMessage(tx).execute({
    providerId: null,
    body: null,
    statementId: null,
    feedbackId: null,
    replyId: null,
    ...row,
  });
  return added.length === 1;
}

/** One message by our own id. */
export async function findMessage(db: Db, id: string): Promise<MessageRow | null> {
  const [row] = await db.select().from(message).where(eq(message.id, id)).limit(1);
  return row ?? null;
}

/** The message that a delivery report is about: by the provider's id, or by ours where the report overtook the answer. */
export async function findReported(
  db: Db,
  providerId: string,
  id: string | undefined,
): Promise<MessageRow | null> {
  const [row] = await db
    .select()
    .from(message)
    .where(
      and(
        eq(message.direction, "out"),
        id ? or(eq(message.providerId, providerId), eq(message.id, id)) : eq(message.providerId, providerId),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Records what became of a message. */
export async function setMessage(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<MessageRow, "status" | "providerId" | "errorCode" | "parts" | "sentAt" | "deliveredAt">
  >,
): Promise<void> {
  await tx.update(message).set(change).where(eq(message.id, id)).returning({ seq: message.seq });
}

/** Outgoing messages of a phone that have not left yet, of the given kinds or of all. */
export async function listUnsent(
  tx: Tx,
  contactId: string,
  kinds: readonly string[] | null,
): Promise<{ id: string }[]> {
  const unsent = and(
    eq(message.contactId, contactId),
    // As the index `message_queued` says it: a value that is bound would not find it.
    sql`${message.status} = 'queued'`,
  );
  return tx
    .select({ id: message.id })
    .from(message)
    .where(kinds ? and(unsent, inArray(message.kind, [...kinds])) : unsent);
}

/** An item of one's own by its reference, or the newest one. */
export async function findOwnItem(db: Db, contactId: string, reference: string | null) {
  const own = eq(feedback.contactId, contactId);
  const [row] = await db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      readAt: feedback.readAt,
      readBy: feedback.readBy,
      state: feedback.state,
    })
    .from(feedback)
    .where(reference ? and(own, eq(feedback.reference, reference)) : own)
    .orderBy(desc(feedback.seq))
    .limit(1);
  return row ?? null;
}

/** The reference of an item. */
export async function referenceOf(db: Db, feedbackId: string) {
  const [row] = await db
    .select({ reference: feedback.reference, readBy: feedback.readBy })
    .from(feedback)
    .where(eq(feedback.id, feedbackId))
    .limit(1);
  return row ?? null;
}

/** What is known of an item, to decide what is worth asking. A suggested contract does for a service. */
export async function whatIsKnown(db: Db, feedbackId: string) {
  const [row] = await db
    .select({
      feedbackId: feedback.id,
      reference: feedback.reference,
      dayHappened: feedback.dayHappened,
      wish: feedback.wish,
      link: linkSuggestion.contractId,
    })
    .from(feedback)
    .leftJoin(linkSuggestion, eq(linkSuggestion.feedbackId, feedback.id))
    .where(eq(feedback.id, feedbackId))
    .limit(1);
  if (!row) return null;
  const { dayHappened, wish, link, ...item } = row;
  return { ...item, hasService: link !== null, hasDay: dayHappened !== null, hasWish: wish !== null };
}

/** Keeps that a picture came with a text. */
export async function addFile(tx: Tx, row: typeof storedFile.$inferInsert): Promise<void> {
  await tx.insert(storedFile).values(row);
}

/** Records what became of a picture. */
export async function setFile(
  tx: Tx,
  id: string,
  change: { state: "kept" | "refused"; size: number; reason: string | null },
) {
  await tx.update(storedFile).set(change).where(eq(storedFile.id, id)).returning({ id: storedFile.id });
}

/** A picture's row. */
export async function findFile(db: Db, id: string) {
  const [row] = await db.select().from(storedFile).where(eq(storedFile.id, id)).limit(1);
  return row ?? null;
}
