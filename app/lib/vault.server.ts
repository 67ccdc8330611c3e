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
}

const VERSION = 1;
const IV = 12;
const TAG = 16;
const KEY = 32;
const HEAD = 2 + IV + KEY + TAG + IV;

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

/**
 * AES-256-GCM with a key for each item (layout: version, master number, wrap iv, wrapped key and tag, iv, body, tag).
 * Opening throws when a byte was changed or the master key is not held.
 */
export function makeVault(keys: VaultKeys): Vault {
  const newest = Math.max(...Object.keys(keys.masters).map(Number));

  function openBytes(sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes.length < HEAD + TAG || bytes[0] !== VERSION)
      throw new Error("Not a sealed value of a known version");
    const master = keys.masters[bytes[1]!];
    if (!master) throw new Error(`Master key ${bytes[1]} is not held`);
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
      const [wrapped, wrapTag] = encrypt(keys.masters[newest]!, wrapIv, itemKey);
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
  };
}
