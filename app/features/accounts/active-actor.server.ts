// Owns who somebody is while no session says so yet: an account that may sign in, its roles, and its second factors.
import type { Db } from "~db/store";
import * as accounts from "./accounts.repo.server";
import type { AccountActor } from "./actor.schema";
import { countFactors } from "./factors.repo.server";

export interface ActiveAccount {
  actor: AccountActor;
  email: string;
  /** How many second factors of each kind. */
  has: { totp: number; passkeys: number };
}

/** The account as it is now; null where it may not sign in: unknown, invited, or left. */
export async function activeActor(
  db: Db,
  councilId: string,
  accountId: string,
): Promise<ActiveAccount | null> {
  const row = await accounts.findAccount(db, councilId, accountId);
  if (row?.status !== "active") return null;
  const roles = await accounts.listRolesOf(db, accountId);
  const has = await countFactors(db, councilId, accountId);
  return { actor: { kind: "account", accountId, councilId, name: row.name, roles }, email: row.email, has };
}
