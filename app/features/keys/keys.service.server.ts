// Owns the life of the keys: that a database is opened with its own, that a new master key takes over while the server runs,
// that an old one can go, and that the key of one item or one number can be destroyed. Keeps no key itself (docs/adr/0012).
import type { Clock } from "~/gateways/clock";
import type { FileStore } from "~/gateways/files";
import { AppError } from "~/lib/app-error";
import { type Vault, type VaultKeys, withoutKey } from "~/lib/vault.server";
import type { Store, Tx } from "~db/store";
import type { AuditService } from "../audit/audit.service.server";
import { type Disagreement, disagreement, keysHeld, masterName } from "./fingerprint.rules";
import * as repo from "./keys.repo.server";
import { firstPlace, makeRewrap } from "./rewrap.server";
import { listSealedOf, replaceSealed } from "./sealed-places.repo.server";

interface Deps {
  store: Store;
  clock: Clock;
  vault: Vault;
  audit: Pick<AuditService, "record">;
  files: Pick<FileStore, "get" | "put" | "delete">;
  log: { warn(fields: object, words: string): void };
  /** Whether requests are coming in, for which wrapping anew gives way. */
  isBusy?: () => boolean;
}

export interface RotationState {
  /** Number of the newest master key. */
  master: number;
  rewrapped: number;
  finished: boolean;
}

const LOOK_MS = 2_000;
const STEPS = 20;

export type KeysService = ReturnType<typeof makeKeysService>;

/** What is done with keys; nothing runs by itself until `start`. */
export function makeKeysService({ store, clock, vault, audit, files, log, isBusy = () => false }: Deps) {
  const rewrap = makeRewrap({ store, clock, vault, files });
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isStarted = false;

  async function pass(): Promise<void> {
    const last = await repo.lastRotation(store.db);
    // Every server seals under the newest key soon after it was made, whichever of them wraps the old values.
    if (last && last.master > vault.newestMaster()) vault.refresh();
    for (let n = 0; n < STEPS && isStarted && !isBusy(); n++) if (!(await rewrap.step())) return;
  }

  function loop(): void {
    running = pass()
      .catch((error: unknown) => log.warn({ err: error }, "wrapping keys anew failed"))
      .then(() => {
        running = null;
        if (isStarted) timer = setTimeout(loop, LOOK_MS);
      });
  }

  return {
    /**
     * Whether these keys are the ones that the database was filled under; an empty database takes them as its own. A master
     * key that was added to the file and not yet noted is noted, and everything is wrapped under it.
     */
    async agree(keys: VaultKeys): Promise<Disagreement | null> {
      const held = keysHeld(keys);
      const at = clock.now();
      return store.write(async (tx) => {
        const known = await repo.listMarks(tx);
        const disagrees = disagreement(known, held);
        if (disagrees) return disagrees;
        const names = new Set(known.map(({ name }) => name));
        for (const key of held.filter(({ name }) => !names.has(name))) {
          await repo.addMark(tx, key, at);
          if (known.length > 0) await repo.addRotation(tx, Number(key.name.split(":")[1]), firstPlace, at);
        }
        return null;
      });
    },

    /** Begins wrapping everything under a master key that was just added to the file. Throws `conflict` while another is under way. */
    async rotate(keys: VaultKeys, councilIds: readonly string[]): Promise<RotationState> {
      vault.refresh();
      const master = vault.newestMaster();
      const key = keysHeld(keys).find(({ name }) => name === masterName(master))!;
      const at = clock.now();
      await store.write(async (tx) => {
        await repo.addMark(tx, key, at);
        await repo.addRotation(tx, master, firstPlace, at);
        for (const councilId of councilIds)
          await audit.record(tx, {
            councilId,
            actor: { kind: "system", councilId, name: "keys" },
            action: "key.rotated",
            subjectKind: "key",
            subjectId: key.name,
            at,
          });
      });
      return { master, rewrapped: 0, finished: false };
    },

    /** How far the newest rotation has come; null where there never was one. */
    async state(): Promise<RotationState | null> {
      const last = await repo.lastRotation(store.db);
      return last && { master: last.master, rewrapped: last.rewrapped, finished: last.finishedAt !== null };
    },

    /** Takes one step of the rotation under way; false where there is none. */
    step: rewrap.step,

    /** Sealed values under an older master key than the newest. Reads everything: for a command. */
    countOld: rewrap.countOld,

    /** Notes that master keys open nothing any more. The caller has made sure, and then takes them out of the file. */
    async retire(numbers: readonly number[], councilIds: readonly string[]): Promise<void> {
      const at = clock.now();
      await store.write(async (tx) => {
        for (const number of numbers) {
          await repo.retireMark(tx, masterName(number), at);
          for (const councilId of councilIds)
            await audit.record(tx, {
              councilId,
              actor: { kind: "system", councilId, name: "keys" },
              action: "key.retired",
              subjectKind: "key",
              subjectId: masterName(number),
              at,
            });
        }
      });
    },

    /**
     * Destroys the keys of everything that was said in one item and came with it, in the caller's unit, which audits it. What
     * is left can be opened by nobody. Returns the ids of its files, which the caller deletes afterwards (`deleteFiles`).
     */
    async destroyItem(
      tx: Tx,
      councilId: string,
      feedbackId: string,
    ): Promise<{ values: number; fileIds: string[] }> {
      const values = await listSealedOf(tx, councilId, feedbackId);
      for (const { place, key, sealed } of values)
        await replaceSealed(tx, place, { key, sealed: withoutKey(sealed) });
      return { values: values.length, fileIds: await repo.listFilesOf(tx, councilId, feedbackId) };
    },

    async deleteFiles(ids: readonly string[]): Promise<void> {
      for (const id of ids) await files.delete(id);
    },

    /**
     * Destroys the key of one person's number, in the caller's unit. They stay counted as one person, and are the same person
     * if they write again. Throws `not_found`.
     */
    async destroyNumber(tx: Tx, councilId: string, contactId: string): Promise<void> {
      const sealed = await repo.findNumber(tx, councilId, contactId);
      if (!sealed) throw new AppError("not_found", "common:error.notFound");
      await repo.forgetNumber(tx, contactId, withoutKey(sealed));
    },

    /** Looks for a newer master key every two seconds, and wraps anew what is left to. */
    start(): void {
      isStarted = true;
      timer = setTimeout(loop, LOOK_MS);
    },

    /** Stops after the step under way. */
    async stop(): Promise<void> {
      isStarted = false;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
