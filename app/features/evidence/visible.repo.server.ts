// Owns the SQL of what somebody may not see: items that name them. Every read of this room goes through `visibleTo`, or
// through `canSee` where rows are fetched by id.
import { and, eq, notInArray, type SQL } from "drizzle-orm";
import { feedback, itemShield } from "~db/schema";
import type { Db } from "~db/store";

/** Who looks: a council's items, without those that are hidden from this account. */
export interface Viewer {
  councilId: string;
  /** Null for a job or a command, from which nothing is hidden. */
  accountId: string | null;
  hidden: readonly string[];
}

/** Who looks, with the items that are hidden from them. */
export async function viewerOf(db: Db, councilId: string, accountId: string | null): Promise<Viewer> {
  const rows = accountId
    ? await db
        .select({ id: itemShield.feedbackId })
        .from(itemShield)
        .where(and(eq(itemShield.councilId, councilId), eq(itemShield.accountId, accountId)))
    : [];
  return { councilId, accountId, hidden: rows.map((row) => row.id) };
}

/** Condition on `feedback`: of this council, and not hidden from whoever looks. */
export function visibleTo({ councilId, hidden }: Viewer): SQL | undefined {
  return and(
    eq(feedback.councilId, councilId),
    hidden.length > 0 ? notInArray(feedback.id, [...hidden]) : undefined,
  );
}

/** The same judgement on a row. */
export function canSee({ councilId, hidden }: Viewer, item: { id: string; councilId: string }): boolean {
  return item.councilId === councilId && !hidden.includes(item.id);
}
