// Owns what a contract is in plain sentences. What is unknown says so. Holds no words of its own: a fact is the key of a
// sentence and what fills its gaps.
import type { ContractStage } from "./contracts.schema";

/** One sentence: a key below contracts:facts, and values that are ready to be read. */
export interface Fact {
  key: string;
  values: Record<string, string>;
}

/** What the sentences are made of. */
export interface FactSource {
  title: string;
  serviceType: string | null;
  clientGroups: readonly string[];
  providers: readonly string[];
  buyers: readonly string[];
  stage: ContractStage;
  startsOn: string | null;
  endsOn: string | null;
  extensionUntil: string | null;
  valuePence: number | null;
  valueHighPence: number | null;
  valueKind: "total" | "annual" | null;
  currency: string;
  peopleServed: number | null;
}

type Say = (key: string, values?: Record<string, string | number>) => string;

/**
 * A contract in a few plain sentences: what it is, who provides it, who buys it, until when, what it costs, how many people it
 * serves. `t` speaks the language; `sayDay` writes a calendar day.
 */
export function factsOf(source: FactSource, t: Say, sayDay: (day: string) => string): Fact[] {
  const list = (names: readonly string[]): string => new Intl.ListFormat("en-GB").format(names);
  const fact = (key: string, values: Record<string, string> = {}): Fact => ({
    key: `contracts:facts.${key}`,
    values,
  });
  const service = source.serviceType ? t(`contracts:service.${source.serviceType}`) : null;
  const groups = list(source.clientGroups.map((group) => t(`contracts:group.${group}`)));
  const what = service ? (groups ? "whatFor" : "what") : groups ? "whatForOnly" : "whatUnknown";
  const shown = source.providers.slice(0, 4);
  const more = source.providers.length - shown.length;
  const facts = [fact(what, { title: source.title, service: service ?? "", groups })];
  if (source.providers.length === 0) {
    facts.push(
      fact(
        source.stage === "awarded" || source.stage === "ended" ? "providerUnknown" : `notYet.${source.stage}`,
      ),
    );
  } else {
    const past = source.stage === "ended" ? "Past" : "";
    facts.push(
      fact(more > 0 ? `providersMore${past}` : `providers${past}`, {
        names: list(shown),
        more: String(more),
      }),
    );
  }
  facts.push(
    source.buyers.length > 0 ? fact("buyers", { names: list(source.buyers) }) : fact("buyerUnknown"),
  );
  facts.push(untilWhen(source, fact, sayDay));
  facts.push(whatItCosts(source, fact));
  facts.push(
    source.peopleServed === null
      ? fact("peopleUnknown")
      : fact("people", { people: source.peopleServed.toLocaleString("en-GB") }),
  );
  return facts;
}

/** The facts as one paragraph. */
export function sayFacts(facts: readonly Fact[], t: Say): string {
  return facts.map(({ key, values }) => t(key, values)).join(" ");
}

type MakeFact = (key: string, values?: Record<string, string>) => Fact;

function untilWhen(
  { stage, endsOn, extensionUntil }: FactSource,
  fact: MakeFact,
  sayDay: (day: string) => string,
): Fact {
  if (stage === "withdrawn" || stage === "closed_without_award") return fact(`stage.${stage}`);
  if (endsOn === null) return fact("endUnknown");
  if (stage === "ended") return fact("ended", { day: sayDay(endsOn) });
  if (extensionUntil && extensionUntil > endsOn)
    return fact("endsOrLater", { day: sayDay(endsOn), later: sayDay(extensionUntil) });
  return fact("ends", { day: sayDay(endsOn) });
}

function whatItCosts({ valuePence, valueHighPence, valueKind, currency }: FactSource, fact: MakeFact): Fact {
  if (valuePence !== null) {
    const key = valueKind === "annual" ? "costsYear" : valueKind === "total" ? "costsTotal" : "costs";
    return fact(key, { sum: sayMoney(valuePence, currency) });
  }
  return valueHighPence === null
    ? fact("costUnknown")
    : fact("costsUpTo", { sum: sayMoney(valueHighPence, currency) });
}

/** "£1,250,000", or "£93,527.50" where there are pence. */
export function sayMoney(pence: number, currency = "GBP"): string {
  const isCode = /^[A-Z]{3}$/.test(currency);
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: isCode ? currency : "GBP",
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(pence / 100);
}
