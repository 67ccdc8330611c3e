// Owns the one shape that every register, notice and release is read into before anything is stored. No I/O, no decisions.
import type { ClientGroup, ContractStage, ContractType, LegalBasis, NoticeSource } from "./contracts.schema";

/** A provider as a notice names it. Null is unknown, never no. */
export interface NoticeSupplier {
  name: string;
  sme: boolean | null;
  vcse: boolean | null;
  /** Company or charity number. */
  regNo: string | null;
  /** CQC location ids, such as 1-123456789. */
  cqc: string[];
}

export interface NoticeLink {
  /** UK6, tenderNotice, ... as the source says. */
  kind: string | null;
  url: string;
}

/**
 * What one notice, release or row says of one contract. Every field that the source leaves out, leaves blank or gives as
 * zero is null: unknown. Days are YYYY-MM-DD in UK time; money is whole pence.
 */
export interface Notice {
  source: NoticeSource;
  /** The publisher's id of the notice, or the ocid and date where it gives none; null in a register. */
  noticeId: string | null;
  ocid: string | null;
  /** Contracts Finder's own id of the notice, which also stands inside its ocids. */
  finderId: string | null;
  /** Whether it tells of an award or contract made, or only of the process that may lead to one. */
  speaksOf: "award" | "process";
  /** Award and contract within one process, where a process makes several. */
  awardKey: string | null;
  contractKey: string | null;
  ref: string | null;
  title: string | null;
  description: string | null;
  department: string | null;
  buyer: string | null;
  /** Other bodies that buy with it, as named. */
  partners: string[];
  suppliers: NoticeSupplier[];
  stage: ContractStage | null;
  /** When it was published: an ISO instant or a day. Null in a register, which speaks of the day it is read. */
  date: string | null;
  /** When a snapshot of notices was taken, where the file says. */
  snapshotAt: string | null;
  deadline: string | null;
  awardedOn: string | null;
  valuePence: number | null;
  valueLowPence: number | null;
  valueHighPence: number | null;
  /** What the sum is: for the whole contract, a year, or not said. */
  valueKind: "total" | "annual" | null;
  currency: string;
  vatPence: number | null;
  startsOn: string | null;
  endsOn: string | null;
  reviewOn: string | null;
  extensionUntil: string | null;
  extension: string | null;
  lastNoticeOn: string | null;
  noticePeriodMonths: number | null;
  /** Procurement route in the source's words, and whether it was advertised or quoted for. */
  route: string | null;
  isTendered: boolean | null;
  cpv: string[];
  cpvLabel: string | null;
  contractType: ContractType | null;
  legalBasis: LegalBasis | null;
  priceWeight: number | null;
  qualityWeight: number | null;
  socialValueWeight: number | null;
  clientGroups: ClientGroup[];
  areas: string[];
  peopleServed: number | null;
  fundingRoutes: string[];
  /** The commissioner and the lead body as a register names them. */
  commissioner: string | null;
  leadBody: string | null;
  owner: string | null;
  parentRef: string | null;
  links: NoticeLink[];
}

/** Why a row became no contract. Only the first means that the council has something to put right. */
export const skipReasons = [
  "no_title_or_reference",
  "repeats_another_row",
  "heading_row",
  "total_row",
  "note_row",
  "blank_row",
  "link_only",
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** One release, notice or row of a file: what it says, or why it says nothing. */
export type FileEntry =
  | { where: string; notices: Notice[]; skip?: undefined }
  | { where: string; notices?: undefined; skip: SkipReason };

export const fileFormats = [
  "ocds-release-package",
  "ocds-record-package",
  "ocds-release",
  "ocds-record",
  "contracts-finder",
  "register-csv",
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Why a file cannot be read: the end of an i18n key, contracts:import.refused.<why>, and what fills its gaps. */
export interface Refusal {
  refused: string;
  values?: Record<string, string | number>;
}

export type FileReading = { format: FileFormat; entries: FileEntry[] } | Refusal;

/** A notice of which nothing is known yet. */
export function blankNotice(source: NoticeSource): Notice {
  return {
    source,
    noticeId: null,
    ocid: null,
    finderId: null,
    speaksOf: "award",
    awardKey: null,
    contractKey: null,
    ref: null,
    title: null,
    description: null,
    department: null,
    buyer: null,
    partners: [],
    suppliers: [],
    stage: null,
    date: null,
    snapshotAt: null,
    deadline: null,
    awardedOn: null,
    valuePence: null,
    valueLowPence: null,
    valueHighPence: null,
    valueKind: null,
    currency: "GBP",
    vatPence: null,
    startsOn: null,
    endsOn: null,
    reviewOn: null,
    extensionUntil: null,
    extension: null,
    lastNoticeOn: null,
    noticePeriodMonths: null,
    route: null,
    isTendered: null,
    cpv: [],
    cpvLabel: null,
    contractType: null,
    legalBasis: null,
    priceWeight: null,
    qualityWeight: null,
    socialValueWeight: null,
    clientGroups: [],
    areas: [],
    peopleServed: null,
    fundingRoutes: [],
    commissioner: null,
    leadBody: null,
    owner: null,
    parentRef: null,
    links: [],
  };
}
