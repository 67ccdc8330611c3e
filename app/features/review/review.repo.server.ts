// Owns the SQL of what people decide about an item. Suggestions are read and never changed here.
import { and, asc, desc, eq, gt, inArray, isNull, max, ne } from "drizzle-orm";
import {
  auditEvent,
  concern,
  contract,
  feedback,
  itemShield,
  linkDecision,
  linkSuggestion,
  severityDecision,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import type { Db, Tx } from "~db/store";
import { itemsWithin } from "~db/within";
import type { Scope } from "../accounts/scope.rules";
import type { Verdict } from "./review.schema";

export interface Decider {
  decidedBy: string;
  at: Date;
}

/** Who decides: somebody signed in, as far as their proof reaches. */
export interface Asker {
  councilId: string;
  accountId: string;
  scope: Scope;
}

/** The item, unless it is of another council, out of reach, or hidden from who asks. */
export async function findItem(db: Db, { councilId, accountId, scope }: Asker, feedbackId: string) {
  const [hidden] = await db
    .select({ id: itemShield.feedbackId })
    .from(itemShield)
    .where(and(eq(itemShield.feedbackId, feedbackId), eq(itemShield.accountId, accountId)))
    .limit(1);
  if (hidden) return null;
  const [row] = await db
    .select({
      id: feedback.id,
      readAt: feedback.readAt,
      readBy: feedback.readByAccount,
      contactId: feedback.contactId,
    })
    .from(feedback)
    .where(
      and(eq(feedback.councilId, councilId), eq(feedback.id, feedbackId), itemsWithin(db, scope, accountId)),
    )
    .limit(1);
  return row ?? null;
}

/** What was suggested for an item and what people decided about it. */
export async function readLayers(db: Db, feedbackId: string) {
  // One after the other: inside a unit all of them share one connection.
  const themes = await db
    .select({ code: themeSuggestion.code })
    .from(themeSuggestion)
    .where(eq(themeSuggestion.feedbackId, feedbackId))
    .orderBy(asc(themeSuggestion.rank));
  const themeVerdicts = await db.select().from(themeDecision).where(eq(themeDecision.feedbackId, feedbackId));
  const links = await db
    .select({
      contractId: linkSuggestion.contractId,
      isSure: linkSuggestion.isDecided,
      suppliers: contract.suppliers,
    })
    .from(linkSuggestion)
    .leftJoin(contract, eq(contract.id, linkSuggestion.contractId))
    .where(eq(linkSuggestion.feedbackId, feedbackId));
  const linkVerdicts = await db.select().from(linkDecision).where(eq(linkDecision.feedbackId, feedbackId));
  const [severity] = await db
    .select()
    .from(severityDecision)
    .where(eq(severityDecision.feedbackId, feedbackId));
  return {
    suggestedThemes: themes.map((row) => row.code),
    themes: new Map(themeVerdicts.map((row) => [row.code, row])),
    suggestedLinks: links.map(({ suppliers, ...link }) => ({
      ...link,
      providers: (suppliers ?? []).map((supplier) => supplier.name),
    })),
    links: new Map(linkVerdicts.map((row) => [row.contractId, row])),
    severity: severity ?? null,
  };
}
export type ItemLayers = Awaited<ReturnType<typeof readLayers>>;

/** Writes or replaces what a person holds of a theme; null takes it away. */
export async function setTheme(
  tx: Tx,
  of: { councilId: string; feedbackId: string; code: string },
  decision: ({ verdict: Verdict } & Decider) | null,
): Promise<void> {
  if (!decision) {
    await tx
      .delete(themeDecision)
      .where(and(eq(themeDecision.feedbackId, of.feedbackId), eq(themeDecision.code, of.code)))
      .returning({ code: themeDecision.code });
    return;
  }
  await tx
    .insert(themeDecision)
    .values({ ...of, ...decision })
    .onConflictDoUpdate({ target: [themeDecision.feedbackId, themeDecision.code], set: decision });
}

/** Writes or replaces what a person holds of a contract; null takes it away. */
export async function setLink(
  tx: Tx,
  of: { councilId: string; feedbackId: string; contractId: string },
  decision: ({ verdict: Verdict } & Decider) | null,
): Promise<void> {
  if (!decision) {
    await tx
      .delete(linkDecision)
      .where(and(eq(linkDecision.feedbackId, of.feedbackId), eq(linkDecision.contractId, of.contractId)))
      .returning({ id: linkDecision.contractId });
    return;
  }
  await tx
    .insert(linkDecision)
    .values({ ...of, ...decision })
    .onConflictDoUpdate({ target: [linkDecision.feedbackId, linkDecision.contractId], set: decision });
}

/** Writes or replaces a person's severity; null takes it away. */
export async function setSeverity(
  tx: Tx,
  of: { councilId: string; feedbackId: string },
  decision: ({ severity: string } & Decider) | null,
): Promise<void> {
  if (!decision) {
    await tx
      .delete(severityDecision)
      .where(eq(severityDecision.feedbackId, of.feedbackId))
      .returning({ id: severityDecision.feedbackId });
    return;
  }
  await tx
    .insert(severityDecision)
    .values({ ...of, ...decision })
    .onConflictDoUpdate({ target: severityDecision.feedbackId, set: decision });
}

/** Marks an item as read; false where somebody had read it. */
export async function setRead(tx: Tx, councilId: string, feedbackId: string, by: Decider): Promise<boolean> {
  const changed = await tx
    .update(feedback)
    .set({ readAt: by.at, readByAccount: by.decidedBy })
    .where(and(eq(feedback.councilId, councilId), eq(feedback.id, feedbackId), isNull(feedback.readAt)))
    .returning({ id: feedback.id });
  return changed.length === 1;
}

/** Takes back that an item was read, where it was this person who read it. */
export async function setUnread(
  tx: Tx,
  councilId: string,
  feedbackId: string,
  accountId: string,
): Promise<void> {
  await tx
    .update(feedback)
    .set({ readAt: null, readByAccount: null })
    .where(
      and(
        eq(feedback.councilId, councilId),
        eq(feedback.id, feedbackId),
        eq(feedback.readByAccount, accountId),
      ),
    )
    .returning({ id: feedback.id });
}

/** The level of a worry about the item that nobody has closed. */
export async function findOpenWorry(db: Db, councilId: string, feedbackId: string) {
  const [row] = await db
    .select({ level: concern.level })
    .from(concern)
    .where(
      and(
        eq(concern.councilId, councilId),
        eq(concern.feedbackId, feedbackId),
        inArray(concern.state, ["waiting", "taken"]),
      ),
    )
    .limit(1);
  return row?.level ?? null;
}

/** What this person decided about the item and took back, newest first. The audit trail is where the order of acts is kept. */
export async function listOwnActs(db: Db, councilId: string, feedbackId: string, accountId: string) {
  return db
    .select({ seq: auditEvent.seq, action: auditEvent.action, at: auditEvent.at, detail: auditEvent.detail })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.councilId, councilId),
        eq(auditEvent.subjectKind, "feedback"),
        eq(auditEvent.subjectId, feedbackId),
        eq(auditEvent.actorId, accountId),
        inArray(auditEvent.action, ["review.decided", "review.undone"]),
      ),
    )
    .orderBy(desc(auditEvent.seq))
    .limit(200);
}

/** Acts after which an item's decisions are no longer what somebody looked at. */
const changing = ["review.decided", "review.undone", "review.bulk_accepted", "review.bulk_undone"];

const actsOn = (councilId: string, feedbackId: string) =>
  and(
    eq(auditEvent.councilId, councilId),
    eq(auditEvent.subjectKind, "feedback"),
    eq(auditEvent.subjectId, feedbackId),
    inArray(auditEvent.action, changing),
  );

/** The number of the last act that changed what is decided about an item; 0 where nothing was. */
export async function lastChange(db: Db, councilId: string, feedbackId: string): Promise<number> {
  const [row] = await db
    .select({ seq: max(auditEvent.seq) })
    .from(auditEvent)
    .where(actsOn(councilId, feedbackId));
  return row?.seq ?? 0;
}

/** Whether somebody else has changed what is decided about an item after the act of this number. */
export async function isChangedByOthers(
  db: Db,
  { councilId, accountId }: Pick<Asker, "councilId" | "accountId">,
  feedbackId: string,
  seen: number,
): Promise<boolean> {
  const rows = await db
    .select({ seq: auditEvent.seq })
    .from(auditEvent)
    .where(and(actsOn(councilId, feedbackId), gt(auditEvent.seq, seen), ne(auditEvent.actorId, accountId)))
    .limit(1);
  return rows.length > 0;
}

/** Whether the council has a contract, so that nothing is linked to what is not there. */
export async function hasContract(db: Db, councilId: string, contractId: string): Promise<boolean> {
  const rows = await db
    .select({ id: contract.id })
    .from(contract)
    .where(and(eq(contract.councilId, councilId), eq(contract.id, contractId)))
    .limit(1);
  return rows.length > 0;
}
