// Owns a contract as the sum of its notices: which of them speaks last, and the one face that they make together. The face
// is worked out anew from all notices, so that the order in which files arrive does not matter.
import { isCare, serviceTypeOf } from "./care.rules";
import { contentHash } from "./content-hash.rules";
import type { ContractStage } from "./contracts.schema";
import type { Notice, NoticeSupplier } from "./notice.schema";
import { nameKey } from "./plain-values.rules";

export interface FiledNotice {
  notice: Notice;
  /** Content, by which the same notice is known when it comes again. */
  sha: string;
  /** When it was last read, and from which file: what a register says, it says on that day. */
  seenAt: string;
  fileSha: string;
  /** Where it stood in its file. */
  position: number;
}

/** The current face of a contract. Unknown is null or an empty list. */
export interface ContractFace
  extends Omit<Notice, "source" | "noticeId" | "finderId" | "speaksOf" | "snapshotAt" | "date" | "stage"> {
  stage: ContractStage;
  isCare: boolean;
  serviceType: string | null;
}

/** The content hash of a notice, without where it stood. */
export function noticeSha(notice: Notice): string {
  return contentHash({ ...notice, snapshotAt: null });
}

/** Sorts by when a notice speaks: its own date, a register the day it was read, an undated notice first; then the snapshot, the reading, its place. */
export function inOrder(filed: readonly FiledNotice[]): FiledNotice[] {
  const key = ({ notice, seenAt, position }: FiledNotice): string =>
    [
      (notice.date ?? (notice.source === "register" ? seenAt : "")).padEnd(24, "0").slice(0, 24),
      notice.snapshotAt ?? "",
      seenAt,
      String(position).padStart(9, "0"),
    ].join(" ");
  return filed
    .map((each) => ({ each, key: key(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ each }) => each);
}

/**
 * The face of a contract: field by field what the latest notice that knows it says. A notice that says nothing of a field
 * takes nothing back. Rows of one register that share a contract each name one of its providers.
 */
export function faceOf(filed: readonly FiledNotice[]): ContractFace {
  const newestFirst = standing(inOrder(filed).reverse());
  const notices = newestFirst.map(({ notice }) => notice);
  const latest = <K extends keyof Notice>(field: K): Notice[K] => {
    const known = notices.find(({ [field]: value }) =>
      Array.isArray(value) ? value.length > 0 : value !== null,
    );
    return (known ?? notices[0]!)[field];
  };
  const title = latest("title");
  const description = latest("description");
  const cpv = latest("cpv");
  const { source, noticeId, finderId, speaksOf, snapshotAt, date, ...rest } = notices[0]!;
  const fields = Object.fromEntries(
    (Object.keys(rest) as (keyof typeof rest)[]).map((field) => [field, latest(field)]),
  ) as typeof rest;
  return {
    ...fields,
    ...sumOf(notices),
    stage: stageFrom(notices),
    suppliers: suppliersOf(newestFirst),
    links: linksOf(notices),
    isCare: isCare({ cpv, title, description, department: latest("department") }),
    serviceType: serviceTypeOf(title, description),
  };
}

/** Without those that a later notice under the same id has put right. */
function standing(newestFirst: readonly FiledNotice[]): FiledNotice[] {
  const ids = new Set<string>();
  return newestFirst.filter(({ notice }) => {
    if (notice.noticeId === null) return true;
    const id = [notice.source, notice.noticeId, notice.awardKey, notice.contractKey].join(" ");
    return ids.has(id) ? false : ids.add(id);
  });
}

/** What is said of an award stands before what is said of the process: a tender marked complete does not undo its award. */
function stageFrom(newestFirst: readonly Notice[]): ContractStage {
  const saying = newestFirst.filter((notice) => notice.stage !== null);
  return (saying.find((notice) => notice.speaksOf === "award") ?? saying[0])?.stage ?? "planned";
}

/** A sum and what it is a sum of belong together, and so do the ends of a range. */
function sumOf(
  notices: readonly Notice[],
): Pick<Notice, "valuePence" | "valueKind" | "currency" | "valueLowPence" | "valueHighPence"> {
  const sum = notices.find((notice) => notice.valuePence !== null) ?? notices[0]!;
  const range =
    notices.find((notice) => notice.valueLowPence !== null || notice.valueHighPence !== null) ?? notices[0]!;
  return {
    valuePence: sum.valuePence,
    valueKind: sum.valueKind,
    currency: sum.currency,
    valueLowPence: range.valueLowPence,
    valueHighPence: range.valueHighPence,
  };
}

function suppliersOf(newestFirst: readonly FiledNotice[]): NoticeSupplier[] {
  const first = newestFirst.find(({ notice }) => notice.suppliers.length > 0);
  if (!first) return [];
  const speaking =
    first.notice.source === "register"
      ? newestFirst
          .filter(({ notice, fileSha }) => notice.source === "register" && fileSha === first.fileSha)
          .reverse()
      : [first];
  const byName = new Map<string, NoticeSupplier>();
  for (const supplier of speaking.flatMap(({ notice }) => notice.suppliers)) {
    const key = nameKey(supplier.name);
    if (!byName.has(key)) byName.set(key, supplier);
  }
  return [...byName.values()];
}

function linksOf(notices: readonly Notice[]): Notice["links"] {
  return [...new Map(notices.flatMap((notice) => notice.links).map((link) => [link.url, link])).values()];
}
