// Every door of the product on the running server: each page and each act of its forms, tried by everybody who may come, with
// ids of another council, of another organisation, and of what a role does not reach.
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Door, doors } from "~/features/accounts/access-doors";
import { answerOf, type Visitor } from "~/features/accounts/access-matrix";
import type { Role } from "~/features/accounts/actor.schema";
import { newFolder, type ServerChild, startServer } from "../../scripts/lib/server-child";
import { type Client, clientOf } from "./access-client";
import { formOf, namedInForm, nameOf, noIds } from "./access-forms";
import { type AccessHouse, markOf, type Person, people, seedAccessHouse } from "./access-house";

type ContractName = keyof AccessHouse["contracts"];
type ItemName = keyof AccessHouse["items"];

// Written out, not worked out: what each person reaches one by one. Whoever is not here reaches none.
const everyContract: ContractName[] = ["bought", "shared", "council"];
const everyItem: ItemName[] = [
  "bought",
  "shared",
  "council",
  "guessed",
  "unlinked",
  "named",
  "flagged",
  "visited",
  "colleague",
];
const reach: Partial<Record<Person, { contracts?: ContractName[]; items?: ItemName[] }>> = {
  // An item that names an account holder goes round them.
  commissioner: { contracts: everyContract, items: everyItem.filter((item) => item !== "named") },
  "narrowed commissioner": { contracts: ["bought"], items: ["bought", "guessed", "named"] },
  joint_commissioner: { contracts: ["bought", "shared"], items: ["bought", "shared", "named"] },
  call_handler: { contracts: everyContract },
  safeguarding: { contracts: everyContract, items: everyItem },
  admin: { contracts: everyContract },
  analyst: { contracts: everyContract, items: everyItem },
  provider: { contracts: ["bought"] },
  "provider of another organisation": { contracts: ["shared", "council"] },
  frontline: { contracts: everyContract, items: ["flagged"] },
  advocate: { contracts: everyContract, items: ["visited"] },
  scrutiny: { contracts: everyContract },
};
const roleOf = (person: Person): Role =>
  person === "provider of another organisation"
    ? "provider"
    : person === "narrowed commissioner"
      ? "commissioner"
      : person;

let house: AccessHouse;
let server: ServerChild;
const folder = newFolder();
const clients = new Map<Person | "signed out" | "contributor", Client>();

beforeAll(async () => {
  house = await seedAccessHouse(folder);
  server = await startServer({
    root: process.cwd(),
    folder,
    args: ["--no-demo"],
    env: { NODE_ENV: "production" },
  });
  for (const person of people) clients.set(person, await clientOf(server.url, house.tokens[person]));
  clients.set("signed out", await clientOf(server.url, null));
  clients.set("contributor", await clientOf(server.url, null));
}, 300_000);
afterAll(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const lookDoors = doors.filter((door) => door.does === "open");
const formDoors = doors.filter((door) => door.does !== "open");

const contractOf = (person: Person) => reach[person]?.contracts?.[0];
const itemOf = (person: Person) => reach[person]?.items?.[0];

/** An address with ids that a person reaches; of a kind of which they reach none, those of somebody else. */
function addressFor(door: Door, person: Person, more: Partial<Record<string, string>> = {}): string {
  const ids: Record<string, string> = {
    contract: house.contracts[contractOf(person) ?? "bought"],
    item: house.items[itemOf(person) ?? "bought"],
    concern: house.concerns.ours,
    account: house.accounts.ours,
    call: noIds.item,
    theme: "T01.1",
    token: "not-a-token",
    ...more,
  };
  return door.path.replace(/:(\w+)/g, (_, kind: string) => ids[kind] ?? noIds.item);
}

const isLedToSignIn = (to: string | null): boolean =>
  to !== null && /^\/sign-in/.test(new URL(to, server.url).pathname);

/** Fails where a door did not answer as the matrix says. Whoever is let in may still be told that a form is not in order. */
function expectAnswer(visitor: Visitor, door: Door, came: { status: number; to: string | null }): void {
  const answer = answerOf(visitor, door);
  const what = `${visitor} at ${door.path} (${door.does}): ${answer}, and came ${came.status} ${came.to ?? ""}`;
  expect(came.status, what).toBeLessThan(500);
  if (answer === "sign in") expect(isLedToSignIn(came.to), what).toBe(true);
  else if (answer === "no") expect(came.status, what).toBe(403);
  else {
    expect(came.status, what).not.toBe(403);
    if (door.needs !== "anybody" && door.needs !== "demo") expect(isLedToSignIn(came.to), what).toBe(false);
  }
}

test("every door answers everybody as the matrix says", async () => {
  for (const person of people) {
    const visitor = roleOf(person);
    const client = clients.get(person)!;
    for (const door of lookDoors) {
      const address = addressFor(door, person);
      expectAnswer(visitor, door, await client.look(door.route, address));
      const page = await client.open(address);
      expect(page.status, `${person} opens ${address}`).toBeLessThan(500);
    }
    const leaving = await clientOf(server.url, house.spareTokens[person]);
    for (const door of formDoors) {
      const by = door.route === "sign-out" ? leaving : client;
      const isUpload = door.route === "_desk.admin.import";
      // Nobody leaves, and nobody's roles are changed: the account is one that is not there.
      const address = addressFor(door, person, { account: noIds.account });
      const came = await by.send(door.route, address, formOf(door, noIds), isUpload);
      expectAnswer(visitor, door, came);
    }
  }
  for (const visitor of ["signed out", "contributor"] as const) {
    const client = clients.get(visitor)!;
    for (const door of lookDoors)
      expectAnswer(visitor, door, await client.look(door.route, addressFor(door, "commissioner")));
    for (const door of formDoors) {
      const isUpload = door.route === "_desk.admin.import";
      const address = addressFor(door, "commissioner");
      expectAnswer(visitor, door, await client.send(door.route, address, formOf(door, noIds), isUpload));
    }
  }
});

test("whoever may open a page of one thing opens those they reach, and every other is as if it were not there", async () => {
  for (const person of people) {
    const client = clients.get(person)!;
    const own = reach[person] ?? {};
    for (const door of lookDoors) {
      const answer = answerOf(roleOf(person), door);
      if (answer !== "yes" && answer !== "own") continue;
      const kinds = {
        contract: Object.entries(house.contracts).map(
          ([name, id]) => [id, own.contracts?.includes(name as ContractName) ?? false] as const,
        ),
        item: Object.entries(house.items).map(
          ([name, id]) => [id, own.items?.includes(name as ItemName) ?? false] as const,
        ),
        concern: [
          [house.concerns.ours, true],
          [house.concerns.foreign, false],
        ] as const,
        account: [
          [house.accounts.ours, true],
          [house.accounts.foreign, false],
        ] as const,
      };
      for (const [kind, ids] of Object.entries(kinds)) {
        if (!door.path.includes(`:${kind}`)) continue;
        for (const [id, isReached] of ids) {
          const { status } = await client.look(door.route, addressFor(door, person, { [kind]: id }));
          expect(status, `${person} at ${door.path}, ${kind} ${isReached ? "own" : "not own"}`).toBe(
            isReached ? 200 : 404,
          );
        }
      }
    }
  }
});

test("no form changes anything of another council, of another organisation, or out of reach", async () => {
  for (const person of people) {
    const client = clients.get(person)!;
    const own = reach[person] ?? {};
    for (const door of formDoors) {
      const answer = answerOf(roleOf(person), door);
      if ((answer !== "yes" && answer !== "own") || typeof door.needs === "string") continue;
      const inForm = namedInForm[nameOf(door)];
      const others = {
        contract: Object.entries(house.contracts)
          .filter(([name]) => !own.contracts?.includes(name as ContractName))
          .map(([, id]) => id),
        item: Object.entries(house.items)
          .filter(([name]) => !own.items?.includes(name as ItemName))
          .map(([, id]) => id),
        concern: [house.concerns.foreign],
        account: [house.accounts.foreign],
        task: [house.tasks.foreign],
        job: [house.jobs.foreign],
      };
      for (const [kind, ids] of Object.entries(others)) {
        if (!door.path.includes(`:${kind}`) && inForm !== kind) continue;
        for (const id of ids) {
          const address = addressFor(door, person, { [kind]: id });
          const came = await client.send(door.route, address, formOf(door, { ...noIds, [kind]: id }));
          const nowhere = addressFor(door, person, { [kind]: noIds.item });
          const unknown = await client.send(door.route, nowhere, formOf(door, noIds));
          // The id that was asked for is said back, and nothing else differs.
          const said = came.body.replaceAll(id, noIds.item);
          const what = `${person} at ${door.path} (${door.does}) with another's ${kind}`;
          expect({ status: came.status, said }, what).toEqual({ status: unknown.status, said: unknown.body });
        }
      }
    }
  }
});

test("no list, search, count or choice holds what somebody does not reach", async () => {
  const searches = [
    "/search?words=carer",
    `/search?contractId=${house.contracts.council}`,
    "/contracts?scope=all",
  ];
  for (const person of people) {
    const client = clients.get(person)!;
    const own = reach[person] ?? {};
    const hidden = [
      ...(Object.keys(house.contracts) as ContractName[])
        .filter((name) => !own.contracts?.includes(name))
        .map((name) => markOf("contract", name)),
      ...(Object.keys(house.items) as ItemName[])
        .filter((name) => !own.items?.includes(name))
        .map((name) => markOf("item", name)),
    ];
    const pages = lookDoors
      .filter((door) => typeof door.needs !== "string")
      .map((door) => addressFor(door, person));
    for (const address of [...new Set([...pages, ...searches])]) {
      const { body } = await client.open(address);
      for (const mark of hidden)
        expect(body.includes(mark), `${person} finds ${mark} at ${address}`).toBe(false);
    }
  }
  const commissioner = await clients.get("commissioner")!.open("/search?words=carer");
  expect(commissioner.body).toContain(markOf("item", "council"));
  const board = await clients.get("joint_commissioner")!.open("/search?words=carer");
  expect(board.body).toContain(markOf("item", "shared"));
  expect((await clients.get("frontline")!.open("/mine")).body).toContain(markOf("item", "flagged"));
});
