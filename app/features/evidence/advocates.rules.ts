// Owns keeping an advocate unnamed before whoever buys advocacy: that somebody independent spoke is shown, not which of the few
// who do. Pure.
import type { EvidenceItem } from "./evidence.schema";

/** Codes of respondent_types.csv that say which kind of advocate speaks. */
const advocates: ReadonlySet<string> = new Set(["ADV_CA", "ADV_IMCA", "ADV_IMHA", "ADV_GEN"]);

/** Stands in the place of the kind of advocate; `evidence:speaksFor` says it in words. */
export const SPEAKS_FOR = "SPEAKS_FOR";

/** An item without what tells one advocate from another: her kind and how she came to know. */
export function withoutAdvocate(item: EvidenceItem): EvidenceItem {
  if (!advocates.has(item.respondentType)) return item;
  return { ...item, respondentType: SPEAKS_FOR, methods: [] };
}
