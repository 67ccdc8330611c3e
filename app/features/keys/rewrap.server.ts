// Owns wrapping every sealed value under the newest master key, a little at a time beside everything else (docs/adr/0012).
// It can be broken off anywhere and goes on where it was.
import type { Clock } from "~/gateways/clock";
import { FileMissing, type FileStore } from "~/gateways/files";
import type { Vault } from "~/lib/vault.server";
import type { Store, Tx } from "~db/store";
import * as repo from "./keys.repo.server";
import { listSealed, placeNames, replaceSealed } from "./sealed-places.repo.server";

export interface RewrapDeps {
  store: Store;
  clock: Clock;
  vault: Vault;
  files: Pick<FileStore, "get" | "put" | "delete">;
}

const FILES = "files";
const ROUND = [...placeNames, FILES];
const VALUES = 100;
const FILES_AT_ONCE = 10;
/** For so long after a new key another server may still seal under the old one; a round that ends it begins later. */
export const SETTLE_MS = 15_000;

export const firstPlace = ROUND[0]!;

/** Where the place after this one begins, or the next round, or the end. */
function onward(rotation: repo.Rotation, found: number, now: Date): Partial<repo.Rotation> {
  const next = ROUND[ROUND.indexOf(rotation.place) + 1];
  const roundRewrapped = rotation.roundRewrapped + found;
  const counted = { rewrapped: rotation.rewrapped + found, after: [] };
  if (next) return { ...counted, place: next, roundRewrapped };
  const isSettled = rotation.roundAt.getTime() >= rotation.startedAt.getTime() + SETTLE_MS;
  if (roundRewrapped === 0 && isSettled) return { ...counted, finishedAt: now };
  return { ...counted, place: firstPlace, roundAt: now, roundRewrapped: 0 };
}

/** Takes the next step; says whether the rotation is over or there is none. */
export function makeRewrap({ store, clock, vault, files }: RewrapDeps) {
  async function rewrapFiles(rotation: repo.Rotation): Promise<void> {
    const ids = await repo.listFiles(store.db, String(rotation.after[0] ?? ""), FILES_AT_ONCE);
    let found = 0;
    for (const id of ids) {
      const sealed = await files.get(id).catch((error: unknown) => {
        if (error instanceof FileMissing) return null;
        throw error;
      });
      const anew = sealed && vault.rewrap(sealed);
      if (!anew) continue;
      await files.put(id, anew);
      // Deleted meanwhile: what was put back goes again.
      if (!(await repo.isKept(store.db, id))) await files.delete(id);
      found++;
    }
    const last = ids.at(-1);
    const now = clock.now();
    await store.write((tx) =>
      repo.moveRotation(
        tx,
        rotation.master,
        last
          ? {
              after: [last],
              rewrapped: rotation.rewrapped + found,
              roundRewrapped: rotation.roundRewrapped + found,
            }
          : onward(rotation, found, now),
      ),
    );
  }

  async function rewrapValues(tx: Tx, master: number, now: Date): Promise<void> {
    const rotation = await repo.findRotation(tx, master);
    if (!rotation || rotation.finishedAt || rotation.place === FILES) return;
    const values = await listSealed(tx, rotation.place, rotation.after, VALUES);
    let found = 0;
    for (const { key, sealed } of values) {
      const anew = vault.rewrap(sealed);
      if (!anew) continue;
      await replaceSealed(tx, rotation.place, { key, sealed: anew });
      found++;
    }
    const last = values.at(-1);
    await repo.moveRotation(
      tx,
      master,
      last
        ? {
            after: last.key,
            rewrapped: rotation.rewrapped + found,
            roundRewrapped: rotation.roundRewrapped + found,
          }
        : onward(rotation, found, now),
    );
  }

  /** One small step of the rotation under way; false where there is none. */
  async function step(): Promise<boolean> {
    const rotation = await repo.lastRotation(store.db);
    if (!rotation || rotation.finishedAt) return false;
    if (vault.newestMaster() < rotation.master) vault.refresh();
    if (vault.newestMaster() < rotation.master)
      throw new Error(`Master key ${rotation.master} is not held by this process`);
    const now = clock.now();
    if (rotation.place === FILES) await rewrapFiles(rotation);
    else await store.write((tx) => rewrapValues(tx, rotation.master, now));
    return true;
  }

  /** How many sealed values are under an older master key than the newest. Reads everything: for a command, not a server. */
  async function countOld(): Promise<number> {
    const isOld = (sealed: Buffer) => sealed[0] === 1 && sealed[1] !== vault.newestMaster();
    let old = 0;
    for (const place of placeNames) {
      for (let after: (string | number)[] = []; ; ) {
        const values = await listSealed(store.db, place, after, VALUES);
        old += values.filter(({ sealed }) => isOld(sealed)).length;
        const last = values.at(-1);
        if (!last) break;
        after = last.key;
      }
    }
    for (let after = ""; ; ) {
      const ids = await repo.listFiles(store.db, after, FILES_AT_ONCE);
      for (const id of ids) if (isOld(await files.get(id))) old++;
      const last = ids.at(-1);
      if (!last) return old;
      after = last;
    }
  }

  return { step, countOld };
}
