// Shows who answers for a contract on a day, and what becomes of a body's work.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bodiesOn,
  type CommissionerPerson,
  type CommissionerPost,
  financialYearOf,
  whoCommissions,
} from "~/features/contracts/commissioning.rules";

const person = (name: string, more: Partial<CommissionerPerson> = {}): CommissionerPerson => ({
  name,
  title: "Head of Commissioning",
  accountId: null,
  employerBodyId: null,
  phone: null,
  email: null,
  reach: null,
  profile: null,
  frontlineExperience: null,
  ...more,
});
const office = person("Director of Adult Social Services");
const from = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });

/** Two heads, as when lead commissioning was split by client group: one for older people, one for mental health. */
function twoHeads(): CommissionerPost[] {
  const older = person("Marian Holt", { accountId: "marian" });
  return [
    {
      id: "p1",
      title: "Head of Commissioning, older people",
      bodyId: "council",
      isCouncilOwner: false,
      remits: [{ contractId: null, clientGroup: "older_people", ...from("2002-09-01") }],
      holders: [
        { standing: "substantive", person: older, ...from("2002-09-01", "2025-06-30") },
        { standing: "acting", person: person("Ade Lawal"), ...from("2025-07-01", "2025-12-31") },
        { standing: "deputy", person: person("Daniel Osei"), ...from("2020-01-01") },
      ],
    },
    {
      id: "p2",
      title: "Head of Commissioning, mental health",
      bodyId: "icb",
      isCouncilOwner: false,
      remits: [
        { contractId: null, clientGroup: "mental_health", ...from("2002-09-01", "2010-03-31") },
        { contractId: null, clientGroup: "older_people", ...from("2002-09-01") },
        { contractId: "c9", clientGroup: null, ...from("2024-01-01") },
      ],
      holders: [{ standing: "substantive", person: person("Grace Bell"), ...from("2002-09-01") }],
    },
    {
      id: "p3",
      title: "Director of Adult Social Services",
      bodyId: "council",
      isCouncilOwner: true,
      remits: [],
      holders: [{ standing: "substantive", person: person("Ruth Cole"), ...from("2019-01-01") }],
    },
  ];
}

const ask = (on: string, more: object = {}) =>
  whoCommissions(
    twoHeads(),
    { contractId: "c1", clientGroups: ["older_people"], bodyId: "council", on, ...more },
    office,
  );
const said = ({ person: { name }, via }: ReturnType<typeof ask>) => [name, via];

test("the commissioner of a client group is found by the day, in a directory that keeps start and end dates [002-14]", () => {
  expect(said(ask("2003-01-01"))).toEqual(["Marian Holt", "substantive"]);
  expect(said(ask("2003-01-01", { clientGroups: ["mental_health"] }))).toEqual(["Grace Bell", "substantive"]);
  expect(said(ask("2002-08-31", { clientGroups: ["mental_health"] }))).toEqual([
    office.name,
    "council owner",
  ]);
});

test("when a post is filled by acting cover, or stands vacant, the question goes to whoever is there [002-22]", () => {
  expect(said(ask("2025-06-30"))).toEqual(["Marian Holt", "substantive"]);
  expect(said(ask("2025-07-01"))).toEqual(["Ade Lawal", "acting"]);
  expect(said(ask("2026-01-01"))).toEqual(["Daniel Osei", "deputy"]);
});

test("a post marked vacant is passed over though nobody ended its last holder", () => {
  const [first, , third] = twoHeads();
  const vacant: CommissionerPost = {
    ...first!,
    holders: [
      { standing: "substantive", person: person("Marian Holt"), ...from("2002-09-01") },
      { standing: "vacant", person: null, ...from("2025-07-01") },
    ],
  };
  const asked = { contractId: null, clientGroups: ["older_people"], bodyId: "council", on: "2025-08-01" };
  expect(said(whoCommissions([vacant, third!], asked, office))).toEqual(["Ruth Cole", "council owner"]);
  expect(said(whoCommissions([vacant, third!], { ...asked, on: "2025-06-30" }, office))).toEqual([
    "Marian Holt",
    "substantive",
  ]);
});

test("a contract's own post goes before its group's, and the lead body's before another body's", () => {
  expect(said(ask("2025-01-01", { contractId: "c9" }))).toEqual(["Grace Bell", "substantive"]);
  expect(said(ask("2025-01-01", { bodyId: "icb" }))).toEqual(["Grace Bell", "substantive"]);
  expect(said(ask("2025-01-01", { bodyId: "elsewhere" }))).toEqual(["Marian Holt", "substantive"]);
});

test("someone an item speaks about is not asked, and the deputy is", () => {
  expect(said(ask("2025-01-01", { notAccounts: ["marian"] }))).toEqual(["Daniel Osei", "deputy"]);
});

test("where nobody is entered, the register's name goes before the council's owner, and the statutory office comes last", () => {
  const nobody = { contractId: "c1", clientGroups: ["autism"], bodyId: null, on: "2025-01-01" };
  expect(said(whoCommissions(twoHeads(), { ...nobody, namedInRegister: "J Marsh" }, office))).toEqual([
    "J Marsh",
    "substantive",
  ]);
  expect(said(whoCommissions(twoHeads(), nobody, office))).toEqual(["Ruth Cole", "council owner"]);
  expect(said(whoCommissions([], nobody, office))).toEqual([office.name, "council owner"]);
});

test("whoever is asked, on whatever day, there is always somebody with a name", () => {
  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  const group = fc.constantFrom("older_people", "mental_health", "autism");
  fc.assert(
    fc.property(
      day,
      fc.array(group),
      fc.option(fc.constantFrom("c1", "c9")),
      fc.array(fc.constantFrom("marian")),
      (on, clientGroups, contractId, notAccounts) => {
        expect(ask(on, { clientGroups, contractId, notAccounts }).person.name).not.toBe("");
      },
    ),
  );
});

const bodies = ["pct", "ccg-a", "ccg-b", "icb-old", "icb-new"].map((id) => ({
  id,
  startsOn: null,
  endsOn: null,
}));
const successions = [
  { fromBodyId: "pct", toBodyId: "ccg-a", on: "2013-04-01" },
  { fromBodyId: "ccg-a", toBodyId: "icb-old", on: "2022-07-01" },
  { fromBodyId: "ccg-b", toBodyId: "icb-old", on: "2022-07-01" },
  { fromBodyId: "icb-old", toBodyId: "icb-new", on: "2026-04-01" },
];

test("a body's work is followed through every merger to whoever does it on the day", () => {
  expect(bodiesOn(bodies, successions, "pct", "2010-01-01")).toEqual(["pct"]);
  expect(bodiesOn(bodies, successions, "pct", "2013-04-01")).toEqual(["ccg-a"]);
  expect(bodiesOn(bodies, successions, "pct", "2026-03-31")).toEqual(["icb-old"]);
  expect(bodiesOn(bodies, successions, "pct", "2026-04-01")).toEqual(["icb-new"]);
});

test("a body that ended with no successor has none, a split has two, and a circle ends", () => {
  expect(bodiesOn([{ id: "x", startsOn: null, endsOn: "2020-01-01" }], [], "x", "2021-01-01")).toEqual([]);
  const split = [..."yz"].map((toBodyId) => ({ fromBodyId: "x", toBodyId, on: "2020-01-01" }));
  expect(
    bodiesOn(
      [..."xyz"].map((id) => ({ id, startsOn: null, endsOn: null })),
      split,
      "x",
      "2021-01-01",
    ),
  ).toEqual(["y", "z"]);
  const circle = [
    { fromBodyId: "x", toBodyId: "y", on: "2020-01-01" },
    { fromBodyId: "y", toBodyId: "x", on: "2020-01-01" },
  ];
  expect(
    bodiesOn(
      [..."xy"].map((id) => ({ id, startsOn: null, endsOn: null })),
      circle,
      "x",
      "2021-01-01",
    ),
  ).toEqual([]);
});

test("a financial year runs from April", () => {
  expect([financialYearOf("2027-03-31"), financialYearOf("2027-04-01")]).toEqual([2026, 2027]);
});
