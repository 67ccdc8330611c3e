// Owns the use cases of decisions by commissioning bodies: each body's own is written down by somebody who decides for it, and
// several are never made into one.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { sayDate, ukDay } from "~/lib/dates";
import type { Store } from "~db/store";
import type { Action, Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import { bodiesOn } from "./commissioning.rules";
import { type CommissioningReader, type CommissioningState, isOn } from "./commissioning-state.server";
import { type Standing, standingOf } from "./deciding-body.rules";
import { addDecision, listDecisions } from "./decisions.repo.server";
import { newDecision } from "./decisions.schema";
import { parsed } from "./parsed-input.rules";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  reader: CommissioningReader;
  needContract(by: Authorized<Action>, contractId: string): Promise<void>;
}

/** What was decided about one matter, and by whom. */
export interface MatterView {
  matter: string;
  standing: Standing;
  decisions: {
    id: string;
    body: string;
    outcome: string;
    reason: string;
    /** In words. */
    day: string;
    decidedBy: string;
  }[];
  /** Names of bodies that have not decided. */
  waiting: string[];
}

/** The use cases of decisions by commissioning bodies. */
export function makeDeciding({ store, clock, audit, reader, needContract }: Deps) {
  const today = (): string => ukDay(clock.now());
  const nameOf = (state: CommissioningState, id: string): string =>
    state.bodies.find((body) => body.id === id)?.name ?? "";

  /**
   * The bodies that buy a contract today, those that carry on the work of one that is gone in its place; the council where
   * nobody entered who buys it.
   */
  function buyersOf(state: CommissioningState, contractId: string): string[] {
    const on = today();
    const rows = state.contractBodies.filter((row) => row.contractId === contractId && isOn(row, on));
    const council = state.bodies.filter((body) => body.kind === "council" && isOn(body, on));
    const ids = rows.length > 0 ? rows.map((row) => row.bodyId) : council.map((body) => body.id);
    return [...new Set(ids.flatMap((id) => bodiesOn(state.bodies, state.successions, id, on)))];
  }

  /** The bodies somebody decides for: those granted, those of posts they hold, and for jobs every one. */
  function decidesFor(state: CommissioningState, by: Authorized<Action>): string[] {
    if (by.actor.kind !== "account") return state.bodies.map((body) => body.id);
    const { accountId } = by.actor;
    const held = state.posts.filter((post) =>
      post.holders.some((holder) => holder.person?.accountId === accountId && isOn(holder, today())),
    );
    return [...new Set([...by.scope.bodies, ...held.map((post) => post.bodyId)])];
  }

  return {
    /** What was decided about a contract, matter by matter, the newest first. Throws `not_found` for one out of reach. */
    async decisionsOn(by: Authorized<"contract:read">, contractId: string): Promise<MatterView[]> {
      await needContract(by, contractId);
      const rows = await listDecisions(store.db, by.councilId, contractId);
      if (rows.length === 0) return [];
      const state = await reader.load(by.councilId);
      const buyers = buyersOf(state, contractId);
      const matters = [...new Set(rows.map((row) => row.matter))].reverse();
      return matters.map((matter) => {
        const { standing, decided, waiting } = standingOf(
          buyers,
          rows.filter((row) => row.matter === matter),
        );
        return {
          matter,
          standing,
          decisions: decided.map(({ id, bodyId, outcome, reason, decidedOn, decidedBy }) => ({
            id,
            body: nameOf(state, bodyId),
            outcome,
            reason,
            day: sayDate(decidedOn),
            decidedBy,
          })),
          waiting: waiting.map((id) => nameOf(state, id)),
        };
      });
    },

    /** Of the bodies that buy a contract, those that whoever asks decides for, by name. */
    async bodiesToDecideFor(
      by: Authorized<"decision:record">,
      contractId: string,
    ): Promise<{ id: string; name: string }[]> {
      await needContract(by, contractId);
      const state = await reader.load(by.councilId);
      const own = decidesFor(state, by);
      return buyersOf(state, contractId)
        .filter((id) => own.includes(id))
        .map((id) => ({ id, name: nameOf(state, id) }));
    },

    /**
     * Writes down what one body decided. Throws `forbidden` where whoever asks does not decide for the body, and `not_found`
     * where the contract is out of reach.
     */
    async recordDecision(
      by: Authorized<"decision:record">,
      contractId: string,
      input: unknown,
    ): Promise<void> {
      await needContract(by, contractId);
      const decision = parsed(newDecision, input);
      if (decision.decidedOn > today()) throw new AppError("bad_input", "decisions:field.dayAhead");
      const state = await reader.load(by.councilId);
      const isBuyer = buyersOf(state, contractId).includes(decision.bodyId);
      if (!isBuyer || !decidesFor(state, by).includes(decision.bodyId))
        throw new AppError("forbidden", "decisions:error.otherBody");
      const recordedBy = by.actor.kind === "account" ? by.actor.accountId : "";
      const at = clock.now();
      await store.write(async (tx) => {
        const row = { ...decision, councilId: by.councilId, contractId, recordedBy, recordedAt: at };
        if (!(await addDecision(tx, row))) return;
        await audit.record(tx, {
          councilId: by.councilId,
          actor: by.actor,
          action: "decision.recorded",
          subjectKind: "contract",
          subjectId: contractId,
          detail: { body: decision.bodyId, outcome: decision.outcome, decision: decision.id },
          at,
        });
      });
    },

    /**
     * The body in whose name somebody answers today: the one they decide for; null where that is none or several, and the
     * council answers.
     */
    async answersFor(by: Authorized<"reply:send">): Promise<{ id: string; name: string } | null> {
      const state = await reader.load(by.councilId);
      const [id, ...others] = decidesFor(state, by);
      return id && others.length === 0 ? { id, name: nameOf(state, id) } : null;
    },

    /** What bodies are called, by id. */
    async bodyNames(by: Authorized<Action>): Promise<ReadonlyMap<string, string>> {
      const { bodies } = await reader.load(by.councilId);
      return new Map(bodies.map(({ id, name }) => [id, name]));
    },
  };
}
