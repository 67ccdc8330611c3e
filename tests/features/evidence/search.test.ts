// Shows search: whatever a person types finds what it should, never fails, and is counted in people.
import fc from "fast-check";
import { expect, test } from "vitest";
import { searchPage } from "~/features/evidence/search.view";
import { readSearch } from "~/features/evidence/search-words.rules";
import { foundIn } from "~db/search";
import { aFeedback } from "../../kit/builders";
import { evidenceKit } from "./kit";

test("a commissioner finds feedback by its words, endings and all, with what was found marked", async () => {
  const { store, evidence, person } = await evidenceKit();
  const id = await aFeedback(store, { words: "Two carers were late again" });
  await aFeedback(store, { words: "Lunch was lovely" });
  const by = (await person()).can("feedback:search");
  const { results } = await evidence.search(by, { words: "carer lat" });
  expect(results.map(({ item }) => item.id)).toEqual([id]);
  const { found, item } = results[0]!;
  expect(found.map(({ start, end }) => item.words!.slice(start, end))).toEqual(["carers", "late"]);
});

test("quotation marks find words side by side only", async () => {
  const { store, evidence, person } = await evidenceKit();
  const beside = await aFeedback(store, { words: "the day centre closed" });
  await aFeedback(store, { words: "the centre closed that day" });
  const by = (await person()).can("feedback:search");
  const ids = async (words: string) =>
    (await evidence.search(by, { words })).results.map(({ item }) => item.id);
  expect(await ids('"day centre"')).toEqual([beside]);
  expect(await ids("“day centre”")).toEqual([beside]);
  expect(await ids("day centre")).toHaveLength(2);
});

test("a person who looks for the PCT finds what is said of the ICB, and the other way round", async () => {
  const { store, evidence, person } = await evidenceKit();
  const present = await aFeedback(store, { words: "The ICB will not pay for it" });
  const past = await aFeedback(store, { words: "We were with the primary care trust then" });
  const by = (await person()).can("feedback:search");
  for (const words of ["PCT", "icb", "integrated care board"]) {
    const { results } = await evidence.search(by, { words });
    expect(results.map(({ item }) => item.id).sort()).toEqual([present, past].sort());
  }
  const home = await aFeedback(store, { words: "He is in Shared Lives now" });
  const { results } = await evidence.search(by, { words: "adult placement" });
  expect(results.map(({ item }) => item.id)).toEqual([home]);
});

test("a search by an old name or a present one finds both, and the page says what else was looked for", async () => {
  const { store, evidence, person } = await evidenceKit();
  const by = (await person()).can("feedback:search");
  const pairs = [
    ["section 31", "It is paid for under section 75", "Section 31 paid for it"],
    ["adult placement", "She lives with a Shared Lives family", "Her adult placement ended"],
    ["PCT", "The ICB said no", "The PCT said no"],
  ] as const;
  for (const [old, present, past] of pairs) {
    const ids = [await aFeedback(store, { words: present }), await aFeedback(store, { words: past })].sort();
    const result = await evidence.search(by, { words: old });
    expect([old, result.results.map(({ item }) => item.id).sort()]).toEqual([old, ids]);
  }
  const said = async (words: string) =>
    searchPage(await evidence.search(by, { words }), (key) => key).alsoLookedFor;
  expect(await said("adult placement")).toBe("Shared Lives");
  expect(await said("shared lives")).toBe("adult placement");
  expect(await said("why did the section 31 money stop")).toBe("section 75, s75 and s31");
  expect(await said("PCT")).toContain("ICB");
  expect(await said("carer late")).toBe("");
});

test("nothing that is typed into the search box can fail", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store, { words: "nobody came" });
  const by = (await person()).can("feedback:search");
  const nasty = [
    '"',
    "NEAR(",
    "a OR",
    "AND",
    "*",
    "-came",
    "words:came",
    "{a b}",
    "^x",
    "'; drop table",
    "یہ",
    "a\u0000b",
    "((",
    '"" ""',
  ];
  for (const words of nasty) await expect(evidence.search(by, { words })).resolves.toBeDefined();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (words) => {
      await evidence.search(by, { words });
    }),
    { numRuns: 150 },
  );
});

test("signs alone find nothing and say so", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store);
  expect(await evidence.search((await person()).can("feedback:search"), { words: "?!" })).toMatchObject({
    total: 0,
    hasOnlySigns: true,
  });
});

test("a search is counted in people: one person who wrote three times is one", async () => {
  const { store, evidence, person } = await evidenceKit();
  for (let i = 0; i < 3; i++) await aFeedback(store, { words: "late again", speaker: "a carer" });
  await aFeedback(store, { words: "late too", speaker: "a son", basis: "R8" });
  await aFeedback(store, { words: "late rota", speaker: "a worker", basis: "R11" });
  await aFeedback(store, { words: "late, they say", speaker: null, basis: "R99" });
  const { people, total } = await evidence.search((await person()).can("feedback:search"), { words: "late" });
  expect(total).toBe(6);
  expect(people.all).toMatchObject({
    all: { people: 4, items: 6, untold: 1 },
    own: { people: 1, items: 3 },
    behalf: { people: 1 },
    staff_group: { people: 1 },
    unrecorded: { people: 1, untold: 1 },
  });
});

test("facts narrow a search: theme with its children, contract, severity, channel, basis, panel and days", async () => {
  const { store, evidence, person } = await evidenceKit();
  const id = await aFeedback(store, {
    channel: "WEB",
    basis: "R8",
    isPanel: true,
    receivedAt: "2026-03-02T12:00:00Z",
    severity: "S1",
    decidedSeverity: "S3",
    themes: ["T06.1"],
    decidedThemes: [{ code: "T01.1", verdict: "added" }],
    links: ["c-home"],
  });
  await aFeedback(store, {
    themes: ["T01.1"],
    decidedThemes: [{ code: "T01.1", verdict: "rejected" }],
    severity: "S3",
  });
  const by = (await person()).can("feedback:search");
  const ids = async (query: object) => (await evidence.search(by, query)).results.map(({ item }) => item.id);
  const fits = [
    { theme: "T01" },
    { theme: "T06.1" },
    { contractId: "c-home" },
    { severity: "S3", theme: "T01.1" },
    { channel: "WEB" },
    { basis: "R8" },
    { panel: "panel" },
    { from: "2026-03-02", to: "2026-03-02" },
  ];
  for (const query of fits) expect([query, await ids(query)]).toEqual([query, [id]]);
  for (const query of [
    { severity: "S1" },
    { contractId: "c-nurse" },
    { from: "2026-03-03", to: "2026-03-31" },
  ])
    expect(await ids(query)).not.toContain(id);
});

test("a shared address with something unreadable in it still opens", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store);
  const by = (await person()).can("feedback:search");
  const { total, query } = await evidence.search(by, {
    from: "yesterday",
    severity: "S9",
    page: "-1",
    theme: "%",
  });
  expect({ total, query }).toEqual({ total: 1, query: {} });
});

test("a search over more than it can look at counts the newest and says that there are more", async () => {
  const { store, evidence, person } = await evidenceKit({ window: 5 });
  for (let i = 0; i < 7; i++)
    await aFeedback(store, { words: "late", receivedAt: `2026-11-0${i + 1}T10:00:00Z` });
  const by = (await person()).can("feedback:search");
  for (const query of [{ words: "late" }, {}]) {
    const { total, isWindowed, results } = await evidence.search(by, query);
    expect({ total, isWindowed }).toEqual({ total: 5, isWindowed: true });
    expect(results.at(-1)?.item.dayReceived).toBe("2026-11-03");
  }
});

test("best first puts the item that says it most before a newer one; newest first does not", async () => {
  const { store, evidence, person } = await evidenceKit();
  const best = await aFeedback(store, {
    words: "respite respite respite",
    receivedAt: "2026-01-01T10:00:00Z",
  });
  const newest = await aFeedback(store, {
    words: "a long story about other things in which the word respite is somewhere near the end",
    receivedAt: "2026-06-01T10:00:00Z",
  });
  const by = (await person()).can("feedback:search");
  const ids = async (order: string) =>
    (await evidence.search(by, { words: "respite", order })).results.map(({ item }) => item.id);
  expect(await ids("best")).toEqual([best, newest]);
  expect(await ids("newest")).toEqual([newest, best]);
});

test("pages of a search hold every item once", async () => {
  const { store, evidence, person } = await evidenceKit();
  for (let i = 0; i < 45; i++) await aFeedback(store, { words: "late" });
  const by = (await person()).can("feedback:search");
  const seen = new Set<string>();
  for (const page of [1, 2, 3]) {
    const result = await evidence.search(by, { words: "late", page });
    expect(result.pages).toBe(3);
    for (const { item } of result.results) seen.add(item.id);
  }
  expect(seen.size).toBe(45);
  expect((await evidence.search(by, { words: "late", page: 99 })).page).toBe(3);
});

test("the last word may be the start of a longer one; a phrase may not", () => {
  expect(readSearch("carers la").at(-1)).toEqual([{ words: ["la"], isPhrase: false, isPrefix: true }]);
  expect(readSearch('carers "la"').at(-1)).toEqual([{ words: ["la"], isPhrase: true, isPrefix: false }]);
  expect(readSearch("a")).toEqual([[{ words: ["a"], isPhrase: false, isPrefix: false }]]);
});

test("marks around what was found become places in the words", () => {
  expect(foundIn("no \u0002carers\u0003 came")).toEqual([{ start: 3, end: 9 }]);
  expect(foundIn("nothing here")).toEqual([]);
});
