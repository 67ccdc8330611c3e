// Owns writing an item's redacted words anew when what people decided about it has changed: at once, in the same unit, with
// what suggestions point at moved along, and quotes withdrawn whose words are not what was cleared.
import type { Db, Tx } from "~db/store";
import { type KeyOf, nameRanges } from "./name-strike.rules";
import * as repo from "./privacy.repo.server";
import type { DetailSpan } from "./privacy.schema";
import { strike } from "./redact.rules";
import { inOriginal, inRedacted, originalLength } from "./redacted-range.rules";
import { composed, isSame } from "./redaction.rules";
import type { RangeDecision } from "./redaction.schema";

/** What people decided about an item as it stands, and a stamp that differs when any of it does. */
export interface Decided {
  readonly decisions: readonly RangeDecision[];
  readonly strikes: readonly repo.StrikeRow[];
  readonly stamp: string;
}

export async function readDecided(db: Db, councilId: string, feedbackId: string): Promise<Decided> {
  const rows = await repo.listDecisions(db, feedbackId);
  const strikes = await repo.listStrikes(db, councilId);
  return {
    // The kinds are those of `detailTypes`: only commands that were parsed are written.
    decisions: rows as (repo.DecisionRow & Pick<RangeDecision, "type">)[],
    strikes,
    stamp: [...rows, ...strikes].map(({ id }) => id).join(" "),
  };
}

/** What is struck of the words: what was found, then in the order of time what people decided and the names struck everywhere. */
export function spansOf(
  words: string,
  found: readonly DetailSpan[],
  { decisions, strikes }: Decided,
  keyOf: KeyOf,
): DetailSpan[] {
  const named = nameRanges(words, strikes, keyOf).map(
    ({ start, end, name }): RangeDecision => ({ start, end, type: "PERSON", verdict: "struck", at: name.at }),
  );
  return composed(found, [...decisions, ...named]);
}

/**
 * Writes an item's redacted words from what was found and decided. `said` is the original; words that came after its last
 * reading stay out of it. Resolves with whether anything changed.
 */
export async function recompose(
  tx: Tx,
  { councilId, feedbackId, said, at }: { councilId: string; feedbackId: string; said: string; at: Date },
  keyOf: KeyOf,
): Promise<boolean> {
  const reading = await repo.findReading(tx, feedbackId);
  if (!reading) return false;
  const before = reading.spans;
  const words = said.slice(0, originalLength(before, reading.words));
  const kept = await repo.findFound(tx, feedbackId);
  const found = kept ?? before;
  const spans = spansOf(words, found, await readDecided(tx, councilId, feedbackId), keyOf);
  if (isSame(spans, before)) return false;
  // Read before what the machine finds was kept apart: what stands now is what it found.
  if (!kept) {
    const { model, at: readAt } = reading;
    const all = before.map((span) => ({ ...span, p: 1 }));
    await repo.setFound(tx, { councilId, feedbackId, spans: all, model, at: readAt });
  }
  const redacted = strike(words, spans);
  await repo.setWords(tx, feedbackId, redacted, spans);
  await repo.moveEvidence(tx, feedbackId, ([start, end]) =>
    inRedacted(spans, ...inOriginal(before, start, end)),
  );
  await withdrawChanged(tx, { councilId, feedbackId, redacted, spans, at });
  return true;
}

/** Withdraws the item's quotes whose words are not any more what a person cleared. */
export async function withdrawChanged(
  tx: Tx,
  item: { councilId: string; feedbackId: string; redacted: string; spans: readonly DetailSpan[]; at: Date },
): Promise<void> {
  for (const quote of await repo.listQuotes(tx, item.councilId, [item.feedbackId])) {
    const [start, end] = inRedacted(item.spans, quote.start, quote.end);
    if (item.redacted.slice(start, end) !== quote.words)
      await repo.withdrawQuote(tx, quote.id, { withdrawnBy: "redaction", withdrawnAt: item.at });
  }
}
