// Owns the SQL of contracts as people read and describe them. What imports write is in imports.repo; who commissions them,
// in commissioning.repo.
import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { contains, nullsLast } from "~db/dialect";
import {
  chargingFigure,
  contract,
  contractFunding,
  contractKpi,
  contractNotice,
  contractRating,
  contractWords,
  fundingRoute,
} from "~db/schema";
import type { Db, Tx } from "~db/store";
import type { Scope } from "../accounts/scope.rules";
import type { ContractFilter } from "./contracts.schema";

export type ContractRow = typeof contract.$inferSelect;
export type WordsRow = typeof contractWords.$inferSelect;
export type FundingRow = typeof contractFunding.$inferSelect;
export type FundingRouteRow = typeof fundingRoute.$inferSelect;
export type ChargingRow = typeof chargingFigure.$inferSelect;
export type RatingRow = typeof contractRating.$inferSelect;
export type KpiRow = typeof contractKpi.$inferSelect;
export type NoticeRow = typeof contractNotice.$inferSelect;
export interface WordedContract {
  contract: ContractRow;
  words: WordsRow | null;
}

/** Contracts with what is said of them, soonest end first, ended ones last; and how many there are in all. */
export async function listContracts(
  db: Db,
  councilId: string,
  filter: ContractFilter,
  {
    today,
    pageSize,
    within,
  }: {
    today: string;
    pageSize: number;
    /** Ids of the contracts that who asks may see. */
    within: Scope["contracts"];
  },
): Promise<{ rows: WordedContract[]; total: number }> {
  const where = and(
    eq(contract.councilId, councilId),
    within === "all" ? undefined : inArray(contract.id, [...within]),
    ...narrowings(filter, today),
  );
  const joined = eq(contractWords.contractId, contract.id);
  const isOver = sql`case when ${contract.endsOn} < ${today} then 1 else 0 end`;
  const rows = await db
    .select({ contract, words: contractWords })
    .from(contract)
    .leftJoin(contractWords, joined)
    .where(where)
    .orderBy(asc(isOver), nullsLast(asc(contract.endsOn)), asc(contract.id))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const [found] = await db.select({ n: count() }).from(contract).leftJoin(contractWords, joined).where(where);
  return { rows, total: found?.n ?? 0 };
}

function narrowings(filter: ContractFilter, today: string): (SQL | undefined)[] {
  const { words, type, clientGroup, stage, scope } = filter;
  const either = (
    own: typeof contractWords.groupKeys | typeof contractWords.contractType,
    register: typeof contract.groupKeys | typeof contract.contractType,
    fits: (column: typeof own | typeof register) => SQL,
  ): SQL | undefined => or(fits(own), and(isNull(own), fits(register)));
  const isOver = and(
    lt(contract.endsOn, today),
    or(isNull(contract.extensionUntil), lt(contract.extensionUntil, today)),
  );
  return [
    scope === "care"
      ? or(eq(contractWords.isCare, true), and(isNull(contractWords.isCare), eq(contract.isCare, true)))
      : undefined,
    words ? or(contains(contract.searchWords, words), contains(contractWords.searchWords, words)) : undefined,
    type
      ? either(contractWords.contractType, contract.contractType, (column) => eq(column, type))
      : undefined,
    clientGroup
      ? either(contractWords.groupKeys, contract.groupKeys, (column) => contains(column, ` ${clientGroup} `))
      : undefined,
    stage === "ended"
      ? or(eq(contract.stage, "ended"), and(eq(contract.stage, "awarded"), isOver))
      : stage === "awarded"
        ? and(eq(contract.stage, "awarded"), or(isNull(contract.endsOn), not(isOver!)))
        : stage
          ? eq(contract.stage, stage)
          : undefined,
  ];
}

/** One contract with what is said of it. */
export async function findContract(db: Db, councilId: string, id: string): Promise<WordedContract | null> {
  const [row] = await db
    .select({ contract, words: contractWords })
    .from(contract)
    .leftJoin(contractWords, eq(contractWords.contractId, contract.id))
    .where(and(eq(contract.councilId, councilId), eq(contract.id, id)));
  return row ?? null;
}

/** Contracts that someone could be speaking of: care, and at a stage at which there is something to speak of. */
export async function listLinkable(db: Db, councilId: string): Promise<WordedContract[]> {
  return db
    .select({ contract, words: contractWords })
    .from(contract)
    .leftJoin(contractWords, eq(contractWords.contractId, contract.id))
    .where(
      and(
        eq(contract.councilId, councilId),
        or(eq(contractWords.isCare, true), and(isNull(contractWords.isCare), eq(contract.isCare, true))),
        inArray(contract.stage, ["awarded", "ended"]),
      ),
    )
    .orderBy(asc(contract.id));
}

/** Contracts for a kind of service by the register, and those of which the council's people say something. */
export async function listPerhapsOfService(
  db: Db,
  councilId: string,
  serviceType: string,
): Promise<WordedContract[]> {
  return db
    .select({ contract, words: contractWords })
    .from(contract)
    .leftJoin(contractWords, eq(contractWords.contractId, contract.id))
    .where(
      and(
        eq(contract.councilId, councilId),
        or(eq(contract.serviceType, serviceType), isNotNull(contractWords.contractId)),
      ),
    );
}

/** The history of a contract, in no order: the dossier sorts it. */
export async function listNotices(db: Db, contractId: string): Promise<NoticeRow[]> {
  return db.select().from(contractNotice).where(eq(contractNotice.contractId, contractId));
}

/** Contracts split from, or following, another by the council's own words. */
export async function listTitles(
  db: Db,
  councilId: string,
  ids: readonly string[],
): Promise<{ id: string; title: string | null }[]> {
  return db
    .select({ id: contract.id, title: contract.title })
    .from(contract)
    .where(and(eq(contract.councilId, councilId), inArray(contract.id, [...ids])));
}

/** Puts what people say of a contract in the place of what was said. */
export async function setWords(tx: Tx, row: WordsRow): Promise<void> {
  const { contractId: _, ...set } = row;
  await tx.insert(contractWords).values(row).onConflictDoUpdate({ target: contractWords.contractId, set });
}

export async function listFunding(db: Db, contractId: string): Promise<FundingRow[]> {
  return db
    .select()
    .from(contractFunding)
    .where(eq(contractFunding.contractId, contractId))
    .orderBy(asc(contractFunding.routeCode));
}

/** Puts the routes that pay for a contract in the place of the last ones. */
export async function replaceFunding(tx: Tx, contractId: string, rows: FundingRow[]): Promise<void> {
  await tx
    .delete(contractFunding)
    .where(eq(contractFunding.contractId, contractId))
    .returning({ id: contractFunding.id });
  if (rows.length > 0) await tx.insert(contractFunding).values(rows);
}

export async function listFundingRoutes(db: Db, councilId: string): Promise<FundingRouteRow[]> {
  return db.select().from(fundingRoute).where(eq(fundingRoute.councilId, councilId));
}

export async function setFundingRoute(tx: Tx, row: FundingRouteRow): Promise<void> {
  const { opensOn, closesOn, source } = row;
  await tx
    .insert(fundingRoute)
    .values(row)
    .onConflictDoUpdate({
      target: [fundingRoute.councilId, fundingRoute.code],
      set: { opensOn, closesOn, source },
    });
}

export async function listCharging(db: Db, councilId: string): Promise<ChargingRow[]> {
  return db
    .select()
    .from(chargingFigure)
    .where(eq(chargingFigure.councilId, councilId))
    .orderBy(asc(chargingFigure.code), asc(chargingFigure.startsOn));
}

/** Sets a figure from a day on, and ends the one that stood the day before. */
export async function setCharging(tx: Tx, row: ChargingRow, dayBefore: string): Promise<void> {
  await tx
    .update(chargingFigure)
    .set({ endsOn: dayBefore })
    .where(
      and(
        eq(chargingFigure.councilId, row.councilId),
        eq(chargingFigure.code, row.code),
        lt(chargingFigure.startsOn, row.startsOn),
        or(isNull(chargingFigure.endsOn), gte(chargingFigure.endsOn, row.startsOn)),
        ne(chargingFigure.id, row.id),
      ),
    )
    .returning({ id: chargingFigure.id });
  const { amountPence, per, endsOn, source } = row;
  await tx
    .insert(chargingFigure)
    .values(row)
    .onConflictDoUpdate({
      target: [chargingFigure.councilId, chargingFigure.code, chargingFigure.startsOn],
      set: { amountPence, per, endsOn, source },
    });
}

/** Newest first. */
export async function listRatings(db: Db, contractId: string): Promise<RatingRow[]> {
  return db
    .select()
    .from(contractRating)
    .where(eq(contractRating.contractId, contractId))
    .orderBy(desc(contractRating.ratedOn), asc(contractRating.locationId), asc(contractRating.question));
}

export async function addRating(tx: Tx, row: RatingRow): Promise<void> {
  const { rating, locationName, source } = row;
  await tx
    .insert(contractRating)
    .values(row)
    .onConflictDoUpdate({
      target: [
        contractRating.contractId,
        contractRating.locationId,
        contractRating.question,
        contractRating.ratedOn,
      ],
      set: { rating, locationName, source },
    });
}

/** Latest period first. */
export async function listKpis(db: Db, contractId: string): Promise<KpiRow[]> {
  return db
    .select()
    .from(contractKpi)
    .where(eq(contractKpi.contractId, contractId))
    .orderBy(desc(contractKpi.to), asc(contractKpi.name));
}

export async function addKpi(tx: Tx, row: KpiRow): Promise<void> {
  const { target, actual, rating, source } = row;
  await tx
    .insert(contractKpi)
    .values(row)
    .onConflictDoUpdate({
      target: [contractKpi.contractId, contractKpi.name, contractKpi.from, contractKpi.to],
      set: { target, actual, rating, source },
    });
}
