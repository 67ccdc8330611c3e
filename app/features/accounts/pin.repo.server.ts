// Owns the SQL of the devices on which a PIN sends.
import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { pinDevice, session } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type PinDeviceRow = typeof pinDevice.$inferSelect;

const isOpen = (councilId: string, id: string) =>
  and(eq(pinDevice.id, id), eq(pinDevice.councilId, councilId), isNull(pinDevice.endedAt));

/** A device that was not ended, with the last session on it. */
export async function findPinDevice(db: Db, councilId: string, id: string) {
  const [row] = await db
    .select({ device: pinDevice, session })
    .from(pinDevice)
    .innerJoin(session, eq(session.id, pinDevice.sessionId))
    .where(isOpen(councilId, id));
  return row ?? null;
}

export async function addPinDevice(tx: Tx, row: PinDeviceRow): Promise<void> {
  await tx.insert(pinDevice).values(row);
}

/** An account's devices that were not ended and whose last session was not either, the newest first. */
export async function listPinDevices(db: Db, councilId: string, accountId: string) {
  return db
    .select({ device: pinDevice, session })
    .from(pinDevice)
    .innerJoin(session, eq(session.id, pinDevice.sessionId))
    .where(
      and(
        eq(pinDevice.councilId, councilId),
        eq(pinDevice.accountId, accountId),
        isNull(pinDevice.endedAt),
        isNull(session.endedAt),
      ),
    )
    .orderBy(desc(pinDevice.createdAt));
}

/** Counts a PIN before it is judged; how many wrong ones there were with it, or null where the device is ended or full. */
export async function countPin(tx: Tx, councilId: string, id: string, most: number): Promise<number | null> {
  const [row] = await tx
    .update(pinDevice)
    .set({ wrong: sql`${pinDevice.wrong} + 1` })
    .where(and(isOpen(councilId, id), lt(pinDevice.wrong, most)))
    .returning({ wrong: pinDevice.wrong });
  return row?.wrong ?? null;
}

export async function forgivePins(tx: Tx, id: string): Promise<void> {
  await tx.update(pinDevice).set({ wrong: 0 }).where(eq(pinDevice.id, id));
}

/** Says which session is the last one on an account's own device; false where it has no such device. */
export async function setSession(
  tx: Tx,
  of: { councilId: string; accountId: string; id: string },
  sessionId: string,
): Promise<boolean> {
  const set = await tx
    .update(pinDevice)
    .set({ sessionId })
    .where(and(isOpen(of.councilId, of.id), eq(pinDevice.accountId, of.accountId)))
    .returning({ id: pinDevice.id });
  return set.length === 1;
}

/** Ends a device; false where it was ended, or is not `accountId`'s. */
export async function endPinDevice(
  tx: Tx,
  councilId: string,
  id: string,
  now: Date,
  accountId?: string,
): Promise<boolean> {
  const ended = await tx
    .update(pinDevice)
    .set({ endedAt: now })
    .where(and(isOpen(councilId, id), accountId ? eq(pinDevice.accountId, accountId) : undefined))
    .returning({ id: pinDevice.id });
  return ended.length === 1;
}
