// Owns the data folder: whether it is demo or live (for ever), its keys, and that one server at a time uses it.
import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Env } from "~/env.server";
import type { VaultKeys } from "~/lib/vault.server";
import { Refusal } from "./refusal";

export type FolderKind = "demo" | "live";

export interface DataFolder {
  path: string;
  kind: FolderKind;
  isNew: boolean;
  databaseFile: string;
  filesFolder: string;
  keys: VaultKeys;
  /** Signs the phone simulator's webhooks; made once a demo folder. */
  demoSecret: string | null;
}

const base64Key = z
  .string()
  .transform((value) => Buffer.from(value, "base64"))
  .refine((bytes) => bytes.length === 32);
const keysSchema = z.object({
  masters: z.record(z.string(), base64Key),
  lookup: base64Key,
  pseudonym: base64Key,
  demoSecret: z.string().optional(),
});

/** Writes a file whole or not at all. */
function writeWhole(file: string, words: string, mode: number): void {
  const part = `${file}.part`;
  const handle = openSync(part, "w", mode);
  try {
    writeSync(handle, words);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}

function keysFrom(folder: string, kind: FolderKind, env: Env): Pick<DataFolder, "keys" | "demoSecret"> {
  const { EARSHOT_MASTER_KEY: master, EARSHOT_LOOKUP_KEY: lookup, EARSHOT_PSEUDONYM_KEY: pseudonym } = env;
  if (master && lookup && pseudonym) {
    const bytes = (value: string) => Buffer.from(value, "base64");
    return {
      keys: { masters: { 1: bytes(master) }, lookup: bytes(lookup), pseudonym: bytes(pseudonym) },
      demoSecret: kind === "demo" ? bytes(lookup).toString("hex").slice(0, 32) : null,
    };
  }
  const file = path.join(folder, "keys.json");
  if (!existsSync(file)) {
    if (kind === "live" && env.NODE_ENV === "production") {
      throw new Refusal(
        "In production the keys come from the environment: set EARSHOT_MASTER_KEY, EARSHOT_LOOKUP_KEY and EARSHOT_PSEUDONYM_KEY (32 bytes each, in base64).",
      );
    }
    const key = () => randomBytes(32).toString("base64");
    const fresh = {
      masters: { 1: key() },
      lookup: key(),
      pseudonym: key(),
      demoSecret: randomBytes(16).toString("hex"),
    };
    writeWhole(file, `${JSON.stringify(fresh, null, 2)}\n`, 0o600);
  }
  const parsed = keysSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success)
    throw new Refusal(`The keys in ${file} cannot be read: put back the file from your backup.`);
  const { masters, demoSecret, ...others } = parsed.data;
  return { keys: { masters, ...others }, demoSecret: kind === "demo" ? (demoSecret ?? null) : null };
}

/**
 * Opens or makes the folder. A command that asks for neither kind makes a live one, because real registers and invented
 * voices never meet. Throws a Refusal where it cannot be written, or where it is demo and live was asked for or
 * the other way round.
 */
export function openDataFolder(folder: string, wanted: FolderKind | null, env: Env): DataFolder {
  const marker = path.join(folder, "earshot.json");
  const isNew = !existsSync(marker);
  try {
    mkdirSync(path.join(folder, "files"), { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    if (isNew) writeWhole(marker, `${JSON.stringify({ kind: wanted ?? "live" })}\n`, 0o600);
  } catch {
    throw new Refusal(
      `The data folder ${folder} cannot be written: choose another with --data, or change its owner.`,
    );
  }
  const { kind } = z
    .object({ kind: z.enum(["demo", "live"]) })
    .parse(JSON.parse(readFileSync(marker, "utf8")));
  if (wanted && kind !== wanted) {
    throw new Refusal(
      kind === "live"
        ? `${folder} is a live folder and stays one: start it with --no-demo.`
        : `${folder} holds the demonstration and cannot become live: choose another folder with --data.`,
    );
  }
  return {
    path: folder,
    kind,
    isNew,
    databaseFile: path.join(folder, "earshot.sqlite"),
    filesFolder: path.join(folder, "files"),
    ...keysFrom(folder, kind, env),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Makes this process the folder's one server; returns how to let go. Throws a Refusal where another server runs. */
export function lockDataFolder(folder: string): () => void {
  const file = path.join(folder, "server.lock");
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(readFileSync(file, "utf8"));
    if (holder > 0 && holder !== process.pid && isAlive(holder)) {
      throw new Refusal(
        `Another server (process ${holder}) already uses ${folder}: stop it first, or choose another folder with --data.`,
      );
    }
    rmSync(file, { force: true });
  }
}
