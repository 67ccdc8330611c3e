// Owns laying what the council's own people say of a contract over what its notices say.
import type { ContractRow, WordsRow } from "./contracts.repo.server";
import type { ClientGroup, ContractType, ContractWords, LegalBasis } from "./contracts.schema";

/** A contract as it stands: the register's word, and before it the council's own. */
export type WordedFacts = Omit<
  ContractRow,
  "title" | "clientGroups" | "contractType" | "legalBasis" | "valueKind"
> &
  Pick<
    ContractWords,
    | "aliases"
    | "places"
    | "peopleServedOn"
    | "committedVolume"
    | "delegate"
    | "commissioningRole"
    | "parentContractId"
  > & {
    /** Its title, else its reference: one of them is always there. */
    title: string;
    clientGroups: ClientGroup[];
    contractType: ContractType | null;
    legalBasis: LegalBasis | null;
    valueKind: "total" | "annual" | null;
    words: ContractWords | null;
  };

/** A contract with the council's own words over the register's. Words that were not said leave the register's. */
export function contractOf({
  contract,
  words: row,
}: {
  contract: ContractRow;
  words: WordsRow | null;
}): WordedFacts {
  const words = row?.words ?? null;
  return {
    ...contract,
    title: contract.title ?? contract.ref ?? contract.ocid ?? contract.id,
    isCare: words?.isCare ?? contract.isCare,
    serviceType: words?.serviceType ?? contract.serviceType,
    contractType: words?.contractType ?? (contract.contractType as ContractType | null),
    legalBasis: words?.legalBasis ?? (contract.legalBasis as LegalBasis | null),
    clientGroups: words?.clientGroups.length ? words.clientGroups : contract.clientGroups,
    valueKind: contract.valueKind as "total" | "annual" | null,
    reviewOn: words?.reviewOn ?? contract.reviewOn,
    lastNoticeOn: words?.lastNoticeOn ?? contract.lastNoticeOn,
    noticePeriodMonths: words?.noticePeriodMonths ?? contract.noticePeriodMonths,
    peopleServed: words?.peopleServed ?? contract.peopleServed,
    peopleServedOn: words?.peopleServed === null ? null : (words?.peopleServedOn ?? null),
    priceWeight: words?.priceWeight ?? contract.priceWeight,
    qualityWeight: words?.qualityWeight ?? contract.qualityWeight,
    socialValueWeight: words?.socialValueWeight ?? contract.socialValueWeight,
    aliases: words?.aliases ?? [],
    places: words?.places ?? [],
    committedVolume: words?.committedVolume ?? null,
    delegate: words?.delegate ?? null,
    commissioningRole: words?.commissioningRole ?? null,
    parentContractId: words?.parentContractId ?? null,
    words,
  };
}
