// Owns finding what was done to the audit trail: it takes the seals, the heads and what was noted outside the database,
// then every row in the order of its number, and says what does not fit. Pure.
import { createHash, type Hash } from "node:crypto";
import {
  type Head,
  headMark,
  isAsMarked,
  type Mac,
  type MarkedRow,
  oldMark,
  type Seal,
  sealCode,
} from "./chain.rules";

/**
 * changed: a row is not as it was recorded. rows: rows were taken out, put in or moved in the stretch that ends at `seq`.
 * seal: a link of the chain was changed or is gone. cut: the chain ends before where it had come to. twice: a row is there
 * a second time.
 */
export type Why = "changed" | "rows" | "seal" | "cut" | "twice";

export interface Broken {
  /** The row, or the last row of the stretch. */
  seq: number;
  why: Why;
}

/** Where a chain had come to, as it was noted outside the database. */
export interface Anchor {
  councilId: string;
  n: number;
  toSeq: number;
  code: string;
}

export interface Checked {
  councils: number;
  rows: number;
  sealed: number;
  /** Recorded since the last seal; each is checked for itself, but one that is gone is not missed. */
  unsealed: number;
  ok: boolean;
  /** At most 100, in the order they were found. */
  broken: Broken[];
}

const MOST = 100;

interface Chain {
  seals: readonly Seal[];
  /** The link whose rows are being taken. */
  at: number;
  hash: Hash;
  count: number;
}

export interface TrailCheck {
  take(row: MarkedRow): void;
  end(repeated: Iterable<number>): Checked;
}

/** A check in the making. `seals` are in the order of council and number; then every row in the order of `seq`; then the end. */
export function checkTrail(
  given: { seals: readonly Seal[]; heads: readonly Head[]; anchors: readonly Anchor[] },
  mac: Mac,
): TrailCheck {
  const broken: Broken[] = [];
  const found = (seq: number, why: Why) => {
    if (broken.length < MOST) broken.push({ seq, why });
  };
  const chains = new Map<string, Chain>();
  const of = (councilId: string): Chain => {
    const known = chains.get(councilId);
    if (known) return known;
    const seals = given.seals.filter((each) => each.councilId === councilId);
    const chain = { seals, at: 0, hash: createHash("sha256"), count: 0 };
    chains.set(councilId, chain);
    return chain;
  };
  for (const councilId of new Set([...given.seals, ...given.heads, ...given.anchors].map((e) => e.councilId)))
    checkLinks(
      of(councilId).seals,
      given.heads.find((each) => each.councilId === councilId),
      mac,
      found,
    );
  for (const { councilId, n, toSeq, code } of given.anchors)
    if (!of(councilId).seals.some((each) => each.n === n && each.code === code)) found(toSeq, "cut");

  const close = (chain: Chain, seal: Seal) => {
    if (chain.count !== seal.count || chain.hash.digest("hex") !== seal.digest) found(seal.toSeq, "rows");
    Object.assign(chain, { at: chain.at + 1, hash: createHash("sha256"), count: 0 });
  };
  let rows = 0;
  let sealed = 0;
  return {
    take(row) {
      rows++;
      const chain = of(row.councilId);
      while (chain.seals[chain.at] && row.seq > chain.seals[chain.at]!.toSeq)
        close(chain, chain.seals[chain.at]!);
      const seal = chain.seals[chain.at];
      const isOld = row.mark === "" && seal?.n === 1;
      if (!isOld && !isAsMarked(row, mac)) found(row.seq, "changed");
      if (!seal) return;
      sealed++;
      chain.count++;
      chain.hash.update(`${row.seq}:${isOld ? oldMark(row, mac) : row.mark}\n`);
    },
    end(repeated) {
      for (const chain of chains.values()) while (chain.seals[chain.at]) close(chain, chain.seals[chain.at]!);
      for (const seq of repeated) found(seq, "twice");
      return {
        councils: chains.size,
        rows,
        sealed,
        unsealed: rows - sealed,
        ok: broken.length === 0,
        broken,
      };
    },
  };
}

function checkLinks(
  seals: readonly Seal[],
  head: Head | undefined,
  mac: Mac,
  found: (seq: number, why: Why) => void,
): void {
  let before = { n: 0, code: "", toSeq: 0 };
  for (const seal of seals) {
    const follows = seal.n === before.n + 1 && seal.fromSeq === before.toSeq && seal.toSeq > seal.fromSeq;
    if (!follows || seal.code !== sealCode(before.code, seal, mac)) found(seal.toSeq, "seal");
    before = seal;
  }
  if (!head) {
    if (seals.length > 0) found(before.toSeq, "cut");
  } else if (head.mark !== headMark(head, mac)) found(head.toSeq, "seal");
  else if (head.n !== before.n || head.code !== before.code) found(head.toSeq, "cut");
}
