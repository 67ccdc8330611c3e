// Shows what the council's people see and say of contracts: money, quality, plain facts, names; what is unknown says so.
import path from "node:path";
import { expect, test } from "vitest";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import { sayFacts } from "~/features/contracts/contract-facts.view";
import { AppError } from "~/lib/app-error";
import { auditEvent } from "~db/schema";
import { aBody, aCouncil, councilId, edit, read, t, words } from "./a-council";

test("a contract is paid for by several routes, each with what it may buy, closed ones included", async () => {
  const { contracts, north } = await aCouncil();
  await contracts.setWords(edit, north, { ...words, contractType: "BLOCK" });
  await contracts.setFunding(edit, north, [
    { routeCode: "DP" },
    { routeCode: "MPB" },
    { routeCode: "ISF", heldBy: "Harbour Home Care Ltd" },
    { routeCode: "ILF", endsOn: "2015-06-30" },
  ]);
  const { funding } = await contracts.getContract(read, north);
  expect(funding.map(({ code, holder, isOpen, canBuy }) => [code, holder, isOpen, canBuy.can])).toEqual([
    ["DP", "person", true, false],
    ["ILF", "third_party", false, false],
    ["ISF", "provider", true, true],
    ["MPB", "council", true, true],
  ]);
  await expect(contracts.setFunding(edit, north, [{ routeCode: "XYZ" }])).rejects.toMatchObject({
    key: "contracts:error.noRoute",
  });
  await contracts.setFundingRoute(edit, { code: "PHB", closesOn: "2026-06-30", source: "ICB notice" });
  const routes = await contracts.listFundingRoutes(read);
  expect(routes.find((route) => route.code === "PHB")).toMatchObject({
    isOpen: false,
    closesOn: "2026-06-30",
  });
  expect(routes.find((route) => route.code === "ILF")).toMatchObject({
    isOpen: false,
    closesOn: "2015-06-30",
  });
});

test("charging figures are settings with days and a source; a new one ends the last, which stays [003-55]", async () => {
  const { contracts } = await aCouncil();
  const set = (startsOn: string, amountPence: number) =>
    contracts.setCharging(edit, {
      code: "upper_capital_limit",
      amountPence,
      per: "once",
      startsOn,
      source: "Circular LAC",
    });
  expect(await contracts.chargingFigure(read, "upper_capital_limit")).toBeNull();
  await set("2010-04-01", 2_325_000);
  await set("2026-04-01", 2_400_000);
  expect((await contracts.chargingFigure(read, "upper_capital_limit", "2026-03-31"))?.amountPence).toBe(
    2_325_000,
  );
  expect((await contracts.chargingFigure(read, "upper_capital_limit"))?.amountPence).toBe(2_400_000);
  expect((await contracts.listCharging(read)).map((figure) => [figure.startsOn, figure.endsOn])).toEqual([
    ["2010-04-01", "2026-03-31"],
    ["2026-04-01", null],
  ]);
});

test("quality evidence is dated rows, latest first, and an empty list where nothing is known", async () => {
  const { contracts, north } = await aCouncil();
  expect(await contracts.getContract(read, north)).toMatchObject({ ratings: [], kpis: [] });
  const rating = (ratedOn: string, value: string) =>
    contracts.addRating(edit, north, {
      locationId: "1-123456789",
      question: "overall",
      rating: value,
      ratedOn,
    });
  await rating("2023-05-01", "good");
  await rating("2025-09-01", "requires_improvement");
  await rating("2023-05-01", "outstanding");
  await contracts.addKpi(edit, north, {
    name: "Missed visits",
    from: "2026-04-01",
    to: "2026-06-30",
    target: "under 1%",
    actual: "2.3%",
    rating: "requires_improvement",
  });
  const whole = await contracts.getContract(read, north);
  expect(whole.ratings.map((each) => [each.ratedOn, each.rating])).toEqual([
    ["2025-09-01", "requires_improvement"],
    ["2023-05-01", "outstanding"],
  ]);
  expect(whole.kpis).toMatchObject([{ name: "Missed visits", target: "under 1%", actual: "2.3%" }]);
});

test("a contract is told in plain sentences, and what is unknown says so", async () => {
  const { contracts, find, north } = await aCouncil();
  const say = async (id: string) =>
    sayFacts((await contracts.getContract(read, id)).facts, (key, values) => t(key, values ?? {}));
  await contracts.setWords(edit, north, { ...words, peopleServed: 212 });
  expect(await say(north)).toBe(
    "Home care north is for home care, for older people. It is provided by Harbour Home Care Ltd. Who buys it is not known. It runs until 31 March 2027 and can be extended to 31 March 2029. It costs £1,250,000; the register does not say whether that is a year or in all. It serves 212 people.",
  );
  expect(await say(await find("meals at home"))).toBe(
    "Meals at home is for meals. Who provides it is not known. Who buys it is not known. When it ends is not known. What it costs is not known. How many people it serves is not known.",
  );
});

test("what the council's people say of a contract stands, whatever the next register says", async () => {
  const { contracts, find } = await aCouncil();
  const gritting = await find("gritting");
  await contracts.setWords(edit, gritting, {
    isCare: true,
    aliases: ["snow"],
    contractType: "SPOT",
    lastNoticeOn: "2026-06-01",
  });
  await contracts.importFiles(authorizeSystem(councilId, "contract:import", "import"), [
    path.resolve("tests/fixtures/registers/northmere-register.csv"),
  ]);
  const { items } = await contracts.listContracts(read, { words: "snow" });
  expect(items).toMatchObject([{ id: gritting, isCare: true, contractType: "SPOT" }]);
});

test("a name that people use finds its contract, and WHO can ask which of several is meant", async () => {
  const { contracts, north } = await aCouncil();
  await contracts.setWords(edit, north, words);
  expect(await contracts.findByName(councilId, "the home carers")).toMatchObject({
    kind: "one",
    contract: { id: north },
  });
  expect(await contracts.findByName(councilId, "home care")).toMatchObject({ kind: "several" });
  expect(await contracts.findByName(councilId, "gritting")).toEqual({ kind: "none" });
  expect((await contracts.linkable(councilId)).find((each) => each.id === north)).toEqual({
    id: north,
    ref: "NCC-1001",
    title: "Home care north",
    providers: ["Harbour Home Care Ltd"],
    aliases: words.aliases,
    serviceType: "HOMECARE",
    places: [],
    start: "2024-04-01",
    end: "2027-03-31",
  });
});

test("nobody reads or changes another council's contracts, and a wrong field is named", async () => {
  const { contracts, north } = await aCouncil();
  const elsewhere = authorizeSystem("southmere", "contract:edit", "test");
  await expect(
    contracts.getContract(authorizeSystem("southmere", "contract:read", "test"), north),
  ).rejects.toMatchObject({ kind: "not_found" });
  await expect(contracts.setWords(elsewhere, north, words)).rejects.toMatchObject({ kind: "not_found" });
  await expect(contracts.setShares(elsewhere, north, 2026, [])).rejects.toMatchObject({ kind: "not_found" });
  await expect(
    contracts.addPost(elsewhere, { bodyId: await aBody(contracts, "Northmere"), title: "Head" }),
  ).rejects.toMatchObject({ kind: "not_found" });
  await expect(contracts.setWords(edit, north, { noticePeriodMonths: "soon" })).rejects.toEqual(
    new AppError("bad_input", "contracts:error.field", { field: "noticePeriodMonths" }),
  );
  await expect(contracts.setWords(edit, north, { parentContractId: north })).rejects.toMatchObject({
    key: "contracts:error.ownParent",
  });
});

test("every change leaves a line in the audit trail, without names", async () => {
  const { store, contracts, north } = await aCouncil();
  const bodyId = await aBody(contracts, "Northmere County Council");
  await contracts.setWords(edit, north, words);
  await contracts.setContractBodies(edit, north, [{ bodyId, role: "lead" }]);
  const events = await store.db.select().from(auditEvent);
  expect(events.map((event) => event.action)).toEqual([
    "contract.imported",
    "body.added",
    "contract.described",
    "contract.bodies_set",
  ]);
  expect(JSON.stringify(events)).not.toContain("Northmere County");
});
