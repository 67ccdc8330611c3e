// Owns the way from a right password to a session where a second factor stands between: a token of its own that opens
// nothing but the page for the factor, works once and runs out. Passkeys are judged beside this file.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Db, Store, Tx } from "~db/store";
import { type ActiveAccount, activeActor } from "./active-actor.server";
import type { AccountActor } from "./actor.schema";
import type { AtTheDoor } from "./browser.rules";
import * as repo from "./factors.repo.server";
import type { SessionOpener, SignedIn, SignInMethod } from "./open-session.server";
import type { RecoveryCodes } from "./recovery-codes.server";
import {
  FEW_CODES,
  HALF_SIGN_IN_MS,
  isCodeLimited,
  KEPT_MS,
  WRONG_CODES_A_SIGN_IN,
} from "./second-factor.rules";
import { newToken, tokenDigest } from "./token.server";
import type { PendingTotp, TotpFactor } from "./totp-factor.server";

export type HalfStep = "factor" | "enrol";

/** The password was right, and nobody is signed in yet. */
export interface HalfSignedIn {
  /** For a cookie of its own; kept nowhere else. */
  half: string;
  step: HalfStep;
  /** Ways to give the factor; none while it is to be set up. */
  has: { totp: boolean; passkeys: boolean };
  endsAt: Date;
}

/** A half sign-in as its page needs it. */
export interface HalfView extends Pick<HalfSignedIn, "step" | "has"> {
  /** The authenticator app to set up; null where a factor is there already. */
  pending: PendingTotp | null;
}

export interface NewHalf {
  token: string;
  at: Date;
  pending: repo.TotpRow;
}

export interface CodeInput {
  councilId: string;
  /** The token of the half sign-in. */
  half: string;
  code: string;
  door: AtTheDoor;
}

export interface HalfDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  opener: SessionOpener;
  totp: TotpFactor;
  recovery: RecoveryCodes;
}

const over = () => new AppError("unauthenticated", "accounts:error.halfOver");

type Outcome<T> = { done: T } | { refused: AppError };

/** What came of a unit: an expected refusal is thrown only here, because what the unit wrote about it has to stay. */
function settle<T>(outcome: Outcome<T>): T {
  if ("refused" in outcome) throw outcome.refused;
  return outcome.done;
}

export type HalfSignIns = ReturnType<typeof makeHalfSignIns>;

export function makeHalfSignIns({ store, clock, audit, opener, totp, recovery }: HalfDeps) {
  /** The half sign-in of a token and whose it is; null when it is over or its owner may not sign in. */
  async function find(db: Db, councilId: string, token: string, at: Date) {
    const row = await repo.findOpenHalf(db, councilId, tokenDigest(token), at);
    const who = row && (await activeActor(db, councilId, row.accountId));
    return row && who ? { row, ...who } : null;
  }

  const recordRefusal = (tx: Tx, actor: AccountActor, method: string, reason: string, at: Date) =>
    audit.record(tx, {
      councilId: actor.councilId,
      actor: { kind: "system", councilId: actor.councilId, name: "sign-in" },
      action: "sign_in.refused",
      subjectKind: "account",
      subjectId: actor.accountId,
      detail: { method, reason },
      at,
    });

  async function giveCode<T extends { wrong: string } | { method: SignInMethod }>(
    { councilId, half, door }: CodeInput,
    method: "totp" | "recovery_code",
    judge: (tx: Tx, actor: AccountActor, at: Date) => Promise<T>,
  ): Promise<SignedIn & Extract<T, { method: SignInMethod }>> {
    const session = opener.newSession(door);
    const { at } = session;
    const outcome = await store.write(async (tx): Promise<Outcome<SignedIn & T>> => {
      const found = await find(tx, councilId, half, at);
      if (found?.row.step !== "factor") return { refused: over() };
      const { row, actor } = found;
      const wrong = await repo.listWrong(tx, councilId, actor.accountId, new Date(at.getTime() - KEPT_MS));
      if (method === "totp" && isCodeLimited(wrong, at)) {
        await recordRefusal(tx, actor, method, "limited", at);
        return { refused: new AppError("too_many", "accounts:error.codesSlow") };
      }
      const verdict = await judge(tx, actor, at);
      if ("wrong" in verdict) {
        const wrongCodes = row.wrongCodes + 1;
        const isOver = wrongCodes >= WRONG_CODES_A_SIGN_IN;
        await repo.setWrong(tx, row.id, { wrongCodes, endedAt: isOver ? at : null });
        await recordRefusal(tx, actor, method, verdict.wrong, at);
        const key = isOver ? "accounts:error.halfOver" : `accounts:error.${method}_${verdict.wrong}`;
        return { refused: new AppError(isOver ? "unauthenticated" : "bad_input", key) };
      }
      await repo.endHalf(tx, councilId, row.id, at);
      return { done: { ...(await opener.openSession(tx, session, actor, verdict.method)), ...verdict } };
    });
    return settle(outcome) as SignedIn & Extract<T, { method: SignInMethod }>;
  }

  return {
    findHalf: find,

    /** Made outside the unit that begins it. */
    newHalf(councilId: string, accountId: string): NewHalf {
      const at = clock.now();
      return { token: newToken(), at, pending: totp.newPending(councilId, accountId, at) };
    },

    /** The password was right: begins what has to follow, in the same unit. */
    async begin(
      tx: Tx,
      { token, at, pending }: NewHalf,
      { actor, has }: ActiveAccount,
      step: HalfStep,
    ): Promise<HalfSignedIn> {
      const { councilId, accountId } = actor;
      const endsAt = new Date(at.getTime() + HALF_SIGN_IN_MS);
      const row = { id: tokenDigest(token), councilId, accountId, step, wrongCodes: 0, createdAt: at };
      const dropBefore = new Date(at.getTime() - KEPT_MS);
      await repo.addHalf(tx, { ...row, expiresAt: endsAt, endedAt: null }, dropBefore);
      if (step === "enrol") await totp.begin(tx, pending);
      await audit.record(tx, {
        councilId,
        actor,
        action: "sign_in.half",
        subjectKind: "account",
        subjectId: accountId,
        detail: { step },
        at,
      });
      return { half: token, step, has: { totp: has.totp > 0, passkeys: has.passkeys > 0 }, endsAt };
    },

    /** What the page of a half sign-in shows; null when it is over. */
    async halfSignIn(councilId: string, token: string | null): Promise<HalfView | null> {
      const found = token ? await find(store.db, councilId, token, clock.now()) : null;
      if (!found) return null;
      const { row, actor, has } = found;
      return {
        step: row.step,
        has: { totp: has.totp > 0, passkeys: has.passkeys > 0 },
        pending: row.step === "enrol" ? await totp.pendingOf(store.db, councilId, actor.accountId) : null,
      };
    },

    /**
     * Ends a half sign-in with a code of the authenticator app. Throws AppError "bad_input" for a wrong code or one that
     * was used, "too_many" when there were too many wrong ones for this account, "unauthenticated" when it is over.
     */
    signInWithCode: (input: CodeInput): Promise<SignedIn> =>
      giveCode(input, "totp", async (tx, { councilId, accountId }, at) => {
        const verdict = await totp.take(tx, councilId, accountId, input.code, at);
        return verdict === "right" ? { method: "password+totp" as const } : { wrong: verdict };
      }),

    /** The same with a recovery code, which works also while no code of an app is judged; says whether few are left. */
    signInWithRecoveryCode: (input: CodeInput): Promise<SignedIn & { areCodesFew: boolean }> =>
      giveCode(input, "recovery_code", async (tx, actor, at) => {
        const codesLeft = await recovery.take(tx, actor, input.code, at);
        return codesLeft === null
          ? { wrong: "wrong" }
          : { method: "password+recovery_code" as const, areCodesFew: codesLeft <= FEW_CODES };
      }),

    /**
     * Sets up the first authenticator app of an account that needs a second factor, and signs in. Throws AppError
     * "bad_input" for a wrong code, "unauthenticated" when the half sign-in is over or a factor was set up meanwhile.
     */
    async setUpAppAndSignIn({ councilId, half, code, door }: CodeInput): Promise<SignedIn> {
      const session = opener.newSession(door);
      const { at } = session;
      return store.write(async (tx) => {
        const found = await find(tx, councilId, half, at);
        if (found?.row.step !== "enrol" || found.has.totp + found.has.passkeys > 0) throw over();
        await totp.confirm(tx, found.actor, code, at);
        await repo.endHalvesOf(tx, councilId, found.actor.accountId, at);
        return opener.openSession(tx, session, found.actor, "password+totp");
      });
    },
  };
}
