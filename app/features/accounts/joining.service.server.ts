// Owns how people get in for the first time: the first admin of a council by a one-time link, everybody else by an admin.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { isDuplicate, type Store, type Tx } from "~db/store";
import * as repo from "./accounts.repo.server";
import { type FirstAdmin, firstAdminForm, type NewAccount, newAccount } from "./accounts.schema";
import type { Actor, Role } from "./actor.schema";
import type { Authorized } from "./authorize.rules";
import { hashGood } from "./good-password.server";
import type { Letters } from "./letters.server";
import { type AddressOf, newLink, type OneTimeLink } from "./one-time-link.server";
import { tokenDigest } from "./token.server";

export interface JoiningDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  addressOf: AddressOf;
  councilName(councilId: string): string;
  /** Absent where no mail is set up. */
  letters?: Letters | undefined;
}

export interface Joined {
  accountId: string;
  /** To hand over; null where it goes by mail, or the account is ready. */
  invitation: OneTimeLink | null;
  isMailed: boolean;
}

export function makeJoining({ store, clock, audit, addressOf, councilName, letters }: JoiningDeps) {
  const hasAdmin = async (councilId: string): Promise<boolean> =>
    (await repo.countOtherHolders(store.db, councilId, "admin", "")) > 0;

  /** Writes one account with its roles and the act. The unit fails on an address that is taken. */
  async function join(tx: Tx, row: repo.AccountRow, roles: readonly Role[], actor: Actor): Promise<void> {
    if (await repo.findByEmail(tx, row.councilId, row.email))
      throw new AppError("conflict", "accounts:error.emailTaken");
    await repo.addAccount(tx, row);
    await repo.replaceRoles(tx, row.councilId, row.id, roles, row.createdAt);
    await audit.record(tx, {
      councilId: row.councilId,
      actor,
      action: "account.created",
      subjectKind: "account",
      subjectId: row.id,
      detail: { status: row.status, roles: roles.join(" ") },
      at: row.createdAt,
    });
  }

  return {
    /** Whether anybody can look after this council's accounts. */
    hasAdmin,

    /**
     * A link that works once, for 24 hours, to make a council's first admin; a new one ends the one before. Throws
     * AppError "conflict" when the council has an admin.
     */
    async createFirstAdminLink(councilId: string): Promise<OneTimeLink> {
      if (await hasAdmin(councilId)) throw new AppError("conflict", "accounts:error.adminExists");
      const given = { councilId, purpose: "first_admin", accountId: null, now: clock.now() } as const;
      const { link, row } = newLink(given, addressOf);
      await store.write(async (tx) => {
        await repo.endLinks(tx, councilId, "first_admin", null, row.createdAt);
        await repo.addLink(tx, row);
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "first-admin" },
          action: "first_admin.offered",
          subjectKind: "council",
          subjectId: councilId,
          at: row.createdAt,
        });
      });
      return link;
    },

    /** Whether the link of a first admin still works in this council. */
    isFirstAdminLinkOpen: async (councilId: string, token: string): Promise<boolean> =>
      (await repo.findOpenLink(store.db, councilId, tokenDigest(token), "first_admin", clock.now())) !== null,

    /**
     * Makes the first admin and returns the account's id. Throws AppError "not_found" when the link was used or ran out,
     * "bad_input" when the password will not do, and ZodError on the rest of the form.
     */
    async acceptFirstAdmin(councilId: string, token: string, input: FirstAdmin): Promise<string> {
      const { name, email, password } = firstAdminForm.parse(input);
      const digest = tokenDigest(token);
      const now = clock.now();
      if (!(await repo.findOpenLink(store.db, councilId, digest, "first_admin", now)))
        throw new AppError("not_found", "accounts:error.linkOver");
      const passwordHash = await hashGood(password, { name, email }, councilName(councilId));
      const row = accountRow({ councilId, name, email, jobTitle: "", passwordHash, now });
      await store.write(async (tx) => {
        const isAdminThere = (await repo.countOtherHolders(tx, councilId, "admin", "")) > 0;
        if (isAdminThere || !(await repo.spendLink(tx, councilId, digest, now)))
          throw new AppError("not_found", "accounts:error.linkOver");
        await join(tx, row, ["admin"], { kind: "system", councilId, name: "first-admin" });
      });
      return row.id;
    },

    /**
     * Makes an account: invited, with a link of seven days to choose a password, by mail where there is mail; or ready, when a
     * command gives the password (nobody chooses one for a colleague). Throws AppError "conflict" when the mail address is
     * taken, "bad_input" when the password will not do, ZodError on the rest.
     */
    async createAccount(by: Authorized<"account:manage">, input: NewAccount): Promise<Joined> {
      const { name, email, jobTitle, roles, password } = newAccount.parse(input);
      const { councilId } = by;
      if (password && by.actor.kind !== "system")
        throw new AppError("forbidden", "accounts:error.othersPassword");
      const passwordHash = password
        ? await hashGood(password, { name, email }, councilName(councilId))
        : null;
      const now = clock.now();
      const row = accountRow({ councilId, name, email, jobTitle, passwordHash, now });
      const given = { councilId, purpose: "invite", accountId: row.id, now } as const;
      const isMailed = !passwordHash && letters !== undefined;
      const invitation = passwordHash || isMailed ? null : newLink(given, addressOf);
      try {
        await store.write(async (tx) => {
          await join(tx, row, roles, by.actor);
          if (invitation) await repo.addLink(tx, invitation.row);
          if (isMailed) await letters?.add(tx, councilId, row.id, "invitation");
        });
      } catch (error) {
        if (isDuplicate(error)) throw new AppError("conflict", "accounts:error.emailTaken");
        throw error;
      }
      return { accountId: row.id, invitation: invitation?.link ?? null, isMailed };
    },
  };
}

function accountRow(given: {
  councilId: string;
  name: string;
  email: string;
  jobTitle: string;
  passwordHash: string | null;
  now: Date;
}): repo.AccountRow {
  const { now, ...rest } = given;
  return {
    ...rest,
    id: newId(),
    status: given.passwordHash ? "active" : "invited",
    deputyId: null,
    createdAt: now,
    leftAt: null,
  };
}
