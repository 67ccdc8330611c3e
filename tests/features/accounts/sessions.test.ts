import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { auditEvent, session } from "~db/schema";
import { testHouse } from "../../kit/house";
import { accountsKit, councilId, goodPassword } from "./kit";

const MINUTE = 60_000;

test("a session that is not used for half an hour ends, and one that is used does not", async () => {
  const { accounts, clock, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const { token } = await signIn("Priya Shah");
  clock.advance(29 * MINUTE);
  expect(await accounts.actorForToken(token, councilId)).not.toBeNull();
  clock.advance(29 * MINUTE);
  expect(await accounts.actorForToken(token, councilId)).not.toBeNull();
  clock.advance(30 * MINUTE);
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
});

test("a session ends twelve hours after signing in, however busy it is", async () => {
  const { accounts, clock, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const { token, endsAt } = await signIn("Priya Shah");
  expect(endsAt.getTime() - clock.now().getTime()).toBe(12 * 60 * MINUTE);
  for (let quarter = 0; quarter < 47; quarter++) {
    clock.advance(15 * MINUTE);
    expect(await accounts.actorForToken(token, councilId)).not.toBeNull();
  }
  clock.advance(15 * MINUTE);
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
});

test("a session in use is written down at most once a minute", async () => {
  const { accounts, clock, store, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const { token } = await signIn("Priya Shah");
  const seen = async () => (await store.db.select().from(session))[0]?.lastSeenAt.toISOString();
  const start = await seen();
  clock.advance(59_999);
  await accounts.actorForToken(token, councilId);
  expect(await seen()).toBe(start);
  clock.advance(1);
  await accounts.actorForToken(token, councilId);
  expect(await seen()).toBe(clock.now().toISOString());
});

test("a token opens nothing in another council, and a made-up one nothing anywhere", async () => {
  const { accounts, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const { token } = await signIn("Priya Shah");
  expect(await accounts.actorForToken(token, "southmere")).toBeNull();
  expect(await accounts.actorForToken(`${token}x`, councilId)).toBeNull();
  expect(await accounts.actorForToken("", councilId)).toBeNull();
});

test("signing out ends the session for good, and signing out twice is no error", async () => {
  const { accounts, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const { token } = await signIn("Priya Shah");
  const other = await signIn("Priya Shah");
  await accounts.signOut(token, councilId);
  await accounts.signOut(token, councilId);
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
  expect(await accounts.actorForToken(other.token, councilId)).not.toBeNull();
});

test("someone lists their own sessions, ends one of them, and cannot end a colleague's", async () => {
  const { accounts, clock, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  await someone("Tom Wray", ["call_handler"]);
  const phone = await signIn("Priya Shah");
  clock.advance(MINUTE);
  const desk = await signIn("Priya Shah");
  const tom = await signIn("Tom Wray");
  const own = authorize(desk.actor, "own_session:manage");
  const listed = await accounts.listOwnSessions(own, desk.token);
  expect(listed.map((each) => each.isThisOne)).toEqual([true, false]);
  await accounts.endOwnSession(own, listed[1]!.id);
  expect(await accounts.actorForToken(phone.token, councilId)).toBeNull();
  expect(await accounts.listOwnSessions(own, desk.token)).toHaveLength(1);

  const toms = authorize(tom.actor, "own_session:manage");
  await expect(accounts.endOwnSession(toms, listed[0]!.id)).rejects.toMatchObject({ kind: "not_found" });
  expect(await accounts.actorForToken(desk.token, councilId)).not.toBeNull();
});

test("whoever looks after accounts ends a colleague's session at once, in their own council only", async () => {
  const { accounts, manage, someone, signIn } = accountsKit();
  const tomId = await someone("Tom Wray", ["call_handler"]);
  await someone("Ada Cole", ["admin"], { councilId: "southmere" });
  const tom = await signIn("Tom Wray");
  const ada = await signIn("Ada Cole", { councilId: "southmere" });
  const [listed] = await accounts.listSessions(manage, tomId);
  const elsewhere = authorize(ada.actor, "account:manage");
  expect(await accounts.listSessions(elsewhere, tomId)).toEqual([]);
  await expect(accounts.endSession(elsewhere, listed!.id)).rejects.toMatchObject({ kind: "not_found" });
  await accounts.endSession(manage, listed!.id);
  expect(await accounts.actorForToken(tom.token, councilId)).toBeNull();
});

test("a change of roles counts from the next request", async () => {
  const { accounts, manage, someone, signIn } = accountsKit();
  const tomId = await someone("Tom Wray", ["call_handler"]);
  const { token } = await signIn("Tom Wray");
  await accounts.setRoles(manage, tomId, ["analyst"]);
  expect((await accounts.actorForToken(token, councilId))?.roles).toEqual(["analyst"]);
});

test("asking who a token speaks for takes no write", async () => {
  const { accounts, store, someone, signIn } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const { token } = await signIn("Priya Shah");
  let writes = 0;
  const write = store.write;
  store.write = (unit) => {
    writes++;
    return write(unit);
  };
  for (let i = 0; i < 500; i++) await accounts.actorForToken(token, councilId);
  expect(writes).toBe(0);
});

test("a session on a device that goes about ends after a quarter of an hour, whatever else its owner does", async () => {
  const { accounts, clock, someone, signIn } = accountsKit();
  await someone("Asha Kaur", ["frontline", "analyst"]);
  const { token } = await signIn("Asha Kaur");
  clock.advance(15 * MINUTE - 1);
  expect(await accounts.actorForToken(token, councilId)).not.toBeNull();
  clock.advance(15 * MINUTE);
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
});

test("somebody ends all sessions but the one they are in, and an admin ends all of an account", async () => {
  const { accounts, manage, store, someone, signIn } = accountsKit();
  const accountId = await someone("Priya Shah", ["commissioner"]);
  await someone("Tom Wray", ["call_handler"]);
  const [one, two, here] = [
    await signIn("Priya Shah"),
    await signIn("Priya Shah"),
    await signIn("Priya Shah"),
  ];
  const tom = await signIn("Tom Wray");
  const live = async () =>
    (
      await Promise.all([one, two, here, tom].map(({ token }) => accounts.actorForToken(token, councilId)))
    ).map((actor) => actor !== null);
  const own = authorize(here.actor, "own_session:manage");
  expect(await accounts.endOtherSessions(own, here.token)).toBe(2);
  expect(await live()).toEqual([false, false, true, true]);
  const elsewhere = authorizeSystem("southmere", "account:manage", "test");
  expect(await accounts.endSessionsOf(elsewhere, accountId)).toBe(0);
  expect(await accounts.endSessionsOf(manage, accountId)).toBe(1);
  expect(await live()).toEqual([false, false, false, true]);
  const trail = await store.db.select().from(auditEvent).where(eq(auditEvent.action, "session.all_ended"));
  expect(trail.map(({ councilId: where, detail }) => [where, detail])).toEqual([
    [councilId, { by: "owner", sessions: 2 }],
    ["southmere", { by: "admin", sessions: 0 }],
    [councilId, { by: "admin", sessions: 1 }],
  ]);
});

test("of where a session comes from only the kind of browser is kept", async () => {
  const { accounts, store, someone, givePassword } = accountsKit();
  await someone("Priya Shah", ["commissioner"]);
  const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
  const email = "priya.shah@example.org";
  const door = { ip: "203.0.113.77", userAgent };
  const outcome = await accounts.signIn({ councilId, email, password: goodPassword, door });
  if (!("actor" in outcome)) throw new Error("half signed in");
  const [listed] = await accounts.listOwnSessions(authorize(outcome.actor, "own_session:manage"), null);
  expect(listed?.browser).toBe("firefox");
  await expect(givePassword("Priya Shah", { password: "wrong", ip: "203.0.113.77" })).rejects.toThrow();
  const bytes = await store.everyByte();
  for (const word of ["203.0.113", "rv:132", "Linux"]) expect(bytes.includes(word), word).toBe(false);
});

test("a council says after how long its people are signed out, and it counts at once", async () => {
  const { services, councilId: here, clock } = await testHouse();
  const { accounts, settings } = services;
  const manage = authorizeSystem(here, "account:manage", "test");
  const email = "sam@example.org";
  const person = { name: "Sam Field", email, roles: ["analyst" as const], password: goodPassword };
  await accounts.createAccount(manage, person);
  const signIn = () =>
    accounts.signIn({ councilId: here, email, password: goodPassword, door: { ip: "192.0.2.1" } });
  const first = await signIn();
  if (!("token" in first)) throw new Error("half signed in");
  const set = (sessions: object) =>
    settings.change(authorizeSystem(here, "settings:edit", "test"), {
      ...settings.get(here).settings,
      sessions: { ...settings.get(here).settings.sessions, ...sessions },
    });
  await set({ deskIdleMinutes: 10, longestHours: 8 });
  clock.advance(9 * MINUTE);
  expect(await accounts.actorForToken(first.token, here)).not.toBeNull();
  clock.advance(10 * MINUTE);
  expect(await accounts.actorForToken(first.token, here)).toBeNull();
  const second = await signIn();
  expect("endsAt" in second && second.endsAt.getTime() - clock.now().getTime()).toBe(8 * 60 * MINUTE);
  for (const sessions of [{ deskIdleMinutes: 0 }, { awayIdleMinutes: 61 }, { longestHours: 2.5 }])
    await expect(set(sessions)).rejects.toMatchObject({ kind: "bad_input" });
});
