// Tables of contracts: the face of each, the notices it is the sum of, what the council's own people say of it, its money,
// its quality. Who commissions it lies in commissioning.ts. Bodies, posts and money routes are closed, never deleted.
import type { ContractWords } from "~/features/contracts/contracts.schema";
import {
  contractStages,
  cqcQuestions,
  cqcRatings,
  kpiRatings,
  noticeSources,
} from "~/features/contracts/contracts.schema";
import type { Notice } from "~/features/contracts/notice.schema";
import {
  boolean,
  index,
  integer,
  json,
  primaryKey,
  real,
  sequence,
  table,
  text,
  timestamp,
  uniqueIndex,
} from "../dialect";

/** The columns of a contract, in the field's own terms; unknown is null. Once for the table, once for what waits to enter it. */
const face = () => ({
  id: text().notNull(),
  councilId: text().notNull(),
  ref: text(),
  ocid: text(),
  awardKey: text(),
  contractKey: text(),
  title: text(),
  description: text(),
  department: text(),
  buyer: text(),
  partners: json<string[]>().notNull(),
  suppliers: json<Notice["suppliers"]>().notNull(),
  /** Title, reference and providers in lower case, for looking up. */
  searchWords: text().notNull(),
  stage: text({ enum: contractStages }).notNull(),
  isCare: boolean().notNull(),
  serviceType: text(),
  contractType: text(),
  legalBasis: text(),
  clientGroups: json<Notice["clientGroups"]>().notNull(),
  /** The groups with a space before and after each, for narrowing a list. */
  groupKeys: text().notNull(),
  deadline: text(),
  awardedOn: text(),
  startsOn: text(),
  endsOn: text(),
  reviewOn: text(),
  extensionUntil: text(),
  extension: text(),
  lastNoticeOn: text(),
  noticePeriodMonths: integer(),
  valuePence: integer(),
  valueLowPence: integer(),
  valueHighPence: integer(),
  valueKind: text(),
  currency: text().notNull(),
  vatPence: integer(),
  route: text(),
  isTendered: boolean(),
  cpv: json<string[]>().notNull(),
  cpvLabel: text(),
  priceWeight: real(),
  qualityWeight: real(),
  socialValueWeight: real(),
  areas: json<string[]>().notNull(),
  peopleServed: integer(),
  fundingRoutes: json<string[]>().notNull(),
  commissioner: text(),
  leadBody: text(),
  owner: text(),
  parentRef: text(),
  links: json<Notice["links"]>().notNull(),
  changedAt: timestamp().notNull(),
});

export const contract = table("contract", face(), (c) => [
  uniqueIndex("contract_id").on(c.id),
  index("contract_list").on(c.councilId, c.isCare, c.endsOn),
]);

/** Every notice, release and row ever read of a contract, in plain fields, and the keys it is found again by. */
const notice = () => ({
  id: text().notNull(),
  councilId: text().notNull(),
  contractId: text().notNull(),
  source: text({ enum: noticeSources }).notNull(),
  /** SHA-256 of what it says. */
  sha: text().notNull(),
  fields: json<Notice>().notNull(),
  ocidKey: text(),
  finderKey: text(),
  refKey: text(),
  titleKey: text(),
  exactKey: text(),
  /** ISO instant of the reading that saw it last. */
  seenAt: text().notNull(),
  fileSha: text().notNull(),
  position: integer().notNull(),
});

export const contractNotice = table("contract_notice", notice(), (n) => [
  uniqueIndex("contract_notice_once").on(n.contractId, n.sha),
  index("contract_notice_sha").on(n.councilId, n.sha),
  index("contract_notice_ocid").on(n.councilId, n.ocidKey),
  index("contract_notice_finder").on(n.councilId, n.finderKey),
  index("contract_notice_ref").on(n.councilId, n.refKey),
  index("contract_notice_title").on(n.councilId, n.titleKey),
  index("contract_notice_exact").on(n.councilId, n.exactKey),
]);

/** A file that was read, whole, and what came of it. */
export const contractImport = table(
  "contract_import",
  {
    seq: sequence(),
    id: text().notNull(),
    councilId: text().notNull(),
    fileName: text().notNull(),
    fileSha: text().notNull(),
    format: text().notNull(),
    read: integer().notNull(),
    created: integer().notNull(),
    updated: integer().notNull(),
    unchanged: integer().notNull(),
    skipped: integer().notNull(),
    at: timestamp().notNull(),
  },
  (i) => [
    uniqueIndex("contract_import_id").on(i.id),
    index("contract_import_file").on(i.councilId, i.fileSha),
  ],
);

/** What an import is about to enter, put down in short units and entered in one. */
export const contractStaged = table(
  "contract_staged",
  { importId: text().notNull(), stagedAt: timestamp().notNull(), ...face() },
  (c) => [index("contract_staged_import").on(c.importId)],
);

export const contractNoticeStaged = table(
  "contract_notice_staged",
  { importId: text().notNull(), stagedAt: timestamp().notNull(), ...notice() },
  (n) => [index("contract_notice_staged_import").on(n.importId)],
);

/** What the council's own people say of a contract: it stands before the register, and no import touches it. */
export const contractWords = table("contract_words", {
  contractId: text().primaryKey(),
  councilId: text().notNull(),
  words: json<ContractWords>().notNull(),
  /** Copies of some of the words, for narrowing a list: null where they leave it to the register. */
  isCare: boolean(),
  contractType: text(),
  groupKeys: text(),
  searchWords: text().notNull(),
  changedAt: timestamp().notNull(),
});

/** How a contract is paid for; several routes may share one. */
export const contractFunding = table(
  "contract_funding",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    contractId: text().notNull(),
    routeCode: text().notNull(),
    heldBy: text(),
    startsOn: text(),
    endsOn: text(),
  },
  (f) => [index("contract_funding_contract").on(f.contractId)],
);

/** A council's own opening and closing days of funding routes, over the national ones. */
export const fundingRoute = table(
  "funding_route",
  {
    councilId: text().notNull(),
    code: text().notNull(),
    opensOn: text(),
    closesOn: text(),
    source: text().notNull(),
  },
  (r) => [primaryKey({ columns: [r.councilId, r.code] })],
);

/** Sums that charging turns on (capital limits, allowances, caps), each from one day to another. */
export const chargingFigure = table(
  "charging_figure",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    code: text().notNull(),
    amountPence: integer().notNull(),
    per: text({ enum: ["once", "week", "year"] }).notNull(),
    startsOn: text().notNull(),
    endsOn: text(),
    source: text().notNull(),
  },
  (c) => [uniqueIndex("charging_figure_from").on(c.councilId, c.code, c.startsOn)],
);

/** CQC's ratings of the places a contract is carried out from, as they stood on a day. */
export const contractRating = table(
  "contract_rating",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    contractId: text().notNull(),
    locationId: text().notNull(),
    locationName: text(),
    question: text({ enum: cqcQuestions }).notNull(),
    rating: text({ enum: cqcRatings }).notNull(),
    ratedOn: text().notNull(),
    source: text(),
  },
  (r) => [uniqueIndex("contract_rating_once").on(r.contractId, r.locationId, r.question, r.ratedOn)],
);

/** What was measured against what was agreed. */
export const contractKpi = table(
  "contract_kpi",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    contractId: text().notNull(),
    name: text().notNull(),
    from: text().notNull(),
    to: text().notNull(),
    target: text(),
    actual: text(),
    rating: text({ enum: kpiRatings }),
    source: text(),
  },
  (k) => [uniqueIndex("contract_kpi_once").on(k.contractId, k.name, k.from, k.to)],
);

export * from "./commissioning";
