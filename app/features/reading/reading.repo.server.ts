// Owns the SQL of what the machine learned about an item. A new reading replaces the last one; decisions of people are in
// other tables and are never touched here. Every item passes here, so what it runs is prepared.
import { eq, sql } from "drizzle-orm";
import { itemShield, linkSuggestion, reading, themeSuggestion } from "~db/schema";
import { prepared, type Tx } from "~db/store";

export type NewReading = Omit<typeof reading.$inferInsert, "seq">;
export type NewTheme = typeof themeSuggestion.$inferInsert;
export type NewLink = typeof linkSuggestion.$inferInsert;

const p = sql.placeholder;
/** The value that the insert brought (`excluded`), by column name. */
const inserted = (column: string) => sql`excluded.${sql.identifier(column)}`;

const upsertReading = prepared("set_reading", (db) =>
  db
    .insert(reading)
    .values({
      feedbackId: p("feedbackId"),
      councilId: p("councilId"),
      words: p("words"),
      spans: p("spans"),
      lang: p("lang"),
      polarity: p("polarity"),
      severity: p("severity"),
      worryWords: p("worryWords"),
      model: p("model"),
      at: p("at"),
    })
    .onConflictDoUpdate({
      target: reading.feedbackId,
      set: {
        words: inserted("words"),
        spans: inserted("spans"),
        lang: inserted("lang"),
        polarity: inserted("polarity"),
        severity: inserted("severity"),
        worryWords: inserted("worry_words"),
        model: inserted("model"),
        at: inserted("at"),
      },
    }),
);

const deleteThemes = prepared("delete_theme_suggestions", (db) =>
  db.delete(themeSuggestion).where(eq(themeSuggestion.feedbackId, p("feedbackId"))),
);

const insertTheme = prepared("insert_theme_suggestion", (db) =>
  db.insert(themeSuggestion).values({
    councilId: p("councilId"),
    feedbackId: p("feedbackId"),
    code: p("code"),
    p: p("p"),
    because: p("because"),
    rank: p("rank"),
    model: p("model"),
    at: p("at"),
  }),
);

const deleteLinks = prepared("delete_link_suggestions", (db) =>
  db.delete(linkSuggestion).where(eq(linkSuggestion.feedbackId, p("feedbackId"))),
);

const insertLink = prepared("insert_link_suggestion", (db) =>
  db.insert(linkSuggestion).values({
    councilId: p("councilId"),
    feedbackId: p("feedbackId"),
    contractId: p("contractId"),
    p: p("p"),
    because: p("because"),
    spans: p("spans"),
    isDecided: p("isDecided"),
    model: p("model"),
    at: p("at"),
  }),
);

/** Puts a reading in the place of the last one. */
export async function setReading(tx: Tx, row: NewReading): Promise<void> {
  await upsertReading(tx).execute({ ...row });
}

/** Puts suggested themes in the place of the last ones. */
export async function setThemeSuggestions(tx: Tx, feedbackId: string, rows: NewTheme[]): Promise<void> {
  await deleteThemes(tx).execute({ feedbackId });
  for (const row of rows) await insertTheme(tx).execute({ ...row });
}

/** Puts suggested contracts in the place of the last ones. */
export async function setLinkSuggestions(tx: Tx, feedbackId: string, rows: NewLink[]): Promise<void> {
  await deleteLinks(tx).execute({ feedbackId });
  for (const row of rows) await insertLink(tx).execute({ ...row });
}

/** Hides an item from the accounts it names. A shield once raised stays. */
export async function addShields(tx: Tx, rows: (typeof itemShield.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(itemShield).values(rows).onConflictDoNothing();
}
