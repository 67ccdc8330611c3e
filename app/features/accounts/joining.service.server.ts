// Owns how people get in for the first time: the first admin of a council by a one-time link, everybody else by an admin.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { isDuplicate, type Store, type Tx } from "~db/store";
import * as repo from "./accounts.repo.server";
import {
  type FirstAdmin,
  firstAdminForm,
  LONGEST_PASSWORD,
  type NewAccount,
  newAccount,
  SHORTEST_PASSWORD,
} from "./accounts.schema";
import type { Actor, Role } from "./actor.schema";
import type { Authorized } from "./authorize.rules";
import { passwordProblem } from "./password.rules";
import { hashPassword } from "./password-hash.server";
import { newToken, tokenDigest } from "./token.server";

export interface JoiningDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
}

export interface OneTimeLink {
  /** Goes into the address; kept nowhere. */
  token: string;
  endsAt: Date;
}

const DAY_MS = 24 * 60 * 60_000;
const INVITE_DAYS = 7;

export function makeJoining({ store, clock, audit }: JoiningDeps) {
  const hasAdmin = async (councilId: string): Promise<boolean> =>
    (await repo.countOtherHolders(store.db, councilId, "admin", "")) > 0;

  const linkFor = (
    councilId: string,
    purpose: "first_admin" | "invite",
    accountId: string | null,
    days: number,
  ) => {
    const token = newToken();
    const now = clock.now();
    const endsAt = new Date(now.getTime() + days * DAY_MS);
    const row = {
      id: tokenDigest(token),
      councilId,
      accountId,
      purpose,
      createdAt: now,
      expiresAt: endsAt,
      usedAt: null,
    };
    return { link: { token, endsAt } satisfies OneTimeLink, row };
  };

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
      const { link, row } = linkFor(councilId, "first_admin", null, 1);
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
      const passwordHash = await hashGood(password, { name, email });
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
     * Makes an account: invited, with a link of seven days to choose a password; or ready, when a command gives the password
     * (nobody chooses one for a colleague). Throws AppError "conflict" when the mail address is taken, "bad_input" when the
     * password will not do, ZodError on the rest.
     */
    async createAccount(
      by: Authorized<"account:manage">,
      input: NewAccount,
    ): Promise<{ accountId: string; invitation: OneTimeLink | null }> {
      const { name, email, jobTitle, roles, password } = newAccount.parse(input);
      const { councilId } = by;
      if (password && by.actor.kind !== "system")
        throw new AppError("forbidden", "accounts:error.othersPassword");
      const passwordHash = password ? await hashGood(password, { name, email }) : null;
      const row = accountRow({ councilId, name, email, jobTitle, passwordHash, now: clock.now() });
      const invitation = passwordHash ? null : linkFor(councilId, "invite", row.id, INVITE_DAYS);
      try {
        await store.write(async (tx) => {
          await join(tx, row, roles, by.actor);
          if (invitation) await repo.addLink(tx, invitation.row);
        });
      } catch (error) {
        if (isDuplicate(error)) throw new AppError("conflict", "accounts:error.emailTaken");
        throw error;
      }
      return { accountId: row.id, invitation: invitation?.link ?? null };
    },

    /**
     * Someone invited chooses a password; returns the account's id. Throws AppError "not_found" when the link was used or
     * ran out, "bad_input" when the password will not do.
     */
    async acceptInvitation(councilId: string, token: string, password: string): Promise<string> {
      const digest = tokenDigest(token);
      const now = clock.now();
      const link = await repo.findOpenLink(store.db, councilId, digest, "invite", now);
      const found = link?.accountId ? await repo.findAccount(store.db, councilId, link.accountId) : null;
      if (found?.status !== "invited") throw new AppError("not_found", "accounts:error.linkOver");
      const passwordHash = await hashGood(password, found);
      await store.write(async (tx) => {
        const stillInvited = (await repo.findAccount(tx, councilId, found.id))?.status === "invited";
        if (!stillInvited || !(await repo.spendLink(tx, councilId, digest, now)))
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

async function hashGood(password: string, person: { name: string; email: string }): Promise<string> {
  const problem = passwordProblem(password, person);
  if (problem) {
    throw new AppError("bad_input", `accounts:password.${problem}`, {
      least: SHORTEST_PASSWORD,
      most: LONGEST_PASSWORD,
    });
  }
  return hashPassword(password);
}
