// Owns the SQL of wrong tries and of the browsers that are known.
import { and, eq, inArray, lt } from "drizzle-orm";
import { knownDevice, wrongTries } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type TriesRow = typeof wrongTries.$inferSelect;

/** What was tried and is not forgotten yet, by key. */
export async function findTries(db: Db, keys: readonly string[], now: Date): Promise<Map<string, TriesRow>> {
  const rows = await db
    .select()
    .from(wrongTries)
    .where(inArray(wrongTries.id, [...keys]));
  return new Map(rows.filter((row) => row.forgetAt > now).map((row) => [row.id, row]));
}

export async function putTries(tx: Tx, rows: readonly TriesRow[]): Promise<void> {
  for (const row of rows) {
    const { count, openAt, forgetAt } = row;
    await tx
      .insert(wrongTries)
      .values(row)
      .onConflictDoUpdate({ target: wrongTries.id, set: { count, openAt, forgetAt } });
  }
}

export async function dropTries(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx
    .delete(wrongTries)
    .where(inArray(wrongTries.id, [...keys]))
    .returning({ id: wrongTries.id });
}

/** Removes what is forgotten anyway. */
export async function dropForgotten(tx: Tx, now: Date): Promise<void> {
  await tx.delete(wrongTries).where(lt(wrongTries.forgetAt, now)).returning({ id: wrongTries.id });
}

/** Whether an account was signed in to with this browser before, and the browser has not been forgotten. */
export async function isKnownDevice(
  db: Db,
  councilId: string,
  digest: string,
  accountId: string,
): Promise<boolean> {
  const rows = await db
    .select({ id: knownDevice.id })
    .from(knownDevice)
    .where(
      and(
        eq(knownDevice.councilId, councilId),
        eq(knownDevice.id, digest),
        eq(knownDevice.accountId, accountId),
      ),
    );
  return rows.length === 1;
}

/** Whether the browser is known for any account of the council. */
export async function hasDevice(db: Db, councilId: string, digest: string): Promise<boolean> {
  const [row] = await db
    .select({ id: knownDevice.id })
    .from(knownDevice)
    .where(and(eq(knownDevice.councilId, councilId), eq(knownDevice.id, digest)))
    .limit(1);
  return row !== undefined;
}

/** Remembers that an account was signed in to with this browser. */
export async function keepDevice(tx: Tx, row: typeof knownDevice.$inferInsert): Promise<void> {
  await tx
    .insert(knownDevice)
    .values(row)
    .onConflictDoUpdate({
      target: [knownDevice.id, knownDevice.accountId],
      set: { lastSeenAt: row.lastSeenAt },
    });
}

/** Forgets every browser of an account. */
export async function dropDevices(tx: Tx, councilId: string, accountId: string): Promise<void> {
  await tx
    .delete(knownDevice)
    .where(and(eq(knownDevice.councilId, councilId), eq(knownDevice.accountId, accountId)))
    .returning({ id: knownDevice.id });
}
