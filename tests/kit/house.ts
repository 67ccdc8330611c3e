// Owns a whole house for a test: every service, on a store of the test's own, with the fake phone network and a clock that
// the test sets. The council is fictional.
import path from "node:path";
import type { AccountActor, Role } from "~/features/accounts/actor.schema";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import { noHoldings } from "~/features/accounts/scope.rules";
import { readLists } from "~/features/taxonomies/read-lists.server";
import { makeDiskFiles } from "~/gateways/disk/files";
import { makeFakeMail } from "~/gateways/fake/mail";
import { makeFakeSms } from "~/gateways/fake/sms";
import { makeVault } from "~/lib/vault.server";
import { demoAccounts, northmere } from "~/server/demo/northmere";
import { buildServices } from "~/services.server";
import { testClock } from "./clock";
import { testEngine } from "./engine";
import { testFolder, testStore } from "./store";

const COUNCIL_NUMBER = "+441632960100";
let sent = 0;

/** A house with Northmere County Council and its demo accounts, on Tuesday 24 November 2026 at 10am unless told. */
export async function testHouse(start?: string) {
  const store = await testStore();
  const clock = testClock(start);
  const network = makeFakeSms({ clock });
  const mail = makeFakeMail({ clock });
  const vault = makeVault({
    masters: { 1: Buffer.alloc(32, 1) },
    lookup: Buffer.alloc(32, 2),
    pseudonym: Buffer.alloc(32, 3),
  });
  const folder = testFolder();
  const warnings: string[] = [];
  const services = await buildServices({
    store,
    clock,
    vault,
    sms: network,
    mail,
    files: makeDiskFiles({ folder }),
    taxonomiesFolder: path.resolve("db/seed/taxonomies"),
    engine: await testEngine(),
    publicUrl: "https://voices.northmere.example",
    log: { warn: (fields, words) => warnings.push(`${words} ${JSON.stringify(fields)}`) },
  });
  const council = northmere(clock.now());
  const lists = await readLists(path.resolve("db/seed/taxonomies"));
  await store.write(async (tx) => {
    await services.settings.add(tx, council);
    await services.taxonomies.load(tx, council.id, lists, "2026-11-01");
  });
  await services.settings.reload();
  const actors = new Map<Role, AccountActor>();
  for (const account of demoAccounts) {
    const by = authorizeSystem(council.id, "account:manage", "test");
    const { accountId } = await services.accounts.createAccount(by, {
      ...account,
      roles: [...account.roles],
    });
    const role = account.roles[0]!;
    if (!actors.has(role)) {
      actors.set(role, {
        kind: "account",
        accountId,
        councilId: council.id,
        name: account.name,
        roles: account.roles,
        holdings: noHoldings,
      });
    }
  }
  network.reportTo((report) => services.conversations.recordDelivery(report));

  return {
    store,
    clock,
    network,
    mail,
    vault,
    services,
    warnings,
    councilId: council.id,
    council,
    actor: (role: Role): AccountActor => actors.get(role)!,
    /** A phone texts the council; returns the provider's id. */
    async text(
      from: string,
      body: string,
      providerId = `SM${String(++sent).padStart(32, "0")}`,
    ): Promise<string> {
      await services.conversations.receiveText({ providerId, from, to: COUNCIL_NUMBER, body, media: [] });
      return providerId;
    },
    /** Lets time pass, and everything that becomes due with it happen. */
    async pass(ms: number): Promise<void> {
      clock.advance(ms);
      await services.jobs.runDue();
      await network.settled();
      await services.jobs.runDue();
    },
    /** What a phone has had from us. */
    had: (number: string): string[] => network.messagesTo(number).map((each) => each.body),
  };
}

export type TestHouse = Awaited<ReturnType<typeof testHouse>>;
