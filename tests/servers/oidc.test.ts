// Signing in by an identity provider: the product's own client and rules against a real OpenID Connect provider.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Role } from "~/features/accounts/actor.schema";
import { CALLBACK_PATH } from "~/features/accounts/single-sign-on.server";
import { IdpFailure } from "~/gateways/idp";
import { makeOidcProvider } from "~/gateways/oidc/client";
import { AppError } from "~/lib/app-error";
import { account, accountRole, auditEvent, externalIdentity, singleSignOnAttempt } from "~db/schema";
import { accountsKit, councilId, ip } from "../features/accounts/kit";
import { testSite } from "../kit/builders";
import {
  brokenSignature,
  noSignature,
  otherClaims,
  type Person,
  startIdentityProvider,
  type TestIdentityProvider,
} from "../kit/identity-provider";

const callback = new URL(CALLBACK_PATH, testSite().origin).href;
const browser = "what-this-browsers-forms-carry";
const groupRoles: Record<string, Role[]> = {
  "g-commissioning": ["commissioner"],
  "g-insight": ["analyst"],
  "g-duty": ["safeguarding", "call_handler"],
};
const priya: Person = {
  sub: "subject-priya",
  email: "Priya.Shah@example.org",
  email_verified: true,
  name: "Priya Shah",
  groups: ["g-commissioning", "g-everybody"],
};

let idp: TestIdentityProvider;
beforeAll(async () => {
  idp = await startIdentityProvider([callback]);
});
afterAll(() => idp?.goesAway());
beforeEach(() => idp.lies(null));

const gateway = () =>
  makeOidcProvider({
    issuer: idp.issuer,
    clientId: idp.client.id,
    clientSecret: idp.client.secret,
    groupsClaim: "groups",
  });

function kitWithProvider(more: { trustsEmail?: boolean } = {}) {
  const kit = accountsKit({
    singleSignOn: { provider: gateway(), groupRoles, trustsEmail: false, host: null, ...more },
  });
  const { accounts } = kit;
  const begin = (next: string | null = null) => accounts.beginSingleSignOn({ councilId, browser, next });
  const finish = (query: string, from = browser) =>
    accounts.finishSingleSignOn({ councilId, browser: from, query, door: { ip } });
  /** What the provider sends back for whoever sits at it. */
  const come = async (person: Person | null, next: string | null = null): Promise<string> => {
    idp.sits(person);
    const back = await idp.passThrough(await begin(next));
    expect(`${back.origin}${back.pathname}`).toBe(callback);
    return back.search;
  };
  const signIn = async (person: Person) => finish(await come(person));
  const lastAudited = async () =>
    (await kit.store.db.select().from(auditEvent).orderBy(auditEvent.seq)).at(-1);
  return { ...kit, begin, finish, come, signIn, lastAudited };
}

async function refused(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    (answer) => answer,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

test("a joiner whose group is mapped signs in for the first time and has an account with its roles", async () => {
  const { accounts, store, signIn } = kitWithProvider();
  const { token, actor, returnTo } = await signIn(priya);
  expect(actor).toMatchObject({ name: "Priya Shah", roles: ["commissioner"] });
  expect(returnTo).toBe("/today");
  expect((await accounts.actorForToken(token, councilId))?.accountId).toBe(actor.accountId);
  const [row] = await store.db.select().from(account);
  expect(row).toMatchObject({ email: "priya.shah@example.org", status: "active", passwordHash: null });
  const [identity] = await store.db.select().from(externalIdentity);
  expect(identity).toMatchObject({ issuer: idp.issuer, subject: priya.sub, accountId: actor.accountId });
  const audited = await store.db.select().from(auditEvent).orderBy(auditEvent.seq);
  expect(audited.map((each) => each.action)).toEqual([
    "account.created",
    "identity.bound",
    "account.roles_set",
    "session.started",
  ]);
  expect(JSON.stringify(audited)).not.toMatch(/Priya|example\.org|subject-priya/);
});

test("a mover's roles follow the groups at the next sign-in, and the account stays the same", async () => {
  const { store, signIn } = kitWithProvider();
  const before = await signIn(priya);
  const after = await signIn({ ...priya, groups: ["g-duty", "g-insight"], email: "p.cole@example.org" });
  expect(after.actor.accountId).toBe(before.actor.accountId);
  expect(after.actor.roles).toEqual(["call_handler", "safeguarding", "analyst"]);
  expect(await store.db.select().from(account)).toHaveLength(1);
  const rows = await store.db.select().from(auditEvent).where(eq(auditEvent.action, "account.roles_set"));
  expect(rows.at(-1)?.detail).toEqual({ before: "commissioner", after: "call_handler safeguarding analyst" });
});

test("a leaver, in no mapped group any more, is refused in one sentence; their roles go and their sessions end", async () => {
  const { accounts, store, signIn, lastAudited } = kitWithProvider();
  const { token, actor } = await signIn(priya);
  for (const groups of [["g-everybody"], []]) {
    const answer = await refused(signIn({ ...priya, groups }));
    expect(answer).toMatchObject({ kind: "forbidden", key: "accounts:error.sso_no_group" });
  }
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
  expect(await store.db.select().from(accountRole)).toEqual([]);
  expect(await lastAudited()).toMatchObject({
    action: "sign_in.refused",
    subjectId: actor.accountId,
    detail: { method: "single_sign_on", reason: "no_group" },
  });
  expect((await signIn(priya)).actor).toMatchObject({ accountId: actor.accountId, roles: ["commissioner"] });
});

test("somebody in no mapped group never gets an account", async () => {
  const { store, signIn } = kitWithProvider();
  const { groups: _, ...ungrouped } = priya;
  for (const person of [ungrouped, { ...priya, groups: ["constructor", "__proto__", "G-DUTY"] }])
    expect((await refused(signIn(person))).key).toBe("accounts:error.sso_no_group");
  expect(await store.db.select().from(account)).toEqual([]);
});

test("a list of groups that is not whole takes nothing away and lets nobody in", async () => {
  const { accounts, signIn } = kitWithProvider();
  const { token } = await signIn(priya);
  const { groups: _, ...many } = { ...priya, _claim_names: { groups: "src1" } };
  expect((await refused(signIn(many))).key).toBe("accounts:error.sso_groups_unknown");
  expect((await accounts.actorForToken(token, councilId))?.roles).toEqual(["commissioner"]);
});

test("an account that is there is bound by a checked mail address only, or where the provider's addresses are trusted", async () => {
  const strict = kitWithProvider();
  const accountId = await strict.someone("Priya Shah", ["commissioner"]);
  const unchecked = { ...priya, email_verified: false };
  const { email: _, ...nameless } = priya;
  for (const person of [unchecked, nameless])
    expect((await refused(strict.signIn(person))).key).toBe("accounts:error.sso_email");
  expect(await strict.store.db.select().from(externalIdentity)).toEqual([]);
  expect((await strict.signIn(priya)).actor.accountId).toBe(accountId);
  expect((await strict.signIn(unchecked)).actor.accountId).toBe(accountId);

  const trusting = kitWithProvider({ trustsEmail: true });
  const other = await trusting.someone("Priya Shah", ["commissioner"]);
  expect((await trusting.signIn(unchecked)).actor.accountId).toBe(other);
});

test("a mail address that was given to somebody new does not give them the account of the one before", async () => {
  const { signIn, store } = kitWithProvider();
  await signIn(priya);
  const answer = await refused(signIn({ ...priya, sub: "subject-of-somebody-new" }));
  expect(answer.key).toBe("accounts:error.sso_taken");
  expect(await store.db.select().from(externalIdentity)).toHaveLength(1);
});

test("somebody whose account was closed stays out, and somebody invited is in at their first sign-in", async () => {
  const { accounts, manage, signIn, store } = kitWithProvider();
  const { actor } = await signIn(priya);
  await accounts.leave(manage, actor.accountId);
  expect((await refused(signIn(priya))).key).toBe("accounts:error.sso_left");
  expect((await refused(signIn({ ...priya, sub: "another" }))).key).toBe("accounts:error.sso_left");

  const tom = { ...priya, sub: "subject-tom", email: "tom.wray@example.org", name: "Tom Wray" };
  const { accountId } = await accounts.createAccount(manage, {
    name: "Tom Wray",
    email: "tom.wray@example.org",
    roles: ["analyst"],
  });
  expect((await signIn(tom)).actor).toMatchObject({ accountId, roles: ["commissioner"] });
  const [row] = await store.db.select().from(account).where(eq(account.id, accountId));
  expect(row?.status).toBe("active");
});

test("an answer works once, in the browser that asked, within ten minutes", async () => {
  const { come, finish, clock, lastAudited } = kitWithProvider();
  const used = await come(priya);
  await finish(used);
  const answers = [await refused(finish(used)), await refused(finish(await come(priya), "another browser"))];
  const late = await come(priya);
  clock.advance(10 * 60_000);
  answers.push(await refused(finish(late)));
  for (const answer of answers)
    expect(answer).toMatchObject({ kind: "unauthenticated", key: "accounts:error.sso_refused" });
  expect(await lastAudited()).toMatchObject({ action: "sign_in.refused", subjectId: null });
});

test("a forged state, another sign-in's code, and no code at all are refused", async () => {
  const { come, finish, begin, store } = kitWithProvider();
  const [mine, other] = [new URLSearchParams(await come(priya)), new URLSearchParams(await come(priya))];
  const swapped = new URLSearchParams(mine);
  swapped.set("code", other.get("code") ?? "");
  const stateOnly = new URL(await begin()).searchParams.get("state");
  for (const query of [
    `?code=${mine.get("code")}&state=forged`,
    `?code=${mine.get("code")}`,
    `?state=${stateOnly}`,
    `?${swapped}`,
    "",
  ])
    expect((await refused(finish(query))).key, query).toBe("accounts:error.sso_refused");
  expect(await store.db.select().from(account)).toEqual([]);
});

test("whoever declines at the provider comes back to a sentence", async () => {
  const { come, finish } = kitWithProvider();
  expect((await refused(finish(await come(null)))).key).toBe("accounts:error.sso_refused");
});

test("afterwards people land on one of our own pages, whatever was asked for", async () => {
  const { come, finish } = kitWithProvider();
  expect((await finish(await come(priya, "/contracts?page=2"))).returnTo).toBe("/contracts?page=2");
  for (const next of ["https://evil.test/", "//evil.test", "/\\evil.test", "/sign-out"])
    expect((await finish(await come(priya, next))).returnTo, next).toBe("/today");
});

test("a council without a provider offers none, and its callback lets nobody in", async () => {
  const { accounts } = accountsKit();
  expect(accounts.hasSingleSignOn(councilId)).toBe(false);
  const begun = accounts.beginSingleSignOn({ councilId, browser, next: null });
  expect((await refused(begun)).kind).toBe("not_found");
  const input = { councilId, browser, query: "?code=a&state=b", door: { ip } };
  expect((await refused(accounts.finishSingleSignOn(input))).kind).toBe("not_found");
});

test("state, nonce and the PKCE verifier of what is under way lie nowhere in clear, and are dropped after a day", async () => {
  const { begin, store, clock } = kitWithProvider();
  const asked = new URL(await begin()).searchParams;
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect((await store.everyByte()).includes(asked.get("state") ?? "")).toBe(false);
  clock.advance(25 * 60 * 60_000);
  await begin();
  expect(await store.db.select().from(singleSignOnAttempt)).toHaveLength(1);
});

test("a provider that is away is said to be, and is asked again when it is back", async () => {
  const { begin, come, finish, signIn } = kitWithProvider();
  const back = await (async () => {
    await idp.goesAway();
    const answer = await refused(begin());
    await idp.comesBack();
    return answer;
  })();
  expect(back).toMatchObject({ kind: "unavailable", key: "accounts:error.sso_unavailable" });
  const query = await come(priya);
  await idp.goesAway();
  const during = await refused(finish(query));
  await idp.comesBack();
  expect(during.kind).toBe("unavailable");
  expect((await signIn(priya)).actor.roles).toEqual(["commissioner"]);
});

test.each([
  ["a signature of one wrong letter", brokenSignature, "OAUTH_INVALID_RESPONSE"],
  ["no signature", noSignature, "OAUTH_INVALID_RESPONSE"],
  [
    "another person's subject under the true signature",
    otherClaims({ sub: "subject-of-the-boss" }),
    "OAUTH_INVALID_RESPONSE",
  ],
  ["more groups under the true signature", otherClaims({ groups: ["g-duty"] }), "OAUTH_INVALID_RESPONSE"],
  [
    "another nonce under the true signature",
    otherClaims({ nonce: "of-another-sign-in" }),
    "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  ],
])("a token with %s is refused", async (_which, lie, code) => {
  const { signIn, store } = kitWithProvider();
  idp.lies(lie);
  expect((await refused(signIn(priya))).key).toBe("accounts:error.sso_refused");
  expect(await store.db.select().from(account)).toEqual([]);
  const provider = gateway();
  const question = await provider.ask(callback);
  const failure = provider.answer(await idp.passThrough(question.url), question);
  await expect(failure).rejects.toMatchObject({ kind: "refused", code });
});

test("the client refuses another nonce, another PKCE verifier, another state, and a code that was used", async () => {
  const provider = gateway();
  const ask = async () => {
    const question = await provider.ask(callback);
    idp.sits(priya);
    return { question, back: await idp.passThrough(question.url) };
  };
  for (const [part, code] of [
    ["nonce", "OAUTH_JWT_CLAIM_COMPARISON_FAILED"],
    ["codeVerifier", "invalid_grant"],
    ["state", "OAUTH_INVALID_RESPONSE"],
  ] as const) {
    const { question, back } = await ask();
    const forged = { ...question, [part]: `${question[part].slice(0, -4)}zzzz` };
    const failure = await provider.answer(back, forged).catch((error: unknown) => error);
    expect(failure, part).toBeInstanceOf(IdpFailure);
    expect(failure, part).toMatchObject({ kind: "refused", code });
  }
  const { question, back } = await ask();
  expect(await provider.answer(back, question)).toEqual({
    issuer: idp.issuer,
    subject: priya.sub,
    email: priya.email,
    isEmailVerified: true,
    name: "Priya Shah",
    groups: priya.groups,
  });
  await expect(provider.answer(back, question)).rejects.toMatchObject({
    kind: "refused",
    code: "invalid_grant",
  });
});
