// Owns the SQL of what people say about one contract: slim rows, from which people.rules and contract-evidence.rules count.
// Reads only.
import { and, desc, eq } from "drizzle-orm";
import {
  feedback,
  linkDecision,
  reading,
  severityDecision,
  themeDecision,
  themeSuggestion,
} from "~db/schema";
import type { Db } from "~db/store";
import { linkedToAny } from "~db/within";
import type { EvidenceRow } from "./contract-evidence.rules";
import { type Viewer, visibleTo } from "./visible.repo.server";

/** Every item about a contract with its themes, newest first, at most `limit`. */
export async function listEvidence(
  db: Db,
  viewer: Viewer,
  contractId: string,
  limit: number,
): Promise<EvidenceRow[]> {
  // Cross joins keep the order in which SQLite walks: from the contract's few items, never from all items.
  const about = linkedToAny(db, [contractId], viewer.scope.isConfirmedOnly).as("about");
  const items = await db
    .select({
      id: feedback.id,
      speakerKey: feedback.speakerKey,
      basis: feedback.basis,
      isPanel: feedback.isPanel,
      recruitment: feedback.recruitment,
      respondentType: feedback.respondentType,
      ageBand: feedback.ageBand,
      dayReceived: feedback.dayReceived,
      dayHappened: feedback.dayHappened,
      isRead: feedback.readAt,
      state: feedback.state,
      polarity: reading.polarity,
      suggestedSeverity: reading.severity,
      decidedSeverity: severityDecision.severity,
      linkVerdict: linkDecision.verdict,
    })
    .from(about)
    .crossJoin(feedback)
    .leftJoin(reading, eq(reading.feedbackId, feedback.id))
    .leftJoin(severityDecision, eq(severityDecision.feedbackId, feedback.id))
    .leftJoin(
      linkDecision,
      and(eq(linkDecision.feedbackId, feedback.id), eq(linkDecision.contractId, contractId)),
    )
    .where(and(eq(feedback.id, about.id), visibleTo(viewer)))
    .orderBy(desc(feedback.receivedAt), desc(feedback.seq))
    .limit(limit);
  const [suggested, decided] = await Promise.all([
    db
      .select({ id: themeSuggestion.feedbackId, code: themeSuggestion.code })
      .from(about)
      .crossJoin(themeSuggestion)
      .where(eq(themeSuggestion.feedbackId, about.id)),
    db
      .select({ id: themeDecision.feedbackId, code: themeDecision.code, verdict: themeDecision.verdict })
      .from(about)
      .crossJoin(themeDecision)
      .where(eq(themeDecision.feedbackId, about.id)),
  ]);
  const themes = themesById(suggested, decided);
  return items.map(({ isRead, linkVerdict, suggestedSeverity, decidedSeverity, ...item }) => ({
    ...item,
    isRead: isRead !== null,
    isLinkDecided: linkVerdict !== null,
    severity: decidedSeverity ?? suggestedSeverity,
    themes: themes.get(item.id) ?? [],
  }));
}

function themesById(
  suggested: readonly { id: string; code: string }[],
  decided: readonly { id: string; code: string; verdict: string }[],
): Map<string, EvidenceRow["themes"]> {
  const verdicts = new Map(decided.map((row) => [`${row.id} ${row.code}`, row.verdict]));
  const themes = new Map<string, EvidenceRow["themes"]>();
  const add = (id: string, code: string, isDecided: boolean) => {
    const list = themes.get(id);
    if (list) list.push({ code, isDecided });
    else themes.set(id, [{ code, isDecided }]);
  };
  for (const { id, code, verdict } of decided) if (verdict !== "rejected") add(id, code, true);
  for (const { id, code } of suggested) if (!verdicts.has(`${id} ${code}`)) add(id, code, false);
  return themes;
}
