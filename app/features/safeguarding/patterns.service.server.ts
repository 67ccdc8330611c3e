// Owns what is found beside a single worry: the words that led to it, and whether worries about one contract have become a
// pattern. A pattern is opened once, grows while it is open, and is closed by a person.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import { isPattern, patternDays, peopleBehind } from "./pattern.rules";
import * as repo from "./patterns.repo.server";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
}

/** Where the words of a reason stand: in the words as they came and in the redacted ones. UTF-16 units. */
export interface FoundReason {
  code: string;
  abuseType: string | null;
  span: readonly [start: number, end: number];
  redacted: readonly [start: number, end: number];
}

export type PatternsService = ReturnType<typeof makePatternsService>;

const DAY = 86_400_000;

export function makePatternsService({ store, clock, audit }: Deps) {
  return {
    /** Keeps why the machine thinks that an item worries, in the unit that keeps its reading. */
    async keepReasons(
      tx: Tx,
      stamp: { councilId: string; feedbackId: string; model: string; at: Date },
      reasons: readonly FoundReason[],
    ): Promise<void> {
      await repo.setReasons(
        tx,
        stamp.feedbackId,
        reasons.map(({ code, abuseType, span, redacted }, rank) => ({
          ...stamp,
          rank,
          code,
          abuseType,
          start: span[0],
          end: span[1],
          redactedStart: redacted[0],
          redactedEnd: redacted[1],
        })),
      );
    },

    /** Reasons by item, the weightiest first. */
    async reasonsFor(by: Authorized<"concern:read">, feedbackIds: readonly string[]) {
      const found = new Map<string, Awaited<ReturnType<typeof repo.listReasons>>>();
      for (const row of await repo.listReasons(store.db, feedbackIds))
        if (row.councilId === by.councilId)
          found.set(row.feedbackId, [...(found.get(row.feedbackId) ?? []), row]);
      return found;
    },

    /** Looks whether the worry about an item makes a pattern of its contracts. Asking again changes nothing. */
    async seek(tx: Tx, councilId: string, feedbackId: string): Promise<void> {
      const at = clock.now();
      const earliest = new Date(at.getTime() - patternDays * DAY);
      for (const contractId of await repo.listContractsOf(tx, feedbackId)) {
        const open = await repo.findOpenPattern(tx, councilId, contractId);
        // What a person has closed is not raised again by the same worries.
        const closed = open ? null : await repo.lastClosed(tx, councilId, contractId);
        const since = closed && closed > earliest ? closed : earliest;
        const worries = await repo.listWorriesAbout(tx, councilId, contractId, since);
        const size = { worries: worries.length, people: peopleBehind(worries) };
        if (open) {
          if (size.worries > open.worries) await repo.growPattern(tx, open.id, size);
          continue;
        }
        if (!isPattern(worries)) continue;
        const id = newId();
        await repo.addPattern(tx, { id, councilId, contractId, raisedAt: at, ...size });
        await audit.record(tx, {
          councilId,
          actor: { kind: "system", councilId, name: "screen" },
          action: "pattern.raised",
          subjectKind: "pattern",
          subjectId: id,
          detail: { contract: contractId, ...size },
        });
      }
    },

    /** Patterns that are open, the newest first. */
    list: (by: Authorized<"concern:read">) => repo.listOpenPatterns(store.db, by.councilId),

    /** Closes a pattern that was looked into. Throws `conflict` where somebody has. */
    async close(by: Authorized<"concern:act">, id: string): Promise<void> {
      const person = personBehind(by);
      const closing = { closedBy: person.accountId, closedAt: clock.now() };
      const isClosed = await store.write(async (tx) => {
        const closed = await repo.closePattern(tx, by.councilId, id, closing);
        if (closed)
          await audit.record(tx, {
            councilId: by.councilId,
            actor: person,
            action: "pattern.closed",
            subjectKind: "pattern",
            subjectId: id,
          });
        return closed;
      });
      if (!isClosed) throw new AppError("conflict", "safeguarding:error.patternClosed");
    },
  };
}
