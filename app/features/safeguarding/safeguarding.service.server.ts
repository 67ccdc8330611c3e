// Owns worries: raising one in the unit that finds it, and what a duty worker does with it. Machine screening may raise the
// alarm; only a person takes, lowers or closes it.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import type { Actor } from "../accounts/actor.schema";
import { type Authorized, personBehind } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import type { IntakeService } from "../intake/intake.service.server";
import type { JobsService } from "../jobs/jobs.service.server";
import { officeHoursOf } from "../settings/office-hours.rules";
import type { SettingsService } from "../settings/settings.service.server";
import { dueAt, worse } from "./concern.rules";
import { closing } from "./concern.schema";
import * as repo from "./safeguarding.repo.server";
import type { WorryLevel } from "./safeguarding.schema";

interface Deps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  jobs: Pick<JobsService, "add" | "move">;
  settings: Pick<SettingsService, "get">;
  intake: Pick<IntakeService, "openWords">;
}

export interface Worry {
  councilId: string;
  feedbackId: string | null;
  contactId: string | null;
  level: WorryLevel;
  raisedBy: "screen" | "keyword" | "person";
  /** Codes of risk_cues.csv. */
  cues: readonly string[];
  /** Whether duty workers are called now, at any hour: S5, HELP, or STOP with a cue. */
  isPaged: boolean;
  /** The words were looked at when they came: what was found then is no news. */
  isReread?: boolean;
}

export type SafeguardingService = ReturnType<typeof makeSafeguardingService>;

/** The duty queue. */
export function makeSafeguardingService({ store, clock, audit, jobs, settings, intake }: Deps) {
  /** Has duty workers called at an instant; a call that already waits comes no later than that. */
  async function call(tx: Tx, councilId: string, concernId: string, runAt: Date): Promise<void> {
    const onceKey = `page:${concernId}`;
    await jobs.add(tx, { councilId, kind: "page_duty", payload: { concernId }, onceKey, runAt });
    await jobs.move(tx, onceKey, runAt);
  }

  async function escalate(tx: Tx, councilId: string, concernId: string, runAt: Date): Promise<void> {
    const onceKey = `escalate:${concernId}`;
    await jobs.add(tx, { councilId, kind: "escalate_concern", payload: { concernId }, onceKey, runAt });
  }

  /**
   * Raises a worry, or makes one about the same item more serious. One that somebody closed waits again when something new
   * is found, and so does one that somebody has when it gets worse or somebody must be called: whoever has it may be asleep.
   */
  async function raise(tx: Tx, worry: Worry, by: Actor): Promise<string> {
    const at = clock.now();
    const office = officeHoursOf(settings.get(worry.councilId).settings);
    const before = worry.feedbackId ? await repo.findByFeedback(tx, worry.feedbackId) : null;
    const id = before?.id ?? newId();
    const level = before ? worse(before.level, worry.level) : worry.level;
    if (!before) {
      await repo.addConcern(tx, {
        id,
        councilId: worry.councilId,
        feedbackId: worry.feedbackId,
        contactId: worry.contactId,
        level: worry.level,
        raisedBy: worry.raisedBy,
        cues: [...worry.cues],
        raisedAt: at,
        dueAt: dueAt(worry.level, at, office),
        state: "waiting",
        pages: 0,
      });
    } else {
      const cues = [...new Set([...before.cues, ...worry.cues])];
      const isWorse = level !== before.level;
      const isNews = isWorse || cues.length > before.cues.length || (worry.isPaged && !worry.isReread);
      if (!isNews) return id;
      const reopen = before.state === "closed" || (before.state === "taken" && (isWorse || worry.isPaged));
      const due = isWorse || reopen ? dueAt(level, at, office) : before.dueAt;
      await repo.raiseConcern(tx, id, { level, cues, dueAt: due, reopen });
    }
    await audit.record(tx, {
      councilId: worry.councilId,
      actor: by,
      action: "concern.raised",
      subjectKind: "concern",
      subjectId: id,
      detail: { level: worry.level, by: worry.raisedBy, cues: worry.cues.join(" ").slice(0, 200) },
    });
    // The call goes on until somebody takes it: reading the words again does not start another.
    const isCalledFor = worry.isReread && before?.state === "waiting" && before.pages > 0;
    if ((worry.isPaged || level === "S5") && !isCalledFor) await call(tx, worry.councilId, id, at);
    else if (level === "S4") await escalate(tx, worry.councilId, id, dueAt("S4", at, office));
    return id;
  }

  const viewerOf = (by: Authorized<"concern:read" | "concern:act">): repo.Viewer => ({
    councilId: by.councilId,
    accountId: by.actor.kind === "account" ? by.actor.accountId : null,
  });

  async function get(by: Authorized<"concern:read" | "concern:act">, id: string): Promise<repo.ConcernRow> {
    const found = await repo.findConcern(store.db, viewerOf(by), id);
    if (!found) throw new AppError("not_found", "safeguarding:error.noConcern");
    return found;
  }

  return {
    raise,

    /** Has duty workers called about a worry that waits again: now where that is due, else when it will be. */
    async callAgain(
      tx: Tx,
      worry: { councilId: string; id: string; level: WorryLevel; dueAt: Date },
    ): Promise<void> {
      const { councilId, id, level, dueAt: due } = worry;
      const at = clock.now();
      if (level === "S5" || due <= at) await call(tx, councilId, id, at);
      else if (level === "S4") await escalate(tx, councilId, id, due);
    },

    /** Open worries, the most serious first, then the oldest. One about an item that names who asks is not there for them. */
    list: (by: Authorized<"concern:read">) => repo.listOpen(store.db, viewerOf(by)),
    count: (by: Authorized<"concern:read">) => repo.countOpen(store.db, viewerOf(by)),

    /**
     * One worry with the words as they came, the item, the calls that went out, and what else came from the same phone; that
     * the words were read is kept in the audit trail.
     */
    async open(by: Authorized<"concern:read">, id: string) {
      const found = await get(by, id);
      await store.write((tx) =>
        audit.record(tx, {
          councilId: by.councilId,
          actor: by.actor,
          action: "original.read",
          // Under the item, where somebody looks who asks who read it.
          subjectKind: found.feedbackId ? "feedback" : "concern",
          subjectId: found.feedbackId ?? id,
          detail: { concern: id },
        }),
      );
      const item = found.feedbackId ? await repo.findItem(store.db, by.councilId, found.feedbackId) : null;
      const contactId = found.contactId ?? item?.contactId ?? null;
      return {
        concern: found,
        item,
        words: item ? await intake.openWords(store.db, by.councilId, item.id) : [],
        pages: await repo.listPages(store.db, id),
        earlier: contactId ? await repo.listEarlier(store.db, viewerOf(by), contactId, item?.id ?? null) : [],
      };
    },

    /** Whose phone a worry is about. Throws `not_found` where there is no phone, or the worry is not there for who asks. */
    async whomToRing(
      by: Authorized<"concern:act">,
      id: string,
    ): Promise<{ contactId: string; feedbackId: string | null }> {
      const { contactId: known, feedbackId } = await get(by, id);
      const item = feedbackId ? await repo.findItem(store.db, by.councilId, feedbackId) : null;
      const contactId = known ?? item?.contactId ?? null;
      if (!contactId) throw new AppError("not_found", "safeguarding:error.noPhone");
      return { contactId, feedbackId };
    },

    /** Takes a worry: paging stops. Throws `conflict` where a colleague was quicker. */
    async take(by: Authorized<"concern:act">, id: string): Promise<void> {
      const person = personBehind(by);
      await get(by, id);
      const at = clock.now();
      const isTaken = await store.write(async (tx) => {
        const taken = await repo.takeConcern(tx, by.councilId, id, person.accountId, at);
        if (taken) {
          await audit.record(tx, {
            councilId: by.councilId,
            actor: person,
            action: "concern.taken",
            subjectKind: "concern",
            subjectId: id,
          });
        }
        return taken;
      });
      if (!isTaken) throw new AppError("conflict", "safeguarding:error.taken");
    },

    /** Closes a worry with what was decided. Throws `bad_input` where the reason is missing. */
    async close(by: Authorized<"concern:act">, id: string, input: unknown): Promise<void> {
      const person = personBehind(by);
      const parsed = closing.safeParse(input);
      if (!parsed.success) throw new AppError("bad_input", "safeguarding:error.reason");
      await get(by, id);
      const at = clock.now();
      const isClosed = await store.write(async (tx) => {
        const closed = await repo.closeConcern(tx, by.councilId, id, {
          closedBy: person.accountId,
          closedAt: at,
          ...parsed.data,
        });
        if (closed) {
          await audit.record(tx, {
            councilId: by.councilId,
            actor: person,
            action: "concern.closed",
            subjectKind: "concern",
            subjectId: id,
            detail: { outcome: parsed.data.outcome },
          });
        }
        return closed;
      });
      if (!isClosed) throw new AppError("conflict", "safeguarding:error.closed");
    },
  };
}
