// Owns how the audit trail proves itself: the keyed mark of a row, the seal over a stretch of rows and the seal before it,
// and the head that says where the chain ends. Pure; the keyed code (`Mac`) is handed in. Reasons: docs/adr/0011.
import { createHash } from "node:crypto";

/** Keyed code of words, as hex; one key never gives two purposes the same code. */
export type Mac = (purpose: "row" | "seal" | "head", words: string) => string;

/** What a row's mark is made of: everything but its number, which the seal binds. `detail` is the text as it is stored. */
export interface RowContent {
  councilId: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail: string;
}

export interface MarkedRow extends RowContent {
  seq: number;
  mark: string;
}

const NONCE = 12;
const MARK = 44;

/** A row's mark: 12 hex digits drawn for it, by which the same act twice has two marks, and 32 of a keyed code. */
export function markOf(row: RowContent, nonce: string, mac: Mac): string {
  const words = JSON.stringify([
    nonce,
    row.councilId,
    row.at.getTime(),
    row.actorKind,
    row.actorId,
    row.action,
    row.subjectKind,
    row.subjectId,
    row.detail,
  ]);
  return nonce + mac("row", words).slice(0, MARK - NONCE);
}

/** Whether a row is as it was recorded. */
export const isAsMarked = (row: MarkedRow, mac: Mac): boolean =>
  row.mark.length === MARK && row.mark === markOf(row, row.mark.slice(0, NONCE), mac);

/** Rows that were kept before rows were marked are taken in by a council's first seal, under the mark they would have had. */
export const oldMark = (row: RowContent, mac: Mac): string => markOf(row, "0".repeat(NONCE), mac);

export interface Seal {
  councilId: string;
  /** 1 for a council's first. */
  n: number;
  at: Date;
  fromSeq: number;
  toSeq: number;
  count: number;
  digest: string;
  code: string;
}

export interface Head {
  councilId: string;
  n: number;
  toSeq: number;
  code: string;
  mark: string;
}

/** Takes rows in the order of their numbers. */
export function digestOf(rows: Iterable<{ seq: number; mark: string }>): string {
  const hash = createHash("sha256");
  for (const { seq, mark } of rows) hash.update(`${seq}:${mark}\n`);
  return hash.digest("hex");
}

export const sealCode = (before: string, seal: Omit<Seal, "code">, mac: Mac): string =>
  mac(
    "seal",
    JSON.stringify([
      before,
      seal.councilId,
      seal.n,
      seal.at.getTime(),
      seal.fromSeq,
      seal.toSeq,
      seal.count,
      seal.digest,
    ]),
  );

export const headMark = (head: Omit<Head, "mark">, mac: Mac): string =>
  mac("head", JSON.stringify([head.councilId, head.n, head.toSeq, head.code]));

/** The next link of a council's chain, and where the chain then ends. `rows` are the council's above the head, in order. */
export function sealRows(
  before: Head | null,
  stretch: { councilId: string; toSeq: number; at: Date; rows: readonly { seq: number; mark: string }[] },
  mac: Mac,
): { seal: Seal; head: Head } {
  const { councilId, toSeq, at, rows } = stretch;
  const open = {
    councilId,
    n: (before?.n ?? 0) + 1,
    at,
    fromSeq: before?.toSeq ?? 0,
    toSeq,
    count: rows.length,
    digest: digestOf(rows),
  };
  const code = sealCode(before?.code ?? "", open, mac);
  const end = { councilId, n: open.n, toSeq, code };
  return { seal: { ...open, code }, head: { ...end, mark: headMark(end, mac) } };
}
