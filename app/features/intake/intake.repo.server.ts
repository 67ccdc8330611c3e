// Owns the SQL of items and their statements. Hot: one text is one unit, so every statement here is prepared.
import { and, asc, eq, lte, sql } from "drizzle-orm";
import { answer, feedback, statement } from "~db/schema";
import { type Db, prepared, type Tx } from "~db/store";

export type FeedbackRow = typeof feedback.$inferSelect;
export type FeedbackInsert = Omit<typeof feedback.$inferInsert, "seq">;

const p = sql.placeholder;

const insertFeedback = prepared("insert_feedback", (db) =>
  db
    .insert(feedback)
    .values({
      id: p("id"),
      councilId: p("councilId"),
      reference: p("reference"),
      onceKey: p("onceKey"),
      channel: p("channel"),
      respondentType: p("respondentType"),
      basis: p("basis"),
      methods: p("methods"),
      readBack: p("readBack"),
      speakerKey: p("speakerKey"),
      aboutKey: p("aboutKey"),
      keyedBy: p("keyedBy"),
      contactId: p("contactId"),
      recruitment: p("recruitment"),
      isPanel: p("isPanel"),
      dayReceived: p("dayReceived"),
      dayHappened: p("dayHappened"),
      ageBand: p("ageBand"),
      lang: p("lang"),
      wish: p("wish"),
      receivedAt: p("receivedAt"),
      readBy: p("readBy"),
      state: "open",
    })
    .onConflictDoNothing()
    .returning({ id: feedback.id }),
);

const selectByOnceKey = prepared("feedback_by_once_key", (db) =>
  db
    .select({ id: feedback.id, reference: feedback.reference })
    .from(feedback)
    .where(and(eq(feedback.councilId, p("councilId")), eq(feedback.onceKey, p("onceKey")))),
);

const insertStatement = prepared("insert_statement", (db) =>
  db.insert(statement).values({
    id: p("id"),
    councilId: p("councilId"),
    feedbackId: p("feedbackId"),
    ordinal: p("ordinal"),
    sealed: p("sealed"),
    at: p("at"),
  }),
);

const insertNextStatement = prepared("insert_next_statement", (db) =>
  db.insert(statement).values({
    id: p("id"),
    councilId: p("councilId"),
    feedbackId: p("feedbackId"),
    ordinal: sql`(select coalesce(max(${statement.ordinal}), 0) + 1 from ${statement} where ${statement.feedbackId} = ${p("feedbackId")})`,
    sealed: p("sealed"),
    at: p("at"),
  }),
);

/** Adds an item; false where its reference or once-key is taken. */
export async function addFeedback(
  tx: Tx,
  row: Omit<FeedbackInsert, "state" | "readAt" | "readByAccount">,
): Promise<boolean> {
  const added = await insertFeedback(tx).execute({ ...row });
  return added.length === 1;
}

/** The item that was made of the same delivery. */
export async function findByOnceKey(
  tx: Tx,
  councilId: string,
  onceKey: string,
): Promise<{ id: string; reference: string } | null> {
  const [row] = await selectByOnceKey(tx).execute({ councilId, onceKey });
  return row ?? null;
}

/** Adds sealed words after those already there. */
export async function appendStatement(
  tx: Tx,
  row: Omit<typeof statement.$inferInsert, "ordinal">,
): Promise<void> {
  await insertNextStatement(tx).execute({ ...row });
}

/** Adds the first sealed words of a new item. */
export async function addFirstStatement(
  tx: Tx,
  row: Omit<typeof statement.$inferInsert, "ordinal">,
  ordinal: number,
): Promise<void> {
  await insertStatement(tx).execute({ ...row, ordinal });
}

/** Keeps an answer with the wording it was given to; a later answer to the same question replaces the earlier. */
export async function setAnswer(tx: Tx, row: typeof answer.$inferInsert): Promise<void> {
  await tx
    .insert(answer)
    .values(row)
    .onConflictDoUpdate({
      target: [answer.feedbackId, answer.question],
      set: { wording: row.wording, sealed: row.sealed, at: row.at },
    });
}

/** The sealed answer to one question about an item. */
export async function findAnswer(
  db: Db,
  councilId: string,
  feedbackId: string,
  question: string,
): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ sealed: answer.sealed })
    .from(answer)
    .where(
      and(eq(answer.councilId, councilId), eq(answer.feedbackId, feedbackId), eq(answer.question, question)),
    )
    .limit(1);
  return row?.sealed ?? null;
}

/** Changes what a person told us about their own item. */
export async function setTold(
  tx: Tx,
  councilId: string,
  feedbackId: string,
  told: Partial<Pick<FeedbackRow, "wish" | "dayHappened" | "state">>,
): Promise<void> {
  await tx
    .update(feedback)
    .set(told)
    .where(and(eq(feedback.councilId, councilId), eq(feedback.id, feedbackId)))
    .returning({ id: feedback.id });
}

/** The sealed statements of an item, in order. */
export async function listStatements(db: Db, councilId: string, feedbackId: string) {
  return db
    .select({ id: statement.id, ordinal: statement.ordinal, sealed: statement.sealed, at: statement.at })
    .from(statement)
    .where(and(eq(statement.councilId, councilId), eq(statement.feedbackId, feedbackId)))
    .orderBy(asc(statement.ordinal));
}

/** One item by id. */
export async function findFeedback(db: Db, councilId: string, id: string): Promise<FeedbackRow | null> {
  const [row] = await db
    .select()
    .from(feedback)
    .where(and(eq(feedback.councilId, councilId), eq(feedback.id, id)))
    .limit(1);
  return row ?? null;
}

const statementCount = prepared("count_statements", (db) =>
  db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(statement)
    .where(eq(statement.feedbackId, p("feedbackId"))),
);

/** How many statements an item has. */
export async function countStatements(db: Db, feedbackId: string): Promise<number> {
  const [row] = await statementCount(db).execute({ feedbackId });
  return row?.n ?? 0;
}

/** An item to which words were added after somebody had read it waits to be read again, until the time given. */
export async function markUnread(tx: Tx, id: string, lastWordsAt: Date, readBy: Date): Promise<void> {
  await tx
    .update(feedback)
    .set({ readAt: null, readByAccount: null, readBy })
    .where(and(eq(feedback.id, id), lte(feedback.readAt, lastWordsAt)))
    .returning({ id: feedback.id });
}
