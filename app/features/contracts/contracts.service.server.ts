// Owns the one door to contracts: puts the use cases together. Each lies in a file of its own beside this one.
import type { TFunction } from "i18next";
import type { Clock } from "~/gateways/clock";
import { translatorFor } from "~/i18n/i18n";
import type { Store } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import type { AuditService } from "../audit/audit.service.server";
import { makeBodies } from "./bodies.server";
import { makeCommissioningReader } from "./commissioning-state.server";
import { makeDeciding } from "./deciding.server";
import { makeDescribing } from "./describing-contracts.server";
import { makeDirectory } from "./directory.server";
import { makeImportContracts } from "./import-contracts.server";
import { type ImportRow, listImports } from "./imports.repo.server";
import { makeContractReading } from "./reading-contracts.server";

interface Deps {
  store: Store;
  clock: Clock;
  audit: Pick<AuditService, "record">;
  /** Speaks the facts of a contract; English unless told. */
  t?: TFunction;
}

const IMPORTS_SHOWN = 20;

export type ContractsService = ReturnType<typeof makeContractsService>;

/** Contracts: importing them, reading them, who commissions them, and what the council's people say of them. */
export function makeContractsService({ store, clock, audit, t = translatorFor("en") }: Deps) {
  const statutoryOffice = {
    name: t("contracts:owner.statutoryOffice"),
    title: "",
    accountId: null,
    employerBodyId: null,
    phone: null,
    email: null,
    reach: null,
    profile: null,
    frontlineExperience: null,
  };
  const reader = makeCommissioningReader({ store, statutoryOffice });
  const { needContract, ...reading } = makeContractReading({ store, clock, reader, t });
  return {
    ...makeImportContracts({ store, clock, audit }),
    ...reading,
    ...makeBodies({ store, clock, audit, needContract }),
    ...makeDirectory({ store, clock, audit, reader }),
    ...makeDescribing({ store, clock, audit, needContract }),
    ...makeDeciding({ store, clock, audit, reader, needContract }),
    /** The files imported last, newest first. */
    listImports: (by: Authorized<"contract:import">): Promise<ImportRow[]> =>
      listImports(store.db, by.councilId, IMPORTS_SHOWN),
  };
}
