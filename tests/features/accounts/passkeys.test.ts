import { expect, test } from "vitest";
import { roles } from "~/features/accounts/actor.schema";
import { originOf, setUpFor } from "~/features/accounts/site.rules";
import { auditEvent, passkey, passkeyChallenge } from "~db/schema";
import { testSite } from "../../kit/builders";
import { type Forgery, softPasskey } from "./authenticator";
import { codeAt, door, factorsKit, refusal } from "./factors-kit";
import { councilId } from "./kit";

const { origin } = testSite();
const browser = "what-this-browsers-forms-carry";
const asked = { councilId, browser, half: null };

async function passkeyKit(options: Parameters<typeof factorsKit>[0] = {}) {
  const kit = factorsKit(options);
  const { accounts } = kit;

  /** Somebody who has signed in and added a passkey. */
  async function someoneWithPasskey(name: string) {
    const accountId = await kit.someone(name, ["commissioner"]);
    const { actor, token } = await kit.signIn(name);
    const self = kit.own(actor, token);
    const key = softPasskey(origin);
    const options = await accounts.addPasskeyOptions(self, browser);
    await accounts.addPasskey(self, browser, { name: "Work laptop", answer: key.make(options) });
    return { accountId, actor, self, key };
  }

  const signInWith = async (key: ReturnType<typeof softPasskey>, forged: Forgery = {}) => {
    const answer = key.answer(await accounts.passkeySignInOptions(asked), forged);
    return accounts.signInWithPasskey({ ...asked, answer, door });
  };
  return { ...kit, someoneWithPasskey, signInWith };
}

test("somebody signs in with a passkey alone: it says who they are, and nothing else is asked", async () => {
  const { accounts, store, someoneWithPasskey, signInWith } = await passkeyKit();
  const { accountId, key } = await someoneWithPasskey("Priya Shah");
  const options = await accounts.passkeySignInOptions(asked);
  expect(options).toMatchObject({
    rpId: "voices.northmere.example",
    userVerification: "required",
    allowCredentials: [],
  });
  const { token, actor } = await signInWith(key);
  expect(actor.accountId).toBe(accountId);
  expect((await accounts.actorForToken(token, councilId))?.name).toBe("Priya Shah");
  const [row] = await store.db.select().from(passkey);
  expect(row).toMatchObject({ id: key.id, name: "Work laptop", counter: 1, transports: ["internal"] });
  const [last] = (await store.db.select().from(auditEvent).orderBy(auditEvent.seq)).slice(-1);
  expect(last).toMatchObject({ action: "session.started", detail: { method: "passkey" } });
});

test("a passkey is made so that it can be found without a name, checks its holder, and is not made twice", async () => {
  const { accounts, someoneWithPasskey } = await passkeyKit();
  const { self, key } = await someoneWithPasskey("Priya Shah");
  const options = await accounts.addPasskeyOptions(self, browser);
  expect(options).toMatchObject({
    rp: { id: "voices.northmere.example", name: "Northmere County Council" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: [{ id: key.id }],
    attestation: "none",
  });
  const again = accounts.addPasskey(self, browser, { name: "Again", answer: key.make(options) });
  expect((await refusal(again)).key).toBe("accounts:error.passkey");
});

test.each<[string, Forgery]>([
  ["signed at another origin", { origin: "https://voices.northmere.example.evil.test" }],
  ["signed at our name without encryption", { origin: "http://voices.northmere.example" }],
  ["signed for another site", { rpId: "evil.test" }],
  ["of a device that did not check who holds it", { isVerified: false }],
  ["with a signature of one wrong bit", { hasBrokenSignature: true }],
  ["for a challenge that nobody put", { challenge: "A".repeat(43) }],
  ["from a frame of another site", { crossOrigin: true }],
  ["that says it is somebody else's", { userHandle: Buffer.from("someone-else").toString("base64url") }],
])("an answer %s signs nobody in, and is in the audit trail", async (_which, forged) => {
  const { store, someoneWithPasskey, signInWith } = await passkeyKit();
  const { key } = await someoneWithPasskey("Priya Shah");
  expect(await refusal(signInWith(key, forged))).toMatchObject({
    kind: "unauthenticated",
    key: "accounts:error.passkeySignIn",
  });
  const [last] = (await store.db.select().from(auditEvent).orderBy(auditEvent.seq)).slice(-1);
  expect(last).toMatchObject({ action: "sign_in.refused", detail: { method: "passkey" } });
  await signInWith(key);
});

test("an answer signs in once: sent again, late, from another browser or to another council it is refused", async () => {
  const { accounts, clock, someoneWithPasskey } = await passkeyKit();
  const { key } = await someoneWithPasskey("Priya Shah");
  const fresh = async () => key.answer(await accounts.passkeySignInOptions(asked));
  const send = (answer: unknown, more: Partial<typeof asked> = {}) =>
    accounts.signInWithPasskey({ ...asked, answer, door, ...more });

  const used = await fresh();
  await send(used);
  expect((await refusal(send(used))).kind).toBe("unauthenticated");
  const late = await fresh();
  clock.advance(5 * 60_000);
  expect((await refusal(send(late))).kind).toBe("unauthenticated");
  expect((await refusal(send(await fresh(), { browser: "another" }))).kind).toBe("unauthenticated");
  expect((await refusal(send(await fresh(), { councilId: "southmere" }))).kind).toBe("unauthenticated");
  const forAdding = await accounts.passkeySignInOptions(asked);
  for (const nonsense of [null, "{}", { id: 1 }, { ...key.answer(forAdding), response: {} }])
    expect((await refusal(send(nonsense))).kind).toBe("unauthenticated");
});

test("a failed answer uses its challenge up, so that nobody can try on one", async () => {
  const { accounts, someoneWithPasskey } = await passkeyKit();
  const { key } = await someoneWithPasskey("Priya Shah");
  const options = await accounts.passkeySignInOptions(asked);
  const send = (forged: Forgery) =>
    accounts.signInWithPasskey({ ...asked, answer: key.answer(options, forged), door });
  await refusal(send({ hasBrokenSignature: true }));
  expect((await refusal(send({}))).kind).toBe("unauthenticated");
});

test("a passkey whose counter goes back, as a copied one's would, is refused", async () => {
  const { someoneWithPasskey, signInWith } = await passkeyKit();
  const { key } = await someoneWithPasskey("Priya Shah");
  await signInWith(key, { counter: 7 });
  expect((await refusal(signInWith(key, { counter: 7 }))).kind).toBe("unauthenticated");
  expect((await refusal(signInWith(key, { counter: 3 }))).kind).toBe("unauthenticated");
  await signInWith(key, { counter: 8 });
});

test("an unknown passkey, a removed one, and one of somebody who has left sign nobody in", async () => {
  const { accounts, manage, someoneWithPasskey, signInWith } = await passkeyKit();
  const unknown = softPasskey(origin);
  expect((await refusal(signInWith(unknown))).kind).toBe("unauthenticated");
  const priya = await someoneWithPasskey("Priya Shah");
  await accounts.removePasskey(priya.self, priya.key.id);
  expect((await refusal(signInWith(priya.key))).kind).toBe("unauthenticated");
  const tom = await someoneWithPasskey("Tom Wray");
  await accounts.leave(manage, tom.accountId);
  expect((await refusal(signInWith(tom.key))).kind).toBe("unauthenticated");
});

test("after the password the passkey has to be one of the same account", async () => {
  const { accounts, store, half, someoneWithPasskey } = await passkeyKit();
  const priya = await someoneWithPasskey("Priya Shah");
  const tom = await someoneWithPasskey("Tom Wray");
  const halfway = await half("Priya Shah");
  expect(halfway).toMatchObject({ step: "factor", has: { totp: false, passkeys: true } });
  const as = { ...asked, half: halfway.half };
  const options = await accounts.passkeySignInOptions(as);
  expect(options.allowCredentials?.map(({ id }) => id)).toEqual([priya.key.id]);
  const stranger = accounts.signInWithPasskey({ ...as, answer: tom.key.answer(options), door });
  expect((await refusal(stranger)).kind).toBe("unauthenticated");

  const own = priya.key.answer(await accounts.passkeySignInOptions(as));
  const { actor } = await accounts.signInWithPasskey({ ...as, answer: own, door });
  expect(actor.accountId).toBe(priya.accountId);
  const rows = await store.db.select().from(auditEvent).orderBy(auditEvent.seq);
  expect(rows.slice(-2).map((row) => row.detail)).toEqual([
    { method: "passkey", reason: "other" },
    { method: "password+passkey" },
  ]);
  expect(await accounts.halfSignIn(councilId, halfway.half)).toBeNull();
});

test("a passkey asked for as the second step proves nothing once the first step is over", async () => {
  const { accounts, clock, half, someoneWithPasskey } = await passkeyKit();
  const { key } = await someoneWithPasskey("Priya Shah");
  const { half: token } = await half("Priya Shah");
  clock.advance(9 * 60_000);
  const as = { ...asked, half: token };
  const answer = key.answer(await accounts.passkeySignInOptions(as));
  clock.advance(2 * 60_000);
  expect((await refusal(accounts.signInWithPasskey({ ...as, answer, door }))).kind).toBe("unauthenticated");
});

test("a passkey can be the second factor that a role needs, set up right after the password", async () => {
  const { accounts, someone, half, signInWith, clock } = await passkeyKit({ secondFactorRoles: roles });
  await someone("Ada Cole", ["admin"]);
  const { half: token } = await half("Ada Cole");
  const as = { councilId, browser, half: token };
  const key = softPasskey(origin);
  const made = key.make(await accounts.setUpPasskeyOptions(as));
  const given = { name: "Phone", answer: made };
  const { actor } = await accounts.setUpPasskeyAndSignIn({ ...as, given, door });
  expect(actor.roles).toEqual(["admin"]);
  expect((await signInWith(key)).actor.accountId).toBe(actor.accountId);

  expect((await refusal(accounts.setUpPasskeyOptions(as))).key).toBe("accounts:error.halfOver");
  const factor = await half("Ada Cole");
  expect((await refusal(accounts.setUpPasskeyOptions({ ...as, half: factor.half }))).key).toBe(
    "accounts:error.halfOver",
  );
  const code = codeAt("JBSWY3DPEHPK3PXP", clock.now());
  const app = accounts.setUpAppAndSignIn({ councilId, half: factor.half, code, door });
  expect((await refusal(app)).key).toBe("accounts:error.halfOver");
});

test("nobody can add a passkey with an answer made for somebody else, at another site, or before", async () => {
  const { accounts, store, someoneWithPasskey } = await passkeyKit();
  const priya = await someoneWithPasskey("Priya Shah");
  const tom = await someoneWithPasskey("Tom Wray");
  const add = (answer: unknown, name = "New one") =>
    accounts.addPasskey(priya.self, browser, { name, answer });
  const options = () => accounts.addPasskeyOptions(priya.self, browser);
  const forTom = softPasskey(origin).make(await accounts.addPasskeyOptions(tom.self, browser));
  const elsewhere = softPasskey("https://evil.test").make(await options());
  const unchecked = softPasskey(origin).make(await options(), { isVerified: false });
  const twice = softPasskey(origin).make(await options());
  await add(twice);
  for (const answer of [forTom, elsewhere, unchecked, twice, null, "{}"])
    expect((await refusal(add(answer))).key).toBe("accounts:error.passkey");
  for (const name of ["", " ", "x".repeat(41)])
    expect((await refusal(add(softPasskey(origin).make(await options()), name))).key).toBe(
      "accounts:field.passkeyName",
    );
  expect(await store.db.select().from(passkey)).toHaveLength(3);
});

test("ten passkeys are the most that somebody may have", async () => {
  const { accounts, someoneWithPasskey } = await passkeyKit();
  const { self } = await someoneWithPasskey("Priya Shah");
  const add = async () => {
    const answer = softPasskey(origin).make(await accounts.addPasskeyOptions(self, browser));
    await accounts.addPasskey(self, browser, { name: "Another", answer });
  };
  for (let i = 0; i < 9; i++) await add();
  expect(await refusal(add())).toMatchObject({ kind: "conflict", key: "accounts:error.passkeysFull" });
});

test("no challenge lies in the database in clear, and those that ran out are dropped after a day", async () => {
  const { accounts, store, clock } = await passkeyKit();
  const { challenge } = await accounts.passkeySignInOptions(asked);
  expect((await store.everyByte()).includes(challenge)).toBe(false);
  clock.advance(25 * 60 * 60_000);
  await accounts.passkeySignInOptions(asked);
  expect(await store.db.select().from(passkeyChallenge)).toHaveLength(1);
});

test("a council's own host, where it has one, is its site; and what is set up for one council is not another's", () => {
  expect(originOf("https://voices.example.org", null)).toBe("https://voices.example.org");
  expect(originOf("https://voices.example.org", "listen.northmere.gov.uk")).toBe(
    "https://listen.northmere.gov.uk",
  );
  expect(originOf("http://localhost:3000/", null)).toBe("http://localhost:3000");
  const [forOnly, forHost] = [{ host: null }, { host: "a.example" }];
  expect(setUpFor(forOnly, { host: null, isOnly: true })).toBe(forOnly);
  expect(setUpFor(forOnly, { host: "a.example", isOnly: false })).toBeNull();
  expect(setUpFor(forHost, { host: "a.example", isOnly: false })).toBe(forHost);
  expect(setUpFor(forHost, { host: "b.example", isOnly: false })).toBeNull();
  expect(setUpFor(null, { host: null, isOnly: true })).toBeNull();
});
