// Owns reading Contracts Finder notices: the files of notices that name them contracts, and the answers of its search.
import { clientGroupsOf, contractTypeOf, legalBasisOf } from "./care.rules";
import { readDay } from "./day-reading.rules";
import { readPence } from "./money-reading.rules";
import { blankNotice, type Notice } from "./notice.schema";
import { cpvCodes, knownWords, oneLine, plainWords, yesOrNo } from "./plain-values.rules";
import { finderStage } from "./stage.rules";
import { readSuppliers } from "./suppliers.rules";

/** Fields by name without case, spaces or underscores: files write awarded_supplier, the search writes awardedSupplier. */
function fieldsOf(value: Record<string, unknown>): (...names: string[]) => unknown {
  const fields = new Map(
    Object.entries(value).map(([name, held]) => [name.toLowerCase().replace(/[_\s-]/g, ""), held]),
  );
  return (...names) =>
    names.map((name) => fields.get(name)).find((held) => held !== undefined && held !== null && held !== "");
}

/** Whether an object is such a notice: a title or an id beside fields that only these notices have. */
export function isFinderNotice(value: Record<string, unknown>): boolean {
  const field = fieldsOf(value);
  return (
    !("ocid" in value) &&
    [
      "noticetype",
      "noticestatus",
      "awardedsupplier",
      "cpvdescription",
      "organisation",
      "organisationname",
      "publisheddate",
    ].some((name) => field(name) !== undefined)
  );
}

/** One notice. `snapshotAt` is when the file says it was made, so that an older file never speaks over a newer. */
export function readFinderNotice(value: Record<string, unknown>, snapshotAt: unknown = null): Notice {
  const field = fieldsOf(value);
  const id = plainWords(field("id", "noticeid", "noticeidentifier"));
  const title = oneLine(field("title"));
  const description = knownWords(field("description"));
  const { names, said } = readSuppliers(field("awardedsupplier", "supplier", "suppliername"));
  const opening = `${title ?? ""} ${description?.slice(0, 100) ?? ""}`;
  const low = readPence(field("valuelow"));
  const high = readPence(field("valuehigh"));
  const awarded = readPence(field("awardedvalue"));
  const cpv = field("cpvcodes", "cpvcodesextended", "cpv");
  const sme = yesOrNo(field("awardedtosme"));
  const url = plainWords(field("url", "link"));
  const snapshot = plainWords(snapshotAt);
  const status = plainWords(field("status", "noticestatus"));
  return {
    ...blankNotice("contracts-finder"),
    noticeId: id,
    finderId: id?.toLowerCase() ?? null,
    speaksOf: /^award/i.test(status ?? "") ? "award" : "process",
    ref: knownWords(field("reference", "ref", "noticereference")),
    title,
    description,
    buyer: oneLine(field("organisation", "organisationname", "buyer")),
    suppliers: names.map((name) => ({
      name,
      sme,
      vcse: yesOrNo(field("awardedtovcse")),
      regNo: null,
      cqc: [],
    })),
    stage: finderStage({
      status,
      noticeType: plainWords(field("noticetype", "type")),
      said: said ?? (names.length === 0 && /\bnot awarded\b/i.test(opening) ? "not_awarded" : null),
    }),
    date: readDay(field("publisheddate", "published", "date")),
    snapshotAt: snapshot && !Number.isNaN(Date.parse(snapshot)) ? new Date(snapshot).toISOString() : null,
    deadline: readDay(field("deadlinedate", "closingdate")),
    awardedOn: readDay(field("awardeddate")),
    valuePence: awarded,
    valueLowPence: low,
    valueHighPence: high ?? low,
    valueKind: awarded ? "total" : null,
    startsOn: readDay(field("start", "startdate", "contractstart", "contractstartdate")),
    endsOn: readDay(field("end", "enddate", "contractend", "contractenddate")),
    route: oneLine(field("proceduretype")),
    cpv: cpvCodes(Array.isArray(cpv) ? cpv.join(" ") : cpv),
    cpvLabel: oneLine(field("cpvdescription")),
    contractType: contractTypeOf(title),
    legalBasis: legalBasisOf(description),
    clientGroups: clientGroupsOf(opening),
    areas: [oneLine(field("region"))].filter((name) => name !== null),
    links: url?.startsWith("http") ? [{ kind: oneLine(field("noticetype")), url }] : [],
  };
}
