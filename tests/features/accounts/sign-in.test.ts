import { expect, test, vi } from "vitest";
import { defaultSignInLimits, type SignInLimits } from "~/features/accounts/sign-in-limits.rules";
import { AppError } from "~/lib/app-error";
import { auditEvent, session } from "~db/schema";
import { accountsKit, councilId, emailOf, goodPassword, ip } from "./kit";

const refusal = async (attempt: Promise<unknown>): Promise<AppError> => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

test("someone signs in with their password and is known by the token, with the roles they hold", async () => {
  const { accounts, someone, signIn } = accountsKit();
  const accountId = await someone("Priya Shah", ["commissioner", "analyst"]);
  const { token, actor } = await signIn("Priya Shah");
  const expected = {
    kind: "account",
    accountId,
    councilId,
    name: "Priya Shah",
    roles: ["analyst", "commissioner"],
  };
  expect(actor).toEqual(expected);
  expect(await accounts.actorForToken(token, councilId)).toMatchObject(expected);
});

test("the address is found however it is typed, and the password only as it is", async () => {
  const { accounts, someone } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const email = "  PRIYA.Shah@Example.ORG ";
  expect(await accounts.signIn({ councilId, email, password: goodPassword, door: { ip } })).toMatchObject({
    token: expect.stringMatching(/^[\w-]{43}$/),
  });
  const wrong = await refusal(
    accounts.signIn({ councilId, email, password: ` ${goodPassword}`, door: { ip } }),
  );
  expect(wrong.kind).toBe("unauthenticated");
});

test("a wrong password, an unknown address, nonsense and someone who has left all get the same answer", async () => {
  const { accounts, manage, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const gone = await someone("Tom Wray", ["call_handler"]);
  await accounts.leave(manage, gone);
  await accounts.createAccount(manage, { name: "Ann Fox", email: emailOf("Ann Fox"), roles: ["analyst"] });
  const answers = await Promise.all(
    [
      signIn("Priya Shah", { password: "kettle orbit lanterns" }),
      signIn("Nobody Here"),
      signIn("Tom Wray"),
      signIn("Ann Fox", { password: "" }),
      signIn("Priya Shah", { councilId: "southmere" }),
      accounts.signIn({ councilId, email: "not an address", password: "x".repeat(5000), door: { ip } }),
    ].map(refusal),
  );
  for (const answer of answers) {
    expect(answer).toMatchObject({ kind: "unauthenticated", key: "accounts:error.signIn", values: {} });
  }
});

test("an unknown address costs the same work as a known one: the password is checked against a hash either way", async () => {
  const checked = vi.fn();
  vi.resetModules();
  vi.doMock("@node-rs/argon2", async (original) => {
    const real = await original<typeof import("@node-rs/argon2")>();
    return {
      ...real,
      verify: (phc: string, password: string) => {
        checked(phc.split("$").slice(0, 4).join("$"));
        return real.verify(phc, password);
      },
    };
  });
  const fresh = await import("./kit");
  const { someone, signIn } = fresh.accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  await expect(signIn("Priya Shah", { password: "wrong" })).rejects.toThrow("accounts:error.signIn");
  await expect(signIn("Nobody Here", { password: "wrong" })).rejects.toThrow("accounts:error.signIn");
  vi.doUnmock("@node-rs/argon2");
  vi.resetModules();
  const parameters = "$argon2id$v=19$m=19456,t=2,p=1";
  expect(checked.mock.calls).toEqual([[parameters], [parameters]]);
});

test("neither the session token nor the password is anywhere in the database in clear", async () => {
  const { store, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const { token } = await signIn("Priya Shah");
  const rows = await store.db.select().from(session);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.id).toMatch(/^[0-9a-f]{64}$/);
  const bytes = await store.everyByte();
  expect(bytes.includes("Priya Shah")).toBe(true);
  expect(bytes.includes(token)).toBe(false);
  expect(bytes.includes(Buffer.from(token, "base64url"))).toBe(false);
  expect(bytes.includes(goodPassword)).toBe(false);
});

test("tries that were right and tries that were wrong are in the audit trail, without the address or the network address", async () => {
  const { store, someone, signIn } = accountsKit();
  const accountId = await someone("Priya Shah", ["commissioner"]);
  await signIn("Priya Shah");
  await refusal(signIn("Priya Shah", { password: "wrong" }));
  await refusal(signIn("Nobody Here"));
  const rows = (await store.db.select().from(auditEvent).orderBy(auditEvent.seq)).slice(1);
  expect(rows.map((row) => [row.action, row.actorId, row.subjectId])).toEqual([
    ["session.started", accountId, accountId],
    ["sign_in.refused", "sign-in", accountId],
    ["sign_in.refused", "sign-in", null],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/example\.org|192\.0\.2|Nobody/);
});

const tight: SignInLimits = {
  ...defaultSignInLimits,
  sameAccount: { tries: 3, seconds: 60, mostSeconds: 600 },
  sameAddress: { tries: 8, seconds: 60, mostSeconds: 600 },
};

test("someone who guesses is slowed down, is told for how long, and cannot keep the owner out from elsewhere", async () => {
  const { someone, signIn } = accountsKit({ signInLimits: tight });
  await someone("Priya Shah", ["commissioner"]);
  for (let i = 0; i < 3; i++) await refusal(signIn("Priya Shah", { password: "guess" }));
  const slowed = await refusal(signIn("Priya Shah"));
  expect(slowed).toMatchObject({ kind: "too_many", key: "accounts:error.slowDown", values: { count: 1 } });
  expect((await signIn("Priya Shah", { ip: "198.51.100.7" })).token).toBeTruthy();
});

test("one person hammering an account in a library leaves the others in it room to sign in", async () => {
  const { someone, signIn } = accountsKit({ signInLimits: tight });
  await someone("Priya Shah", ["commissioner"]);
  await someone("Tom Wray", ["call_handler"]);
  for (let i = 0; i < 30; i++) await refusal(signIn("Priya Shah", { password: "guess" }));
  expect((await signIn("Tom Wray")).token).toBeTruthy();
});

test("trying many accounts from one address is slowed down too, and right ones do not count", async () => {
  const { someone, signIn } = accountsKit({ signInLimits: tight });
  await someone("Priya Shah", ["commissioner"]);
  for (let i = 0; i < 12; i++) await signIn("Priya Shah");
  for (let i = 0; i < 8; i++) expect((await refusal(signIn(`Guess ${i}`))).kind).toBe("unauthenticated");
  expect((await refusal(signIn("Priya Shah"))).kind).toBe("too_many");
});

test("many guesses at once get no more tries than one after the other", async () => {
  const { someone, signIn } = accountsKit({ signInLimits: tight });
  await someone("Priya Shah", ["commissioner"]);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => refusal(signIn("Priya Shah", { password: "guess" }))),
  );
  expect(answers.filter((answer) => answer.kind === "unauthenticated")).toHaveLength(3);
});
