// Owns reading answers back: those to an item, those on a contract, and what waits. Never shows an item to somebody it is
// hidden from.
import { AppError } from "~/lib/app-error";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import type { AccountsService } from "../accounts/accounts.service.server";
import { type Action, type Authorized, personBehind } from "../accounts/authorize.rules";
import { reachesContract, type Scope } from "../accounts/scope.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { ContractsService } from "../contracts/contracts.service.server";
import { withoutNhsNumbers } from "../privacy/last-strike.rules";
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
  contracts: Pick<ContractsService, "bodyNames">;
}

/** Who asks, from the proof that they may. */
const askerBehind = (by: Authorized<Action>): repo.Asker => ({
  councilId: by.councilId,
  accountId: personBehind(by).accountId,
  scope: by.scope,
});

export function makeReplyLists({ store, vault, accounts, audit, tasks, contracts }: ReplyListsDeps) {
  async function authorsOf(councilId: string, replies: readonly repo.ReplyRow[]) {
    const names = await accounts.namesOf(
      councilId,
      replies.map((each) => each.authorId),
    );
    return (reply: repo.ReplyRow) => names.get(reply.authorId) ?? { name: "", jobTitle: "" };
  }

  const wordsOf = (reply: repo.ReplyRow, { strikesNhsNumbers }: Scope): string => {
    const words = vault.openText(reply.sealed);
    return strikesNhsNumbers ? withoutNhsNumbers(words) : words;
  };

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
    const bodies = await contracts.bodyNames(by);
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
        words: wordsOf(reply, by.scope),
        outcome: reply.outcome,
        author: authorOf(reply),
        body: bodies.get(reply.bodyId ?? "") ?? null,
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
      const item = await repo.findItem(store.db, askerBehind(by), feedbackId);
      if (!item) throw new AppError("not_found", "responses:error.noItem");
      return (await listForMany(by, [feedbackId])).get(feedbackId) ?? [];
    },

    /** The answers to everyone on a theme of a contract, newest first, with how many people each stands how for. */
    async listForContract(by: Authorized<"feedback:search">, contractId: string): Promise<ThemeReplyView[]> {
      if (!reachesContract(by.scope, contractId)) return [];
      const replies = await repo.listThemeReplies(store.db, by.councilId, contractId);
      if (replies.length === 0) return [];
      const authorOf = await authorsOf(by.councilId, replies);
      const bodies = await contracts.bodyNames(by);
      const states = await repo.listStates(
        store.db,
        replies.map((each) => each.id),
      );
      return replies.map((reply) => ({
        id: reply.id,
        themeCode: reply.themeCode ?? "",
        words: wordsOf(reply, by.scope),
        outcome: reply.outcome,
        author: authorOf(reply),
        body: bodies.get(reply.bodyId ?? "") ?? null,
        at: reply.at,
        ...countStates(states.filter((each) => each.replyId === reply.id)),
      }));
    },

    /** How many people spoke of each contract, by contract; one of whom nobody spoke is left out. */
    async peopleOn(
      by: Authorized<"feedback:search">,
      contractIds: readonly string[],
    ): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      if (contractIds.length === 0) return counts;
      const within = contractIds.filter((id) => reachesContract(by.scope, id));
      const rows = await listSpeakersOn(store.db, { ...askerBehind(by), contractIds: within });
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
    async answersWaiting(by: Authorized<"feedback:search">): Promise<AnswersWaiting> {
      const [toWrite, notRead, failed] = await Promise.all([
        repo.countUnanswered(store.db, askerBehind(by)),
        repo.countInStates(store.db, by.councilId, ["notice_sent"]),
        repo.countInStates(store.db, by.councilId, ["failed"]),
      ]);
      return { toWrite, notRead, failed };
    },
  };
}
