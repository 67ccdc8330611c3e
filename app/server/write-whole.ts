// Owns writing a small file whole or not at all.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";

/** Writes beside the file, flushes, and moves it over, so that a reader meets the old file or the new one. */
export function writeWhole(file: string, words: string, mode: number): void {
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
