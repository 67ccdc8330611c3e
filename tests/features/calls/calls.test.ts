// Shows what staff take down for somebody: the words kept as they come, who spoke apart from who keyed it, and one item of it.
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { speakingOf } from "~/features/calls/speaking.rules";
import { newId } from "~/lib/ids";
import { answer, callRecord, concern, contact, feedback, linkDecision, statement, task } from "~db/schema";
import { aContract } from "../../kit/builders";
import { testHouse } from "../../kit/house";

const MINUTE = 60_000;
const blank = {
  words: "",
  sayer: "",
  help: "",
  ageBand: "",
  wish: "",
  dayHappened: "",
  phone: "",
  replyWay: "",
};

async function aCall(kind: "phone" | "letter" | "visit" = "phone") {
  const house = await testHouse();
  const by = authorize(house.actor("call_handler"), "call:record");
  const id = newId();
  await house.services.calls.start(by, id, kind);
  const items = () => house.store.db.select().from(feedback);
  return { ...house, by, id, items };
}

test("a carer's call, read back and agreed, is an item in her words with who keyed it apart from who spoke", async () => {
  const { services, by, id, items, store, vault, councilId } = await aCall();
  const reference = await services.calls.file(by, id, {
    ...blank,
    words: "Nobody came on Sunday and he had no tablets.",
    sayer: "carer",
    isAgreed: "yes",
    ageBand: "A75_84",
    wish: "council_only",
    dayHappened: "2026-11-22",
    phone: "01632 960 123",
  });
  const [item] = await items();
  expect(item).toMatchObject({
    reference,
    channel: "VOICE",
    respondentType: "CARER",
    basis: "R1",
    methods: ["M02"],
    readBack: "agreed",
    ageBand: "A75_84",
    wish: "council_only",
    dayHappened: "2026-11-22",
    keyedBy: by.actor.kind === "account" ? by.actor.accountId : "",
  });
  expect(item?.speakerKey).toBe(vault.pseudonym("phone:+441632960123"));
  const words = await services.intake.openWords(store.db, councilId, item!.id);
  expect(words.map((each) => each.words)).toEqual(["Nobody came on Sunday and he had no tablets."]);
});

test("what a daughter noticed of her mother is not her mother's view, and a letter is its writer's own", () => {
  expect(speakingOf("phone", { sayer: "family", help: "none" })).toMatchObject({
    respondentType: "FAMILY",
    basis: "R8",
  });
  expect(speakingOf("letter", { sayer: "self", help: "none" })).toEqual({
    channel: "LETTER",
    respondentType: "SELF",
    basis: "R0",
    methods: ["M05"],
  });
  expect(speakingOf("visit", { sayer: "self", help: "interpreter" })).toEqual({
    channel: "HOMEVISIT",
    respondentType: "SELF",
    basis: "R2",
    methods: ["M01", "M07"],
  });
});

test("words that were not read back say so", async () => {
  const { services, by, id, items } = await aCall();
  await services.calls.file(by, id, { ...blank, words: "They rang off." });
  expect((await items())[0]).toMatchObject({
    basis: "R1",
    readBack: "not_read_back",
    respondentType: "ANON",
  });
});

test("filing twice makes one item and says the same reference", async () => {
  const { services, by, id, items } = await aCall("letter");
  const typed = { ...blank, words: "Dear council, the bus has stopped.", sayer: "self" };
  const first = await services.calls.file(by, id, typed);
  expect(await services.calls.file(by, id, typed)).toBe(first);
  expect(await items()).toHaveLength(1);
  const open = await services.calls.open(by, id);
  expect(open).toMatchObject({ reference: first, isDone: true });
});

test("what has been typed is there again after the browser was closed, sealed while it waits", async () => {
  const { services, by, id, store } = await aCall();
  await services.calls.save(by, id, { ...blank, words: "My husband fell and" });
  const [again] = await services.calls.unfinished(by);
  expect(again).toMatchObject({ id, fields: { words: "My husband fell and" } });
  expect((await store.everyByte()).includes("My husband fell")).toBe(false);
  await services.calls.file(by, id, { ...blank, words: "My husband fell and nobody rang back." });
  expect(await services.calls.unfinished(by)).toEqual([]);
  const [row] = await store.db.select().from(callRecord);
  expect(row?.sealed).toBeNull();
});

test("a colleague cannot open, keep or file somebody else's record", async () => {
  const { services, id, by, actor } = await aCall();
  const other = authorize(actor("safeguarding"), "call:record");
  await services.calls.save(by, id, { ...blank, words: "mine" });
  await expect(services.calls.open(other, id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(services.calls.save(other, id, blank)).rejects.toMatchObject({ kind: "not_found" });
  await expect(services.calls.file(other, id, { ...blank, words: "x" })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await services.calls.unfinished(other)).toEqual([]);
});

test("the red button calls duty workers at once with the words so far, and the record goes on", async () => {
  const { services, by, id, items, store, councilId } = await aCall();
  await services.calls.callDuty(by, id, { ...blank, words: "He has the knife in his hand" });
  const [item] = await items();
  const [raised] = await store.db.select().from(concern);
  expect(raised).toMatchObject({ level: "S5", feedbackId: item?.id, raisedBy: "person", state: "waiting" });
  const open = await services.calls.open(by, id);
  expect(open).toMatchObject({ isDone: false, reference: item?.reference, fields: { words: "" } });
  await services.calls.file(by, id, { ...blank, words: "The police are there now" });
  expect(await items()).toHaveLength(1);
  const said = await services.intake.openWords(store.db, councilId, item!.id);
  expect(said.map((each) => each.words)).toEqual([
    "He has the knife in his hand",
    "The police are there now",
  ]);
});

test("a silent call can be answered with the red button before a word is typed", async () => {
  const { services, by, id, items, store } = await aCall();
  await services.calls.callDuty(by, id, blank);
  expect(await items()).toEqual([]);
  expect((await store.db.select().from(concern))[0]).toMatchObject({ level: "S5", feedbackId: null });
});

test("nothing typed, a number that is none and far too many words are each refused in one sentence, and what was kept stays", async () => {
  const { services, by, id, items } = await aCall();
  await services.calls.save(by, id, { ...blank, words: "kept" });
  const refused = (input: object) => services.calls.file(by, id, { ...blank, ...input });
  await expect(refused({ words: "  " })).rejects.toMatchObject({ key: "calls:error.words" });
  await expect(refused({ words: "a", phone: "ring me" })).rejects.toMatchObject({ key: "calls:error.phone" });
  await expect(refused({ words: "a".repeat(20_001) })).rejects.toMatchObject({ key: "calls:error.tooLong" });
  await expect(refused({ words: "a", wish: "burn it" })).rejects.toMatchObject({ key: "calls:error.field" });
  expect(await items()).toEqual([]);
  expect((await services.calls.open(by, id)).fields.words).toBe("kept");
});

test("somebody without a phone is answered the way they asked for, shown only to whoever has the task", async () => {
  const house = await aCall("letter");
  const { services, by, id, items, store, actor } = house;
  await services.calls.file(by, id, {
    ...blank,
    words: "No telephone please. I am 84.",
    replyWay: "The meals driver, Tuesdays",
  });
  const [item] = await items();
  await services.responses.replyToItem(authorize(actor("commissioner"), "reply:send"), item!.id, {
    id: newId(),
    words: "We have asked for a sitter.",
    outcome: "",
  });
  await house.pass(MINUTE);
  const [told] = await store.db.select().from(task);
  expect(told).toMatchObject({ kind: "tell_in_person", contactId: null });
  const handler = authorize(actor("call_handler"), "task:act");
  expect(await services.calls.replyWayFor(handler, told!.id)).toBeNull();
  await services.tasks.claim(handler, told!.id);
  expect(await services.calls.replyWayFor(handler, told!.id)).toBe("The meals driver, Tuesdays");
  const [kept] = await store.db.select().from(answer);
  expect(Buffer.from(kept!.sealed).includes("meals driver")).toBe(false);
});

test("a number that somebody says is safe may be written to, and one that was said not to be stays so", async () => {
  const { services, by, id, store, text, pass } = await aCall();
  await services.calls.file(by, id, { ...blank, words: "a", phone: "07700 900 501", isPhoneSafe: "yes" });
  expect((await store.db.select().from(contact))[0]).toMatchObject({ safety: "safe", kind: "mobile" });
  await text("+447700900502", "The bus is late again");
  await text("+447700900502", "NOTSAFE");
  await pass(MINUTE);
  const again = newId();
  await services.calls.start(by, again, "phone");
  await services.calls.file(by, again, { ...blank, words: "b", phone: "07700900502", isPhoneSafe: "yes" });
  const all = await store.db.select().from(contact);
  expect(all).toHaveLength(2);
  expect(all.find((each) => each.safety !== "safe")?.safety).toBe("not_safe");
});

test("a carer who cannot leave the house is heard by text, by phone, by letter and on a visit, and carers are counted by age [003-05]", async () => {
  const { services, by, id, store, text, pass, actor, councilId } = await aCall();
  await text("+447700900503", "I am 84 and cannot leave him. No respite since March.");
  await services.calls.file(by, id, { ...blank, words: "No respite.", sayer: "carer", ageBand: "A85_94" });
  for (const [kind, ageBand] of [
    ["letter", "A75_84"],
    ["visit", "A85_94"],
  ] as const) {
    const next = newId();
    await services.calls.start(by, next, kind);
    await services.calls.file(by, next, { ...blank, words: `By ${kind}.`, sayer: "carer", ageBand });
  }
  await pass(5 * MINUTE);
  const heard = await store.db.select().from(feedback);
  expect(heard.map((each) => each.channel).sort()).toEqual(["HOMEVISIT", "LETTER", "SMS", "VOICE"]);
  expect(await store.db.$count(statement)).toBe(4);

  const contractId = await aContract(store, { councilId });
  const at = new Date();
  await store.write(async (tx) => {
    for (const { id: feedbackId } of heard)
      await tx
        .insert(linkDecision)
        .values({ councilId, feedbackId, contractId, verdict: "confirmed", decidedBy: "ana", at });
  });
  const commissioner = authorize(actor("commissioner"), "feedback:search");
  const found = await services.evidence.contractEvidence(commissioner, contractId);
  expect(found.people.all.all.people).toBe(4);
  expect(found.carersByAge).toEqual([
    { band: "A75_84", people: 1 },
    { band: "A85_94", people: 2 },
  ]);
});
