// Owns what loading a list does to the terms already there: a new term opens, a changed one is corrected in place, one that
// is gone closes and is never deleted. Pure; the same list twice changes nothing.
import { isLocal } from "./changes.rules";
import { closures } from "./closures";
import type { LoadOutcome, Term, TermRow } from "./taxonomies.schema";

/** First day of terms that came with a list's first load: lists do not say when a term began, and old items need their words. */
export const beforeRecords = "1900-01-01";

export interface LoadPlan {
  /** Terms to write, whole. */
  write: Term[];
  outcome: LoadOutcome;
}

const mainColumns = new Set(["code", "label", "definition", "source", "parent"]);

/**
 * What to write so that the terms of `list` are those of `rows` from `day` (UK calendar day) on. A code given twice counts once,
 * the first time. Terms that the council made itself are no part of a list that is loaded, and stay as they are.
 */
export function planLoad(
  list: string,
  held: readonly Term[],
  rows: readonly TermRow[],
  day: string,
): LoadPlan {
  const before = held.filter((term) => !isLocal(term));
  const own = new Set(held.filter(isLocal).map((term) => term.code));
  const known = new Map(before.map((term) => [term.code, term]));
  const given = new Map<string, TermRow>();
  for (const row of rows) if (!given.has(row.code) && !own.has(row.code)) given.set(row.code, row);
  const outcome: LoadOutcome = { added: 0, changed: 0, closed: 0, reopened: 0, unchanged: 0 };
  const write: Term[] = [];

  for (const row of given.values()) {
    const old = known.get(row.code);
    const closure = closures.find((each) => each.list === list && each.code === row.code);
    const opened = old?.validFrom ?? closure?.validFrom ?? (before.length === 0 ? beforeRecords : day);
    const term: Term = { ...wordsOf(row), validFrom: opened, validTo: closure?.validTo ?? null };
    const verdict = verdictOn(old, term);
    outcome[verdict]++;
    if (verdict !== "unchanged") write.push(term);
  }
  for (const term of before) {
    if (given.has(term.code)) continue;
    if (term.validTo !== null) outcome.unchanged++;
    else {
      outcome.closed++;
      write.push({ ...term, validTo: day });
    }
  }
  return { write, outcome };
}

function verdictOn(old: Term | undefined, term: Term): keyof LoadOutcome {
  if (!old) return "added";
  if (old.validTo !== null && term.validTo === null) return "reopened";
  return isSame(old, term) ? "unchanged" : "changed";
}

function wordsOf(row: TermRow): Omit<Term, "validFrom" | "validTo"> {
  const extra: Record<string, string> = {};
  for (const [column, value] of Object.entries(row)) {
    if (!mainColumns.has(column) && typeof value === "string") extra[column] = value;
  }
  const { code, label, definition, source, parent } = row;
  return { code, label, definition, source, parent: parent || null, extra };
}

function isSame(a: Term, b: Term): boolean {
  const plain = ({ extra, ...rest }: Term) =>
    JSON.stringify([Object.entries(rest).sort(), Object.entries(extra).sort()]);
  return plain(a) === plain(b);
}
