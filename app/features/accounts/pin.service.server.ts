// Owns the PIN: enough to send a flag that somebody wrote on their device before the session there idled out, and enough for
// nothing else. The device keeps a token of its own, and the table its digest. It serves while the last session on the
// device lives and for seven days after it ran out; a session that somebody ended takes the PIN with it.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store, Tx } from "~db/store";
import { PIN_DIGITS } from "./accounts.schema";
import { activeActor } from "./active-actor.server";
import type { AccountActor } from "./actor.schema";
import { type Authorized, authorizeByPin, canDo, personBehind } from "./authorize.rules";
import { type BrowserFamily, browserFamily } from "./browser.rules";
import { hashPassword, isPassword } from "./password-hash.server";
import * as repo from "./pin.repo.server";
import { PIN_SERVES_MS, pinProblem, WRONG_PINS } from "./pin.rules";
import { runsOutAt, type SessionSettings, sessionLimitsOf } from "./session.rules";
import { newToken, tokenDigest } from "./token.server";

export interface PinDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  sessionSettings: (councilId: string) => SessionSettings;
}

/** A device as its owner sees it; `id` opens nothing. */
export interface PinDeviceView {
  id: string;
  browser: BrowserFamily | null;
  since: Date;
}

export function makePins({ store, clock, audit, sessionSettings }: PinDeps) {
  const record = (
    tx: Tx,
    councilId: string,
    actor: AccountActor | { kind: "system"; councilId: string; name: string },
    action: string,
    accountId: string,
    at: Date,
  ) => audit.record(tx, { councilId, actor, action, subjectKind: "account", subjectId: accountId, at });

  const over = () => new AppError("unauthenticated", "accounts:error.pinOver");

  /** Whose device it is, while the PIN serves; null otherwise. */
  async function findServing(councilId: string, id: string, now: Date) {
    const found = await repo.findPinDevice(store.db, councilId, id);
    if (!found || found.session.endedAt) return null;
    const who = await activeActor(store.db, councilId, found.device.accountId);
    if (!who || !canDo(who.actor, "flag:send")) return null;
    const limits = sessionLimitsOf(who.actor.roles, sessionSettings(councilId));
    const servesUntil = runsOutAt(found.session, limits).getTime() + PIN_SERVES_MS;
    return now.getTime() < servesUntil ? { ...found, actor: who.actor } : null;
  }

  return {
    /**
     * Sets a PIN on the device at hand; returns the token that the device is to keep. Ends the one it had. Throws AppError
     * "forbidden" for who may not send flags, "bad_input" for a PIN that is not six digits or is easy to guess.
     */
    async setPin(
      by: Authorized<"own_session:manage">,
      given: { pin: string; sessionToken: string; userAgent?: string | null; before?: string | null },
    ): Promise<{ token: string }> {
      const { councilId } = by;
      const actor = personBehind(by);
      const { accountId } = actor;
      if (!canDo(actor, "flag:send")) throw new AppError("forbidden", "accounts:error.forbidden");
      const problem = pinProblem(given.pin);
      if (problem) throw new AppError("bad_input", `accounts:pin.${problem}`, { digits: PIN_DIGITS });
      const pinHash = await hashPassword(given.pin);
      const token = newToken();
      const now = clock.now();
      const row = {
        id: tokenDigest(token),
        councilId,
        accountId,
        sessionId: tokenDigest(given.sessionToken),
        browser: browserFamily(given.userAgent),
        pinHash,
        wrong: 0,
        createdAt: now,
        endedAt: null,
      };
      await store.write(async (tx) => {
        if (given.before) await repo.endPinDevice(tx, councilId, tokenDigest(given.before), now, accountId);
        await repo.addPinDevice(tx, row);
        await record(tx, councilId, actor, "pin.set", accountId, now);
      });
      return { token };
    },

    /** Says that a new session is on the device: its PIN serves from this one on. Whether it is the person's own device. */
    renewPin: (by: Authorized<"own_session:manage">, sessionToken: string, token: string): Promise<boolean> =>
      store.write((tx) => {
        const { accountId } = personBehind(by);
        const device = { councilId: by.councilId, accountId, id: tokenDigest(token) };
        return repo.setSession(tx, device, tokenDigest(sessionToken));
      }),

    /**
     * Proof for sending a flag, by the device's token and its PIN. Throws AppError "bad_input" for a wrong PIN, and
     * "unauthenticated" where the PIN no longer serves: after five wrong ones, after seven days, when the session was ended
     * or the person left.
     */
    async sendWithPin(councilId: string, token: string, pin: string): Promise<Authorized<"flag:send">> {
      const id = tokenDigest(token);
      const now = clock.now();
      const found = await findServing(councilId, id, now);
      if (!found) throw over();
      const { accountId, pinHash } = found.device;
      // Counted before it is judged, so that many at once get no more tries.
      const count = await store.write((tx) => repo.countPin(tx, councilId, id, WRONG_PINS));
      if (count === null) throw over();
      const isRight = await isPassword(pinHash, pin.slice(0, PIN_DIGITS + 1));
      const isOver = !isRight && count >= WRONG_PINS;
      await store.write(async (tx) => {
        if (isRight) await repo.forgivePins(tx, id);
        if (isOver) await repo.endPinDevice(tx, councilId, id, now);
        const act = isRight ? "pin.used" : isOver ? "pin.ended" : "pin.refused";
        const system = { kind: "system", councilId, name: "pin" } as const;
        await record(tx, councilId, isRight ? found.actor : system, act, accountId, now);
      });
      if (isOver) throw over();
      if (!isRight) throw new AppError("bad_input", "accounts:error.pinWrong", { count: WRONG_PINS - count });
      return authorizeByPin(found.actor);
    },

    /** One's own devices whose PIN was not ended, the newest first. */
    async listPinDevices(by: Authorized<"own_session:manage">): Promise<PinDeviceView[]> {
      const rows = await repo.listPinDevices(store.db, by.councilId, personBehind(by).accountId);
      return rows.map(({ device: { id, browser, createdAt } }) => ({ id, browser, since: createdAt }));
    },

    /** Ends the PIN of one of one's own devices. Throws AppError "not_found" for anyone else's. */
    async endPinDevice(by: Authorized<"own_session:manage">, id: string): Promise<void> {
      const actor = personBehind(by);
      const now = clock.now();
      await store.write(async (tx) => {
        if (!(await repo.endPinDevice(tx, by.councilId, id, now, actor.accountId)))
          throw new AppError("not_found", "accounts:error.noSession");
        await record(tx, by.councilId, actor, "pin.removed", actor.accountId, now);
      });
    },
  };
}
