// Owns the SQL of counts that go to whoever may not read what was said: about one contract, and of what a team has keyed. What
// a person has confirmed counts; what a machine suggests does not. Reads only.
import { and, eq, gte, inArray, lt, ne, notExists, notInArray, notLike, type SQL, sql } from "drizzle-orm";
import { accountGrant, concern, feedback, themeDecision } from "~db/schema";
import type { Db } from "~db/store";
import { linkedToAny } from "~db/within";
import { isOnDay } from "../accounts/scope.rules";
import { voicesOfWorkers } from "./contract-counts.rules";
import type { Spoken } from "./people.rules";
import { type Viewer, visibleTo } from "./visible.repo.server";

/** From `from` (included) to `until` (excluded). */
export interface Period {
  from: Date;
  until: Date;
}

/**
 * Only what a provider may be told of: the person wished it told, it is not a worker's or a group's view, and no worry about
 * it is with safeguarding.
 */
const forProvider = (db: Db): SQL | undefined =>
  and(
    inArray(feedback.wish, ["tell_provider", "tell_without_me"]),
    notInArray(feedback.basis, [...voicesOfWorkers.bases]),
    notInArray(feedback.respondentType, [...voicesOfWorkers.respondents]),
    notExists(db.select({ one: sql`1` }).from(concern).where(eq(concern.feedbackId, feedback.id))),
  );

/** Items about a contract in a period, with the themes that a person confirmed. */
export async function listCountable(
  db: Db,
  viewer: Viewer,
  contractId: string,
  period: Period,
): Promise<(Spoken & { themes: string[] })[]> {
  const fits = and(
    visibleTo(viewer),
    inArray(feedback.id, linkedToAny(db, [contractId], true)),
    gte(feedback.receivedAt, period.from),
    lt(feedback.receivedAt, period.until),
    viewer.scope.isForProvider ? forProvider(db) : undefined,
  );
  const items = await db
    .select({
      id: feedback.id,
      speakerKey: feedback.speakerKey,
      basis: feedback.basis,
      isPanel: feedback.isPanel,
    })
    .from(feedback)
    .where(fits);
  const themes = await db
    .select({ id: themeDecision.feedbackId, code: themeDecision.code })
    .from(themeDecision)
    .innerJoin(feedback, eq(feedback.id, themeDecision.feedbackId))
    .where(
      and(
        fits,
        ne(themeDecision.verdict, "rejected"),
        viewer.scope.isForProvider ? notLike(themeDecision.code, "T11%") : undefined,
      ),
    );
  const byId = new Map(items.map((item) => [item.id, { ...item, themes: [] as string[] }]));
  for (const { id, code } of themes) byId.get(id)?.themes.push(code);
  return [...byId.values()];
}

/** Accounts with a grant for an organisation on a day, with the organisation's name. */
export async function listOrganisationGrants(db: Db, councilId: string, day: string) {
  const rows = await db
    .select()
    .from(accountGrant)
    .where(and(eq(accountGrant.councilId, councilId), eq(accountGrant.kind, "organisation")));
  return rows
    .filter((row) => isOnDay(row, day))
    .map(({ accountId, value }) => ({ accountId, organisation: value }));
}

/** How many items these accounts keyed in a period. */
export async function countKeyedBy(
  db: Db,
  councilId: string,
  accountIds: readonly string[],
  { from, until }: Period,
): Promise<number> {
  return db.$count(
    feedback,
    and(
      eq(feedback.councilId, councilId),
      inArray(feedback.keyedBy, [...accountIds]),
      gte(feedback.receivedAt, from),
      lt(feedback.receivedAt, until),
    ),
  );
}

/** Ids of the items within reach, newest first. */
export async function listWithin(db: Db, viewer: Viewer, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(visibleTo(viewer))
    .orderBy(sql`${feedback.receivedAt} desc`)
    .limit(limit);
  return rows.map((row) => row.id);
}
