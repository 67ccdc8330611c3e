// Owns the SQL of passkeys and of the challenges that they answer.
import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import { passkey, passkeyChallenge } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type PasskeyRow = typeof passkey.$inferSelect;
export type ChallengeRow = typeof passkeyChallenge.$inferSelect;

/** Adds a challenge and drops those that ran out before `dropBefore`. */
export async function addChallenge(tx: Tx, row: ChallengeRow, dropBefore: Date): Promise<void> {
  await tx.delete(passkeyChallenge).where(lt(passkeyChallenge.expiresAt, dropBefore));
  await tx.insert(passkeyChallenge).values(row);
}

/** Uses a challenge up; null when it was used, ran out, or was put to another browser or for another purpose. */
export async function spendChallenge(
  tx: Tx,
  councilId: string,
  wanted: Pick<ChallengeRow, "id" | "purpose" | "browser">,
  now: Date,
): Promise<ChallengeRow | null> {
  const [row] = await tx
    .update(passkeyChallenge)
    .set({ usedAt: now })
    .where(
      and(
        eq(passkeyChallenge.id, wanted.id),
        eq(passkeyChallenge.councilId, councilId),
        eq(passkeyChallenge.purpose, wanted.purpose),
        eq(passkeyChallenge.browser, wanted.browser),
        isNull(passkeyChallenge.usedAt),
        gt(passkeyChallenge.expiresAt, now),
      ),
    )
    .returning();
  return row ?? null;
}

export async function addPasskey(tx: Tx, row: PasskeyRow): Promise<void> {
  await tx.insert(passkey).values(row);
}

export async function findPasskey(db: Db, councilId: string, id: string): Promise<PasskeyRow | null> {
  const [row] = await db
    .select()
    .from(passkey)
    .where(and(eq(passkey.councilId, councilId), eq(passkey.id, id)));
  return row ?? null;
}

/** An account's passkeys, oldest first. */
export async function listPasskeys(db: Db, councilId: string, accountId: string): Promise<PasskeyRow[]> {
  return db
    .select()
    .from(passkey)
    .where(and(eq(passkey.councilId, councilId), eq(passkey.accountId, accountId)))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}

/** Writes down a use; false when the counter has moved since it was read, or the passkey is gone. */
export async function noteUse(
  tx: Tx,
  { id, counter: before }: PasskeyRow,
  counter: number,
  at: Date,
): Promise<boolean> {
  const used = await tx
    .update(passkey)
    .set({ counter, lastUsedAt: at })
    .where(and(eq(passkey.id, id), eq(passkey.counter, before)))
    .returning({ id: passkey.id });
  return used.length === 1;
}

/** Forgets one passkey of an account; false when it has none such. */
export async function dropPasskey(
  tx: Tx,
  councilId: string,
  accountId: string,
  id: string,
): Promise<boolean> {
  const dropped = await tx
    .delete(passkey)
    .where(and(eq(passkey.councilId, councilId), eq(passkey.accountId, accountId), eq(passkey.id, id)))
    .returning({ id: passkey.id });
  return dropped.length === 1;
}

/** Forgets every passkey of an account; how many there were. */
export async function dropPasskeysOf(tx: Tx, councilId: string, accountId: string): Promise<number> {
  const dropped = await tx
    .delete(passkey)
    .where(and(eq(passkey.councilId, councilId), eq(passkey.accountId, accountId)))
    .returning({ id: passkey.id });
  return dropped.length;
}
