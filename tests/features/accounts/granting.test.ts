// Shows what is granted to an account: it counts on its days and no other, is kept, is the council's own, and is never
// granted to oneself.
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { holdingsOf } from "~/features/accounts/holdings.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { bodySuccession, commissioningBody, contractBody } from "~db/schema";
import { aContract, anAccount } from "../../kit/builders";
import { accountsKit, councilId } from "./kit";

const today = "2026-11-24";

async function grantsKit() {
  const kit = accountsKit();
  const { store, clock, audit, accounts } = kit;
  await store.write(async (tx) => {
    await tx.insert(commissioningBody).values([
      { id: "board", councilId, name: "Northmere Board", kind: "icb" },
      { id: "group", councilId, name: "Northmere Group", kind: "ccg", endsOn: "2022-06-30" },
      { id: "council", councilId, name: "Northmere Council", kind: "council" },
    ]);
    await tx
      .insert(bodySuccession)
      .values({ councilId, fromBodyId: "group", toBodyId: "board", on: "2022-07-01" });
  });
  const contract = (id: string, more: object = {}) => aContract(store, { id, councilId, title: id, ...more });
  const bought = (contractId: string, bodyId: string, endsOn: string | null = null) =>
    store.write((tx) =>
      tx
        .insert(contractBody)
        .values({ id: contractId + bodyId, councilId, contractId, bodyId, role: "lead", endsOn }),
    );
  const admin = await anAccount(store, { councilId, roles: ["admin"] });
  const person = await anAccount(store, { councilId, roles: ["joint_commissioner"] });
  const by = authorize(admin, "account:manage");
  const grant = (kind: string, value: string, more: { startsOn?: string; endsOn?: string } = {}) =>
    accounts.grant(by, person.accountId, {
      kind,
      value,
      purpose: "",
      startsOn: today,
      endsOn: "",
      ...more,
    } as never);
  const holds = (day = today) => holdingsOf(store.db, councilId, person.accountId, day);
  const contracts = makeContractsService({ store, clock, audit });
  return { ...kit, contract, bought, admin, person, by, grant, holds, contracts };
}

test("a body's contracts are those it buys today, and those of a body whose work it carries on", async () => {
  const { contract, bought, grant, holds } = await grantsKit();
  for (const id of ["own", "inherited", "over", "others"]) await contract(id);
  await bought("own", "board");
  await bought("inherited", "group");
  await bought("over", "board", "2026-11-23");
  await bought("others", "council");
  await grant("body", "board");
  expect((await holds()).bodyContracts.toSorted()).toEqual(["inherited", "own"]);
});

test("contracts are shared only while an agreement is in force to which the body is a party, and no longer once it is ended", async () => {
  const { contract, grant, holds, accounts, by } = await grantsKit();
  await contract("shared");
  const enter = (parties: string[]) =>
    accounts.addAgreement(by, {
      reference: "DSA-1",
      purpose: "Discharge",
      parties,
      contractIds: ["shared"],
      startsOn: "2026-01-01",
      endsOn: "2027-01-01",
    });
  const withBoard = await enter(["council", "board"]);
  const without = await enter(["council", "group"]);
  await grant("agreement", withBoard);
  expect((await holds()).sharedContracts).toEqual([]);
  await grant("body", "board");
  expect((await holds()).sharedContracts).toEqual(["shared"]);
  expect((await holds("2027-01-02")).sharedContracts).toEqual([]);
  await accounts.endAgreement(by, withBoard);
  expect((await holds()).sharedContracts).toEqual([]);
  // A party whose work the body carries on stands for it.
  await grant("agreement", without);
  expect((await holds()).sharedContracts).toEqual(["shared"]);
});

test("an organisation is known by the whole of its name, however its legal form is written", async () => {
  const { contract, grant, holds } = await grantsKit();
  await contract("same", { providers: ["Bluebell Home Care Limited"] });
  await contract("joined", { providers: ["Otter Ltd", "Bluebell Home Care Ltd"] });
  await contract("longer", { providers: ["Bluebell Home Care North Ltd"] });
  await contract("elsewhere", { providers: ["Bluebell Home Care Ltd"], councilId: "other" });
  await grant("organisation", "Bluebell Home Care Ltd");
  expect((await holds()).organisationContracts.toSorted()).toEqual(["joined", "same"]);
});

test("contract and client group grants narrow; a purpose is kept and narrows nothing", async () => {
  const { contract, grant, holds } = await grantsKit();
  await contract("named", { groupKeys: " mental_health " });
  await contract("older", { groupKeys: " older_people " });
  await contract("rest", { groupKeys: " carers " });
  await grant("purpose", "Contract monitoring");
  expect(await holds()).toMatchObject({ narrowedTo: null, purposes: ["Contract monitoring"] });
  await grant("contract", "named");
  await grant("client_group", "older_people");
  expect((await holds()).narrowedTo?.toSorted()).toEqual(["named", "older"]);
});

test("a grant counts on its days, ends at once, and stays in the record", async () => {
  const { grant, holds, accounts, by, person, store } = await grantsKit();
  const id = await grant("client", "client-1", { startsOn: "2026-11-01", endsOn: "2026-11-30" });
  const on = async (day: string) => (await holds(day)).clients;
  expect([
    await on("2026-10-31"),
    await on("2026-11-01"),
    await on("2026-11-30"),
    await on("2026-12-01"),
  ]).toEqual([[], ["client-1"], ["client-1"], []]);
  await accounts.endGrant(by, person.accountId, id);
  expect(await on(today)).toEqual([]);
  expect(await accounts.listGrants(by, person.accountId)).toMatchObject([
    { kind: "client", value: "client-1", endsOn: "2026-11-23", isOn: false },
  ]);
  await expect(accounts.endGrant(by, person.accountId, id)).rejects.toMatchObject({ kind: "not_found" });
  expect(store).toBeDefined();
});

test("a session finds what its account holds today", async () => {
  const { accounts, by, someone, signIn, contract, clock } = await grantsKit();
  await contract("named");
  const accountId = await someone("Imelda Quarshie", ["provider"]);
  const grant = {
    kind: "organisation",
    value: "Bluebell Home Care Ltd",
    purpose: "",
    startsOn: today,
    endsOn: "",
  };
  await accounts.grant(by, accountId, grant as never);
  const signedIn = await signIn("Imelda Quarshie");
  const token = "token" in signedIn ? signedIn.token : "";
  const actor = await accounts.actorForToken(token, councilId);
  expect(clock.now().toISOString().slice(0, 10)).toBe(today);
  expect(authorize(actor, "contract:read").scope.contracts).toEqual(["named"]);
});

test("nobody grants to themselves, ends what binds them, or grants what is another council's", async () => {
  const { accounts, by, admin, grant, contract, person } = await grantsKit();
  await contract("elsewhere", { councilId: "other" });
  const own = { kind: "contract", value: "x", purpose: "", startsOn: today, endsOn: "" } as const;
  await expect(accounts.grant(by, admin.accountId, own)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(accounts.endGrant(by, admin.accountId, "any")).rejects.toMatchObject({ kind: "forbidden" });
  await expect(grant("contract", "elsewhere")).rejects.toMatchObject({ kind: "bad_input" });
  await expect(grant("body", "nobody")).rejects.toMatchObject({ kind: "bad_input" });
  await expect(accounts.grant(by, "no-such-account", own)).rejects.toMatchObject({ kind: "not_found" });
  expect(await accounts.listGrants(by, person.accountId)).toEqual([]);
});
