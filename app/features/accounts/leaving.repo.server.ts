// Owns the SQL of closing every way in that an account has, and of ending what it was granted.
import { and, eq, gte, isNull, or } from "drizzle-orm";
import { accountGrant, passkey, pinDevice, recoveryCode, totpSecret } from "~db/schema";
import type { Tx } from "~db/store";

/** Forgets second factors and passkeys, and ends the devices that send by PIN. */
export async function closeWaysIn(tx: Tx, councilId: string, accountId: string, now: Date): Promise<void> {
  for (const kept of [totpSecret, passkey, recoveryCode] as const) {
    await tx.delete(kept).where(and(eq(kept.councilId, councilId), eq(kept.accountId, accountId)));
  }
  await tx
    .update(pinDevice)
    .set({ endedAt: now })
    .where(
      and(eq(pinDevice.councilId, councilId), eq(pinDevice.accountId, accountId), isNull(pinDevice.endedAt)),
    );
}

/** Ends what an account was granted beyond its roles; `lastDay` is the last day of each. */
export async function endGrants(
  tx: Tx,
  councilId: string,
  accountId: string,
  lastDay: string,
): Promise<void> {
  await tx
    .update(accountGrant)
    .set({ endsOn: lastDay })
    .where(
      and(
        eq(accountGrant.councilId, councilId),
        eq(accountGrant.accountId, accountId),
        or(isNull(accountGrant.endsOn), gte(accountGrant.endsOn, lastDay)),
      ),
    );
}
