// Owns the SQL of second factors given as a code: half sign-ins, authenticator apps and recovery codes.
import { and, count, eq, gt, gte, isNotNull, isNull, lt, ne } from "drizzle-orm";
import { halfSignIn, passkey, recoveryCode, session, totpSecret } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type HalfRow = typeof halfSignIn.$inferSelect;
export type TotpRow = typeof totpSecret.$inferSelect;
export type RecoveryRow = typeof recoveryCode.$inferSelect;

/** Adds a half sign-in and drops those made before `dropBefore`. */
export async function addHalf(tx: Tx, row: HalfRow, dropBefore: Date): Promise<void> {
  await tx.delete(halfSignIn).where(lt(halfSignIn.createdAt, dropBefore));
  await tx.insert(halfSignIn).values(row);
}

const isOpenHalf = (councilId: string, digest: string, now: Date) =>
  and(
    eq(halfSignIn.id, digest),
    eq(halfSignIn.councilId, councilId),
    isNull(halfSignIn.endedAt),
    gt(halfSignIn.expiresAt, now),
  );

/** A half sign-in that has neither ended nor run out. */
export async function findOpenHalf(
  db: Db,
  councilId: string,
  digest: string,
  now: Date,
): Promise<HalfRow | null> {
  const [row] = await db
    .select()
    .from(halfSignIn)
    .where(isOpenHalf(councilId, digest, now));
  return row ?? null;
}

/** Ends a half sign-in; false when it was over. */
export async function endHalf(tx: Tx, councilId: string, digest: string, now: Date): Promise<boolean> {
  const ended = await tx
    .update(halfSignIn)
    .set({ endedAt: now })
    .where(isOpenHalf(councilId, digest, now))
    .returning({ id: halfSignIn.id });
  return ended.length === 1;
}

/** Ends every half sign-in of an account. */
export async function endHalvesOf(tx: Tx, councilId: string, accountId: string, now: Date): Promise<void> {
  await tx
    .update(halfSignIn)
    .set({ endedAt: now })
    .where(
      and(
        eq(halfSignIn.councilId, councilId),
        eq(halfSignIn.accountId, accountId),
        isNull(halfSignIn.endedAt),
      ),
    );
}

/** Writes down how many codes were wrong, and when it is over for that. */
export async function setWrong(
  tx: Tx,
  digest: string,
  values: Pick<HalfRow, "wrongCodes" | "endedAt">,
): Promise<void> {
  await tx.update(halfSignIn).set(values).where(eq(halfSignIn.id, digest));
}

/** When wrong codes were given for an account since, by the sign-in they were given in. */
export async function listWrong(
  db: Db,
  councilId: string,
  accountId: string,
  since: Date,
): Promise<{ at: Date; count: number }[]> {
  return db
    .select({ at: halfSignIn.createdAt, count: halfSignIn.wrongCodes })
    .from(halfSignIn)
    .where(
      and(
        eq(halfSignIn.councilId, councilId),
        eq(halfSignIn.accountId, accountId),
        gte(halfSignIn.createdAt, since),
        gt(halfSignIn.wrongCodes, 0),
      ),
    );
}

const isTotpOf = (councilId: string, accountId: string) =>
  and(eq(totpSecret.councilId, councilId), eq(totpSecret.accountId, accountId));

/** The app that is asked for codes, or the one that is being set up. */
export async function findTotp(
  db: Db,
  councilId: string,
  accountId: string,
  kind: "confirmed" | "pending",
): Promise<TotpRow | null> {
  const state = kind === "confirmed" ? isNotNull(totpSecret.confirmedAt) : isNull(totpSecret.confirmedAt);
  const [row] = await db
    .select()
    .from(totpSecret)
    .where(and(isTotpOf(councilId, accountId), state));
  return row ?? null;
}

/** Begins to set up an app; one that was begun before and not confirmed is forgotten. */
export async function addPendingTotp(tx: Tx, row: TotpRow): Promise<void> {
  await tx
    .delete(totpSecret)
    .where(and(isTotpOf(row.councilId, row.accountId), isNull(totpSecret.confirmedAt)));
  await tx.insert(totpSecret).values(row);
}

/** Makes an app the one that is asked; any other of its owner is forgotten. */
export async function confirmTotp(tx: Tx, row: TotpRow, lastStep: number, at: Date): Promise<void> {
  await tx.delete(totpSecret).where(and(isTotpOf(row.councilId, row.accountId), ne(totpSecret.id, row.id)));
  await tx.update(totpSecret).set({ lastStep, confirmedAt: at }).where(eq(totpSecret.id, row.id));
}

/** Takes a step; false when it, or a later one, was taken. */
export async function takeStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const taken = await tx
    .update(totpSecret)
    .set({ lastStep: step })
    .where(and(eq(totpSecret.id, id), lt(totpSecret.lastStep, step)))
    .returning({ id: totpSecret.id });
  return taken.length === 1;
}

/** Forgets an account's apps; whether there was one. */
export async function dropTotp(tx: Tx, councilId: string, accountId: string): Promise<boolean> {
  const dropped = await tx
    .delete(totpSecret)
    .where(isTotpOf(councilId, accountId))
    .returning({ id: totpSecret.id });
  return dropped.length > 0;
}

/** How many ways an account has to give a second factor, recovery codes left aside. */
export async function countFactors(
  db: Db,
  councilId: string,
  accountId: string,
): Promise<{ totp: number; passkeys: number }> {
  const [apps] = await db
    .select({ n: count() })
    .from(totpSecret)
    .where(and(isTotpOf(councilId, accountId), isNotNull(totpSecret.confirmedAt)));
  const [keys] = await db
    .select({ n: count() })
    .from(passkey)
    .where(and(eq(passkey.councilId, councilId), eq(passkey.accountId, accountId)));
  return { totp: apps?.n ?? 0, passkeys: keys?.n ?? 0 };
}

const isCodeOf = (councilId: string, accountId: string) =>
  and(eq(recoveryCode.councilId, councilId), eq(recoveryCode.accountId, accountId));

/** Puts new codes in the place of all there were. */
export async function replaceCodes(
  tx: Tx,
  councilId: string,
  accountId: string,
  rows: RecoveryRow[],
): Promise<void> {
  await tx.delete(recoveryCode).where(isCodeOf(councilId, accountId));
  if (rows.length > 0) await tx.insert(recoveryCode).values(rows);
}

/** Uses a code up; false when there is none such, or it was used. */
export async function spendCode(
  tx: Tx,
  councilId: string,
  accountId: string,
  digest: string,
  now: Date,
): Promise<boolean> {
  const spent = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(isCodeOf(councilId, accountId), eq(recoveryCode.digest, digest), isNull(recoveryCode.usedAt)))
    .returning({ id: recoveryCode.id });
  return spent.length === 1;
}

/** Codes that were not used. */
export async function countCodes(db: Db, councilId: string, accountId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(recoveryCode)
    .where(and(isCodeOf(councilId, accountId), isNull(recoveryCode.usedAt)));
  return row?.n ?? 0;
}

/** When a session was opened; null when there is none such of this account. */
export async function findSessionStart(
  db: Db,
  councilId: string,
  accountId: string,
  digest: string,
): Promise<Date | null> {
  const [row] = await db
    .select({ at: session.createdAt })
    .from(session)
    .where(and(eq(session.id, digest), eq(session.councilId, councilId), eq(session.accountId, accountId)));
  return row?.at ?? null;
}
