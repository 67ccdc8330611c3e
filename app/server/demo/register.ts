// Owns the register of the fictional council: its contracts and grants come in as any council's would, by importing the
// files it publishes; then its people say what a register does not. Every write is a use case of the contracts service.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Authorized, authorizeSystem } from "~/features/accounts/authorize.rules";
import { financialYearOf } from "~/features/contracts/commissioning.rules";
import type { ContractsService } from "~/features/contracts/contracts.service.server";
import type { Clock } from "~/gateways/clock";
import { ukDay } from "~/lib/dates";
import type { Services } from "~/services.server";
import { fillDays, ukWritten } from "./dated-words.rules";
import { type RegisterFile, registerFile } from "./register-file.schema";

const FILES = ["contracts.csv", "grants.csv"];

interface Seed {
  services: Pick<Services, "contracts">;
  root: string;
  clock: Clock;
  councilId: string;
  /** Account ids by e-mail address. */
  accountIds: ReadonlyMap<string, string>;
}

interface Work {
  contracts: ContractsService;
  by: Authorized<"contract:edit">;
  file: RegisterFile;
  contractIds: ReadonlyMap<string, string>;
  accountIds: ReadonlyMap<string, string>;
}

/** The contracts of a council by reference; more than fifty do not fit. */
export async function contractIdsByRef(
  contracts: ContractsService,
  councilId: string,
): Promise<Map<string, string>> {
  const by = authorizeSystem(councilId, "contract:read", "demo");
  const { items } = await contracts.listContracts(by, { scope: "all" });
  return new Map(items.map(({ ref, id }) => [ref ?? "", id]));
}

/** Imports the register and completes it. Throws where a file of the demonstration is not as it should be. */
export async function seedDemoRegister({
  services,
  root,
  clock,
  councilId,
  accountIds,
}: Seed): Promise<void> {
  const { contracts } = services;
  const folder = path.join(root, "db", "seed", "northmere");
  const today = ukDay(clock.now());
  for (const name of FILES) {
    const words = fillDays(await readFile(path.join(folder, name), "utf8"), today, ukWritten);
    const by = authorizeSystem(councilId, "contract:import", "demo");
    const outcome = await contracts.importText(by, `northmere-${name}`, Buffer.from(words));
    if (outcome.refused) throw new Error(`The demonstration's ${name} was refused: ${outcome.refused.key}`);
  }
  const words = fillDays(await readFile(path.join(folder, "register.json"), "utf8"), today);
  const work: Work = {
    contracts,
    by: authorizeSystem(councilId, "contract:edit", "demo"),
    file: registerFile.parse(JSON.parse(words)),
    contractIds: await contractIdsByRef(contracts, councilId),
    accountIds,
  };
  const bodyIds = await addBodies(work);
  await addPosts(work, bodyIds);
  await describe(work, bodyIds, financialYearOf(today));
}

/** What a key stands for. Throws for a key that stands for nothing: a slip in the demonstration's files. */
function need(known: ReadonlyMap<string, string>, key: string): string {
  const id = known.get(key);
  if (!id) throw new Error(`The demonstration's register speaks of ${key}, which is not there`);
  return id;
}

async function addBodies({ contracts, by, file }: Work): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, ...body } of file.bodies) ids.set(key, await contracts.addBody(by, body));
  for (const { from, to, on } of file.successions) {
    const before = from.map((key) => need(ids, key));
    await contracts.succeedBodies(by, before, need(ids, to), on);
  }
  return ids;
}

async function addPosts(
  { contracts, by, file, contractIds, accountIds }: Work,
  bodyIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { title, body, isCouncilOwner, remits, holders } of file.posts) {
    const postId = await contracts.addPost(by, { bodyId: need(bodyIds, body), title, isCouncilOwner });
    for (const { contract, ...remit } of remits) {
      await contracts.addRemit(by, postId, {
        ...remit,
        contractId: contract ? need(contractIds, contract) : null,
      });
    }
    for (const { account, employer, ...holder } of holders) {
      await contracts.addHolder(by, postId, {
        ...holder,
        accountId: account ? need(accountIds, account) : null,
        employerBodyId: employer ? need(bodyIds, employer) : null,
      });
    }
  }
}

async function describe(
  { contracts, by, file, contractIds }: Work,
  bodyIds: ReadonlyMap<string, string>,
  thisYear: number,
): Promise<void> {
  for (const [ref, { words, funding, bodies, shares, ratings, kpis }] of Object.entries(file.contracts)) {
    const id = need(contractIds, ref);
    if (words) {
      const { parentContract, ...said } = words;
      const parentContractId = parentContract ? need(contractIds, parentContract) : null;
      await contracts.setWords(by, id, { ...said, parentContractId });
    }
    if (funding.length > 0) await contracts.setFunding(by, id, funding);
    const withId = ({ body, ...rest }: { body: string }) => ({ ...rest, bodyId: need(bodyIds, body) });
    if (bodies.length > 0) await contracts.setContractBodies(by, id, bodies.map(withId));
    for (const { year, of } of shares) await contracts.setShares(by, id, thisYear + year, of.map(withId));
    for (const rating of ratings) await contracts.addRating(by, id, rating);
    for (const kpi of kpis) await contracts.addKpi(by, id, kpi);
  }
  for (const route of file.fundingRoutes) await contracts.setFundingRoute(by, route);
  for (const figure of file.charging) await contracts.setCharging(by, figure);
}
