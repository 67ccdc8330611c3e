// Owns the SQL of terms. There is no delete: a term closes.
import { and, asc, eq, sql } from "drizzle-orm";
import { term } from "~db/schema";
import { type Db, lastOfEach, type Tx } from "~db/store";
import type { Term } from "./taxonomies.schema";

/** Every term of a list, open and closed, by code. */
export async function listTerms(db: Db, councilId: string, list: string): Promise<Term[]> {
  return db
    .select({
      code: term.code,
      label: term.label,
      definition: term.definition,
      source: term.source,
      parent: term.parent,
      extra: term.extra,
      validFrom: term.validFrom,
      validTo: term.validTo,
    })
    .from(term)
    .where(and(eq(term.councilId, councilId), eq(term.list, list)))
    .orderBy(asc(term.code));
}

/** Writes terms whole; one that is there already is replaced, and of several with one code the last is kept. */
export async function setTerms(
  tx: Tx,
  councilId: string,
  list: string,
  terms: readonly Term[],
): Promise<void> {
  if (terms.length === 0) return;
  await tx
    .insert(term)
    .values(lastOfEach(terms, ({ code }) => code).map((each) => ({ councilId, list, ...each })))
    .onConflictDoUpdate({
      target: [term.councilId, term.list, term.code],
      set: {
        label: sql`excluded.label`,
        definition: sql`excluded.definition`,
        source: sql`excluded.source`,
        parent: sql`excluded.parent`,
        extra: sql`excluded.extra`,
        validTo: sql`excluded.valid_to`,
      },
    });
}
