// Owns reading one OCDS release into the notices of the contracts it makes. Does not merge releases: the dossier does.
import { clientGroupsOf, contractTypeOf, legalBasisOf } from "./care.rules";
import { readDay } from "./day-reading.rules";
import { blankNotice, type Notice, type NoticeSupplier } from "./notice.schema";
import {
  isObject,
  type OcdsAward,
  type OcdsContract,
  type OcdsRelease,
  type Organisation,
  releaseSchema,
} from "./ocds.schema";
import { cpvCodes, knownWords } from "./plain-values.rules";
import { ocdsStage } from "./stage.rules";
import { readSuppliers, type SupplierReading } from "./suppliers.rules";

interface Part {
  award: OcdsAward | null;
  contract: OcdsContract | null;
}

/**
 * The notices of one release. A release with several contracts, or awards that have ids of their own, makes one contract of
 * each, because each is an agreement with its own provider, sum and end; suppliers of one award share one contract. Awards
 * that came to nothing make a contract only where none came to something. A release without awards speaks of the process.
 * Without an id of its own a release is known by its ocid and date.
 */
export function readRelease(value: unknown, published: unknown = null): Notice[] {
  const release = releaseSchema.parse(value);
  const parts = partsOf(release);
  return parts.map((part) => noticeOf(release, part, parts.length > 1, published));
}

function partsOf(release: OcdsRelease): Part[] {
  const awards = release.awards.filter(saysSomething);
  const loose = release.contracts.filter(
    (contract) => !awards.some((award) => award.id && award.id === contract.awardID),
  );
  const withAward = awards.flatMap<Part>((award) => {
    const signed = release.contracts.filter((contract) => award.id && contract.awardID === award.id);
    return signed.length > 0 ? signed.map((contract) => ({ award, contract })) : [{ award, contract: null }];
  });
  const all = [...withAward, ...loose.map((contract) => ({ award: null, contract }))];
  const made = all.filter(({ award, contract }) => contract || !cameToNothing(award));
  const kept = made.length > 0 ? made : all.slice(0, 1);
  if (kept.length === 0) return [{ award: null, contract: null }];
  const named = kept.filter((part) => keyOf(part) !== null);
  // Parts without ids cannot be told apart in the next release, so they are read as one.
  return named.length === kept.length
    ? kept
    : [...named, mergeUnnamed(kept.filter((part) => keyOf(part) === null))];
}

const keyOf = (part: Part): string | null =>
  part.contract?.id ?? part.award?.id ?? part.contract?.awardID ?? null;

function saysSomething(award: OcdsAward): boolean {
  return Boolean(
    award.status ??
      award.id ??
      award.title ??
      award.value.pence ??
      (award.suppliers.length > 0 ? true : null),
  );
}

function cameToNothing(award: OcdsAward | null): boolean {
  return /^(unsuccessful|cancell?ed)$/i.test(award?.status ?? "");
}

function mergeUnnamed(parts: Part[]): Part {
  const [first] = parts;
  const suppliers = parts.flatMap((part) => part.award?.suppliers ?? []);
  return first?.award ? { award: { ...first.award, suppliers }, contract: first.contract } : first!;
}

function noticeOf(
  release: OcdsRelease,
  { award, contract }: Part,
  isOneOfSeveral: boolean,
  published: unknown,
): Notice {
  const { tender } = release;
  const parties = new Map(release.parties.map((party) => [party.id, party]));
  const lot = tender.lots.find(
    (each) => each.id && (award?.relatedLots.includes(each.id) || award?.relatedLot === each.id),
  );
  const named = award || contract ? suppliersOf(award, contract, parties) : { suppliers: [], said: null };
  const date = textDate(release.date) ?? textDate(release.publishedDate) ?? textDate(published);
  const periods = [contract?.period, award?.contractPeriod, lot?.contractPeriod, tender.contractPeriod];
  const dayOf = (pick: "startDate" | "endDate" | "maxExtentDate"): string | null =>
    periods.map((period) => readDay(period?.[pick])).find((day) => day !== null) ?? null;
  const items = [...(contract?.items ?? []), ...(award?.items ?? []), ...tender.items];
  const ownTitle = contract?.title ?? award?.title ?? null;
  const processTitle = tender.title ?? release.title;
  const title =
    ownTitle ??
    (isOneOfSeveral && lot?.title && processTitle ? `${processTitle}: ${lot.title}` : processTitle);
  const description =
    contract?.description ?? meant(award?.description) ?? lot?.description ?? tender.description;
  const buyers = release.parties.filter((party) =>
    party.roles.some((role) => /^(buyer|procuringEntity)$/.test(role)),
  );
  const buyer =
    release.buyer.name ??
    parties.get(release.buyer.id)?.name ??
    buyers[0]?.name ??
    tender.procuringEntity.name;
  const saidNotAwarded =
    named.said === "not_awarded" ||
    (named.suppliers.length === 0 && /not awarded/i.test(`${title} ${description?.slice(0, 80)}`));
  const sum = contract?.value.pence ? contract.value : award?.value.pence ? award.value : null;
  const words = `${title ?? ""} ${tender.procurementMethodDetails ?? ""}`;
  return {
    ...blankNotice("ocds"),
    noticeId: release.id ?? (release.ocid ? `${release.ocid}@${date ?? ""}` : null),
    ocid: release.ocid?.toLowerCase() ?? null,
    finderId: finderIdOf(release.ocid),
    speaksOf: award || contract ? "award" : "process",
    awardKey: award?.id ?? contract?.awardID ?? null,
    contractKey: contract?.id ?? null,
    ref: contract?.id ?? tender.id,
    title,
    description,
    buyer,
    partners: buyers
      .map((party) => party.name)
      .filter((name): name is string => name !== null && name !== buyer),
    suppliers: named.suppliers,
    stage: ocdsStage({
      tenderStatus: tender.status,
      hasTender: Boolean(
        tender.id ?? tender.title ?? tender.description ?? (tender.items.length > 0 ? "items" : null),
      ),
      hasPlanning: isObject(release.planning),
      ...(award ? { award: { status: award.status, saidNotAwarded } } : {}),
      ...(contract ? { contract: { status: contract.status } } : {}),
    }),
    date,
    deadline: readDay(tender.tenderPeriod.endDate),
    awardedOn: award ? readDay(award.date) : contract ? readDay(contract.dateSigned) : null,
    valuePence: sum?.pence ?? null,
    valueLowPence: tender.minValue.pence,
    valueHighPence: tender.value.pence,
    valueKind: sum ? "total" : null,
    currency: (sum ?? tender.value).currency ?? "GBP",
    startsOn: dayOf("startDate"),
    endsOn: dayOf("endDate"),
    extensionUntil: dayOf("maxExtentDate"),
    extension: lot?.renewal.description ?? null,
    route: tender.procurementMethodDetails ?? tender.procurementMethod,
    isTendered: tendered(tender.procurementMethod),
    cpv: [
      ...new Set(
        [
          tender.classification,
          ...items.flatMap((each) => [each.classification, ...each.additionalClassifications]),
        ].flatMap((each) => cpvCodes(each.id)),
      ),
    ],
    cpvLabel: items[0]?.classification.description ?? tender.classification.description,
    contractType: tender.techniques.hasDynamicPurchasingSystem
      ? "DM"
      : tender.techniques.hasFrameworkAgreement
        ? "FRAME"
        : contractTypeOf(words),
    legalBasis: legalBasisOf(
      `${wordsOf(tender.legalBasis)} ${wordsOf(tender.specialRegime)} ${description ?? ""}`,
    ),
    ...weightsOf(lot ?? tender.lots[0]),
    clientGroups: clientGroupsOf(`${title ?? ""} ${description?.slice(0, 400) ?? ""}`),
    areas: [
      ...new Set(
        items.flatMap((each) =>
          [...each.deliveryAddresses, each.deliveryAddress]
            .flatMap((at) => [at.locality, at.region])
            .filter((name) => name !== null),
        ),
      ),
    ],
    parentRef:
      [...release.relatedProcesses, ...(contract?.relatedProcesses ?? [])].find((each) => each.identifier)
        ?.identifier ?? null,
    links: [...tender.documents, ...(award?.documents ?? []), ...(contract?.documents ?? [])]
      .filter(
        (each) =>
          each.url?.startsWith("http") &&
          /notice/i.test(`${each.documentType} ${each.noticeType ? "notice" : ""}`),
      )
      .map((each) => ({ kind: each.noticeType ?? each.documentType, url: each.url! })),
  };
}

function suppliersOf(
  award: OcdsAward | null,
  contract: OcdsContract | null,
  parties: Map<string | null, Organisation>,
): { suppliers: NoticeSupplier[]; said: SupplierReading["said"] } {
  const given =
    [award?.suppliers ?? [], award?.supplier ?? [], contract?.suppliers ?? []].find(
      (each) => each.length > 0,
    ) ?? [];
  const suppliers: NoticeSupplier[] = [];
  let said: SupplierReading["said"] = null;
  for (const organisation of given) {
    const party = parties.get(organisation.id);
    const reading = readSuppliers(organisation.name ?? party?.name ?? party?.identifier.legalName);
    said ??= reading.said;
    const ids = [organisation, party].flatMap((each) =>
      each ? [each.identifier, ...each.additionalIdentifiers] : [],
    );
    for (const name of reading.names) {
      if (suppliers.some((each) => each.name.toLowerCase() === name.toLowerCase())) continue;
      const scale = organisation.details.scale ?? party?.details.scale ?? null;
      suppliers.push({
        name,
        sme: scale ? /sme|micro|small|medium/i.test(scale) : (organisation.sme ?? party?.sme ?? null),
        vcse: organisation.details.vcse ?? party?.details.vcse ?? organisation.vco ?? party?.vco ?? null,
        regNo: ids.find((each) => /COH|CHC|SC$|NIC/i.test(each.scheme ?? ""))?.id ?? null,
        cqc: ids.map((each) => each.id ?? "").filter((each) => /^1-\d{6,}$/.test(each)),
      });
    }
  }
  return { suppliers, said: suppliers.length > 0 ? null : said };
}

/** Contracts Finder builds its ocids from the id of the notice; some republishers add a word to the prefix. */
function finderIdOf(ocid: string | null): string | null {
  return (
    /^ocds-b5fd17\w*-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(ocid ?? "")?.[1]?.toLowerCase() ??
    null
  );
}

function textDate(value: unknown): string | null {
  const text = typeof value === "string" ? value.trim() : "";
  if (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString();
  return readDay(value);
}

const meant = (words: string | null | undefined): string | null =>
  words && !/^see (the )?(description|related)/i.test(words) ? words : null;

function tendered(method: string | null): boolean | null {
  if (method === null) return null;
  return /^(open|selective)$/i.test(method) ? true : /^(limited|direct)$/i.test(method) ? false : null;
}

function wordsOf(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : (knownWords(value) ?? "");
}

type Weights = Pick<Notice, "priceWeight" | "qualityWeight" | "socialValueWeight">;

/** Percentages by which price, quality and social value counted, where a lot's criteria give them. */
function weightsOf(lot: OcdsRelease["tender"]["lots"][number] | undefined): Weights {
  const weights: Weights = { priceWeight: null, qualityWeight: null, socialValueWeight: null };
  for (const criterion of lot?.awardCriteria.criteria ?? []) {
    const number = Number(criterion.numbers[0]?.number ?? criterion.weight ?? Number.NaN);
    if (!(number > 0 && number <= 100)) continue;
    const kind = /social value/i.test(`${criterion.name} ${criterion.description}`)
      ? "socialValueWeight"
      : /price|cost/i.test(criterion.type ?? criterion.name ?? "")
        ? "priceWeight"
        : "qualityWeight";
    weights[kind] = (weights[kind] ?? 0) + number;
  }
  return weights;
}
