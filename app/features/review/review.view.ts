// Owns what a screen needs to let a person decide: each theme and contract with how it stands, in an order that does not move
// while somebody decides. Pure.
import type { EvidenceItem, Severity } from "../evidence/evidence.schema";
import type { Say } from "../evidence/evidence.view";
import type { EvidenceNames } from "../evidence/names.server";
import type { ReviewCommand } from "./review.schema";

/** Something to say yes or no to. */
export interface Choosable {
  /** Theme code or contract id. */
  value: string;
  label: string;
  /** What it is, or what led to it; absent where nothing more is known. */
  detail?: string | undefined;
  /** Suggested by a machine and not decided, or what a person said. */
  state: "suggested" | "yes" | "no";
  /** Who decided. */
  by?: string | undefined;
  /** They accepted it with many others, after a sample, and did not look at this one. */
  isBulk?: boolean | undefined;
}

export interface Decisions {
  themes: Choosable[];
  links: Choosable[];
  severity: { code: Severity | null; isDecided: boolean; by?: string | undefined };
  isRead: boolean;
}

/** How everything about an item stands; `bulk` are the codes that were accepted in bulk. Themes come by code and contracts by name, so that keys keep their place. */
export function decisionsOf(
  item: EvidenceItem,
  names: EvidenceNames,
  t: Say,
  bulk: readonly string[] = [],
): Decisions {
  const nameOf = (id: string) => names.people.get(id)?.name;
  const { decided, suggested, decidedBy } = item.severity;
  return {
    themes: [
      ...item.themes.suggested.map(({ code, because }) => ({
        ...themeLine(code, names),
        state: "suggested" as const,
        detail: quoted(item.words, because, t),
      })),
      ...item.themes.decided.map(({ code, decidedBy: by }) => ({
        ...themeLine(code, names),
        state: "yes" as const,
        by: nameOf(by),
        isBulk: bulk.includes(code),
      })),
      ...item.themes.rejected.map(({ code, decidedBy: by }) => ({
        ...themeLine(code, names),
        state: "no" as const,
        by: nameOf(by),
      })),
    ].sort((a, b) => (a.value < b.value ? -1 : 1)),
    links: [
      ...item.links.suggested.map(({ contractId, because }) => ({
        ...linkLine(contractId, names),
        state: "suggested" as const,
        detail: because || linkLine(contractId, names).detail,
      })),
      ...item.links.decided.map(({ contractId, decidedBy: by }) => ({
        ...linkLine(contractId, names),
        state: "yes" as const,
        by: nameOf(by),
      })),
      ...item.links.rejected.map(({ contractId, decidedBy: by }) => ({
        ...linkLine(contractId, names),
        state: "no" as const,
        by: nameOf(by),
      })),
    ].sort((a, b) => a.label.localeCompare(b.label, "en-GB") || (a.value < b.value ? -1 : 1)),
    severity: {
      code: decided ?? suggested,
      isDecided: decided !== null,
      by: decidedBy ? nameOf(decidedBy) : undefined,
    },
    isRead: item.readAt !== null,
  };
}

const themeLine = (code: string, names: EvidenceNames) => ({
  value: code,
  label: names.themes.get(code) ?? code,
});

function linkLine(id: string, names: EvidenceNames) {
  const line = names.contracts.get(id);
  const providers = line?.providers.join(", ");
  return { value: id, label: line?.title ?? id, detail: providers || undefined };
}

/** The words that led to a suggestion, between quotation marks. */
function quoted(words: string | null, spans: readonly [number, number][], t: Say): string | undefined {
  if (!words || spans.length === 0) return undefined;
  const said = spans.map(([start, end]) => words.slice(start, end)).filter(Boolean);
  return said.length > 0 ? t("review:because", { words: [...new Set(said)].join("”, “") }) : undefined;
}

/** A theme to choose from, with the theme it belongs to. */
export interface ThemeOption {
  value: string;
  label: string;
}

/** Themes that may be added, by code, without those the item has and without headings. */
export function themeOptions(
  terms: readonly { code: string; label: string; parent: string | null }[],
  taken: readonly Choosable[],
): ThemeOption[] {
  const labels = new Map(terms.map((term) => [term.code, term.label]));
  const has = new Set(taken.map((theme) => theme.value));
  return terms
    .filter((term) => term.parent && !has.has(term.code))
    .map(({ code, label, parent }) => ({
      value: code,
      label: `${labels.get(parent ?? "") ?? ""}: ${label}`,
    }));
}

/** A contract that was found by its name. */
export interface FoundContract {
  id: string;
  title: string;
  providers: string;
}

const MOST_FOUND = 10;

/** The first contracts found, without those the item is about already. */
export function foundContracts(
  items: readonly { id: string; title: string; providers: readonly string[] }[],
  taken: readonly Choosable[],
): FoundContract[] {
  const has = new Set(taken.filter((link) => link.state === "yes").map((link) => link.value));
  return items
    .filter((item) => !has.has(item.id))
    .slice(0, MOST_FOUND)
    .map(({ id, title, providers }) => ({ id, title, providers: providers.join(", ") }));
}

/** What an address of the review queue carries beside the item: the contract it keeps to, and that contracts are asked. */
export interface ReviewKeep {
  contract?: string | null;
  asks?: boolean;
}

/** The page of an item in the review queue; the queue itself without one. */
export function reviewHref(
  itemId: string | null,
  doneId?: string,
  { contract, asks = false }: ReviewKeep = {},
): string {
  const params = new URLSearchParams();
  if (contract) params.set("contract", contract);
  if (itemId) params.set("item", itemId);
  if (doneId) params.set("done", doneId);
  if (asks) params.set("asks", "contract");
  const text = params.toString();
  return text ? `/review?${text}` : "/review";
}

/**
 * Where somebody goes after what they did: on to the next item where they are done with this one, or back to it. Who said yes
 * to all stays where a contract is still asked.
 */
export function hrefAfter(
  did: ReviewCommand["intent"],
  { id, nextId, ...keep }: ReviewKeep & { id: string; nextId: string | null },
): string {
  if (did === "release") return reviewHref(nextId, undefined, keep);
  const isDone = (did === "accept" || did === "reject") && !keep.asks;
  return isDone ? reviewHref(nextId, id, keep) : reviewHref(id, undefined, keep);
}
