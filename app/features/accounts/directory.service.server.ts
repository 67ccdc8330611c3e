// Owns who works here: names, roles and deputies. A name stays on what its owner did after they have left.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import * as repo from "./accounts.repo.server";
import type { AccountStatus } from "./accounts.schema";
import type { Role } from "./actor.schema";
import type { Authorized } from "./authorize.rules";
import { deputyFor, namesAccountHolder } from "./shield.rules";

export interface DirectoryDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
}

/** A person as the pages about accounts show them. */
export interface AccountView {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  status: AccountStatus;
  roles: Role[];
  deputyId: string | null;
}

/** An item names this person: hide it from them; the deputy, where there is one, gets it. */
export interface Shield {
  accountId: string;
  deputyId: string | null;
}

export function makeDirectory({ store, clock, audit }: DirectoryDeps) {
  async function list(councilId: string): Promise<AccountView[]> {
    const [rows, roleRows] = await Promise.all([
      repo.listAccounts(store.db, councilId),
      repo.listRoles(store.db, councilId),
    ]);
    const rolesOf = new Map<string, Role[]>(rows.map((row) => [row.id, []]));
    for (const { accountId, role } of roleRows) rolesOf.get(accountId)?.push(role);
    return rows.map(({ id, name, email, jobTitle, status, deputyId }) => ({
      id,
      name,
      email,
      jobTitle,
      status,
      deputyId,
      roles: rolesOf.get(id) ?? [],
    }));
  }

  async function getStaying(tx: Tx, councilId: string, accountId: string): Promise<repo.AccountRow> {
    const row = await repo.findAccount(tx, councilId, accountId);
    if (!row) throw new AppError("not_found", "accounts:error.noAccount");
    if (row.status === "left") throw new AppError("conflict", "accounts:error.alreadyLeft");
    return row;
  }

  const recordChange = (
    tx: Tx,
    by: Authorized<"account:manage">,
    action: string,
    accountId: string,
    detail: Record<string, string | number | null>,
    at: Date,
  ) =>
    audit.record(tx, {
      councilId: by.councilId,
      actor: by.actor,
      action,
      subjectKind: "account",
      subjectId: accountId,
      detail,
      at,
    });

  return {
    /** Everyone who has or had an account in the council, by name. */
    listAccounts: (by: Authorized<"account:manage">): Promise<AccountView[]> => list(by.councilId),

    /** Names and job titles by account id, those who have left included. Unknown ids are left out. */
    async namesOf(
      councilId: string,
      ids: readonly string[],
    ): Promise<Map<string, { name: string; jobTitle: string }>> {
      const rows = ids.length > 0 ? await repo.listByIds(store.db, councilId, [...new Set(ids)]) : [];
      return new Map(rows.map(({ id, name, jobTitle }) => [id, { name, jobTitle }]));
    },

    /** Who can sign in with a role, by name: whom to page or to hand work to. */
    async listHolders(councilId: string, role: Role): Promise<{ id: string; name: string; email: string }[]> {
      const rows = await repo.listHolders(store.db, councilId, role);
      return rows.map(({ id, name, email }) => ({ id, name, email }));
    },

    /**
     * The account holders that these words name, each with the deputy who gets the item instead: someone who works here
     * and is not named as well, along the line of deputies; null where there is nobody.
     */
    async namedIn(councilId: string, words: string): Promise<Shield[]> {
      const staying = await repo.listStaying(store.db, councilId);
      const named = namesAccountHolder(words, staying);
      return named.map((accountId) => ({ accountId, deputyId: deputyFor(accountId, named, staying) }));
    },

    /** Says who stands in for someone, or nobody. Throws AppError when it is the same person or someone who has left. */
    async setDeputy(
      by: Authorized<"account:manage">,
      accountId: string,
      deputyId: string | null,
    ): Promise<void> {
      if (accountId === deputyId) throw new AppError("bad_input", "accounts:error.deputySelf");
      const now = clock.now();
      await store.write(async (tx) => {
        await getStaying(tx, by.councilId, accountId);
        const deputy = deputyId ? await repo.findAccount(tx, by.councilId, deputyId) : null;
        if (deputyId && (!deputy || deputy.status === "left"))
          throw new AppError("bad_input", "accounts:error.deputyGone");
        await repo.changeAccount(tx, by.councilId, accountId, { deputyId });
        await recordChange(tx, by, "account.deputy_set", accountId, { deputy: deputyId }, now);
      });
    },
  };
}
