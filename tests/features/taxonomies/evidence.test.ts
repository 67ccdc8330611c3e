// Shows that evidence follows the themes: search and counts hold what was merged and say so, and items keep what was decided.
import path from "node:path";
import { expect, test } from "vitest";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { contractVoices } from "~/features/contracts/components/contract-voices.view";
import { itemCard } from "~/features/evidence/evidence.view";
import { readLists } from "~/features/taxonomies/read-lists.server";
import { aContract, aFeedback, anAccount, testCouncilId } from "../../kit/builders";
import { evidenceKit } from "../evidence/kit";
import { aHouse } from "../responses/kit";

const say = (key: string) => key;

async function mergedKit() {
  const kit = await evidenceKit();
  const contractId = await aContract(kit.store, { title: "Home care North" });
  const held = (...codes: string[]) =>
    aFeedback(kit.store, {
      decidedThemes: codes.map((code) => ({ code, verdict: "confirmed" as const })),
      decidedLinks: [{ contractId, verdict: "confirmed" }],
      wish: "tell_provider",
    });
  const ids = {
    missed: await held("T01.1"),
    late: await held("T01.2"),
    both: await held("T01.1", "T01.2"),
    suggested: await aFeedback(kit.store, { themes: ["T01.1"], links: [contractId] }),
    other: await held("T06.1"),
  };
  const by = (await kit.person(["admin"])).can("taxonomies:edit");
  const change = async (code: string, input: object) => {
    const { seen } = await kit.taxonomies.previewChange(by, code, input, null);
    await kit.taxonomies.changeTheme(by, code, input, seen);
  };
  const search = async (query: object) => {
    const found = await kit.evidence.search((await kit.person()).can("feedback:search"), query);
    return found.results.map(({ item }) => item.id).sort();
  };
  return { ...kit, contractId, ids, change, search };
}

test("a search by a theme finds the items of those merged into it, and of its group those merged from elsewhere", async () => {
  const { ids, change, search } = await mergedKit();
  const { missed, late, both, suggested, other } = ids;
  expect(await search({ theme: "T01.2" })).toEqual([late, both].sort());
  await change("T01.1", { do: "merge", into: "T01.2", from: "2026-11-24" });
  expect(await search({ theme: "T01.2" })).toEqual([missed, late, both, suggested].sort());
  expect(await search({ theme: "T01.1" })).toEqual([missed, both, suggested].sort());
  await change("T01.2", { do: "merge", into: "T06.1", from: "2026-11-24" });
  expect(await search({ theme: "T06" })).toEqual([missed, late, both, suggested, other].sort());
  await change("T01.1", { do: "reopen", from: "2026-11-24" });
  expect(await search({ theme: "T06.1" })).toEqual([late, both, other].sort());
});

test("a contract's page counts a merged theme under the other, each person once, and says what the count holds", async () => {
  const { evidence, person, contractId, change, taxonomies } = await mergedKit();
  await change("T01.1", { do: "merge", into: "T01.2", from: "2026-11-24" });
  const by = (await person()).can("feedback:search");
  const found = await evidence.contractEvidence(by, contractId);
  const line = found.themes.find(({ code }) => code === "T01.2");
  expect(line).toMatchObject({ suggestedItems: 1, people: { all: { all: { people: 4 } } } });
  expect(found.themes.map(({ code }) => code)).not.toContain("T01.1");
  const labels = await taxonomies.labels(testCouncilId, "themes");
  const view = contractVoices(contractId, found, labels, say);
  expect(view.themes.map(({ code, holds }) => [code, holds])).toEqual([
    ["T01.2", "Missed visit"],
    ["T06.1", ""],
  ]);
});

test("counts for those who read no words follow the merger too", async () => {
  const { store, evidence, contractId, change, clock } = await mergedKit();
  for (let nth = 0; nth < 8; nth++)
    await aFeedback(store, {
      decidedThemes: [{ code: nth < 4 ? "T01.1" : "T01.2", verdict: "confirmed" }],
      decidedLinks: [{ contractId, verdict: "confirmed" }],
    });
  clock.set("2026-12-02T10:00:00Z");
  const by = authorizeSystem(testCouncilId, "counts:read");
  const counts = () => evidence.contractCounts(by, contractId);
  expect((await counts()).themes.map(({ people }) => people)).toEqual(["*", "*", "*"]);
  await change("T01.1", { do: "merge", into: "T01.2", from: "2026-12-02" });
  const { themes, mergedInto } = await counts();
  expect(themes[0]).toEqual({ code: "T01.2", people: 10 });
  expect(mergedInto.get("T01.2")).toEqual(["Missed visit"]);
});

test("an item keeps the code and the name that it was decided with, and later decisions have the new name", async () => {
  const { store, evidence, person, ids, change, clock } = await mergedKit();
  await change("T01.1", { do: "rename", label: "Nobody came", from: "2026-11-24" });
  await change("T01.1", { do: "merge", into: "T01.2", from: "2026-11-25" });
  const later = await aFeedback(store, {
    decidedThemes: [{ code: "T01.1", verdict: "added", at: "2026-11-24T11:00:00Z" }],
  });
  clock.set("2026-11-26T10:00:00Z");
  const by = (await person()).can("feedback:search");
  const { results, names } = await evidence.search(by, { theme: "T01.1" });
  const themesOf = (id: string) =>
    itemCard(results.find(({ item }) => item.id === id)!.item, names, say).card?.themes.map(
      ({ code, label }) => [code, label],
    );
  expect(themesOf(ids.missed)).toEqual([["T01.1", "Missed visit"]]);
  expect(themesOf(later)).toEqual([["T01.1", "Nobody came"]]);
});

test("an answer to everyone on a theme reaches those who spoke of one merged into it before it was written", async () => {
  const { store, clock, responses, taxonomies, jobs, maria, allDeliveries } = await aHouse();
  const lists = await readLists(path.resolve("db/seed/taxonomies"));
  await store.write((tx) => taxonomies.load(tx, testCouncilId, lists, "2026-01-01"));
  const on = { contractId: "home-care-north", themeCode: "T01.2" };
  const about = (code: string) => ({
    decidedThemes: [{ code, verdict: "confirmed" as const }],
    decidedLinks: [{ contractId: on.contractId, verdict: "confirmed" as const }],
    receivedAt: "2026-11-20T10:00:00Z",
  });
  for (const code of ["T01.1", "T01.2", "T01.3"]) await aFeedback(store, about(code));
  const by = authorize(maria, "reply:send");
  expect(await responses.previewTheme(by, on)).toMatchObject({ people: 1 });
  const editor = authorize(await anAccount(store, { roles: ["admin"] }), "taxonomies:edit");
  await taxonomies.changeTheme(editor, "T01.1", { do: "merge", into: "T01.2", from: "2026-11-24" }, 0);
  expect(await responses.previewTheme(by, on)).toMatchObject({ people: 2 });
  await responses.replyToTheme(by, {
    ...on,
    words: "The rounds start at 8 from December, and we look every week.",
  });
  clock.advance(60_000);
  const { seen } = await taxonomies.previewChange(
    editor,
    "T01.3",
    { do: "retire", from: "2026-11-24" },
    null,
  );
  await taxonomies.changeTheme(editor, "T01.3", { do: "merge", into: "T01.2", from: "2026-11-24" }, seen);
  await jobs.runDue();
  expect(await allDeliveries()).toHaveLength(2);
});
