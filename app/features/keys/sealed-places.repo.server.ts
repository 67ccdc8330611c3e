// Owns where sealed values lie: every column of bytes in the schema, but those that are named here as open. A new column is
// found by itself. It reads and replaces sealed values by their rows' keys, and opens none.
import { and, asc, eq, getTableColumns, gt, is, or, type SQL, sql, Table } from "drizzle-orm";
import { getTableConfig as pgConfig } from "drizzle-orm/pg-core";
import { type SQLiteColumn, type SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { onPostgres } from "~db/dialect";
import * as schema from "~db/schema";
import type { Db, Tx } from "~db/store";

/** Columns of bytes that are no secret. */
const open = new Set(["passkey.publicKey"]);

type Key = (string | number)[];

interface Place {
  /** "statement.sealed" */
  name: string;
  table: SQLiteTable;
  column: string;
  keys: SQLiteColumn[];
}

export interface SealedValue {
  key: Key;
  sealed: Buffer;
}

const configOf = onPostgres ? (pgConfig as unknown as typeof sqliteConfig) : sqliteConfig;

function placesOf(table: SQLiteTable): Place[] {
  const { name, primaryKeys } = configOf(table);
  const columns = Object.entries(getTableColumns(table));
  const single = columns.filter(([, column]) => column.primary).map(([, column]) => column);
  const keys = single.length > 0 ? single : ((primaryKeys[0]?.columns ?? []) as SQLiteColumn[]);
  return columns
    .filter(([, column]) => ["blob", "bytea"].includes(column.getSQLType()))
    .map(([column]) => ({ name: `${name}.${column}`, table, column, keys }))
    .filter((place) => !open.has(place.name));
}

const places = new Map(
  Object.values(schema)
    .filter((each) => is(each, Table))
    .flatMap((table) => placesOf(table as unknown as SQLiteTable))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((place) => [place.name, place]),
);

/** Every place by its name, in a fixed order. */
export const placeNames: readonly string[] = [...places.keys()];

function placeNamed(name: string): Place {
  const place = places.get(name);
  if (!place) throw new Error(`No sealed values lie at ${name}`);
  return place;
}

/** Rows after a key, in the order of several columns: (a, b) > (x, y). */
function isAfter(keys: readonly SQLiteColumn[], after: Key): SQL | undefined {
  if (after.length === 0) return undefined;
  const [column, ...others] = keys;
  const [value, ...rest] = after;
  if (!column || value === undefined) return sql`1 = 0`;
  return others.length === 0
    ? gt(column, value)
    : or(gt(column, value), and(eq(column, value), isAfter(others, rest)));
}

/** The next sealed values of a place after a key, in the order of their keys. Empty columns are left out. */
export async function listSealed(db: Db, name: string, after: Key, limit: number): Promise<SealedValue[]> {
  const { table, column, keys } = placeNamed(name);
  const sealed = getTableColumns(table)[column]!;
  const rows = await db
    .select(Object.fromEntries([...keys.entries(), ["sealed", sealed] as const]))
    .from(table)
    .where(and(isAfter(keys, after), sql`${sealed} is not null`))
    .orderBy(...keys.map((key) => asc(key)))
    .limit(limit);
  return rows.map((row) => ({
    key: keys.map((_, at) => row[at] as string | number),
    sealed: row.sealed as Buffer,
  }));
}

/** Puts another sealed value in the place of the one under a key. */
export async function replaceSealed(tx: Tx, name: string, { key, sealed }: SealedValue): Promise<void> {
  const { table, column, keys } = placeNamed(name);
  await tx
    .update(table)
    .set({ [column]: sealed })
    .where(and(...keys.map((each, at) => eq(each, key[at]!))));
}

/** Every sealed value of one item, wherever it lies. */
export async function listSealedOf(
  db: Db,
  councilId: string,
  feedbackId: string,
): Promise<(SealedValue & { place: string })[]> {
  const found: (SealedValue & { place: string })[] = [];
  for (const { name, table, column, keys } of places.values()) {
    const columns = getTableColumns(table);
    if (!columns.feedbackId || !columns.councilId) continue;
    const rows = await db
      .select(Object.fromEntries([...keys.entries(), ["sealed", columns[column]!] as const]))
      .from(table)
      .where(and(eq(columns.councilId, councilId), eq(columns.feedbackId, feedbackId)));
    for (const row of rows) {
      if (row.sealed)
        found.push({
          place: name,
          key: keys.map((_, at) => row[at] as string),
          sealed: row.sealed as Buffer,
        });
    }
  }
  return found;
}
