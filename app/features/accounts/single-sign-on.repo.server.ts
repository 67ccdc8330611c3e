// Owns the SQL of single sign-on: what is under way, and who another house's subjects are here.
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { externalIdentity, singleSignOnAttempt } from "~db/schema";
import type { Db, Tx } from "~db/store";

export type AttemptRow = typeof singleSignOnAttempt.$inferSelect;
export type IdentityRow = typeof externalIdentity.$inferSelect;

/** Adds an attempt and drops those that ran out before `dropBefore`. */
export async function addAttempt(tx: Tx, row: AttemptRow, dropBefore: Date): Promise<void> {
  await tx.delete(singleSignOnAttempt).where(lt(singleSignOnAttempt.expiresAt, dropBefore));
  await tx.insert(singleSignOnAttempt).values(row);
}

/** Uses an attempt up; null when it was used, ran out, or was begun in another browser. */
export async function spendAttempt(
  tx: Tx,
  councilId: string,
  wanted: Pick<AttemptRow, "id" | "browser">,
  now: Date,
): Promise<AttemptRow | null> {
  const [row] = await tx
    .update(singleSignOnAttempt)
    .set({ usedAt: now })
    .where(
      and(
        eq(singleSignOnAttempt.id, wanted.id),
        eq(singleSignOnAttempt.councilId, councilId),
        eq(singleSignOnAttempt.browser, wanted.browser),
        isNull(singleSignOnAttempt.usedAt),
        gt(singleSignOnAttempt.expiresAt, now),
      ),
    )
    .returning();
  return row ?? null;
}

export async function findIdentity(
  db: Db,
  councilId: string,
  issuer: string,
  subject: string,
): Promise<IdentityRow | null> {
  const [row] = await db
    .select()
    .from(externalIdentity)
    .where(
      and(
        eq(externalIdentity.councilId, councilId),
        eq(externalIdentity.issuer, issuer),
        eq(externalIdentity.subject, subject),
      ),
    );
  return row ?? null;
}

/** Whether the issuer knows this account by some subject. */
export async function isBound(
  db: Db,
  councilId: string,
  issuer: string,
  accountId: string,
): Promise<boolean> {
  const rows = await db
    .select({ subject: externalIdentity.subject })
    .from(externalIdentity)
    .where(
      and(
        eq(externalIdentity.councilId, councilId),
        eq(externalIdentity.issuer, issuer),
        eq(externalIdentity.accountId, accountId),
      ),
    );
  return rows.length > 0;
}

export async function addIdentity(tx: Tx, row: IdentityRow): Promise<void> {
  await tx.insert(externalIdentity).values(row);
}

export async function touchIdentity(
  tx: Tx,
  { councilId, issuer, subject }: IdentityRow,
  now: Date,
): Promise<void> {
  await tx
    .update(externalIdentity)
    .set({ lastSignedInAt: now })
    .where(
      and(
        eq(externalIdentity.councilId, councilId),
        eq(externalIdentity.issuer, issuer),
        eq(externalIdentity.subject, subject),
      ),
    );
}
