import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { account, auditEvent, signInLink } from "~db/schema";
import { accountsKit, councilId, emailOf, goodPassword } from "./kit";

const HOUR = 3_600_000;
const ada = { name: "Ada Cole", email: emailOf("Ada Cole"), password: goodPassword };

test("the first admin comes in by a link that works once", async () => {
  const { accounts, store, signIn } = accountsKit();
  const { token } = await accounts.createFirstAdminLink(councilId);
  expect(await accounts.isFirstAdminLinkOpen(councilId, token)).toBe(true);
  await accounts.acceptFirstAdmin(councilId, token, ada);
  expect((await signIn("Ada Cole")).actor.roles).toEqual(["admin"]);
  expect(await accounts.isFirstAdminLinkOpen(councilId, token)).toBe(false);
  await expect(
    accounts.acceptFirstAdmin(councilId, token, { ...ada, email: "b@example.org" }),
  ).rejects.toMatchObject({ kind: "not_found", key: "accounts:error.linkOver" });
  const [link] = await store.db.select().from(signInLink);
  expect(link?.id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify([link, await store.db.select().from(auditEvent)])).not.toContain(token);
});

test("two people who use the link at the same moment make one admin", async () => {
  const { accounts, store } = accountsKit();
  const { token } = await accounts.createFirstAdminLink(councilId);
  const results = await Promise.allSettled(
    ["a", "b", "c"].map((letter) =>
      accounts.acceptFirstAdmin(councilId, token, { ...ada, email: `${letter}@example.org` }),
    ),
  );
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect(await store.db.select().from(account)).toHaveLength(1);
});

test("the link runs out after a day, is replaced by a newer one, and opens no other council", async () => {
  const { accounts, clock } = accountsKit();
  const first = await accounts.createFirstAdminLink(councilId);
  clock.advance(HOUR);
  const second = await accounts.createFirstAdminLink(councilId);
  expect(await accounts.isFirstAdminLinkOpen(councilId, first.token)).toBe(false);
  expect(await accounts.isFirstAdminLinkOpen("southmere", second.token)).toBe(false);
  clock.advance(24 * HOUR - 1);
  expect(await accounts.isFirstAdminLinkOpen(councilId, second.token)).toBe(true);
  clock.advance(1);
  await expect(accounts.acceptFirstAdmin(councilId, second.token, ada)).rejects.toMatchObject({
    key: "accounts:error.linkOver",
  });
});

test("a council that has an admin gets no such link", async () => {
  const { accounts, someone } = accountsKit();
  expect(await accounts.hasAdmin(councilId)).toBe(false);
  await someone("Ada Cole", ["admin"]);
  expect(await accounts.hasAdmin(councilId)).toBe(true);
  await expect(accounts.createFirstAdminLink(councilId)).rejects.toMatchObject({ kind: "conflict" });
});

test("a link made before there was an admin opens nothing once there is one", async () => {
  const { accounts, someone } = accountsKit();
  const { token } = await accounts.createFirstAdminLink(councilId);
  await someone("Bea Lunt", ["admin"]);
  await expect(accounts.acceptFirstAdmin(councilId, token, ada)).rejects.toMatchObject({
    key: "accounts:error.linkOver",
  });
});

test("a password that will not do leaves the link as it was", async () => {
  const { accounts } = accountsKit();
  const { token } = await accounts.createFirstAdminLink(councilId);
  await expect(
    accounts.acceptFirstAdmin(councilId, token, { ...ada, password: "tooshort" }),
  ).rejects.toMatchObject({ kind: "bad_input", key: "accounts:password.short", values: { least: 12 } });
  await accounts.acceptFirstAdmin(councilId, token, ada);
});

test("a colleague is invited, chooses a password once, and then signs in", async () => {
  const { accounts, someone, signIn } = accountsKit();
  await someone("Ada Cole", ["admin"]);
  const manage = authorize((await signIn("Ada Cole")).actor, "account:manage");
  const { accountId, invitation } = await accounts.createAccount(manage, {
    name: "Tom Wray",
    email: emailOf("Tom Wray"),
    roles: ["call_handler"],
  });
  await expect(accounts.acceptInvitation("southmere", invitation!.token, goodPassword)).rejects.toMatchObject(
    {
      kind: "not_found",
    },
  );
  expect(await accounts.acceptInvitation(councilId, invitation!.token, goodPassword)).toBe(accountId);
  await expect(accounts.acceptInvitation(councilId, invitation!.token, goodPassword)).rejects.toMatchObject({
    kind: "not_found",
  });
  expect((await signIn("Tom Wray")).actor.roles).toEqual(["call_handler"]);
});

test("an admin cannot choose a colleague's password", async () => {
  const { accounts, someone, signIn } = accountsKit();
  await someone("Ada Cole", ["admin"]);
  const manage = authorize((await signIn("Ada Cole")).actor, "account:manage");
  const tom = { name: "Tom Wray", email: emailOf("Tom Wray"), roles: ["call_handler" as const] };
  await expect(accounts.createAccount(manage, { ...tom, password: goodPassword })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("one mail address has one account in a council, and may have one in another", async () => {
  const { accounts, manage, store, someone } = accountsKit();
  await someone("Tom Wray", ["call_handler"]);
  const again = { name: "Thomas Wray", email: "TOM.Wray@example.org", roles: ["analyst" as const] };
  await expect(accounts.createAccount(manage, again)).rejects.toMatchObject({
    kind: "conflict",
    key: "accounts:error.emailTaken",
  });
  await someone("Tom Wray", ["call_handler"], { councilId: "southmere" });
  expect(await store.db.select().from(account)).toHaveLength(2);
});
