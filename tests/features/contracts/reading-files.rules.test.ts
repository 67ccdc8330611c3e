// Shows what is read out of whole files, entry by entry: registers, OCDS packages and records, Contracts Finder notices.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileEntry, Notice } from "~/features/contracts/notice.schema";
import { readContractsFile } from "~/features/contracts/read-file.rules";
import { fieldOfHeading } from "~/features/contracts/register-headings.rules";

const fixture = (name: string): Buffer => readFileSync(`tests/fixtures/registers/${name}`);

function read(content: string | Buffer): { format: string; entries: FileEntry[]; notices: Notice[] } {
  const reading = readContractsFile(Buffer.from(content));
  if ("refused" in reading) throw new Error(`refused: ${JSON.stringify(reading)}`);
  return { ...reading, notices: reading.entries.flatMap((entry) => entry.notices ?? []) };
}

const skips = (entries: FileEntry[]) =>
  entries.filter((entry) => entry.skip).map((entry) => [entry.where, entry.skip]);

test("a register is read from below its preamble, and every row that is no contract says why and on which line", () => {
  const { format, entries, notices } = read(fixture("northmere-register.csv"));
  expect(format).toBe("register-csv");
  expect(notices.map((notice) => notice.ref)).toEqual([
    "NCC-1001",
    "NCC-1002",
    "NCC-1003",
    "NCC-1004",
    "NCC-1005",
  ]);
  expect(skips(entries)).toEqual([
    ["line 10", "heading_row"],
    ["line 12", "repeats_another_row"],
    ["line 13", "no_title_or_reference"],
    ["line 14", "blank_row"],
    ["line 15", "total_row"],
    ["line 16", "note_row"],
  ]);
});

test("a register's row says what its columns say, and leaves unknown what they leave blank", () => {
  const [north, south, day, , meals] = read(fixture("northmere-register.csv")).notices;
  expect(north).toMatchObject({
    title: "Home care north",
    description: "Personal care in people's own homes",
    department: "Adult Social Care",
    valuePence: 125_000_000,
    vatPence: null,
    startsOn: "2024-04-01",
    endsOn: "2027-03-31",
    reviewOn: null,
    extensionUntil: "2029-03-31",
    isTendered: true,
    stage: "awarded",
    suppliers: [{ name: "Harbour Home Care Ltd", sme: true, regNo: "01234567" }],
  });
  expect(south).toMatchObject({ valuePence: 98_000_000, startsOn: "2024-04-01", reviewOn: null });
  expect(south?.suppliers.map((each) => each.name)).toEqual([
    "Beacon Care Limited, trading as Beacon at Home",
  ]);
  expect(day).toMatchObject({
    startsOn: "2024-04-01",
    endsOn: "2027-03-31",
    reviewOn: "2026-10-01",
    valuePence: null,
    contractType: "FRAME",
  });
  expect(day?.suppliers.map((each) => each.name)).toEqual(["Larkfield Days CIC", "Meadow Together"]);
  expect(meals).toMatchObject({ suppliers: [], valuePence: null, startsOn: null, endsOn: null });
});

test("a register in Windows-1252 with semicolons, and one of grants in UTF-16 with tabs, read the same way", () => {
  const { notices } = read(fixture("northmere-register-windows-1252.csv"));
  expect(notices.map((notice) => [notice.title, notice.stage, notice.valueKind])).toEqual([
    ["Supported living – Elm Close", "awarded", "annual"],
    ["Café at the resource centre", "ended", "annual"],
    ["Respite breaks", "tendering", "annual"],
  ]);
  expect(notices[0]?.suppliers.map((each) => each.name)).toEqual(["Oakfield Support Ltd"]);
  expect(notices[1]).toMatchObject({ suppliers: [], startsOn: "2025-04-01", endsOn: "2026-03-31" });
  expect(notices[2]).toMatchObject({ valueLowPence: 7_500_000, valueHighPence: 9_000_000 });
  const grants = read(fixture("northmere-grants-utf16.csv")).notices;
  expect(grants.map((grant) => [grant.ref, grant.contractType, grant.valuePence, grant.awardedOn])).toEqual([
    ["G-01", "GRANT", 250_000, "2025-06-03"],
    ["G-02", "GRANT", 400_000, "2025-06-03"],
  ]);
});

test("columns may stand in any order, and a register of descriptions alone is read by them", () => {
  const [row] = read(
    "End Date,Sum to be paid over the contract,Title of agreement,Reference number\n31/03/2027,5000,Laundry,R9",
  ).notices;
  expect(row).toMatchObject({ ref: "R9", title: "Laundry", endsOn: "2027-03-31", valuePence: 500_000 });
  const [described] = read("Contract description,Supplier\nRespite care at weekends,Ash Ltd").notices;
  expect(described?.title).toBe("Respite care at weekends");
});

test.each([
  ["Contract Ref. No.", "ref"],
  ["ReferenceNumber", "ref"],
  ["Title of agreement", "title"],
  ["Local authority department responsible", "dept"],
  ["Description of the goods and/or services being provided", "desc"],
  ["Supplier name and details", "supplier"],
  ["Contractor Name", "supplier"],
  ["Sum to be paid over the contract, or estimated annual spend or budget", "value"],
  ["Total Contract Value (£)", "value"],
  ["Annual Value £", "annualValue"],
  ["VAT that cannot be recovered", "vat"],
  ["Contract Start Date", "start"],
  ["End Date (excluding extensions)", "end"],
  ["End date including extensions", "extensionUntil"],
  ["Review date", "review"],
  ["Result of an invitation to quote or a published invitation to tender (yes/no)", "route"],
  ["Supplier is SME and/or VCSE", "sme"],
  ["Charity or company registration number if VCSE/SME", "regno"],
  ["Extension options and last notice date", "extension"],
  ["CPV code(s)", "cpv"],
  ["Named commissioner and deputy", "commissioner"],
  ["Lead commissioning body and partners, shares", "lead"],
  ["People served, and by age band/PSR where known", "served"],
  ["CQC location ID(s)", "cqc"],
  ["Contract Status", "stage"],
  ["Open Contracting ID", "ocid"],
  ["Notice period", "noticePeriod"],
  ["Weather", null],
])("the heading %s is the field %s", (heading, field) => {
  expect(fieldOfHeading(heading)).toBe(field);
});

test("a file without headings, or with a quotation mark left open, is refused with its line", () => {
  expect(readContractsFile(Buffer.from("1,2,3\n4,5,6\n"))).toEqual({ refused: "noHeadings" });
  expect(readContractsFile(Buffer.from('Ref,Title\nR1,Laundry\nR2,"Meals\nR3,Transport\n'))).toEqual({
    refused: "openQuote",
    values: { line: 3 },
  });
});

test("a release package is read by its releases: one contract of each award or contract, none of an award that failed", () => {
  const { format, entries, notices } = read(fixture("northmere-ocds-package.json"));
  expect(format).toBe("ocds-release-package");
  expect(entries.map((entry) => entry.where)).toEqual([
    "number 1: hc-1-planning",
    "number 2: hc-2-tender",
    "number 3: hc-3-award",
    "number 4: hc-4-contract",
    "number 5: hc-5-end",
  ]);
  expect(
    notices.map((notice) => [notice.noticeId, notice.awardKey, notice.contractKey, notice.stage]),
  ).toEqual([
    ["hc-1-planning", null, null, "planned"],
    ["hc-2-tender", null, null, "tendering"],
    ["hc-3-award", "A1", null, "awarded"],
    ["hc-3-award", "A2", null, "awarded"],
    ["hc-4-contract", "A1", "NM-C-501", "awarded"],
    ["hc-4-contract", "A2", "NM-C-502", "awarded"],
    ["hc-5-end", "A2", "NM-C-502", "ended"],
  ]);
  expect(notices[1]).toMatchObject({
    priceWeight: 30,
    qualityWeight: 60,
    socialValueWeight: 10,
    valueHighPence: 900_000_000,
    cpv: ["85312400"],
  });
  expect(notices[2]).toMatchObject({
    title: "Home care across Northmere: North",
    valuePence: 510_000_000,
    startsOn: "2024-04-01",
    endsOn: "2027-03-31",
  });
  expect(notices[2]?.suppliers).toEqual([
    { name: "Harbour Home Care Ltd", sme: true, vcse: null, regNo: "01234567", cqc: [] },
  ]);
  expect(notices[3]?.valuePence).toBeNull();
});

test("a release without an id is known by its ocid and date", () => {
  const { notices } = read(fixture("northmere-releases-1.0.jsonl"));
  expect(notices.map((notice) => notice.noticeId)).toEqual([
    "ocds-nm01-day@2016-05-01T00:00:00.000Z",
    "ocds-nm01-day@2016-09-01T00:00:00.000Z",
    "none-1",
  ]);
  expect(notices.map((notice) => notice.stage)).toEqual(["tendering", "awarded", "closed_without_award"]);
  expect(notices[1]).toMatchObject({ valuePence: 38_500_050, suppliers: [{ name: "Larkfield Days CIC" }] });
});

test("a record is read by its releases in full, else compiled, else its versions; one that only links says so", () => {
  const { format, entries, notices } = read(fixture("northmere-records.json"));
  expect(format).toBe("ocds-record-package");
  expect(notices.map((notice) => [notice.ocid, notice.title, notice.stage])).toEqual([
    ["ocds-nm01-carers", "Carers support service", "tendering"],
    ["ocds-nm01-carers", null, "awarded"],
    ["ocds-nm01-advocacy", "Independent advocacy", "awarded"],
    ["ocds-nm01-versions", "Telecare and alarms", "withdrawn"],
  ]);
  expect(skips(entries)).toEqual([["number 3: ocds-nm01-link", "link_only"]]);
});

test("Contracts Finder notices keep stage, suppliers and unknown sums apart from what the file's fields pretend", () => {
  const { format, notices } = read(fixture("northmere-contracts-finder.json"));
  expect(format).toBe("contracts-finder");
  expect(notices.map((notice) => notice.stage)).toEqual([
    "closed_without_award",
    "awarded",
    "closed_without_award",
    "awarded",
    "closed_without_award",
    "planned",
    "withdrawn",
    "awarded",
    "awarded",
    "planned",
    "tendering",
  ]);
  expect(notices[1]?.suppliers.map((each) => each.name)).toEqual([
    "Harbour Home Care Ltd",
    "Beacon Care Limited",
    "SPRING HILL (Private) LTD",
  ]);
  expect(notices[4]).toMatchObject({
    title: "Stairlift & hoist servicing '24",
    suppliers: [],
    valuePence: null,
    cpv: ["33100000", "85300000"],
  });
});

test("single releases, lists of packages, search answers and odd members are all accounted for", () => {
  const release = { ocid: "ocds-nm01-x", id: "x1", date: "2024-01-01", tender: { title: "Respite" } };
  expect(read(JSON.stringify(release))).toMatchObject({ format: "ocds-release", entries: [{ where: "x1" }] });
  expect(
    read(JSON.stringify([{ releases: [release] }, { releases: [null, 7, {}] }])).entries.map(
      (entry) => entry.skip,
    ),
  ).toEqual([undefined, "no_title_or_reference", "no_title_or_reference", "no_title_or_reference"]);
  expect(read(JSON.stringify({ results: [{ releases: [release] }] })).notices).toHaveLength(1);
  const hit = {
    item: {
      id: "n1",
      title: "Home care",
      noticeType: "Contract",
      noticeStatus: "Awarded",
      awardedSupplier: "Ash Ltd",
      cpvCodes: "85000000",
    },
  };
  expect(read(JSON.stringify({ hitCount: 1, noticeList: [hit] })).notices[0]).toMatchObject({
    stage: "awarded",
    title: "Home care",
  });
  expect(read(JSON.stringify({ releases: [] })).entries).toEqual([]);
});

test.each([
  "7",
  '"words"',
  "{}",
  "[]",
  '{"a":{"b":1}}',
  "null",
])("JSON that holds no contracts is refused: %s", (content) => {
  expect("refused" in readContractsFile(Buffer.from(content))).toBe(true);
});

test("a release full of nulls and wrong types is still read", () => {
  const awkward = {
    ocid: 12345,
    id: null,
    date: 20240101,
    buyer: "Northmere",
    parties: { id: 1, name: "Northmere County Council", roles: "buyer" },
    tender: {
      id: 9,
      title: ["not", "words"],
      description: null,
      items: null,
      lots: {},
      value: "TBC",
      tenderPeriod: null,
      awardCriteria: 5,
    },
    awards: {
      id: "A",
      status: "active",
      suppliers: { name: "Ash Ltd" },
      value: { amount: "1,000" },
      date: "",
      relatedLots: null,
    },
    contracts: "none",
  };
  const [notice] = read(JSON.stringify(awkward)).notices;
  expect(notice).toMatchObject({
    ocid: "12345",
    title: null,
    ref: "9",
    buyer: "Northmere County Council",
    stage: "awarded",
    valuePence: 100_000,
  });
  expect(notice?.suppliers.map((each) => each.name)).toEqual(["Ash Ltd"]);
});

test("whatever a file holds, it is read or refused in one way or the other, and every entry has a place", () => {
  const packages = fc.anything({
    maxDepth: 4,
    key: fc.constantFrom(
      "ocid",
      "id",
      "tender",
      "awards",
      "contracts",
      "releases",
      "records",
      "compiledRelease",
      "suppliers",
      "value",
      "title",
      "name",
      "status",
      "date",
      "items",
      "parties",
    ),
  });
  const json = packages.map((value) => JSON.stringify({ releases: [value], records: undefined }) ?? "null");
  const bytes = fc.oneof(
    json,
    fc.string(),
    fc
      .array(fc.string(), { maxLength: 6 })
      .map((cells) => `Ref,Title,Supplier,Value,Start date\n${cells.join(",")}`),
  );
  fc.assert(
    fc.property(bytes, (content) => {
      const reading = readContractsFile(Buffer.from(content));
      if ("refused" in reading) expect(reading.refused).toMatch(/^[a-zA-Z]+$/);
      else
        for (const entry of reading.entries)
          expect([entry.where !== "", (entry.notices?.length ?? 0) > 0 || entry.skip !== undefined]).toEqual([
            true,
            true,
          ]);
    }),
    { numRuns: 300 },
  );
});

test("a file that lost a piece on the way is read or refused, never worse", () => {
  const names = [
    "northmere-register.csv",
    "northmere-ocds-package.json",
    "northmere-releases-1.0.jsonl",
    "northmere-contracts-finder.json",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(4_000), fc.nat(200), (name, from, length) => {
      const whole = fixture(name);
      const torn = Buffer.concat([whole.subarray(0, from), whole.subarray(from + length)]);
      expect(() => readContractsFile(torn)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
