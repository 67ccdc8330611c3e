// Owns the embedded store: one writing connection with group commit, one reading connection. Knows no table.
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema";
import type { Db, Store, Tx } from "./store";

const GROUP_CAP = 128;
const BUSY_RETRY_MS = 5;
const BUSY_GIVE_UP_MS = 15_000;

interface Waiting {
  unit: (tx: Tx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export interface SqliteStoreOptions {
  /** Told when a unit waits for something other than the database: a network call, a timer. */
  onStall?: () => void;
}

/** Opens the file for one writer and any number of readers; the schema must have been migrated. */
export function openSqliteStore(file: string, options: SqliteStoreOptions = {}): Store {
  // timeout 0: SQLite's own wait would freeze the event loop. FULL: better-sqlite3 opens WAL files with NORMAL.
  const writer = new Database(file, { timeout: 0 });
  for (const pragma of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    // What is overwritten or deleted within a page is zeroed: the keys of erased items among it.
    "secure_delete = FAST",
    "cache_size = -65536",
    // 64 MB between checkpoints: a page that many texts touch is then copied back once for all of them.
    "wal_autocheckpoint = 16000",
  ])
    writer.pragma(pragma);
  const reader = new Database(file, { readonly: true, timeout: 5_000 });
  reader.pragma("cache_size = -65536");
  const tx = drizzle(writer, { schema, casing: "snake_case" }) as unknown as Tx;
  const db = drizzle(reader, { schema, casing: "snake_case" }) as unknown as Db;

  const begin = writer.prepare("BEGIN IMMEDIATE");
  const commit = writer.prepare("COMMIT");
  const rollback = writer.prepare("ROLLBACK");
  const savepoint = writer.prepare("SAVEPOINT unit");
  const release = writer.prepare("RELEASE unit");
  const undo = writer.prepare("ROLLBACK TO unit");

  const queue: Waiting[] = [];
  /** While units run and none has stalled, nothing but them is running: whoever writes then is inside one. */
  let isInUnits = false;
  let draining: Promise<void> | null = null;
  let closed = false;

  async function beginWhenFree(): Promise<void> {
    for (const started = Date.now(); ; await wait(BUSY_RETRY_MS)) {
      try {
        begin.run();
        return;
      } catch (error) {
        const isBusy = (error as { code?: string }).code?.startsWith("SQLITE_BUSY");
        if (!isBusy || Date.now() - started > BUSY_GIVE_UP_MS) throw error;
      }
    }
  }

  async function runUnit(waiting: Waiting): Promise<() => void> {
    savepoint.run();
    try {
      const value = await waiting.unit(tx);
      release.run();
      return () => waiting.resolve(value);
    } catch (error) {
      // SQLite may have dropped the whole transaction itself: then the group goes down with the true cause.
      if (!writer.inTransaction) throw error;
      undo.run();
      release.run();
      return () => waiting.reject(error);
    }
  }

  async function runGroup(group: Waiting[]): Promise<void> {
    try {
      await beginWhenFree();
      const stalled = setImmediate(() => options.onStall?.());
      const settle: (() => void)[] = [];
      isInUnits = true;
      // Runs when there is nothing left to go on with: before that, nobody but the units has had a turn.
      process.nextTick(() => {
        isInUnits = false;
      });
      try {
        for (const waiting of group) settle.push(await runUnit(waiting));
        commit.run();
      } finally {
        isInUnits = false;
        clearImmediate(stalled);
      }
      for (const done of settle) done();
    } catch (error) {
      if (writer.inTransaction) rollback.run();
      for (const waiting of group) waiting.reject(error);
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      // One turn of the loop lets every request that is ready join the same commit.
      await new Promise<void>((resume) => setImmediate(resume));
      await runGroup(queue.splice(0, GROUP_CAP));
    }
    draining = null;
  }

  return {
    db,
    write<T>(unit: (tx: Tx) => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new Error("The store is closed"));
      if (isInUnits) return Promise.reject(new Error("A unit of work cannot open another"));
      return new Promise<T>((resolve, reject) => {
        queue.push({ unit, resolve: resolve as (value: unknown) => void, reject });
        draining ??= drain();
      });
    },
    async scrub() {
      // Between groups: then no unit is open, and none begins before this is done.
      while (draining) await draining;
      writer.pragma("wal_checkpoint(TRUNCATE)");
    },
    async close() {
      closed = true;
      await draining;
      reader.close();
      writer.close();
    },
  };
}
