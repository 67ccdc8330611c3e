// Owns the SQL of the keys' marks and of how far wrapping anew has come; and of what an erasure needs beside sealed values.
import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { contact, keyMark, keyRotation, storedFile } from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { HeldKey } from "./fingerprint.rules";

/** Keys are of the whole deployment, not of one council. */
const EVERY_COUNCIL = "*";

export type KeyMark = typeof keyMark.$inferSelect;
export type Rotation = typeof keyRotation.$inferSelect;

/** Every key that this database was ever filled under. */
export async function listMarks(db: Db): Promise<KeyMark[]> {
  return db.select().from(keyMark).orderBy(asc(keyMark.name));
}

/** Notes a key; one that is known already stays as it is. */
export async function addMark(tx: Tx, key: HeldKey, at: Date): Promise<void> {
  await tx
    .insert(keyMark)
    .values({ ...key, councilId: EVERY_COUNCIL, addedAt: at, retiredAt: null })
    .onConflictDoNothing();
}

/** Notes that a key opens nothing any more. */
export async function retireMark(tx: Tx, name: string, at: Date): Promise<void> {
  await tx.update(keyMark).set({ retiredAt: at }).where(eq(keyMark.name, name));
}

/** The newest rotation, finished or not. */
export async function lastRotation(db: Db): Promise<Rotation | null> {
  const [row] = await db.select().from(keyRotation).orderBy(desc(keyRotation.master)).limit(1);
  return row ?? null;
}

/** Begins wrapping everything under a master key. */
export async function addRotation(tx: Tx, master: number, place: string, at: Date): Promise<void> {
  await tx
    .insert(keyRotation)
    .values({
      master,
      councilId: EVERY_COUNCIL,
      place,
      after: [],
      rewrapped: 0,
      roundAt: at,
      roundRewrapped: 0,
      startedAt: at,
      finishedAt: null,
    })
    .onConflictDoNothing();
}

/** Notes how far it has come. */
export async function moveRotation(
  tx: Tx,
  master: number,
  change: Partial<Omit<Rotation, "master" | "councilId">>,
): Promise<void> {
  await tx
    .update(keyRotation)
    .set(change)
    .where(and(eq(keyRotation.master, master), isNull(keyRotation.finishedAt)));
}

/** The rotation as the unit sees it. */
export async function findRotation(tx: Tx, master: number): Promise<Rotation | null> {
  const [row] = await tx.select().from(keyRotation).where(eq(keyRotation.master, master));
  return row ?? null;
}

/** Ids of kept files after one, in their order. */
export async function listFiles(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(and(eq(storedFile.state, "kept"), gt(storedFile.id, after)))
    .orderBy(asc(storedFile.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Whether a file is still to be kept. */
export async function isKept(db: Db, id: string): Promise<boolean> {
  return (await db.$count(storedFile, and(eq(storedFile.id, id), eq(storedFile.state, "kept")))) > 0;
}

/** Ids of the files that came with an item. */
export async function listFilesOf(db: Db, councilId: string, feedbackId: string): Promise<string[]> {
  const rows = await db
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(and(eq(storedFile.councilId, councilId), eq(storedFile.feedbackId, feedbackId)));
  return rows.map(({ id }) => id);
}

/** One contact's sealed number. */
export async function findNumber(db: Db, councilId: string, contactId: string): Promise<Buffer | null> {
  const [row] = await db
    .select({ sealed: contact.phoneSealed })
    .from(contact)
    .where(and(eq(contact.councilId, councilId), eq(contact.id, contactId)));
  return row?.sealed ?? null;
}

/** Puts a number out of reach: it is neither opened nor found any more. Who it was stays counted as one person. */
export async function forgetNumber(tx: Tx, contactId: string, sealed: Buffer): Promise<void> {
  await tx
    .update(contact)
    .set({ phoneSealed: sealed, phoneLookup: `erased:${contactId}` })
    .where(eq(contact.id, contactId));
}
