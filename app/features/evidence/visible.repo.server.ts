// Owns the SQL of what somebody may not see: items that name them, and items that their roles do not reach. Every read of
// this room goes through `visibleTo`, or through `canSee` and `within` where rows are fetched by id.
import { and, eq, notInArray, type SQL } from "drizzle-orm";
import type { Scope } from "~/features/accounts/scope.rules";
import { feedback, itemShield } from "~db/schema";
import type { Db } from "~db/store";
import { itemsWithin } from "~db/within";

/** Who looks: a council's items as far as a proof reaches, without those that are hidden from this account. */
export interface Viewer {
  councilId: string;
  /** Null for a job or a command, from which nothing is hidden. */
  accountId: string | null;
  hidden: readonly string[];
  scope: Scope;
  /** They buy advocacy, and are not told which advocate speaks. */
  hidesAdvocates: boolean;
  /** The scope as a condition on `feedback`; undefined where it is the whole council. */
  within: SQL | undefined;
}

/** Who looks, with the items that are hidden from them. */
export async function viewerOf(
  db: Db,
  { councilId, accountId, scope, hidesAdvocates }: Omit<Viewer, "hidden" | "within">,
): Promise<Viewer> {
  const rows = accountId
    ? await db
        .select({ id: itemShield.feedbackId })
        .from(itemShield)
        .where(and(eq(itemShield.councilId, councilId), eq(itemShield.accountId, accountId)))
    : [];
  const hidden = rows.map((row) => row.id);
  return { councilId, accountId, hidden, scope, hidesAdvocates, within: itemsWithin(db, scope, accountId) };
}

/** Condition on `feedback`: of this council, within reach, and not hidden from whoever looks. */
export function visibleTo({ councilId, hidden, within }: Viewer): SQL | undefined {
  return and(
    eq(feedback.councilId, councilId),
    within,
    hidden.length > 0 ? notInArray(feedback.id, [...hidden]) : undefined,
  );
}

/** The same judgement on a row that was found within reach. */
export function canSee({ councilId, hidden }: Viewer, item: { id: string; councilId: string }): boolean {
  return item.councilId === councilId && !hidden.includes(item.id);
}
