// Owns the SQL of what a contract is called and who provides it, for many contracts at once. Everything else about contracts
// belongs to their own room. Reads only.
import { and, eq, inArray } from "drizzle-orm";
import { contract } from "~db/schema";
import type { Db } from "~db/store";

/** A contract in one line. */
export interface ContractLine {
  id: string;
  title: string;
  providers: string[];
}

/** Contracts of a council in one line each; unknown ids are left out. */
export async function listContractLines(
  db: Db,
  councilId: string,
  ids: readonly string[],
): Promise<Map<string, ContractLine>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: contract.id, title: contract.title, ref: contract.ref, suppliers: contract.suppliers })
    .from(contract)
    .where(and(eq(contract.councilId, councilId), inArray(contract.id, [...ids])));
  return new Map(
    rows.map(({ id, title, ref, suppliers }) => [
      id,
      { id, title: title ?? ref ?? id, providers: suppliers.map((supplier) => supplier.name) },
    ]),
  );
}
