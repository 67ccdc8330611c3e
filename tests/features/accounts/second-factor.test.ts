import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { roles } from "~/features/accounts/actor.schema";
import { isCodeLimited, nextStep } from "~/features/accounts/second-factor.rules";
import { auditEvent, halfSignIn, session, totpSecret } from "~db/schema";
import { codeAt, door, factorsKit, refusal } from "./factors-kit";
import { councilId } from "./kit";

const MINUTE_MS = 60_000;
const wrongCode = "000000";

test("a password alone opens no session for somebody with an app: only the code from it does", async () => {
  const { accounts, store, half, someoneWithApp } = factorsKit();
  const priya = await someoneWithApp("Priya Shah");
  const before = (await store.db.select().from(session)).length;
  const halfway = await half("Priya Shah");
  expect(halfway).toMatchObject({ step: "factor", has: { totp: true, passkeys: false } });
  expect(await store.db.select().from(session)).toHaveLength(before);
  expect(await accounts.actorForToken(halfway.half, councilId)).toBeNull();
  const { token, actor } = await accounts.signInWithCode({
    councilId,
    half: halfway.half,
    code: priya.code(),
    door,
  });
  expect(actor.accountId).toBe(priya.accountId);
  expect((await accounts.actorForToken(token, councilId))?.name).toBe("Priya Shah");
});

test("a code opens one session: the same code again, and one before it, are refused", async () => {
  const { giveCode, someoneWithApp, clock } = factorsKit();
  const { secret, code } = await someoneWithApp("Priya Shah");
  const used = code();
  const earlier = codeAt(secret, new Date(clock.now().getTime() - 30_000));
  await giveCode("Priya Shah", used);
  expect(await refusal(giveCode("Priya Shah", used))).toMatchObject({
    kind: "bad_input",
    key: "accounts:error.totp_replayed",
  });
  expect((await refusal(giveCode("Priya Shah", earlier))).key).toBe("accounts:error.totp_replayed");
});

test("codes of half a minute before and after are taken, as clocks differ, and no others", async () => {
  const { giveCode, someoneWithApp, clock } = factorsKit();
  const { secret } = await someoneWithApp("Priya Shah");
  const around = (seconds: number) => codeAt(secret, new Date(clock.now().getTime() + seconds * 1000));
  for (const seconds of [-90, -60, 60, 90])
    expect((await refusal(giveCode("Priya Shah", around(seconds)))).key, String(seconds)).toBe(
      "accounts:error.totp_wrong",
    );
  await giveCode("Priya Shah", around(-30));
  await giveCode("Priya Shah", around(0));
  const spaced = around(30).replace(/(...)/, "$1 ");
  await giveCode("Priya Shah", spaced);
});

test("half a sign-in works once, for ten minutes, in its own council, and for nobody who has left", async () => {
  const { accounts, half, someoneWithApp, clock, manage } = factorsKit();
  const { accountId, code } = await someoneWithApp("Priya Shah");
  const give = (token: string, where = councilId) =>
    accounts.signInWithCode({ councilId: where, half: token, code: code(), door });

  const used = await half("Priya Shah");
  await give(used.half);
  clock.advance(MINUTE_MS);
  const late = await half("Priya Shah");
  const elsewhere = await half("Priya Shah");
  const left = await half("Priya Shah");
  const answers = [
    await refusal(give(used.half)),
    await refusal(give("made-up")),
    await refusal(give(elsewhere.half, "southmere")),
  ];
  clock.advance(10 * MINUTE_MS);
  answers.push(await refusal(give(late.half)));
  clock.advance(-9 * MINUTE_MS);
  await accounts.leave(manage, accountId);
  answers.push(await refusal(give(left.half)));
  for (const answer of answers)
    expect(answer).toMatchObject({ kind: "unauthenticated", key: "accounts:error.halfOver" });
  expect(await accounts.halfSignIn(councilId, used.half)).toBeNull();
});

test("after five wrong codes the password is asked for again", async () => {
  const { accounts, half, someoneWithApp } = factorsKit();
  const { code } = await someoneWithApp("Priya Shah");
  const { half: token } = await half("Priya Shah");
  const give = (typed: string) => accounts.signInWithCode({ councilId, half: token, code: typed, door });
  for (let i = 0; i < 4; i++) expect((await refusal(give(wrongCode))).key).toBe("accounts:error.totp_wrong");
  expect((await refusal(give(wrongCode))).key).toBe("accounts:error.halfOver");
  expect((await refusal(give(code()))).key).toBe("accounts:error.halfOver");
});

test("guessing codes is stopped for the account, not for its owner: a recovery code gets in, and a quarter of an hour ends it", async () => {
  const { accounts, giveCode, half, someoneWithApp, clock } = factorsKit();
  const { self, code } = await someoneWithApp("Priya Shah");
  const [recovery = ""] = await accounts.newRecoveryCodes(self);
  for (let i = 0; i < 10; i++) await refusal(giveCode("Priya Shah", wrongCode));
  expect(await refusal(giveCode("Priya Shah", code()))).toMatchObject({
    kind: "too_many",
    key: "accounts:error.codesSlow",
  });
  const { half: token } = await half("Priya Shah");
  await accounts.signInWithRecoveryCode({ councilId, half: token, code: recovery, door });
  clock.advance(16 * MINUTE_MS);
  await giveCode("Priya Shah", code());
});

test("many guesses at once count as many, and a day has room for thirty", async () => {
  const { accounts, giveCode, half, someoneWithApp, clock } = factorsKit();
  await someoneWithApp("Priya Shah");
  const { half: token } = await half("Priya Shah");
  const give = () => accounts.signInWithCode({ councilId, half: token, code: wrongCode, door });
  const answers = await Promise.all(Array.from({ length: 12 }, () => refusal(give())));
  expect(answers.filter((each) => each.key === "accounts:error.totp_wrong")).toHaveLength(4);

  for (let i = 0; i < 25; i++) {
    clock.advance(3 * MINUTE_MS);
    expect((await refusal(giveCode("Priya Shah", wrongCode))).kind).toBe("bad_input");
  }
  clock.advance(60 * MINUTE_MS);
  expect((await refusal(giveCode("Priya Shah", wrongCode))).kind).toBe("too_many");
  const now = clock.now();
  expect(isCodeLimited([{ at: new Date(now.getTime() - 23 * 60 * MINUTE_MS), count: 30 }], now)).toBe(true);
  expect(isCodeLimited([{ at: new Date(now.getTime() - 24 * 60 * MINUTE_MS), count: 30 }], now)).toBe(false);
});

test("a role that needs a second factor is led to set one up, and until then reaches nothing else", async () => {
  const { accounts, store, someone, givePassword, half, clock } = factorsKit({ secondFactorRoles: roles });
  await someone("Ada Cole", ["admin"]);
  const { half: token, step, has } = await half("Ada Cole");
  expect({ step, has }).toEqual({ step: "enrol", has: { totp: false, passkeys: false } });
  expect(await store.db.select().from(session)).toEqual([]);
  const { pending } = (await accounts.halfSignIn(councilId, token))!;
  expect(pending!.address).toContain(`secret=${pending!.secret}`);
  expect(decodeURIComponent(pending!.address)).toContain("Northmere County Council:ada.cole@example.org");

  const setUp = (code: string) => accounts.setUpAppAndSignIn({ councilId, half: token, code, door });
  const asFactor = accounts.signInWithCode({
    councilId,
    half: token,
    code: codeAt(pending!.secret, clock.now()),
    door,
  });
  expect((await refusal(asFactor)).key).toBe("accounts:error.halfOver");
  expect((await refusal(setUp(wrongCode))).key).toBe("accounts:error.setUpCode");
  const { actor } = await setUp(codeAt(pending!.secret, clock.now()));
  expect(actor.roles).toEqual(["admin"]);
  expect((await refusal(setUp(codeAt(pending!.secret, clock.now())))).key).toBe("accounts:error.halfOver");
  expect(await givePassword("Ada Cole")).toMatchObject({ step: "factor", has: { totp: true } });
});

test("somebody who knows the password cannot set up a factor of theirs beside the owner's", async () => {
  const { accounts, someone, half, clock } = factorsKit({ secondFactorRoles: roles });
  await someone("Ada Cole", ["admin"]);
  const thief = await half("Ada Cole");
  const stolen = (await accounts.halfSignIn(councilId, thief.half))!.pending!.secret;
  const owner = await half("Ada Cole");
  const { secret } = (await accounts.halfSignIn(councilId, owner.half))!.pending!;
  expect(secret).not.toBe(stolen);
  const input = { councilId, door, code: codeAt(secret, clock.now()) };
  await accounts.setUpAppAndSignIn({ ...input, half: owner.half });
  for (const code of [codeAt(stolen, clock.now()), codeAt(secret, clock.now())])
    expect((await refusal(accounts.setUpAppAndSignIn({ ...input, code, half: thief.half }))).key).toBe(
      "accounts:error.halfOver",
    );
});

test("who needs a second factor is decided by any of their roles, and who has one always gives it", () => {
  const step = (hasFactor: boolean, needing: (typeof roles)[number][]) =>
    nextStep({ hasFactor, roles: ["analyst", "admin"], needing });
  expect(step(false, [])).toBe("session");
  expect(step(false, ["dpo", "commissioner"])).toBe("session");
  expect(step(false, ["admin"])).toBe("enrol");
  expect(step(true, [])).toBe("factor");
});

test("secrets, codes and tokens lie nowhere in clear, and the audit trail has each step without them", async () => {
  const { accounts, store, half, giveCode, someoneWithApp } = factorsKit();
  const { accountId, self, secret, code } = await someoneWithApp("Priya Shah");
  const [recovery = ""] = await accounts.newRecoveryCodes(self);
  const { half: token } = await half("Priya Shah");
  const used = code();
  await refusal(accounts.signInWithCode({ councilId, half: token, code: wrongCode, door }));
  await accounts.signInWithCode({ councilId, half: token, code: used, door });
  await refusal(giveCode("Priya Shah", used));
  const bytes = await store.everyByte();
  for (const hidden of [secret, recovery, recovery.replaceAll("-", ""), token])
    expect(bytes.includes(hidden), hidden).toBe(false);
  const rows = await store.db.select().from(auditEvent).orderBy(auditEvent.seq);
  expect(rows.map((row) => [row.action, row.detail])).toEqual([
    ["account.created", { status: "active", roles: "commissioner" }],
    ["session.started", { method: "password" }],
    ["totp.set", {}],
    ["recovery_codes.made", { count: 10 }],
    ["sign_in.half", { step: "factor" }],
    ["sign_in.refused", { method: "totp", reason: "wrong" }],
    ["session.started", { method: "password+totp" }],
    ["sign_in.half", { step: "factor" }],
    ["sign_in.refused", { method: "totp", reason: "replayed" }],
  ]);
  expect(new Set(rows.map((row) => row.subjectId))).toEqual(new Set([accountId]));
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${used}|${wrongCode}|Priya|192\\.0\\.2`));
});

test("what was under way is dropped after a day", async () => {
  const { store, half, someoneWithApp, clock } = factorsKit();
  await someoneWithApp("Priya Shah");
  await half("Priya Shah");
  clock.advance(25 * 60 * MINUTE_MS);
  await half("Priya Shah");
  expect(await store.db.select().from(halfSignIn)).toHaveLength(1);
});

test("setting up another app takes the place of the first only once it gives a right code", async () => {
  const { accounts, store, giveCode, someoneWithApp, clock, own } = factorsKit();
  const { actor, accountId, code } = await someoneWithApp("Priya Shah");
  const { token } = await giveCode("Priya Shah", code());
  const self = own(actor, token);
  await accounts.beginApp(self);
  clock.advance(MINUTE_MS);
  const again = await giveCode("Priya Shah", code());
  const { secret } = await accounts.pendingApp(own(actor, again.token));
  await accounts.confirmApp(self, codeAt(secret, clock.now()));
  clock.advance(MINUTE_MS);
  expect((await refusal(giveCode("Priya Shah", code()))).key).toBe("accounts:error.totp_wrong");
  await giveCode("Priya Shah", codeAt(secret, clock.now()));
  const rows = await store.db.select().from(totpSecret).where(eq(totpSecret.accountId, accountId));
  expect(rows).toHaveLength(1);
});
