// Owns which changes to the themes are refused, and why: each reason is the end of an i18n key. Pure.
import { ukDay } from "~/lib/dates";
import { ABUSE_THEME } from "../review/review.rules";
import { standingAtLast, standsFor } from "./changes.rules";
import { isOpen } from "./closures";
import type { StandingTerm, Term, TermChange, ThemeCommand } from "./taxonomies.schema";

export interface Asked {
  command: ThemeCommand;
  code: string;
  terms: readonly Term[];
  changes: readonly TermChange[];
  /** UK calendar day. */
  today: string;
  /** When somebody last decided about an item by this code. */
  lastDecision: Date | null;
}

export type Refusal =
  | "noTheme"
  | "parent"
  | "notParent"
  | "safety"
  | "sameName"
  | "nameTaken"
  | "closed"
  | "isOpen"
  | "closedByList"
  | "beforeItBegan"
  | "beforeLastChange"
  | "beforeDecisions"
  | "awaited"
  | "noTarget"
  | "cycle"
  | "targetClosed"
  | "polarity"
  | "safetyApart";

/** Counts for providers leave out everything under T11, so nothing may move into it or out of it. */
const isSafety = (code: string): boolean => code.startsWith("T11");
const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Why a change cannot be made; null where it can. */
export function refusalOf(asked: Asked): Refusal | null {
  const { command, code, terms, changes } = asked;
  const all = standingAtLast(terms, changes);
  const term = all.find((each) => each.code === code);
  if (!term) return "noTheme";
  const isParent = term.parent === null;
  if (command.do === "add" ? !isParent : isParent && command.do !== "rename")
    return isParent ? "parent" : "notParent";
  if (code === ABUSE_THEME && (command.do === "retire" || command.do === "merge" || command.do === "split"))
    return "safety";
  return stateRefusal(asked, term) ?? dayRefusal(asked, term) ?? ownRefusal(asked, term, all);
}

/** Closed themes are opened again before anything else is done to them. */
function stateRefusal({ command, code, terms }: Asked, term: StandingTerm): Refusal | null {
  if (command.do === "reopen") {
    if (term.validTo === null) return "isOpen";
    return terms.find((each) => each.code === code)?.validTo != null ? "closedByList" : null;
  }
  return term.validTo !== null ? "closed" : null;
}

/** Changes to one theme are made in the order of their days, and never behind what somebody decided already. */
function dayRefusal({ command, code, changes, today, lastDecision }: Asked, term: Term): Refusal | null {
  if (command.from < term.validFrom) return "beforeItBegan";
  if (changes.some((change) => change.code === code && change.fromDay > command.from))
    return "beforeLastChange";
  const isChanged = command.do === "rename" || command.do === "retire" || command.do === "merge";
  const isBehind = command.from < today && lastDecision !== null && command.from <= ukDay(lastDecision);
  return isChanged && isBehind ? "beforeDecisions" : null;
}

function ownRefusal(
  { command, code, changes }: Asked,
  term: StandingTerm,
  all: readonly StandingTerm[],
): Refusal | null {
  switch (command.do) {
    case "add":
    case "split":
      return nameRefusal(command.label, null, all);
    case "rename":
      return command.label === term.label ? "sameName" : nameRefusal(command.label, code, all);
    case "merge":
      return mergeRefusal(command, term, all, changes);
    case "retire":
      return awaitedRefusal(command.from, code, changes);
    case "reopen":
      return nameRefusal(term.label, code, all);
  }
}

/** A theme that another one will be merged into stays open until then. */
function awaitedRefusal(from: string, code: string, changes: readonly TermChange[]): Refusal | null {
  const isAwaited = changes.some(
    ({ kind, into, fromDay }) => kind === "merge" && into === code && fromDay > from,
  );
  return isAwaited ? "awaited" : null;
}

/** Two open themes of one name could not be told apart. */
function nameRefusal(label: string, own: string | null, all: readonly StandingTerm[]): Refusal | null {
  const isTaken = all.some(
    (each) => each.code !== own && each.validTo === null && plain(each.label) === plain(label),
  );
  return isTaken ? "nameTaken" : null;
}

function mergeRefusal(
  { into, from }: Extract<ThemeCommand, { do: "merge" }>,
  term: StandingTerm,
  all: readonly StandingTerm[],
  changes: readonly TermChange[],
): Refusal | null {
  const target = all.find((each) => each.code === into);
  if (!target) return "noTarget";
  if (target.parent === null) return "parent";
  if (into === term.code || standsFor(all)(into) === term.code) return "cycle";
  // Its changes must all count by then: it could be closed on the day and opened again later.
  const isSettled = !changes.some((change) => change.code === into && change.fromDay > from);
  if (!isSettled || target.validTo !== null || !isOpen(target, from)) return "targetClosed";
  if (isSafety(term.code) !== isSafety(into) || into === ABUSE_THEME) return "safetyApart";
  if (term.extra.polarity !== target.extra.polarity) return "polarity";
  return awaitedRefusal(from, term.code, changes);
}
