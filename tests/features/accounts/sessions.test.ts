import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { session } from "~db/schema";
import { accountsKit, councilId } from "./kit";

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
