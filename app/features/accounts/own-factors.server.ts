// Owns how somebody who is signed in looks after their own ways to sign in, and how an admin takes them away from someone
// who has lost them. Changes need a sign-in of the last minutes: a session left open is not enough to add a way in.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import { findAccount, listRolesOf } from "./accounts.repo.server";
import type { AccountActor, Actor, Role } from "./actor.schema";
import { type Authorized, personBehind } from "./authorize.rules";
import * as repo from "./factors.repo.server";
import { dropPasskey, dropPasskeysOf, listPasskeys } from "./passkeys.repo.server";
import type { NewPasskey, Passkeys } from "./passkeys.server";
import type { RecoveryCodes } from "./recovery-codes.server";
import { FEW_CODES, isFresh } from "./second-factor.rules";
import { endAllOf } from "./sessions.repo.server";
import { tokenDigest } from "./token.server";
import type { PendingTotp, TotpFactor } from "./totp-factor.server";

export interface OwnFactorDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  totp: TotpFactor;
  recovery: RecoveryCodes;
  passkeys: Passkeys;
  rolesNeedingFactor(councilId: string): readonly Role[];
}

/** One's own ways to sign in, as their page shows them. */
export interface OwnFactors {
  hasApp: boolean;
  passkeys: { id: string; name: string; addedAt: Date; lastUsedAt: Date | null }[];
  codesLeft: number;
  areCodesFew: boolean;
  /** Whether a role of theirs asks for a second factor. */
  isNeeded: boolean;
  /** Whether they signed in lately enough to change any of it. */
  canChange: boolean;
}

/** Whoever asks, and the session they ask in. */
export interface Own {
  by: Authorized<"own_factor:manage">;
  sessionToken: string | null;
}

export function makeOwnFactors(deps: OwnFactorDeps) {
  const { store, clock, audit, totp, recovery, passkeys, rolesNeedingFactor } = deps;

  async function isFreshSession({ by, sessionToken }: Own): Promise<boolean> {
    const { councilId, accountId } = personBehind(by);
    const startedAt =
      sessionToken &&
      (await repo.findSessionStart(store.db, councilId, accountId, tokenDigest(sessionToken)));
    return startedAt ? isFresh(startedAt, clock.now()) : false;
  }

  async function freshPerson(own: Own): Promise<AccountActor> {
    const actor = personBehind(own.by);
    if (!(await isFreshSession(own))) throw new AppError("forbidden", "accounts:error.signInAgain");
    return actor;
  }

  const record = (
    tx: Tx,
    actor: Actor,
    action: string,
    accountId: string,
    at: Date,
    detail: Record<string, number> = {},
  ) =>
    audit.record(tx, {
      councilId: actor.councilId,
      actor,
      action,
      subjectKind: "account",
      subjectId: accountId,
      detail,
      at,
    });

  /** Throws AppError "conflict" where a role needs a second factor and none is left. */
  async function refuseNone(tx: Tx, { councilId, accountId }: AccountActor): Promise<void> {
    const left = await repo.countFactors(tx, councilId, accountId);
    const held = await listRolesOf(tx, accountId);
    const isNeeded = held.some((role) => rolesNeedingFactor(councilId).includes(role));
    if (isNeeded && left.totp + left.passkeys === 0)
      throw new AppError("conflict", "accounts:error.lastFactor");
  }

  return {
    async ownFactors(own: Own): Promise<OwnFactors> {
      const { councilId, accountId, roles } = personBehind(own.by);
      const [has, keys, codesLeft, canChange] = await Promise.all([
        repo.countFactors(store.db, councilId, accountId),
        listPasskeys(store.db, councilId, accountId),
        repo.countCodes(store.db, councilId, accountId),
        isFreshSession(own),
      ]);
      return {
        hasApp: has.totp > 0,
        passkeys: keys.map(({ id, name, createdAt, lastUsedAt }) => ({
          id,
          name,
          addedAt: createdAt,
          lastUsedAt,
        })),
        codesLeft,
        areCodesFew: has.totp + has.passkeys > 0 && codesLeft <= FEW_CODES,
        isNeeded: roles.some((role) => rolesNeedingFactor(councilId).includes(role)),
        canChange,
      };
    },

    /** Begins to set up an authenticator app; the one in use, if any, stays until the new one gives a right code. */
    async beginApp(own: Own): Promise<void> {
      const { councilId, accountId } = await freshPerson(own);
      const row = totp.newPending(councilId, accountId, clock.now());
      await store.write((tx) => totp.begin(tx, row));
    },

    /** The app that is being set up. Throws AppError "not_found" when none is. */
    async pendingApp(own: Own): Promise<PendingTotp> {
      const { councilId, accountId } = await freshPerson(own);
      const pending = await totp.pendingOf(store.db, councilId, accountId);
      if (!pending) throw new AppError("not_found", "accounts:error.nothingToSetUp");
      return pending;
    },

    /** Takes the app that is being set up into use. Throws AppError "bad_input" for a wrong code. */
    async confirmApp(own: Own, code: string): Promise<void> {
      const actor = await freshPerson(own);
      const now = clock.now();
      await store.write((tx) => totp.confirm(tx, actor, code, now));
    },

    /** Takes the app out of use. Throws AppError "conflict" where a role needs a second factor and this was the last. */
    async removeApp(own: Own): Promise<void> {
      const actor = await freshPerson(own);
      const now = clock.now();
      await store.write(async (tx) => {
        if (!(await repo.dropTotp(tx, actor.councilId, actor.accountId)))
          throw new AppError("not_found", "accounts:error.noFactor");
        await refuseNone(tx, actor);
        await record(tx, actor, "totp.removed", actor.accountId, now);
      });
    },

    /** What the browser makes a passkey with. */
    async addPasskeyOptions(own: Own, browser: string) {
      const { councilId, accountId } = await freshPerson(own);
      return passkeys.newPasskeyOptions({ councilId, browser }, accountId);
    },

    /** Adds a passkey. Throws AppError "bad_input" where the answer proves none, "conflict" where there are ten. */
    async addPasskey(own: Own, browser: string, given: NewPasskey): Promise<void> {
      const actor = await freshPerson(own);
      await passkeys.keepNewPasskey({ councilId: actor.councilId, browser }, actor, given);
    },

    /** Removes a passkey. Throws AppError "not_found" for anyone else's, "conflict" where it was the last factor needed. */
    async removePasskey(own: Own, passkeyId: string): Promise<void> {
      const actor = await freshPerson(own);
      const now = clock.now();
      await store.write(async (tx) => {
        if (!(await dropPasskey(tx, actor.councilId, actor.accountId, passkeyId)))
          throw new AppError("not_found", "accounts:error.noFactor");
        await refuseNone(tx, actor);
        await record(tx, actor, "passkey.removed", actor.accountId, now);
      });
    },

    /** Ten new recovery codes in the place of all others. They are kept nowhere: show them once. */
    async newRecoveryCodes(own: Own): Promise<string[]> {
      const actor = await freshPerson(own);
      const now = clock.now();
      const { codes, rows } = recovery.newSet(actor.councilId, actor.accountId, now);
      await store.write((tx) => recovery.keep(tx, actor, rows, now));
      return codes;
    },

    /**
     * Takes away somebody's second factors, passkeys and recovery codes, and ends their sessions: they set up anew at their
     * next sign-in. Throws AppError "forbidden" for one's own, "not_found" where there is no such account.
     */
    async clearFactors(by: Authorized<"account:manage">, accountId: string): Promise<void> {
      const { councilId, actor } = by;
      if (actor.kind === "account" && actor.accountId === accountId)
        throw new AppError("forbidden", "accounts:error.ownFactors");
      const now = clock.now();
      await store.write(async (tx) => {
        if (!(await findAccount(tx, councilId, accountId)))
          throw new AppError("not_found", "accounts:error.noAccount");
        await repo.dropTotp(tx, councilId, accountId);
        const keys = await dropPasskeysOf(tx, councilId, accountId);
        await repo.replaceCodes(tx, councilId, accountId, []);
        await repo.endHalvesOf(tx, councilId, accountId, now);
        const sessions = await endAllOf(tx, councilId, accountId, now);
        await record(tx, actor, "factors.cleared", accountId, now, { passkeys: keys, sessions });
      });
    },
  };
}
