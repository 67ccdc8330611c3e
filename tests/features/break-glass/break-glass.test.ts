import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { AccountActor } from "~/features/accounts/actor.schema";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { auditEvent, breakGlass, feedback, itemShield } from "~db/schema";
import { testHouse } from "../../kit/house";

const WORDS = "The home manager shouts at Mr Kettle and nobody writes it down";
const CARER = "+447700900501";
const REASON = "She named a home we had a call about last night";
const MINUTE = 60_000;

async function aClosedItem() {
  const house = await testHouse();
  await house.text(CARER, WORDS);
  await house.pass(MINUTE);
  const [item] = await house.store.db.select().from(feedback);
  const ruth = house.actor("safeguarding");
  const by = authorize(ruth, "feedback:break_glass");
  const open = (reason = REASON, id = randomUUID()) =>
    house.services.breakGlass.open(by, item!.id, { id, reason });
  const acts = async () => (await house.store.db.select().from(auditEvent)).map(({ action }) => action);
  const dpo = { name: "Anne Wolff", email: "anne@northmere.example", roles: ["dpo" as const] };
  const { accountId } = await house.services.accounts.createAccount(
    authorizeSystem(house.councilId, "account:manage", "test"),
    { ...dpo, password: "kettle orbit lantern" },
  );
  const anne: AccountActor = { kind: "account", accountId, councilId: house.councilId, ...dpo };
  return { house, item: item!, ruth, by, open, acts, dpo, anne };
}

test("nothing is behind the glass before a reason of fifteen letters was given, and then the words and the number are, for an hour", async () => {
  const { house, item, by, open } = await aClosedItem();
  const look = () => house.services.breakGlass.look(by, item.id);
  expect(await look()).toBeNull();
  await expect(open("too short")).rejects.toMatchObject({ kind: "bad_input" });
  await expect(open(`   ${" ".repeat(20)}`)).rejects.toMatchObject({ kind: "bad_input" });
  expect(await look()).toBeNull();
  await open();
  expect(await look()).toMatchObject({ words: [{ words: WORDS }], number: CARER });
  house.clock.advance(59 * MINUTE);
  expect(await look()).not.toBeNull();
  house.clock.advance(2 * MINUTE);
  expect(await look()).toBeNull();
});

test("every look is recorded under the item, and a second person is told at once by mail, without a word of it", async () => {
  const { house, item, by, open, acts, dpo } = await aClosedItem();
  await open();
  await house.services.breakGlass.look(by, item.id);
  await house.services.breakGlass.look(by, item.id);
  expect((await acts()).filter((act) => act === "original.read")).toHaveLength(2);
  expect(await acts()).toContain("glass.broken");
  await house.pass(1_000);
  const [mail, ...others] = house.mail.mailsTo(dpo.email);
  expect(others).toEqual([]);
  expect(mail!.text).toContain(item.reference);
  expect(mail!.text).toContain("/audit");
  for (const word of ["Kettle", "shouts", CARER, "last night"])
    expect(mail!.text + mail!.subject).not.toContain(word);
});

test("a form sent twice opens once and tells once", async () => {
  const { house, open, dpo } = await aClosedItem();
  const id = randomUUID();
  await Promise.all([open(REASON, id), open(REASON, id)]);
  expect(await house.store.db.select().from(breakGlass)).toHaveLength(1);
  await house.pass(1_000);
  expect(house.mail.mailsTo(dpo.email)).toHaveLength(1);
});

test("the reason is sealed, and only who looks after data protection reads it, and acknowledges it once", async () => {
  const { house, open, ruth, anne, acts } = await aClosedItem();
  await open();
  expect((await house.store.everyByte()).includes("call about last night")).toBe(false);
  const read = authorize(anne, "audit:read");
  const [waiting] = await house.services.breakGlass.listWaiting(read);
  expect(waiting).toMatchObject({ name: ruth.name, reason: REASON, isOwn: false });
  await house.services.breakGlass.acknowledge(read, waiting!.id);
  expect(await house.services.breakGlass.listWaiting(read)).toEqual([]);
  expect(await acts()).toContain("glass.acknowledged");
  await expect(house.services.breakGlass.acknowledge(read, waiting!.id)).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("whoever opened it cannot acknowledge it themselves, whatever other roles they have", async () => {
  const { house, open, ruth } = await aClosedItem();
  await open();
  const both: AccountActor = { ...ruth, roles: ["safeguarding", "dpo"] };
  const read = authorize(both, "audit:read");
  const [waiting] = await house.services.breakGlass.listWaiting(read);
  expect(waiting!.isOwn).toBe(true);
  await expect(house.services.breakGlass.acknowledge(read, waiting!.id)).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("an item that names who asks stays closed to them, and looks as if it were not there", async () => {
  const { house, item, ruth, by, open } = await aClosedItem();
  await house.store.write((tx) =>
    tx.insert(itemShield).values({
      councilId: house.councilId,
      feedbackId: item.id,
      accountId: ruth.accountId,
      deputyId: null,
      at: house.clock.now(),
    }),
  );
  await expect(open()).rejects.toMatchObject({ kind: "not_found" });
  await expect(house.services.breakGlass.outlook(by, item.id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(house.services.breakGlass.look(by, "no such item")).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("a colleague does not look through somebody else's opening, and no other role can open", async () => {
  const { house, item, ruth, open } = await aClosedItem();
  await open();
  const other = authorize({ ...ruth, accountId: "another" }, "feedback:break_glass");
  expect(await house.services.breakGlass.look(other, item.id)).toBeNull();
  for (const role of ["commissioner", "call_handler", "admin", "dpo", "analyst"] as const)
    expect(() => authorize(house.actor(role), "feedback:break_glass")).toThrow();
});

test("where nobody can be told, nothing is opened", async () => {
  const { house, item, by, open } = await aClosedItem();
  const manage = authorize(house.actor("admin"), "account:manage");
  for (const { id } of await house.services.accounts.listHolders(house.councilId, "dpo"))
    await house.services.accounts.setRoles(manage, id, ["scrutiny"]);
  await expect(open()).rejects.toMatchObject({ kind: "conflict" });
  expect(await house.services.breakGlass.look(by, item.id)).toBeNull();
});
