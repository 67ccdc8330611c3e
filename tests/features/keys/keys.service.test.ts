// The life of the keys: a database knows its own, a new master key takes over beside everything else, an old one goes, and
// what one person said can be put out of reach for good.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeKeysService } from "~/features/keys/keys.service.server";
import { placeNames } from "~/features/keys/sealed-places.repo.server";
import { FileMissing, type FileStore } from "~/gateways/files";
import { hasNoKey, makeVault, type VaultKeys, withoutKey } from "~/lib/vault.server";
import { answer, contact, feedback, keyMark, message, statement, storedFile } from "~db/schema";
import { type TestHouse, testHouse } from "../../kit/house";

const CARER = "+447700900501";
const WORDS = "Nobody came on Sunday and mum missed her tablets";

const first = Buffer.alloc(32, 1);
const second = Buffer.alloc(32, 5);
/** The keys of the test house. */
const held = (masters: Record<number, Buffer> = { 1: first }): VaultKeys => ({
  masters,
  lookup: Buffer.alloc(32, 2),
  pseudonym: Buffer.alloc(32, 3),
});

function memoryFiles(): FileStore {
  const kept = new Map<string, Buffer>();
  return {
    put: async (id, sealed) => void kept.set(id, Buffer.from(sealed)),
    async get(id) {
      const found = kept.get(id);
      if (!found) throw new FileMissing(id);
      return found;
    },
    delete: async (id) => void kept.delete(id),
  };
}

/** Keys as a process holds them, whose key file can be changed under it. */
function keysOn(house: TestHouse, files = memoryFiles()) {
  const file = { now: held() };
  const vault = makeVault(file.now, () => file.now);
  const keys = makeKeysService({
    store: house.store,
    clock: house.clock,
    vault,
    audit: house.services.audit,
    files,
    log: { warn: () => undefined },
  });
  return { file, vault, keys, files };
}

async function aHouseThatHeard() {
  const house = await testHouse();
  await house.text(CARER, WORDS);
  await house.pass(60_000);
  await house.text("+447700900502", "The day centre is shut again");
  await house.pass(60_000);
  const [item] = await house.store.db.select().from(feedback);
  return { house, item: item! };
}

async function everySealed(house: TestHouse): Promise<Buffer[]> {
  const [statements, bodies, numbers, answers] = await Promise.all([
    house.store.db.select({ sealed: statement.sealed }).from(statement),
    house.store.db.select({ sealed: message.body }).from(message),
    house.store.db.select({ sealed: contact.phoneSealed }).from(contact),
    house.store.db.select({ sealed: answer.sealed }).from(answer),
  ]);
  return [statements, bodies, numbers, answers].flat().flatMap(({ sealed }) => sealed ?? []);
}

test("a database is opened with the keys it was filled under, and refuses others and a file that lacks one", async () => {
  const { keys } = keysOn(await testHouse());
  expect(await keys.agree(held())).toBeNull();
  expect(await keys.agree(held())).toBeNull();
  expect(await keys.agree({ ...held(), lookup: second })).toEqual({ why: "other" });
  expect(await keys.agree(held({ 1: second }))).toEqual({ why: "other" });
  expect(await keys.agree(held({ 2: second }))).toEqual({ why: "missing", name: "master:1" });
  expect(await keys.agree(held({ 1: first, 2: second }))).toBeNull();
  expect(await keys.agree(held())).toEqual({ why: "missing", name: "master:2" });
});

test("what is noted of a key tells nothing that opens", async () => {
  const house = await testHouse();
  await keysOn(house).keys.agree(held());
  const marks = await house.store.db.select().from(keyMark);
  expect(marks.map(({ name }) => name).sort()).toEqual(["lookup", "master:1", "pseudonym"]);
  for (const key of [first, Buffer.alloc(32, 2), Buffer.alloc(32, 3)]) {
    expect(JSON.stringify(marks)).not.toContain(key.toString("hex"));
    expect(JSON.stringify(marks)).not.toContain(key.toString("base64"));
  }
});

test("a new master key takes over while texts come in, broken off and taken up again, and then the old one can go", async () => {
  const { house } = await aHouseThatHeard();
  const { file, vault, keys, files } = keysOn(house);
  await keys.agree(held());
  await house.store.write((tx) =>
    tx.insert(storedFile).values({
      id: "picture-1",
      councilId: house.councilId,
      feedbackId: "f1",
      contentType: "image/png",
      size: 3,
      state: "kept",
      at: house.clock.now(),
    }),
  );
  await files.put("picture-1", vault.seal("png"));
  const before = await everySealed(house);

  file.now = held({ 1: first, 2: second });
  await keys.rotate(file.now, [house.councilId]);
  expect(await keys.countOld()).toBe(before.length + 1);
  for (let n = 0; n < 3; n++) expect(await keys.step()).toBe(true);
  // A second process with the same file goes on where the first stopped, while a text comes in under the old key.
  await house.text(CARER, "And again today");
  const other = keysOn(house, files);
  other.file.now = file.now;
  while (await other.keys.step()) house.clock.advance(1_000);
  expect(await other.keys.state()).toMatchObject({ master: 2, finished: true });
  expect((await other.keys.state())!.rewrapped).toBeGreaterThanOrEqual(before.length + 1);
  expect(await other.keys.countOld()).toBe(0);

  await keys.retire([1], [house.councilId]);
  file.now = held({ 2: second });
  expect(await keys.agree(file.now)).toBeNull();
  const after = makeVault(file.now);
  for (const sealed of await everySealed(house)) expect(() => after.openText(sealed)).not.toThrow();
  expect(after.openText(await files.get("picture-1"))).toBe("png");
  const [said] = await house.store.db.select({ sealed: statement.sealed }).from(statement);
  expect(after.openText(said!.sealed)).toBe(WORDS);
  expect(after.seal("x")[1]).toBe(2);
});

test("a value under a key that was added after the process began is opened, by reading the key file again", () => {
  const file = { now: held() };
  const running = makeVault(file.now, () => file.now);
  file.now = held({ 1: first, 2: second });
  const sealed = makeVault(file.now).seal("said under the new key");
  expect(running.openText(sealed)).toBe("said under the new key");
  expect(running.seal("x")[1]).toBe(2);
  expect(() => makeVault(held()).openText(sealed)).toThrow(/Master key 2/);
});

test("wrapping anew changes the key around a statement and nothing of the statement, and nobody else may", async () => {
  const { house } = await aHouseThatHeard();
  const [row] = await house.store.db.select().from(statement);
  const set = (change: Partial<NonNullable<typeof row>>) =>
    house.store.write((tx) => tx.update(statement).set(change).where(eq(statement.id, row!.id)));
  const other = makeVault(held()).seal("x".repeat(WORDS.length));
  await expect(set({ sealed: other })).rejects.toThrow();
  await expect(set({ at: new Date(0) })).rejects.toThrow();
  await expect(set({ feedbackId: "another" })).rejects.toThrow();
  const anew = makeVault(held({ 1: first, 2: second })).rewrap(row!.sealed)!;
  expect(anew.subarray(62).equals(row!.sealed.subarray(62))).toBe(true);
  await set({ sealed: anew });
});

test("destroying the keys of one item puts its words out of everybody's reach and leaves the other item's", async () => {
  const { house, item } = await aHouseThatHeard();
  const { vault, keys } = keysOn(house);
  const kept = await house.store.db.select().from(statement);
  const own = kept.find((row) => row.feedbackId === item.id)!;
  const { values } = await house.store.write((tx) => keys.destroyItem(tx, house.councilId, item.id));
  expect(values).toBeGreaterThan(1);
  const [gone] = await house.store.db.select().from(statement).where(eq(statement.id, own.id));
  expect(hasNoKey(gone!.sealed)).toBe(true);
  expect(() => vault.openText(gone!.sealed)).toThrow();
  expect(vault.rewrap(gone!.sealed)).toBeNull();
  expect(await house.services.intake.openWords(house.store.db, house.councilId, item.id)).toEqual([]);
  for (const other of kept.filter((row) => row.feedbackId !== item.id))
    expect(vault.openText(other.sealed).length).toBeGreaterThan(0);
  await expect(
    house.store.write((tx) => keys.destroyItem(tx, "southmere", kept[1]!.feedbackId)),
  ).resolves.toEqual({ values: 0, fileIds: [] });
});

test("a person whose number was erased stays counted once, is not found by it, and is the same person when they write again", async () => {
  const { house } = await aHouseThatHeard();
  const { vault, keys } = keysOn(house);
  const people = async () =>
    new Set((await house.store.db.select({ who: feedback.speakerKey }).from(feedback)).map(({ who }) => who));
  expect((await people()).size).toBe(2);
  const [before] = await house.store.db
    .select()
    .from(contact)
    .where(eq(contact.phoneLookup, vault.lookup("phone", CARER)));
  await house.store.write((tx) => keys.destroyNumber(tx, house.councilId, before!.id));
  const [erased] = await house.store.db.select().from(contact).where(eq(contact.id, before!.id));
  expect(() => vault.openText(erased!.phoneSealed)).toThrow();
  expect(erased!.personKey).toBe(before!.personKey);
  expect(
    await house.store.db.select().from(contact).where(eq(contact.phoneLookup, before!.phoneLookup)),
  ).toEqual([]);
  expect((await people()).size).toBe(2);

  house.clock.advance(3 * 24 * 3_600_000);
  await house.text(CARER, "It happened again on Monday");
  expect(await house.store.db.select().from(feedback)).toHaveLength(3);
  expect((await people()).size).toBe(2);
  await expect(
    house.store.write((tx) => keys.destroyNumber(tx, house.councilId, "nobody")),
  ).rejects.toMatchObject({ kind: "not_found" });
});

test("every column of bytes in the schema is wrapped anew, but the public halves of passkeys", () => {
  expect(placeNames).toEqual(
    expect.arrayContaining([
      "answer.sealed",
      "contact.phoneSealed",
      "message.body",
      "reply.sealed",
      "statement.sealed",
    ]),
  );
  expect(placeNames).not.toContain("passkey.publicKey");
  expect(
    withoutKey(makeVault(held()).seal("x"))
      .subarray(0, 62)
      .every((byte) => byte === 0),
  ).toBe(true);
});
