// Shows the rules of funding routes, charging figures, notice days, and of finding a contract by what people call it.
import { expect, test } from "vitest";
import { figureOn } from "~/features/contracts/charging.rules";
import { contractTypes } from "~/features/contracts/contracts.schema";
import {
  canBuyFrom,
  fundingRoutesOf,
  isRouteOpen,
  nationalFundingRoutes,
  routesWith,
} from "~/features/contracts/funding.rules";
import { type LinkableContract, matchService } from "~/features/contracts/match-service.rules";
import { lastNoticeDay } from "~/features/contracts/notice-dates.rules";
import { translatorFor } from "~/i18n/i18n";

const t = translatorFor("en");
const today = "2026-11-24";
const route = (code: string) => nationalFundingRoutes.find((each) => each.code === code)!;

test("a direct payment cannot buy from the council's block contract; a managed budget and an individual service fund can [000-14]", () => {
  expect(canBuyFrom(route("DP"), "BLOCK", today)).toEqual({ can: false, why: "person_buys_own" });
  expect(canBuyFrom(route("DP_CARER"), "BLOCK", today)).toEqual({ can: false, why: "person_buys_own" });
  expect(canBuyFrom(route("MPB"), "BLOCK", today)).toEqual({ can: true });
  expect(canBuyFrom(route("ISF"), "BLOCK", today)).toEqual({ can: true });
});

test("the three routes have rules of their own, and what no rule settles is to be asked", () => {
  expect(canBuyFrom(route("DP"), "SPOT", today)).toEqual({ can: null, why: "ask" });
  expect(canBuyFrom(route("DP"), "ISF", today)).toEqual({ can: false, why: "provider_must_hold" });
  expect(canBuyFrom(route("MPB"), "ISF", today)).toEqual({ can: false, why: "provider_must_hold" });
  expect(canBuyFrom(route("ISF"), "ISF", today)).toEqual({ can: true });
  expect(canBuyFrom(route("ISF"), null, today)).toEqual({ can: null, why: "type_unknown" });
  for (const each of nationalFundingRoutes)
    for (const type of contractTypes) expect(canBuyFrom(each, type, today).can).not.toBeUndefined();
});

test("a budget that the provider holds, and one that a trust or broker holds, are routes of their own [001-11][003-85]", () => {
  expect([route("DP").heldBy, route("MPB").heldBy, route("ISF").heldBy, route("THIRD").heldBy]).toEqual([
    "person",
    "council",
    "provider",
    "third_party",
  ]);
  expect(t("contracts:moneyHolder.provider")).toBe("The provider holds the money");
  expect(t("contracts:funding.THIRD.label")).toBe("Third-party or trust managed budget");
});

test("an individual service fund is explained as the guidance defines it: a managed account held by a third party [001-14]", () => {
  expect(t("contracts:funding.ISF.help")).toMatch(
    /^A managed account held by a third party, with support provided in line with the person’s wishes \(Care and support statutory guidance, chapter 11\)/,
  );
});

test("every funding route has its words, and a closed one stays in the list with its last day [003-43]", () => {
  for (const { code } of nationalFundingRoutes) {
    expect(t(`contracts:funding.${code}.label`)).not.toContain("funding.");
    expect(t(`contracts:funding.${code}.help`)).not.toContain("funding.");
  }
  const ilf = route("ILF");
  expect(ilf.closesOn).toBe("2015-06-30");
  expect([isRouteOpen(ilf, "2015-06-30"), isRouteOpen(ilf, "2015-07-01")]).toEqual([true, false]);
  expect(canBuyFrom(ilf, "SPOT", today)).toEqual({ can: false, why: "route_closed" });
});

test("a council's own days stand before the national ones", () => {
  const own = routesWith([{ code: "ISF", opensOn: "2024-04-01", closesOn: null, source: "Northmere pilot" }]);
  expect(own.find((each) => each.code === "ISF")).toMatchObject({
    opensOn: "2024-04-01",
    heldBy: "provider",
  });
  expect(own).toHaveLength(nationalFundingRoutes.length);
});

test("a register's words and codes name funding routes", () => {
  expect(fundingRoutesOf("Pooled budget (Better Care Fund); direct payments")).toEqual(["DP", "S75"]);
  expect(fundingRoutesOf("MPB, ISF")).toEqual(["MPB", "ISF"]);
  expect(fundingRoutesOf("Direct payments to carers")).toEqual(["DP_CARER"]);
  expect(fundingRoutesOf("")).toEqual([]);
});

test("a charging figure is whatever was set for the day, and unknown where nothing was", () => {
  const figure = (startsOn: string, endsOn: string | null, amountPence: number) =>
    ({
      code: "upper_capital_limit",
      per: "once",
      source: "Circular",
      startsOn,
      endsOn,
      amountPence,
    }) as const;
  const figures = [figure("2010-04-01", "2025-10-31", 2_325_000), figure("2025-11-01", null, 10_000_000)];
  expect(figureOn(figures, "upper_capital_limit", "2020-01-01")?.amountPence).toBe(2_325_000);
  expect(figureOn(figures, "upper_capital_limit", "2025-11-01")?.amountPence).toBe(10_000_000);
  expect(figureOn(figures, "upper_capital_limit", "2009-01-01")).toBeNull();
  expect(figureOn(figures, "lifetime_cap", "2020-01-01")).toBeNull();
});

test("the last day for notice is the recorded one, else the end less the notice period, marked assumed", () => {
  expect(lastNoticeDay({ endsOn: "2027-03-31", lastNoticeOn: "2026-12-01", noticePeriodMonths: 3 })).toEqual({
    on: "2026-12-01",
    isAssumed: false,
  });
  expect(lastNoticeDay({ endsOn: "2027-05-31", lastNoticeOn: null, noticePeriodMonths: 3 })).toEqual({
    on: "2027-02-28",
    isAssumed: true,
  });
  expect(lastNoticeDay({ endsOn: "2027-03-31", lastNoticeOn: null, noticePeriodMonths: null })).toEqual({
    on: "2026-09-30",
    isAssumed: true,
  });
  expect(lastNoticeDay({ endsOn: null, lastNoticeOn: null, noticePeriodMonths: 3 })).toBeNull();
});

const contract = (id: string, more: Partial<LinkableContract>): LinkableContract => ({
  id,
  ref: null,
  title: id,
  providers: [],
  aliases: [],
  serviceType: null,
  places: [],
  start: null,
  end: null,
  ...more,
});
const register = [
  contract("north", {
    title: "Home care north",
    providers: ["Harbour Home Care Ltd"],
    serviceType: "HOMECARE",
    places: ["Aldergate", "Fenwick"],
  }),
  contract("south", {
    title: "Home care south",
    providers: ["Beacon Care Limited"],
    serviceType: "HOMECARE",
    places: ["Millbrook"],
  }),
  contract("day", {
    title: "Day opportunities framework",
    providers: ["Larkfield Days CIC"],
    serviceType: "DAY",
    aliases: ["the Larks"],
  }),
  contract("meals", { title: "Meals at home", providers: ["Pantry Kitchens Ltd"], serviceType: "MEALS" }),
  contract("old", {
    title: "Meals at home 2018",
    providers: ["Old Kitchens Ltd"],
    serviceType: "MEALS",
    end: "2022-03-31",
  }),
];
const found = (words: string) => {
  const match = matchService(words, register, today);
  return match.kind === "one"
    ? match.contract.id
    : match.kind === "several"
      ? match.contracts.map((each) => each.id)
      : null;
};

test.each([
  ["Harbour", "north"],
  ["harbour home care", "north"],
  ["Harbor Home Care", "north"],
  ["who runs the larks", "day"],
  ["larkfeild", "day"],
  ["meals on wheels", "meals"],
  ["home care in millbrook", "south"],
  ["home care north", "north"],
  ["day centre", "day"],
])("someone who asks for %j means the contract %s", (words, id) => {
  expect(found(words)).toBe(id);
});

test("a name that fits several contracts offers them, and one that fits none offers nothing", () => {
  expect(found("home care")).toEqual(["north", "south"]);
  expect(found("the library")).toBeNull();
  expect(found("")).toBeNull();
  expect(found("my mum's carers were late again on tuesday and nobody rang")).toBeNull();
});

test("a contract that has ended gives way to one that fits alike, and is still found by its own name", () => {
  expect(found("meals")).toBe("meals");
  expect(found("old kitchens")).toBe("old");
});
