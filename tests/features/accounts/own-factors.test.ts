import { expect, test } from "vitest";
import { roles } from "~/features/accounts/actor.schema";
import { authorize } from "~/features/accounts/authorize.rules";
import { auditEvent, passkey, recoveryCode, totpSecret } from "~db/schema";
import { codeAt, door, factorsKit, refusal } from "./factors-kit";
import { councilId } from "./kit";

const MINUTE_MS = 60_000;

test("ten recovery codes are shown once, each gets in once, and new ones end the old", async () => {
  const { accounts, half, someoneWithApp } = factorsKit();
  const { accountId, self } = await someoneWithApp("Priya Shah");
  const codes = await accounts.newRecoveryCodes(self);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  const use = async (code: string) =>
    accounts.signInWithRecoveryCode({ councilId, half: (await half("Priya Shah")).half, code, door });

  expect((await use(codes[0]!)).actor.accountId).toBe(accountId);
  expect(await refusal(use(codes[0]!))).toMatchObject({
    kind: "bad_input",
    key: "accounts:error.recovery_code_wrong",
  });
  // As people copy them: capitals, gaps, and signs that look alike.
  const copied = codes[1]!.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "I");
  expect((await use(copied)).actor.accountId).toBe(accountId);
  expect((await accounts.ownFactors(self)).codesLeft).toBe(8);
  const renewed = await accounts.newRecoveryCodes(self);
  expect((await refusal(use(codes[2]!))).key).toBe("accounts:error.recovery_code_wrong");
  await use(renewed[0]!);
});

test("a recovery code is its owner's alone, and opens nothing without the password", async () => {
  const { accounts, half, someoneWithApp, store } = factorsKit();
  const priya = await someoneWithApp("Priya Shah");
  await someoneWithApp("Tom Wray");
  const [code = ""] = await accounts.newRecoveryCodes(priya.self);
  const { half: toms } = await half("Tom Wray");
  expect((await refusal(accounts.signInWithRecoveryCode({ councilId, half: toms, code, door }))).key).toBe(
    "accounts:error.recovery_code_wrong",
  );
  expect((await refusal(accounts.signInWithRecoveryCode({ councilId, half: "", code, door }))).key).toBe(
    "accounts:error.halfOver",
  );
  expect((await store.db.select().from(recoveryCode)).every((row) => row.usedAt === null)).toBe(true);
});

test("whoever uses a code is told when few are left", async () => {
  const { accounts, half, someoneWithApp } = factorsKit();
  const { self } = await someoneWithApp("Priya Shah");
  const codes = await accounts.newRecoveryCodes(self);
  const told: boolean[] = [];
  for (const code of codes.slice(0, 8)) {
    const { half: token } = await half("Priya Shah");
    const input = { councilId, half: token, code, door };
    told.push((await accounts.signInWithRecoveryCode(input)).areCodesFew);
  }
  expect(told).toEqual([false, false, false, false, false, false, true, true]);
  expect(await accounts.ownFactors(self)).toMatchObject({ codesLeft: 2, areCodesFew: true });
});

test("a session that was left open is not enough to change how somebody signs in", async () => {
  const { accounts, clock, someoneWithApp, giveCode, own } = factorsKit();
  const { actor, self, code } = await someoneWithApp("Priya Shah");
  clock.advance(15 * MINUTE_MS);
  expect(await accounts.ownFactors(self)).toMatchObject({ canChange: false, hasApp: true });
  const tries = [
    accounts.beginApp(self),
    accounts.pendingApp(self),
    accounts.confirmApp(self, code()),
    accounts.removeApp(self),
    accounts.addPasskeyOptions(self, "browser"),
    accounts.addPasskey(self, "browser", { name: "Phone", answer: {} }),
    accounts.removePasskey(self, "id"),
    accounts.newRecoveryCodes(self),
  ];
  for (const answer of await Promise.all(tries.map(refusal)))
    expect(answer).toMatchObject({ kind: "forbidden", key: "accounts:error.signInAgain" });
  const { token } = await giveCode("Priya Shah", code());
  expect((await accounts.ownFactors(own(actor, token))).canChange).toBe(true);
  await accounts.newRecoveryCodes(own(actor, token));
});

test("a fresh session of somebody else proves nothing for me", async () => {
  const { accounts, clock, someone, someoneWithApp, signIn, own } = factorsKit();
  const { actor } = await someoneWithApp("Priya Shah");
  clock.advance(15 * MINUTE_MS);
  await someone("Tom Wray", ["analyst"]);
  const { token } = await signIn("Tom Wray");
  for (const borrowed of [token, "made-up", null])
    expect((await refusal(accounts.newRecoveryCodes(own(actor, borrowed)))).kind).toBe("forbidden");
});

test("the last factor that a role needs cannot be removed; where none is needed it can", async () => {
  const free = factorsKit();
  const priya = await free.someoneWithApp("Priya Shah");
  await free.accounts.removeApp(priya.self);
  expect(await free.accounts.ownFactors(priya.self)).toMatchObject({ hasApp: false, isNeeded: false });
  expect((await refusal(free.accounts.removeApp(priya.self))).kind).toBe("not_found");
  await free.signIn("Priya Shah");

  const strict = factorsKit({ secondFactorRoles: roles });
  await strict.someone("Ada Cole", ["admin"]);
  const { half } = await strict.half("Ada Cole");
  const { secret } = (await strict.accounts.halfSignIn(councilId, half))!.pending!;
  const code = codeAt(secret, strict.clock.now());
  const { actor, token } = await strict.accounts.setUpAppAndSignIn({ councilId, half, code, door });
  const self = strict.own(actor, token);
  expect(await refusal(strict.accounts.removeApp(self))).toMatchObject({
    kind: "conflict",
    key: "accounts:error.lastFactor",
  });
  expect(await strict.accounts.ownFactors(self)).toMatchObject({ hasApp: true, isNeeded: true });
});

test("an admin takes away the factors of somebody who lost them, never their own, and it is audited", async () => {
  const { accounts, store, half, someone, someoneWithApp, signIn } = factorsKit();
  const { accountId, self, token } = await someoneWithApp("Priya Shah");
  await accounts.newRecoveryCodes(self);
  await half("Priya Shah");
  await someone("Ada Cole", ["admin"]);
  const { actor: ada } = await signIn("Ada Cole");
  const by = authorize(ada, "account:manage");
  expect((await refusal(accounts.clearFactors(by, ada.accountId))).kind).toBe("forbidden");
  expect((await refusal(accounts.clearFactors(by, "nobody"))).kind).toBe("not_found");
  await accounts.clearFactors(by, accountId);
  for (const table of [totpSecret, passkey, recoveryCode])
    expect(await store.db.select().from(table)).toEqual([]);
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
  await signIn("Priya Shah");
  const rows = await store.db.select().from(auditEvent).orderBy(auditEvent.seq);
  expect(rows.find((row) => row.action === "factors.cleared")).toMatchObject({
    actorId: ada.accountId,
    subjectId: accountId,
    detail: { passkeys: 0, sessions: 1 },
  });
});

test("no role but an admin's takes away anybody's factors", () => {
  for (const role of roles.filter((each) => each !== "admin")) {
    const actor = { kind: "account", accountId: "a", councilId, name: "A", roles: [role] } as const;
    expect(() => authorize(actor, "account:manage"), role).toThrow("accounts:error.forbidden");
    expect(authorize(actor, "own_factor:manage").action).toBe("own_factor:manage");
  }
});
