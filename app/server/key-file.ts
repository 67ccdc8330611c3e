// Owns where the keys come from: the environment, or a file, which can be read again when a master key has been added to it.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Env } from "~/env.server";
import type { VaultKeys } from "~/lib/vault.server";
import { Refusal } from "./refusal";
import { writeWhole } from "./write-whole";

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

export interface KeyFile {
  path: string;
  read(): VaultKeys;
  /** Draws a master key, which seals from the next reading on; returns its number. */
  addMaster(): number;
  /** Takes a master key out for good. */
  removeMaster(number: number): void;
}

export interface FoundKeys {
  keys: VaultKeys;
  /** Null where the keys come from the environment. */
  keyFile: KeyFile | null;
  /** Signs the phone simulator's webhooks; made once a demo folder. */
  demoSecret: string | null;
}

/** The number of a master key is one byte of what it sealed. */
const MOST_MASTERS = 255;

const draw = (): string => randomBytes(32).toString("base64");

function makeKeyFile(file: string): KeyFile & { demoSecret(): string | null } {
  const parse = () => {
    try {
      return keysSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch {
      throw new Refusal(`The keys in ${file} cannot be read: put back the file from your backup.`);
    }
  };
  const change = (edit: (masters: Record<string, string>) => void) => {
    const words = JSON.parse(readFileSync(file, "utf8")) as { masters: Record<string, string> };
    edit(words.masters);
    writeWhole(file, `${JSON.stringify(words, null, 2)}\n`, 0o600);
  };
  return {
    path: file,
    read() {
      const { masters, lookup, pseudonym } = parse();
      return { masters, lookup, pseudonym };
    },
    addMaster() {
      const number = Math.max(...Object.keys(parse().masters).map(Number)) + 1;
      if (number > MOST_MASTERS)
        throw new Refusal("There are 255 master keys already: no more can be told apart.");
      change((masters) => {
        masters[number] = draw();
      });
      return number;
    },
    removeMaster: (number) =>
      change((masters) => {
        delete masters[number];
      }),
    demoSecret: () => parse().demoSecret ?? null,
  };
}

/** The keys of a folder; drawn the first time, which a live folder in production refuses unless a file was named for them. */
export function findKeys(folder: string, isDemo: boolean, env: Env): FoundKeys {
  const { EARSHOT_MASTER_KEY: master, EARSHOT_LOOKUP_KEY: lookup, EARSHOT_PSEUDONYM_KEY: pseudonym } = env;
  if (master && lookup && pseudonym) {
    const bytes = (value: string) => Buffer.from(value, "base64");
    return {
      keys: { masters: { 1: bytes(master) }, lookup: bytes(lookup), pseudonym: bytes(pseudonym) },
      keyFile: null,
      demoSecret: isDemo ? bytes(lookup).toString("hex").slice(0, 32) : null,
    };
  }
  const file = path.resolve(env.EARSHOT_KEYS_FILE ?? path.join(folder, "keys.json"));
  if (!existsSync(file)) {
    if (!isDemo && env.NODE_ENV === "production" && !env.EARSHOT_KEYS_FILE) {
      throw new Refusal(
        "In production the keys come from the environment: set EARSHOT_MASTER_KEY, EARSHOT_LOOKUP_KEY and EARSHOT_PSEUDONYM_KEY (32 bytes each, in base64), or name a file for them with EARSHOT_KEYS_FILE.",
      );
    }
    const demoSecret = randomBytes(16).toString("hex");
    const fresh = { masters: { 1: draw() }, lookup: draw(), pseudonym: draw(), demoSecret };
    writeWhole(file, `${JSON.stringify(fresh, null, 2)}\n`, 0o600);
  }
  const keyFile = makeKeyFile(file);
  return { keys: keyFile.read(), keyFile, demoSecret: isDemo ? keyFile.demoSecret() : null };
}
