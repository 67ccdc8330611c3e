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
  jobs: Pick<JobsService, "add">;
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
}

export type SafeguardingService = ReturnType<typeof makeSafeguardingService>;

/** The duty queue. */
export function makeSafeguardingService({ store, clock, audit, jobs, settings, intake }: Deps) {
  async function call(
    tx: Tx,
    councilId: string,
    concernId: string,
    runAt: Date,
    isEscalation: boolean,
  ): Promise<void> {
    await jobs.add(tx, {
      councilId,
      kind: isEscalation ? "escalate_concern" : "page_duty",
      payload: { concernId },
      onceKey: `${isEscalation ? "escalate" : "page"}:${concernId}`,
      runAt,
    });
  }

  /** Raises a worry, or makes one about the same item more serious. A closed one waits again when something new is found. */
  async function raise(tx: Tx, worry: Worry, by: Actor): Promise<string> {
    const at = clock.now();
    const office = officeHoursOf(settings.get(worry.councilId).settings);
    const before = worry.feedbackId ? await repo.findByFeedback(tx, worry.feedbackId) : null;
    const id = before?.id ?? newId();
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
      const level = worse(before.level, worry.level);
      const cues = [...new Set([...before.cues, ...worry.cues])];
      const isNews = level !== before.level || cues.length > before.cues.length || worry.isPaged;
      if (!isNews) return id;
      const due = level === before.level ? before.dueAt : dueAt(level, at, office);
      await repo.raiseConcern(tx, id, { level, cues, dueAt: due, reopen: before.state === "closed" });
    }
    await audit.record(tx, {
      councilId: worry.councilId,
      actor: by,
      action: "concern.raised",
      subjectKind: "concern",
      subjectId: id,
      detail: { level: worry.level, by: worry.raisedBy, cues: worry.cues.join(" ").slice(0, 200) },
    });
    if (worry.isPaged || worry.level === "S5") await call(tx, worry.councilId, id, at, false);
    else if (worry.level === "S4") await call(tx, worry.councilId, id, dueAt("S4", at, office), true);
    return id;
  }

  return {
    raise,

    /** Open worries, the most serious first, then the oldest. */
    list: (by: Authorized<"concern:read">) => repo.listOpen(store.db, by.councilId),
    count: (by: Authorized<"concern:read">) => repo.countOpen(store.db, by.councilId),

    /** One worry with the words as they came; that they were read is kept in the audit trail. */
    async open(by: Authorized<"concern:read">, id: string) {
      const found = await repo.findConcern(store.db, by.councilId, id);
      if (!found) throw new AppError("not_found", "safeguarding:error.noConcern");
      await store.write((tx) =>
        audit.record(tx, {
          councilId: by.councilId,
          actor: by.actor,
          action: "original.read",
          subjectKind: "concern",
          subjectId: id,
          detail: { feedback: found.feedbackId },
        }),
      );
      const words = found.feedbackId ? await intake.openWords(store.db, by.councilId, found.feedbackId) : [];
      return { concern: found, words, pages: await repo.listPages(store.db, id) };
    },

    /** Takes a worry: paging stops. Throws `conflict` where a colleague was quicker. */
    async take(by: Authorized<"concern:act">, id: string): Promise<void> {
      const person = personBehind(by);
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

    /** A person raises a worry about an item that nobody and nothing flagged. */
    raiseByHand: (by: Authorized<"feedback:review">, feedbackId: string, level: WorryLevel) =>
      store.write((tx) =>
        raise(
          tx,
          {
            councilId: by.councilId,
            feedbackId,
            contactId: null,
            level,
            raisedBy: "person",
            cues: [],
            isPaged: level === "S5",
          },
          by.actor,
        ),
      ),
  };
}
