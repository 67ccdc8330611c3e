import { expect, test, vi } from "vitest";
import { addressGroupOf, addressOf, browserFamily } from "~/features/accounts/browser.rules";
import { defaultSignInLimits, type SignInLimits, waitAfter } from "~/features/accounts/sign-in-limits.rules";
import { makeSignInBrake } from "~/features/accounts/sign-in-limits.server";
import { knownDevice, wrongTries } from "~db/schema";
import { accountsKit, councilId, emailOf, ip } from "./kit";

const SECOND = 1000;
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "in",
    (error: { kind: string }) => error.kind,
  );
const limits: SignInLimits = {
  ...defaultSignInLimits,
  sameAccount: { tries: 3, seconds: 30, mostSeconds: 3600 },
  anywhere: { tries: 6, seconds: 30, mostSeconds: 3600 },
  sameAddress: { tries: 12, seconds: 5, mostSeconds: 60 },
};

async function priya() {
  const kit = accountsKit({ signInLimits: limits });
  await kit.someone("Priya Shah", ["commissioner"]);
  const guess = (from = ip) => refusal(kit.signIn("Priya Shah", { password: "guess", ip: from }));
  return { ...kit, guess };
}

test("whoever hammers an account from the very same address does not keep its owner out of their own browser", async () => {
  const { signIn, guess, clock } = await priya();
  const { device } = await signIn("Priya Shah");
  for (let i = 0; i < 40; i++) {
    await guess();
    await guess(`198.51.${i}.7`);
    clock.advance(10 * SECOND);
  }
  expect(await refusal(signIn("Priya Shah"))).toBe("too_many");
  expect(await refusal(signIn("Priya Shah", { device }))).toBe("in");
});

test("a browser that is known has wrong tries of its own, which run out too", async () => {
  const { signIn, clock } = await priya();
  const { device } = await signIn("Priya Shah");
  const wrong = () => refusal(signIn("Priya Shah", { password: "guess", device }));
  const answers: string[] = [];
  for (let i = 0; i < 12; i++) answers.push(await wrong());
  expect(answers).toEqual([...Array(10).fill("unauthenticated"), "too_many", "too_many"]);
  clock.advance(30 * SECOND);
  expect(await refusal(signIn("Priya Shah", { device }))).toBe("in");
});

test("a browser that is known for one account has no tries of its own for another, and a made-up token none at all", async () => {
  const { someone, signIn } = await priya();
  await someone("Tom Wray", ["call_handler"]);
  const { device } = await signIn("Tom Wray");
  for (const token of [device, "x".repeat(43)]) {
    const answers: string[] = [];
    for (let i = 0; i < 4; i++)
      answers.push(await refusal(signIn("Priya Shah", { password: "guess", device: token })));
    expect(answers.at(-1)).toBe("too_many");
  }
});

test("a token that we did not give is not taken for a known browser", async () => {
  const { signIn, store } = await priya();
  const planted = "p".repeat(43);
  const { device } = await signIn("Priya Shah", { device: planted });
  expect(device).not.toBe(planted);
  const again = await signIn("Priya Shah", { device });
  expect(again.device).toBe(device);
  expect(await store.db.select().from(knownDevice)).toHaveLength(1);
});

test("the wait grows with each wrong try, ends by itself, and is forgotten after a right one", async () => {
  const { signIn, guess, clock } = await priya();
  expect([await guess(), await guess(), await guess(), await guess()]).toEqual([
    "unauthenticated",
    "unauthenticated",
    "unauthenticated",
    "too_many",
  ]);
  clock.advance(30 * SECOND);
  expect(await guess()).toBe("unauthenticated");
  clock.advance(30 * SECOND);
  expect(await guess()).toBe("too_many");
  clock.advance(30 * SECOND);
  expect(await refusal(signIn("Priya Shah"))).toBe("in");
  expect([await guess(), await guess()]).toEqual(["unauthenticated", "unauthenticated"]);
  expect([2, 3, 4, 5, 60].map((count) => waitAfter(count, limits.sameAccount))).toEqual([
    0,
    30 * SECOND,
    60 * SECOND,
    120 * SECOND,
    3600 * SECOND,
  ]);
});

test("guesses from many addresses are counted together, and a day without any forgets them", async () => {
  const { signIn, guess, clock } = await priya();
  const answers: string[] = [];
  for (let i = 1; i <= 7; i++) answers.push(await guess(`198.51.${i}.7`));
  expect(answers).toEqual([...Array(6).fill("unauthenticated"), "too_many"]);
  clock.advance(24 * 60 * 60 * SECOND);
  expect(await refusal(signIn("Priya Shah", { ip: "198.51.9.7" }))).toBe("in");
});

test("one person's slips in a library leave everybody else there room, from browsers that are not known", async () => {
  const { someone, signIn, guess } = await priya();
  for (let i = 0; i < 50; i++) await guess();
  for (const name of ["Tom Wray", "Ann Fox", "Bea Lunt"]) {
    await someone(name, ["analyst"]);
    expect(await refusal(signIn(name, { password: "a slip" })), name).toBe("unauthenticated");
    expect(await refusal(signIn(name)), name).toBe("in");
  }
});

test("a machine that tries account after account is slowed down for a minute at most, and known browsers behind it are not", async () => {
  const { signIn, clock } = await priya();
  const { device } = await signIn("Priya Shah");
  for (let i = 0; i < 300; i++) {
    await refusal(signIn(`Guess ${i}`));
    clock.advance(SECOND);
  }
  expect(await refusal(signIn("Priya Shah"))).toBe("too_many");
  expect(await refusal(signIn("Priya Shah", { device }))).toBe("in");
  clock.advance(60 * SECOND);
  expect(await refusal(signIn("Priya Shah"))).toBe("in");
});

test("an account that there is not is slowed down like one that there is", async () => {
  const { signIn, guess } = await priya();
  const known: string[] = [];
  const unknown: string[] = [];
  for (let i = 0; i < 5; i++) {
    known.push(await guess("203.0.113.1"));
    unknown.push(await refusal(signIn("Nobody Here", { password: "guess", ip: "198.51.100.1" })));
  }
  expect(unknown).toEqual(known);
});

test("a restart forgives nobody, and what is kept says neither whose account nor from where", async () => {
  const { store, clock, vault, guess } = await priya();
  for (let i = 0; i < 3; i++) await guess();
  const restarted = makeSignInBrake({ store, clock, vault, limits });
  const attempt = { councilId, what: "password", account: emailOf("Priya Shah"), accountId: null } as const;
  expect(await refusal(restarted.try({ ...attempt, door: { ip } }))).toBe("too_many");
  const rows = await store.db.select().from(wrongTries);
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.id).toMatch(/^[0-9a-f]{64}$/);
});

test("what is forgotten is removed", async () => {
  const { store, guess, clock } = await priya();
  await guess();
  clock.advance(25 * 60 * 60 * SECOND);
  await guess("203.0.113.1");
  expect(await store.db.select().from(wrongTries)).toHaveLength(3);
});

test("a try that has to wait writes nothing", async () => {
  const { store, guess } = await priya();
  for (let i = 0; i < 3; i++) await guess();
  const write = vi.spyOn(store, "write");
  for (let i = 0; i < 20; i++) expect(await guess()).toBe("too_many");
  expect(write).not.toHaveBeenCalled();
});

test("one household is one address, and one guesser's neighbourhood one group, in IPv4 and IPv6", () => {
  expect(addressOf("192.0.2.10")).toBe("192.0.2.10");
  expect(addressOf("::ffff:192.0.2.10")).toBe("192.0.2.10");
  expect(addressGroupOf("192.0.2.10")).toBe(addressGroupOf("192.0.2.99"));
  expect(addressGroupOf("192.0.2.10")).not.toBe(addressGroupOf("192.0.3.10"));
  expect(addressOf("2001:db8:1:2::1")).toBe(addressOf("2001:0db8:0001:0002:ffff::9"));
  expect(addressOf("2001:db8:1:2::1")).not.toBe(addressOf("2001:db8:1:3::1"));
  expect(addressGroupOf("2001:db8:1:2::1")).toBe(addressGroupOf("2001:db8:1:3::1"));
  expect(addressGroupOf("fe80::1%eth0")).toBe("fe80:0:0");
  expect(addressOf("")).toBe("");
});

test("a browser is known by the name that people know it by", () => {
  const agents = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0":
      "edge",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36":
      "chrome",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1":
      "chrome",
    "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0": "firefox",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15":
      "safari",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36":
      "samsung",
    "curl/8.9": "other",
  };
  for (const [agent, family] of Object.entries(agents)) expect(browserFamily(agent)).toBe(family);
  expect(browserFamily(null)).toBeNull();
});
