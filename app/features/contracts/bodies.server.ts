// Owns the use cases of commissioning bodies: adding them, mergers and splits, which of them buy a contract and in what
// shares. What was ends and stays, so that history keeps its names.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { addDays, ukDay } from "~/lib/dates";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import * as repo from "./commissioning.repo.server";
import { bodiesOn } from "./commissioning.rules";
import { bodySchema, contractBodySchema, daySchema, shareSchema } from "./contracts.schema";
import type { BodyView } from "./contracts.view";
import { parsed } from "./parsed-input.rules";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  /** Throws "not_found" where the council has no such contract. */
  needContract(by: Authorized<"contract:edit">, contractId: string): Promise<void>;
}

type Edit = Authorized<"contract:edit">;

/** The use cases of commissioning bodies. */
export function makeBodies({ store, clock, audit, needContract }: Deps) {
  async function change(
    by: Edit,
    action: string,
    subjectKind: string,
    subjectId: string,
    unit: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    await store.write(async (tx) => {
      await unit(tx);
      await audit.record(tx, { councilId: by.councilId, actor: by.actor, action, subjectKind, subjectId });
    });
  }

  async function needBodies(councilId: string, bodyIds: readonly string[]): Promise<void> {
    const bodies = await repo.listBodies(store.db, councilId);
    if (bodyIds.some((id) => !bodies.some((body) => body.id === id)))
      throw new AppError("not_found", "contracts:error.noBody");
  }

  return {
    /** Bodies that stand and bodies that have gone, with what became of them. */
    async listBodies(by: Authorized<"contract:read">): Promise<BodyView[]> {
      const bodies = await repo.listBodies(store.db, by.councilId);
      const successions = await repo.listSuccessions(store.db, by.councilId);
      const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? "";
      const today = ukDay(clock.now());
      return bodies.map(({ councilId: _, ...body }) => {
        const next = successions.filter((each) => each.fromBodyId === body.id);
        return {
          ...body,
          isCurrent: bodiesOn(bodies, successions, body.id, today).includes(body.id),
          cameFrom: successions
            .filter((each) => each.toBodyId === body.id)
            .map((each) => nameOf(each.fromBodyId))
            .sort(),
          became: next.map((each) => nameOf(each.toBodyId)),
          becameOn: next[0]?.on ?? null,
        };
      });
    },

    /** Adds a commissioning body of any kind; gives its id. */
    async addBody(by: Edit, input: unknown): Promise<string> {
      const body = parsed(bodySchema, input);
      const id = newId();
      await change(by, "body.added", "commissioning_body", id, (tx) =>
        repo.addBody(tx, { id, councilId: by.councilId, ...body }),
      );
      return id;
    },

    /**
     * Merges or splits: from `on`, the work of each body in `fromIds` is carried on by `toId`. The old ones end the day before
     * and keep their name on what they bought.
     */
    async succeedBodies(by: Edit, fromIds: readonly string[], toId: string, on: string): Promise<void> {
      const day = parsed(daySchema, on);
      if (fromIds.length === 0 || fromIds.includes(toId))
        throw new AppError("bad_input", "contracts:error.succession");
      await needBodies(by.councilId, [...fromIds, toId]);
      await change(by, "body.succeeded", "commissioning_body", toId, async (tx) => {
        for (const fromBodyId of fromIds) {
          await repo.succeed(
            tx,
            { councilId: by.councilId, fromBodyId, toBodyId: toId, on: day },
            addDays(day, -1),
          );
        }
      });
    },

    /** Says which bodies buy a contract. One leads at a time; each stays its own body, and the contract one contract. */
    async setContractBodies(by: Edit, contractId: string, inputs: readonly unknown[]): Promise<void> {
      await needContract(by, contractId);
      const rows = inputs.map((input) => ({
        id: newId(),
        councilId: by.councilId,
        contractId,
        ...parsed(contractBodySchema, input),
      }));
      await needBodies(
        by.councilId,
        rows.map((row) => row.bodyId),
      );
      const leads = rows.filter((row) => row.role === "lead" && row.endsOn === null);
      if (rows.length > 0 && leads.length !== 1) throw new AppError("bad_input", "contracts:error.oneLead");
      await change(by, "contract.bodies_set", "contract", contractId, (tx) =>
        repo.replaceContractBodies(tx, contractId, rows),
      );
    },

    /** Says what each body gives in one financial year; percentages may not come to more than 100. Other years stay. */
    async setShares(by: Edit, contractId: string, year: number, inputs: readonly object[]): Promise<void> {
      await needContract(by, contractId);
      const shares = inputs.map((input) => parsed(shareSchema, { ...input, year }));
      const rows = [
        ...new Map(
          shares.map((share) => [share.bodyId, { councilId: by.councilId, contractId, ...share }]),
        ).values(),
      ];
      await needBodies(
        by.councilId,
        rows.map((row) => row.bodyId),
      );
      const sum = rows.reduce((total, row) => total + (row.percent ?? 0), 0);
      if (sum > 100.005) throw new AppError("bad_input", "contracts:error.shares", { sum });
      await change(by, "contract.shares_set", "contract", contractId, (tx) =>
        repo.replaceShares(tx, contractId, year, rows),
      );
    },
  };
}
