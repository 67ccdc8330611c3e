// Owns what tests about evidence share: the service with its neighbours on a store of its own, and people who may ask it.
import path from "node:path";
import { makeAccountsService } from "~/features/accounts/accounts.service.server";
import type { Role } from "~/features/accounts/actor.schema";
import { type Action, authorize } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { type EvidenceDeps, makeEvidenceService } from "~/features/evidence/evidence.service.server";
import { makeJobsService } from "~/features/jobs/jobs.service.server";
import { makeTasksService } from "~/features/tasks/tasks.service.server";
import { readLists } from "~/features/taxonomies/read-lists.server";
import { loadTaxonomies, makeTaxonomiesService } from "~/features/taxonomies/taxonomies.service.server";
import type { Store } from "~db/store";
import { aCouncil, anAccount, testCouncilId, testSite, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

export const now = "2026-11-24T10:00:00Z";

/** The service with its neighbours; `more` replaces some of them. */
export async function evidenceKit(more: Partial<EvidenceDeps> = {}) {
  const store: Store = testStore();
  const clock = testClock(now);
  const audit = makeAuditService({ store, clock, vault: testVault });
  const accounts = makeAccountsService({ store, clock, vault: testVault, audit, siteOf: testSite });
  const taxonomies = makeTaxonomiesService({ store, clock, audit });
  const tasks = makeTasksService({ store, clock, audit });
  const contracts = makeContractsService({ store, clock, audit });
  const jobs = makeJobsService({ store, clock, audit, log: { warn: () => undefined } });
  await aCouncil(store);
  const lists = (await readLists(path.resolve("db/seed/taxonomies"))).filter(({ list }) =>
    listsUsed.has(list),
  );
  await store.write((tx) => loadTaxonomies(tx, testCouncilId, lists, "2026-01-01"));
  const evidence = makeEvidenceService({
    store,
    clock,
    accounts,
    taxonomies,
    tasks,
    jobs,
    safeguarding: { count: async () => [] },
    contracts,
    ...more,
  });
  const person = async (roles: Role[] = ["commissioner"], name?: string) => {
    const actor = await anAccount(store, { roles, ...(name ? { name } : {}) });
    return { actor, can: <A extends Action>(action: A) => authorize(actor, action) };
  };
  return { store, clock, audit, accounts, contracts, taxonomies, tasks, jobs, evidence, person };
}

const listsUsed = new Set(["themes", "respondent_types", "age_bands", "view_methods", "channels"]);
