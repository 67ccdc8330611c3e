// Owns the shape of an OCDS 1.0 or 1.1 release, as much of it as a contract record needs. Lenient on purpose: published
// releases give numbers as strings, null for lists, and lists of one as the thing itself; what cannot be read is unknown.
import { z } from "zod";
import { readMoney } from "./money-reading.rules";
import { knownWords, oneLine, plainWords, yesOrNo } from "./plain-values.rules";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const line = z.unknown().optional().transform(oneLine);
const prose = z.unknown().optional().transform(knownWords);
/** Ids are kept as they are written: "N/A" may be one. */
const id = z.unknown().optional().transform(plainWords);
const flag = z.unknown().optional().transform(yesOrNo);
const raw = z.unknown().optional();

/** An object of this shape; anything else is one with nothing in it. */
const part = <S extends z.ZodRawShape>(shape: S) =>
  z.preprocess((value) => (isObject(value) ? value : {}), z.object(shape));
/** A list of objects; one alone is a list of one, and whatever is no object is left out. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []),
    z.array(item),
  );

/** Pence of a value, whether it is `{amount, currency}`, a number or a string; zero is unknown. */
const value = z
  .unknown()
  .optional()
  .transform((given) => {
    const money = readMoney(isObject(given) ? (given.amount ?? given.amountNet ?? given.amountGross) : given);
    return {
      pence: money.pence ?? money.highPence,
      currency: isObject(given) ? oneLine(given.currency) : null,
    };
  });

const period = part({ startDate: raw, endDate: raw, maxExtentDate: raw });
const identifier = part({ scheme: id, id, legalName: line });
const classification = part({ scheme: id, id, description: line });
const document = part({ documentType: id, noticeType: id, url: line });

const organisation = part({
  id,
  name: line,
  identifier,
  additionalIdentifiers: list(identifier),
  details: part({ scale: line, vcse: flag }),
  sme: flag,
  vco: flag,
  roles: z
    .unknown()
    .optional()
    .transform((roles) => (Array.isArray(roles) ? roles : [roles]).map(String)),
});
export type Organisation = z.output<typeof organisation>;

const criterion = part({
  type: id,
  name: line,
  description: line,
  numbers: list(part({ number: raw, weight: id })),
  weight: raw,
});

const item = part({
  classification,
  additionalClassifications: list(classification),
  deliveryAddresses: list(part({ locality: line, region: line, description: line })),
  deliveryAddress: part({ locality: line, region: line }),
});

const lot = part({
  id,
  title: line,
  description: prose,
  contractPeriod: period,
  renewal: part({ description: prose }),
  awardCriteria: part({ criteria: list(criterion) }),
});

const award = part({
  id,
  title: line,
  description: prose,
  status: id,
  date: raw,
  value,
  suppliers: list(organisation),
  supplier: list(organisation),
  contractPeriod: period,
  items: list(item),
  relatedLots: z
    .unknown()
    .optional()
    .transform((lots) => (Array.isArray(lots) ? lots.map(String) : [])),
  relatedLot: id,
  documents: list(document),
});
export type OcdsAward = z.output<typeof award>;

const contract = part({
  id,
  awardID: id,
  title: line,
  description: prose,
  status: id,
  value,
  period,
  dateSigned: raw,
  suppliers: list(organisation),
  items: list(item),
  documents: list(document),
  relatedProcesses: list(part({ relationship: raw, identifier: id })),
});
export type OcdsContract = z.output<typeof contract>;

export const releaseSchema = part({
  ocid: id,
  id,
  date: raw,
  publishedDate: raw,
  title: line,
  description: prose,
  buyer: organisation,
  parties: list(organisation),
  planning: raw,
  tender: part({
    id,
    title: line,
    description: prose,
    status: id,
    value,
    minValue: value,
    procurementMethod: id,
    procurementMethodDetails: line,
    procuringEntity: organisation,
    classification,
    items: list(item),
    lots: list(lot),
    tenderPeriod: period,
    contractPeriod: period,
    awardCriteriaDetails: prose,
    awardCriteria: raw,
    legalBasis: raw,
    specialRegime: raw,
    techniques: part({ hasFrameworkAgreement: flag, hasDynamicPurchasingSystem: flag }),
    documents: list(document),
  }),
  awards: list(award),
  contracts: list(contract),
  relatedProcesses: list(part({ relationship: raw, identifier: id })),
});
export type OcdsRelease = z.output<typeof releaseSchema>;

/** Whether a value of a file is an object at all. */
export { isObject };
