// Owns what a person may do with the personal details of one item: strike what the machine missed, show again what is none,
// take either back, and clear words to be quoted. The reason is kept, and redacted words change in the same unit.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import { type Authorized, authorize, canDo, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { IntakeService } from "../intake/intake.service.server";
import type { KeyOf } from "./name-strike.rules";
import * as repo from "./privacy.repo.server";
import { recompose } from "./recompose.server";
import { inOriginal, inRedacted } from "./redacted-range.rules";
import { joinedRanges } from "./redaction.rules";
import type { RedactionCommand } from "./redaction.schema";

export interface RedactionDeps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  intake: Pick<IntakeService, "openWords">;
  /** Keys names so that they are found again and cannot be read. */
  keyOf(councilId: string): KeyOf;
}

export type By = Authorized<"feedback:review">;
type Ask<Act extends RedactionCommand["act"]> = Extract<RedactionCommand, { act: Act }>;

/** Which redacted words somebody had before them. */
export const stampOf = ({ words, spans, at }: Pick<repo.ReadingRow, "words" | "spans" | "at">): string =>
  `${words.length}.${spans.length}.${at.getTime()}`;

export function makeRedaction({ store, clock, audit, intake, keyOf }: RedactionDeps) {
  async function readingFor(tx: Tx | Store["db"], by: By, feedbackId: string, seen?: string) {
    const person = personBehind(by);
    const asker = { councilId: by.councilId, accountId: person.accountId, scope: by.scope };
    const found = await repo.findReadingFor(tx, asker, feedbackId);
    if (!found) throw new AppError("not_found", "privacy:error.noItem");
    if (seen !== undefined && seen !== stampOf(found))
      throw new AppError("conflict", "privacy:error.changedSince");
    return found;
  }

  const wordsOf = async (councilId: string, feedbackId: string): Promise<string> =>
    (await intake.openWords(store.db, councilId, feedbackId)).map((each) => each.words).join("\n");

  /** Does something with an item's reading and writes its redacted words anew, in one unit with the audit row. */
  async function change(
    by: By,
    feedbackId: string,
    work: (tx: Tx, at: Date) => Promise<{ action: string; detail: Record<string, string | number> }>,
  ): Promise<void> {
    const person = personBehind(by);
    const said = await wordsOf(by.councilId, feedbackId);
    const at = clock.now();
    await store.write(async (tx) => {
      const { action, detail } = await work(tx, at);
      await recompose(tx, { councilId: by.councilId, feedbackId, said, at }, keyOf(by.councilId));
      const subject = { subjectKind: "feedback", subjectId: feedbackId };
      await audit.record(tx, { councilId: by.councilId, actor: person, action, ...subject, detail, at });
    });
  }

  return {
    readingFor,
    wordsOf,

    /** Strikes chosen words. Throws `conflict` where the words have changed since they were chosen. */
    async strike(
      by: By,
      feedbackId: string,
      { seen, chosen, type, reason }: Omit<Ask<"strike">, "act">,
    ): Promise<void> {
      const { accountId } = personBehind(by);
      const ids = chosen.map(() => newId());
      await change(by, feedbackId, async (tx, at) => {
        const { words, spans } = await readingFor(tx, by, feedbackId, seen);
        const ranges = joinedRanges(words, chosen);
        if (ranges.length === 0) throw new AppError("bad_input", "privacy:error.noWords");
        for (const [n, range] of ranges.entries()) {
          const [start, end] = inOriginal(spans, ...range);
          const what = { id: ids[n]!, councilId: by.councilId, feedbackId, start, end, type, reason };
          await repo.addDecision(tx, { ...what, verdict: "struck", decidedBy: accountId, at });
        }
        return { action: "redaction.struck", detail: { count: ranges.length, type, reason } };
      });
    },

    /**
     * Shows again what was struck and is no personal detail. Only for those who may read originals, because it does let them
     * be read. Throws `forbidden` for others.
     */
    async show(
      by: By,
      feedbackId: string,
      { seen, chosen, reason }: Omit<Ask<"show">, "act">,
    ): Promise<void> {
      const person = personBehind(by);
      authorize(person, "feedback:read_original");
      const ids = chosen.map(() => newId());
      await change(by, feedbackId, async (tx, at) => {
        const { spans } = await readingFor(tx, by, feedbackId, seen);
        for (const [n, range] of chosen.entries()) {
          const [start, end] = inOriginal(spans, ...range);
          const struck = spans.find((span) => span.start === start && span.end === end);
          if (!struck) throw new AppError("bad_input", "privacy:error.noDetail");
          const what = {
            id: ids[n]!,
            councilId: by.councilId,
            feedbackId,
            start,
            end,
            type: struck.type,
            reason,
          };
          await repo.addDecision(tx, { ...what, verdict: "shown", decidedBy: person.accountId, at });
        }
        return { action: "redaction.shown", detail: { count: chosen.length, reason } };
      });
    },

    /** Takes back what somebody struck or showed. What a colleague struck, only those may open who may read originals. */
    async takeBack(by: By, feedbackId: string, id: string): Promise<void> {
      const person = personBehind(by);
      await change(by, feedbackId, async (tx, at) => {
        await readingFor(tx, by, feedbackId);
        const decision = (await repo.listDecisions(tx, feedbackId)).find((each) => each.id === id);
        if (!decision) throw new AppError("conflict", "privacy:error.changedSince");
        const isOwn = decision.decidedBy === person.accountId;
        if (decision.verdict === "struck" && !isOwn && !canDo(person, "feedback:read_original"))
          throw new AppError("forbidden", "privacy:error.notYours");
        await repo.takeBackDecision(tx, id, { undoneBy: person.accountId, undoneAt: at });
        return { action: "redaction.taken_back", detail: { decision: id, verdict: decision.verdict } };
      });
    },

    /** Clears words to be quoted: from the first chosen to the last, or all where none is chosen. */
    async clearQuote(by: By, feedbackId: string, { seen, chosen }: Omit<Ask<"clear">, "act">): Promise<void> {
      const person = personBehind(by);
      const id = newId();
      const at = clock.now();
      await store.write(async (tx) => {
        const { words, spans } = await readingFor(tx, by, feedbackId, seen);
        const from = chosen.length > 0 ? Math.min(...chosen.map(([start]) => start)) : 0;
        const to = chosen.length > 0 ? Math.max(...chosen.map(([, end]) => end)) : words.length;
        const [start, end] = inOriginal(spans, from, Math.min(to, words.length));
        const quote = words.slice(...inRedacted(spans, start, end));
        if (!/[\p{L}\p{N}]/u.test(quote)) throw new AppError("bad_input", "privacy:error.noWords");
        const { councilId } = by;
        await repo.addQuote(tx, {
          id,
          councilId,
          feedbackId,
          start,
          end,
          words: quote,
          clearedBy: person.accountId,
          at,
        });
        const subject = { subjectKind: "feedback", subjectId: feedbackId, detail: { quote: id } };
        await audit.record(tx, { councilId, actor: person, action: "quote.cleared", ...subject, at });
      });
    },

    /** Takes a cleared quote back: from then on nothing may publish it. */
    async withdrawQuote(by: By, feedbackId: string, id: string): Promise<void> {
      const person = personBehind(by);
      const at = clock.now();
      await store.write(async (tx) => {
        await readingFor(tx, by, feedbackId);
        const quotes = await repo.listQuotes(tx, by.councilId, [feedbackId]);
        if (!quotes.some((each) => each.id === id))
          throw new AppError("conflict", "privacy:error.changedSince");
        await repo.withdrawQuote(tx, id, { withdrawnBy: person.accountId, withdrawnAt: at });
        const subject = { subjectKind: "feedback", subjectId: feedbackId, detail: { quote: id } };
        await audit.record(tx, {
          councilId: by.councilId,
          actor: person,
          action: "quote.withdrawn",
          ...subject,
          at,
        });
      });
    },
  };
}
