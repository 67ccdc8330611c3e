// Owns reading answers back: those to an item, those on a contract, and what waits. Never shows an item to somebody it is
// hidden from.
import { AppError } from "~/lib/app-error";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { TasksService } from "../tasks/tasks.service.server";
import { listSpeakersOn } from "./audience.repo.server";
import * as repo from "./responses.repo.server";
import {
  type AnswersWaiting,
  type AnswerToTell,
  countStates,
  type ReplyView,
  type ThemeReplyView,
} from "./responses.view";

export interface ReplyListsDeps {
  store: Pick<Store, "db" | "write">;
  audit: Pick<AuditService, "record">;
  tasks: Pick<TasksService, "claimedBy">;
  vault: Pick<Vault, "openText">;
  accounts: Pick<AccountsService, "namesOf">;
}

export function makeReplyLists({ store, vault, accounts, audit, tasks }: ReplyListsDeps) {
  async function authorsOf(councilId: string, replies: readonly repo.ReplyRow[]) {
    const names = await accounts.namesOf(
      councilId,
      replies.map((each) => each.authorId),
    );
    return (reply: repo.ReplyRow) => names.get(reply.authorId) ?? { name: "", jobTitle: "" };
  }

  /** The answers to several items by item, newest first. The caller shows only items that the person may see. */
  async function listForMany(
    by: Authorized<"feedback:read">,
    feedbackIds: readonly string[],
  ): Promise<Map<string, ReplyView[]>> {
    if (feedbackIds.length === 0) return new Map();
    const rows = await repo.listReplies(store.db, by.councilId, feedbackIds);
    const authorOf = await authorsOf(
      by.councilId,
      rows.map((row) => row.reply),
    );
    const found = new Map<string, ReplyView[]>();
    const seen = new Set<string>();
    for (const { reply, delivery, toldAt } of rows) {
      if (seen.has(delivery.id)) continue;
      seen.add(delivery.id);
      const own = found.get(delivery.feedbackId) ?? [];
      found.set(delivery.feedbackId, own);
      own.push({
        id: reply.id,
        scope: reply.scope,
        words: vault.openText(reply.sealed),
        outcome: reply.outcome,
        author: authorOf(reply),
        at: reply.at,
        delivery: toldAt ? { state: "told", at: toldAt } : { state: delivery.state, at: delivery.changedAt },
      });
    }
    return found;
  }

  return {
    listForMany,

    /** The answers to an item, newest first, with where each stands. Throws `not_found` where it is hidden from who asks. */
    async listFor(by: Authorized<"feedback:read">, feedbackId: string): Promise<ReplyView[]> {
      const item = await repo.findItem(store.db, by.councilId, feedbackId, personBehind(by).accountId);
      if (!item) throw new AppError("not_found", "responses:error.noItem");
      return (await listForMany(by, [feedbackId])).get(feedbackId) ?? [];
    },

    /** The answers to everyone on a theme of a contract, newest first, with how many people each stands how for. */
    async listForContract(by: Authorized<"feedback:read">, contractId: string): Promise<ThemeReplyView[]> {
      const replies = await repo.listThemeReplies(store.db, by.councilId, contractId);
      if (replies.length === 0) return [];
      const authorOf = await authorsOf(by.councilId, replies);
      const states = await repo.listStates(
        store.db,
        replies.map((each) => each.id),
      );
      return replies.map((reply) => ({
        id: reply.id,
        themeCode: reply.themeCode ?? "",
        words: vault.openText(reply.sealed),
        outcome: reply.outcome,
        author: authorOf(reply),
        at: reply.at,
        ...countStates(states.filter((each) => each.replyId === reply.id)),
      }));
    },

    /** How many people spoke of each contract, by contract; one of whom nobody spoke is left out. */
    async peopleOn(
      by: Authorized<"feedback:read">,
      contractIds: readonly string[],
    ): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      if (contractIds.length === 0) return counts;
      const { accountId } = personBehind(by);
      const rows = await listSpeakersOn(store.db, { councilId: by.councilId, accountId, contractIds });
      for (const { contractId } of rows) counts.set(contractId, (counts.get(contractId) ?? 0) + 1);
      return counts;
    },

    /**
     * The answer that somebody is to tell a person, for whoever has claimed the task; null where the task is not theirs or
     * has no answer. That it was shown is kept in the audit trail.
     */
    async answerToTell(by: Authorized<"task:act">, taskId: string): Promise<AnswerToTell | null> {
      const task = await tasks.claimedBy(by, taskId);
      const reply = task?.replyId ? await repo.findReply(store.db, by.councilId, task.replyId) : null;
      if (!task || !reply) return null;
      await store.write((tx) =>
        audit.record(tx, {
          councilId: by.councilId,
          actor: by.actor,
          action: "answer.shown",
          subjectKind: "task",
          subjectId: taskId,
          detail: { reply: reply.id },
        }),
      );
      const { name } = (await authorsOf(by.councilId, [reply]))(reply);
      return { words: vault.openText(reply.sealed), author: name };
    },

    /** What waits: answers to write, answers that nobody has asked to read, answers that could not be delivered. */
    async answersWaiting(by: Authorized<"feedback:read">): Promise<AnswersWaiting> {
      const { accountId } = personBehind(by);
      const [toWrite, notRead, failed] = await Promise.all([
        repo.countUnanswered(store.db, by.councilId, accountId),
        repo.countInStates(store.db, by.councilId, ["notice_sent"]),
        repo.countInStates(store.db, by.councilId, ["failed"]),
      ]);
      return { toWrite, notRead, failed };
    },
  };
}
