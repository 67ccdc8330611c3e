// Owns what people's changes make of a list: what a term is called on a day, whether it is open, and which term its items are
// counted under. Changes are laid over the list as it was loaded and are worked out anew each time; nothing is rewritten. Pure.
import { addDays, ukDay } from "~/lib/dates";
import type { StandingTerm, Term, TermChange } from "./taxonomies.schema";

/** Marks a term that the council made itself, among the further columns of its list. */
export const LOCAL_MARK = "local";

export const isLocal = ({ extra }: Pick<Term, "extra">): boolean => extra[LOCAL_MARK] === "yes";

interface State {
  label: string | null;
  closedFrom: string | null;
  mergedInto: string | null;
}

const inOrder = (a: TermChange, b: TermChange): number =>
  a.fromDay < b.fromDay ? -1 : a.fromDay > b.fromDay ? 1 : a.seq - b.seq;

/** What the changes of one term come to, in order. */
function fold(changes: readonly TermChange[]): State {
  const state: State = { label: null, closedFrom: null, mergedInto: null };
  for (const { kind, fromDay, label, into } of changes.toSorted(inOrder)) {
    if (kind === "rename") state.label = label;
    if (kind === "retire" || kind === "merge") {
      state.closedFrom = fromDay;
      state.mergedInto = kind === "merge" ? into : null;
    }
    if (kind === "reopen") {
      state.closedFrom = null;
      state.mergedInto = null;
    }
  }
  return state;
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/**
 * The terms as they stand on a UK calendar day. The last day of one that will close is known beforehand; its name and what its
 * items are counted under change on the day itself.
 */
export function standingOn(
  terms: readonly Term[],
  changes: readonly TermChange[],
  day: string,
): StandingTerm[] {
  return terms.map((term) => {
    const own = changes.filter((change) => change.code === term.code);
    const now = fold(own.filter((change) => change.fromDay <= day));
    const next = own
      .filter(({ fromDay, kind }) => fromDay > day && (kind === "retire" || kind === "merge"))
      .toSorted(inOrder)[0];
    const closes = now.closedFrom ?? next?.fromDay ?? null;
    return {
      ...term,
      label: now.label ?? term.label,
      validTo: earlier(term.validTo, closes && addDays(closes, -1)),
      mergedInto: now.mergedInto,
      isLocal: isLocal(term),
    };
  });
}

/** The terms with every change made, those of days to come too. */
export const standingAtLast = (terms: readonly Term[], changes: readonly TermChange[]): StandingTerm[] =>
  standingOn(terms, changes, "9999-12-31");

/** What a term was called when somebody decided about it: what was known at that instant, and no later change of its name. */
export function labelAt(term: Term, changes: readonly TermChange[], at: Date): string {
  const day = ukDay(at);
  const known = changes.filter(
    (change) => change.code === term.code && change.at <= at && change.fromDay <= day,
  );
  return fold(known).label ?? term.label;
}

/** The code that the items of a code are counted under: where its mergers lead. An unknown code stands for itself. */
export function standsFor(terms: readonly StandingTerm[]): (code: string) => string {
  const next = new Map(terms.map((term) => [term.code, term.mergedInto]));
  return (code) => {
    const seen = new Set<string>();
    let last = code;
    for (let to = next.get(last); to && !seen.has(to); to = next.get(last)) {
      seen.add(to);
      last = to;
    }
    return last;
  };
}

/**
 * Every code whose items belong to a theme: its own and those merged into it, by however many steps. For a parent, also those
 * merged into any of its children. An item keeps the code that it was decided with, so it is found under its old parent too.
 */
export function codesOf(terms: readonly StandingTerm[], code: string): string[] {
  const endOf = standsFor(terms);
  const isWithin = (each: string) => each === code || each.startsWith(`${code}.`);
  const found = terms.filter((term) => isWithin(term.code) || isWithin(endOf(term.code)));
  return [...new Set([code, ...found.map((term) => term.code)])];
}

/** The code of the next theme that a council makes under a parent: T01.L1, T01.L2 … A number is never given twice. */
export function nextLocalCode(terms: readonly Pick<Term, "code">[], parent: string): string {
  const stem = `${parent}.L`;
  const numbers = terms
    .filter(({ code }) => code.startsWith(stem))
    .map(({ code }) => Number(code.slice(stem.length)))
    .filter(Number.isInteger);
  return `${stem}${Math.max(0, ...numbers) + 1}`;
}
