// Owns reading one file of contracts, whatever its form: what it holds, entry by entry, or one reason why it cannot be read.
// A file is read whole or refused whole. Stores nothing.
import { contentHash } from "./content-hash.rules";
import { isFinderNotice, readFinderNotice } from "./contracts-finder.rules";
import { textOfFile } from "./file-text.rules";
import { readJson } from "./json-file.rules";
import type { FileEntry, FileFormat, FileReading, Notice } from "./notice.schema";
import { readRelease } from "./ocds.rules";
import { isObject } from "./ocds.schema";
import { flattenVersioned } from "./ocds-versioned.rules";
import { readRegister } from "./register-csv.rules";

/** The largest file read, in bytes: what one string can hold with room to spare. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** Reads a register, a release or record package, releases, records or notices; the form is told by what is in the file. */
export function readContractsFile(bytes: Uint8Array): FileReading {
  if (bytes.byteLength > LARGEST_FILE) return { refused: "tooLarge" };
  const held = textOfFile(bytes);
  if ("refused" in held) return held;
  const start = held.text.trimStart()[0];
  if (start !== "{" && start !== "[") return readRegister(held.text);
  const json = readJson(held.text.trim());
  // A register may begin with a bracket in its first heading.
  if ("refused" in json) {
    if (start === "[" && json.refused === "brokenJson") {
      const register = readRegister(held.text);
      if (!("refused" in register)) return register;
    }
    return json;
  }
  const reader = new EntryReader();
  if (json.kind === "whole") reader.readAny(json.value, "");
  else for (const { line, value } of json.values) reader.readAny(value, `line ${line}`);
  return reader.finish();
}

type Held = Record<string, unknown>;
/** What is at hand while reading: the date of the package around, and when a file of notices was made. */
interface Around {
  published: unknown;
  snapshotAt: unknown;
}

class EntryReader {
  private readonly entries: FileEntry[] = [];
  private readonly seen = new Set<string>();
  private format: FileFormat | null = null;

  finish(): FileReading {
    return this.format ? { format: this.format, entries: this.entries } : { refused: "unknownShape" };
  }

  /** Reads whatever a value is: a list, a package, a record, a release, a notice, or a file of notices. */
  readAny(value: unknown, where: string): void {
    if (Array.isArray(value)) {
      this.each(value, where, null, (one, at) => this.readAny(one, at));
    } else if (isObject(value)) {
      this.readObject(value, where, { published: value.publishedDate ?? null, snapshotAt: null });
    } else this.skip(where);
  }

  private readObject(value: Held, where: string, around: Around): void {
    const list = [value.results, value.noticeList].find(Array.isArray);
    if (Array.isArray(value.records)) {
      this.each(value.records, where, "ocds-record-package", (one, at) => this.record(one, at, around));
    } else if (Array.isArray(value.releases) && !("ocid" in value)) {
      this.each(value.releases, where, "ocds-release-package", (one, at) => this.release(one, at, around));
    } else if (list) {
      this.readAny(list, where);
    } else if (isObject(value.item) && isFinderNotice(value.item)) {
      this.readAny(value.item, where);
    } else if (Array.isArray(value.contracts) && !("ocid" in value) && !isObject(value.tender)) {
      const snapshotAt = isObject(value.meta) ? (value.meta.generated ?? null) : null;
      this.each(value.contracts, where, "contracts-finder", (one, at) =>
        this.notice(one, at, { ...around, snapshotAt }),
      );
    } else if (isRecord(value)) {
      this.format ??= "ocds-record";
      this.record(value, where, around);
    } else if (isFinderNotice(value)) {
      this.format ??= "contracts-finder";
      this.notice(value, where, around);
    } else if ("ocid" in value || isObject(value.tender) || Array.isArray(value.awards)) {
      this.format ??= "ocds-release";
      this.release(value, where, around);
    } else this.skip(where);
  }

  private each(
    list: readonly unknown[],
    where: string,
    format: FileFormat | null,
    read: (one: unknown, where: string) => void,
  ): void {
    if (format) this.format ??= format;
    list.forEach((one, at) => {
      const number = `number ${at + 1}`;
      read(one, where === "" ? number : list.length > 1 ? `${where}, ${number}` : where);
    });
  }

  /** The releases of a record: in full where it carries them, else compiled, else from its versions. */
  private record(value: unknown, where: string, around: Around): void {
    if (!isObject(value)) {
      this.skip(where);
      return;
    }
    const releases: unknown[] = Array.isArray(value.releases) ? value.releases : [];
    const whole = releases.filter((one) => isObject(one) && !isLink(one));
    const compiled = value.compiledRelease ?? flattenVersioned(value.versionedRelease);
    const named = (one: unknown): unknown => (isObject(one) ? { ocid: value.ocid, ...one } : one);
    if (whole.length > 0) for (const one of whole) this.release(named(one), where, around);
    else if (isObject(compiled)) this.release(named(compiled), where, around);
    else if (releases.length > 0) this.entries.push({ where: at(where, value.ocid), skip: "link_only" });
    else this.release(value, where, around);
  }

  private release(value: unknown, where: string, { published }: Around): void {
    if (isObject(value)) this.keep(value, at(where, value.id ?? value.ocid), readRelease(value, published));
    else this.skip(where);
  }

  private notice(value: unknown, where: string, { snapshotAt }: Around): void {
    if (isObject(value)) this.keep(value, at(where, value.id), [readFinderNotice(value, snapshotAt)]);
    else this.skip(where);
  }

  private keep(value: Held, where: string, notices: Notice[]): void {
    const content = contentHash(value);
    if (!notices.some(isKnown)) this.skip(where);
    else if (this.seen.has(content)) this.entries.push({ where, skip: "repeats_another_row" });
    else this.entries.push({ where, notices });
    this.seen.add(content);
  }

  private skip(where: string): void {
    this.entries.push({ where: where || "number 1", skip: "no_title_or_reference" });
  }
}

function isRecord(value: Held): boolean {
  return (
    "compiledRelease" in value ||
    "versionedRelease" in value ||
    ("ocid" in value && Array.isArray(value.releases))
  );
}

/** Whether a release of a record is only where to find it. */
function isLink(release: Held): boolean {
  return (
    "url" in release &&
    !["tender", "awards", "contracts", "buyer", "planning"].some((name) => name in release)
  );
}

/** Where an entry stands, with its id where it has one. */
function at(where: string, id: unknown): string {
  const known = typeof id === "string" || typeof id === "number" ? String(id).trim() : "";
  return known === "" ? where || "number 1" : where === "" ? known : `${where}: ${known}`;
}

/** Whether a notice can be told from others: by title, reference or ocid, or the id that Contracts Finder gave it. */
function isKnown(notice: Notice): boolean {
  const id = notice.source === "contracts-finder" ? notice.noticeId : null;
  return (notice.title ?? notice.ref ?? notice.ocid ?? id) !== null;
}
