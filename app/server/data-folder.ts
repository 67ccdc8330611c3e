// Owns the data folder: whether it is demo or live (for ever), and that one server at a time uses it.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Env } from "~/env.server";
import { type FoundKeys, findKeys } from "./key-file";
import { Refusal } from "./refusal";
import { writeWhole } from "./write-whole";

export type FolderKind = "demo" | "live";

export interface DataFolder extends FoundKeys {
  path: string;
  kind: FolderKind;
  isNew: boolean;
  databaseFile: string;
  filesFolder: string;
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
    ...findKeys(folder, kind === "demo", env),
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
