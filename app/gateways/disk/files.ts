// Owns sealed files on this machine's disk, below one folder it is given. It seals nothing and opens nothing.
// Each file is written beside its place, flushed, and moved over it, so that a reader meets the whole file or none.
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { assertFileId, FileMissing, type FileStore } from "../files";

const UNFINISHED = ".part";

/** A file store below `folder`, which is made with owner-only access at the first write. */
export function makeDiskFiles({ folder }: { folder: string }): FileStore {
  const root = path.resolve(folder);

  /** Time-ordered ids begin alike and end at random: the last two characters spread them over folders. */
  const shelfOf = (id: string): string => path.join(root, id.slice(-2).toLowerCase());
  const placeOf = (id: string): string => path.join(shelfOf(id), id);

  const shelves = new Map<string, Promise<void>>();
  const shelfReady = (shelf: string): Promise<void> => {
    const known = shelves.get(shelf);
    if (known) return known;
    const made = makeShelf(shelf, root);
    shelves.set(shelf, made);
    made.catch(() => shelves.delete(shelf));
    return made;
  };

  return {
    async put(id, sealed) {
      assertFileId(id);
      const shelf = shelfOf(id);
      await shelfReady(shelf);
      const part = path.join(shelf, `${id}.${randomBytes(6).toString("hex")}${UNFINISHED}`);
      try {
        await writeDurably(part, sealed);
        await rename(part, placeOf(id));
      } catch (failure) {
        await rm(part, { force: true });
        throw failure;
      }
      await flushFolder(shelf);
    },

    async get(id) {
      assertFileId(id);
      try {
        return await readFile(placeOf(id));
      } catch (failure) {
        if (isMissing(failure)) throw new FileMissing(id);
        throw failure;
      }
    },

    async delete(id) {
      assertFileId(id);
      const shelf = shelfOf(id);
      let names: string[];
      try {
        names = await readdir(shelf);
      } catch (failure) {
        if (isMissing(failure)) return;
        throw failure;
      }
      const leftovers = names.filter((name) => name.startsWith(`${id}.`) && name.endsWith(UNFINISHED));
      for (const name of [id, ...leftovers]) await rm(path.join(shelf, name), { force: true });
      await flushFolder(shelf);
    },
  };
}

async function makeShelf(shelf: string, root: string): Promise<void> {
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  await flushFolder(root);
  await flushFolder(path.dirname(root));
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(failure: unknown): boolean {
  return failure instanceof Error && (failure as NodeJS.ErrnoException).code === "ENOENT";
}
