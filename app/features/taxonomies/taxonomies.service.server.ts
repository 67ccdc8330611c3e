// Owns the code lists of each council: loading them as dated reference data, and what a code means with what people changed.
// Keeps lists in memory, because every page asks.
import type { Clock } from "~/gateways/clock";
import { ukDay } from "~/lib/dates";
import type { Store, Tx } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import { codesOf, labelAt, standingOn, standsFor } from "./changes.rules";
import { makeChangingThemes, THEMES } from "./changing-themes.server";
import { isOpen } from "./closures";
import { legacyTerms } from "./legacy-terms.rules";
import { planLoad } from "./load.rules";
import { makeReadingThemes } from "./reading-themes.server";
import * as repo from "./taxonomies.repo.server";
import type { LoadOutcome, StandingTerm, Term, TermChange, TermList } from "./taxonomies.schema";
import * as changesRepo from "./theme-changes.repo.server";

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

interface Ground {
  terms: readonly Term[];
  changes: readonly TermChange[];
}

/** How the themes of a council are counted and named where something was decided about them. */
export interface ThemeSense {
  /** The code that items of a code are counted under. */
  standsFor(code: string): string;
  /** Codes whose items are counted under a code instead of their own, with the names they have. */
  mergedInto(code: string): { code: string; label: string }[];
  /** What a code was called when somebody decided about it. */
  labelAt(code: string, at: Date): string;
}

/** What the codes mean, by council. */
export function makeTaxonomiesService(deps: {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
}) {
  const { store, clock } = deps;
  const known = new Map<string, Promise<Ground>>();
  const forget = (): void => known.clear();

  async function read(councilId: string, name: string): Promise<Ground> {
    const [terms, changes] = await Promise.all([
      repo.listTerms(store.db, councilId, name),
      changesRepo.listChanges(store.db, councilId, name),
    ]);
    return { terms, changes };
  }

  /** A list as it was loaded, with what people changed in it. */
  function ground(councilId: string, name: string): Promise<Ground> {
    const key = `${councilId}/${name}`;
    let found = known.get(key);
    if (!found) {
      found = read(councilId, name);
      known.set(key, found);
      // A list that could not be read, or is not there yet, is asked for again.
      found.then(
        ({ terms }) => terms.length === 0 && known.delete(key),
        () => known.delete(key),
      );
    }
    return found;
  }

  /** Every term of a list as it stands today, closed ones too, by code. */
  async function list(councilId: string, name: string): Promise<readonly StandingTerm[]> {
    const { terms, changes } = await ground(councilId, name);
    return standingOn(terms, changes, ukDay(clock.now()));
  }

  return {
    ...makeReadingThemes({ store, clock, ground: (councilId) => ground(councilId, THEMES) }),
    ...makeChangingThemes(deps, forget),

    list,

    /** Terms of a list that a signed-in person may choose on a day (UK calendar day). */
    async listOpen(by: Authorized<"taxonomies:read">, name: string, day: string): Promise<StandingTerm[]> {
      return (await list(by.councilId, name)).filter((term) => isOpen(term, day));
    },

    /** What each code of a list is called today, closed ones too. */
    async labels(councilId: string, name: string): Promise<Map<string, string>> {
      return new Map((await list(councilId, name)).map((term) => [term.code, term.label]));
    },

    /** One term, open or closed. */
    async find(councilId: string, name: string, code: string): Promise<StandingTerm | null> {
      return (await list(councilId, name)).find((term) => term.code === code) ?? null;
    },

    /**
     * Every code whose items belong to a theme: its own, and those merged into it or into a child of it; as it stood at an
     * instant, which is this one unless told.
     */
    async codesOf(councilId: string, code: string, at = clock.now()): Promise<string[]> {
      const { terms, changes } = await ground(councilId, THEMES);
      const known = changes.filter((change) => change.at <= at);
      return codesOf(standingOn(terms, known, ukDay(at)), code);
    },

    /** How themes are counted today, and named then. */
    async themeSense(councilId: string): Promise<ThemeSense> {
      const { terms, changes } = await ground(councilId, THEMES);
      const standing = standingOn(terms, changes, ukDay(clock.now()));
      const byCode = new Map(terms.map((term) => [term.code, term]));
      const endOf = standsFor(standing);
      return {
        standsFor: endOf,
        mergedInto: (code) =>
          standing
            .filter((term) => term.code !== code && endOf(term.code) === code)
            .map(({ code, label }) => ({ code, label })),
        labelAt(code, at) {
          const term = byCode.get(code);
          return term ? labelAt(term, changes, at) : code;
        },
      };
    },

    /** Old and present names of the same thing. */
    legacyTerms,

    /** Loads lists in the caller's unit; call `forget` once the unit is durable. */
    load: loadTaxonomies,

    /** Drops what is kept in memory, so that lists are read again. */
    forget,
  };
}
