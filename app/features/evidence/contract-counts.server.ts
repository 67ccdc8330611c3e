// Owns what those may know who may not read what was said: counts of people on a contract, and what somebody keyed themselves
// with their team's count. Built from queries of their own, so that no page has to leave anything out.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { addDays, ukDay } from "~/lib/dates";
import type { Authorized } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import { nameKey } from "../contracts/plain-values.rules";
import { type ShownCount, shownCount } from "../coverage/disclosure.rules";
import * as repo from "./contract-counts.repo.server";
import { type ContractCounts, countedPeriod, countsOf } from "./contract-counts.rules";
import type { EvidenceItem } from "./evidence.schema";
import { loadItems } from "./items.repo.server";
import { type EvidenceNames, type NamesDeps, namesFor } from "./names.server";
import { viewerBehind } from "./queues.server";

const MOST_OWN = 50;

export interface OwnItems {
  /** Newest first, at most 50. */
  items: EvidenceItem[];
  names: EvidenceNames;
  /** What the team keyed in the last twelve whole months, small numbers hidden; null for somebody without a team. */
  team: ShownCount | null;
}

export interface ContractCountsDeps extends NamesDeps {
  clock: Clock;
}

export function makeContractCounts(deps: ContractCountsDeps) {
  const { store, clock } = deps;

  /** Everybody who keys for one of the organisations that an account works for. */
  async function teamOf(by: Authorized<"submission:read">): Promise<string[]> {
    const own = by.actor.kind === "account" ? (by.actor.holdings?.organisations ?? []) : [];
    if (own.length === 0) return [];
    const grants = await repo.listOrganisationGrants(store.db, by.councilId, ukDay(clock.now()));
    return grants.filter((each) => own.includes(nameKey(each.organisation))).map((each) => each.accountId);
  }

  return {
    /** Themes and people on a contract, small numbers hidden. Throws `not_found` for a contract out of reach. */
    async contractCounts(by: Authorized<"counts:read">, contractId: string): Promise<ContractCounts> {
      if (!reachesContract(by.scope, contractId))
        throw new AppError("not_found", "contracts:error.noContract");
      const period = countedPeriod(ukDay(clock.now()));
      const rows = await repo.listCountable(store.db, await viewerBehind(deps, by), contractId, period);
      const sense = await deps.taxonomies.themeSense(by.councilId);
      const counted = countsOf(
        rows.map((row) => ({ ...row, themes: [...new Set(row.themes.map(sense.standsFor))] })),
      );
      const mergedInto = new Map(
        counted.themes.flatMap(({ code }) => {
          const merged = sense.mergedInto(code).map((theme) => theme.label);
          return merged.length > 0 ? [[code, merged] as const] : [];
        }),
      );
      return { from: period.fromDay, until: addDays(period.untilDay, -1), ...counted, mergedInto };
    },

    /** What somebody keyed themselves, or for their own clients, and their team's count. */
    async listOwn(by: Authorized<"submission:read">): Promise<OwnItems> {
      const viewer = await viewerBehind(deps, by);
      const items = await loadItems(store.db, viewer, await repo.listWithin(store.db, viewer, MOST_OWN));
      const team = await teamOf(by);
      const period = countedPeriod(ukDay(clock.now()));
      const count = await repo.countKeyedBy(store.db, by.councilId, team, period);
      return {
        items,
        names: await namesFor(deps, by.councilId, items),
        team: team.length > 0 ? shownCount(count) : null,
      };
    },
  };
}
