// Owns a demonstration folder for tests, filled as the first start fills it, and the house that is then built on it.
import path from "node:path";
import type { AccountActor } from "~/features/accounts/actor.schema";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { noHoldings } from "~/features/accounts/scope.rules";
import type { EvidenceItem } from "~/features/evidence/evidence.schema";
import { makeDiskFiles } from "~/gateways/disk/files";
import { makeFakeSms } from "~/gateways/fake/sms";
import { makeVault } from "~/lib/vault.server";
import { inDemoHouse } from "~/server/demo/demo-house";
import { demoAccounts, demoSignInsFrom } from "~/server/demo/northmere";
import { contractIdsByRef } from "~/server/demo/register";
import { seedDemo } from "~/server/first-start";
import { buildServices, type House } from "~/services.server";
import { testClock } from "../../kit/clock";
import { testEngine } from "../../kit/engine";
import { testFolder, testStore } from "../../kit/store";

/** Saturday 21 November 2026 at half past ten. */
export const DEMO_NOW = "2026-11-21T10:30:00Z";

/** Northmere as it is when the demonstration opens for the first time. */
export async function northmereHouse(now = DEMO_NOW) {
  const store = await testStore();
  const clock = testClock(now);
  const network = makeFakeSms({ clock });
  const warnings: string[] = [];
  const house: House = {
    store,
    clock,
    vault: makeVault({
      masters: { 1: Buffer.alloc(32, 1) },
      lookup: Buffer.alloc(32, 2),
      pseudonym: Buffer.alloc(32, 3),
    }),
    sms: network,
    mail: null,
    files: makeDiskFiles({ folder: testFolder() }),
    taxonomiesFolder: path.resolve("db/seed/taxonomies"),
    engine: await testEngine(),
    publicUrl: "https://voices.northmere.example",
    log: { warn: (fields, words) => warnings.push(`${words} ${JSON.stringify(fields)}`) },
  };
  const said: string[] = [];
  const started = process.cpuUsage();
  await inDemoHouse(house, (past) =>
    seedDemo({
      past,
      root: process.cwd(),
      say: (words) => said.push(words),
      signIns: demoSignInsFrom("test"),
    }),
  );
  const { user, system } = process.cpuUsage(started);
  const services = await buildServices(house);
  const councilId = services.settings.list()[0]!.id;
  const accounts = await services.accounts.listAccounts(authorizeSystem(councilId, "account:manage", "test"));
  const contractIds = await contractIdsByRef(services.contracts, councilId);
  return {
    store,
    clock,
    network,
    services,
    councilId,
    contractIds,
    warnings,
    said,
    /** Processor seconds that filling took. */
    seconds: (user + system) / 1_000_000,
    /** Whoever signs in with an e-mail address. */
    whoIs(email: string): AccountActor {
      const { name, roles } = demoAccounts.find((each) => each.email === email)!;
      const { id } = accounts.find((each) => each.email === email)!;
      return { kind: "account", accountId: id, councilId, name, roles, holdings: noHoldings };
    },
  };
}

export type Northmere = Awaited<ReturnType<typeof northmereHouse>>;

/** Every item that Daniel Osei can see, which is every item. */
export async function everything({ services, whoIs }: Northmere): Promise<EvidenceItem[]> {
  const by = authorize(whoIs("deputy@northmere.example"), "feedback:search");
  const items: EvidenceItem[] = [];
  for (let page = 1; ; page++) {
    const { results, pages } = await services.evidence.search(by, { order: "newest", page });
    items.push(...results.map((result) => result.item));
    if (page >= pages) return items;
  }
}
