// Owns writing an answer: to one person, or to everyone who spoke of a theme on a contract. An answer carries the name of
// who wrote it, and is stored with the work of delivering it in one unit.
import type { z } from "zod";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Vault } from "~/lib/vault.server";
import { type Store, storableText, type Tx } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import { reachesContract } from "../accounts/scope.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { ContractsService } from "../contracts/contracts.service.server";
import type { JobsService } from "../jobs/jobs.service.server";
import type { SettingsService } from "../settings/settings.service.server";
import type { TaxonomiesService } from "../taxonomies/taxonomies.service.server";
import { deliverJob, deliveryRow } from "./addressing.server";
import * as audience from "./audience.repo.server";
import { type AudienceView, countAudience } from "./audience.rules";
import { decideDelivery, recipientOf } from "./delivery.rules";
import { leavesFrom } from "./leaves-from.rules";
import * as repo from "./responses.repo.server";
import { isSafetyTheme, itemReply, type ThemeAudience, themeAudience, themeReply } from "./responses.schema";
import type { ReplyOutlook } from "./responses.view";

export interface ReplyingDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "seal">;
  audit: Pick<AuditService, "record">;
  jobs: Pick<JobsService, "add">;
  settings: Pick<SettingsService, "get">;
  /** In whose name somebody answers. */
  contracts: Pick<ContractsService, "answersFor">;
  /** Who spoke of a theme spoke of one that was merged into it, too. */
  taxonomies: Pick<TaxonomiesService, "codesOf">;
}

function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (!result.success)
    throw new AppError("bad_input", result.error.issues[0]?.message ?? "responses:error.form");
  return result.data;
}

export function makeReplying(deps: ReplyingDeps) {
  const { store, clock, vault, audit, jobs, settings, contracts, taxonomies } = deps;

  async function audienceOf(
    by: Authorized<"reply:send">,
    of: ThemeAudience,
    at: Date,
  ): Promise<audience.AudienceOf> {
    if (isSafetyTheme(of.themeCode)) throw new AppError("bad_input", "responses:error.safetyTheme");
    if (!reachesContract(by.scope, of.contractId))
      throw new AppError("not_found", "contracts:error.noContract");
    const { councilId } = by;
    const themeCodes = await taxonomies.codesOf(councilId, of.themeCode, at);
    return { ...of, themeCodes, councilId, authorId: personBehind(by).accountId, at };
  }

  async function preview(of: audience.AudienceOf): Promise<AudienceView> {
    const rows = await audience.listAudience(store.db, of);
    const items = rows.map((row) => ({ ...row, recipient: recipientOf(row) }));
    return countAudience(items, await audience.countSuggestedOnly(store.db, of));
  }

  /** Stores a reply; the one that an earlier sending of the same form made counts as this one. */
  async function keep(tx: Tx, row: repo.ReplyRow): Promise<boolean> {
    if (await repo.addReply(tx, row)) return true;
    const before = await repo.findReply(tx, row.councilId, row.id);
    const isSame =
      before?.authorId === row.authorId &&
      before.feedbackId === row.feedbackId &&
      before.contractId === row.contractId &&
      before.themeCode === row.themeCode;
    if (!isSame) throw new AppError("conflict", "responses:error.form");
    return false;
  }

  return {
    /** How an answer to an item would go out now. Throws `not_found` for an item that is not there or is hidden from the author. */
    async outlook(by: Authorized<"reply:send">, feedbackId: string): Promise<ReplyOutlook> {
      const { councilId, scope } = by;
      const asker = { councilId, accountId: personBehind(by).accountId, scope };
      const item = await repo.findItem(store.db, asker, feedbackId);
      if (!item) throw new AppError("not_found", "responses:error.noItem");
      const row = item.contactId ? await repo.findRecipient(store.db, item.contactId) : null;
      const now = clock.now();
      const mayLeaveAt = leavesFrom(settings.get(councilId), now);
      const how = decideDelivery(row && recipientOf(row), now, now);
      const isText = how.by === "words" || how.by === "notice";
      return {
        reference: item.reference,
        channel: item.channel,
        way: how.by === "person" ? how.state : how.by === "later" ? "notice" : how.by,
        leavesAt: isText && mayLeaveAt > now ? mayLeaveAt : null,
        worry: item.worry,
      };
    },

    /**
     * Answers one person; returns the reply's id. Throws AppError "bad_input" for words that will not do, "not_found" for
     * an item that is not there or is hidden from the author.
     */
    async replyToItem(by: Authorized<"reply:send">, feedbackId: string, input: unknown): Promise<string> {
      const author = personBehind(by);
      const { id, words, outcome } = parsed(itemReply, input);
      const { councilId } = by;
      const asker = { councilId, accountId: author.accountId, scope: by.scope };
      const item = await repo.findItem(store.db, asker, feedbackId);
      if (!item) throw new AppError("not_found", "responses:error.noItem");
      const at = clock.now();
      const replyId = id ?? newId();
      const row: repo.ReplyRow = {
        id: replyId,
        councilId,
        scope: "item",
        feedbackId,
        themeCode: null,
        contractId: null,
        outcome,
        sealed: vault.seal(storableText(words)),
        authorId: author.accountId,
        bodyId: (await contracts.answersFor(by))?.id ?? null,
        at,
      };
      const delivery = deliveryRow(row, item);
      await store.write(async (tx) => {
        if (!(await keep(tx, row))) return;
        await repo.addDeliveries(tx, [delivery]);
        await repo.markAnswered(tx, councilId, [feedbackId]);
        await jobs.add(tx, deliverJob(row, item));
        await audit.record(tx, {
          councilId,
          actor: author,
          action: "reply.sent",
          subjectKind: "feedback",
          subjectId: feedbackId,
          detail: { reply: replyId, scope: "item", outcome },
          at,
        });
      });
      return replyId;
    },

    /**
     * Who a reply to everyone on a theme would reach, and how. Counts only what a person has confirmed. Throws AppError
     * "bad_input" for a theme of safety and safeguarding: those are answered one by one.
     */
    previewTheme: async (by: Authorized<"reply:send">, input: unknown): Promise<AudienceView> =>
      preview(await audienceOf(by, parsed(themeAudience, input), clock.now())),

    /**
     * Answers everyone who spoke of a theme on a contract; returns the reply's id. Who they are is settled here; the queue
     * addresses them in chunks. Throws AppError "bad_input" as `previewTheme` does, and where nobody would get it.
     */
    async replyToTheme(by: Authorized<"reply:send">, input: unknown): Promise<string> {
      const author = personBehind(by);
      const { id, words, outcome, ...of } = parsed(themeReply, input);
      const { councilId } = by;
      const at = clock.now();
      const replyId = id ?? newId();
      if (await repo.findReply(store.db, councilId, replyId)) return replyId;
      const { people } = await preview(await audienceOf(by, of, at));
      if (people === 0) throw new AppError("bad_input", "responses:error.nobody");
      const row: repo.ReplyRow = {
        id: replyId,
        councilId,
        scope: "theme",
        feedbackId: null,
        themeCode: of.themeCode,
        contractId: of.contractId,
        outcome,
        sealed: vault.seal(storableText(words)),
        authorId: author.accountId,
        bodyId: (await contracts.answersFor(by))?.id ?? null,
        at,
      };
      await store.write(async (tx) => {
        if (!(await keep(tx, row))) return;
        await jobs.add(tx, {
          councilId,
          kind: "deliver_reply",
          payload: { replyId, spread: true, audience: of.audience },
          onceKey: `spread:${replyId}`,
        });
        await audit.record(tx, {
          councilId,
          actor: author,
          action: "reply.sent",
          subjectKind: "contract",
          subjectId: of.contractId,
          detail: { reply: replyId, scope: "theme", theme: of.themeCode, outcome, people },
          at,
        });
      });
      return replyId;
    },
  };
}
