// Owns telling whether a council's register has changed, without reading it.
import { eq, max, sql } from "drizzle-orm";
import { contract, contractWords } from "~db/schema";
import type { Db } from "~db/store";

/** Differs from the last answer whenever a contract was added, changed or given other names. */
export async function registerVersion(db: Db, councilId: string): Promise<string> {
  const count = sql`count(*)`.mapWith(Number);
  const [faces] = await db
    .select({ at: max(contract.changedAt), count })
    .from(contract)
    .where(eq(contract.councilId, councilId));
  const [words] = await db
    .select({ at: max(contractWords.changedAt), count })
    .from(contractWords)
    .where(eq(contractWords.councilId, councilId));
  return [faces, words].map((each) => `${each?.count ?? 0}@${each?.at?.getTime() ?? 0}`).join(" ");
}
