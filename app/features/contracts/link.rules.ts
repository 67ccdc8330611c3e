// Owns the first linker: which contracts a text may be about, from the names of providers, homes and services in it,
// the places, and the day it happened. It suggests with reasons; a person confirms. It links nothing by a guess.
import { type NormalText, normalise } from "~/lib/text";
import { type LinkReason, makeNameIndex, type NameHit, type Token, tokensOf } from "./link-index.rules";
import { isMeant } from "./link-meant.rules";
import { makePlaceIndex, type SaidService, servicesIn } from "./link-narrowing.rules";
import type { LinkableContract } from "./match-service.rules";

export type { LinkableContract } from "./match-service.rules";

/** A contract that a text may be about. */
export interface LinkSuggestion {
  readonly contractId: string;
  /** Between 0 and 1, three places: a rule of thumb, not a calibrated probability. */
  readonly p: number;
  /** Reason codes joined by "+": ref, alias, title, provider, brand or service, then service, place and date as they narrowed. */
  readonly because: string;
  /** The words that led to it, as UTF-16 offsets of the text as given. */
  readonly spans: readonly (readonly [number, number])[];
}

export interface LinkResult {
  /** The surest first; several for one mention where it is not decided. Empty where nothing commissioned is named. */
  readonly links: readonly LinkSuggestion[];
  /** Does every mention mean exactly one contract that was in force on the day? */
  readonly decided: boolean;
}

export interface LinkOn {
  /** The day it happened, or was said: YYYY-MM-DD. Null where it is not known: then no day tells a contract from the one before it. */
  readonly eventDate: string | null;
  /** Where it happened, where that is known apart from the words. */
  readonly area?: string | null;
}

export type Linker = (text: string, on: LinkOn) => LinkResult;

const sureness: Readonly<Record<LinkReason, number>> = {
  ref: 0.98,
  provider: 0.95,
  alias: 0.93,
  title: 0.9,
  brand: 0.9,
  service: 0.7,
};
const perSlip = 0.06;
const mostLinks = 6;
const mostCandidates = 4;

/** Something named in a text, and the contracts that have the name. Spans are token positions. */
interface Mention {
  readonly contracts: readonly number[];
  readonly reason: LinkReason;
  readonly p: number;
  readonly spans: readonly (readonly [number, number])[];
}

interface Decision {
  readonly contracts: readonly number[];
  readonly isDecided: boolean;
  readonly p: number;
  readonly because: readonly string[];
  readonly spans: readonly (readonly [number, number])[];
}

/**
 * Indexes a register once and returns its linker. A contract without dates counts as in force, but gives way to one
 * whose dates hold the day.
 */
export function makeLinker(register: readonly LinkableContract[]): Linker {
  const names = makeNameIndex(register, (text) => normalise(text).text);
  const places = makePlaceIndex(register);
  const byService = new Map<string, number[]>();
  register.forEach((contract, at) => {
    if (contract.serviceType)
      byService.set(contract.serviceType, [...(byService.get(contract.serviceType) ?? []), at]);
  });
  const contractAt = (at: number): LinkableContract => register[at]!;

  return (text, on) => {
    const normal = normalise(text);
    const tokens = tokensOf(normal.text);
    const services = servicesIn(tokens);
    const here = new Set([...places.find(tokens), ...places.find(tokensOf(normalise(on.area ?? "").text))]);
    const isHere = (at: number): boolean => places.of(at).some((place) => here.has(place));

    const decide = (mention: Mention): Decision => {
      const because: string[] = [mention.reason];
      let left = [...mention.contracts];
      const narrow = (reason: string, fits: (at: number) => boolean): void => {
        const kept = left.filter(fits);
        if (kept.length === 0 || kept.length === left.length) return;
        left = kept;
        because.push(reason);
      };
      const current = left.filter((at) => isInForce(contractAt(at), on.eventDate));
      const wasInForce = current.length > 0;
      if (wasInForce) narrow("date", (at) => current.includes(at));
      for (const isStrong of [true, false]) {
        const codes = new Set(services.filter((each) => each.isStrong === isStrong).map((each) => each.code));
        narrow("service", (at) => codes.has(contractAt(at).serviceType ?? ""));
      }
      narrow("place", isHere);
      if (left.length > 1)
        narrow("date", (at) => contractAt(at).start !== null || contractAt(at).end !== null);
      const isDecided = wasInForce && left.length === 1;
      const p = wasInForce ? mention.p : 0.3;
      return { contracts: left, isDecided, p, because, spans: mention.spans };
    };

    const serviceOf = (hit: NameHit): 0 | 1 | 2 => {
      const codes = new Set(hit.phrase.contracts.map((at) => contractAt(at).serviceType));
      const said = services.filter(
        (each) => codes.has(each.code) && (each.to <= hit.from || hit.to <= each.from),
      );
      return said.some((each) => each.isStrong) ? 2 : said.length > 0 ? 1 : 0;
    };
    const mentions = mentionsIn(
      names.find(tokens).filter((hit) => isMeant(hit, { tokens, normal, service: serviceOf(hit) })),
    );
    const decisions = mentions.map(decide);
    for (const service of unmetServices(services, decisions, contractAt)) {
      const candidates = (byService.get(service.code) ?? []).filter((at) =>
        isInForce(contractAt(at), on.eventDate),
      );
      const near = candidates.filter(isHere);
      const span = [[service.from, service.to]] as const;
      if (service.isStrong && candidates.length > 0) {
        decisions.push(
          decide({ contracts: candidates, reason: "service", p: sureness.service, spans: span }),
        );
      } else if (near.length > 0 && decisions.length === 0) {
        decisions.push({
          contracts: near,
          isDecided: false,
          p: 0.4,
          because: ["service", "place"],
          spans: span,
        });
      }
    }
    return resultOf(decisions, tokens, normal, contractAt);
  };
}

function isInForce(contract: LinkableContract, day: string | null): boolean {
  if (day === null) return true;
  return (contract.start === null || contract.start <= day) && (contract.end === null || day <= contract.end);
}

/** The longest and best spelt names win where they overlap; names that share a contract speak of that contract. */
function mentionsIn(hits: readonly NameHit[]): Mention[] {
  const best = [...hits].sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      a.slips - b.slips ||
      sureness[b.phrase.reason] - sureness[a.phrase.reason],
  );
  const taken: { hit: NameHit; contracts: Set<number> }[] = [];
  for (const hit of best) {
    const over = taken.find((each) => hit.from < each.hit.to && each.hit.from < hit.to);
    if (!over) taken.push({ hit, contracts: new Set(hit.phrase.contracts) });
    else if (over.hit.from === hit.from && over.hit.to === hit.to && over.hit.slips === hit.slips) {
      for (const contract of hit.phrase.contracts) over.contracts.add(contract);
    }
  }
  const mentions: Mention[] = [];
  for (const { hit, contracts } of taken.sort((a, b) => a.hit.from - b.hit.from)) {
    const p = sureness[hit.phrase.reason] - hit.slips * perSlip;
    const at = mentions.findIndex((each) => each.contracts.some((contract) => contracts.has(contract)));
    const known = mentions[at];
    if (!known) {
      mentions.push({ contracts: [...contracts], reason: hit.phrase.reason, p, spans: [[hit.from, hit.to]] });
      continue;
    }
    mentions[at] = {
      contracts: known.contracts.filter((contract) => contracts.has(contract)),
      reason: p > known.p ? hit.phrase.reason : known.reason,
      p: Math.max(p, known.p),
      spans: [...known.spans, [hit.from, hit.to]],
    };
  }
  return mentions;
}

/** Services spoken of that no named contract accounts for, one of each code. */
function unmetServices(
  services: readonly SaidService[],
  decisions: readonly Decision[],
  contractAt: (at: number) => LinkableContract,
): SaidService[] {
  const met = new Set(decisions.flatMap((each) => each.contracts.map((at) => contractAt(at).serviceType)));
  const unmet = new Map<string, SaidService>();
  for (const service of services) {
    const isInsideName = decisions.some((each) =>
      each.spans.some(([from, to]) => service.from < to && from < service.to),
    );
    if (met.has(service.code) || isInsideName) continue;
    if (!unmet.has(service.code) || service.isStrong) unmet.set(service.code, service);
  }
  const strong = [...unmet.values()].filter((service) => service.isStrong);
  return strong.length > 0 ? strong : [...unmet.values()];
}

function resultOf(
  decisions: readonly Decision[],
  tokens: readonly Token[],
  normal: NormalText,
  contractAt: (at: number) => LinkableContract,
): LinkResult {
  const links = new Map<string, LinkSuggestion>();
  for (const decision of decisions) {
    const offered = decision.contracts.slice(0, mostCandidates);
    const spans = decision.spans.map(([from, to]) => normal.span(tokens[from]!.start, tokens[to - 1]!.end));
    for (const at of offered) {
      const { id } = contractAt(at);
      const p = Math.round((decision.p / decision.contracts.length) * 1000) / 1000;
      const known = links.get(id);
      if (known && known.p >= p) continue;
      links.set(id, { contractId: id, p, because: [...new Set(decision.because)].join("+"), spans });
    }
  }
  const sorted = [...links.values()].sort((a, b) => b.p - a.p).slice(0, mostLinks);
  return { links: sorted, decided: sorted.length > 0 && decisions.every((decision) => decision.isDecided) };
}
