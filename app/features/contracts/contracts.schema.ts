// Owns the word lists of contracts and the shapes that a person's commands arrive in. Safe for the browser; decides nothing.
import { z } from "zod";

/** Where a contract stands. `ended` is also true, by its dates, of an awarded contract whose last day has passed. */
export const contractStages = [
  "planned",
  "tendering",
  "awarded",
  "closed_without_award",
  "withdrawn",
  "ended",
] as const;
export type ContractStage = (typeof contractStages)[number];

/** Codes of contract_types.csv. */
export const contractTypes = [
  "BLOCK",
  "SPOT",
  "FRAME",
  "DM",
  "CV",
  "FLEX",
  "ISF",
  "LEAD",
  "ALLIANCE",
  "GRANT",
  "SLA",
  "S75",
  "NONE",
] as const;
export type ContractType = (typeof contractTypes)[number];

/** Who a contract serves, in the words commissioners divide their work by. */
export const clientGroups = [
  "older_people",
  "physical_disability",
  "learning_disability",
  "autism",
  "mental_health",
  "dementia",
  "sensory_impairment",
  "substance_misuse",
  "carers",
  "all_adults",
] as const;
export type ClientGroup = (typeof clientGroups)[number];

/** The legal footing of an arrangement. Section 31 of the Health Act 1999 is the old name of section 75. */
export const legalBases = ["s75", "psr", "light_touch", "pa2023", "pcr2015", "s2_grant", "s117"] as const;
export type LegalBasis = (typeof legalBases)[number];

export const noticeSources = ["ocds", "contracts-finder", "register"] as const;
export type NoticeSource = (typeof noticeSources)[number];

/** Kinds of commissioning body, past and present: a PCT became a CCG, a CCG became part of an ICB. */
export const bodyKinds = [
  "council",
  "icb",
  "ccg",
  "pct",
  "nhs_trust",
  "gp_practice",
  "nhs_england",
  "joint_board",
  "charity",
  "other",
] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const standings = ["substantive", "acting", "deputy", "vacant"] as const;
export type Standing = (typeof standings)[number];

/** Statutory ratings of contract performance, Procurement Act 2023 section 71. */
export const kpiRatings = [
  "good",
  "approaching_target",
  "requires_improvement",
  "inadequate",
  "other",
] as const;
export const cqcRatings = ["outstanding", "good", "requires_improvement", "inadequate", "not_rated"] as const;
export const cqcQuestions = ["overall", "safe", "effective", "caring", "responsive", "well_led"] as const;

/** A calendar day, YYYY-MM-DD, in UK time. */
export const daySchema = z.iso.date();

const absent = (value: unknown): unknown => (value === "" || value === null ? undefined : value);
/** Optional to a person filling in a form: an empty field and null mean absent. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional());
/** Optional, and kept as null. */
export const orNull = <T extends z.ZodType>(schema: T) =>
  optional(schema).transform((value) => (value ?? null) as z.output<T> | null);

const words = z.string().trim().min(1).max(300);
const list = <T extends z.ZodType>(item: T) => z.preprocess((value) => value ?? [], z.array(item).max(100));

/** What the council's own people say of a contract; it stands before anything a register says. */
export const contractWordsSchema = z.object({
  aliases: list(words),
  places: list(words),
  clientGroups: list(z.enum(clientGroups)),
  contractType: orNull(z.enum(contractTypes)),
  serviceType: orNull(z.string().max(20)),
  legalBasis: orNull(z.enum(legalBases)),
  isCare: orNull(z.boolean()),
  reviewOn: orNull(daySchema),
  lastNoticeOn: orNull(daySchema),
  noticePeriodMonths: orNull(z.coerce.number().int().min(0).max(60)),
  peopleServed: orNull(z.coerce.number().int().min(0)),
  peopleServedOn: orNull(daySchema),
  priceWeight: orNull(z.coerce.number().min(0).max(100)),
  qualityWeight: orNull(z.coerce.number().min(0).max(100)),
  socialValueWeight: orNull(z.coerce.number().min(0).max(100)),
  committedVolume: orNull(words),
  /** Who carries out the council's function for it, where it is contracted out. */
  delegate: orNull(words),
  /** Job or profession whose budget buys it: a community nurse may buy home care. */
  commissioningRole: orNull(words),
  parentContractId: orNull(z.string()),
});
export type ContractWords = z.output<typeof contractWordsSchema>;

export const bodySchema = z.object({
  name: words,
  kind: z.enum(bodyKinds),
  odsCode: orNull(words),
  startsOn: orNull(daySchema),
  endsOn: orNull(daySchema),
  source: orNull(words),
});

export const contractBodySchema = z.object({
  bodyId: z.string().min(1),
  role: z.enum(["lead", "partner"]),
  legalBasis: orNull(z.enum(legalBases)),
  startsOn: orNull(daySchema),
  endsOn: orNull(daySchema),
});

export const shareSchema = z.object({
  bodyId: z.string().min(1),
  /** The financial year by its first calendar year: 2026 is April 2026 to March 2027. */
  year: z.coerce.number().int().min(1990).max(2100),
  percent: orNull(z.coerce.number().min(0).max(100)),
  amountPence: orNull(z.coerce.number().int().min(0)),
});

export const postSchema = z.object({
  bodyId: z.string().min(1),
  title: words,
  isCouncilOwner: z.coerce.boolean().default(false),
});

export const remitSchema = z.object({
  contractId: orNull(z.string()),
  clientGroup: orNull(z.enum(clientGroups)),
  startsOn: daySchema,
  endsOn: orNull(daySchema),
});

export const holderSchema = z
  .object({
    standing: z.enum(standings),
    name: orNull(words),
    accountId: orNull(z.string()),
    /** The body that pays this person, which need not be the body the post buys for. */
    employerBodyId: orNull(z.string()),
    phone: orNull(words),
    email: orNull(words),
    /** In her own words: when and how to reach her. */
    reach: orNull(words),
    profile: orNull(z.string().trim().max(1000)),
    frontlineExperience: orNull(z.string().trim().max(1000)),
    startsOn: daySchema,
    endsOn: orNull(daySchema),
  })
  .refine((holder) => holder.standing === "vacant" || holder.name !== null, { path: ["name"] });

export const fundingSchema = z.object({
  routeCode: z.string().min(1).max(20),
  /** Who holds the money, where it is a provider or a third party. */
  heldBy: orNull(words),
  startsOn: orNull(daySchema),
  endsOn: orNull(daySchema),
});

export const fundingRouteDatesSchema = z.object({
  code: z.string().min(1).max(20),
  opensOn: orNull(daySchema),
  closesOn: orNull(daySchema),
  source: words,
});

/** A sum that charging rules turn on, as it stood from one day to another. */
export const chargingFigureSchema = z.object({
  code: z.string().regex(/^[a-z_]+$/),
  amountPence: z.coerce.number().int().min(0),
  per: z.enum(["once", "week", "year"]),
  startsOn: daySchema,
  endsOn: orNull(daySchema),
  source: words,
});

export const cqcRatingSchema = z.object({
  locationId: words,
  locationName: orNull(words),
  question: z.enum(cqcQuestions),
  rating: z.enum(cqcRatings),
  ratedOn: daySchema,
  source: orNull(words),
});

export const kpiSchema = z.object({
  name: words,
  from: daySchema,
  to: daySchema,
  target: orNull(words),
  actual: orNull(words),
  rating: orNull(z.enum(kpiRatings)),
  source: orNull(words),
});

/** How a list of contracts is narrowed. Care only, unless asked otherwise. */
export const contractFilterSchema = z.object({
  words: optional(z.string().trim().max(100)),
  stage: optional(z.enum(contractStages)),
  type: optional(z.enum(contractTypes)),
  clientGroup: optional(z.enum(clientGroups)),
  scope: optional(z.enum(["care", "all"])).transform((scope) => scope ?? "care"),
  page: optional(z.coerce.number().int().min(1).max(100_000)).transform((page) => page ?? 1),
});
export type ContractFilter = z.output<typeof contractFilterSchema>;
