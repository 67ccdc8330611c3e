// Owns the store on PostgreSQL: units of work at SERIALIZABLE, run again when they lost a race, and a reader that cannot
// write. Knows no table. Loaded only where DATABASE_URL names a PostgreSQL.
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { PgPreparedQuery } from "drizzle-orm/pg-core";
import pg from "pg";
import * as schema from "./schema";
import { type Db, errorCodes, type Store, type Tx } from "./store";

const MAX_TRIES = 10;
const TRIES_BESIDE_OTHERS = 3;
const TRIES_OF_DUPLICATE = 2;
const LONGEST_PAUSE_MS = 200;
const CONNECT_MS = 10_000;
const IDLE_IN_UNIT_MS = 30_000;

export interface PgStoreOptions {
  /**
   * Connections that write; 4 by default. Units beside each other lose races for pages of the same index, though their rows
   * have nothing to do with each other, and the more of them run, the more run in vain (docs/adr/0004).
   */
  writers?: number;
  /** Connections that read; 10 by default. */
  readers?: number;
  /** Told of a connection that was lost while nothing used it. */
  onLost?: (error: Error) => void;
  /** The driver's client, or one that does more before it connects. */
  Client?: typeof pg.Client;
}

// Drizzle writes the values of a failed statement, which are what people said and who they are, into the error's message.
// The driver's own error says what was wrong without them, and is what SQLite's handle throws.
Object.defineProperty(PgPreparedQuery.prototype, "queryWithCache", {
  value: (_text: string, _values: unknown[], run: () => Promise<unknown>) => run(),
});

/** Why a unit is run again: it lost a race, or perhaps it did, because a duplicate may be the row of a unit beside it. */
function raceIn(error: unknown): "lost" | "perhaps" | null {
  const codes = errorCodes(error);
  if (codes.includes("40001") || codes.includes("40P01")) return "lost";
  return codes.includes("23505") ? "perhaps" : null;
}

/** A connection's handle, and the unit that it may serve now. */
interface Line {
  readonly tx: Tx;
  unit: object | null;
  /** Settles when the last statement that was asked for has been answered or refused. */
  last: Promise<unknown>;
}

/** Lets no more statements of the unit through, and waits for the one under way. */
async function endOf(line: Line): Promise<void> {
  line.unit = null;
  await Promise.allSettled([line.last]);
}

/** Opens the database for units and for reading; the schema must have been migrated. Connects when first used. */
export function openPgStore(url: string, options: PgStoreOptions = {}): Store {
  const poolOf = (max: number, settings: string): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      Client: options.Client,
      max,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: "earshot",
      onConnect: async (client) => {
        await client.query(`SET timezone = 'UTC'; SET datestyle = 'ISO'; ${settings}`);
      },
    });
    // A lost connection is an error of whoever uses it; without a listener it would end the process.
    pool.on("error", (error) => options.onLost?.(error));
    pool.on("connect", (client) => client.on("error", () => undefined));
    return pool;
  };
  // A scan of a whole table, cheap while it is small, would make a unit lose against whatever is written into that table.
  const writers = poolOf(
    options.writers ?? 4,
    `SET synchronous_commit = on; SET enable_seqscan = off; SET idle_in_transaction_session_timeout = ${IDLE_IN_UNIT_MS}`,
  );
  // Connections of their own, so that a unit which reads what is committed never waits for a unit's connection.
  const readers = poolOf(options.readers ?? 10, "SET default_transaction_read_only = on");
  const db = drizzle(readers, { schema, casing: "snake_case" }) as unknown as Db;

  const inUnit = new AsyncLocalStorage<object>();
  const running = new Set<Promise<unknown>>();
  let gate = Promise.resolve();
  let closing: Promise<unknown> | null = null;

  // One handle a connection, because prepared statements are kept by handle and must never reach another connection. It
  // refuses a statement that was not awaited and comes when its unit has ended: it would be kept, or undone, with another.
  const lines = new WeakMap<pg.PoolClient, Line>();
  function lineOf(client: pg.PoolClient): Line {
    const known = lines.get(client);
    if (known) return known;
    const query = (statement: pg.QueryConfig, values: unknown[]) => {
      const unit = inUnit.getStore();
      const run = () =>
        unit && line.unit === unit
          ? client.query(statement, values)
          : Promise.reject(new Error("A statement came after its unit of work had ended"));
      // One after the other, also where a unit asks for several at once: the driver will stop queueing them itself.
      const answer = line.last.then(run, run);
      line.last = answer;
      return answer;
    };
    const tx = drizzle({
      client: { query } as unknown as pg.PoolClient,
      schema,
      casing: "snake_case",
    }) as unknown as Tx;
    const line: Line = { tx, unit: null, last: Promise.resolve() };
    lines.set(client, line);
    return line;
  }

  async function runOnce<T>(unit: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await writers.connect();
    const line = lineOf(client);
    let broken: Error | undefined;
    try {
      await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE");
      line.unit = {};
      // Awaited inside, because a unit may hand back a statement that runs when it is awaited.
      const value = await inUnit.run(line.unit, async () => await unit(line.tx));
      await endOf(line);
      const { command } = await client.query("COMMIT");
      // PostgreSQL answers COMMIT with ROLLBACK where a unit swallowed an error: nothing of it was kept.
      if (command !== "COMMIT")
        throw new Error("A unit of work swallowed an error of the database and was undone");
      return value;
    } catch (error) {
      await endOf(line);
      await client.query("ROLLBACK").catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Runs while no unit that comes after may begin, so that a unit which keeps losing meets fewer rivals, then none. */
  async function alone<T>(run: () => Promise<T>): Promise<T> {
    const before = gate;
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    await before;
    try {
      return await run();
    } finally {
      open();
    }
  }

  async function runUntilKept<T>(unit: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        if (tries > TRIES_BESIDE_OTHERS) return await alone(() => runOnce(unit));
        await gate;
        return await runOnce(unit);
      } catch (error) {
        const race = raceIn(error);
        if (!race || (race === "perhaps" && tries >= TRIES_OF_DUPLICATE)) throw error;
        if (tries >= MAX_TRIES) {
          throw new Error(`A unit of work lost against others ${MAX_TRIES} times and was given up`, {
            cause: error,
          });
        }
        await wait(Math.random() * Math.min(2 ** tries, LONGEST_PAUSE_MS));
      }
    }
  }

  return {
    db,
    write<T>(unit: (tx: Tx) => Promise<T>): Promise<T> {
      if (closing) return Promise.reject(new Error("The store is closed"));
      if (inUnit.getStore()) return Promise.reject(new Error("A unit of work cannot open another"));
      const kept = runUntilKept(unit);
      running.add(kept);
      const end = () => running.delete(kept);
      kept.then(end, end);
      return kept;
    },
    scrub: async () => undefined,
    async close() {
      closing ??= Promise.allSettled(running).then(() => Promise.all([writers.end(), readers.end()]));
      await closing;
    },
  };
}
