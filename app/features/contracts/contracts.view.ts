// Owns the shapes in which screens, texts and exports are given contracts and those who commission them. Unknown is null or an
// empty list. Holds no words.
import type { CommissionerPerson, WhoAnswers } from "./commissioning.rules";
import type { Fact } from "./contract-facts.view";
import type {
  ClientGroup,
  ContractStage,
  ContractType,
  ContractWords,
  LegalBasis,
  NoticeSource,
} from "./contracts.schema";
import type { MoneyHolder, PurchaseVerdict } from "./funding.rules";
import type { NoticeLink, NoticeSupplier } from "./notice.schema";

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
  remits: {
    id: string;
    contractId: string | null;
    clientGroup: string | null;
    startsOn: string;
    endsOn: string | null;
  }[];
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
