// Owns reading contracts: lists, the whole view of one, what links and names are matched against, and who answers for one.
// Puts rows and rules together; changes nothing.
import type { TFunction } from "i18next";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { sayDate, ukDay } from "~/lib/dates";
import type { Store } from "~db/store";
import type { Action, Authorized } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import * as commissioning from "./commissioning.repo.server";
import { isFor, isHeldBy, type WhoAnswers } from "./commissioning.rules";
import type { CommissioningReader } from "./commissioning-state.server";
import { buyingBodies, listItem, viewOf } from "./contract-record.view";
import { contractOf, type WordedFacts } from "./contract-words.rules";
import * as repo from "./contracts.repo.server";
import { contractFilterSchema } from "./contracts.schema";
import type { ContractListItem, ContractPage, ContractView } from "./contracts.view";
import { type LinkableContract, matchService, type ServiceMatch } from "./match-service.rules";
import { parsed } from "./parsed-input.rules";

const PAGE = 50;

interface Deps {
  store: Pick<Store, "db">;
  clock: Clock;
  reader: CommissioningReader;
  t: TFunction;
}

/** The use cases of reading contracts. */
export function makeContractReading({ store, clock, reader, t }: Deps) {
  const today = (): string => ukDay(clock.now());

  async function need(councilId: string, contractId: string): Promise<repo.WordedContract> {
    const found = await repo.findContract(store.db, councilId, contractId);
    if (!found) throw new AppError("not_found", "contracts:error.noContract");
    return found;
  }

  /** A contract out of reach, one of another council and one that never was look the same. */
  async function needFor(by: Authorized<Action>, contractId: string): Promise<repo.WordedContract> {
    if (!reachesContract(by.scope, contractId)) throw new AppError("not_found", "contracts:error.noContract");
    return need(by.councilId, contractId);
  }

  async function linkable(councilId: string): Promise<LinkableContract[]> {
    return (await repo.listLinkable(store.db, councilId)).map((row) => linkableOf(contractOf(row)));
  }

  return {
    /** Throws "not_found" where the council has no such contract, or it is out of reach. */
    async needContract(by: Authorized<Action>, contractId: string): Promise<void> {
      await needFor(by, contractId);
    },

    /** A page of contracts: those for care unless the filter says otherwise, soonest end first, 50 a page. */
    async listContracts(by: Authorized<"contract:read">, input: unknown = {}): Promise<ContractPage> {
      const filter = parsed(contractFilterSchema, input);
      const on = today();
      const { rows, total } = await repo.listContracts(store.db, by.councilId, filter, {
        today: on,
        pageSize: PAGE,
        within: by.scope.contracts,
      });
      const state = await reader.load(by.councilId);
      const items = rows.map((row): ContractListItem => {
        const contract = contractOf(row);
        return listItem(contract, reader.answers(state, contract, on), on);
      });
      return { items, total, page: filter.page, pages: Math.max(1, Math.ceil(total / PAGE)) };
    },

    /** Everything known of one contract, on a day (today unless told): who answers, who buys, what it costs, its history. */
    async getContract(
      by: Authorized<"contract:read">,
      contractId: string,
      on = today(),
    ): Promise<ContractView> {
      const contract = contractOf(await needFor(by, contractId));
      const state = await reader.load(by.councilId);
      const shares = await commissioning.listShares(store.db, contractId);
      const parentId = contract.parentContractId;
      const isParentWithin = parentId !== null && reachesContract(by.scope, parentId);
      const [parent] = isParentWithin ? await repo.listTitles(store.db, by.councilId, [parentId]) : [];
      return viewOf({
        contract,
        on,
        commissioner: reader.answers(state, contract, on),
        councilOwner: reader.owner(state, on),
        state,
        bodies: buyingBodies(state, contractId, shares, on),
        parent: parent ?? null,
        funding: await repo.listFunding(store.db, contractId),
        ownRoutes: await repo.listFundingRoutes(store.db, by.councilId),
        ratings: await repo.listRatings(store.db, contractId),
        kpis: await repo.listKpis(store.db, contractId),
        notices: await repo.listNotices(store.db, contractId),
        say: (key, values) => t(key, values ?? {}),
        sayDay: (day) => sayDate(day),
      });
    },

    /** What links are suggested from: the council's care contracts that are or were in force. */
    linkable,

    /** Which contract someone means by a name: one, several to choose from, or none. */
    async findByName(councilId: string, words: string): Promise<ServiceMatch> {
      return matchService(words, await linkable(councilId), today());
    },

    /**
     * Who answers for a contract on a day (today unless told), for rooms that tell people so. `notAccounts` may not be asked,
     * because an item speaks about them. Never nobody.
     */
    async commissionerOf(
      councilId: string,
      contractId: string,
      { on = today(), notAccounts = [] }: { on?: string; notAccounts?: readonly string[] } = {},
    ): Promise<WhoAnswers> {
      const contract = contractOf(await need(councilId, contractId));
      return reader.answers(await reader.load(councilId), contract, on, notAccounts);
    },

    /** The council's owner, who answers where no contract is known. */
    async councilOwner(councilId: string): Promise<WhoAnswers> {
      return reader.owner(await reader.load(councilId), today());
    },

    /**
     * Whether an account answers today for a contract for advocacy, in whatever standing: who buys advocacy is never shown
     * which advocate speaks against the council. Asked often, so it looks no further where the account holds no post.
     */
    async buysAdvocacy(councilId: string, accountId: string): Promise<boolean> {
      if (!(await commissioning.holdsPost(store.db, councilId, accountId))) return false;
      const on = today();
      const state = await reader.load(councilId);
      const posts = state.posts.filter((post) => isHeldBy(post, accountId, on));
      const rows = await repo.listPerhapsOfService(store.db, councilId, "ADVOCACY");
      return rows
        .map(contractOf)
        .filter((contract) => contract.serviceType === "ADVOCACY")
        .some((contract) => {
          const { postId, person } = reader.answers(state, contract, on);
          const isOwn = posts.some((post) => post.id === postId || isFor(post, contract, on));
          return isOwn || person.accountId === accountId;
        });
    },

    /** Ids of the contracts that an account answers for today, in whatever standing. */
    async contractsOf(councilId: string, accountId: string): Promise<string[]> {
      const state = await reader.load(councilId);
      const rows = await repo.listLinkable(store.db, councilId);
      return rows
        .map(contractOf)
        .filter((contract) => reader.answers(state, contract, today()).person.accountId === accountId)
        .map((contract) => contract.id);
    },
  };
}

function linkableOf(contract: WordedFacts): LinkableContract {
  return {
    id: contract.id,
    ref: contract.ref,
    title: contract.title,
    providers: contract.suppliers.map((supplier) => supplier.name),
    aliases: contract.aliases,
    serviceType: contract.serviceType,
    places: [...new Set([...contract.places, ...contract.areas])],
    start: contract.startsOn,
    end: contract.endsOn,
  };
}
