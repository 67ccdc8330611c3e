// Shows that code lists are dated reference data: what changes is kept, what goes is closed, and loading twice changes nothing.
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import { isOpen } from "~/features/taxonomies/closures";
import { legacyTerms, notSynonyms, otherNamesOf } from "~/features/taxonomies/legacy-terms.rules";
import { beforeRecords, planLoad } from "~/features/taxonomies/load.rules";
import { readLists } from "~/features/taxonomies/read-lists.server";
import type { TermRow } from "~/features/taxonomies/taxonomies.schema";
import { loadTaxonomies } from "~/features/taxonomies/taxonomies.service.server";
import { testCouncilId as council } from "../../kit/builders";
import { testStore } from "../../kit/store";
import { taxonomiesOn } from "./kit";

const folder = path.resolve("db/seed/taxonomies");
const row = (code: string, label = code): TermRow => ({ code, label, definition: "", source: "" });

test("every list of the project loads, and loading it again changes nothing", async () => {
  const store = testStore();
  const lists = await readLists(folder);
  const first = await store.write((tx) => loadTaxonomies(tx, council, lists, "2026-11-21"));
  const rows = lists.reduce((sum, list) => sum + new Set(list.rows.map((each) => each.code)).size, 0);
  expect(first).toEqual({ added: rows, changed: 0, closed: 0, reopened: 0, unchanged: 0 });
  const second = await store.write((tx) => loadTaxonomies(tx, council, lists, "2027-03-01"));
  expect(second).toEqual({ added: 0, changed: 0, closed: 0, reopened: 0, unchanged: rows });
});

test("a theme is found by its code with its parent and the list's own columns", async () => {
  const store = testStore();
  await store.write(async (tx) => loadTaxonomies(tx, council, await readLists(folder), "2026-11-21"));
  const taxonomies = taxonomiesOn(store);
  const missed = await taxonomies.find(council, "themes", "T01.1");
  expect(missed).toMatchObject({ label: "Missed visit", parent: "T01", extra: { polarity: "problem" } });
  expect(await taxonomies.find(council, "themes", "T99")).toBeNull();
  expect((await taxonomies.labels(council, "channels")).get("SMS")).toBe("Text message");
});

test("a term that leaves its list is closed, keeps its words, and can no longer be chosen", async () => {
  const store = testStore();
  const taxonomies = taxonomiesOn(store);
  const load = (rows: TermRow[], day: string) =>
    store.write((tx) => taxonomies.load(tx, council, [{ list: "themes", rows }], day));
  await load([row("T1", "Old words"), row("T2")], "2026-01-01");
  expect(await load([row("T2")], "2026-06-30")).toMatchObject({ closed: 1, unchanged: 1 });
  taxonomies.forget();
  expect(await taxonomies.find(council, "themes", "T1")).toMatchObject({
    label: "Old words",
    validTo: "2026-06-30",
  });
  const by = authorizeSystem(council, "taxonomies:read");
  const codesOn = async (day: string) =>
    (await taxonomies.listOpen(by, "themes", day)).map((term) => term.code);
  expect(await codesOn("2026-06-30")).toEqual(["T1", "T2"]);
  expect(await codesOn("2026-07-01")).toEqual(["T2"]);
  expect(await load([row("T1", "Old words"), row("T2")], "2026-09-01")).toMatchObject({ reopened: 1 });
});

test("a term that joins a list later opens on that day; those of the first load are open for old items too", () => {
  const first = planLoad("themes", [], [row("T1")], "2026-01-01");
  expect(first.write.map((term) => term.validFrom)).toEqual([beforeRecords]);
  const later = planLoad("themes", first.write, [row("T1"), row("T2")], "2026-06-30");
  expect(later.write).toMatchObject([{ code: "T2", validFrom: "2026-06-30" }]);
});

test("a corrected label changes in place and its dates stay", () => {
  const before = planLoad("themes", [], [row("T1", "Mised visit")], "2026-01-01").write;
  const { write, outcome } = planLoad("themes", before, [row("T1", "Missed visit")], "2026-06-30");
  expect(outcome).toMatchObject({ changed: 1, added: 0 });
  expect(write).toEqual([{ ...before[0], label: "Missed visit" }]);
});

test("[003-43] the Independent Living Fund is kept with its last day and was open before it", async () => {
  const store = testStore();
  await store.write(async (tx) => loadTaxonomies(tx, council, await readLists(folder), "2026-11-21"));
  const fund = await taxonomiesOn(store).find(council, "funding_routes", "ILF");
  expect(fund?.validTo).toBe("2015-06-30");
  expect(isOpen(fund!, "2015-06-30")).toBe(true);
  expect(isOpen(fund!, "2015-07-01")).toBe(false);
});

test("one council's lists do not change another's", async () => {
  const store = testStore();
  const lists = [{ list: "themes", rows: [row("T1", "Ours")] }];
  await store.write((tx) => loadTaxonomies(tx, council, lists, "2026-01-01"));
  await store.write((tx) =>
    loadTaxonomies(tx, "southmere", [{ list: "themes", rows: [row("T1", "Theirs")] }], "2026-01-01"),
  );
  expect((await taxonomiesOn(store).labels(council, "themes")).get("T1")).toBe("Ours");
});

test("after any two loads the open terms are exactly those of the last list, and nothing is lost", () => {
  const codes = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F"));
  fc.assert(
    fc.property(codes, codes, codes, (...loads) => {
      let terms = planLoad("any", [], [], "2026-01-01").write;
      for (const [index, codesOfLoad] of loads.entries()) {
        const { write } = planLoad(
          "any",
          terms,
          codesOfLoad.map((code) => row(code)),
          `2026-0${index + 1}-10`,
        );
        terms = [...terms.filter((term) => !write.some((each) => each.code === term.code)), ...write];
      }
      const open = terms.filter((term) => term.validTo === null).map((term) => term.code);
      expect(open.sort()).toEqual([...loads[2]].sort());
      expect(new Set(terms.map((term) => term.code))).toEqual(new Set(loads.flat()));
    }),
  );
});

test("every legacy term of the list has its present name, or is marked as none", async () => {
  const list = (await readLists(folder)).find((each) => each.list === "legacy_terms")!;
  const covered = [...legacyTerms().map((term) => term.code), ...notSynonyms];
  expect(covered.sort()).toEqual(list.rows.map((each) => each.code).sort());
  expect(otherNamesOf("pct")).toContain("integrated care board");
  expect(otherNamesOf("integrated care board")).toContain("pct");
  expect(otherNamesOf("carer")).toEqual([]);
});
