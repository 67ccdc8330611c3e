// Shows that a person has the last word on what is hidden in an item, that it outlives every reading of the machine, and that
// a name the machine missed is struck everywhere with one action and given back with another.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { auditEvent, clearedQuote, machineRedaction, nameStrike, themeSuggestion } from "~db/schema";
import { privacyHouse } from "./kit";

const missed = { type: "PERSON", reason: "name_missed" } as const;

test("a commissioner hides a name that the machine missed; search finds it no more, and the reason is kept", async () => {
  const house = await privacyHouse();
  const { services, by, choose, said, redactedOf, actor } = house;
  const id = await said("the commode from Fernbridge never came and zorblax shouted at me about it");
  const search = authorize(actor("commissioner"), "feedback:search");
  expect((await services.evidence.search(search, { words: "zorblax" })).total).toBe(1);
  await services.privacy.perform(by("commissioner"), id, {
    act: "strike",
    ...missed,
    ...(await choose(id, "zorblax")),
  });
  expect(await redactedOf(id)).toBe(
    "the commode from Fernbridge never came and [name] shouted at me about it",
  );
  expect((await services.evidence.search(search, { words: "zorblax" })).total).toBe(0);
  const review = await services.privacy.review(by("commissioner"), id);
  expect(review.decisions).toMatchObject([{ verdict: "struck", reason: "name_missed", type: "PERSON" }]);
  const events = await house.store.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.action, "redaction.struck"));
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toContain("zorblax");
});

test("what a person hid stays hidden when the machine reads the item again, and when more words come", async () => {
  const house = await privacyHouse();
  const { services, store, by, choose, said, redactedOf, councilId } = house;
  const id = await said("zorblax left my mum on the floor, nobody rang us");
  await services.privacy.perform(by("commissioner"), id, {
    act: "strike",
    ...missed,
    ...(await choose(id, "zorblax")),
  });
  await store.write((tx) =>
    services.jobs.add(tx, { councilId, kind: "understand", payload: { feedbackId: id }, onceKey: "again" }),
  );
  await house.pass(60_000);
  expect(await redactedOf(id)).toBe("[name] left my mum on the floor, nobody rang us");
});

test("what points at words still points at them after words before it were hidden", async () => {
  const house = await privacyHouse();
  const { services, store, by, choose, said, redactedOf } = house;
  const id = await said("zorblax from the council says nobody came to wash my mum again");
  const pointed = async (): Promise<string[]> => {
    const words = await redactedOf(id);
    const rows = await store.db.select().from(themeSuggestion).where(eq(themeSuggestion.feedbackId, id));
    return rows.flatMap((row) => row.because.map(([start, end]) => words.slice(start, end)));
  };
  const before = await pointed();
  expect(before.length).toBeGreaterThan(0);
  await services.privacy.perform(by("commissioner"), id, {
    act: "strike",
    ...missed,
    ...(await choose(id, "zorblax")),
  });
  expect(await pointed()).toEqual(before);
});

test("only those who may read originals show again what was hidden, and anyone takes back their own", async () => {
  const house = await privacyHouse();
  const { services, by, choose, said, redactedOf } = house;
  const id = await said("Priya was very kind to us all week, zorblax was not");
  expect(await redactedOf(id)).toContain("[name] was very kind");
  const show = { act: "show", reason: "own_wish", ...(await choose(id, "[name]")) };
  await expect(services.privacy.perform(by("commissioner"), id, show)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await services.privacy.perform(by("safeguarding"), id, show);
  expect(await redactedOf(id)).toBe("Priya was very kind to us all week, zorblax was not");
  await services.privacy.perform(by("commissioner"), id, {
    act: "strike",
    ...missed,
    ...(await choose(id, "zorblax")),
  });
  const { decisions } = await services.privacy.review(by("commissioner"), id);
  const mine = decisions.find((each) => each.verdict === "struck")!;
  await services.privacy.perform(by("commissioner"), id, { act: "take-back", value: mine.id });
  expect(await redactedOf(id)).toBe("Priya was very kind to us all week, zorblax was not");
  const shown = decisions.find((each) => each.verdict === "shown")!;
  await services.privacy.perform(by("commissioner"), id, { act: "take-back", value: shown.id });
  expect(await redactedOf(id)).toBe("[name] was very kind to us all week, zorblax was not");
});

test("a name the machine missed is struck in every item with one action, also in those to come, and given back with one", async () => {
  const house = await privacyHouse();
  const { services, store, by, choose, said, redactedOf } = house;
  const one = await said("zorblax was rude again", "+447700900201");
  const two = await said("we like ZORBLAX's cooking", "+447700900202");
  const three = await said("nobody came on Tuesday", "+447700900203");
  await services.privacy.perform(by("commissioner"), one, {
    act: "everywhere",
    ...(await choose(one, "zorblax")),
  });
  await house.pass(1_000);
  const four = await said("Zorblax came and was kind", "+447700900204");
  expect(await Promise.all([one, two, three, four].map(redactedOf))).toEqual([
    "[name] was rude again",
    "we like [name]'s cooking",
    "nobody came on Tuesday",
    "[name] came and was kind",
  ]);
  const [strike] = await store.db.select().from(nameStrike);
  expect(strike!.finishedAt).not.toBeNull();
  expect(JSON.stringify(strike)).not.toMatch(/zorblax/i);
  const review = await services.privacy.review(by("commissioner"), four);
  expect(review.everywhere).toMatchObject([{ id: strike!.id, items: 3 }]);
  await services.privacy.perform(by("commissioner"), four, {
    act: "take-back-everywhere",
    value: strike!.id,
  });
  await house.pass(1_000);
  expect(await Promise.all([one, two, four].map(redactedOf))).toEqual([
    "zorblax was rude again",
    "we like ZORBLAX's cooking",
    "Zorblax came and was kind",
  ]);
  const events = (await store.db.select().from(auditEvent)).map((each) => each.action);
  expect(events).toContain("name.struck_everywhere");
  expect(events).toContain("name.strike_taken_back");
});

test("an ordinary word is not struck everywhere, and a name that is a word is struck only with its capital", async () => {
  const house = await privacyHouse();
  const { services, by, choose, said, redactedOf } = house;
  const id = await said("the lunches are cold and Heather was nice about it", "+447700900301");
  const other = await said("please cut the heather by the gate", "+447700900302");
  const everywhere = async (word: string) =>
    services.privacy.perform(by("commissioner"), id, { act: "everywhere", ...(await choose(id, word)) });
  await expect(everywhere("lunches")).rejects.toMatchObject({ key: "privacy:error.ordinary" });
  const show = { act: "show", reason: "not_personal", ...(await choose(id, "[name]")) };
  await services.privacy.perform(by("safeguarding"), id, show);
  await everywhere("Heather");
  await house.pass(1_000);
  expect(await redactedOf(id)).toBe("the lunches are cold and [name] was nice about it");
  expect(await redactedOf(other)).toBe("please cut the heather by the gate");
});

test("a quote may be published only once a person has cleared it, and not after words in it were hidden", async () => {
  const house = await privacyHouse();
  const { services, store, by, choose, said, actor } = house;
  const id = await said("the hoist is broken. zorblax said wait until spring");
  const reader = authorize(actor("commissioner"), "feedback:read");
  expect(await services.privacy.clearedQuotes(reader, [id])).toEqual([]);
  await services.privacy.perform(by("commissioner"), id, {
    act: "clear",
    ...(await choose(id, "zorblax", "spring")),
  });
  expect(await services.privacy.clearedQuotes(reader, [id])).toMatchObject([
    { words: "zorblax said wait until spring" },
  ]);
  await services.privacy.perform(by("commissioner"), id, {
    act: "strike",
    ...missed,
    ...(await choose(id, "zorblax")),
  });
  expect(await services.privacy.clearedQuotes(reader, [id])).toEqual([]);
  expect(await store.db.select().from(clearedQuote)).toMatchObject([{ withdrawnBy: "redaction" }]);
});

test("words that have changed since the page was opened are not struck blindly", async () => {
  const house = await privacyHouse();
  const { services, by, choose, said } = house;
  const id = await said("zorblax and quibbly came on friday");
  const [first, second] = [await choose(id, "zorblax"), await choose(id, "quibbly")];
  await services.privacy.perform(by("commissioner"), id, { act: "strike", ...missed, ...first });
  await expect(
    services.privacy.perform(by("commissioner"), id, { act: "strike", ...missed, ...second }),
  ).rejects.toMatchObject({ kind: "conflict" });
});

test("what the machine found is kept with how sure it was, apart from what people decided", async () => {
  const house = await privacyHouse();
  const id = await house.said("ring Priya on 07700 900456 please");
  const [found] = await house.store.db
    .select()
    .from(machineRedaction)
    .where(eq(machineRedaction.feedbackId, id));
  expect(found!.spans.map(({ type }) => type)).toEqual(["PERSON", "PHONE"]);
  for (const { p } of found!.spans) expect(p).toBeGreaterThan(0.5);
});
