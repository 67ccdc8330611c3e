// The fictional register: that importing it and describing it gives a new person something true of every kind to look at.
import { expect, test } from "vitest";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { addMonths, ukDay } from "~/lib/dates";
import { fillDays } from "~/server/demo/dated-words.rules";
import { contractIdsByRef, seedDemoRegister } from "~/server/demo/register";
import { testHouse } from "../../kit/house";

async function register(now = "2026-11-21T10:30:00Z") {
  const house = await testHouse(now);
  const { services, councilId } = house;
  const accounts = await services.accounts.listAccounts(authorizeSystem(councilId, "account:manage", "test"));
  const accountIds = new Map(accounts.map(({ email, id }) => [email, id]));
  await seedDemoRegister({ ...house, root: process.cwd(), accountIds });
  const ids = await contractIdsByRef(services.contracts, councilId);
  const by = authorize(house.actor("commissioner"), "contract:read");
  return {
    ...house,
    by,
    today: ukDay(house.clock.now()),
    get: (ref: string, on?: string) => services.contracts.getContract(by, ids.get(ref)!, on),
  };
}

test("days in the files are distances from the day the demonstration is made", () => {
  expect(fillDays("{start:-13} {end:-14} {end:+3} {day:-21}", "2026-11-21")).toBe(
    "2025-10-01 2025-09-30 2027-02-28 2026-10-31",
  );
  expect(fillDays("{end:-1}", "2028-03-31")).toBe("2028-02-29");
});

test("the register holds live, ended, planned and tendered contracts, grants, and contracts that are not care", async () => {
  const { services, by, today } = await register();
  const { items } = await services.contracts.listContracts(by, { scope: "all" });
  expect(items).toHaveLength(28);
  expect(
    ["awarded", "ended", "planned", "tendering"].map(
      (stage) => items.filter((item) => item.stage === stage).length,
    ),
  ).toEqual([25, 1, 1, 1]);
  expect(
    items
      .filter((item) => item.isGrant)
      .map((item) => item.ref)
      .sort(),
  ).toEqual(["NCG-0201", "NCG-0202"]);
  expect(
    items
      .filter((item) => !item.isCare)
      .map((item) => item.ref)
      .sort(),
  ).toEqual(["NCC-0160", "NCC-0161"]);
  const withinYear = items.filter(
    (item) =>
      item.isCare && item.stage === "awarded" && item.endsOn !== null && item.endsOn <= addMonths(today, 12),
  );
  expect(withinYear.length).toBeGreaterThanOrEqual(8);
  const types = new Set(items.map((item) => item.contractType));
  for (const type of ["BLOCK", "SPOT", "CV", "FRAME", "ISF", "S75", "GRANT", "SLA", "LEAD"])
    expect(types, type).toContain(type);
});

test("a contract and the one before it are two, told apart by the day", async () => {
  const { get } = await register();
  const [before, now] = [await get("NCC-0087"), await get("NCC-0101")];
  expect([before.endsOn, now.startsOn]).toEqual(["2025-09-30", "2025-10-01"]);
  expect(before.providers).toEqual(now.providers);
  expect([now.parent?.id, now.id === before.id]).toEqual([before.id, false]);
  expect(before.stage).toBe("ended");
});

test("every care contract has a named person who answers, also where the post is vacant", async () => {
  const { services, by, get } = await register();
  const { items } = await services.contracts.listContracts(by);
  expect(items.filter((item) => item.commissioner.via === "council owner").map((item) => item.ref)).toEqual(
    [],
  );
  const names = new Set(items.map((item) => item.commissioner.person.name));
  expect(names).toEqual(new Set(["Marian Holt", "Daniel Osei", "Hollis Quaye"]));
  const telecare = await get("NCC-0124");
  expect([telecare.commissioner.person.name, telecare.commissioner.via]).toEqual(["Daniel Osei", "acting"]);
  expect((await get("NCC-0101")).councilOwner.person.name).toBe("Beatrix Nakamura-Lloyd");
  expect((await get("NCC-0101")).deputy?.name).toBe("Daniel Osei");
});

test("a contract bought jointly shows both bodies, what each gives by year, and who pays its commissioner", async () => {
  const { get } = await register();
  const joint = await get("NCC-0140");
  expect(joint.legalBasis).toBe("s75");
  expect(joint.bodies.map(({ name, role }) => [name, role])).toEqual([
    ["NHS Northmere Integrated Care Board", "lead"],
    ["Northmere County Council", "partner"],
  ]);
  expect(joint.bodies[1]!.shares.map(({ year, percent }) => [year, percent])).toEqual([
    [2024, 40],
    [2025, 43],
    [2026, 45],
  ]);
  expect(joint.employer).toBe("Northmere County Council");
});

test("ratings, indicators, closed money routes and charges carry their days, and what is unknown stays unknown", async () => {
  const { services, by, get } = await register();
  const willow = await get("NCC-0110");
  expect(willow.ratings.map(({ question, rating }) => `${question} ${rating}`)).toContain(
    "well_led inadequate",
  );
  const kpis = (await get("NCC-0101")).kpis;
  expect(kpis.filter((kpi) => kpi.actual === null && kpi.rating === null).length).toBe(1);
  const isf = await get("NCC-0141");
  expect(isf.funding.map(({ code, isOpen }) => [code, isOpen])).toEqual(
    expect.arrayContaining([
      ["ISF", true],
      ["ILF", false],
    ]),
  );
  const meal = (on: string) => services.contracts.chargingFigure(by, "meal_at_home", on);
  expect([(await meal("2025-06-01"))?.amountPence, (await meal("2026-11-21"))?.amountPence]).toEqual([
    520, 560,
  ]);
});
