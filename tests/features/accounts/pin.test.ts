import { expect, expectTypeOf, test } from "vitest";
import { type Authorized, actions, authorize, canDo } from "~/features/accounts/authorize.rules";
import { pinProblem } from "~/features/accounts/pin.rules";
import { auditEvent, pinDevice } from "~db/schema";
import { accountsKit, councilId } from "./kit";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const pin = "250914";

async function aDevice() {
  const kit = accountsKit();
  const { accounts, someone, signIn } = kit;
  const accountId = await someone("Asha Kaur", ["frontline"]);
  const session = await signIn("Asha Kaur");
  const own = authorize(session.actor, "own_session:manage");
  const set = (value = pin) =>
    accounts.setPin(own, { pin: value, sessionToken: session.token, userAgent: "Firefox/132.0" });
  const { token } = await set();
  const send = (given = pin, device = token) => accounts.sendWithPin(councilId, device, given);
  return { ...kit, accountId, session, own, token, set, send };
}

const over = { kind: "unauthenticated", key: "accounts:error.pinOver" };

test("after the session has idled out, the PIN gives proof for sending a flag and for nothing else", async () => {
  const { accounts, clock, session, send, accountId } = await aDevice();
  clock.advance(16 * MINUTE);
  expect(await accounts.actorForToken(session.token, councilId)).toBeNull();
  const proof = await send();
  expect(proof).toMatchObject({ action: "flag:send", councilId, actor: { accountId, name: "Asha Kaur" } });
  expectTypeOf(proof).toEqualTypeOf<Authorized<"flag:send">>();
  expect(actions.filter((action) => canDo(proof.actor, action))).toEqual([]);
});

test("it serves for seven days after the session ran out, and not a moment longer", async () => {
  const { clock, send } = await aDevice();
  clock.advance(15 * MINUTE + 7 * DAY - 1);
  await send();
  clock.advance(1);
  await expect(send()).rejects.toMatchObject(over);
});

test("a new session on the device renews it, on one's own device only", async () => {
  const { accounts, clock, send, signIn, someone, token } = await aDevice();
  clock.advance(6 * DAY);
  const again = await signIn("Asha Kaur");
  await someone("Tom Wray", ["frontline"]);
  const tom = await signIn("Tom Wray");
  const renew = (who: typeof again) =>
    accounts.renewPin(authorize(who.actor, "own_session:manage"), who.token, token);
  expect(await renew(tom)).toBe(false);
  expect(await renew(again)).toBe(true);
  clock.advance(6 * DAY);
  await send();
});

test("five wrong PINs end the device's token, many at once too, and a right one begins anew", async () => {
  const { store, send } = await aDevice();
  for (const left of [4, 3, 2, 1])
    await expect(send("112233")).rejects.toMatchObject({
      kind: "bad_input",
      key: "accounts:error.pinWrong",
      values: { count: left },
    });
  await send();
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => send("112233")));
  const kinds = all.map((each) => (each.status === "rejected" ? each.reason.kind : "sent"));
  expect(kinds.filter((kind) => kind === "bad_input")).toHaveLength(4);
  await expect(send()).rejects.toMatchObject(over);
  expect((await store.db.select().from(pinDevice))[0]?.endedAt).not.toBeNull();
  const trail = (await store.db.select().from(auditEvent)).map((row) => row.action);
  expect(trail).toEqual(expect.arrayContaining(["pin.set", "pin.used", "pin.refused", "pin.ended"]));
});

test("signing out, ending one's sessions and leaving all take the PIN with them", async () => {
  const signedOut = await aDevice();
  await signedOut.accounts.signOut(signedOut.session.token, councilId);
  await expect(signedOut.send()).rejects.toMatchObject(over);

  const ended = await aDevice();
  ended.clock.advance(DAY);
  await ended.accounts.endSessionsOf(ended.manage, ended.accountId);
  await expect(ended.send()).rejects.toMatchObject(over);

  const left = await aDevice();
  await left.accounts.leave(left.manage, left.accountId);
  await expect(left.send()).rejects.toMatchObject(over);
});

test("a role that sends no flags takes the PIN's use away, and can set none", async () => {
  const { accounts, manage, accountId, send, set, session } = await aDevice();
  await accounts.setRoles(manage, accountId, ["analyst"]);
  await expect(send()).rejects.toMatchObject(over);
  const now = await accounts.actorForToken(session.token, councilId);
  const own = authorize(now, "own_session:manage");
  await expect(accounts.setPin(own, { pin, sessionToken: session.token })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await set();
});

test("somebody lists and removes the PINs of their own devices; setting another replaces it", async () => {
  const { accounts, own, token, session, someone, signIn, send } = await aDevice();
  expect(await accounts.listPinDevices(own)).toMatchObject([{ browser: "firefox" }]);
  const newer = await accounts.setPin(own, { pin: "804217", sessionToken: session.token, before: token });
  await expect(send()).rejects.toMatchObject(over);
  await send("804217", newer.token);
  const [listed] = await accounts.listPinDevices(own);
  await someone("Tom Wray", ["frontline"]);
  const toms = authorize((await signIn("Tom Wray")).actor, "own_session:manage");
  await expect(accounts.endPinDevice(toms, listed!.id)).rejects.toMatchObject({ kind: "not_found" });
  await accounts.endPinDevice(own, listed!.id);
  expect(await accounts.listPinDevices(own)).toEqual([]);
  await expect(send("804217", newer.token)).rejects.toMatchObject(over);
});

test("a token from elsewhere, another council or nowhere sends nothing, and neither PIN nor token lies in the database", async () => {
  const { accounts, store, token, send } = await aDevice();
  await expect(send(pin, "x".repeat(43))).rejects.toMatchObject(over);
  await expect(accounts.sendWithPin("southmere", token, pin)).rejects.toMatchObject(over);
  const bytes = await store.everyByte();
  expect(bytes.includes(token)).toBe(false);
  expect((await store.db.select().from(pinDevice))[0]?.pinHash).toMatch(/^\$argon2id\$/);
});

test("a PIN is six digits and no obvious ones", () => {
  expect(["12345", "1234567", "abcdef", "12 456", "１２３４５６"].map(pinProblem)).toEqual(
    Array(5).fill("shape"),
  );
  expect(["123456", "987654", "000000", "121212", "890123"].map(pinProblem)).toEqual(Array(5).fill("common"));
  expect([pin, "112233", "804217"].map(pinProblem)).toEqual([null, null, null]);
});
