// Owns finding what codes and ids are called, for whole pages of items at once. It asks other rooms and keeps nothing.
import { ukDay } from "~/lib/dates";
import type { Clock } from "~/gateways/clock";
import type { AccountsService } from "../accounts/accounts.service.server";
import type { TaxonomiesService } from "../taxonomies/taxonomies.service.server";
import type { EvidenceItem } from "./evidence.schema";

/** A contract in one line: what it is, who provides it and who decides it. */
export interface ContractLine {
  id: string;
  title: string;
  provider: string | null;
  /** The person who commissions it today, and what they do. */
  commissioner: { name: string; role: string | null } | null;
}

/** What this room asks of contracts. */
export interface ContractsPort {
  /** Contracts of a council in one line each, as commissioned on `day` (UK calendar day). Unknown ids are left out. */
  linesOf(councilId: string, ids: readonly string[], day: string): Promise<ReadonlyMap<string, ContractLine>>;
}

/** What codes and ids are called. A code without a name stands for itself. */
export interface EvidenceNames {
  themes: ReadonlyMap<string, string>;
  respondents: ReadonlyMap<string, string>;
  ageBands: ReadonlyMap<string, string>;
  methods: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, { name: string; jobTitle: string }>;
  contracts: ReadonlyMap<string, ContractLine>;
}

export interface NamesDeps {
  clock: Clock;
  accounts: Pick<AccountsService, "namesOf">;
  taxonomies: Pick<TaxonomiesService, "labels">;
  contracts: ContractsPort;
}

/** Finds the names that these items need. */
export async function namesFor(
  { clock, accounts, taxonomies, contracts }: NamesDeps,
  councilId: string,
  items: readonly EvidenceItem[],
): Promise<EvidenceNames> {
  const people = items.flatMap((item) => [
    item.readByAccount,
    item.severity.decidedBy,
    ...item.deliveries.map((delivery) => delivery.authorId),
    ...[...item.themes.decided, ...item.themes.rejected].map((theme) => theme.decidedBy),
    ...[...item.links.decided, ...item.links.rejected].map((link) => link.decidedBy),
  ]);
  const contractIds = items.flatMap(({ links }) =>
    [...links.decided, ...links.suggested, ...links.rejected].map((link) => link.contractId),
  );
  const [themes, respondents, ageBands, methods, named, lines] = await Promise.all([
    taxonomies.labels(councilId, "themes"),
    taxonomies.labels(councilId, "respondent_types"),
    taxonomies.labels(councilId, "age_bands"),
    taxonomies.labels(councilId, "view_methods"),
    accounts.namesOf(councilId, [...new Set(people.filter((id) => id !== null))]),
    contracts.linesOf(councilId, [...new Set(contractIds)], ukDay(clock.now())),
  ]);
  return { themes, respondents, ageBands, methods, people: named, contracts: lines };
}
