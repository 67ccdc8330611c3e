// Owns what is left of an item for whoever may see it: contracts out of their reach are not named, and nobody outside the
// council is shown an NHS number that the redaction missed. Pure.
import { reachesContract, type Scope } from "../accounts/scope.rules";
import { withoutNhsNumbers } from "../privacy/last-strike.rules";
import type { EvidenceItem } from "./evidence.schema";

/** An item as far as a scope reaches. */
export function reached(item: EvidenceItem, scope: Scope): EvidenceItem {
  const isOwn = scope.own !== null && scope.contracts.length === 0;
  const within = <L extends { contractId: string }>(links: L[]): L[] =>
    isOwn ? links : links.filter((link) => reachesContract(scope, link.contractId));
  const { suggested, decided, rejected } = item.links;
  const links = { suggested: within(suggested), decided: within(decided), rejected: within(rejected) };
  if (!scope.strikesNhsNumbers) return { ...item, links };
  const words = item.words === null ? null : withoutNhsNumbers(item.words);
  const because = links.suggested.map((link) => ({ ...link, because: withoutNhsNumbers(link.because) }));
  return { ...item, words, links: { ...links, suggested: because } };
}

/**
 * Of what somebody typed, the words that are looked for: without digits for those from whom NHS numbers are struck, because a
 * hit would tell what a mark hides.
 */
export function searchableWords(words: string, scope: Scope): string {
  return scope.strikesNhsNumbers ? words.replace(/[^\s"]*\p{Nd}[^\s"]*/gu, " ") : words;
}
