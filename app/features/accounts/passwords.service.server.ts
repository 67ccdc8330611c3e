// Owns choosing another password: one's own, or by a one-time link for those who cannot get in. Asking for a link says the
// same, and takes the same work, whether or not there is such an account. A second factor stays as it was: a new password
// alone does not get past it.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import * as repo from "./accounts.repo.server";
import { emailSchema, LONGEST_PASSWORD } from "./accounts.schema";
import type { Actor } from "./actor.schema";
import { type Authorized, personBehind } from "./authorize.rules";
import type { AtTheDoor } from "./browser.rules";
import { endHalvesOf } from "./factors.repo.server";
import { hashGood } from "./good-password.server";
import type { Letters } from "./letters.server";
import { type AddressOf, newLink, type OneTimeLink } from "./one-time-link.server";
import { isPassword } from "./password-hash.server";
import { endAllOf } from "./sessions.repo.server";
import { dropDevices, keepDevice } from "./sign-in-limits.repo.server";
import type { SignInBrake } from "./sign-in-limits.server";
import { newToken, tokenDigest } from "./token.server";

export interface PasswordDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  brake: SignInBrake;
  addressOf: AddressOf;
  councilName(councilId: string): string;
  /** Absent where no mail is set up. */
  letters?: Letters | undefined;
}

export function makePasswords({ store, clock, audit, brake, addressOf, councilName, letters }: PasswordDeps) {
  const findOpen = async (councilId: string, token: string, now: Date) => {
    const link = await repo.findOpenLink(store.db, councilId, tokenDigest(token), "reset", now);
    const found = link?.accountId ? await repo.findAccount(store.db, councilId, link.accountId) : null;
    return found?.status === "active" ? found : null;
  };

  /** Puts a new password in place: links and half sign-ins of before end, and so do sessions, but one where told. */
  async function put(
    tx: Tx,
    given: { councilId: string; accountId: string; passwordHash: string; keep?: string; now: Date },
    actor: Actor,
    by: "owner" | "link",
  ): Promise<void> {
    const { councilId, accountId, passwordHash, keep, now } = given;
    await repo.changeAccount(tx, councilId, accountId, { passwordHash });
    await repo.endLinks(tx, councilId, "reset", accountId, now);
    await endHalvesOf(tx, councilId, accountId, now);
    const sessions = await endAllOf(tx, councilId, accountId, now, keep);
    await audit.record(tx, {
      councilId,
      actor,
      action: "password.changed",
      subjectKind: "account",
      subjectId: accountId,
      detail: { by, sessions },
      at: now,
    });
    await letters?.add(tx, councilId, accountId, "password_changed");
  }

  return {
    /** Whether a forgotten password can be made good by mail; without mail an admin makes the link. */
    canMail: letters !== undefined,

    /**
     * Somebody cannot get in and asks for a link by mail. Returns nothing and says nothing, whether or not the address has an
     * account. Throws AppError "too_many" for an address that is asked for again and again.
     */
    async askForReset(input: { councilId: string; email: string; door: AtTheDoor }): Promise<void> {
      const { councilId, door } = input;
      const email = emailSchema.parse(input.email);
      const found = await repo.findByEmail(store.db, councilId, email);
      // Whoever signs in without a password, by a passkey or single sign-on, is not given one by a mail.
      const accountId = found?.status === "active" && found.passwordHash ? found.id : null;
      await brake.try({ councilId, what: "reset", account: email, accountId, door });
      const at = clock.now();
      await store.write(async (tx) => {
        if (accountId) await letters?.add(tx, councilId, accountId, "reset");
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "reset" },
          action: "reset.asked",
          subjectKind: "account",
          subjectId: accountId,
          at,
        });
      });
    },

    /**
     * A link for somebody who cannot get in and whom no mail reaches. It ends the one before, and the owner is told by mail
     * where there is mail: whoever looks after accounts could use it themselves. Throws AppError "forbidden" for one's own
     * account and "not_found" for one that cannot sign in.
     */
    async makeResetLink(by: Authorized<"account:manage">, accountId: string): Promise<OneTimeLink> {
      const { councilId, actor } = by;
      if (actor.kind === "account" && actor.accountId === accountId)
        throw new AppError("forbidden", "accounts:error.ownReset");
      const now = clock.now();
      const { link, row } = newLink({ councilId, purpose: "reset", accountId, now }, addressOf);
      await store.write(async (tx) => {
        if ((await repo.findAccount(tx, councilId, accountId))?.status !== "active")
          throw new AppError("not_found", "accounts:error.noAccount");
        await repo.endLinks(tx, councilId, "reset", accountId, now);
        await repo.addLink(tx, row);
        await audit.record(tx, {
          councilId,
          actor,
          action: "reset.made",
          subjectKind: "account",
          subjectId: accountId,
          at: now,
        });
        await letters?.add(tx, councilId, accountId, "reset_by_admin");
      });
      return link;
    },

    /** Whether a link to choose a new password still works in this council. */
    isResetOpen: async (councilId: string, token: string): Promise<boolean> =>
      (await findOpen(councilId, token, clock.now())) !== null,

    /**
     * Chooses a new password by a link. Every session ends; the browser at hand is known from then on, and no other. Returns
     * its token for the cookie. Throws AppError "not_found" when the link was used or ran out, "bad_input" when the
     * password will not do.
     */
    async resetPassword(councilId: string, token: string, password: string): Promise<{ device: string }> {
      const now = clock.now();
      const found = await findOpen(councilId, token, now);
      if (!found) throw new AppError("not_found", "accounts:error.linkOver");
      const passwordHash = await hashGood(password, found, councilName(councilId));
      const accountId = found.id;
      const device = newToken();
      await store.write(async (tx) => {
        if (!(await repo.spendLink(tx, councilId, tokenDigest(token), now)))
          throw new AppError("not_found", "accounts:error.linkOver");
        const actor = { kind: "system", councilId, name: "reset" } as const;
        await put(tx, { councilId, accountId, passwordHash, now }, actor, "link");
        await dropDevices(tx, councilId, accountId);
        const id = tokenDigest(device);
        await keepDevice(tx, { id, councilId, accountId, createdAt: now, lastSeenAt: now });
      });
      return { device };
    },

    /**
     * Changes one's own password; every other session ends. Throws AppError "bad_input" when the present one is wrong or the
     * new one will not do, "too_many" after many wrong tries, and "conflict" for who has no password.
     */
    async changeOwnPassword(
      by: Authorized<"own_session:manage">,
      given: { current: string; next: string; sessionToken: string | null; door: AtTheDoor },
    ): Promise<void> {
      const { councilId } = by;
      const actor = personBehind(by);
      const { accountId } = actor;
      const found = await repo.findAccount(store.db, councilId, accountId);
      if (!found?.passwordHash) throw new AppError("conflict", "accounts:error.noPassword");
      const passwordHash = await hashGood(given.next, found, councilName(councilId));
      const { door } = given;
      const what = "own_password";
      const tried = await brake.try({ councilId, what, account: accountId, accountId, door });
      const now = clock.now();
      if (!(await isPassword(found.passwordHash, given.current.slice(0, LONGEST_PASSWORD + 1))))
        throw new AppError("bad_input", "accounts:error.currentPassword");
      const keep = given.sessionToken ? tokenDigest(given.sessionToken) : undefined;
      await store.write(async (tx) => {
        await brake.forgive(tx, tried, now);
        await put(tx, { councilId, accountId, passwordHash, now, ...(keep ? { keep } : {}) }, actor, "owner");
      });
    },
  };
}
