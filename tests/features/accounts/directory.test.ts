import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeAccountsService } from "~/features/accounts/accounts.service.server";
import { authorize } from "~/features/accounts/authorize.rules";
import { account, accountRole, auditEvent, session } from "~db/schema";
import { testSite } from "../../kit/builders";
import { accountsKit, councilId, goodPassword } from "./kit";

test("someone who leaves is out at once and for good, and their name stays on what they did", async () => {
  const { accounts, manage, store, someone, signIn } = accountsKit();
  const tomId = await someone("Tom Wray", ["call_handler"], { jobTitle: "Call handler" });
  const { token } = await signIn("Tom Wray");
  await accounts.leave(manage, tomId);
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
  await expect(signIn("Tom Wray")).rejects.toMatchObject({ kind: "unauthenticated" });
  expect((await accounts.namesOf(councilId, [tomId, "unknown"])).get(tomId)?.name).toBe("Tom Wray");
  expect((await store.db.select().from(account))[0]).toMatchObject({ status: "left", passwordHash: null });
  await expect(accounts.leave(manage, tomId)).rejects.toMatchObject({ key: "accounts:error.alreadyLeft" });
  expect(await accounts.listHolders(councilId, "call_handler")).toEqual([]);
  expect((await store.db.select().from(session))[0]?.endedAt).not.toBeNull();
  const [left] = await store.db.select().from(auditEvent).where(eq(auditEvent.action, "account.left"));
  expect(left?.detail).toEqual({ sessions: 1 });
});

test("an account marked as left opens nothing, even where its password and a session were not cleared", async () => {
  const { accounts, store, someone, signIn } = accountsKit();
  await someone("Tom Wray", ["call_handler"]);
  const { token } = await signIn("Tom Wray");
  await store.write(async (tx) => void (await tx.update(account).set({ status: "left" })));
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
  await expect(signIn("Tom Wray")).rejects.toMatchObject({ kind: "unauthenticated" });
});

test("the last person who looks after accounts can neither leave nor lose the role", async () => {
  const { accounts, manage, someone } = accountsKit();
  const adaId = await someone("Ada Cole", ["admin"]);
  await expect(accounts.leave(manage, adaId)).rejects.toMatchObject({ key: "accounts:error.lastAdmin" });
  await expect(accounts.setRoles(manage, adaId, ["analyst"])).rejects.toMatchObject({
    key: "accounts:error.lastAdmin",
  });
  await someone("Bea Lunt", ["admin"]);
  await accounts.setRoles(manage, adaId, ["analyst"]);
  expect((await accounts.listAccounts(manage)).map((each) => [each.name, each.roles])).toEqual([
    ["Ada Cole", ["analyst"]],
    ["Bea Lunt", ["admin"]],
  ]);
});

test("whoever looks after accounts cannot let themselves in to what people say", async () => {
  const { accounts, someone, signIn } = accountsKit();
  const adaId = await someone("Ada Cole", ["admin"]);
  const by = authorize((await signIn("Ada Cole")).actor, "account:manage");
  await expect(accounts.setRoles(by, adaId, ["admin", "safeguarding"])).rejects.toMatchObject({
    key: "accounts:error.ownRoles",
  });
});

test("nobody is their own deputy, and neither is someone of another council or who has left", async () => {
  const { accounts, manage, someone } = accountsKit();
  const priya = await someone("Priya Shah", ["commissioner"]);
  const tom = await someone("Tom Wray", ["commissioner"]);
  const far = await someone("Far Away", ["commissioner"], { councilId: "southmere" });
  await expect(accounts.setDeputy(manage, priya, priya)).rejects.toMatchObject({
    key: "accounts:error.deputySelf",
  });
  await expect(accounts.setDeputy(manage, priya, far)).rejects.toMatchObject({
    key: "accounts:error.deputyGone",
  });
  await expect(accounts.setDeputy(manage, far, priya)).rejects.toMatchObject({ kind: "not_found" });
  await accounts.setDeputy(manage, priya, tom);
  expect((await accounts.listAccounts(manage)).find((each) => each.id === priya)?.deputyId).toBe(tom);
  await accounts.leave(manage, tom);
  await expect(accounts.setDeputy(manage, priya, tom)).rejects.toMatchObject({
    key: "accounts:error.deputyGone",
  });
});

test("an item that names an account holder is to be hidden from them and goes to their named deputy", async () => {
  const { accounts, manage, someone } = accountsKit();
  const priya = await someone("Priya Shah", ["commissioner"], { jobTitle: "Commissioning manager" });
  const tom = await someone("Tom Wray", ["commissioner"], { jobTitle: "Commissioning manager" });
  const bea = await someone("Bea Lunt", ["commissioner"], { jobTitle: "Head of commissioning" });
  await someone("Priya Shah", ["commissioner"], { councilId: "southmere" });
  await accounts.setDeputy(manage, priya, tom);
  await accounts.setDeputy(manage, tom, bea);
  expect(await accounts.namedIn(councilId, "The carer was late again")).toEqual([]);
  expect(await accounts.namedIn(councilId, "Mrs Shah was rude to dad")).toEqual([
    { accountId: priya, deputyId: tom },
  ]);
  expect(await accounts.namedIn(councilId, "Priya Shah and Tom Wray laughed")).toEqual([
    { accountId: priya, deputyId: bea },
    { accountId: tom, deputyId: bea },
  ]);
  await accounts.leave(manage, tom);
  expect(await accounts.namedIn(councilId, "Mrs Shah was rude to dad")).toEqual([
    { accountId: priya, deputyId: bea },
  ]);
});

test("what is done to an account and its audit row are kept or lost together", async () => {
  const { store, clock, vault, audit, manage, someone } = accountsKit();
  const tomId = await someone("Tom Wray", ["call_handler"]);
  const before = (await store.db.select().from(auditEvent)).length;
  const failing = makeAccountsService({
    store,
    clock,
    vault,
    siteOf: testSite,
    audit: {
      ...audit,
      async record(tx, entry) {
        await audit.record(tx, entry);
        throw new Error("the disk is full");
      },
    },
  });
  await expect(failing.setRoles(manage, tomId, ["analyst"])).rejects.toThrow("the disk is full");
  await expect(failing.leave(manage, tomId)).rejects.toThrow("the disk is full");
  await expect(
    failing.createAccount(manage, {
      name: "Ann Fox",
      email: "ann@example.org",
      roles: ["analyst"],
      password: goodPassword,
    }),
  ).rejects.toThrow("the disk is full");
  expect(await store.db.select().from(auditEvent)).toHaveLength(before);
  expect((await store.db.select().from(accountRole)).map((row) => row.role)).toEqual(["call_handler"]);
  expect((await store.db.select().from(account)).map((row) => row.status)).toEqual(["active"]);
});
