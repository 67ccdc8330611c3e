// Owns putting together the whole view of one contract, and its line in a list. Holds no words and asks no database.
import type { ContractBodyRow, ShareRow } from "./commissioning.repo.server";
import { bodiesOn, type CommissionerPost, type WhoAnswers } from "./commissioning.rules";
import type { CommissioningState } from "./commissioning-state.server";
import { factsOf } from "./contract-facts.view";
import type { WordedFacts } from "./contract-words.rules";
import type { FundingRouteRow, FundingRow, KpiRow, NoticeRow, RatingRow } from "./contracts.repo.server";
import type { BuyingBody, ContractListItem, ContractView, FundingView, NoticeView } from "./contracts.view";
import { inOrder } from "./dossier.rules";
import { canBuyFrom, isRouteOpen, routesWith } from "./funding.rules";
import { lastNoticeDay } from "./notice-dates.rules";
import { stageOn } from "./stage.rules";

/** A contract's line in a list, on a day. */
export function listItem(contract: WordedFacts, commissioner: WhoAnswers, on: string): ContractListItem {
  const { id, title, ref, suppliers, contractType, isCare, serviceType, clientGroups, startsOn, endsOn } =
    contract;
  const stage = stageOn(contract, on);
  return {
    id,
    title,
    ref,
    providers: suppliers.map((supplier) => supplier.name),
    stage,
    contractType,
    isGrant: contractType === "GRANT",
    isCare,
    serviceType,
    clientGroups,
    startsOn,
    endsOn,
    lastNotice: stage === "awarded" ? lastNoticeDay(contract) : null,
    commissioner,
  };
}

/** The bodies that buy a contract, lead first, with every year's share and what became of those that are gone. */
export function buyingBodies(
  state: CommissioningState,
  contractId: string,
  shares: readonly ShareRow[],
  on: string,
): BuyingBody[] {
  const rows = state.contractBodies.filter((row) => row.contractId === contractId);
  const nameOf = (id: string): string => state.bodies.find((body) => body.id === id)?.name ?? "";
  return [...rows].sort(leadFirst).map((row) => {
    const now = bodiesOn(state.bodies, state.successions, row.bodyId, on);
    const isStanding = now.includes(row.bodyId);
    return {
      bodyId: row.bodyId,
      name: nameOf(row.bodyId),
      role: row.role,
      legalBasis: row.legalBasis,
      isCurrent: isStanding && (row.endsOn === null || row.endsOn >= on),
      endsOn: row.endsOn,
      nowNames: isStanding ? [] : now.map(nameOf),
      shares: shares
        .filter((share) => share.bodyId === row.bodyId)
        .map(({ year, percent, amountPence }) => ({ year, percent, amountPence })),
    };
  });
}

const leadFirst = (a: ContractBodyRow, b: ContractBodyRow): number =>
  a.role === b.role ? 0 : a.role === "lead" ? -1 : 1;

export interface RecordParts {
  contract: WordedFacts;
  on: string;
  commissioner: WhoAnswers;
  councilOwner: WhoAnswers;
  state: CommissioningState;
  bodies: BuyingBody[];
  parent: { id: string; title: string | null } | null;
  funding: readonly FundingRow[];
  ownRoutes: readonly FundingRouteRow[];
  ratings: readonly RatingRow[];
  kpis: readonly KpiRow[];
  notices: readonly NoticeRow[];
  say: (key: string, values?: Record<string, string | number>) => string;
  sayDay: (day: string) => string;
}

/** Everything known of one contract on a day. */
export function viewOf(parts: RecordParts): ContractView {
  const { contract, on, commissioner, councilOwner, state, bodies, parent, ratings, kpis, say, sayDay } =
    parts;
  const item = listItem(contract, commissioner, on);
  const leadFromBodies = bodies.filter((body) => body.isCurrent || body.nowNames.length > 0);
  const buyers =
    leadFromBodies.length > 0
      ? leadFromBodies.flatMap((body) => (body.nowNames.length > 0 ? body.nowNames : [body.name]))
      : [contract.leadBody ?? contract.buyer, ...contract.partners].filter((name) => name !== null);
  const post = state.posts.find((each) => each.id === commissioner.postId) ?? null;
  return {
    ...item,
    ocid: contract.ocid,
    description: contract.description,
    facts: factsOf(
      { ...contract, stage: item.stage, providers: item.providers, buyers: [...new Set(buyers)] },
      say,
      sayDay,
    ),
    department: contract.department,
    buyer: contract.buyer,
    partners: contract.partners,
    suppliers: contract.suppliers,
    aliases: contract.aliases,
    places: [...new Set([...contract.places, ...contract.areas])],
    deadline: contract.deadline,
    awardedOn: contract.awardedOn,
    reviewOn: contract.reviewOn,
    extension: contract.extension,
    extensionUntil: contract.extensionUntil,
    noticePeriodMonths: contract.noticePeriodMonths,
    valuePence: contract.valuePence,
    valueLowPence: contract.valueLowPence,
    valueHighPence: contract.valueHighPence,
    valueKind: contract.valueKind,
    currency: contract.currency,
    vatPence: contract.vatPence,
    route: contract.route,
    isTendered: contract.isTendered,
    cpv: contract.cpv,
    cpvLabel: contract.cpvLabel,
    weights: {
      price: contract.priceWeight,
      quality: contract.qualityWeight,
      socialValue: contract.socialValueWeight,
    },
    peopleServed: contract.peopleServed,
    peopleServedOn: contract.peopleServedOn,
    committedVolume: contract.committedVolume,
    owner: contract.owner,
    parent: parent
      ? { ...parent, ref: null }
      : contract.parentRef
        ? { id: null, title: null, ref: contract.parentRef }
        : null,
    links: contract.links,
    legalBasis: contract.legalBasis ?? bodies.find((body) => body.legalBasis !== null)?.legalBasis ?? null,
    bodies,
    leadBodyInRegister: contract.leadBody,
    commissioningRole: contract.commissioningRole,
    employer: state.bodies.find((body) => body.id === commissioner.person.employerBodyId)?.name ?? null,
    delegate: contract.delegate,
    councilOwner,
    deputy: post ? deputyOf(post, on, commissioner) : null,
    funding: fundingOf(parts),
    ratings: ratings.map(({ locationId, locationName, question, rating, ratedOn, source }) => ({
      locationId,
      locationName,
      question,
      rating,
      ratedOn,
      source,
    })),
    kpis: kpis.map(({ name, from, to, target, actual, rating, source }) => ({
      name,
      from,
      to,
      target,
      actual,
      rating,
      source,
    })),
    history: historyOf(parts.notices),
    words: contract.words,
  };
}

function deputyOf(post: CommissionerPost, on: string, commissioner: WhoAnswers): ContractView["deputy"] {
  if (commissioner.via === "deputy") return null;
  const deputy = post.holders.find(
    (holder) =>
      holder.standing === "deputy" &&
      holder.startsOn <= on &&
      (holder.endsOn === null || on <= holder.endsOn),
  );
  return deputy?.person ?? null;
}

/** The routes people entered; where they entered none, those that the register names. */
function fundingOf({ contract, funding, ownRoutes, on }: RecordParts): FundingView[] {
  const routes = new Map(routesWith(ownRoutes).map((route) => [route.code, route]));
  const entered = funding.map((row) => ({ ...row, fromRegister: false }));
  const named = contract.fundingRoutes.map((routeCode) => ({
    routeCode,
    heldBy: null,
    startsOn: null,
    endsOn: null,
    fromRegister: true,
  }));
  return (entered.length > 0 ? entered : named).flatMap(
    ({ routeCode, heldBy, startsOn, endsOn, fromRegister }) => {
      const route = routes.get(routeCode);
      if (!route) return [];
      const isOpen = isRouteOpen(route, on) && (endsOn === null || on <= endsOn);
      const canBuy = canBuyFrom(route, contract.contractType, on);
      return [
        {
          code: routeCode,
          heldBy,
          holder: route.heldBy,
          isOpen,
          closesOn: route.closesOn,
          startsOn,
          endsOn,
          canBuy,
          fromRegister,
        },
      ];
    },
  );
}

/** Every notice, newest first. */
function historyOf(rows: readonly NoticeRow[]): NoticeView[] {
  const filed = rows.map(({ fields, sha, seenAt, fileSha, position }) => ({
    notice: fields,
    sha,
    seenAt,
    fileSha,
    position,
  }));
  return inOrder(filed)
    .reverse()
    .map(({ notice, seenAt }) => ({
      source: notice.source,
      noticeId: notice.noticeId,
      date: notice.date,
      seenAt,
      stage: notice.stage,
      title: notice.title,
      suppliers: notice.suppliers.map((supplier) => supplier.name),
      valuePence: notice.valuePence,
      endsOn: notice.endsOn,
      links: notice.links,
    }));
}
