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
  if (json.kind === "whole") reader.readAny(json.value, "item 1");
  else for (const { line, value } of json.values) reader.readAny(value, `line ${line}`);
  return reader.finish();
}

class EntryReader {
  private readonly entries: FileEntry[] = [];
  private readonly seen = new Set<string>();
  private format: FileFormat | null = null;

  finish(): FileReading {
    return this.format ? { format: this.format, entries: this.entries } : { refused: "unknownShape" };
  }

  readAny(value: unknown, where: string): void {
    if (Array.isArray(value)) {
      value.forEach((each, at) => {
        this.readAny(each, value.length > 1 ? `${where}, number ${at + 1}` : where);
      });
      return;
    }
    if (!isObject(value)) return this.skip(where);
    const published = value.publishedDate ?? null;
    if (Array.isArray(value.records)) return this.each(value.records, where, "ocds-record-package", (one, at) => this.record(one, at, published));
    if (Array.isArray(value.releases) && !("ocid" in value)) return this.each(value.releases, where, "ocds-release-package", (one, at) => this.release(one, at, published));
    if (Array.isArray(value.results)) return this.readAny(value.results, where);
    if (Array.isArray(value.noticeList)) return this.readAny(value.noticeList, where);
    if (isObject(value.item) && isFinderNotice(value.item)) return this.readAny(value.item, where);
    if (Array.isArray(value.contracts) && !("ocid" in value) && !isObject(value.tender)) return this.finderFile(value, where);
    if ("compiledRelease" in value || "versionedRelease" in value || ("ocid" in value && Array.isArray(value.releases))) {
      this.format ??= "ocds-record";
      return this.record(value, where, published);
    }
    if (isFinderNotice(value)) {
      this.format ??= "contracts-finder";
      return this.keep(value, where, readFinderNotice(value));
    }
    if ("ocid" in value || isObject(value.tender) || Array.isArray(value.awards)) {
      this.format ??= "ocds-release";
      return this.release(value, where, published);
    }
    this.skip(where);
  }

  private each(list: unknown[], where: string, format: FileFormat, read: (one: unknown, where: string) => void): void {
    this.format ??= format;
    list.forEach((one, at) => {
      const number = list.length > 1 || where.startsWith("item") ? `${where.startsWith("item") ? "" : `${where}, `}number ${at + 1}` : where;
      read(one, number);
    });
  }

  private finderFile(file: Record<string, unknown>, where: string): void {
    const meta = isObject(file.meta) ? file.meta : {};
    this.each(file.contracts as unknown[], where, "contracts-finder", (one, at) => {
      if (isObject(one)) this.keep(one, at, readFinderNotice(one, meta.generated ?? null));
      else this.skip(at);
    });
  }

  /** The releases of a record: in full where it carries them, else compiled, else from its versions. */
  private record(value: unknown, where: string, published: unknown): void {
    if (!isObject(value)) return this.skip(where);
    const releases = Array.isArray(value.releases) ? value.releases : [];
    const whole = releases.filter((one) => isObject(one) && !("url" in one && !("tender" in one) && !("awards" in one) && !("contracts" in one) && !("buyer" in one)));
    const withOcid = (one: unknown): unknown => (isObject(one) ? { ocid: value.ocid, ...one } : one);
    if (whole.length > 0) {
      for (const one of whole) this.release(withOcid(one), where, published);
    } else if (isObject(value.compiledRelease)) {
      this.release(withOcid(value.compiledRelease), where, published);
    } else if (isObject(value.versionedRelease)) {
      this.release(withOcid(flattenVersioned(value.versionedRelease)), where, published);
    } else if (releases.length > 0) {
      this.entries.push({ where: named(where, value.ocid), skip: "link_only" });
    } else this.release(value, where, published);
  }

  private release(value: unknown, where: string, published: unknown): void {
    if (!isObject(value)) return this.skip(where);
    this.keep(value, named(where, value.id ?? value.ocid), ...readRelease(value, published));
  }

  private keep(value: Record<string, unknown>, where: string, ...notices: Notice[]): void {
    const at = notices[0]?.source === "contracts-finder" ? named(where, notices[0].noticeId) : where;
    if (!notices.some(isKnown)) return this.skip(at);
    const content = contentHash(value);
    if (this.seen.has(content)) {
      this.entries.push({ where: at, skip: "repeats_another_row" });
      return;
    }
    this.seen.add(content);
    this.entries.push({ where: at, notices });
  }

  private skip(where: string): void {
    this.entries.push({ where, skip: "no_title_or_reference" });
  }
}

function named(where: string, id: unknown): string {
  return typeof id === "string" && id !== "" ? `${where}: ${id}` : where;
}

/** Whether a notice can be told from others: by title, reference or ocid, or the id that Contracts Finder gave it. */
function isKnown(notice: Notice): boolean {
  const id = notice.source === "contracts-finder" ? notice.noticeId : null;
  return (notice.title ?? notice.ref ?? notice.ocid ?? id) !== null;
}
