// Owns signing in with a passkey, alone or as the second factor, and adding one. How it is asked is passkey-ceremony.server.ts.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { isDuplicate, type Store, type Tx } from "~db/store";
import { activeActor } from "./active-actor.server";
import type { AccountActor } from "./actor.schema";
import type { AtTheDoor } from "./browser.rules";
import { endHalf, endHalvesOf } from "./factors.repo.server";
import type { HalfSignIns } from "./half-sign-in.server";
import type { SessionOpener, SignedIn } from "./open-session.server";
import type {
  Asked,
  PasskeyCeremony,
  PublicKeyCredentialRequestOptionsJSON,
} from "./passkey-ceremony.server";
import * as repo from "./passkeys.repo.server";
import { newPasskeyAnswer, passkeyName, signInAnswer } from "./passkeys.schema";
import { MOST_PASSKEYS } from "./second-factor.rules";

export interface PasskeyDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  opener: SessionOpener;
  halves: Pick<HalfSignIns, "findHalf">;
  ceremony: PasskeyCeremony;
}

/** What a browser sends back: the passkey's answer as it came, and what its owner calls a new one. */
export interface NewPasskey {
  name: string;
  answer: unknown;
}

const over = () => new AppError("unauthenticated", "accounts:error.halfOver");
const noAnswer = () => new AppError("bad_input", "accounts:error.passkey");

export type Passkeys = ReturnType<typeof makePasskeys>;

export function makePasskeys({ store, clock, audit, opener, halves, ceremony }: PasskeyDeps) {
  async function refuse(councilId: string, accountId: string | null, reason: string): Promise<never> {
    const at = clock.now();
    await store.write((tx) =>
      audit.record(tx, {
        councilId,
        actor: { kind: "system", councilId, name: "sign-in" },
        action: "sign_in.refused",
        subjectKind: "account",
        subjectId: accountId,
        detail: { method: "passkey", reason },
        at,
      }),
    );
    throw new AppError("unauthenticated", "accounts:error.passkeySignIn");
  }

  /** A passkey that an answer proves was made for this account just now, ready to be added in a unit. */
  async function proven(asked: Asked, accountId: string, given: NewPasskey): Promise<repo.PasskeyRow> {
    const name = passkeyName.safeParse(given.name);
    if (!name.success) throw new AppError("bad_input", "accounts:field.passkeyName");
    const answer = newPasskeyAnswer.safeParse(given.answer);
    if (!answer.success) throw noAnswer();
    const spent = await ceremony.spend(asked, answer.data.response.clientDataJSON, "add");
    if (spent?.accountId !== accountId) throw noAnswer();
    const made = await ceremony.judgeAdded(asked.councilId, spent.challenge, answer.data);
    if (!made) throw noAnswer();
    const owner = { councilId: asked.councilId, accountId };
    return { ...made, ...owner, name: name.data, createdAt: clock.now(), lastUsedAt: null };
  }

  async function keep(tx: Tx, actor: AccountActor, row: repo.PasskeyRow): Promise<void> {
    const { councilId, accountId } = actor;
    if ((await repo.listPasskeys(tx, councilId, accountId)).length >= MOST_PASSKEYS)
      throw new AppError("conflict", "accounts:error.passkeysFull", { most: MOST_PASSKEYS });
    await repo.addPasskey(tx, row);
    await audit.record(tx, {
      councilId,
      actor,
      action: "passkey.added",
      subjectKind: "account",
      subjectId: accountId,
      at: row.createdAt,
    });
  }

  const whenNew = async <T>(unit: Promise<T>): Promise<T> => {
    try {
      return await unit;
    } catch (error) {
      if (isDuplicate(error)) throw noAnswer();
      throw error;
    }
  };

  return {
    /** What the browser asks a passkey for: any of ours, or the ones of whoever is half signed in. */
    async passkeySignInOptions(
      asked: Asked & { half: string | null },
    ): Promise<PublicKeyCredentialRequestOptionsJSON> {
      const { councilId, half } = asked;
      const found = half ? await halves.findHalf(store.db, councilId, half, clock.now()) : null;
      const accountId = found?.actor.accountId ?? null;
      const allowed = accountId ? await repo.listPasskeys(store.db, councilId, accountId) : [];
      return ceremony.askToSignIn(asked, accountId, allowed);
    },

    /**
     * Signs in with a passkey's answer: alone, since the passkey has checked who holds it, or as what a half sign-in was
     * waiting for. Throws AppError "unauthenticated" for an answer that is wrong, late, used, or of somebody else's passkey.
     */
    async signInWithPasskey(
      asked: Asked & { half: string | null; answer: unknown; door: AtTheDoor },
    ): Promise<SignedIn> {
      const { councilId, half, door } = asked;
      const answer = signInAnswer.safeParse(asked.answer);
      if (!answer.success) return refuse(councilId, null, "shape");
      const spent = await ceremony.spend(asked, answer.data.response.clientDataJSON, "sign_in");
      if (!spent) return refuse(councilId, null, "challenge");
      const known = await repo.findPasskey(store.db, councilId, answer.data.id);
      if (!known) return refuse(councilId, null, "unknown");
      const { accountId } = known;
      const counter = await ceremony.judgeSignIn(councilId, spent.challenge, known, answer.data);
      if (counter === null) return refuse(councilId, accountId, "not_proven");
      if (spent.accountId && spent.accountId !== accountId) return refuse(councilId, accountId, "other");

      const session = opener.newSession(door);
      const { at } = session;
      const signedIn = await store.write(async (tx) => {
        const who = await activeActor(tx, councilId, accountId);
        if (!who || !(await repo.noteUse(tx, known, counter, at))) return null;
        const open = half ? await halves.findHalf(tx, councilId, half, at) : null;
        const isOwn = open?.actor.accountId === accountId;
        if (open && isOwn) await endHalf(tx, councilId, open.row.id, at);
        // Asked for the second factor of one account: without that half it proves nothing else.
        if (spent.accountId && !isOwn) return null;
        return opener.openSession(tx, session, who.actor, isOwn ? "password+passkey" : "passkey");
      });
      return signedIn ?? refuse(councilId, accountId, "over");
    },

    /** What the browser makes a passkey with, for somebody who has just shown who they are. */
    async newPasskeyOptions(asked: Asked, accountId: string) {
      const who = await activeActor(store.db, asked.councilId, accountId);
      if (!who) throw over();
      const existing = await repo.listPasskeys(store.db, asked.councilId, accountId);
      return ceremony.askToAdd(asked, who, existing);
    },

    /** The same for somebody who has to set up a factor before they are in. Throws AppError "unauthenticated" when it is over. */
    async setUpPasskeyOptions(asked: Asked & { half: string }) {
      const found = await halves.findHalf(store.db, asked.councilId, asked.half, clock.now());
      if (found?.row.step !== "enrol") throw over();
      return ceremony.askToAdd(asked, found, []);
    },

    /** Adds a passkey to one's own account. Throws AppError "bad_input" where the answer proves none. */
    async keepNewPasskey(asked: Asked, actor: AccountActor, given: NewPasskey): Promise<void> {
      const row = await proven(asked, actor.accountId, given);
      await whenNew(store.write((tx) => keep(tx, actor, row)));
    },

    /**
     * Sets up a passkey as the first factor of an account that needs one, and signs in. Throws AppError "unauthenticated"
     * when the half sign-in is over or a factor was set up meanwhile, "bad_input" where the answer proves none.
     */
    async setUpPasskeyAndSignIn(
      asked: Asked & { half: string; given: NewPasskey; door: AtTheDoor },
    ): Promise<SignedIn> {
      const { councilId, half, given, door } = asked;
      const found = await halves.findHalf(store.db, councilId, half, clock.now());
      if (found?.row.step !== "enrol") throw over();
      const row = await proven(asked, found.actor.accountId, given);
      const session = opener.newSession(door);
      return whenNew(
        store.write(async (tx) => {
          const open = await halves.findHalf(tx, councilId, half, session.at);
          if (!open || open.has.totp + open.has.passkeys > 0) throw over();
          await keep(tx, open.actor, row);
          await endHalvesOf(tx, councilId, open.actor.accountId, session.at);
          return opener.openSession(tx, session, open.actor, "password+passkey");
        }),
      );
    },
  };
}
