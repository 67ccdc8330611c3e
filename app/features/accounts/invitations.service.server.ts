// Owns invitations once they are out: accepting one, sending it again, taking it back, and inviting back somebody who left.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import * as repo from "./accounts.repo.server";
import { type Role, roleSchema } from "./actor.schema";
import type { Authorized } from "./authorize.rules";
import { hashGood } from "./good-password.server";
import type { JoiningDeps } from "./joining.service.server";
import { newLink, type OneTimeLink } from "./one-time-link.server";
import { tokenDigest } from "./token.server";

export interface InvitationDeps extends JoiningDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
}

/** How an invitation goes out: a link to hand over, or null where it goes by mail. */
export interface Invited {
  invitation: OneTimeLink | null;
}

export function makeInvitations({ store, clock, audit, addressOf, councilName, letters }: InvitationDeps) {
  const findOpen = async (councilId: string, token: string, now: Date) => {
    const link = await repo.findOpenLink(store.db, councilId, tokenDigest(token), "invite", now);
    const found = link?.accountId ? await repo.findAccount(store.db, councilId, link.accountId) : null;
    return found?.status === "invited" ? found : null;
  };

  const record = (
    tx: Tx,
    by: Authorized<"account:manage">,
    action: string,
    accountId: string,
    at: Date,
    detail: Record<string, string> = {},
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

  /** Sends an invitation in place of any before it, in one unit with what `first` does. */
  async function invite(
    by: Authorized<"account:manage">,
    accountId: string,
    first: (tx: Tx, now: Date) => Promise<void>,
  ): Promise<Invited> {
    const { councilId } = by;
    const now = clock.now();
    const made = letters ? null : newLink({ councilId, purpose: "invite", accountId, now }, addressOf);
    await store.write(async (tx) => {
      await first(tx, now);
      await repo.endLinks(tx, councilId, "invite", accountId, now);
      if (made) await repo.addLink(tx, made.row);
      else await letters?.add(tx, councilId, accountId, "invitation");
    });
    return { invitation: made?.link ?? null };
  }

  async function getWith(
    tx: Tx,
    councilId: string,
    accountId: string,
    status: "invited" | "left",
  ): Promise<void> {
    const row = await repo.findAccount(tx, councilId, accountId);
    if (!row) throw new AppError("not_found", "accounts:error.noAccount");
    if (row.status !== status) throw new AppError("conflict", `accounts:error.not_${status}`);
  }

  return {
    /** Whether the link of an invitation still works in this council. */
    isInvitationOpen: async (councilId: string, token: string): Promise<boolean> =>
      (await findOpen(councilId, token, clock.now())) !== null,

    /**
     * Someone invited chooses a password; returns the account's id. Throws AppError "not_found" when the link was used or
     * ran out, "bad_input" when the password will not do.
     */
    async acceptInvitation(councilId: string, token: string, password: string): Promise<string> {
      const now = clock.now();
      const found = await findOpen(councilId, token, now);
      if (!found) throw new AppError("not_found", "accounts:error.linkOver");
      const passwordHash = await hashGood(password, found, councilName(councilId));
      await store.write(async (tx) => {
        const stillInvited = (await repo.findAccount(tx, councilId, found.id))?.status === "invited";
        if (!stillInvited || !(await repo.spendLink(tx, councilId, tokenDigest(token), now)))
          throw new AppError("not_found", "accounts:error.linkOver");
        await repo.changeAccount(tx, councilId, found.id, { status: "active", passwordHash });
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "invitation" },
          action: "account.activated",
          subjectKind: "account",
          subjectId: found.id,
          at: now,
        });
      });
      return found.id;
    },

    /** Sends an invitation again; the one before no longer works. Throws AppError "conflict" for who is not invited. */
    resendInvitation: (by: Authorized<"account:manage">, accountId: string): Promise<Invited> =>
      invite(by, accountId, async (tx, now) => {
        await getWith(tx, by.councilId, accountId, "invited");
        await record(tx, by, "invitation.sent_again", accountId, now);
      }),

    /** Takes an invitation back: the link no longer works. Throws AppError "conflict" for who is not invited. */
    async cancelInvitation(by: Authorized<"account:manage">, accountId: string): Promise<void> {
      const { councilId } = by;
      const now = clock.now();
      await store.write(async (tx) => {
        await getWith(tx, councilId, accountId, "invited");
        await repo.changeAccount(tx, councilId, accountId, { status: "left", leftAt: now });
        await repo.endLinks(tx, councilId, "invite", accountId, now);
        await repo.dropDeputy(tx, councilId, accountId, null);
        await record(tx, by, "invitation.cancelled", accountId, now);
      });
    },

    /**
     * Somebody who left comes back, with these roles and a new invitation: nothing of before opens anything. Throws AppError
     * "conflict" for who has not left.
     */
    async comeBack(
      by: Authorized<"account:manage">,
      accountId: string,
      roles: readonly Role[],
    ): Promise<Invited> {
      const wanted = [...new Set(roles.map((role) => roleSchema.parse(role)))];
      if (wanted.length === 0) throw new AppError("bad_input", "accounts:field.rolesMissing");
      return invite(by, accountId, async (tx, now) => {
        await getWith(tx, by.councilId, accountId, "left");
        const values = { status: "invited", leftAt: null, passwordHash: null, deputyId: null } as const;
        await repo.changeAccount(tx, by.councilId, accountId, values);
        await repo.replaceRoles(tx, by.councilId, accountId, wanted, now);
        await record(tx, by, "account.came_back", accountId, now, { roles: wanted.join(" ") });
      });
    },
  };
}
