// Owns telling keys apart without showing them. Pure.
import { createHmac } from "node:crypto";

/** Says whether a key is this one, and nothing else about it. */
export const fingerprintOf = (key: Buffer): string =>
  createHmac("sha256", key).update("earshot: which key is this?").digest("hex").slice(0, 32);

export interface HeldKey {
  /** "master:1", "lookup", "pseudonym". */
  name: string;
  fingerprint: string;
}

/** The name of a master key. */
export const masterName = (number: number): string => `master:${number}`;

/** Every key by its name. */
export function keysHeld(keys: {
  masters: Readonly<Record<number, Buffer>>;
  lookup: Buffer;
  pseudonym: Buffer;
}): HeldKey[] {
  const masters = Object.entries(keys.masters).map(
    ([number, key]) => [masterName(Number(number)), key] as const,
  );
  return [...masters, ["lookup", keys.lookup] as const, ["pseudonym", keys.pseudonym] as const].map(
    ([name, key]) => ({ name, fingerprint: fingerprintOf(key) }),
  );
}

export type Disagreement = { why: "other" } | { why: "missing"; name: string };

/** Why these keys are not the ones that the database was filled under; null where they are. */
export function disagreement(
  known: readonly { name: string; fingerprint: string; retiredAt: Date | null }[],
  held: readonly HeldKey[],
): Disagreement | null {
  const byName = new Map(held.map(({ name, fingerprint }) => [name, fingerprint]));
  const inUse = known.filter(({ retiredAt }) => retiredAt === null);
  if (inUse.some(({ name, fingerprint }) => (byName.get(name) ?? fingerprint) !== fingerprint))
    return { why: "other" };
  const missing = inUse.find(({ name }) => !byName.has(name));
  return missing ? { why: "missing", name: missing.name } : null;
}
