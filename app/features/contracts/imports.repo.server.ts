// Owns the SQL of imports: finding the dossiers a file may touch, putting down what is to be entered, entering it.
import { and, desc, eq, getTableColumns, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { contract, contractImport, contractNotice, contractNoticeStaged, contractStaged } from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { NoticeKeys } from "./identity.rules";

export type ContractRow = typeof contract.$inferSelect;
export type NoticeRow = typeof contractNotice.$inferSelect;
export type ImportRow = typeof contractImport.$inferSelect;

const LOOK_UP = 300;

/** The last import of a council: a later one means that what was read beforehand may be out of date. */
export async function lastImport(db: Db, councilId: string): Promise<{ seq: number; at: Date } | null> {
  const [row] = await db
    .select({ seq: contractImport.seq, at: contractImport.at })
    .from(contractImport)
    .where(eq(contractImport.councilId, councilId))
    .orderBy(desc(contractImport.seq))
    .limit(1);
  return row ?? null;
}

/** Whether a file of exactly this content was read before. */
export async function isKnownFile(db: Db, councilId: string, fileSha: string): Promise<boolean> {
  const rows = await db
    .select({ id: contractImport.id })
    .from(contractImport)
    .where(and(eq(contractImport.councilId, councilId), eq(contractImport.fileSha, fileSha)))
    .limit(1);
  return rows.length > 0;
}

/** Ids of the contracts that have a notice with one of these contents or keys. */
export async function findContractIds(
  db: Db,
  councilId: string,
  shas: readonly string[],
  keys: readonly NoticeKeys[],
): Promise<Set<string>> {
  const columns = {
    ocid: contractNotice.ocidKey,
    finder: contractNotice.finderKey,
    ref: contractNotice.refKey,
    title: contractNotice.titleKey,
    exact: contractNotice.exactKey,
  };
  const searches = [
    { column: contractNotice.sha, values: [...new Set(shas)] },
    ...(Object.keys(columns) as (keyof NoticeKeys)[]).map((name) => ({
      column: columns[name],
      values: [...new Set(keys.map((each) => each[name]).filter((key) => key !== null))],
    })),
  ];
  const found = new Set<string>();
  for (const { column, values } of searches) {
    for (let at = 0; at < values.length; at += LOOK_UP) {
      const rows = await db
        .selectDistinct({ id: contractNotice.contractId })
        .from(contractNotice)
        .where(and(eq(contractNotice.councilId, councilId), inArray(column, values.slice(at, at + LOOK_UP))));
      for (const row of rows) found.add(row.id);
    }
  }
  return found;
}

/** All notices of some contracts. */
export async function listNotices(db: Db, contractIds: readonly string[]): Promise<NoticeRow[]> {
  const rows: NoticeRow[] = [];
  for (let at = 0; at < contractIds.length; at += LOOK_UP) {
    rows.push(
      ...(await db
        .select()
        .from(contractNotice)
        .where(inArray(contractNotice.contractId, contractIds.slice(at, at + LOOK_UP)))),
    );
  }
  return rows;
}

/** Puts down rows to be entered later. */
export async function stage(
  tx: Tx,
  importId: string,
  stagedAt: Date,
  contracts: readonly ContractRow[],
  notices: readonly NoticeRow[],
): Promise<void> {
  const marked = { importId, stagedAt };
  if (contracts.length > 0)
    await tx.insert(contractStaged).values(contracts.map((row) => ({ ...row, ...marked })));
  if (notices.length > 0)
    await tx.insert(contractNoticeStaged).values(notices.map((row) => ({ ...row, ...marked })));
}

/** Enters all that an import put down, in one go, and clears it away. */
export async function enterStaged(tx: Tx, importId: string): Promise<void> {
  await tx
    .insert(contract)
    .select(
      tx
        .select(pick(getTableColumns(contract), getTableColumns(contractStaged)))
        .from(contractStaged)
        .where(eq(contractStaged.importId, importId)),
    )
    .onConflictDoUpdate({
      target: contract.id,
      set: excluded(Object.keys(getTableColumns(contract)), ["id", "councilId"]),
    })
    .returning({ id: contract.id });
  await tx
    .insert(contractNotice)
    .select(
      tx
        .select(pick(getTableColumns(contractNotice), getTableColumns(contractNoticeStaged)))
        .from(contractNoticeStaged)
        .where(eq(contractNoticeStaged.importId, importId)),
    )
    .onConflictDoUpdate({
      target: [contractNotice.contractId, contractNotice.sha],
      set: excluded(["seenAt", "fileSha", "position"], []),
    })
    .returning({ id: contractNotice.id });
}

/** Clears away what an import put down, and what one that was broken off left behind. */
export async function clearStaged(tx: Tx, importId: string, leftBefore: Date): Promise<void> {
  for (const staged of [contractStaged, contractNoticeStaged]) {
    await tx
      .delete(staged)
      .where(or(eq(staged.importId, importId), lt(staged.stagedAt, leftBefore)))
      .returning({ id: staged.id });
  }
}

/** Keeps that a file was read. */
export async function addImport(tx: Tx, row: Omit<ImportRow, "seq">): Promise<void> {
  await tx.insert(contractImport).values(row);
}

/** The files read so far, newest first. */
export async function listImports(db: Db, councilId: string, limit: number): Promise<ImportRow[]> {
  return db
    .select()
    .from(contractImport)
    .where(eq(contractImport.councilId, councilId))
    .orderBy(desc(contractImport.seq))
    .limit(limit);
}

/** The columns of one table taken from another of the same names, in the first one's order. */
function pick<T extends Record<string, unknown>>(wanted: T, from: Record<keyof T, unknown>): T {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, from[name]])) as T;
}

function excluded(names: readonly string[], without: readonly string[]): Record<string, SQL> {
  const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(
    names
      .filter((name) => !without.includes(name))
      .map((name) => [name, sql`excluded.${sql.identifier(snake(name))}`]),
  );
}
