// Owns sealing: every original, number and file is encrypted under a key of its own, which a master key wraps. Knows no
// table and no folder; the keys are handed to it.
import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { randomFromPool } from "./random.server";

export interface VaultKeys {
  /** Master keys by number, 32 bytes each; the highest seals, all open. */
  masters: Record<number, Buffer>;
  /** 32 bytes; lookups by number, mail address or reference. */
  lookup: Buffer;
  /** 32 bytes; pseudonyms by which people are counted. Never rotated, so that counts outlive numbers. */
  pseudonym: Buffer;
}

export interface Vault {
  seal(plain: string | Uint8Array): Buffer;
  openText(sealed: Uint8Array): string;
  openBytes(sealed: Uint8Array): Buffer;
  /** Keyed HMAC (hex), to find a value without keeping it; `purpose` keeps kinds of value apart. */
  lookup(purpose: string, value: string): string;
  /** Keyed pseudonym (hex) that outlives the value it stands for. */
  pseudonym(value: string): string;
  /**
   * The same value with its own key wrapped under the newest master key; what was sealed is not opened. Null where it is
   * so already, or its key was destroyed.
   */
  rewrap(sealed: Uint8Array): Buffer | null;
  /** Number of the master key that seals. */
  newestMaster(): number;
  /** Reads the master keys again, where they can be read again. */
  refresh(): void;
}

const VERSION = 1;
const IV = 12;
const TAG = 16;
const KEY = 32;
/** Version, master number, and the item's own key, wrapped: the part that another master key changes. */
const WRAP = 2 + IV + KEY + TAG;
const HEAD = WRAP + IV;

const highest = (masters: VaultKeys["masters"]): number => Math.max(...Object.keys(masters).map(Number));

function encrypt(key: Buffer, iv: Buffer, plain: Uint8Array): [body: Buffer, tag: Buffer] {
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = cipher.update(plain);
  cipher.final();
  return [body, cipher.getAuthTag()];
}

function decrypt(key: Buffer, iv: Uint8Array, body: Uint8Array, tag: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, iv);
  decipher.setAuthTag(tag);
  const plain = decipher.update(body);
  decipher.final();
  return plain;
}

/** The value without its key: as long as before, and never to be opened again by anyone. */
export function withoutKey(sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  return bytes.fill(0, 0, Math.min(WRAP, bytes.length));
}

/** Whether the key of a sealed value was destroyed. */
export const hasNoKey = (sealed: Uint8Array): boolean => sealed[0] === 0;

/**
 * AES-256-GCM with a key for each item (layout: version, master number, wrap iv, wrapped key and tag, iv, body, tag).
 * Opening throws when a byte was changed, the key was destroyed, or the master key is not held. `reload` reads the keys
 * again: a value under a master key that is not held yet is a reason to.
 */
export function makeVault(keys: VaultKeys, reload?: () => VaultKeys): Vault {
  let masters = keys.masters;
  let newest = highest(masters);

  function refresh(): void {
    if (!reload) return;
    masters = reload().masters;
    newest = highest(masters);
  }

  function masterOf(number: number): Buffer {
    if (!masters[number]) refresh();
    const master = masters[number];
    if (!master) throw new Error(`Master key ${number} is not held`);
    return master;
  }

  function openBytes(sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes.length < HEAD + TAG || bytes[0] !== VERSION)
      throw new Error("Not a sealed value of a known version");
    const master = masterOf(bytes[1]!);
    let at = 2;
    const take = (count: number) => {
      at += count;
      return bytes.subarray(at - count, at);
    };
    const wrapIv = take(IV);
    const wrapped = take(KEY);
    const wrapTag = take(TAG);
    const iv = take(IV);
    const body = bytes.subarray(at, bytes.length - TAG);
    return decrypt(decrypt(master, wrapIv, wrapped, wrapTag), iv, body, bytes.subarray(bytes.length - TAG));
  }

  return {
    seal(plain) {
      const itemKey = randomFromPool(KEY);
      const wrapIv = randomFromPool(IV);
      const iv = randomFromPool(IV);
      const [wrapped, wrapTag] = encrypt(masters[newest]!, wrapIv, itemKey);
      const [body, tag] = encrypt(
        itemKey,
        iv,
        typeof plain === "string" ? Buffer.from(plain, "utf8") : plain,
      );
      return Buffer.concat([Buffer.of(VERSION, newest), wrapIv, wrapped, wrapTag, iv, body, tag]);
    },
    openBytes,
    openText: (sealed) => openBytes(sealed).toString("utf8"),
    lookup: (purpose, value) =>
      createHmac("sha256", keys.lookup).update(purpose).update("\0").update(value).digest("hex"),
    pseudonym: (value) => createHmac("sha256", keys.pseudonym).update(value).digest("hex").slice(0, 32),
    rewrap(sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== VERSION || bytes[1] === newest) return null;
      const wrapTag = bytes.subarray(WRAP - TAG, WRAP);
      const itemKey = decrypt(
        masterOf(bytes[1]!),
        bytes.subarray(2, 2 + IV),
        bytes.subarray(2 + IV, 2 + IV + KEY),
        wrapTag,
      );
      const wrapIv = randomFromPool(IV);
      const [wrapped, tag] = encrypt(masters[newest]!, wrapIv, itemKey);
      itemKey.fill(0);
      return Buffer.concat([Buffer.of(VERSION, newest), wrapIv, wrapped, tag, bytes.subarray(WRAP)]);
    },
    newestMaster: () => newest,
    refresh,
  };
}
