// Owns the one door: whatever a person says, by whatever channel, becomes an item here and nowhere else. It keeps the words
// sealed and unedited, and makes sure that somebody and something will read them.
import { ukDay } from "~/lib/dates";
import { hasNoKey, type Vault } from "~/lib/vault.server";
import { type Db, storableText, type Tx } from "~db/store";
import type { Actor } from "../accounts/actor.schema";
import type { AuditService } from "../audit/audit.service.server";
import type { JobsService } from "../jobs/jobs.service.server";
import * as repo from "./intake.repo.server";
import type { NewFeedback, NewStatement, Received, Wish } from "./intake.schema";

interface Deps {
  vault: Vault;
  audit: Pick<AuditService, "record">;
  jobs: Pick<JobsService, "add">;
}

export type IntakeService = ReturnType<typeof makeIntakeService>;

/** The door to the flow. Every method runs inside the caller's unit. */
export function makeIntakeService({ vault, audit, jobs }: Deps) {
  /** Added while a reading of the same item waits, it is that reading: one takes in everything said until it runs. */
  const willBeRead = (tx: Tx, councilId: string, feedbackId: string): Promise<void> =>
    jobs.add(tx, {
      councilId,
      kind: "understand",
      payload: { feedbackId },
      onceKey: `understand:${feedbackId}`,
    });

  return {
    /**
     * Makes an item of what was said, with its audit row and the work of reading it, or finds the item that the same
     * delivery made before. Throws where every reference offered is taken, which undoes the unit.
     */
    async receive(tx: Tx, item: NewFeedback, by: Actor): Promise<Received> {
      const { statements, references, methods, ...facts } = item;
      let reference: string | undefined;
      for (const candidate of references) {
        const isAdded = await repo.addFeedback(tx, {
          ...facts,
          methods: [...methods],
          readBack: facts.readBack ?? null,
          reference: candidate,
          dayReceived: ukDay(item.receivedAt),
        });
        if (isAdded) {
          reference = candidate;
          break;
        }
        const before = await repo.findByOnceKey(tx, item.councilId, item.onceKey);
        if (before) return { feedbackId: before.id, reference: before.reference, isNew: false };
      }
      if (!reference) throw new Error("Every reference that was drawn is taken");
      for (const [index, each] of statements.entries()) {
        await repo.addFirstStatement(
          tx,
          {
            id: each.id,
            councilId: item.councilId,
            feedbackId: item.id,
            sealed: vault.seal(storableText(each.words)),
            at: each.at,
          },
          index + 1,
        );
      }
      await audit.record(tx, {
        councilId: item.councilId,
        actor: by,
        action: "feedback.received",
        subjectKind: "feedback",
        subjectId: item.id,
        detail: { channel: item.channel, basis: item.basis },
        at: item.receivedAt,
      });
      await willBeRead(tx, item.councilId, item.id);
      return { feedbackId: item.id, reference, isNew: true };
    },

    /** Adds words that belong to an item which is already there. */
    async append(tx: Tx, councilId: string, feedbackId: string, said: NewStatement): Promise<void> {
      await repo.appendStatement(tx, {
        id: said.id,
        councilId,
        feedbackId,
        sealed: vault.seal(storableText(said.words)),
        at: said.at,
      });
      await willBeRead(tx, councilId, feedbackId);
    },

    /** Keeps an answer beside the item with the wording that was asked. */
    async answer(
      tx: Tx,
      councilId: string,
      feedbackId: string,
      asked: { question: string; wording: string; words: string; at: Date },
    ) {
      await repo.setAnswer(tx, {
        councilId,
        feedbackId,
        question: asked.question,
        wording: asked.wording,
        sealed: vault.seal(storableText(asked.words)),
        at: asked.at,
      });
    },

    /** What was answered to one of our questions, opened; null where nothing was. The caller has checked who may. */
    async answerTo(db: Db, councilId: string, feedbackId: string, question: string): Promise<string | null> {
      const sealed = await repo.findAnswer(db, councilId, feedbackId, question);
      return sealed && vault.openText(sealed);
    },

    /** What the person wants done with it; can be changed as often as they like. */
    setWish: (tx: Tx, councilId: string, feedbackId: string, wish: Wish) =>
      repo.setTold(tx, councilId, feedbackId, { wish }),
    /** The UK calendar day on which it happened. */
    setDayHappened: (tx: Tx, councilId: string, feedbackId: string, day: string) =>
      repo.setTold(tx, councilId, feedbackId, { dayHappened: day }),
    /** The person says that the answer did not help: the item is open again. */
    reopen: (tx: Tx, councilId: string, feedbackId: string) =>
      repo.setTold(tx, councilId, feedbackId, { state: "reopened" }),

    /** The item itself, without its words. */
    find: (db: Db, councilId: string, feedbackId: string) => repo.findFeedback(db, councilId, feedbackId),

    /** No words wait unread: an item that somebody had read before its last words came is unread again, until `readBy`. */
    markUnread: (tx: Tx, feedbackId: string, lastWordsAt: Date, readBy: Date) =>
      repo.markUnread(tx, feedbackId, lastWordsAt, readBy),

    /** How many statements an item has. */
    countStatements: (db: Db, feedbackId: string) => repo.countStatements(db, feedbackId),

    /** The words as they came, opened, but those whose key was destroyed. The caller has checked who may and has recorded it. */
    async openWords(db: Db, councilId: string, feedbackId: string): Promise<{ words: string; at: Date }[]> {
      const rows = await repo.listStatements(db, councilId, feedbackId);
      const kept = rows.filter((row) => !hasNoKey(row.sealed));
      return kept.map((row) => ({ words: vault.openText(row.sealed), at: row.at }));
    },
  };
}
