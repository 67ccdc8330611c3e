// Owns finding what codes and ids are called, for whole pages of items at once. It asks other rooms and keeps nothing.
import type { Store } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import type { ContractsService } from "../contracts/contracts.service.server";
import type { TaxonomiesService } from "../taxonomies/taxonomies.service.server";
import { type ContractLine, listContractLines } from "./contract-lines.repo.server";
import type { EvidenceItem } from "./evidence.schema";

/** What codes and ids are called. A code without a name stands for itself. */
export interface EvidenceNames {
  themes: ReadonlyMap<string, string>;
  /** What a theme was called when somebody decided about it. */
  themeThen(code: string, at: Date): string;
  respondents: ReadonlyMap<string, string>;
  ageBands: ReadonlyMap<string, string>;
  methods: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, { name: string; jobTitle: string }>;
  contracts: ReadonlyMap<string, ContractLine>;
}

export interface NamesDeps {
  store: Pick<Store, "db">;
  accounts: Pick<AccountsService, "namesOf">;
  taxonomies: Pick<TaxonomiesService, "labels" | "themeSense" | "codesOf">;
  /** Whether somebody buys advocacy, and is not to know which advocate speaks. */
  contracts: Pick<ContractsService, "buysAdvocacy">;
}

/** Finds the names that these items need. */
export async function namesFor(
  { store, accounts, taxonomies }: Pick<NamesDeps, "store" | "accounts" | "taxonomies">,
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
  const [themes, sense, respondents, ageBands, methods, named, lines] = await Promise.all([
    taxonomies.labels(councilId, "themes"),
    taxonomies.themeSense(councilId),
    taxonomies.labels(councilId, "respondent_types"),
    taxonomies.labels(councilId, "age_bands"),
    taxonomies.labels(councilId, "view_methods"),
    accounts.namesOf(councilId, [...new Set(people.filter((id) => id !== null))]),
    listContractLines(store.db, councilId, [...new Set(contractIds)]),
  ]);
  return {
    themes,
    themeThen: sense.labelAt,
    respondents,
    ageBands,
    methods,
    people: named,
    contracts: lines,
  };
}
