// Owns when a term is open, and the last days of terms that their list itself calls closed. Those stay in the list, because
// people still speak of them.
import type { Term } from "./taxonomies.schema";

export interface Closure {
  list: string;
  code: string;
  /** The last UK calendar day on which the term was open. */
  validTo: string;
  /** The first day, where it is known. */
  validFrom?: string;
}

/** The Independent Living Fund ran from June 1988 and closed in England on 30 June 2015 (funding_routes.csv: "closed 2015 in England"). */
export const closures: readonly Closure[] = [
  { list: "funding_routes", code: "ILF", validFrom: "1988-06-01", validTo: "2015-06-30" },
];

/** Whether a term could be chosen on a UK calendar day; its first and last day count. */
export function isOpen(term: Pick<Term, "validFrom" | "validTo">, day: string): boolean {
  return term.validFrom <= day && (term.validTo === null || day <= term.validTo);
}
