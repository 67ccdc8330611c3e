// Owns searching all feedback: by what a person typed, and by facts. It says how many people are behind what was found, not
// how many messages, and reads redacted words only.
import { searchExpression } from "~db/search";
import type { Authorized } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import { listContractLines } from "./contract-lines.repo.server";
import { type EvidenceItem, PAGE_SIZE, type SearchQuery, searchQuery } from "./evidence.schema";
import { loadItems } from "./items.repo.server";
import { type EvidenceNames, type NamesDeps, namesFor } from "./names.server";
import { countPeople, type SplitCount } from "./people.rules";
import { viewerBehind } from "./queues.server";
import { searchableWords } from "./reach.rules";
import { type Hit, listByFacts, listByWords, listFound } from "./search.repo.server";
import { otherNamesIn, readSearch } from "./search-words.rules";

/** The newest items that are looked at; with more than these fitting, the counts are of these and the page says so. */
export const SEARCH_WINDOW = 5_000;

export interface FoundItem {
  item: EvidenceItem;
  /** Where in its words something was found. */
  found: { start: number; end: number }[];
}

export interface SearchResult {
  query: SearchQuery;
  results: FoundItem[];
  names: EvidenceNames;
  /** Items that fit, within the window. */
  total: number;
  /** People behind all of them, not of the page. */
  people: SplitCount;
  /** Older items were left out of the counts. */
  isWindowed: boolean;
  page: number;
  pages: number;
  /** Words were typed, and none of them can be searched for. */
  hasOnlySigns: boolean;
  /** Other names of what was typed that were looked for too. */
  alsoLookedFor: string[];
}

export interface SearchDeps extends NamesDeps {
  /** Smaller in tests. */
  window?: number;
}

/** Hits come newest first, and sorting keeps that order among equals. */
const best = (a: Hit, b: Hit): number => a.score - b.score;

export function makeSearch(deps: SearchDeps) {
  const { store, window = SEARCH_WINDOW } = deps;

  return {
    /** What contracts are called, for pages that narrow to one; unknown ids are left out. */
    contractLines: (by: Authorized<"feedback:search">, ids: readonly string[]) =>
      listContractLines(
        store.db,
        by.councilId,
        ids.filter((id) => reachesContract(by.scope, id)),
      ),

    /**
     * A page of what fits, best first where words were given and newest first otherwise. Never throws for what was typed:
     * whatever cannot be read is left out.
     */
    async search(by: Authorized<"feedback:search">, input: unknown): Promise<SearchResult> {
      const query = searchQuery.parse(input);
      const viewer = await viewerBehind(deps, by);
      const isWithin = query.contractId === undefined || reachesContract(by.scope, query.contractId);
      const parts = query.words ? readSearch(searchableWords(query.words, by.scope)) : [];
      const expression = parts.length > 0 ? searchExpression(parts) : null;
      const asked = query.theme
        ? { ...query, themeCodes: await deps.taxonomies.codesOf(by.councilId, query.theme) }
        : query;
      const hasOnlySigns = Boolean(query.words) && expression === null;
      const { hits, isWindowed } =
        hasOnlySigns || !isWithin
          ? { hits: [], isWindowed: false }
          : expression === null
            ? await listByFacts(store.db, viewer, asked, window)
            : await listByWords(store.db, viewer, asked, expression, window);
      const isBest = expression !== null && query.order !== "newest";
      const ordered = isBest ? hits.toSorted(best) : hits;
      const pages = Math.max(1, Math.ceil(ordered.length / PAGE_SIZE));
      const page = Math.min(query.page ?? 1, pages);
      const ids = ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((hit) => hit.id);
      const [items, found] = await Promise.all([
        loadItems(store.db, viewer, ids),
        expression === null ? new Map<string, FoundItem["found"]>() : listFound(store.db, ids, expression),
      ]);
      return {
        query,
        results: items.map((item) => ({ item, found: found.get(item.id) ?? [] })),
        names: await namesFor(deps, by.councilId, items),
        total: ordered.length,
        people: countPeople(hits),
        isWindowed,
        page,
        pages,
        hasOnlySigns,
        alsoLookedFor: otherNamesIn(parts),
      };
    },
  };
}
