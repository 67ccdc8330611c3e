// Owns a data folder for trying every door: one council with a signed-in account for every role, contracts of two bodies and
// two organisations, items on each, and a second council that has everything again. What each item says and each contract is
// called is a word of its own, to be looked for where it must not be.

import { eq } from "drizzle-orm";
import { readEnv } from "~/env.server";
import type { Role } from "~/features/accounts/actor.schema";
import { roles } from "~/features/accounts/actor.schema";
import type { GrantKind } from "~/features/accounts/grants.schema";
import { newToken, tokenDigest } from "~/features/accounts/token.server";
import { newId } from "~/lib/ids";
import { openServices } from "~/server/open-services";
import {
  accountGrant,
  commissioningBody,
  concern,
  contractBody,
  council,
  job,
  session,
  sharingAgreement,
  task,
} from "~db/schema";
import type { Store } from "~db/store";
import { aContract, aCouncil, aFeedback, anAccount } from "../kit/builders";

export const otherCouncil = "other-council";

/** Signed-in people: one for each role, and two whose reach is another's. */
export const people = [...roles, "provider of another organisation", "narrowed commissioner"] as const;
export type Person = (typeof people)[number];

export interface AccessHouse {
  tokens: Record<Person, string>;
  /** For signing out, which ends it. */
  spareTokens: Record<Person, string>;
  accountIds: Record<Person, string>;
  contracts: Record<"bought" | "shared" | "council" | "foreign", string>;
  items: Record<
    | "bought"
    | "shared"
    | "council"
    | "guessed"
    | "unlinked"
    | "named"
    | "flagged"
    | "visited"
    | "colleague"
    | "foreign",
    string
  >;
  concerns: { ours: string; foreign: string };
  tasks: { ours: string; foreign: string };
  jobs: { ours: string; foreign: string };
  accounts: { ours: string; foreign: string };
}

/** What stands in the title of a contract, or the words of an item, and nowhere else. */
export const markOf = (kind: "contract" | "item", name: string): string => `zq${kind}${name}zq`;

const at = new Date();

async function openSession(store: Store, councilId: string, accountId: string): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + 3_600_000);
  await store.write((tx) =>
    tx.insert(session).values({
      id: tokenDigest(token),
      councilId,
      accountId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt,
      endedAt: null,
    }),
  );
  return token;
}

const isOther = (name: string): boolean => name === "foreign";

/** Fills a new live folder; the server is started on it afterwards. */
export async function seedAccessHouse(folder: string): Promise<AccessHouse> {
  const { store, services, release } = await openServices({
    root: process.cwd(),
    folderPath: folder,
    wanted: "live",
    env: readEnv(),
    publicUrl: "http://localhost",
    say: () => undefined,
  });
  const councilId = services.settings.list()[0]!.id;
  await aCouncil(store, {
    id: otherCouncil,
    name: "Other Council",
    host: "other.example",
    isFictional: false,
  });
  await store.write((tx) =>
    tx
      .update(council)
      .set({ host: "localhost" })
      .where(eq(council.id, councilId))
      .returning({ id: council.id }),
  );
  const councilOf = (name: string) => (isOther(name) ? otherCouncil : councilId);

  const accountIds = {} as AccessHouse["accountIds"];
  const tokens = {} as AccessHouse["tokens"];
  const spareTokens = {} as AccessHouse["tokens"];
  const roleOf = (person: Person): Role =>
    person === "provider of another organisation"
      ? "provider"
      : person === "narrowed commissioner"
        ? "commissioner"
        : person;
  for (const person of people) {
    const { accountId } = await anAccount(store, {
      councilId,
      roles: [roleOf(person)],
      name: `Zed ${person}`,
    });
    accountIds[person] = accountId;
    tokens[person] = await openSession(store, councilId, accountId);
    spareTokens[person] = await openSession(store, councilId, accountId);
  }
  const foreignAccount = await anAccount(store, { councilId: otherCouncil, roles: ["commissioner"] });
  const leaver = await anAccount(store, { councilId, roles: ["analyst"] });

  const [ours, board] = [newId(), newId()];
  const contracts = {} as AccessHouse["contracts"];
  const providers = {
    bought: "Bluebell Ltd",
    shared: "Otter Ltd",
    council: "Otter Ltd",
    foreign: "Bluebell Ltd",
  };
  for (const name of ["bought", "shared", "council", "foreign"] as const)
    contracts[name] = await aContract(store, {
      councilId: councilOf(name),
      title: markOf("contract", name),
      providers: [providers[name]],
    });
  const agreementId = newId();
  await store.write(async (tx) => {
    await tx.insert(commissioningBody).values([
      { id: ours, councilId, name: "Zed Council", kind: "council" },
      { id: board, councilId, name: "Zed Board", kind: "icb" },
    ]);
    const buys = (bodyId: string, role: "lead" | "partner") => ({
      id: newId(),
      councilId,
      contractId: contracts.bought,
      bodyId,
      role,
    });
    await tx.insert(contractBody).values([buys(board, "lead"), buys(ours, "partner")]);
    await tx.insert(sharingAgreement).values({
      id: agreementId,
      councilId,
      reference: "DSA-1",
      purpose: "Discharge",
      parties: [ours, board],
      contractIds: [contracts.shared],
      startsOn: "2020-01-01",
      endsOn: null,
      enteredBy: "test",
      enteredAt: at,
    });
    const grants: [Person, GrantKind, string][] = [
      ["joint_commissioner", "body", board],
      ["joint_commissioner", "agreement", agreementId],
      ["provider", "organisation", "Bluebell Limited"],
      ["provider of another organisation", "organisation", "Otter Ltd"],
      ["advocate", "client", "client-1"],
      ["narrowed commissioner", "contract", contracts.bought],
    ];
    for (const [person, kind, value] of grants)
      await tx.insert(accountGrant).values({
        id: newId(),
        councilId,
        accountId: accountIds[person],
        kind,
        value,
        purpose: null,
        startsOn: "2020-01-01",
        endsOn: null,
        grantedBy: "test",
        grantedAt: at,
      });
  });

  const say = (name: keyof AccessHouse["items"], more: Parameters<typeof aFeedback>[1]) =>
    aFeedback(store, {
      councilId: councilOf(name),
      words: `The carer did not come ${markOf("item", name)}`,
      receivedAt: at.toISOString(),
      ...more,
    });
  const about = (contractId: string) => ({
    decidedLinks: [{ contractId, verdict: "confirmed" as const }],
    decidedThemes: [{ code: "T01.1", verdict: "confirmed" as const }],
  });
  const items: AccessHouse["items"] = {
    bought: await say("bought", about(contracts.bought)),
    shared: await say("shared", about(contracts.shared)),
    council: await say("council", about(contracts.council)),
    guessed: await say("guessed", { links: [contracts.bought] }),
    unlinked: await say("unlinked", {}),
    named: await say("named", {
      ...about(contracts.bought),
      shields: [{ accountId: accountIds.commissioner }],
    }),
    flagged: await say("flagged", { keyedBy: accountIds.frontline }),
    visited: await say("visited", { keyedBy: accountIds.advocate, aboutKey: "client-1" }),
    colleague: await say("colleague", { keyedBy: accountIds.advocate, aboutKey: "client-9" }),
    foreign: await say("foreign", about(contracts.foreign)),
  };

  const ids = () => ({ ours: newId(), foreign: newId() });
  const [concerns, tasks, jobs] = [ids(), ids(), ids()];
  await store.write(async (tx) => {
    for (const name of ["ours", "foreign"] as const) {
      const own = { councilId: councilOf(name), createdAt: at };
      await tx.insert(concern).values({
        id: concerns[name],
        councilId: own.councilId,
        level: "S3",
        raisedBy: "keyword",
        cues: [],
        raisedAt: at,
        dueAt: at,
        state: "waiting",
        pages: 0,
      });
      await tx.insert(task).values({ ...own, id: tasks[name], kind: "call_back", state: "open", dueAt: at });
      await tx.insert(job).values({
        ...own,
        id: jobs[name],
        kind: "send_text",
        payload: {},
        state: "dead",
        lane: 5,
        runAt: at,
        attempts: 9,
      });
    }
  });
  await store.close();
  release();
  return {
    tokens,
    spareTokens,
    accountIds,
    contracts,
    items,
    concerns,
    tasks,
    jobs,
    accounts: { ours: leaver.accountId, foreign: foreignAccount.accountId },
  };
}
