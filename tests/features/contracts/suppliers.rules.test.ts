// Shows whom a supplier field names: several names in one string are parted, one name is never broken.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSuppliers } from "~/features/contracts/suppliers.rules";

const names = (field: unknown): string[] => readSuppliers(field).names;

test.each([
  "Beacon Care Limited, trading as Beacon at Home",
  "Beacon Care Ltd, t/a Beacon",
  "Smith, Jones & Co",
  "Smith,Jones & Sons",
  "Harbour, Inc",
  "Harbour,Inc",
  "Larkfield Planning, Design & Transport",
  "BAKER, MASON & HALL LIMITED",
  "THE SPORT, LEISURE AND CULTURE PRACTICE LTD",
  "Ash and Elm, Chartered Accountants & Business Advisers",
  "Northmere University, School of Care, Department 4",
  "1,000 Homes Ltd",
  "Meadow Care (North, South) Ltd",
  "R Hill / The Support Platform Ltd",
  "Beacon Care Ltd, London",
])("one name stays whole: %s", (name) => {
  expect(names(name)).toEqual([name]);
});

test.each<[string, string[]]>([
  [
    "Ash Recovery,Elm NHS Foundation Trust,Oak Services Ltd",
    ["Ash Recovery", "Elm NHS Foundation Trust", "Oak Services Ltd"],
  ],
  ["Ash Ltd, Elm Ltd", ["Ash Ltd", "Elm Ltd"]],
  ["Ash Care Ltd, Carers Together", ["Ash Care Ltd", "Carers Together"]],
  ["HW Sound Ltd, The Music Cellar, & Elm Music Ltd", ["HW Sound Ltd", "The Music Cellar", "Elm Music Ltd"]],
  ["Ash Ltd, Smith, Jones & Co, Elm Ltd", ["Ash Ltd", "Smith, Jones & Co", "Elm Ltd"]],
  ["Ash-One Limited, Anchorage, Care Harbour", ["Ash-One Limited", "Anchorage", "Care Harbour"]],
  ["Ash Care Limited,trading as Ash,Elm Ltd", ["Ash Care Limited, trading as Ash", "Elm Ltd"]],
  ["K Ash Limited; Elm Ltd", ["K Ash Limited", "Elm Ltd"]],
  ["Ash Ltd and Elm Limited", ["Ash Ltd", "Elm Limited"]],
  ["Ash Ltd\nElm Ltd", ["Ash Ltd", "Elm Ltd"]],
  ["Turner &amp;amp; Ash Ltd,Elm &amp; Oak", ["Turner & Ash Ltd", "Elm & Oak"]],
  ["Ash Gas,Ash Gas,Ash Gas Ltd,Corona Energy Ltd", ["Ash Gas", "Corona Energy Ltd"]],
  ["1 Homecare Ltd,2 Care Ltd", ["1 Homecare Ltd", "2 Care Ltd"]],
])("several names are parted: %s", (field, expected) => {
  expect(names(field)).toEqual(expected);
});

test("suppliers given as a list, or as Contracts Finder's spreadsheet gives them, are named", () => {
  expect(names(["Ash Ltd", { name: "Elm & Oak" }, null])).toEqual(["Ash Ltd", "Elm & Oak"]);
  expect(
    names("[Ash Care Ltd|1 Mill Lane|COMPANIES_HOUSE|01234567|Yes|No],[Elm Trust|2 Mill Lane|NONE||No|Yes]"),
  ).toEqual(["Ash Care Ltd", "Elm Trust"]);
});

test("a lot is no part of its supplier's name", () => {
  expect(
    names(
      "Lot 1 - East - Ash Recycling Limited,Lot 2 - West - Ash Recycling Limited,Lot 3 - North - No Award",
    ),
  ).toEqual(["Ash Recycling Limited"]);
  expect(names("Elm Foods Ltd (Lots 1 and 2)")).toEqual(["Elm Foods Ltd"]);
});

test("an address or a company number below a name is no second supplier", () => {
  expect(names("Ash Care Ltd\n1 High Street\nNorthmere\nNM1 2AB")).toEqual(["Ash Care Ltd"]);
  expect(names("Ash Care Ltd, 1 High Street, Northmere, NM1 2AB")).toEqual(["Ash Care Ltd"]);
  expect(names("Ash Care Ltd, company number 01234567")).toEqual(["Ash Care Ltd"]);
});

test.each([
  "N/A",
  "n/a",
  "Not Applicable",
  "TBC",
  "-",
  "Various",
  "Multiple suppliers",
  "REDACTED",
  "Name withheld (as individual)",
  "",
  null,
  "See attached",
])("no supplier is named by %j, and nothing is said of an award", (field) => {
  expect(readSuppliers(field)).toEqual({ names: [], said: null });
});

test.each([
  "NOT AWARDED TO SUPPLIER",
  "Contract not awarded",
  "Tender abandoned",
  "abandoned",
  "No Award",
  "The contract has not been awarded and the procedure is now concl",
])("%j says that nobody was awarded it", (field) => {
  expect(readSuppliers(field)).toEqual({ names: [], said: "not_awarded" });
});

test("a market event is no award and no supplier", () => {
  expect(readSuppliers("N/A EVENT DAY")).toEqual({ names: [], said: "event" });
});

test("names joined as Contracts Finder joins them come apart as they were", () => {
  const word = fc.constantFrom(
    "Ash",
    "Elm",
    "Oak",
    "Meadow",
    "Harbour",
    "Beacon",
    "Larkfield",
    "Care",
    "Support",
    "Home",
  );
  const name = fc
    .tuple(
      fc.array(word, { minLength: 2, maxLength: 3 }),
      fc.constantFrom("Ltd", "Limited", "CIC", "Trust", "plc"),
    )
    .map(([words, form]) => `${words.join(" ")} ${form}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(name, {
        minLength: 1,
        maxLength: 12,
        selector: (each) => each.replace(/ (Ltd|Limited|CIC|plc)$/, ""),
      }),
      (all) => {
        expect(names(all.join(","))).toEqual(all);
      },
    ),
  );
});
