// Owns the SQL of grants and of what lies behind them: the contracts of a body, of an organisation, of a client group, and
// those shared under an agreement.
import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { contains } from "~db/dialect";
import {
  accountGrant,
  bodySuccession,
  commissioningBody,
  contract,
  contractBody,
  contractWords,
  sharingAgreement,
} from "~db/schema";
import { type Db, prepared, type Tx } from "~db/store";
import { isOnDay } from "./scope.rules";

export type GrantRow = typeof accountGrant.$inferSelect;
export type AgreementRow = typeof sharingAgreement.$inferSelect;

const selectGrants = prepared("account_grants", (db) =>
  db
    .select({
      id: accountGrant.id,
      kind: accountGrant.kind,
      value: accountGrant.value,
      purpose: accountGrant.purpose,
      startsOn: accountGrant.startsOn,
      endsOn: accountGrant.endsOn,
    })
    .from(accountGrant)
    .where(
      and(
        eq(accountGrant.councilId, sql.placeholder("councilId")),
        eq(accountGrant.accountId, sql.placeholder("accountId")),
      ),
    )
    .orderBy(asc(accountGrant.startsOn), asc(accountGrant.id)),
);

/** Every grant an account has or had, the first one first. Prepared, because every signed-in request asks. */
export async function listGrants(db: Db, councilId: string, accountId: string) {
  return selectGrants(db).execute({ councilId, accountId });
}

export async function addGrant(tx: Tx, row: GrantRow): Promise<void> {
  await tx.insert(accountGrant).values(row);
}

/** Ends a grant on a day, which is its last; false where the account has no such grant, or it ended before. */
export async function endGrant(
  tx: Tx,
  of: { councilId: string; accountId: string; id: string },
  endsOn: string,
): Promise<boolean> {
  const ended = await tx
    .update(accountGrant)
    .set({ endsOn })
    .where(
      and(
        eq(accountGrant.councilId, of.councilId),
        eq(accountGrant.accountId, of.accountId),
        eq(accountGrant.id, of.id),
        or(isNull(accountGrant.endsOn), gt(accountGrant.endsOn, endsOn)),
      ),
    )
    .returning({ id: accountGrant.id });
  return ended.length === 1;
}

export async function listAgreements(db: Db, councilId: string): Promise<AgreementRow[]> {
  return db
    .select()
    .from(sharingAgreement)
    .where(eq(sharingAgreement.councilId, councilId))
    .orderBy(asc(sharingAgreement.reference), asc(sharingAgreement.id));
}

export async function addAgreement(tx: Tx, row: AgreementRow): Promise<void> {
  await tx.insert(sharingAgreement).values(row);
}

/** Ends an agreement on a day, which is its last; false where the council has no such agreement, or it ended before. */
export async function endAgreement(tx: Tx, councilId: string, id: string, endsOn: string): Promise<boolean> {
  const ended = await tx
    .update(sharingAgreement)
    .set({ endsOn })
    .where(
      and(
        eq(sharingAgreement.councilId, councilId),
        eq(sharingAgreement.id, id),
        or(isNull(sharingAgreement.endsOn), gt(sharingAgreement.endsOn, endsOn)),
      ),
    )
    .returning({ id: sharingAgreement.id });
  return ended.length === 1;
}

/** Bodies and what became of them. */
export async function readBodies(db: Db, councilId: string) {
  const bodies = await db
    .select({
      id: commissioningBody.id,
      name: commissioningBody.name,
      startsOn: commissioningBody.startsOn,
      endsOn: commissioningBody.endsOn,
    })
    .from(commissioningBody)
    .where(eq(commissioningBody.councilId, councilId))
    .orderBy(asc(commissioningBody.name), asc(commissioningBody.id));
  const successions = await db
    .select({
      fromBodyId: bodySuccession.fromBodyId,
      toBodyId: bodySuccession.toBodyId,
      on: bodySuccession.on,
    })
    .from(bodySuccession)
    .where(eq(bodySuccession.councilId, councilId));
  return { bodies, successions };
}

/** Contracts that any of these bodies buys on a day. */
export async function listContractsOfBodies(
  db: Db,
  councilId: string,
  bodyIds: readonly string[],
  day: string,
): Promise<string[]> {
  const rows = await db
    .select({ id: contractBody.contractId, startsOn: contractBody.startsOn, endsOn: contractBody.endsOn })
    .from(contractBody)
    .where(and(eq(contractBody.councilId, councilId), inArray(contractBody.bodyId, [...bodyIds])));
  const on = rows.filter((row) => isOnDay({ startsOn: row.startsOn ?? "", endsOn: row.endsOn }, day));
  return [...new Set(on.map((row) => row.id))];
}

/** Contracts whose register names a provider with these words in its name, with the names of all of their providers. */
export async function listContractsNaming(
  db: Db,
  councilId: string,
  words: string,
): Promise<{ id: string; providers: string[] }[]> {
  const rows = await db
    .select({ id: contract.id, suppliers: contract.suppliers })
    .from(contract)
    .where(and(eq(contract.councilId, councilId), contains(contract.searchWords, words)));
  return rows.map(({ id, suppliers }) => ({ id, providers: suppliers.map((supplier) => supplier.name) }));
}

/** Contracts that serve any of these client groups: as the council's people say or, where they are silent, the register. */
export async function listContractsForGroups(
  db: Db,
  councilId: string,
  groups: readonly string[],
): Promise<string[]> {
  const fits = groups.map((group) => {
    const own = contains(contractWords.groupKeys, ` ${group} `);
    return or(own, and(isNull(contractWords.groupKeys), contains(contract.groupKeys, ` ${group} `)));
  });
  const rows = await db
    .select({ id: contract.id })
    .from(contract)
    .leftJoin(contractWords, eq(contractWords.contractId, contract.id))
    .where(and(eq(contract.councilId, councilId), or(...fits)));
  return rows.map((row) => row.id);
}

/** Every contract of a council by name, with its providers. */
export async function listContractNames(db: Db, councilId: string) {
  return db
    .select({ id: contract.id, title: contract.title, ref: contract.ref, suppliers: contract.suppliers })
    .from(contract)
    .where(eq(contract.councilId, councilId))
    .orderBy(asc(contract.title), asc(contract.id));
}
