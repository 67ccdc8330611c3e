// Owns putting the notices of a file into the dossiers of contracts: a new one, a known one, or one that says nothing new.
// Works in memory on what it is given; reads and stores nothing.
import { type ContractFace, type FiledNotice, faceOf, noticeSha } from "./dossier.rules";
import { isSameContract, isSameProcess, keysOf, type NoticeKeys } from "./identity.rules";
import type { FileEntry, Notice, SkipReason } from "./notice.schema";

export interface Dossier {
  contractId: string;
  filed: FiledNotice[];
}

export interface FilingContext {
  fileSha: string;
  /** ISO instant of the import. */
  seenAt: string;
  /** Whether this very file was read before: then its rows say nothing new. */
  isKnownFile: boolean;
  newId: () => string;
}

/** What is to be stored of one contract. */
export interface Change {
  contractId: string;
  face: ContractFace;
  hasNewFace: boolean;
  /** Those of its notices that the file brought or brought again. */
  notices: FiledNotice[];
}

export interface FileCounts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  /** Where each skipped entry stands, by reason. */
  reasons: Partial<Record<SkipReason, string[]>>;
}

/** A title that more contracts than this share tells none of them apart. */
const TELLING_TITLES = 60;
type KeyName = keyof NoticeKeys;
const keyNames: readonly KeyName[] = ["ocid", "finder", "ref", "exact", "title"];

/** The dossiers that a file's notices may belong to, found by their keys. */
export class FilingCabinet {
  private readonly byKey = new Map<string, Set<Dossier>>();
  private readonly bySha = new Map<string, Set<Dossier>>();
  private readonly dossiers = new Map<string, Dossier>();
  /** Each dossier that the file touches, and its face before; null for one that the file opens. */
  private readonly touched = new Map<Dossier, string | null>();

  /** Puts a stored dossier into the cabinet. */
  load(dossier: Dossier): void {
    if (this.dossiers.has(dossier.contractId)) return;
    this.dossiers.set(dossier.contractId, dossier);
    for (const filed of dossier.filed) this.index(dossier, filed);
  }

  /** Files one entry; says whether it made a contract, changed one, or neither. */
  file(
    notices: readonly Notice[],
    position: number,
    context: FilingContext,
  ): "created" | "updated" | "unchanged" {
    const outcomes = notices.map((notice) => this.fileOne(notice, position, context));
    return outcomes.includes("created") ? "created" : outcomes.includes("updated") ? "updated" : "unchanged";
  }

  /** What is to be stored once every entry is filed. */
  *changes(fileSha: string): Generator<Change> {
    for (const [dossier, before] of this.touched) {
      const face = faceOf(dossier.filed);
      yield {
        contractId: dossier.contractId,
        face,
        hasNewFace: before === null || JSON.stringify(face) !== before,
        notices: dossier.filed.filter((filed) => filed.fileSha === fileSha),
      };
    }
  }

  private touch(dossier: Dossier): void {
    if (!this.touched.has(dossier)) {
      this.touched.set(dossier, dossier.filed.length > 0 ? JSON.stringify(faceOf(dossier.filed)) : null);
    }
  }

  private fileOne(
    notice: Notice,
    position: number,
    context: FilingContext,
  ): "created" | "updated" | "unchanged" {
    const filed: FiledNotice = {
      notice,
      sha: noticeSha(notice),
      seenAt: context.seenAt,
      fileSha: context.fileSha,
      position,
    };
    const known = this.bySha.get(filed.sha);
    if (known) return this.seeAgain([...known], filed, context);
    const homes = this.homesOf(notice);
    if (homes.length === 0) return this.open(filed, context);
    const isOfProcess =
      notice.speaksOf === "process" &&
      homes.every((dossier) => noticesOf(dossier).some((other) => isSameProcess(notice, other)));
    for (const home of isOfProcess ? homes : [nearest(notice, homes)]) this.add(home, filed);
    return "updated";
  }

  /** A register read anew says again what it said before, so its day moves; every other notice has a date of its own. */
  private seeAgain(homes: Dossier[], filed: FiledNotice, context: FilingContext): "updated" | "unchanged" {
    if (filed.notice.source !== "register" || context.isKnownFile) return "unchanged";
    let isChanged = false;
    for (const home of homes) {
      const at = home.filed.findIndex(({ sha }) => sha === filed.sha);
      if (home.filed[at]!.fileSha === context.fileSha) continue;
      this.touch(home);
      const before = JSON.stringify(faceOf(home.filed));
      home.filed[at] = filed;
      isChanged ||= JSON.stringify(faceOf(home.filed)) !== before;
    }
    return isChanged ? "updated" : "unchanged";
  }

  /** A new contract of a process that is known already begins with what was said of the process. */
  private open(filed: FiledNotice, context: FilingContext): "created" {
    const shared = (["ocid", "finder"] as const)
      .flatMap((name) => this.under(name, filed.notice))
      .flatMap((dossier) => dossier.filed)
      .filter((other) => other.notice.speaksOf === "process" && isSameProcess(filed.notice, other.notice));
    const once = new Map(shared.map((other) => [other.sha, { ...other, fileSha: context.fileSha }]));
    const dossier: Dossier = { contractId: context.newId(), filed: [] };
    this.dossiers.set(dossier.contractId, dossier);
    for (const other of once.values()) this.add(dossier, other);
    this.add(dossier, filed);
    return "created";
  }

  /** By the strongest key that finds any: the weaker ones are then not asked. */
  private homesOf(notice: Notice): Dossier[] {
    for (const name of keyNames) {
      const homes = this.under(name, notice).filter((dossier) => isSameContract(notice, noticesOf(dossier)));
      if (homes.length > 0) return homes;
    }
    return [];
  }

  private under(name: KeyName, notice: Notice): Dossier[] {
    const held = this.byKey.get(`${name} ${keysOf(notice)[name]}`);
    return !held || (name === "title" && held.size > TELLING_TITLES) ? [] : [...held];
  }

  private add(dossier: Dossier, filed: FiledNotice): void {
    this.touch(dossier);
    dossier.filed.push(filed);
    this.index(dossier, filed);
  }

  private index(dossier: Dossier, filed: FiledNotice): void {
    const keys = keysOf(filed.notice);
    const put = (map: Map<string, Set<Dossier>>, key: string): void => {
      map.set(key, (map.get(key) ?? new Set()).add(dossier));
    };
    put(this.bySha, filed.sha);
    for (const name of keyNames) if (keys[name]) put(this.byKey, `${name} ${keys[name]}`);
  }
}

const noticesOf = (dossier: Dossier): Notice[] => dossier.filed.map(({ notice }) => notice);

/** Of several that it could belong to: the one that names the same award, else the one that speaks latest. */
function nearest(notice: Notice, homes: readonly Dossier[]): Dossier {
  const score = (dossier: Dossier): string => {
    const notices = noticesOf(dossier);
    const isNamed = notices.some(
      (other) =>
        (notice.contractKey !== null && notice.contractKey === other.contractKey) ||
        (notice.awardKey !== null && notice.awardKey === other.awardKey),
    );
    return `${isNamed ? 1 : 0}${notices
      .map((other) => other.date ?? "")
      .sort()
      .at(-1)}${dossier.contractId}`;
  };
  return homes.reduce((best, each) => (score(each) > score(best) ? each : best));
}

/** The order in which a file's entries are filed: releases and notices by date, rows as they stand. */
export function inFilingOrder(entries: readonly FileEntry[]): { entry: FileEntry; position: number }[] {
  return entries
    .map((entry, position) => ({ entry, position, date: entry.notices?.[0]?.date ?? "" }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.position - b.position));
}

/** Nothing counted yet. */
export function noCounts(): FileCounts {
  return { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, reasons: {} };
}

/** Counts one entry as skipped. */
export function countSkip(counts: FileCounts, where: string, reason: SkipReason): void {
  counts.read++;
  counts.skipped++;
  const places = counts.reasons[reason] ?? [];
  places.push(where);
  counts.reasons[reason] = places;
}
