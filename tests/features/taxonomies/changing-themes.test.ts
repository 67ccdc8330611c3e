// Shows changing the themes: the effect is known before, what was decided stays as it was, counts follow, all is written down.
import { expect, test } from "vitest";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import { loadTaxonomies } from "~/features/taxonomies/taxonomies.service.server";
import { themeDecision } from "~db/schema";
import { aContract, aFeedback, testCouncilId as council } from "../../kit/builders";
import { taxonomiesOn, themesKit } from "./kit";

const from = "2026-12-01";
type Kit = Awaited<ReturnType<typeof themesKit>>;

/** Two items that people held to be of T01.1, one no, one suggestion of it, and one of T01.2. */
async function someItems({ store }: Kit) {
  const contractId = await aContract(store, { title: "Home care North" });
  const other = await aContract(store, { title: "Day care" });
  const say = (verdict: "confirmed" | "added" | "rejected", code = "T01.1") =>
    aFeedback(store, { themes: [code], decidedThemes: [{ code, verdict }], links: [contractId] });
  return {
    contractId,
    other,
    ids: [await say("confirmed"), await say("added"), await say("rejected")],
    suggested: await aFeedback(store, {
      themes: ["T01.1"],
      links: [other],
      decidedLinks: [{ contractId: other, verdict: "rejected" }],
    }),
    target: await say("confirmed", "T01.2"),
  };
}
const rowOf = async ({ taxonomies, analyst, seeing }: Kit, code: string) =>
  (await taxonomies.themeTree(analyst.can("taxonomies:read"), seeing)).find((row) => row.term.code === code)!;

test("an analyst sees before a merger how many items, decisions and suggestions it touches, and of which contracts", async () => {
  const kit = await themesKit();
  const { contractId } = await someItems(kit);
  const command = { do: "merge", into: "T01.2", from };
  const effect = await kit.taxonomies.previewChange(kit.editor, "T01.1", command, kit.seeing);
  expect(effect).toEqual({
    command,
    newCode: null,
    items: 4,
    decisions: 3,
    confirmed: 2,
    suggested: 1,
    together: 4,
    contracts: [{ id: contractId, title: "Home care North" }],
    others: 0,
    seen: 0,
  });
  expect((await rowOf(kit, "T01.1")).term.mergedInto).toBeNull();
  expect(await kit.taxonomies.codesOf(council, "T01.2")).toEqual(["T01.2"]);
});

test("an admin, who may not read what people say, sees small numbers hidden and no contract by name", async () => {
  const kit = await themesKit();
  await someItems(kit);
  const admin = await kit.person(["admin"]);
  const by = admin.can("taxonomies:edit");
  const effect = await kit.taxonomies.previewChange(by, "T01.1", { do: "retire", from }, null);
  expect(effect).toMatchObject({ items: "*", decisions: "*", suggested: "*", contracts: [], others: "*" });
  const tree = await kit.taxonomies.themeTree(admin.can("taxonomies:read"), null);
  expect(tree.find((row) => row.term.code === "T01.1")?.uses).toEqual({ confirmed: "*", suggested: "*" });
});

test("after a merger the other theme counts the items of both, each once, and every decision keeps its code", async () => {
  const kit = await themesKit();
  await someItems(kit);
  await aFeedback(kit.store, {
    themes: ["T01.1"],
    decidedThemes: [{ code: "T01.2", verdict: "added" }],
  });
  const before = await kit.store.db.select().from(themeDecision);
  await kit.change("T01.1", { do: "merge", into: "T01.2", from: "2026-11-24" });
  expect(await rowOf(kit, "T01.2")).toMatchObject({
    uses: { confirmed: 4, suggested: 1 },
    includes: ["T01.1"],
  });
  expect((await rowOf(kit, "T01.1")).term).toMatchObject({
    label: "Missed visit",
    mergedInto: "T01.2",
    validTo: "2026-11-23",
  });
  expect(await kit.store.db.select().from(themeDecision)).toEqual(before);
  const sense = await kit.taxonomies.themeSense(council);
  expect([sense.standsFor("T01.1"), sense.mergedInto("T01.2")]).toEqual([
    "T01.2",
    [{ code: "T01.1", label: "Missed visit" }],
  ]);
});

test("a merger from a day to come changes nothing until that day, and counts by itself from then on", async () => {
  const kit = await themesKit();
  await kit.change("T01.1", { do: "merge", into: "T01.2", from });
  const isOpenOn = async (day: string) =>
    (await kit.taxonomies.listOpen(kit.analyst.can("taxonomies:read"), "themes", day)).some(
      (term) => term.code === "T01.1",
    );
  expect(await kit.taxonomies.codesOf(council, "T01.2")).toEqual(["T01.2"]);
  expect([await isOpenOn("2026-11-30"), await isOpenOn(from)]).toEqual([true, false]);
  kit.clock.set("2026-12-01T00:00:00Z");
  expect((await kit.taxonomies.codesOf(council, "T01.2")).sort()).toEqual(["T01.1", "T01.2"]);
});

test("a theme that a council adds has a code of its own, is marked local, and loading the lists again leaves it open", async () => {
  const kit = await themesKit();
  const words = {
    label: "Key safe not used",
    definition: "The key safe was left open or not used",
    from: "2026-11-24",
  };
  expect(await kit.change("T01", { do: "add", polarity: "problem", ...words })).toBe("T01.L1");
  expect(await kit.change("T01.1", { do: "split", ...words, label: "Missed at night" })).toBe("T01.L2");
  await kit.store.write((tx) => loadTaxonomies(tx, council, kit.lists, "2027-01-01"));
  kit.taxonomies.forget();
  expect(await kit.taxonomies.find(council, "themes", "T01.L1")).toMatchObject({
    label: "Key safe not used",
    parent: "T01",
    isLocal: true,
    validFrom: "2026-11-24",
    validTo: null,
    extra: { polarity: "problem" },
  });
  expect((await rowOf(kit, "T01.1")).term.validTo).toBeNull();
  const origin = await kit.taxonomies.themePage(kit.analyst.can("taxonomies:read"), "T01.1", kit.seeing);
  expect(origin.history).toMatchObject([{ kind: "split", into: "T01.L2", label: "Missed at night" }]);
});

test("a renamed theme is called by its new name, its history has the old one, and older decisions keep it", async () => {
  const kit = await themesKit();
  await kit.change("T01.1", { do: "rename", label: "Nobody came", from: "2026-11-24" });
  expect((await kit.taxonomies.labels(council, "themes")).get("T01.1")).toBe("Nobody came");
  const sense = await kit.taxonomies.themeSense(council);
  expect(sense.labelAt("T01.1", new Date("2026-11-23T10:00:00Z"))).toBe("Missed visit");
  const { history } = await kit.taxonomies.themePage(kit.analyst.can("taxonomies:read"), "T01.1", null);
  expect(history).toMatchObject([
    { kind: "rename", wasLabel: "Missed visit", label: "Nobody came", madeBy: kit.analyst.actor.accountId },
  ]);
});

test("what was retired or merged is undone by a further change, and both stay written down and audited", async () => {
  const kit = await themesKit();
  await kit.change("T01.1", { do: "merge", into: "T01.2", from: "2026-11-24" });
  await kit.change("T01.1", { do: "reopen", from: "2026-11-24" });
  expect((await rowOf(kit, "T01.1")).term).toMatchObject({ mergedInto: null, validTo: null });
  const { history } = await kit.taxonomies.themePage(kit.analyst.can("taxonomies:read"), "T01.2", kit.seeing);
  expect(history.map((each) => each.kind)).toEqual(["merge"]);
  const { events } = await kit.audit.list(authorizeSystem(council, "audit:read"), { subjectKind: "theme" });
  expect(events.map(({ action, subjectId, detail }) => [action, subjectId, detail])).toEqual([
    ["theme.reopened", "T01.1", { from: "2026-11-24" }],
    ["theme.merged", "T01.1", { from: "2026-11-24", into: "T01.2" }],
  ]);
});

test("a refused change says why and writes nothing", async () => {
  const kit = await themesKit();
  const ask = (code: string, input: object) => kit.taxonomies.changeTheme(kit.editor, code, input, 0);
  await expect(ask("T06.6", { do: "merge", into: "T01.1", from })).rejects.toMatchObject({
    kind: "conflict",
    key: "taxonomies:error.polarity",
  });
  await expect(ask("T99", { do: "retire", from })).rejects.toMatchObject({ kind: "not_found" });
  await expect(ask("T01.1", { do: "retire", from: "soon" })).rejects.toMatchObject({
    kind: "bad_input",
    key: "taxonomies:field.from",
  });
  await expect(ask("T01.1", { do: "delete" })).rejects.toMatchObject({ key: "taxonomies:error.unknown" });
  await aFeedback(kit.store, {
    decidedThemes: [{ code: "T01.1", verdict: "added", at: "2026-11-20T10:00:00Z" }],
  });
  await expect(ask("T01.1", { do: "retire", from: "2026-11-20" })).rejects.toMatchObject({
    key: "taxonomies:error.beforeDecisions",
  });
  const { events } = await kit.audit.list(authorizeSystem(council, "audit:read"), { subjectKind: "theme" });
  expect(events).toEqual([]);
});

test("somebody who confirms what they saw before another change was made is asked to look again", async () => {
  const kit = await themesKit();
  const retire = { do: "retire", from };
  const { seen } = await kit.taxonomies.previewChange(kit.editor, "T01.1", retire, kit.seeing);
  await kit.change("T01.2", { do: "rename", label: "Late visit", from });
  await expect(kit.taxonomies.changeTheme(kit.editor, "T01.1", retire, seen)).rejects.toMatchObject({
    kind: "conflict",
    key: "taxonomies:error.changedMeanwhile",
  });
});

test("an analyst whose role is narrowed to some contracts may not change what every contract is counted by", async () => {
  const kit = await themesKit();
  const { contractId } = await someItems(kit);
  const narrowed = await kit.person(["analyst"], { narrowedTo: [contractId] });
  const by = narrowed.can("taxonomies:edit");
  await expect(kit.taxonomies.previewChange(by, "T01.1", { do: "retire", from }, null)).rejects.toMatchObject(
    {
      kind: "forbidden",
    },
  );
  const narrow = narrowed.can("feedback:search");
  const tree = await kit.taxonomies.themeTree(narrowed.can("taxonomies:read"), narrow);
  expect(tree.find((row) => row.term.code === "T01.1")?.uses).toEqual({ confirmed: 2, suggested: 0 });
});

test("whoever may neither read what people say nor change themes sees the list without counts", async () => {
  const kit = await themesKit();
  await someItems(kit);
  const provider = await kit.person(["provider"]);
  const tree = await kit.taxonomies.themeTree(provider.can("taxonomies:read"), null);
  expect(tree.slice(0, 3).map((row) => row.term.code)).toEqual(["T01", "T01.1", "T01.2"]);
  expect(tree.every((row) => row.uses === null)).toBe(true);
});

test("an item that names somebody is in no count of theirs", async () => {
  const kit = await themesKit();
  const shields = [{ accountId: kit.analyst.actor.accountId }];
  await aFeedback(kit.store, { decidedThemes: [{ code: "T01.1", verdict: "added" }], shields });
  expect((await rowOf(kit, "T01.1")).uses).toEqual({ confirmed: 0, suggested: 0 });
});

test("one council's changes do not touch another's themes", async () => {
  const kit = await themesKit();
  await kit.store.write((tx) => loadTaxonomies(tx, "southmere", kit.lists, "2026-01-01"));
  await kit.change("T01.1", { do: "merge", into: "T01.2", from: "2026-11-24" });
  expect(await taxonomiesOn(kit.store).codesOf("southmere", "T01.2")).toEqual(["T01.2"]);
});
