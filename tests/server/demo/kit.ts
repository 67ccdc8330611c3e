// Owns a house in which the demonstration has been filled in, for the tests of it.
import type { AccountActor, Role } from "~/features/accounts/actor.schema";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import type { DemoClock } from "~/server/demo/demo-house";
import { demoAccounts } from "~/server/demo/northmere";
import { contractIdsByRef, seedDemoRegister } from "~/server/demo/register";
import { seedDemoVoices } from "~/server/demo/voices";
import { testHouse } from "../../kit/house";

/** Saturday 21 November 2026 at half past ten. */
export const DEMO_NOW = "2026-11-21T10:30:00Z";

const roles: readonly Role[] = ["commissioner", "call_handler", "safeguarding", "admin", "analyst"];

/** Northmere as it is on its first day; `withVoices` false leaves it at its register. */
export async function northmereHouse({ now = DEMO_NOW, withVoices = true } = {}) {
  const house = await testHouse(now);
  const { services, councilId } = house;
  const clock: DemoClock = { ...house.clock, standAt: (at) => house.clock.set(at.toISOString()) };
  const by = authorizeSystem(councilId, "account:manage", "test");
  const accounts = await services.accounts.listAccounts(by);
  const accountIds = new Map(accounts.map(({ email, id }) => [email, id]));
  for (const { email, deputy } of demoAccounts) {
    if (deputy) await services.accounts.setDeputy(by, accountIds.get(email)!, accountIds.get(deputy)!);
  }
  const seed = { ...house, clock, root: process.cwd(), accountIds, say: () => undefined };
  await seedDemoRegister(seed);
  if (withVoices) await seedDemoVoices(seed);
  const contractIds = await contractIdsByRef(services.contracts, councilId);
  return {
    ...house,
    accountIds,
    contractIds,
    /** Whoever signs in with an e-mail address. */
    whoIs(email: string): AccountActor {
      const { name, roles: held } = demoAccounts.find((each) => each.email === email)!;
      return { kind: "account", accountId: accountIds.get(email)!, councilId, name, roles: held };
    },
    holders: roles.map((role) => house.actor(role)),
  };
}
