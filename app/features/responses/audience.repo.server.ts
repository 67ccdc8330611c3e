// Owns the SQL of who spoke of a theme on a contract. What a person has confirmed counts; what a machine suggests does not.
import { and, asc, eq, exists, inArray, like, lte, ne, not, notExists, or, type SQL, sql } from "drizzle-orm";
import {
  concern,
  contact,
  feedback,
  linkDecision,
  linkSuggestion,
  replyDelivery,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import type { Db } from "~db/store";
import { type Asker, notHiddenFrom, visibleTo } from "./responses.repo.server";
import type { ThemeAudience } from "./responses.schema";

export interface AudienceOf extends ThemeAudience {
  councilId: string;
  /** The theme's code, and those of the themes that were merged into it. */
  themeCodes: readonly string[];
  authorId: string;
  /** Items that came later are no part of it. */
  at: Date;
}

const hasTheme = (db: Db, { themeCode, themeCodes }: AudienceOf, isRejected: boolean): SQL =>
  exists(
    db
      .select({ code: themeDecision.code })
      .from(themeDecision)
      .where(
        and(
          eq(themeDecision.feedbackId, feedback.id),
          or(inArray(themeDecision.code, [...themeCodes]), like(themeDecision.code, `${themeCode}.%`)),
          isRejected ? eq(themeDecision.verdict, "rejected") : ne(themeDecision.verdict, "rejected"),
        ),
      ),
  );

const hasContract = (db: Db, contractId: string, isRejected: boolean): SQL =>
  exists(
    db
      .select({ id: linkDecision.contractId })
      .from(linkDecision)
      .where(
        and(
          eq(linkDecision.feedbackId, feedback.id),
          eq(linkDecision.contractId, contractId),
          isRejected ? eq(linkDecision.verdict, "rejected") : ne(linkDecision.verdict, "rejected"),
        ),
      ),
  );

const within = (db: Db, of: AudienceOf): (SQL | undefined)[] => [
  eq(feedback.councilId, of.councilId),
  lte(feedback.receivedAt, of.at),
  notHiddenFrom(db, of.authorId),
  of.audience === "not_answered" ? inArray(feedback.state, ["open", "reopened"]) : undefined,
];

/** The items of an audience as it stood at an instant: theme and contract both confirmed by a person. */
const ofAudience = (db: Db, of: AudienceOf): SQL | undefined =>
  and(hasContract(db, of.contractId, false), hasTheme(db, of, false), ...within(db, of));

/** How many items would join an audience if a person confirmed what the machine suggests of them. */
export async function countSuggestedOnly(db: Db, of: AudienceOf): Promise<number> {
  const isSuggestedTheme = exists(
    db
      .select({ code: themeSuggestion.code })
      .from(themeSuggestion)
      .where(
        and(
          eq(themeSuggestion.feedbackId, feedback.id),
          or(
            inArray(themeSuggestion.code, [...of.themeCodes]),
            like(themeSuggestion.code, `${of.themeCode}.%`),
          ),
        ),
      ),
  );
  const isSuggestedLink = exists(
    db
      .select({ id: linkSuggestion.contractId })
      .from(linkSuggestion)
      .where(and(eq(linkSuggestion.feedbackId, feedback.id), eq(linkSuggestion.contractId, of.contractId))),
  );
  const theme = hasTheme(db, of, false);
  const link = hasContract(db, of.contractId, false);
  return db.$count(
    feedback,
    and(
      or(link, and(isSuggestedLink, not(hasContract(db, of.contractId, true)))),
      or(theme, and(isSuggestedTheme, not(hasTheme(db, of, true)))),
      not(and(link, theme)!),
      ...within(db, of),
    ),
  );
}

/** Everyone of an audience, item by item, with what is known of their phones. */
export async function listAudience(db: Db, of: AudienceOf) {
  return db
    .select({
      feedbackId: feedback.id,
      channel: feedback.channel,
      state: feedback.state,
      contactId: feedback.contactId,
      speakerKey: feedback.speakerKey,
      worry: concern.state,
      kind: contact.kind,
      safety: contact.safety,
      optedOutAt: contact.optedOutAt,
      deceasedAt: contact.deceasedAt,
    })
    .from(feedback)
    .leftJoin(contact, eq(contact.id, feedback.contactId))
    .leftJoin(concern, and(eq(concern.feedbackId, feedback.id), ne(concern.state, "closed")))
    .where(ofAudience(db, of));
}
export type AudienceRow = Awaited<ReturnType<typeof listAudience>>[number];

/** The next items of an audience that a reply has not been addressed to; those of one phone stand together. */
export async function listUnaddressed(db: Db, of: AudienceOf & { replyId: string }, limit: number) {
  const isAddressed = db
    .select({ id: replyDelivery.id })
    .from(replyDelivery)
    .where(and(eq(replyDelivery.replyId, of.replyId), eq(replyDelivery.feedbackId, feedback.id)));
  return db
    .select({ id: feedback.id, contactId: feedback.contactId })
    .from(feedback)
    .where(and(ofAudience(db, of), notExists(isAddressed)))
    .orderBy(asc(feedback.contactId), asc(feedback.seq))
    .limit(limit);
}

/** Who spoke of which contract: a person's link, or the machine's where nobody has decided. One row a person and contract. */
export async function listSpeakersOn(
  db: Db,
  of: Asker & { contractIds: readonly string[] },
): Promise<{ contractId: string; who: string }[]> {
  const who = sql<string>`coalesce(${feedback.speakerKey}, ${feedback.id})`;
  const seen = visibleTo(db, of);
  const isDecided = db
    .select({ id: linkDecision.contractId })
    .from(linkDecision)
    .where(
      and(
        eq(linkDecision.feedbackId, linkSuggestion.feedbackId),
        eq(linkDecision.contractId, linkSuggestion.contractId),
      ),
    );
  const decided = db
    .select({ contractId: linkDecision.contractId, who })
    .from(linkDecision)
    .innerJoin(feedback, eq(feedback.id, linkDecision.feedbackId))
    .where(
      and(inArray(linkDecision.contractId, [...of.contractIds]), ne(linkDecision.verdict, "rejected"), seen),
    );
  const suggested = db
    .select({ contractId: linkSuggestion.contractId, who })
    .from(linkSuggestion)
    .innerJoin(feedback, eq(feedback.id, linkSuggestion.feedbackId))
    .where(
      and(
        inArray(linkSuggestion.contractId, of.scope.isConfirmedOnly ? [] : [...of.contractIds]),
        notExists(isDecided),
        seen,
      ),
    );
  return decided.union(suggested);
}
