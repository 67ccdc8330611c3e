// Owns what a data folder holds after its first start: a live one a council with empty registers and a way in for the first
// admin; a demo one the fictional Northmere County Council.
import path from "node:path";
import { roles } from "~/features/accounts/actor.schema";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import type { Council } from "~/features/settings/settings.service.server";
import { readLists } from "~/features/taxonomies/read-lists.server";
import type { Clock } from "~/gateways/clock";
import { ukDay } from "~/lib/dates";
import { newId } from "~/lib/ids";
import type { Services } from "~/services.server";
import type { Store } from "~db/store";
import type { DemoSignIn } from "./context";
import { seedDemoAccess } from "./demo/access";
import type { DemoHouse } from "./demo/demo-house";
import { demoAccounts, northmere } from "./demo/northmere";
import { seedDemoRegister } from "./demo/register";
import { seedDemoVoices } from "./demo/voices";

interface First {
  services: Services;
  store: Store;
  root: string;
  clock: Clock;
}

async function addCouncil({ services, store, root, clock }: First, council: Council): Promise<void> {
  const lists = await readLists(path.join(root, "db", "seed", "taxonomies"));
  await store.write(async (tx) => {
    await services.settings.add(tx, council);
    await services.taxonomies.load(tx, council.id, lists, ukDay(clock.now()));
  });
  await services.settings.reload();
}

/** Fills a demo folder, in a house of its own whose clock can stand in the past. */
export async function seedDemo({
  past,
  root,
  say,
  signIns,
}: {
  past: DemoHouse;
  root: string;
  say(words: string): void;
  signIns: readonly DemoSignIn[];
}): Promise<void> {
  const { services, clock } = past;
  say("Setting up the fictional Northmere County Council …");
  const council = northmere(clock.now());
  await addCouncil({ ...past, root }, council);
  const by = authorizeSystem(council.id, "account:manage", "demo");
  const ids = new Map<string, string>();
  for (const account of demoAccounts) {
    const password = signIns.find((each) => each.email === account.email)?.password ?? null;
    const { accountId } = await services.accounts.createAccount(by, {
      ...account,
      roles: [...account.roles],
      password,
    });
    ids.set(account.email, accountId);
  }
  for (const { email, deputy } of demoAccounts) {
    if (deputy) await services.accounts.setDeputy(by, ids.get(email)!, ids.get(deputy)!);
  }
  await services.settings.change(authorizeSystem(council.id, "settings:edit", "demo"), {
    ...council.settings,
    dutyWorkers: [
      {
        accountId: ids.get("duty@northmere.example")!,
        phone: "+447700900910",
        email: "duty@northmere.example",
      },
    ],
  });
  const seed = { ...past, root, say, councilId: council.id, accountIds: ids };
  await seedDemoRegister(seed);
  await seedDemoAccess(seed);
  say("Reading two years of invented voices …");
  await seedDemoVoices(seed);
}

/** Makes the council of a live folder the first time; returns the first admin's link while there is no admin. */
export async function seedLive(
  first: First & { publicUrl: string; isServer: boolean },
): Promise<string | null> {
  const { services, clock, publicUrl, isServer } = first;
  if (services.settings.list().length === 0) {
    const at = clock.now();
    const template = northmere(at);
    await addCouncil(first, {
      ...template,
      id: newId(),
      name: "Your council",
      shortName: "your council",
      smsNumber: null,
      isFictional: false,
      settings: {
        ...template.settings,
        contactName: "Our team",
        phoneLine: "",
        phoneLineSpoken: "the number on our letters",
        safeguardingPhone: "your council",
        logoText: "Your council",
        dutyWorkers: [],
        secondFactorRoles: [...roles],
      },
    });
  }
  const council = services.settings.list()[0]!;
  // A link ends the one before, so only the server, which prints it, makes one.
  if (!isServer || (await services.accounts.hasAdmin(council.id))) return null;
  const { token } = await services.accounts.createFirstAdminLink(council.id);
  return `${publicUrl}/first-admin/${token}`;
}
