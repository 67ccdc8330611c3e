// Owns the lists that people work through: what nobody has read, what waits for a decision, and one item whole.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { type Action, type Authorized, canDo } from "../accounts/authorize.rules";
import type { WhoAnswers } from "../contracts/commissioning.rules";
import type { ContractsService } from "../contracts/contracts.service.server";
import { findConcernOf } from "./concern.repo.server";
import { type DueBucket, type DueCursor, dueBuckets, readCursor, writeCursor } from "./due.rules";
import { type EvidenceItem, PAGE_SIZE } from "./evidence.schema";
import { countStatements, loadItems } from "./items.repo.server";
import { type EvidenceNames, type NamesDeps, namesFor } from "./names.server";
import * as queues from "./queues.repo.server";
import { type Viewer, viewerOf } from "./visible.repo.server";

export interface QueuesDeps extends NamesDeps {
  clock: Clock;
  contracts: Pick<ContractsService, "commissionerOf" | "buysAdvocacy">;
}

export interface UnreadPage {
  items: { item: EvidenceItem; due: DueBucket["name"] }[];
  names: EvidenceNames;
  /** Of the whole queue, not of the page. */
  count: number;
  overdue: number;
  /** For the next page; null at the end. */
  next: string | null;
}

export interface ReviewStep {
  /** Null where the queue is empty. */
  item: EvidenceItem | null;
  names: EvidenceNames;
  /** The item after this one in the queue; null at its end. */
  nextId: string | null;
}

export interface ItemPage {
  item: EvidenceItem;
  names: EvidenceNames;
  statements: { count: number; firstAt: Date | null; lastAt: Date | null };
  /** The worry about it, for those who may see worries; null for others and where there is none. */
  concern: Awaited<ReturnType<typeof findConcernOf>>;
  /** Who decides each contract that the item is about, by contract id; nobody whom the item names. */
  commissioners: ReadonlyMap<string, WhoAnswers>;
  /** It names a colleague and came to whoever looks in their place. */
  isForDeputy: boolean;
  /** What whoever looks may do with it. */
  may: { review: boolean; reply: boolean; search: boolean };
}

type Reading = Authorized<"feedback:read">;

/** Who looks, from the proof that they may. */
export async function viewerBehind(
  { store, contracts }: Pick<NamesDeps, "store" | "contracts">,
  { councilId, actor, scope }: Authorized<Action>,
): Promise<Viewer> {
  const accountId = actor.kind === "account" ? actor.accountId : null;
  const hidesAdvocates = accountId !== null && (await contracts.buysAdvocacy(councilId, accountId));
  return viewerOf(store.db, { councilId, accountId, scope, hidesAdvocates });
}

export function makeQueues(deps: QueuesDeps) {
  const { store, clock, contracts } = deps;

  async function commissionersOf(
    { links }: EvidenceItem,
    names: EvidenceNames,
    councilId: string,
    feedbackId: string,
  ) {
    const notAccounts = await queues.listNamed(store.db, feedbackId);
    const ids = [...links.decided, ...links.suggested].map((link) => link.contractId);
    const known = ids.filter((id) => names.contracts.has(id));
    const answers = await Promise.all(
      known.map(async (id) => [id, await contracts.commissionerOf(councilId, id, { notAccounts })] as const),
    );
    return new Map(answers);
  }

  async function loadOne(viewer: Viewer, id: string): Promise<EvidenceItem> {
    const [item] = await loadItems(store.db, viewer, [id]);
    // An item of another council, one that is hidden and one that never was must look the same.
    if (!item) throw new AppError("not_found", "evidence:error.noItem");
    return item;
  }

  return {
    /**
     * Everything nobody has read: overdue first, then the soonest due; items due at about the same time by words of worry.
     * `cursor` is the `next` of the page before.
     */
    async listUnread(by: Reading, cursor?: string | null): Promise<UnreadPage> {
      const viewer = await viewerBehind(deps, by);
      const now = clock.now();
      const after = readCursor(cursor);
      const asOf = after ? new Date(after.asOf) : now;
      const found: (DueCursor & { id: string; due: DueBucket["name"] })[] = [];
      for (const [index, bucket] of dueBuckets(asOf).entries()) {
        if (index < (after?.bucket ?? 0) || found.length > PAGE_SIZE) continue;
        const from = index === after?.bucket ? after : null;
        const rows = await queues.listUnreadIn(store.db, viewer, bucket, from, PAGE_SIZE + 1 - found.length);
        for (const { id, worryWords, readBy, seq } of rows)
          found.push({
            id,
            due: bucket.name,
            asOf: asOf.getTime(),
            bucket: index,
            worryWords,
            readBy: readBy.getTime(),
            seq,
          });
      }
      const shown = found.slice(0, PAGE_SIZE);
      const last = shown.at(-1);
      const items = await loadItems(
        store.db,
        viewer,
        shown.map((each) => each.id),
      );
      const dueOf = new Map(shown.map((each) => [each.id, each.due]));
      const { count, overdue } = await queues.countUnread(store.db, viewer, now);
      return {
        items: items.map((item) => ({ item, due: dueOf.get(item.id) ?? "later" })),
        names: await namesFor(deps, by.councilId, items),
        count,
        overdue,
        next: found.length > PAGE_SIZE && last ? writeCursor(last) : null,
      };
    },

    /** Items that name a colleague and came to this person in their place, the oldest first; at most 50. */
    async listAsDeputy(by: Reading): Promise<{ items: EvidenceItem[]; names: EvidenceNames }> {
      const viewer = await viewerBehind(deps, by);
      const rows = await queues.listAsDeputy(store.db, viewer, 50);
      const items = await loadItems(
        store.db,
        viewer,
        rows.map((row) => row.id),
      );
      return { items, names: await namesFor(deps, by.councilId, items) };
    },

    /** Items, read or not, with something that a machine suggested and nobody has decided; a page of them, in the order of review. */
    async listForReview(by: Reading): Promise<{ items: EvidenceItem[]; names: EvidenceNames }> {
      const viewer = await viewerBehind(deps, by);
      const rows = await queues.listUndecided(store.db, viewer, null, PAGE_SIZE);
      const items = await loadItems(
        store.db,
        viewer,
        rows.map((row) => row.id),
      );
      return { items, names: await namesFor(deps, by.councilId, items) };
    },

    /**
     * One step of the review queue, or of a slice of it: the item asked for or, where none is, the first of the queue; and
     * which comes after it. Throws `not_found` for an item that cannot be seen.
     */
    async reviewStep(
      by: Reading,
      asked?: string | null,
      slice: queues.ReviewSlice = {},
    ): Promise<ReviewStep> {
      const viewer = await viewerBehind(deps, by);
      const id = asked || (await queues.listUndecided(store.db, viewer, null, 1, slice))[0]?.id;
      const item = id ? await loadOne(viewer, id) : null;
      const place = item ? await queues.placeOf(store.db, viewer, item.id) : null;
      const [next] = place ? await queues.listUndecided(store.db, viewer, place, 1, slice) : [];
      return {
        item,
        names: await namesFor(deps, by.councilId, item ? [item] : []),
        nextId: next?.id ?? null,
      };
    },

    /** One item whole. Throws `not_found` for one that is not there, of another council, or hidden from whoever asks. */
    async getItem(by: Reading, id: string): Promise<ItemPage> {
      const viewer = await viewerBehind(deps, by);
      const item = await loadOne(viewer, id);
      const names = await namesFor(deps, by.councilId, [item]);
      const [commissioners, statements, concern, isForDeputy] = await Promise.all([
        commissionersOf(item, names, by.councilId, id),
        countStatements(store.db, by.councilId, id),
        canDo(by.actor, "concern:read") ? findConcernOf(store.db, by.councilId, id) : null,
        queues.isDeputyFor(store.db, viewer, id),
      ]);
      const may = {
        review: canDo(by.actor, "feedback:review"),
        reply: canDo(by.actor, "reply:send"),
        search: canDo(by.actor, "feedback:search"),
      };
      return { item, names, commissioners, statements, concern, isForDeputy, may };
    },
  };
}
