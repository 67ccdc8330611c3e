// Owns what a screen, a text or an export needs of a contract, in plain words. What is unknown says so. Holds no words of its
// own: a fact is the key of a sentence and what fills its gaps.
import type { CommissionerPerson, WhoAnswers } from "./commissioning.rules";
import type { ClientGroup, ContractStage, ContractType, ContractWords, LegalBasis } from "./contracts.schema";
import type { MoneyHolder, PurchaseVerdict } from "./funding.rules";
import type { NoticeLink, NoticeSource, NoticeSupplier } from "./notice.schema";

/** One sentence: a key below contracts:facts, and values that are ready to be read. */
export interface Fact {
  key: string;
  values: Record<string, string>;
}

/** What the sentences are made of. */
export interface FactSource {
  title: string;
  serviceType: string | null;
  clientGroups: readonly string[];
  providers: readonly string[];
  buyers: readonly string[];
  stage: ContractStage;
  startsOn: string | null;
  endsOn: string | null;
  extensionUntil: string | null;
  valuePence: number | null;
  valueHighPence: number | null;
  valueKind: "total" | "annual" | null;
  currency: string;
  peopleServed: number | null;
}

type Say = (key: string, values?: Record<string, string | number>) => string;

/**
 * A contract in a few plain sentences: what it is, who provides it, who buys it, until when, what it costs, how many people it
 * serves. `t` speaks the language; `sayDay` writes a calendar day.
 */
export function factsOf(source: FactSource, t: Say, sayDay: (day: string) => string): Fact[] {
  const list = (names: readonly string[]): string => new Intl.ListFormat("en-GB").format(names);
  const fact = (key: string, values: Record<string, string> = {}): Fact => ({ key: `contracts:facts.${key}`, values });
  const service = source.serviceType ? t(`contracts:service.${source.serviceType}`) : null;
  const groups = list(source.clientGroups.map((group) => t(`contracts:group.${group}`)));
  const what = service ? (groups ? "whatFor" : "what") : groups ? "whatForOnly" : "whatUnknown";
  const shown = source.providers.slice(0, 4);
  const more = source.providers.length - shown.length;
  const facts = [fact(what, { title: source.title, service: service ?? "", groups })];
  if (source.providers.length === 0) {
    facts.push(fact(source.stage === "awarded" || source.stage === "ended" ? "providerUnknown" : `notYet.${source.stage}`));
  } else {
    const past = source.stage === "ended" ? "Past" : "";
    facts.push(fact(more > 0 ? `providersMore${past}` : `providers${past}`, { names: list(shown), more: String(more) }));
  }
  facts.push(source.buyers.length > 0 ? fact("buyers", { names: list(source.buyers) }) : fact("buyerUnknown"));
  facts.push(untilWhen(source, fact, sayDay));
  facts.push(whatItCosts(source, fact));
  facts.push(
    source.peopleServed === null ? fact("peopleUnknown") : fact("people", { people: source.peopleServed.toLocaleString("en-GB") }),
  );
  return facts;
}

/** The facts as one paragraph. */
export function sayFacts(facts: readonly Fact[], t: Say): string {
  return facts.map(({ key, values }) => t(key, values)).join(" ");
}

type MakeFact = (key: string, values?: Record<string, string>) => Fact;

function untilWhen({ stage, endsOn, extensionUntil }: FactSource, fact: MakeFact, sayDay: (day: string) => string): Fact {
  if (stage === "withdrawn" || stage === "closed_without_award") return fact(`stage.${stage}`);
  if (endsOn === null) return fact("endUnknown");
  if (stage === "ended") return fact("ended", { day: sayDay(endsOn) });
  if (extensionUntil && extensionUntil > endsOn) return fact("endsOrLater", { day: sayDay(endsOn), later: sayDay(extensionUntil) });
  return fact("ends", { day: sayDay(endsOn) });
}

function whatItCosts({ valuePence, valueHighPence, valueKind, currency }: FactSource, fact: MakeFact): Fact {
  if (valuePence !== null) {
    const key = valueKind === "annual" ? "costsYear" : valueKind === "total" ? "costsTotal" : "costs";
    return fact(key, { sum: sayMoney(valuePence, currency) });
  }
  return valueHighPence === null ? fact("costUnknown") : fact("costsUpTo", { sum: sayMoney(valueHighPence, currency) });
}

/** "£1,250,000", or "£93,527.50" where there are pence. */
export function sayMoney(pence: number, currency = "GBP"): string {
  const isCode = /^[A-Z]{3}$/.test(currency);
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: isCode ? currency : "GBP",
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(pence / 100);
}

/** A contract in a list. */
export interface ContractListItem {
  id: string;
  title: string;
  ref: string | null;
  providers: string[];
  stage: ContractStage;
  contractType: ContractType | null;
  isGrant: boolean;
  isCare: boolean;
  serviceType: string | null;
  clientGroups: ClientGroup[];
  startsOn: string | null;
  endsOn: string | null;
  lastNotice: { on: string; isAssumed: boolean } | null;
  commissioner: WhoAnswers;
}

export interface ContractPage {
  items: ContractListItem[];
  total: number;
  page: number;
  pages: number;
}

/** A body that buys a contract, and what it gives in each year known. */
export interface BuyingBody {
  bodyId: string;
  name: string;
  role: "lead" | "partner";
  legalBasis: LegalBasis | null;
  isCurrent: boolean;
  endsOn: string | null;
  /** The bodies that carry on its work today, where it is gone. */
  nowNames: string[];
  shares: { year: number; percent: number | null; amountPence: number | null }[];
}

export interface FundingView {
  code: string;
  heldBy: string | null;
  /** Who holds the money under this route by its nature. */
  holder: MoneyHolder;
  isOpen: boolean;
  closesOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** Whether a budget held this way can buy from this contract. */
  canBuy: PurchaseVerdict;
  fromRegister: boolean;
}

/** A notice in a contract's history. */
export interface NoticeView {
  source: NoticeSource;
  noticeId: string | null;
  /** ISO instant or day; null in a register, which speaks of the day it was read. */
  date: string | null;
  seenAt: string;
  stage: ContractStage | null;
  title: string | null;
  suppliers: string[];
  valuePence: number | null;
  endsOn: string | null;
  links: NoticeLink[];
}

/** Everything known of a contract. Null and empty lists are unknown. */
export interface ContractView extends ContractListItem {
  ocid: string | null;
  description: string | null;
  facts: Fact[];
  department: string | null;
  buyer: string | null;
  partners: string[];
  suppliers: NoticeSupplier[];
  aliases: string[];
  places: string[];
  deadline: string | null;
  awardedOn: string | null;
  reviewOn: string | null;
  extension: string | null;
  extensionUntil: string | null;
  noticePeriodMonths: number | null;
  valuePence: number | null;
  valueLowPence: number | null;
  valueHighPence: number | null;
  valueKind: "total" | "annual" | null;
  currency: string;
  vatPence: number | null;
  route: string | null;
  isTendered: boolean | null;
  cpv: string[];
  cpvLabel: string | null;
  weights: { price: number | null; quality: number | null; socialValue: number | null };
  peopleServed: number | null;
  peopleServedOn: string | null;
  committedVolume: string | null;
  /** Brand, parent, ultimate owner and landlord of the provider, as the register says. */
  owner: string | null;
  parent: { id: string | null; title: string | null; ref: string | null } | null;
  links: NoticeLink[];
  legalBasis: LegalBasis | null;
  bodies: BuyingBody[];
  leadBodyInRegister: string | null;
  /** Whose budget buys it, apart from who employs the commissioner. */
  commissioningRole: string | null;
  /** The body that employs the commissioner, where it is known. */
  employer: string | null;
  delegate: string | null;
  /** The council's owner, who stays accountable whoever buys or carries it out. */
  councilOwner: WhoAnswers;
  deputy: CommissionerPerson | null;
  funding: FundingView[];
  ratings: RatingView[];
  kpis: KpiView[];
  history: NoticeView[];
  /** What the council's own people say of it, for the form in which they say it. */
  words: ContractWords | null;
}

export interface RatingView {
  locationId: string;
  locationName: string | null;
  question: string;
  rating: string;
  ratedOn: string;
  source: string | null;
}

export interface KpiView {
  name: string;
  from: string;
  to: string;
  target: string | null;
  actual: string | null;
  rating: string | null;
  source: string | null;
}

/** A commissioning body with where it came from and what became of it. */
export interface BodyView {
  id: string;
  name: string;
  kind: string;
  odsCode: string | null;
  startsOn: string | null;
  endsOn: string | null;
  source: string | null;
  isCurrent: boolean;
  cameFrom: string[];
  becameOn: string | null;
  became: string[];
}

/** A post of the directory, with whom it serves and who has held it. */
export interface PostView {
  id: string;
  title: string;
  bodyId: string;
  bodyName: string;
  isCouncilOwner: boolean;
  /** Who answers on the day asked about; null where the post is vacant. */
  now: { name: string; via: string } | null;
  remits: { id: string; contractId: string | null; clientGroup: string | null; startsOn: string; endsOn: string | null }[];
  holders: {
    id: string;
    standing: string;
    name: string | null;
    employer: string | null;
    phone: string | null;
    email: string | null;
    reach: string | null;
    profile: string | null;
    frontlineExperience: string | null;
    startsOn: string;
    endsOn: string | null;
  }[];
}
