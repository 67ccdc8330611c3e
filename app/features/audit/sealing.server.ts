// Owns chaining the audit trail behind the units that write it, and checking it whole. A row is marked in the unit that
// writes it; about a second later it is taken into its council's chain, so that units never wait for each other (docs/adr/0011).
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "~/gateways/clock";
import { FileMissing, type FileStore } from "~/gateways/files";
import type { Vault } from "~/lib/vault.server";
import { errorCodes, type Store } from "~db/store";
import { type Head, type Mac, oldMark, type Seal, sealRows } from "./chain.rules";
import { type Anchor, type Checked, checkTrail } from "./check.rules";
import * as repo from "./sealing.repo.server";

export interface SealingDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup">;
  files: Pick<FileStore, "get" | "put">;
  log: { warn(fields: object, words: string): void };
  /** Whether requests are coming in, for which sealing gives way. */
  isBusy?: () => boolean;
}

const PAUSE_MS = 1_000;
const STRETCH = 2_000;
const STRETCH_WHEN_BUSY = 200;
const ANCHOR_MS = 60_000;
const PAGE = 2_000;
const TRIES = 5;
/** PostgreSQL: the lock was not to be had in time. */
const LOCKED = "55P03";

export const macOf =
  (vault: Pick<Vault, "lookup">): Mac =>
  (purpose, words) =>
    vault.lookup(`audit-${purpose}`, words);

const anchorId = (councilId: string): string => `audit-anchor-${councilId}`;

export type AuditSealing = ReturnType<typeof makeSealing>;

/** The chain of the trail; nothing runs by itself until `start`. */
export function makeSealing({ store, clock, vault, files, log, isBusy = () => false }: SealingDeps) {
  const mac = macOf(vault);
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isStarted = false;
  let anchoredAt = 0;

  /** Takes in at most `limit` rows, of all councils; says how many. Another process may seal the same trail. */
  async function sealSome(limit: number): Promise<number> {
    const floorOf = (heads: readonly Head[]) => Math.max(0, ...heads.map((each) => each.toSeq));
    const floor = floorOf(await repo.listHeads(store.db));
    const settled = await repo.settledSeq(store);
    if (settled <= floor) return 0;
    const rows = await repo.listMarks(store.db, floor, settled, limit);
    const last = rows.at(-1);
    if (!last) return 0;
    const marked = new Map<string, { seq: number; mark: string }[]>();
    for (const { seq, councilId, mark } of rows) {
      const content = mark === "" ? await repo.findRow(store.db, seq) : null;
      const taken = { seq, mark: content ? oldMark(content, mac) : mark };
      marked.set(councilId, [...(marked.get(councilId) ?? []), taken]);
    }
    const at = clock.now();
    return store.write(async (tx) => {
      const heads = await repo.listHeads(tx);
      if (floorOf(heads) !== floor) return 0;
      for (const [councilId, own] of marked) {
        const before = heads.find((each) => each.councilId === councilId) ?? null;
        const { seal, head } = sealRows(before, { councilId, toSeq: last.seq, at, rows: own }, mac);
        await repo.addLink(tx, seal, head);
      }
      return rows.length;
    });
  }

  /** Takes in everything that is recorded. */
  async function seal(): Promise<void> {
    while ((await sealSome(STRETCH)) > 0) await new Promise<void>((resume) => setImmediate(resume));
  }

  /** Notes outside the database where each chain has come to, so that cutting it back is found. It says nothing of anybody. */
  async function anchor(): Promise<void> {
    for (const { councilId, n, toSeq, code } of await repo.listHeads(store.db)) {
      const noted: Anchor = { councilId, n, toSeq, code };
      await files.put(anchorId(councilId), Buffer.from(JSON.stringify(noted)));
    }
    anchoredAt = clock.now().getTime();
  }

  async function pass(): Promise<void> {
    if (isBusy()) await sealSome(STRETCH_WHEN_BUSY);
    else await seal();
    if (clock.now().getTime() - anchoredAt >= ANCHOR_MS) await anchor();
  }

  function plan(): void {
    if (isStarted) timer = setTimeout(loop, PAUSE_MS);
  }

  function loop(): void {
    running = pass()
      .catch((error: unknown) => {
        if (!errorCodes(error).includes(LOCKED)) log.warn({ err: error }, "sealing the audit trail failed");
      })
      .then(() => {
        running = null;
        plan();
      });
  }

  async function anchorOf(councilId: string): Promise<Anchor[]> {
    try {
      return [JSON.parse((await files.get(anchorId(councilId))).toString("utf8")) as Anchor];
    } catch (error) {
      if (error instanceof FileMissing) return [];
      throw error;
    }
  }

  /** Heads and links of one moment, though a server may be sealing: read again where the two were not. */
  async function chains(): Promise<{ heads: Head[]; seals: Seal[] }> {
    for (let tries = 1; ; tries++) {
      const heads = await repo.listHeads(store.db);
      const seals = await repo.listSeals(store.db);
      const ends = new Map(seals.map((each) => [each.councilId, each.n]));
      const isOneMoment = heads.every((each) => ends.get(each.councilId) === each.n);
      if (isOneMoment || tries === TRIES) return { heads, seals };
      await wait(PAUSE_MS / TRIES);
    }
  }

  return {
    seal,
    anchor,
    /** Seals about once a second from now on. */
    start(): void {
      isStarted = true;
      plan();
    },
    /** Stops, and takes in what was recorded until now. */
    async stop(): Promise<void> {
      isStarted = false;
      if (timer) clearTimeout(timer);
      await running;
      await seal();
      await anchor();
    },
    /** Reads the whole trail of these councils and any other, and says what does not fit. Changes nothing. */
    async check(councilIds: readonly string[]): Promise<Checked & { heads: Anchor[] }> {
      const anchors = (await Promise.all(councilIds.map(anchorOf))).flat();
      const { heads, seals } = await chains();
      const check = checkTrail({ seals, heads, anchors }, mac);
      for (let above = 0; ; ) {
        const rows = await repo.listRows(store.db, above, PAGE);
        for (const row of rows) check.take(row);
        const last = rows.at(-1);
        if (!last) break;
        above = last.seq;
        await new Promise<void>((resume) => setImmediate(resume));
      }
      return {
        ...check.end(await repo.listRepeated(store.db)),
        heads: heads.map(({ councilId, n, toSeq, code }) => ({ councilId, n, toSeq, code })),
      };
    },
  };
}
