// Owns the condition that a scope puts on `feedback`, once for every repo: what somebody's roles do not reach is in no list, no
// count and no search of theirs, and by its id it is not there.
import { and, eq, inArray, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Scope } from "~/features/accounts/scope.rules";
import { feedback, itemShield, linkDecision, linkSuggestion } from "./schema";
import type { Db } from "./store";

/**
 * Ids of items about any of these contracts: those a person linked and, unless told otherwise, those the machine did and
 * nobody has decided.
 */
export function linkedToAny(db: Db, contractIds: readonly string[], isConfirmedOnly = false) {
  const ids = [...contractIds];
  const decided = db
    .select({ id: linkDecision.feedbackId })
    .from(linkDecision)
    .where(and(inArray(linkDecision.contractId, ids), inArray(linkDecision.verdict, ["confirmed", "added"])));
  const suggested = db
    .select({ id: linkSuggestion.feedbackId })
    .from(linkSuggestion)
    .where(
      and(
        inArray(linkSuggestion.contractId, isConfirmedOnly ? [] : ids),
        notExists(
          db
            .select({ one: sql`1` })
            .from(linkDecision)
            .where(
              and(
                eq(linkDecision.feedbackId, linkSuggestion.feedbackId),
                eq(linkDecision.contractId, linkSuggestion.contractId),
              ),
            ),
        ),
      ),
    );
  return decided.union(suggested);
}

/**
 * Condition on `feedback`; undefined where the scope is the whole council. What came to an account of the council in the
 * place of a colleague whom it names is within its reach.
 */
export function itemsWithin(db: Db, scope: Scope, accountId: string | null): SQL | undefined {
  const { contracts, own, isConfirmedOnly } = scope;
  if (contracts === "all") return undefined;
  const about = inArray(feedback.id, linkedToAny(db, contracts, isConfirmedOnly));
  if (own) {
    const clients = own.clients && inArray(feedback.aboutKey, [...own.clients]);
    return or(about, and(eq(feedback.keyedBy, own.accountId), clients ?? undefined));
  }
  if (isConfirmedOnly || accountId === null) return about;
  const deputised = db
    .select({ id: itemShield.feedbackId })
    .from(itemShield)
    .where(eq(itemShield.deputyId, accountId));
  return or(about, inArray(feedback.id, deputised));
}
