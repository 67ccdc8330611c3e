// Owns reading the themes as people see them: the tree with its days, how much was said under each, and what was changed by
// whom. Counts follow where themes were merged, and every count says which codes it is made of.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import type { Store } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import { canDo } from "../accounts/authorize.rules";
import { type ShownCount, shownCount } from "../coverage/disclosure.rules";
import { codesOf, standingOn } from "./changes.rules";
import type { Seeing } from "./changing-themes.server";
import type { StandingTerm, Term, TermChange } from "./taxonomies.schema";
import * as usage from "./usage.repo.server";

/** Items under a theme: confirmed by a person, and suggested by the machine and not decided. */
export interface ShownUses {
  confirmed: ShownCount;
  suggested: ShownCount;
}

export interface ThemeRow {
  term: StandingTerm;
  /** Null for whoever may not have counts. */
  uses: ShownUses | null;
  /** Codes merged into this one, whose items its counts hold. */
  includes: string[];
}

export interface ThemePage extends ThemeRow {
  /** Newest first: changes of this theme, and those that made or merged others into it. */
  history: TermChange[];
  children: ThemeRow[];
  /** Open children that another one may be merged into, for the choice. */
  others: { code: string; label: string }[];
}

export interface ReadingDeps {
  store: Pick<Store, "db">;
  clock: Clock;
  /** The list as it was loaded, with every change to it. */
  ground(councilId: string): Promise<{ terms: readonly Term[]; changes: readonly TermChange[] }>;
}

type Reader = Authorized<"taxonomies:read">;

export function makeReadingThemes({ store, clock, ground }: ReadingDeps) {
  /**
   * Who has counts: whoever may read what people say, exactly and as far as they reach; whoever changes the themes, with small
   * numbers hidden; nobody else.
   */
  async function usesFor(by: Reader, seeing: Seeing) {
    const { councilId, actor } = by;
    const accountId = actor.kind === "account" ? actor.accountId : null;
    if (!seeing && !canDo(actor, "taxonomies:edit")) return null;
    const reach = seeing && accountId ? { accountId, scope: seeing.scope } : null;
    const counter = { councilId, reach };
    const byCode = await usage.usesByCode(store.db, counter);
    const show = ({ confirmed, suggested }: usage.Uses): ShownUses =>
      seeing
        ? { confirmed, suggested }
        : { confirmed: shownCount(confirmed), suggested: shownCount(suggested) };
    return async (code: string, codes: readonly string[]): Promise<ShownUses> =>
      show(
        codes.length > 1
          ? await usage.touchedBy(store.db, counter, codes)
          : (byCode.get(code) ?? { confirmed: 0, suggested: 0 }),
      );
  }

  async function rowsFor(by: Reader, seeing: Seeing) {
    const { terms, changes } = await ground(by.councilId);
    const standing = standingOn(terms, changes, ukDay(clock.now()));
    const uses = await usesFor(by, seeing);
    const rowOf = async (term: StandingTerm): Promise<ThemeRow> => {
      const codes = codesOf(standing, term.code);
      const isParent = term.parent === null;
      const includes = codes.filter((code) => code !== term.code && !isParent);
      return { term, includes, uses: uses && !isParent ? await uses(term.code, codes) : null };
    };
    return { standing, changes, rowOf };
  }

  return {
    /** Every theme by code, parents before their children, closed ones too. A parent has no counts of its own. */
    async themeTree(by: Reader, seeing: Seeing): Promise<ThemeRow[]> {
      const { standing, rowOf } = await rowsFor(by, seeing);
      return Promise.all(inTree(standing).map(rowOf));
    },

    /** One theme. Throws `not_found` where the list has no such code. */
    async themePage(by: Reader, code: string, seeing: Seeing): Promise<ThemePage> {
      const { standing, changes, rowOf } = await rowsFor(by, seeing);
      const term = standing.find((each) => each.code === code);
      if (!term) throw new AppError("not_found", "taxonomies:error.noTheme");
      return {
        ...(await rowOf(term)),
        history: changes.filter((change) => change.code === code || change.into === code).reverse(),
        children: await Promise.all(
          inTree(standing)
            .filter((each) => each.parent === code)
            .map(rowOf),
        ),
        others: inTree(standing)
          .filter((each) => each.parent !== null && each.validTo === null && each.code !== code)
          .map(({ code, label }) => ({ code, label })),
      };
    },
  };
}

/** T01, T01.1, T01.2, T01.10, T01.L1, T02. */
function inTree(terms: readonly StandingTerm[]): StandingTerm[] {
  const order = new Intl.Collator("en", { numeric: true });
  return terms.toSorted((a, b) => order.compare(a.code, b.code));
}
