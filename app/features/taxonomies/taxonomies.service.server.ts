// Owns the code lists of each council: loading them as dated reference data, and what a code means. Keeps lists in memory,
// because every page asks.
import type { Store, Tx } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import { isOpen } from "./closures";
import { legacyTerms } from "./legacy-terms.rules";
import { planLoad } from "./load.rules";
import * as repo from "./taxonomies.repo.server";
import type { LoadOutcome, Term, TermList } from "./taxonomies.schema";

export type TaxonomiesService = ReturnType<typeof makeTaxonomiesService>;

/**
 * Loads lists in the caller's unit: new terms open, terms gone from a list close on `day` (UK calendar day), none is deleted,
 * and the same lists again change nothing. A list that is not given is left alone.
 */
export async function loadTaxonomies(
  tx: Tx,
  councilId: string,
  lists: readonly TermList[],
  day: string,
): Promise<LoadOutcome> {
  const total: LoadOutcome = { added: 0, changed: 0, closed: 0, reopened: 0, unchanged: 0 };
  for (const { list, rows } of lists) {
    const { write, outcome } = planLoad(list, await repo.listTerms(tx, councilId, list), rows, day);
    await repo.setTerms(tx, councilId, list, write);
    for (const key of Object.keys(total) as (keyof LoadOutcome)[]) total[key] += outcome[key];
  }
  return total;
}

/** What the codes mean, by council. */
export function makeTaxonomiesService({ store }: { store: Pick<Store, "db"> }) {
  const known = new Map<string, Promise<readonly Term[]>>();

  /** Every term of a list, closed ones too, by code. */
  function list(councilId: string, name: string): Promise<readonly Term[]> {
    const key = `${councilId}/${name}`;
    let terms = known.get(key);
    if (!terms) {
      terms = repo.listTerms(store.db, councilId, name);
      known.set(key, terms);
      // A list that could not be read, or is not there yet, is asked for again.
      terms.then(
        (found) => found.length === 0 && known.delete(key),
        () => known.delete(key),
      );
    }
    return terms;
  }

  return {
    list,

    /** Terms of a list that a signed-in person may choose on a day (UK calendar day). */
    async listOpen(by: Authorized<"taxonomies:read">, name: string, day: string): Promise<Term[]> {
      return (await list(by.councilId, name)).filter((term) => isOpen(term, day));
    },

    /** What each code of a list is called, closed ones too. */
    async labels(councilId: string, name: string): Promise<Map<string, string>> {
      return new Map((await list(councilId, name)).map((term) => [term.code, term.label]));
    },

    /** One term, open or closed. */
    async find(councilId: string, name: string, code: string): Promise<Term | null> {
      return (await list(councilId, name)).find((term) => term.code === code) ?? null;
    },

    /** Old and present names of the same thing. */
    legacyTerms,

    /** Loads lists in the caller's unit; call `forget` once the unit is durable. */
    load: loadTaxonomies,

    /** Drops what is kept in memory, so that lists are read again. */
    forget: (): void => known.clear(),
  };
}
