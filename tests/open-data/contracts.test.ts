// Owns the check that real published registers import: six councils' Contracts Finder notices and a hundred OCDS packages.
// They are other people's: read from EARSHOT_OPEN_DATA, never kept here. Each fact below was read in the files by a person.
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { contract, contractNotice } from "~db/schema";
import { testVault } from "../kit/builders";
import { testClock } from "../kit/clock";
import { testStore } from "../kit/store";

const root = path.join(process.env.EARSHOT_OPEN_DATA ?? "", "contracts");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(jsonl?|csv)$/.test(name))
  .map((name) => path.join(root, name))
  .sort();
const fileOf = (name: string): string => files.find((file) => path.basename(file) === name) ?? name;

const councilId = "northmere";
const by = authorizeSystem(councilId, "contract:import", "import");
const read = authorizeSystem(councilId, "contract:read", "test");

function kit() {
  const store = testStore();
  const clock = testClock("2026-11-24T10:00:00Z");
  const contracts = makeContractsService({
    store,
    clock,
    audit: makeAuditService({ store, clock, vault: testVault }),
  });
  const find = async (words: string) => {
    const { items } = await contracts.listContracts(read, { words, scope: "all" });
    return Promise.all(items.map((item) => contracts.getContract(read, item.id)));
  };
  return { store, contracts, find };
}

test("every real file imports, accounts for every entry, and changes nothing the second time", async () => {
  const { store, contracts } = kit();
  expect(files.length).toBeGreaterThanOrEqual(7);
  const first = await contracts.importFiles(by, files);
  for (const outcome of first) {
    expect([outcome.file, outcome.refused]).toEqual([outcome.file, null]);
    expect([outcome.file, outcome.created + outcome.updated + outcome.unchanged + outcome.skipped]).toEqual([
      outcome.file,
      outcome.read,
    ]);
  }
  const before = await store.db.select().from(contract);
  const second = await contracts.importFiles(by, files);
  expect(second.map(({ created, updated, unchanged }) => [created, updated, unchanged])).toEqual(
    first.map(({ read: all, skipped }) => [0, 0, all - skipped]),
  );
  expect(await store.db.select().from(contract)).toEqual(before);
});

test.each([
  ["blackburn.json", 70, 2],
  ["blackpool.json", 153, 3],
  ["burnley.json", 94, 2],
  ["lancashire_cc.json", 91, 2],
  ["preston.json", 86, 8],
  ["wyre.json", 91, 3],
  ["contracts_finder_2019_packages.jsonl", 100, 0],
])("%s holds %i notices, of which %i tell of a contract that another told of", async (name, notices, again) => {
  const { contracts } = kit();
  const [outcome] = await contracts.importFiles(by, [fileOf(name)]);
  expect(outcome).toMatchObject({ read: notices, created: notices - again, updated: again, skipped: 0 });
});

test("the order in which the files come makes no difference to any contract", async () => {
  const faces = async (order: readonly string[]) => {
    const { store, contracts } = kit();
    await contracts.importFiles(by, order);
    const rows = await store.db.select().from(contract);
    return rows.map(({ id: _, changedAt: __, ...face }) => JSON.stringify(face)).sort();
  };
  expect(await faces([...files].reverse())).toEqual(await faces(files));
});

test("Blackpool's home care is a framework of twelve named providers", async () => {
  const { contracts, find } = kit();
  await contracts.importFiles(by, [fileOf("blackpool.json")]);
  const found = await find("person centred home care");
  const main = found.find((each) => each.title === "Person Centred Home Care");
  expect(main?.providers).toHaveLength(12);
  expect(main?.providers.slice(0, 3)).toEqual([
    "Routes Healthcare (North) Limited",
    "Delta Care Ltd",
    "ICare Solutions Ltd",
  ]);
  expect(found.find((each) => each.title.includes("Ancillary"))?.providers).toEqual([
    "Briars Homecare Services Ltd",
    "Dignity In Life LTD",
    "SPRING FOUNTAIN (Private) LTD",
  ]);
  expect(main?.isCare).toBe(true);
});

test("one supplier's commas do not break its name, and many repeated names are each named once", async () => {
  const { store, contracts, find } = kit();
  await contracts.importFiles(by, files);
  const names = new Set(
    (await store.db.select().from(contract)).flatMap((row) => row.suppliers.map((supplier) => supplier.name)),
  );
  for (const whole of [
    "BAKER, LOMAX & SHACKLEY LIMITED",
    "WYG Environment, Planning & Transport",
    "THE SPORT, LEISURE AND CULTURE CONSULTANCY LTD",
    "Salutem LD BidCo IV Limited, trading as Ambito Care and Educatio",
    "Lancaster University, CETAD, Management School",
    "Premier People Solutions Ltd., T/A Premier Partnership",
  ])
    expect(names).toContain(whole);
  for (const part of [
    "K Tiplady Limited",
    "Aidhour Ltd",
    "HW Audio Ltd",
    "The Music Cellar",
    "Rimmers Music Ltd",
  ])
    expect(names).toContain(part);
  expect([...names].filter((name) => /&\w+;|not awarded|^n\/a/i.test(name))).toEqual([]);
  const [energy] = (await find("electricity and gas ojeu")).filter((each) => each.providers.length > 0);
  expect(energy?.providers).toHaveLength(14);
});

test("a tender that nobody was awarded is closed without award, whatever its status pretends", async () => {
  const { contracts, find } = kit();
  await contracts.importFiles(by, [
    fileOf("burnley.json"),
    fileOf("blackpool.json"),
    fileOf("lancashire_cc.json"),
  ]);
  expect((await find("adventure golf"))[0]).toMatchObject({
    stage: "closed_without_award",
    providers: [],
    valuePence: null,
  });
  expect((await find("mechanical repairs"))[0]).toMatchObject({
    stage: "closed_without_award",
    providers: [],
  });
  expect((await find("fresh yoghurt"))[0]).toMatchObject({ stage: "closed_without_award", providers: [] });
  expect((await find("housing joint venture"))[0]).toMatchObject({
    stage: "awarded",
    providers: ["Barnfield Investment Propertise Ltd"],
  });
});

test("stages in the six councils' files are those of their content", async () => {
  const { store, contracts } = kit();
  await contracts.importFiles(
    by,
    files.filter((file) => file.endsWith(".json")),
  );
  const stages = (await store.db.select().from(contractNotice)).map((row) => row.fields.stage);
  const count = (stage: string): number => stages.filter((each) => each === stage).length;
  expect(
    ["planned", "tendering", "awarded", "closed_without_award", "withdrawn"].map((stage) => [
      stage,
      count(stage),
    ]),
  ).toEqual([
    ["planned", 14],
    ["tendering", 3],
    ["awarded", 429],
    ["closed_without_award", 134],
    ["withdrawn", 5],
  ]);
});

test("a tender in 2021 and its award in 2022 are one contract with its history; two supplies of one day are two", async () => {
  const { contracts, find } = kit();
  await contracts.importFiles(by, [fileOf("blackburn.json"), fileOf("wyre.json"), fileOf("blackpool.json")]);
  const terrace = await find("restoration & development of blakey moor");
  expect(terrace).toHaveLength(1);
  expect(terrace[0]).toMatchObject({
    stage: "awarded",
    valuePence: 161_675_300,
    providers: ["Forrest Joinery & Construction Contracts Ltd"],
  });
  expect(terrace[0]?.history.map((notice) => notice.date)).toEqual(["2022-03-03", "2021-05-26"]);
  expect((await find("electricity supply")).map((each) => each.valuePence).sort()).toEqual([
    14_208_100, 55_955_800,
  ]);
  expect(await find("stray dog kennelling")).toHaveLength(2);
});

test("all hundred OCDS packages are awards, though every one is tagged tender; fifteen fall under CPV division 85", async () => {
  const { store, contracts } = kit();
  await contracts.importFiles(by, [fileOf("contracts_finder_2019_packages.jsonl")]);
  const rows = await store.db.select().from(contract);
  expect(rows.filter((row) => row.stage === "awarded")).toHaveLength(100);
  expect(rows.filter((row) => row.cpv.some((code) => code.startsWith("85")))).toHaveLength(15);
  expect(rows.filter((row) => row.isCare)).toHaveLength(11);
  expect(rows.filter((row) => row.valuePence === null)).toHaveLength(6);
  expect(Math.max(...rows.map((row) => row.suppliers.length))).toBe(73);
  const carers = rows.find((row) => row.title === "All Age Carers Service");
  expect(carers).toMatchObject({
    buyer: "Peterborough City Council",
    startsOn: "2020-08-01",
    endsOn: "2023-07-31",
    valuePence: 580_627_600,
    legalBasis: "light_touch",
    isTendered: true,
  });
  expect(carers?.suppliers.map((supplier) => supplier.name)).toEqual([
    "Making Space",
    "Caring Together Charity",
    "Centre Thirty Three Young People's Counselling and Informat",
  ]);
});
