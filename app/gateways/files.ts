// Owns our own words for keeping files. A store keeps sealed bytes and knows nothing of keys, names or what is inside.

export interface FileStore {
  /** Keeps sealed bytes under an id, durable once it resolves. The same id again replaces the bytes as a whole. */
  put(id: string, sealed: Uint8Array): Promise<void>;
  /** The bytes kept under an id. Throws `FileMissing` when there are none. */
  get(id: string): Promise<Buffer>;
  /** Removes the bytes for good; an id that is not there is not an error. */
  delete(id: string): Promise<void>;
}

/** Nothing is kept under this id. */
export class FileMissing extends Error {
  constructor(readonly id: string) {
    super(`no file is kept under ${id}`);
    this.name = "FileMissing";
  }
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{3,99}$/;

/** Throws `RangeError` unless the id is 4 to 100 letters, digits, `-` or `_`, so that it can never name another path. */
export function assertFileId(id: string): void {
  if (!ID.test(id)) throw new RangeError("a file id has 4 to 100 letters, digits, hyphens or underscores");
}
