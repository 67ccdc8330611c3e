// Owns what one row of a council's register says, its columns once known.
import { clientGroupsOf, contractTypeOf, legalBasisOf } from "./care.rules";
import { type DayOrder, readDay } from "./day-reading.rules";
import { fundingRoutesOf } from "./funding.rules";
import { type MoneyReading, readMoney } from "./money-reading.rules";
import { blankNotice, type Notice } from "./notice.schema";
import { cpvCodes, knownWords, oneLine, plainWords, yesOrNo } from "./plain-values.rules";
import type { RegisterField } from "./register-headings.rules";
import { registerStage } from "./stage.rules";
import { readSuppliers } from "./suppliers.rules";

/** Which columns hold a field; several may, and the first that is filled speaks. */
export type RegisterColumns = Map<RegisterField, number[]>;

export interface RegisterSetting {
  columns: RegisterColumns;
  order: DayOrder;
  /** Whether this is a register of grants. */
  isGrants: boolean;
}

/** The notice of one row. A register that has no column of titles is read by its descriptions. */
export function readRow(cells: readonly string[], { columns, order, isGrants }: RegisterSetting): Notice {
  const all = (field: RegisterField): string[] =>
    (columns.get(field) ?? []).map((column) => cells[column] ?? "");
  const cell = (field: RegisterField): string => all(field).find((held) => plainWords(held) !== null) ?? "";
  const day = (field: RegisterField, endOfMonth = false): string | null =>
    readDay(cell(field), { order, endOfMonth });

  const desc = knownWords(cell("desc"));
  const title =
    oneLine(cell("title")) ??
    (columns.has("title") ? null : (desc?.replace(/\s+/g, " ").slice(0, 200) ?? null));
  const total = readMoney(cell("value"));
  const annual = readMoney(cell("annualValue"));
  const sum = hasSum(total) ? total : annual;
  const isAnnual = hasSum(sum) && (sum.isAnnual || sum === annual);
  const supplierCells = all("supplier").flatMap((held) => readSuppliers(held).names);
  const said = readSuppliers(cell("supplier")).said;
  const size = plainWords(cell("sme")) ?? "";
  const vcseWords = plainWords(cell("vcse")) ?? "";
  const status = plainWords(cell("stage"));
  const weights = weightsOf(cell("weights"));
  const typeWords = oneLine(cell("type"));
  const extensionWords = knownWords(cell("extension"));
  return {
    ...blankNotice("register"),
    ocid: oneLine(cell("ocid"))?.toLowerCase() ?? null,
    ref: refOf(cell("ref")),
    title,
    description: desc,
    department: oneLine(cell("dept")),
    buyer: oneLine(cell("buyer")),
    suppliers: [...new Set(supplierCells)].map((name) => ({
      name,
      sme: smeOf(size),
      vcse: vcseWords ? yesOrNo(vcseWords) : vcseOf(size),
      regNo: supplierCells.length === 1 ? oneLine(cell("regno")) : null,
      cqc: supplierCells.length === 1 ? (cell("cqc").match(/\b1-\d{6,}\b/g) ?? []) : [],
    })),
    stage: status === null && said === "not_awarded" ? "closed_without_award" : registerStage(status),
    awardedOn: day("awarded"),
    valuePence: sum.pence ?? sum.highPence,
    valueLowPence: sum.lowPence,
    valueHighPence: sum.highPence,
    valueKind: !hasSum(sum) ? null : isAnnual ? "annual" : kindOfHeading(columns),
    vatPence: readMoney(cell("vat")).pence,
    startsOn: day("start"),
    endsOn: day("end", true),
    reviewOn: day("review"),
    extension: extensionWords && !yesOrNoOnly(extensionWords) ? extensionWords.slice(0, 300) : null,
    extensionUntil: day("extensionUntil", true) ?? readDay(extensionWords, { order, serials: false }),
    lastNoticeOn: day("lastNotice"),
    noticePeriodMonths: monthsOf(cell("noticePeriod")),
    route: oneLine(cell("route")),
    isTendered: tenderedBy(cell("route")),
    cpv: cpvCodes(cell("cpv")),
    cpvLabel: oneLine(cell("cpvLabel")),
    contractType: contractTypeOf(typeWords) ?? (isGrants ? "GRANT" : contractTypeOf(title)),
    legalBasis: legalBasisOf(plainWords(cell("legal"))),
    ...weights,
    clientGroups: clientGroupsOf(`${cell("clientGroup")} ${title ?? ""} ${desc?.slice(0, 300) ?? ""}`),
    areas: (oneLine(cell("areas")) ?? "").split(/\s*[;,|]\s*/).filter((area) => area !== ""),
    peopleServed: countOf(cell("served")),
    fundingRoutes: fundingRoutesOf(cell("funding")),
    commissioner: oneLine(cell("commissioner")),
    leadBody: oneLine(cell("lead")),
    owner: oneLine(cell("owner")),
    parentRef: oneLine(cell("parent")),
    links: all("notices")
      .flatMap((held) => held.match(/https?:\/\/\S+/g) ?? [])
      .map((url) => ({ kind: null, url })),
  };
}

const hasSum = (money: MoneyReading): boolean => money.pence !== null || money.highPence !== null;

/** "Sum to be paid over the contract, or estimated annual spend" does not say which it is. */
function kindOfHeading(columns: RegisterColumns): "total" | null {
  return columns.has("annualValue") ? "total" : null;
}

function refOf(words: string): string | null {
  const ref = oneLine(words);
  return ref === null || /^0+$/.test(ref) ? null : ref;
}

function smeOf(words: string): boolean | null {
  if (/\b(sme|small|medium|micro)\b/i.test(words) && !/\b(not|non)\b/i.test(words)) return true;
  if (/\b(large|not an? sme|non.?sme|neither)\b/i.test(words)) return false;
  return yesOrNo(words);
}

function vcseOf(words: string): boolean | null {
  if (/\b(not|non)\b|neither/i.test(words)) return null;
  return /\b(vcse|vcs|vco|voluntary|charity|community interest|cic)\b/i.test(words) ? true : null;
}

function tenderedBy(words: string): boolean | null {
  const route = plainWords(words) ?? "";
  if (
    /\b(direct award|waiver|exemption|exempt|single (source|supplier|tender action)|no competition|negotiated without)\b/i.test(
      route,
    )
  )
    return false;
  if (
    /\b(tender|itt|quot\w*|rfq|open|restricted|competiti\w+|selective|mini.?competition|framework|call.?off|dps|dynamic)\b/i.test(
      route,
    ) &&
    !/\b(not|no)\b/i.test(route)
  )
    return true;
  return yesOrNo(route);
}

const yesOrNoOnly = (words: string): boolean => /^(y|n|yes|no|none)$/i.test(words);

function monthsOf(words: string): number | null {
  const found = /(\d+(?:\.\d+)?)\s*(day|week|month|year)?/i.exec(plainWords(words) ?? "");
  if (!found) return null;
  const per = { day: 1 / 30, week: 7 / 30, month: 1, year: 12 }[
    (found[2] ?? "month").toLowerCase() as "day" | "week" | "month" | "year"
  ];
  const months = Math.ceil(Number(found[1]) * per);
  return months > 0 && months <= 60 ? months : null;
}

/** A number of people: never more than a country has. */
function countOf(words: string): number | null {
  const found = /\d[\d,]*/.exec(plainWords(words) ?? "");
  const count = found ? Number(found[0].replaceAll(",", "")) : Number.NaN;
  return count <= 100_000_000 ? count : null;
}

/** "60:30:10" is price, quality and social value; "Quality 60% Price 40%" says which is which. */
function weightsOf(words: string): Pick<Notice, "priceWeight" | "qualityWeight" | "socialValueWeight"> {
  const said = (name: RegExp): number | null => {
    const after = new RegExp(`(?:${name.source})\\D{0,12}(\\d{1,3})`, "i").exec(words);
    const before = new RegExp(`(\\d{1,3})\\s*%?\\s*(?:${name.source})`, "i").exec(words);
    return numberUpTo100(before?.[1] ?? after?.[1]);
  };
  if (/price|cost|quality|social/i.test(words)) {
    return {
      priceWeight: said(/price|cost/),
      qualityWeight: said(/quality/),
      socialValueWeight: said(/social(?: value)?/),
    };
  }
  const parts = /^\s*(\d{1,3})%?\s*[:/]\s*(\d{1,3})%?(?:\s*[:/]\s*(\d{1,3})%?)?\s*$/.exec(words);
  return {
    priceWeight: numberUpTo100(parts?.[1]),
    qualityWeight: numberUpTo100(parts?.[2]),
    socialValueWeight: numberUpTo100(parts?.[3]),
  };
}

function numberUpTo100(digits: string | undefined): number | null {
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : null;
}
