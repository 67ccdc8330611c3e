// Owns what the search page needs: the choices of its form, the addresses of its pages, and what was found as cards. Pure.
import { basisCodes, channelCodes } from "~/components/voice-card/voice-card.view";
import { sayName } from "../taxonomies/legacy-terms.rules";
import type { SearchQuery } from "./evidence.schema";
import { severities } from "./evidence.schema";
import { type ItemCard, itemCard, type Say } from "./evidence.view";
import type { SearchResult } from "./search.server";

export interface Choice {
  value: string;
  label: string;
}

/** What each list of the form offers, beside "any". */
export interface SearchChoices {
  themes: Choice[];
  severities: Choice[];
  channels: Choice[];
  bases: Choice[];
}

/** The address of a search, so that it can be shared; what was not asked for is left out. */
export function searchHref(query: SearchQuery, page?: number): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, page: page && page > 1 ? page : undefined })) {
    if (value !== undefined) params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `/search?${text}` : "/search";
}

/** The choices of the form. Themes stand below their heading, which can be chosen too. */
export function searchChoices(
  themes: readonly { code: string; label: string; parent: string | null }[],
  t: Say,
): SearchChoices {
  return {
    themes: themes.map(({ code, label, parent }) => ({
      value: code,
      label: parent ? `\u00a0\u00a0\u00a0${label}` : label,
    })),
    severities: severities.map((code) => ({
      value: code,
      label: t("desk:search.severityOption", { code, words: t(`components:severity.${code}`) }),
    })),
    channels: channelCodes.map((code) => ({ value: code, label: t(`components:channel.${code}`) })),
    bases: basisCodes.map((code) => ({ value: code, label: t(`components:basis.${code}`) })),
  };
}

export interface SearchPage {
  query: SearchQuery;
  items: ItemCard[];
  people: SearchResult["people"];
  total: number;
  isWindowed: boolean;
  hasOnlySigns: boolean;
  /** "ICB and integrated care board"; empty where nothing else was looked for. */
  alsoLookedFor: string;
  page: number;
  pages: number;
  previousHref: string | null;
  nextHref: string | null;
  /** How narrow the search is: whether the form opens what narrows it. */
  isNarrowed: boolean;
}

/** What was found, ready to be shown. */
export function searchPage(result: SearchResult, t: Say): SearchPage {
  const { query, results, names, page, pages, people, total, isWindowed, hasOnlySigns, alsoLookedFor } =
    result;
  const { words: _, order: __, page: ___, ...narrowings } = query;
  return {
    query,
    items: results.map(({ item, found }) => itemCard(item, names, t, found)),
    people,
    total,
    isWindowed,
    hasOnlySigns,
    alsoLookedFor: new Intl.ListFormat("en-GB").format(alsoLookedFor.map(sayName)),
    page,
    pages,
    previousHref: page > 1 ? searchHref(query, page - 1) : null,
    nextHref: page < pages ? searchHref(query, page + 1) : null,
    isNarrowed: Object.values(narrowings).some((value) => value !== undefined),
  };
}
