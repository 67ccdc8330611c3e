// Owns the SQL of the queues: what nobody has read, what somebody should look at, what came round a colleague. Each answers
// with ids; items.repo turns ids into items. Reads only.
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  min,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import {
  feedback,
  itemShield,
  linkDecision,
  linkSuggestion,
  reading,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import type { Db } from "~db/store";
import { linkedToAny } from "~db/within";
import type { DueBucket, DueCursor } from "./due.rules";
import { type Viewer, visibleTo } from "./visible.repo.server";

const worry = sql`coalesce(${reading.worryWords}, 0)`.mapWith(Number);

/** Unread items of one stretch of due times: words of worry first, then the soonest due. After `after`, where given. */
export async function listUnreadIn(
  db: Db,
  viewer: Viewer,
  bucket: DueBucket,
  after: DueCursor | null,
  limit: number,
): Promise<{ id: string; worryWords: number; readBy: Date; seq: number }[]> {
  return db
    .select({ id: feedback.id, worryWords: worry, readBy: feedback.readBy, seq: feedback.seq })
    .from(feedback)
    .leftJoin(reading, eq(reading.feedbackId, feedback.id))
    .where(
      and(
        visibleTo(viewer),
        isNull(feedback.readAt),
        bucket.from ? gte(feedback.readBy, bucket.from) : undefined,
        bucket.until ? lt(feedback.readBy, bucket.until) : undefined,
        after ? afterCursor(after) : undefined,
      ),
    )
    .orderBy(desc(worry), asc(feedback.readBy), asc(feedback.seq))
    .limit(limit);
}

function afterCursor(after: DueCursor): SQL | undefined {
  const at = new Date(after.readBy);
  return or(
    sql`${worry} < ${after.worryWords}`,
    and(
      sql`${worry} = ${after.worryWords}`,
      or(gt(feedback.readBy, at), and(eq(feedback.readBy, at), gt(feedback.seq, after.seq))),
    ),
  );
}

/** How many items nobody has read, how many of them are overdue, and since when the oldest waits. */
export async function countUnread(db: Db, viewer: Viewer, now: Date) {
  const [row] = await db
    .select({
      count: count(),
      overdue: sql`count(*) filter (where ${lt(feedback.readBy, now)})`.mapWith(Number),
      oldest: min(feedback.receivedAt),
      firstDue: min(feedback.readBy),
    })
    .from(feedback)
    .where(and(visibleTo(viewer), isNull(feedback.readAt)));
  return {
    count: row?.count ?? 0,
    overdue: row?.overdue ?? 0,
    oldest: row?.oldest ?? null,
    firstDue: row?.firstDue ?? null,
  };
}

/** Condition on `feedback`: the machine suggested something that nobody has decided. */
function hasUndecided(db: Db): SQL | undefined {
  const theme = db
    .select({ one: sql`1` })
    .from(themeSuggestion)
    .where(
      and(
        eq(themeSuggestion.feedbackId, feedback.id),
        notExists(
          db
            .select({ one: sql`1` })
            .from(themeDecision)
            .where(
              and(
                eq(themeDecision.feedbackId, themeSuggestion.feedbackId),
                eq(themeDecision.code, themeSuggestion.code),
              ),
            ),
        ),
      ),
    );
  const link = db
    .select({ one: sql`1` })
    .from(linkSuggestion)
    .where(
      and(
        eq(linkSuggestion.feedbackId, feedback.id),
        notExists(
          db
            .select({ one: sql`1` })
            .from(linkDecision)
            .where(
              and(
                eq(linkDecision.feedbackId, linkSuggestion.feedbackId),
                eq(linkDecision.contractId, linkSuggestion.contractId),
              ),
            ),
        ),
      ),
    );
  return or(exists(theme), exists(link));
}

/** A part of the review queue: without these items, and about one contract alone where one is given. */
export interface ReviewSlice {
  without?: readonly string[];
  contractId?: string | null;
}

const inSlice = (db: Db, { without = [], contractId }: ReviewSlice): SQL | undefined =>
  and(
    without.length > 0 ? notInArray(feedback.id, [...without]) : undefined,
    contractId ? inArray(feedback.id, linkedToAny(db, [contractId])) : undefined,
  );

/** Where an item stands in the review queue. */
export interface ReviewPlace {
  id: string;
  seq: number;
  isRead: boolean;
  readBy: Date;
  receivedAt: Date;
}

const place = {
  id: feedback.id,
  seq: feedback.seq,
  readAt: feedback.readAt,
  readBy: feedback.readBy,
  receivedAt: feedback.receivedAt,
};
const placed = ({ readAt, ...row }: Omit<ReviewPlace, "isRead"> & { readAt: Date | null }): ReviewPlace => ({
  ...row,
  isRead: readAt !== null,
});

/**
 * Items with something undecided: first those nobody has read, the soonest due first; then the others, newest first. After
 * `after`, where given. Newest first, so that a queue which was never worked off is not walked through from its end.
 */
export async function listUndecided(
  db: Db,
  viewer: Viewer,
  after: ReviewPlace | null,
  limit: number,
  slice: ReviewSlice = {},
): Promise<ReviewPlace[]> {
  const unread = after?.isRead
    ? []
    : await db
        .select(place)
        .from(feedback)
        .where(
          and(
            visibleTo(viewer),
            isNull(feedback.readAt),
            hasUndecided(db),
            inSlice(db, slice),
            after ? dueAfter(after) : undefined,
          ),
        )
        .orderBy(asc(feedback.readBy), asc(feedback.seq))
        .limit(limit);
  const left = limit - unread.length;
  const read =
    left <= 0
      ? []
      : await db
          .select(place)
          .from(feedback)
          .where(
            and(
              visibleTo(viewer),
              // Written so that no index fits it: the walk is to be from the newest, and to end when enough were found.
              sql`case when ${feedback.readAt} is null then 0 else 1 end = 1`,
              after?.isRead ? receivedBefore(after) : undefined,
              hasUndecided(db),
              inSlice(db, slice),
            ),
          )
          .orderBy(desc(feedback.receivedAt), desc(feedback.seq))
          .limit(left);
  return [...unread, ...read].map(placed);
}

function dueAfter({ readBy, seq }: { readBy: Date; seq: number }): SQL | undefined {
  return or(gt(feedback.readBy, readBy), and(eq(feedback.readBy, readBy), gt(feedback.seq, seq)));
}

function receivedBefore({ receivedAt, seq }: ReviewPlace): SQL | undefined {
  return or(
    lt(feedback.receivedAt, receivedAt),
    and(eq(feedback.receivedAt, receivedAt), lt(feedback.seq, seq)),
  );
}

/** Where an item stands in the review queue; null where it cannot be seen. */
export async function placeOf(db: Db, viewer: Viewer, id: string): Promise<ReviewPlace | null> {
  const [row] = await db
    .select(place)
    .from(feedback)
    .where(and(visibleTo(viewer), eq(feedback.id, id)))
    .limit(1);
  return row ? placed(row) : null;
}

/** Items that were read and wait for an answer: how many, and since when the oldest waits. */
export async function countUnanswered(db: Db, viewer: Viewer) {
  const [row] = await db
    .select({ count: count(), oldest: min(feedback.receivedAt) })
    .from(feedback)
    .where(and(visibleTo(viewer), inArray(feedback.state, ["open", "reopened"]), isNotNull(feedback.readAt)));
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null };
}

/** Unread or unanswered items that name a colleague and came to this account instead, oldest first. */
export async function listAsDeputy(db: Db, viewer: Viewer, limit: number) {
  return db
    .selectDistinct({ id: feedback.id, receivedAt: feedback.receivedAt })
    .from(itemShield)
    .innerJoin(feedback, eq(feedback.id, itemShield.feedbackId))
    .where(
      and(
        visibleTo(viewer),
        eq(itemShield.deputyId, viewer.accountId ?? ""),
        or(isNull(feedback.readAt), inArray(feedback.state, ["open", "reopened"])),
      ),
    )
    .orderBy(asc(feedback.receivedAt))
    .limit(limit);
}

/** Whether an item names a colleague and came to this account instead. */
export async function isDeputyFor(db: Db, viewer: Viewer, feedbackId: string): Promise<boolean> {
  if (!viewer.accountId) return false;
  const rows = await db
    .select({ id: itemShield.feedbackId })
    .from(itemShield)
    .where(and(eq(itemShield.feedbackId, feedbackId), eq(itemShield.deputyId, viewer.accountId)))
    .limit(1);
  return rows.length > 0;
}

/** Accounts that an item names. */
export async function listNamed(db: Db, feedbackId: string): Promise<string[]> {
  const rows = await db
    .select({ id: itemShield.accountId })
    .from(itemShield)
    .where(eq(itemShield.feedbackId, feedbackId));
  return rows.map((row) => row.id);
}
