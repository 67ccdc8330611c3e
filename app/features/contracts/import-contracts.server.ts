// Owns importing contracts: a file is read whole, filed against what is stored, put down in short units and entered in one.
// Nothing of a file is entered unless all of it is. What a file means is the business of the rules.
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "~/gateways/clock";
import { newId } from "~/lib/ids";
import type { Store } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import { noticeSha } from "./dossier.rules";
import {
  type Change,
  countSkip,
  type Dossier,
  type FileCounts,
  FilingCabinet,
  inFilingOrder,
  noCounts,
} from "./filing.rules";
import { keysOf } from "./identity.rules";
import * as repo from "./imports.repo.server";
import type { FileFormat, FileReading, Refusal } from "./notice.schema";
import { LARGEST_FILE, readContractsFile } from "./read-file.rules";

export interface FileOutcome extends FileCounts {
  file: string;
  format: FileFormat | null;
  /** Why nothing of the file could be read: an i18n key and what fills its gaps. */
  refused: { key: string; values: Record<string, string | number> } | null;
}

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
}

type By = Authorized<"contract:import">;
interface Reading {
  format: FileFormat;
  entries: Exclude<FileReading, Refusal>["entries"];
  fileSha: string;
}

/** Rows put down in one unit, so that no unit keeps others waiting. */
const CHUNK = 200;
const LEFT_BEHIND_MS = 24 * 3_600_000;
const ATTEMPTS = 5;

/** The use cases of importing. */
export function makeImportContracts({ store, clock, audit }: Deps) {
  /**
   * Imports one file held in memory. Every entry it holds is created, updated, unchanged or skipped with a reason; what
   * cannot be read at all is refused, and then nothing is entered.
   */
  async function importText(by: By, name: string, bytes: Uint8Array): Promise<FileOutcome> {
    const file = path.basename(name);
    const reading = readContractsFile(bytes);
    if ("refused" in reading) return refusedFile(file, reading);
    const fileSha = createHash("sha256").update(bytes).digest("hex");
    for (let attempt = 1; ; attempt++) {
      const counts = await enter(by, file, { ...reading, fileSha });
      if (counts) return { file, format: reading.format, ...counts, refused: null };
      if (attempt === ATTEMPTS) return refusedFile(file, { refused: "busy" });
    }
  }

  /** Null where another import was entered meanwhile: then everything is worked out again. */
  async function enter(
    by: By,
    file: string,
    { format, entries, fileSha }: Reading,
  ): Promise<FileCounts | null> {
    const { councilId } = by;
    const basis = await repo.lastImport(store.db, councilId);
    // Each import is later than the one before, whatever the clock says: registers speak in the order they are read.
    const now = new Date(Math.max(clock.now().getTime(), (basis?.at.getTime() ?? 0) + 1));
    const importId = newId();
    const cabinet = await openCabinet(councilId, entries);
    const context = {
      fileSha,
      seenAt: now.toISOString(),
      isKnownFile: await repo.isKnownFile(store.db, councilId, fileSha),
      newId,
    };
    const counts = noCounts();
    for (const [at, { entry, position }] of inFilingOrder(entries).entries()) {
      if (at % CHUNK === 0) await nextTurn();
      if (entry.skip) countSkip(counts, entry.where, entry.skip);
      else {
        counts.read++;
        counts[cabinet.file(entry.notices, position, context)]++;
      }
    }
    const row = {
      id: importId,
      councilId,
      fileName: file.slice(0, 200),
      fileSha,
      format,
      read: counts.read,
      created: counts.created,
      updated: counts.updated,
      unchanged: counts.unchanged,
      skipped: counts.skipped,
      at: now,
    };
    try {
      const hasChanges = await putDown(councilId, importId, now, cabinet, fileSha);
      return await store.write(async (tx) => {
        if ((await repo.lastImport(tx, councilId))?.seq !== basis?.seq) return null;
        if (hasChanges) await repo.enterStaged(tx, importId);
        await repo.addImport(tx, row);
        const { read, created, updated, unchanged, skipped } = counts;
        await audit.record(tx, {
          councilId,
          actor: by.actor,
          action: "contract.imported",
          subjectKind: "contract_import",
          subjectId: importId,
          detail: { format, read, created, updated, unchanged, skipped },
        });
        return counts;
      });
    } finally {
      await store.write((tx) => repo.clearStaged(tx, importId, new Date(now.getTime() - LEFT_BEHIND_MS)));
    }
  }

  async function openCabinet(councilId: string, entries: Reading["entries"]): Promise<FilingCabinet> {
    const notices = entries.flatMap((entry) => entry.notices ?? []);
    const ids = await repo.findContractIds(store.db, councilId, notices.map(noticeSha), notices.map(keysOf));
    const rows = await repo.listNotices(store.db, [...ids]);
    const cabinet = new FilingCabinet();
    const dossiers = new Map<string, Dossier>();
    for (const { contractId, fields, sha, seenAt, fileSha, position } of rows) {
      const dossier = dossiers.get(contractId) ?? { contractId, filed: [] };
      dossier.filed.push({ notice: fields, sha, seenAt, fileSha, position });
      dossiers.set(contractId, dossier);
    }
    for (const dossier of dossiers.values()) cabinet.load(dossier);
    return cabinet;
  }

  async function putDown(
    councilId: string,
    importId: string,
    now: Date,
    cabinet: FilingCabinet,
    fileSha: string,
  ): Promise<boolean> {
    let hasChanges = false;
    let contracts: repo.ContractRow[] = [];
    let notices: repo.NoticeRow[] = [];
    const flush = async (): Promise<void> => {
      const [someContracts, someNotices] = [contracts, notices];
      [contracts, notices] = [[], []];
      if (someContracts.length + someNotices.length === 0) return;
      hasChanges = true;
      await store.write((tx) => repo.stage(tx, importId, now, someContracts, someNotices));
    };
    for (const change of cabinet.changes(fileSha)) {
      if (change.hasNewFace) contracts.push(contractRow(councilId, change, now));
      for (const filed of change.notices) {
        notices.push(noticeRow(councilId, change.contractId, filed));
        if (notices.length >= CHUNK) await flush();
      }
      if (contracts.length >= CHUNK) await flush();
    }
    await flush();
    return hasChanges;
  }

  /** Imports files by path, one after the other; a file that cannot be read does not keep the others out. */
  async function importFiles(by: By, paths: readonly string[]): Promise<FileOutcome[]> {
    const outcomes: FileOutcome[] = [];
    for (const each of paths) {
      const bytes = await bytesOf(each);
      outcomes.push(
        "refused" in bytes
          ? refusedFile(each, bytes)
          : { ...(await importText(by, each, bytes)), file: each },
      );
    }
    return outcomes;
  }

  return { importText, importFiles };
}

async function bytesOf(file: string): Promise<Uint8Array | Refusal> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { refused: "folder" };
    if (!found.isFile()) return { refused: "notAFile" };
    if (found.size > LARGEST_FILE) return { refused: "tooLarge" };
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { refused: "missing" };
    if (code === "EACCES" || code === "EPERM") return { refused: "closed" };
    throw error;
  }
}

function refusedFile(file: string, { refused, values }: Refusal): FileOutcome {
  return {
    file,
    format: null,
    ...noCounts(),
    refused: { key: `contracts:import.refused.${refused}`, values: { ...values, file: path.basename(file) } },
  };
}

function contractRow(councilId: string, { contractId, face }: Change, changedAt: Date): repo.ContractRow {
  const searchWords = [face.title, face.ref, ...face.suppliers.map((supplier) => supplier.name)];
  return {
    ...face,
    id: contractId,
    councilId,
    searchWords: searchWords.filter(Boolean).join(" ").toLowerCase(),
    groupKeys: ` ${face.clientGroups.join(" ")} `,
    changedAt,
  };
}

function noticeRow(councilId: string, contractId: string, filed: Change["notices"][number]): repo.NoticeRow {
  const keys = keysOf(filed.notice);
  return {
    id: newId(),
    councilId,
    contractId,
    source: filed.notice.source,
    sha: filed.sha,
    fields: filed.notice,
    ocidKey: keys.ocid,
    finderKey: keys.finder,
    refKey: keys.ref,
    titleKey: keys.title,
    exactKey: keys.exact,
    seenAt: filed.seenAt,
    fileSha: filed.fileSha,
    position: filed.position,
  };
}
