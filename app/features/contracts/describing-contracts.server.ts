// Owns the use cases by which the council's own people describe a contract: names and groups, money routes, charging figures,
// quality evidence. No import touches what they say.
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { addDays, ukDay } from "~/lib/dates";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import { type ChargingFigure, figureOn } from "./charging.rules";
import * as repo from "./contracts.repo.server";
import {
  chargingFigureSchema,
  contractWordsSchema,
  cqcRatingSchema,
  fundingRouteDatesSchema,
  fundingSchema,
  kpiSchema,
} from "./contracts.schema";
import { type FundingRoute, isRouteOpen, nationalFundingRoutes, routesWith } from "./funding.rules";
import { parsed } from "./parsed-input.rules";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  /** Throws "not_found" where the council has no such contract. */
  needContract(by: Authorized<"contract:edit">, contractId: string): Promise<void>;
}

type Edit = Authorized<"contract:edit">;

/** The use cases of describing contracts and their money. */
export function makeDescribing({ store, clock, audit, needContract }: Deps) {
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

  return {
    /** Says what the register does not: other names, places, groups, type, notice, people served, delegate, buying role. */
    async setWords(by: Edit, contractId: string, input: unknown): Promise<void> {
      const words = parsed(contractWordsSchema, input);
      await needContract(by, contractId);
      if (words.parentContractId === contractId) throw new AppError("bad_input", "contracts:error.ownParent");
      if (words.parentContractId) await needContract(by, words.parentContractId);
      const row: repo.WordsRow = {
        contractId,
        councilId: by.councilId,
        words,
        isCare: words.isCare,
        contractType: words.contractType,
        groupKeys: words.clientGroups.length > 0 ? ` ${words.clientGroups.join(" ")} ` : null,
        searchWords: words.aliases.join(" ").toLowerCase(),
        changedAt: clock.now(),
      };
      await change(by, "contract.described", "contract", contractId, (tx) => repo.setWords(tx, row));
    },

    /** Says which routes pay for a contract; each route must be one of the national ones, closed ones included. */
    async setFunding(by: Edit, contractId: string, inputs: readonly unknown[]): Promise<void> {
      await needContract(by, contractId);
      const rows = inputs.map((input) => ({
        id: newId(),
        councilId: by.councilId,
        contractId,
        ...parsed(fundingSchema, input),
      }));
      if (rows.some((row) => !isRoute(row.routeCode)))
        throw new AppError("bad_input", "contracts:error.noRoute");
      await change(by, "contract.funding_set", "contract", contractId, (tx) =>
        repo.replaceFunding(tx, contractId, rows),
      );
    },

    /** Every funding route with the days it was open, and whether it is open on a day. Closed ones stay in the list. */
    async listFundingRoutes(
      by: Authorized<"contract:read">,
      on = ukDay(clock.now()),
    ): Promise<(FundingRoute & { isOpen: boolean })[]> {
      const own = await repo.listFundingRoutes(store.db, by.councilId);
      return routesWith(own).map((route) => ({ ...route, isOpen: isRouteOpen(route, on) }));
    },

    /** Sets the days between which a route is open in this council. */
    async setFundingRoute(by: Edit, input: unknown): Promise<void> {
      const route = parsed(fundingRouteDatesSchema, input);
      if (!isRoute(route.code)) throw new AppError("bad_input", "contracts:error.noRoute");
      await change(by, "funding_route.set", "funding_route", route.code, (tx) =>
        repo.setFundingRoute(tx, { councilId: by.councilId, ...route }),
      );
    },

    /** Every charging figure that was ever set, by code and day. */
    async listCharging(by: Authorized<"contract:read">): Promise<ChargingFigure[]> {
      return repo.listCharging(store.db, by.councilId);
    },

    /** The charging figure that stands on a day (today unless told); null where none was set. */
    async chargingFigure(
      by: Authorized<"contract:read">,
      code: string,
      on = ukDay(clock.now()),
    ): Promise<ChargingFigure | null> {
      return figureOn(await repo.listCharging(store.db, by.councilId), code, on);
    },

    /** Sets a figure from a day on. The one before it ends the day before and stays. */
    async setCharging(by: Edit, input: unknown): Promise<void> {
      const figure = parsed(chargingFigureSchema, input);
      if (figure.endsOn !== null && figure.endsOn < figure.startsOn)
        throw new AppError("bad_input", "contracts:error.days");
      const row = { id: newId(), councilId: by.councilId, ...figure };
      await change(by, "charging_figure.set", "charging_figure", figure.code, (tx) =>
        repo.setCharging(tx, row, addDays(figure.startsOn, -1)),
      );
    },

    /** Enters a CQC rating as it stood on a day; the same location, question and day again corrects it. */
    async addRating(by: Edit, contractId: string, input: unknown): Promise<void> {
      const rating = parsed(cqcRatingSchema, input);
      await needContract(by, contractId);
      const row = { id: newId(), councilId: by.councilId, contractId, ...rating };
      await change(by, "contract.rating_entered", "contract", contractId, (tx) => repo.addRating(tx, row));
    },

    /** Enters a performance indicator for a period; the same name and period again corrects it. */
    async addKpi(by: Edit, contractId: string, input: unknown): Promise<void> {
      const kpi = parsed(kpiSchema, input);
      if (kpi.to < kpi.from) throw new AppError("bad_input", "contracts:error.days");
      await needContract(by, contractId);
      const row = { id: newId(), councilId: by.councilId, contractId, ...kpi };
      await change(by, "contract.kpi_entered", "contract", contractId, (tx) => repo.addKpi(tx, row));
    },
  };
}

const isRoute = (code: string): boolean => nationalFundingRoutes.some((route) => route.code === code);
