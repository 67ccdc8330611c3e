// Owns the SQL of whole items: the facts, the redacted words, and every layer beside them. Reads only.
import { and, asc, count, desc, eq, inArray, max, min } from "drizzle-orm";
import {
  feedback,
  linkDecision,
  linkSuggestion,
  reading,
  reply,
  replyDelivery,
  severityDecision,
  statement,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import type { Db } from "~db/store";
import { withoutAdvocate } from "./advocates.rules";
import { layersOf } from "./evidence.rules";
import type { EvidenceItem, Severity } from "./evidence.schema";
import { reached } from "./reach.rules";
import { canSee, type Viewer } from "./visible.repo.server";

/** Items with every layer, in the order of `ids`; those that may not be seen are left out. */
export async function loadItems(db: Db, viewer: Viewer, ids: readonly string[]): Promise<EvidenceItem[]> {
  if (ids.length === 0) return [];
  const [heads, layers] = await Promise.all([listHeads(db, viewer, ids), listLayers(db, ids)]);
  const byId = new Map(heads.filter(({ item }) => canSee(viewer, item)).map((head) => [head.item.id, head]));
  return ids.flatMap((id) => {
    const head = byId.get(id);
    if (!head) return [];
    const item = reached({ ...itemOf(head), ...layers(id) }, viewer.scope);
    return [viewer.hidesAdvocates ? withoutAdvocate(item) : item];
  });
}

/**
 * By id, and as far as the viewer reaches. Not by council, whose index would tempt the planner: whoever asks must judge each
 * row by `canSee`.
 */
function listHeads(db: Db, { within }: Viewer, ids: readonly string[]) {
  return db
    .select({
      item: feedback,
      words: reading.words,
      wordsLang: reading.lang,
      polarity: reading.polarity,
      suggestedSeverity: reading.severity,
      decidedSeverity: severityDecision.severity,
      severityBy: severityDecision.decidedBy,
    })
    .from(feedback)
    .leftJoin(reading, eq(reading.feedbackId, feedback.id))
    .leftJoin(severityDecision, eq(severityDecision.feedbackId, feedback.id))
    .where(and(inArray(feedback.id, [...ids]), within));
}

type Head = Awaited<ReturnType<typeof listHeads>>[number];

function itemOf(head: Head): Omit<EvidenceItem, "themes" | "links" | "deliveries"> {
  const { item } = head;
  return {
    id: item.id,
    reference: item.reference,
    channel: item.channel,
    respondentType: item.respondentType,
    basis: item.basis,
    methods: item.methods,
    readBack: item.readBack,
    recruitment: item.recruitment,
    isPanel: item.isPanel,
    dayReceived: item.dayReceived,
    dayHappened: item.dayHappened,
    ageBand: item.ageBand,
    lang: head.wordsLang ?? item.lang,
    wish: item.wish,
    receivedAt: item.receivedAt,
    readBy: item.readBy,
    readAt: item.readAt,
    readByAccount: item.readByAccount,
    state: item.state,
    words: head.words,
    polarity: head.polarity,
    severity: {
      suggested: head.suggestedSeverity as Severity | null,
      decided: head.decidedSeverity as Severity | null,
      decidedBy: head.severityBy,
    },
  };
}

async function listLayers(db: Db, ids: readonly string[]) {
  const [themes, themeVerdicts, links, linkVerdicts, deliveries] = await Promise.all([
    db
      .select()
      .from(themeSuggestion)
      .where(inArray(themeSuggestion.feedbackId, [...ids]))
      .orderBy(asc(themeSuggestion.rank)),
    db
      .select()
      .from(themeDecision)
      .where(inArray(themeDecision.feedbackId, [...ids]))
      .orderBy(asc(themeDecision.at), asc(themeDecision.code)),
    db
      .select()
      .from(linkSuggestion)
      .where(inArray(linkSuggestion.feedbackId, [...ids]))
      .orderBy(desc(linkSuggestion.p), asc(linkSuggestion.contractId)),
    db
      .select()
      .from(linkDecision)
      .where(inArray(linkDecision.feedbackId, [...ids]))
      .orderBy(asc(linkDecision.at), asc(linkDecision.contractId)),
    listDeliveries(db, ids),
  ]);
  const of = <T extends { feedbackId: string }>(rows: readonly T[], id: string) =>
    rows.filter((row) => row.feedbackId === id);
  return (id: string): Pick<EvidenceItem, "themes" | "links" | "deliveries"> => ({
    themes: layersOf(
      of(themes, id).map(({ code, p, because }) => ({ code, p, because })),
      of(themeVerdicts, id).map(({ code, verdict, decidedBy, at }) => ({ code, verdict, decidedBy, at })),
      (suggestion, decision) => suggestion.code === decision.code,
    ),
    links: layersOf(
      of(links, id).map(({ contractId, p, because, spans, isDecided }) => ({
        contractId,
        p,
        because,
        spans,
        isSure: isDecided,
      })),
      of(linkVerdicts, id).map(({ contractId, verdict, decidedBy, at }) => ({
        contractId,
        verdict,
        decidedBy,
        at,
      })),
      (suggestion, decision) => suggestion.contractId === decision.contractId,
    ),
    deliveries: of(deliveries, id).map(({ feedbackId: _, ...delivery }) => delivery),
  });
}

function listDeliveries(db: Db, ids: readonly string[]) {
  return db
    .select({
      feedbackId: replyDelivery.feedbackId,
      replyId: replyDelivery.replyId,
      state: replyDelivery.state,
      outcome: reply.outcome,
      authorId: reply.authorId,
      at: reply.at,
      changedAt: replyDelivery.changedAt,
    })
    .from(replyDelivery)
    .innerJoin(reply, eq(reply.id, replyDelivery.replyId))
    .where(inArray(replyDelivery.feedbackId, [...ids]))
    .orderBy(asc(reply.at), asc(replyDelivery.id));
}

/** How many statements an item is made of, and when the first and the last came. */
export async function countStatements(db: Db, councilId: string, feedbackId: string) {
  const [row] = await db
    .select({ count: count(), firstAt: min(statement.at), lastAt: max(statement.at) })
    .from(statement)
    .where(and(eq(statement.councilId, councilId), eq(statement.feedbackId, feedbackId)));
  return { count: row?.count ?? 0, firstAt: row?.firstAt ?? null, lastAt: row?.lastAt ?? null };
}
