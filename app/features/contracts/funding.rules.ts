// Owns the funding routes: who holds the money, what it may buy from a council's contract, when a route was open. Routes
// that have closed are kept, because people still speak of them.
import type { ContractType } from "./contracts.schema";

export type MoneyHolder = "person" | "council" | "provider" | "third_party" | "nhs" | "shared";

export interface FundingRoute {
  code: string;
  /** Null: open before records, or still open. */
  opensOn: string | null;
  closesOn: string | null;
  heldBy: MoneyHolder;
  source: string;
}

/**
 * The routes of funding_routes.csv with the days they opened and closed, as far as they are known. Direct payments began with
 * the Community Care (Direct Payments) Act 1996; the Independent Living Fund closed in England on 30 June 2015.
 */
export const nationalFundingRoutes: readonly FundingRoute[] = [
  { code: "DP", opensOn: "1997-04-01", closesOn: null, heldBy: "person", source: "Care Act 2014 s.31-33" },
  {
    code: "DP_CARER",
    opensOn: "2001-04-01",
    closesOn: null,
    heldBy: "person",
    source: "Care Act 2014 s.31-33",
  },
  { code: "MPB", opensOn: null, closesOn: null, heldBy: "council", source: "Care Act 2014 s.26" },
  {
    code: "ISF",
    opensOn: null,
    closesOn: null,
    heldBy: "provider",
    source: "Care and support statutory guidance, ch. 11",
  },
  {
    code: "THIRD",
    opensOn: null,
    closesOn: null,
    heldBy: "third_party",
    source: "Care and support statutory guidance, ch. 11",
  },
  { code: "COMM", opensOn: null, closesOn: null, heldBy: "council", source: "Client Level Data" },
  {
    code: "PHB",
    opensOn: "2014-10-01",
    closesOn: null,
    heldBy: "nhs",
    source: "NHS right to have, October 2014",
  },
  { code: "CHC", opensOn: null, closesOn: null, heldBy: "nhs", source: "NHS continuing healthcare" },
  { code: "FNC", opensOn: null, closesOn: null, heldBy: "nhs", source: "NHS-funded nursing care" },
  {
    code: "S75",
    opensOn: "2000-04-01",
    closesOn: null,
    heldBy: "shared",
    source: "NHS Act 2006 s.75; Health Act 1999 s.31 before",
  },
  {
    code: "S117",
    opensOn: "1983-09-30",
    closesOn: null,
    heldBy: "shared",
    source: "Mental Health Act 1983 s.117",
  },
  { code: "SELF", opensOn: null, closesOn: null, heldBy: "person", source: "Client Level Data" },
  { code: "TOPUP", opensOn: null, closesOn: null, heldBy: "person", source: "Care Act 2014 s.30" },
  { code: "DPA", opensOn: null, closesOn: null, heldBy: "council", source: "Care Act 2014 s.34" },
  {
    code: "CHARITY",
    opensOn: null,
    closesOn: null,
    heldBy: "provider",
    source: "ASCFR: grants to voluntary organisations",
  },
  {
    code: "ILF",
    opensOn: "1988-06-01",
    closesOn: "2015-06-30",
    heldBy: "third_party",
    source: "Independent Living Fund closure",
  },
  { code: "REFUSED", opensOn: null, closesOn: null, heldBy: "council", source: "Asked but not funded" },
  { code: "NK", opensOn: null, closesOn: null, heldBy: "council", source: "Not known" },
];

export interface RouteDates {
  code: string;
  opensOn: string | null;
  closesOn: string | null;
  source: string;
}

/** The national routes with a council's own days put over them. */
export function routesWith(own: readonly RouteDates[]): FundingRoute[] {
  const byCode = new Map(own.map((route) => [route.code, route]));
  return nationalFundingRoutes.map((route) => ({ ...route, ...byCode.get(route.code) }));
}

/** Whether a route was open on a day; both its first and last day count. */
export function isRouteOpen(route: Pick<FundingRoute, "opensOn" | "closesOn">, on: string): boolean {
  return (route.opensOn === null || route.opensOn <= on) && (route.closesOn === null || on <= route.closesOn);
}

export type PurchaseVerdict =
  | { can: true }
  | { can: false; why: "person_buys_own" | "provider_must_hold" | "route_closed" | "not_council_money" }
  | { can: null; why: "type_unknown" | "ask" };

/** What a council buys ahead, for whoever it places there. */
const boughtAhead: readonly ContractType[] = ["BLOCK", "CV", "SLA"];

/**
 * Whether a budget held this way can buy from a council contract of this type. A direct payment is the person's own money: it
 * cannot buy places the council has bought ahead (block, cost and volume, in-house). A managed budget, an individual service
 * fund or a third-party account can, since the council's own contract is drawn on (founding item 000-14). An individual
 * service fund agreement serves budgets that a provider holds, and no direct payment. Other routes: null, ask.
 */
export function canBuyFrom(route: FundingRoute, type: ContractType | null, on: string): PurchaseVerdict {
  if (!isRouteOpen(route, on)) return { can: false, why: "route_closed" };
  if (type === null) return { can: null, why: "type_unknown" };
  switch (route.code) {
    case "DP":
    case "DP_CARER":
    case "ILF":
      if (type === "ISF") return { can: false, why: "provider_must_hold" };
      return boughtAhead.includes(type) ? { can: false, why: "person_buys_own" } : { can: null, why: "ask" };
    case "MPB":
    case "COMM":
    case "THIRD":
      return type === "ISF" ? { can: false, why: "provider_must_hold" } : { can: true };
    case "ISF":
      return { can: true };
    case "CHC":
    case "FNC":
      return type === "S75" ? { can: true } : { can: false, why: "not_council_money" };
    default:
      return { can: null, why: "ask" };
  }
}

const named: readonly [code: string, words: RegExp][] = [
  ["DP_CARER", /carers? direct payment|direct payments? (for|to) carers?/i],
  ["DP", /direct payments?/i],
  ["ISF", /individual service funds?|\bisfs?\b/i],
  ["MPB", /(council|managed) ?(-| )?managed budgets?|managed personal budgets?|council managed/i],
  ["THIRD", /third.party (managed|budget)|trust (fund|managed)|managed account/i],
  ["PHB", /personal health budgets?/i],
  ["CHC", /continuing (health ?)?care|\bchc\b/i],
  ["S75", /pooled|section (75|31)|\bs\.? ?(75|31)\b|better care fund|\bbcf\b|joint(ly)? fund/i],
  ["S117", /section 117|\bs\.? ?117\b|aftercare/i],
  ["SELF", /self.?fund/i],
  ["CHARITY", /charit|\bgrants?\b|lottery/i],
  ["ILF", /independent living fund|\bilf\b/i],
  ["COMM", /council.commissioned|revenue|base budget|core (budget|funding)/i],
];

/** The routes that a register's words or codes name. */
export function fundingRoutesOf(words: string): string[] {
  const codes = words
    .split(/[\s,;|/]+/)
    .filter((word) => nationalFundingRoutes.some((route) => route.code === word));
  const found = named.filter(([, pattern]) => pattern.test(words)).map(([code]) => code);
  const all = [...new Set([...codes, ...found])];
  return all.includes("DP_CARER") && !codes.includes("DP") ? all.filter((code) => code !== "DP") : all;
}
