// Owns the SQL of accounts, their roles and their one-time links. Sessions have a file of their own.
import { and, asc, count, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import { account, accountRole, signInLink } from "~db/schema";
import { type Db, prepared, type Tx } from "~db/store";
import type { Role } from "./actor.schema";

export type AccountRow = typeof account.$inferSelect;
export type LinkRow = typeof signInLink.$inferSelect;

export async function findByEmail(db: Db, councilId: string, email: string): Promise<AccountRow | null> {
  const [row] = await db
    .select()
    .from(account)
    .where(and(eq(account.councilId, councilId), eq(account.email, email)));
  return row ?? null;
}

export async function findAccount(db: Db, councilId: string, accountId: string): Promise<AccountRow | null> {
  const [row] = await db
    .select()
    .from(account)
    .where(and(eq(account.councilId, councilId), eq(account.id, accountId)));
  return row ?? null;
}

/** Everyone who has or had an account, by name. */
export async function listAccounts(db: Db, councilId: string): Promise<AccountRow[]> {
  return db
    .select()
    .from(account)
    .where(eq(account.councilId, councilId))
    .orderBy(asc(account.name), asc(account.id));
}

const selectStaying = prepared("accounts_staying", (db) =>
  db
    .select({
      id: account.id,
      name: account.name,
      jobTitle: account.jobTitle,
      status: account.status,
      deputyId: account.deputyId,
    })
    .from(account)
    .where(and(eq(account.councilId, sql.placeholder("councilId")), ne(account.status, "left")))
    .orderBy(asc(account.id)),
);

export type StayingRow = Pick<AccountRow, "id" | "name" | "jobTitle" | "status" | "deputyId">;

/** Who works here. Prepared, because every item is read against these names. */
export async function listStaying(db: Db, councilId: string): Promise<StayingRow[]> {
  return selectStaying(db).execute({ councilId });
}

/** Names stay on what people did, so those who have left are found too. */
export async function listByIds(db: Db, councilId: string, ids: readonly string[]): Promise<AccountRow[]> {
  return db
    .select()
    .from(account)
    .where(and(eq(account.councilId, councilId), inArray(account.id, [...ids])));
}

export async function listRoles(db: Db, councilId: string): Promise<{ accountId: string; role: Role }[]> {
  return db
    .select({ accountId: accountRole.accountId, role: accountRole.role })
    .from(accountRole)
    .where(eq(accountRole.councilId, councilId))
    .orderBy(asc(accountRole.role));
}

export async function listRolesOf(db: Db, accountId: string): Promise<Role[]> {
  const rows = await db
    .select({ role: accountRole.role })
    .from(accountRole)
    .where(eq(accountRole.accountId, accountId))
    .orderBy(asc(accountRole.role));
  return rows.map((row) => row.role);
}

/** Who holds a role and still works here. */
export async function listHolders(db: Db, councilId: string, role: Role): Promise<AccountRow[]> {
  const rows = await db
    .select({ account })
    .from(accountRole)
    .innerJoin(account, eq(account.id, accountRole.accountId))
    .where(
      and(eq(accountRole.councilId, councilId), eq(accountRole.role, role), eq(account.status, "active")),
    )
    .orderBy(asc(account.name), asc(account.id));
  return rows.map((row) => row.account);
}

/** How many people other than this one hold a role and can sign in. */
export async function countOtherHolders(
  db: Db,
  councilId: string,
  role: Role,
  exceptAccountId: string,
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(accountRole)
    .innerJoin(account, eq(account.id, accountRole.accountId))
    .where(
      and(
        eq(accountRole.councilId, councilId),
        eq(accountRole.role, role),
        eq(account.status, "active"),
        ne(account.id, exceptAccountId),
      ),
    );
  return row?.n ?? 0;
}

export async function addAccount(tx: Tx, row: AccountRow): Promise<void> {
  await tx.insert(account).values(row);
}

export async function changeAccount(
  tx: Tx,
  councilId: string,
  accountId: string,
  values: Partial<Pick<AccountRow, "status" | "passwordHash" | "deputyId" | "leftAt">>,
): Promise<void> {
  await tx
    .update(account)
    .set(values)
    .where(and(eq(account.councilId, councilId), eq(account.id, accountId)));
}

/** Replaces all roles of an account. */
export async function replaceRoles(
  tx: Tx,
  councilId: string,
  accountId: string,
  roles: readonly Role[],
  grantedAt: Date,
): Promise<void> {
  await tx
    .delete(accountRole)
    .where(and(eq(accountRole.councilId, councilId), eq(accountRole.accountId, accountId)));
  const rows = [...new Set(roles)].map((role) => ({ councilId, accountId, role, grantedAt }));
  if (rows.length > 0) await tx.insert(accountRole).values(rows);
}

export async function addLink(tx: Tx, row: LinkRow): Promise<void> {
  await tx.insert(signInLink).values(row);
}

const isOpen = (councilId: string, now: Date) =>
  and(eq(signInLink.councilId, councilId), isNull(signInLink.usedAt), gt(signInLink.expiresAt, now));

/** A link that was neither used nor has run out. */
export async function findOpenLink(
  db: Db,
  councilId: string,
  digest: string,
  purpose: LinkRow["purpose"],
  now: Date,
): Promise<LinkRow | null> {
  const [row] = await db
    .select()
    .from(signInLink)
    .where(and(isOpen(councilId, now), eq(signInLink.id, digest), eq(signInLink.purpose, purpose)));
  return row ?? null;
}

/** Ends a link; false when someone else was first, or it had run out. */
export async function spendLink(tx: Tx, councilId: string, digest: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(signInLink)
    .set({ usedAt: now })
    .where(and(isOpen(councilId, now), eq(signInLink.id, digest)))
    .returning({ id: signInLink.id });
  return used.length === 1;
}

/** Makes every open link of a purpose run out now: of one account, or those that have no account yet. */
export async function endLinks(
  tx: Tx,
  councilId: string,
  purpose: LinkRow["purpose"],
  accountId: string | null,
  now: Date,
): Promise<void> {
  await tx
    .update(signInLink)
    .set({ expiresAt: now })
    .where(
      and(
        isOpen(councilId, now),
        eq(signInLink.purpose, purpose),
        accountId ? eq(signInLink.accountId, accountId) : isNull(signInLink.accountId),
      ),
    );
}

/** For how many people somebody stands in. */
export async function countDeputised(db: Db, councilId: string, deputyId: string): Promise<number> {
  return db.$count(account, and(eq(account.councilId, councilId), eq(account.deputyId, deputyId)));
}

/** Puts another in the place of a deputy, or nobody; nobody becomes their own. How many have nobody then. */
export async function dropDeputy(
  tx: Tx,
  councilId: string,
  deputyId: string,
  to: string | null,
): Promise<{ moved: number; left: number }> {
  const isTheirs = and(eq(account.councilId, councilId), eq(account.deputyId, deputyId));
  const moved = to
    ? await tx
        .update(account)
        .set({ deputyId: to })
        .where(and(isTheirs, ne(account.id, to)))
        .returning({ id: account.id })
    : [];
  const left = await tx.update(account).set({ deputyId: null }).where(isTheirs).returning({ id: account.id });
  return { moved: moved.length, left: left.length };
}
