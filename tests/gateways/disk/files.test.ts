// Owns the proof that sealed files on disk are kept whole, apart and for their owner only.
import { mkdtemp, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeDiskFiles } from "~/gateways/disk/files";
import { FileMissing } from "~/gateways/files";

const id = "0199f2a4-5b6c-7d8e-9f01-23456789abcd";
let folder: string;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), "earshot-files-")), "files");
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

const filesOnDisk = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test("bytes come back as they were put, by another store on the same folder too", async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 0]);
  await makeDiskFiles({ folder }).put(id, bytes);
  expect(await makeDiskFiles({ folder }).get(id)).toEqual(bytes);
});

test("a second put replaces the bytes as a whole and leaves one file", async () => {
  const files = makeDiskFiles({ folder });
  await files.put(id, Buffer.alloc(100_000, 1));
  await files.put(id, Buffer.from("short"));
  expect((await files.get(id)).toString()).toBe("short");
  expect(await filesOnDisk()).toHaveLength(1);
});

test("many files put at once are all kept", async () => {
  const files = makeDiskFiles({ folder });
  const ids = Array.from({ length: 50 }, (_, index) => `file-${index}`);
  await Promise.all(ids.map((one) => files.put(one, Buffer.from(one))));
  for (const one of ids) expect((await files.get(one)).toString()).toBe(one);
});

test("a reader never meets half a file while another is put in its place", async () => {
  const files = makeDiskFiles({ folder });
  await files.put(id, Buffer.alloc(200_000, 1));
  const puts = [2, 3, 4, 5].map((fill) => files.put(id, Buffer.alloc(200_000, fill)));
  for (let round = 0; round < 20; round++) {
    const seen = await files.get(id);
    expect(seen).toHaveLength(200_000);
    expect(seen.every((byte) => byte === seen[0])).toBe(true);
  }
  await Promise.all(puts);
});

test("a put has flushed the bytes and the folder that names them before it resolves", async () => {
  const files = makeDiskFiles({ folder });
  await files.put(id, Buffer.from("first"));
  const handle = await open(folder, "r");
  const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, "sync");
  await handle.close();
  await files.put(id, Buffer.from("second"));
  expect(sync).toHaveBeenCalledTimes(2);
  sync.mockRestore();
});

test("files and folders are their owner's only", async () => {
  await makeDiskFiles({ folder }).put(id, Buffer.from("x"));
  const [file] = await filesOnDisk();
  expect((await stat(file!)).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test("what was never put is missing, and so is what was deleted", async () => {
  const files = makeDiskFiles({ folder });
  await expect(files.get(id)).rejects.toThrow(FileMissing);
  await files.delete(id);
  await files.put(id, Buffer.from("x"));
  await files.delete(id);
  await expect(files.get(id)).rejects.toThrow(FileMissing);
  await files.delete(id);
});

test("deleting a file takes what a broken write of it left behind, and nothing of its neighbour", async () => {
  const files = makeDiskFiles({ folder });
  const neighbour = `${id.slice(0, -3)}9cd`;
  await files.put(id, Buffer.from("x"));
  await files.put(neighbour, Buffer.from("y"));
  const [file] = await filesOnDisk();
  await writeFile(path.join(path.dirname(file!), `${id}.0123456789ab.part`), "half");
  await files.delete(id);
  expect(await filesOnDisk()).toHaveLength(1);
  expect((await files.get(neighbour)).toString()).toBe("y");
});

test("a write that fails leaves nothing behind", async () => {
  const files = makeDiskFiles({ folder });
  await files.put(id, Buffer.from("x"));
  const notBytes = 42 as unknown as Uint8Array;
  await expect(files.put(id, notBytes)).rejects.toThrow(TypeError);
  expect(await filesOnDisk()).toHaveLength(1);
  expect((await files.get(id)).toString()).toBe("x");
});

test.each([
  "",
  "..",
  "../keys.json",
  "a/b",
  "a\\b",
  ".hidden",
  "abc",
  "x".repeat(101),
  "a\0bcd",
])("an id that could name another path is refused: %j", async (bad) => {
  const files = makeDiskFiles({ folder });
  await expect(files.put(bad, Buffer.from("x"))).rejects.toThrow(RangeError);
  await expect(files.get(bad)).rejects.toThrow(RangeError);
  await expect(files.delete(bad)).rejects.toThrow(RangeError);
});
