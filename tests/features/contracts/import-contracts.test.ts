// Shows importing files into a council's contracts: what is counted, what is refused, and that a file is all or nothing.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeContractsService } from "~/features/contracts/contracts.service.server";
import { translatorFor } from "~/i18n/i18n";
import {
  auditEvent,
  contract,
  contractImport,
  contractNotice,
  contractNoticeStaged,
  contractStaged,
} from "~db/schema";
import { testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testFolder, testStore } from "../../kit/store";

const councilId = "northmere";
const by = authorizeSystem(councilId, "contract:import", "import");
const read = authorizeSystem(councilId, "contract:read", "test");
const fixture = (name: string): string => path.resolve("tests/fixtures/registers", name);
const everyFixture = [
  "northmere-register.csv",
  "northmere-register-windows-1252.csv",
  "northmere-grants-utf16.csv",
  "northmere-ocds-package.json",
  "northmere-releases-1.0.jsonl",
  "northmere-records.json",
  "northmere-contracts-finder.json",
];

function importKit() {
  const store = testStore();
  const clock = testClock("2026-11-24T10:00:00Z");
  const contracts = makeContractsService({
    store,
    clock,
    audit: makeAuditService({ store, clock, vault: testVault }),
  });
  const all = () => store.db.select().from(contract);
  const write = (name: string, content: string | Buffer): string => {
    const file = path.join(testFolder(), name);
    writeFileSync(file, content);
    return file;
  };
  return { store, clock, contracts, all, write };
}

test.each(
  everyFixture,
)("every entry of %s is created, updated, unchanged or skipped with its place, and a second import changes nothing", async (name) => {
  const { store, contracts, all } = importKit();
  const [first] = await contracts.importFiles(by, [fixture(name)]);
  expect(first?.refused).toBeNull();
  expect(first?.read).toBeGreaterThan(0);
  expect(first!.created + first!.updated + first!.unchanged + first!.skipped).toBe(first!.read);
  expect(Object.values(first!.reasons).flat()).toHaveLength(first!.skipped);
  const before = await all();
  const notices = await store.db.select().from(contractNotice);
  const [second] = await contracts.importFiles(by, [fixture(name)]);
  expect(second).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: first!.read - first!.skipped,
    skipped: first!.skipped,
  });
  expect(await all()).toEqual(before);
  expect(await store.db.select().from(contractNotice)).toEqual(notices);
});

test("a register's counts and reasons are exact", async () => {
  const { contracts } = importKit();
  expect(await contracts.importFiles(by, [fixture("northmere-register.csv")])).toEqual([
    {
      file: fixture("northmere-register.csv"),
      format: "register-csv",
      read: 11,
      created: 5,
      updated: 0,
      unchanged: 0,
      skipped: 6,
      reasons: {
        heading_row: ["line 10"],
        repeats_another_row: ["line 12"],
        no_title_or_reference: ["line 13"],
        blank_row: ["line 14"],
        total_row: ["line 15"],
        note_row: ["line 16"],
      },
      refused: null,
    },
  ]);
});

test("the same contract noticed twice is one contract with its history", async () => {
  const { contracts } = importKit();
  const [outcome] = await contracts.importFiles(by, [fixture("northmere-contracts-finder.json")]);
  expect(outcome).toMatchObject({ read: 11, created: 10, updated: 1 });
  const { items } = await contracts.listContracts(read, { words: "person centred" });
  expect(items).toHaveLength(1);
  const whole = await contracts.getContract(read, items[0]!.id);
  expect(whole).toMatchObject({
    stage: "awarded",
    valuePence: 180_000_000,
    providers: ["Harbour Home Care Ltd", "Beacon Care Limited", "SPRING HILL (Private) LTD"],
  });
  expect(whole.history.map((notice) => [notice.date, notice.stage])).toEqual([
    ["2023-06-02", "awarded"],
    ["2023-01-10", "closed_without_award"],
  ]);
});

test("what is not care is kept, and left out of the list unless it is asked for", async () => {
  const { contracts, all } = importKit();
  await contracts.importFiles(by, [
    fixture("northmere-contracts-finder.json"),
    fixture("northmere-register.csv"),
  ]);
  const care = await contracts.listContracts(read);
  const everything = await contracts.listContracts(read, { scope: "all" });
  expect(everything.total).toBe((await all()).length);
  const left = everything.items.filter((item) => !care.items.some((each) => each.id === item.id));
  expect(left.map((item) => item.title).sort()).toEqual([
    "Electricity supply",
    "Electricity supply",
    "Gritting",
  ]);
});

test("a notice at any stage is kept, and the list can be narrowed by stage", async () => {
  const { contracts } = importKit();
  await contracts.importFiles(by, [
    fixture("northmere-contracts-finder.json"),
    fixture("northmere-ocds-package.json"),
  ]);
  const titles = async (stage: string) =>
    (await contracts.listContracts(read, { stage })).items.map((item) => item.title).sort();
  expect(await titles("planned")).toEqual([
    "Carers support: market engagement",
    "Older people's day time support",
  ]);
  expect(await titles("tendering")).toEqual(["Supported living placements"]);
  expect(await titles("withdrawn")).toEqual(["Advocacy hub"]);
  expect(await titles("closed_without_award")).toEqual([
    "Day care framework",
    "Stairlift & hoist servicing '24",
  ]);
  expect(await titles("ended")).toEqual(["Home care across Northmere: South"]);
  expect(await titles("awarded")).toEqual([
    "Day care framework",
    "Home care across Northmere: North",
    "Person Centred Home Care",
  ]);
});

test("grants are listed beside contracts and marked as grants [004-14]", async () => {
  const { contracts } = importKit();
  await contracts.importFiles(by, [fixture("northmere-grants-utf16.csv"), fixture("northmere-register.csv")]);
  const { items } = await contracts.listContracts(read);
  expect(
    items
      .filter((item) => item.isGrant)
      .map((item) => item.title)
      .sort(),
  ).toEqual(["Befriending", "Lunch club seed funding"]);
  expect(items.some((item) => item.title === "Home care north" && !item.isGrant)).toBe(true);
  expect((await contracts.listContracts(read, { type: "GRANT" })).total).toBe(2);
});

test("a corrected register updates its contracts, keeps what it said before, and leaves the rest alone", async () => {
  const { contracts, write } = importKit();
  const register = readFileSync(fixture("northmere-register.csv"), "utf8");
  await contracts.importFiles(by, [fixture("northmere-register.csv")]);
  const later = write(
    "register.csv",
    register.replaceAll("31/03/2027,,31/03/2029", "30/06/2027,,31/03/2029"),
  );
  expect((await contracts.importFiles(by, [later]))[0]).toMatchObject({
    created: 0,
    updated: 1,
    unchanged: 4,
  });
  const { items } = await contracts.listContracts(read, { words: "ncc-1001" });
  expect(items[0]?.endsOn).toBe("2027-06-30");
  expect((await contracts.getContract(read, items[0]!.id)).history.map((notice) => notice.endsOn)).toEqual([
    "2027-06-30",
    "2027-03-31",
  ]);
});

test("a file with one broken line enters nothing", async () => {
  const { contracts, all, write, store } = importKit();
  const lines = readFileSync(fixture("northmere-releases-1.0.jsonl"), "utf8").replace(
    '"unsuccessful"',
    '"unsuccessful',
  );
  const [outcome] = await contracts.importFiles(by, [write("releases.jsonl", lines)]);
  expect(outcome).toMatchObject({
    read: 0,
    format: null,
    refused: { key: "contracts:import.refused.brokenLine", values: { line: 4 } },
  });
  expect(await all()).toEqual([]);
  expect(await store.db.select().from(contractImport)).toEqual([]);
});

test("a file that cannot be read is refused in one sentence, and the others are imported", async () => {
  const { contracts, write } = importKit();
  const folder = testFolder();
  mkdirSync(path.join(folder, "inside"));
  const files = [
    path.join(folder, "absent.csv"),
    path.join(folder, "inside"),
    write("book.csv", Buffer.from([0x50, 0x4b, 3, 4])),
    write("paper.json", "%PDF-1.4"),
    write("nothing.csv", ""),
    write("numbers.csv", "1,2\n3,4\n"),
    write("odd.json", '{"weather":"fine"}'),
    fixture("northmere-register.csv"),
  ];
  const outcomes = await contracts.importFiles(by, files);
  const t = translatorFor("en");
  const sentences = outcomes.map(({ refused }) => (refused ? t(refused.key, refused.values) : null));
  expect(sentences).toEqual([
    "absent.csv was not found.",
    "inside is a folder; name the files in it.",
    "book.csv is a ZIP archive or an Excel workbook; save the sheet as CSV first.",
    "paper.json is a PDF; a register is read as CSV, JSON or JSON Lines.",
    "nothing.csv is empty.",
    "numbers.csv has no row of headings with a title or a reference among its first 40 lines.",
    "odd.json is JSON, but holds no releases, records or notices.",
    null,
  ]);
  expect(outcomes.at(-1)?.created).toBe(5);
});

test("a long register is put down in short units and entered whole, and nothing is left lying about", async () => {
  const { store, contracts, all, write } = importKit();
  let units = 0;
  const countedWrite: typeof store.write = (unit) => {
    units++;
    return store.write(unit);
  };
  const counted = { ...store, write: countedWrite };
  const clock = testClock();
  const long = makeContractsService({
    store: counted,
    clock,
    audit: makeAuditService({ store, clock, vault: testVault }),
  });
  const rows = Array.from({ length: 1_050 }, (_, n) => `R${n},Home care ${n},Harbour Ltd,£${n + 1}`);
  const file = write("long.csv", ["Ref,Title,Supplier,Value", ...rows].join("\r\n"));
  expect((await long.importFiles(by, [file]))[0]).toMatchObject({ read: 1_050, created: 1_050 });
  expect(units).toBeGreaterThanOrEqual(1_050 / 200 + 1);
  expect(await all()).toHaveLength(1_050);
  expect(await store.db.select().from(contractStaged)).toEqual([]);
  expect(await store.db.select().from(contractNoticeStaged)).toEqual([]);
  expect((await contracts.importFiles(by, [file]))[0]).toMatchObject({ unchanged: 1_050 });
});

test("whatever a release says, it can be stored, and is unchanged the second time", async () => {
  const leaf = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.constant(null),
    fc.boolean(),
    fc.constantFrom("a\0b", "\ud800", "£1m", 1e300, "2024-01-01"),
  );
  const thing = (keys: string[]) => fc.dictionary(fc.constantFrom(...keys), leaf);
  const money = fc.record({ amount: leaf, currency: leaf });
  const award = fc.record({
    id: leaf,
    status: leaf,
    title: leaf,
    date: leaf,
    value: money,
    suppliers: fc.array(thing(["name", "id"])),
    contractPeriod: thing(["startDate", "endDate"]),
  });
  const release = fc.record({
    ocid: leaf,
    id: leaf,
    date: leaf,
    buyer: thing(["name", "id"]),
    tender: fc.record({ id: leaf, title: leaf, description: leaf, status: leaf, value: money }),
    awards: fc.array(award, { maxLength: 3 }),
    contracts: fc.array(award, { maxLength: 2 }),
  });
  const { contracts } = importKit();
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(release, { maxLength: 8 }), async (releases) => {
      const bytes = Buffer.from(JSON.stringify({ releases }));
      const name = `${n++}.json`;
      const first = await contracts.importText(by, name, bytes);
      expect(first.created + first.updated + first.unchanged + first.skipped).toBe(releases.length);
      expect(await contracts.importText(by, name, bytes)).toMatchObject({
        created: 0,
        updated: 0,
        skipped: first.skipped,
      });
    }),
    { numRuns: 12 },
  );
});

test("two imports at once enter both files and no contract twice", async () => {
  const { contracts, all } = importKit();
  const bytes = readFileSync(fixture("northmere-contracts-finder.json"));
  const outcomes = await Promise.all([
    contracts.importText(by, "a.json", bytes),
    contracts.importText(by, "b.json", bytes),
  ]);
  expect(outcomes.map((outcome) => outcome.created + outcome.updated + outcome.unchanged)).toEqual([11, 11]);
  expect(outcomes.reduce((sum, outcome) => sum + outcome.created, 0)).toBe(10);
  expect(await all()).toHaveLength(10);
});

test("councils of one deployment do not see each other's contracts", async () => {
  const { contracts } = importKit();
  const other = authorizeSystem("southmere", "contract:import", "import");
  await contracts.importFiles(by, [fixture("northmere-register.csv")]);
  expect((await contracts.importFiles(other, [fixture("northmere-register.csv")]))[0]).toMatchObject({
    created: 5,
  });
  expect(
    (await contracts.listContracts(authorizeSystem("southmere", "contract:read", "test"), { scope: "all" }))
      .total,
  ).toBe(5);
});

test("an import leaves its counts, and no names, in the audit trail and in the list of imports", async () => {
  const { store, contracts } = importKit();
  await contracts.importFiles(by, [fixture("northmere-register.csv")]);
  const [event] = await store.db.select().from(auditEvent);
  expect(event).toMatchObject({
    action: "contract.imported",
    actorKind: "system",
    actorId: "import",
    detail: { read: 11, created: 5, skipped: 6 },
  });
  expect(await contracts.listImports(by)).toMatchObject([{ fileName: "northmere-register.csv", created: 5 }]);
});
