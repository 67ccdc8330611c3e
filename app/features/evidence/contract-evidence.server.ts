// Owns what people say about one contract, for the page of that contract and for its papers: counts of people, and some of
// their own words. Redacted words only.
import type { Clock } from "~/gateways/clock";
import { ukDay } from "~/lib/dates";
import type { Authorized } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import { listEvidence } from "./contract-evidence.repo.server";
import { type ContractSummary, countedUnder, type EvidenceRow, summarise } from "./contract-evidence.rules";
import { voiceOf } from "./evidence.rules";
import type { EvidenceItem } from "./evidence.schema";
import { loadItems } from "./items.repo.server";
import { type EvidenceNames, type NamesDeps, namesFor } from "./names.server";
import { viewerBehind } from "./queues.server";

const MOST_ITEMS = 20_000;
const QUOTES = 6;

export interface ContractEvidence extends ContractSummary {
  /** People's own words, newest first, of different people where there are enough. */
  quotes: EvidenceItem[];
  /** Unread or unanswered, the longest waiting first. */
  waitingItems: EvidenceItem[];
  names: EvidenceNames;
  /** Names of the themes that were merged into a theme, whose items its counts hold. */
  mergedInto: ReadonlyMap<string, string[]>;
}

export interface ContractEvidenceDeps extends NamesDeps {
  clock: Clock;
}

export function makeContractEvidence(deps: ContractEvidenceDeps) {
  const { store, clock } = deps;

  return {
    /** What people say about a contract. One that nobody spoke of, of another council or out of reach, has nothing. */
    async contractEvidence(by: Authorized<"feedback:search">, contractId: string): Promise<ContractEvidence> {
      const viewer = await viewerBehind(deps, by);
      const rows = reachesContract(by.scope, contractId)
        ? await listEvidence(store.db, viewer, contractId, MOST_ITEMS + 1)
        : [];
      const sense = await deps.taxonomies.themeSense(by.councilId);
      const counted = countedUnder(rows.slice(0, MOST_ITEMS), sense.standsFor);
      const waiting = counted.filter(
        (row) => !row.isRead || row.state === "open" || row.state === "reopened",
      );
      const quoteIds = quotesOf(counted);
      const waitingIds = waiting
        .slice(-QUOTES)
        .reverse()
        .map((row) => row.id);
      const items = await loadItems(store.db, viewer, [...new Set([...quoteIds, ...waitingIds])]);
      const byId = new Map(items.map((item) => [item.id, item]));
      const pick = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
      const summary = summarise(counted, ukDay(clock.now()), rows.length <= MOST_ITEMS);
      return {
        ...summary,
        mergedInto: new Map(
          summary.themes.map(({ code }) => [code, sense.mergedInto(code).map((theme) => theme.label)]),
        ),
        quotes: pick(quoteIds),
        waitingItems: pick(waitingIds),
        names: await namesFor(deps, by.councilId, items),
      };
    },
  };
}

/** Own words only; outside panels first, one a person before a second of anybody, then newest. */
function quotesOf(rows: readonly EvidenceRow[]): string[] {
  const own = rows.filter((row) => voiceOf(row.basis) === "own" && row.polarity !== null);
  const seen = new Set<string>();
  const isFirst = new Map(
    own.map((row) => {
      const key = row.speakerKey ?? row.id;
      const first = !seen.has(key);
      seen.add(key);
      return [row.id, first];
    }),
  );
  const rank = (row: EvidenceRow) => (isFirst.get(row.id) ? 0 : 2) + (row.isPanel ? 1 : 0);
  return own
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, QUOTES)
    .map((row) => row.id);
}
