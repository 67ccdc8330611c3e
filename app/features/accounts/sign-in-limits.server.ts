// Owns slowing down those who guess. It never locks an account: a browser that somebody has signed in with before has wrong
// tries of its own, so nobody can use them up from elsewhere, and a library or a household behind one address has room for
// many people's slips. What was tried is kept in the database, so that a restart forgives nobody.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Vault } from "~/lib/vault.server";
import type { Store, Tx } from "~db/store";
import { type AtTheDoor, addressGroupOf, addressOf } from "./browser.rules";
import * as repo from "./sign-in-limits.repo.server";
import { FORGET_AFTER_MS, type SignInLimits, type TryLimit, waitAfter } from "./sign-in-limits.rules";
import { tokenDigest } from "./token.server";

export interface BrakeDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup">;
  limits: SignInLimits;
}

/** What somebody tries. */
export interface Try {
  councilId: string;
  /** Tries of different kinds do not count together. */
  what: "password" | "code" | "reset" | "own_password";
  /** What names the account, as typed and tidied: an unknown one is counted as a known one is. */
  account: string;
  accountId: string | null;
  door: AtTheDoor;
}

/** A try that was counted. */
export interface Tried {
  /** Is forgotten altogether when the try was right. */
  own: string;
  /** Are shared with others: one is taken back when the try was right. */
  shared: readonly string[];
}

export type SignInBrake = ReturnType<typeof makeSignInBrake>;

const SWEEP_EVERY_MS = 60 * 60_000;

/** Counts tries before they are judged, so that many at once cannot slip through. */
export function makeSignInBrake({ store, clock, vault, limits }: BrakeDeps) {
  let sweptAt = 0;

  async function budgetsOf({
    councilId,
    what,
    account,
    accountId,
    door,
  }: Try): Promise<[string, TryLimit][]> {
    const key = (...parts: string[]) => vault.lookup("wrong-tries", [councilId, what, ...parts].join("\0"));
    const device = door.device ? tokenDigest(door.device) : null;
    // Asked for an unknown account too, so that both take the same work.
    const isKnown = device ? await repo.isKnownDevice(store.db, councilId, device, accountId ?? "") : false;
    if (device && isKnown) return [[key("device", device, accountId ?? ""), limits.sameDevice]];
    return [
      [key("near", account, addressGroupOf(door.ip)), limits.sameAccount],
      [key("anywhere", account), limits.anywhere],
      [key("address", addressOf(door.ip)), limits.sameAddress],
    ];
  }

  async function sweep(now: Date): Promise<void> {
    if (now.getTime() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now.getTime();
    await store.write((tx) => repo.dropForgotten(tx, now));
  }

  return {
    /** Counts a try. Throws AppError "too_many" with the minutes to wait; then nothing is counted. */
    async try(given: Try): Promise<Tried> {
      const budgets = await budgetsOf(given);
      const keys = budgets.map(([id]) => id);
      const now = clock.now();
      const forgetAt = new Date(now.getTime() + FORGET_AFTER_MS);
      await sweep(now);
      const waitIn = (tries: Map<string, repo.TriesRow>): number =>
        Math.max(0, ...[...tries.values()].map((row) => row.openAt.getTime() - now.getTime()));

      let waitMs = waitIn(await repo.findTries(store.db, keys, now));
      if (waitMs === 0) {
        waitMs = await store.write(async (tx) => {
          const tries = await repo.findTries(tx, keys, now);
          const wait = waitIn(tries);
          if (wait > 0) return wait;
          const rows = budgets.map(([id, limit]) => {
            const count = (tries.get(id)?.count ?? 0) + 1;
            const openAt = new Date(now.getTime() + waitAfter(count, limit));
            return { id, councilId: given.councilId, count, openAt, forgetAt };
          });
          await repo.putTries(tx, rows);
          return 0;
        });
      }
      if (waitMs > 0) {
        const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
        throw new AppError("too_many", "accounts:error.slowDown", { count: minutes });
      }
      return { own: keys[0]!, shared: keys.slice(1) };
    },

    /** Takes back a try that was right, in the unit of what it led to. */
    async forgive(tx: Tx, { own, shared }: Tried, now: Date): Promise<void> {
      await repo.dropTries(tx, [own]);
      const rows = [...(await repo.findTries(tx, shared, now)).values()];
      await repo.putTries(
        tx,
        rows.map((row) => ({ ...row, count: Math.max(0, row.count - 1), openAt: now })),
      );
    },
  };
}
