// Owns who commissions: which person answers for a contract on a day, and which body carries on another's work.
import type { Standing } from "./contracts.schema";

/** A person as others need her: by name, with how to reach her. */
export interface CommissionerPerson {
  name: string;
  /** Job title. */
  title: string;
  accountId: string | null;
  /** The body that pays her, which need not be the body she buys for. */
  employerBodyId: string | null;
  phone: string | null;
  email: string | null;
  reach: string | null;
  profile: string | null;
  frontlineExperience: string | null;
}

interface Dated {
  startsOn: string;
  endsOn: string | null;
}

export interface Remit extends Dated {
  contractId: string | null;
  clientGroup: string | null;
}

export interface Holder extends Dated {
  standing: Standing;
  /** Null where the post is marked vacant. */
  person: CommissionerPerson | null;
}

export interface CommissionerPost {
  id: string;
  title: string;
  /** The body the post buys for. */
  bodyId: string;
  isCouncilOwner: boolean;
  remits: readonly Remit[];
  holders: readonly Holder[];
}

export type Via = "substantive" | "acting" | "deputy" | "council owner";

export interface WhoAnswers {
  person: CommissionerPerson;
  via: Via;
  /** Null where only the council's statutory office is known. */
  postId: string | null;
}

export interface WhoIsAsked {
  contractId: string | null;
  clientGroups: readonly string[];
  /** The body that leads the contract, as it is on the day; null where unknown. */
  bodyId: string | null;
  /** UK calendar day. */
  on: string;
  /** Whom the council's register names for the contract, if anybody. */
  namedInRegister?: string | null;
  /** Accounts that may not be asked: those an item speaks about. */
  notAccounts?: readonly string[];
}

const isOn = (dated: Dated, on: string): boolean =>
  dated.startsOn <= on && (dated.endsOn === null || on <= dated.endsOn);

/**
 * Who answers for a contract on a day. The posts asked, in order: the contract's own; those of the lead body for one of its
 * client groups; any body's for the group. Of a post: who acts in it, else who holds it, else its deputy. A post that is
 * vacant, or whose every holder may not be asked, is passed over. Then whoever the register names; at the end the council's
 * owner post, then its statutory office, so that there is always somebody (founding items 000-04, 002-22).
 */
export function whoCommissions(
  posts: readonly CommissionerPost[],
  asked: WhoIsAsked,
  statutoryOffice: CommissionerPerson,
): WhoAnswers {
  const { contractId, clientGroups, bodyId, on } = asked;
  const remitOn = (post: CommissionerPost, fits: (remit: Remit) => boolean): boolean =>
    post.remits.some((remit) => isOn(remit, on) && fits(remit));
  const forGroup = (remit: Remit): boolean =>
    remit.contractId === null && remit.clientGroup !== null && clientGroups.includes(remit.clientGroup);
  const ranks: ((post: CommissionerPost) => boolean)[] = [
    (post) => contractId !== null && remitOn(post, (remit) => remit.contractId === contractId),
    (post) => post.bodyId === bodyId && remitOn(post, forGroup),
    (post) => remitOn(post, forGroup),
  ];
  for (const fits of ranks) {
    for (const post of posts.filter(fits)) {
      const found = whoHolds(post, on, asked.notAccounts);
      if (found) return found;
    }
  }
  const { namedInRegister } = asked;
  if (namedInRegister) {
    const person = {
      ...statutoryOffice,
      name: namedInRegister,
      title: "",
      accountId: null,
      phone: null,
      email: null,
      reach: null,
    };
    return { person, via: "substantive", postId: null };
  }
  for (const post of posts.filter((each) => each.isCouncilOwner)) {
    const found = whoHolds(post, on, asked.notAccounts);
    if (found) return { ...found, via: "council owner" };
  }
  return { person: statutoryOffice, via: "council owner", postId: null };
}

/** The council's owner of every contract on a day, whoever buys it or carries it out. */
export function councilOwner(
  posts: readonly CommissionerPost[],
  on: string,
  statutoryOffice: CommissionerPerson,
): WhoAnswers {
  return whoCommissions(posts, { contractId: null, clientGroups: [], bodyId: null, on }, statutoryOffice);
}

/** Whether an account holds a post on a day, acts in it or stands in. */
export const isHeldBy = (post: CommissionerPost, accountId: string, on: string): boolean =>
  post.holders.some((holder) => holder.person?.accountId === accountId && isOn(holder, on));

/** Whether a post commissions a contract on a day, by its name or by a client group that it serves. */
export const isFor = (
  post: CommissionerPost,
  contract: { id: string; clientGroups: readonly string[] },
  on: string,
): boolean =>
  post.remits.some(
    (remit) =>
      isOn(remit, on) &&
      (remit.contractId === contract.id ||
        (remit.contractId === null &&
          remit.clientGroup !== null &&
          contract.clientGroups.includes(remit.clientGroup))),
  );

/** Who answers in a post on a day: who acts in it, else who holds it, else its deputy; null where nobody does. */
export function whoHolds(
  post: CommissionerPost,
  on: string,
  notAccounts: readonly string[] = [],
): WhoAnswers | null {
  for (const standing of ["acting", "substantive", "deputy"] as const) {
    const holder = post.holders.find(
      (each) => each.standing === standing && each.person !== null && isOn(each, on),
    );
    const person = holder?.person;
    if (!person || (person.accountId !== null && notAccounts.includes(person.accountId))) continue;
    // A post marked vacant has no holder, though its last one was never ended; who acts in it or stands in still answers.
    const isVacant = post.holders.some(
      (each) => each.standing === "vacant" && isOn(each, on) && each.startsOn > holder.startsOn,
    );
    if (standing === "substantive" && isVacant) continue;
    return { person: { ...person, title: person.title || post.title }, via: standing, postId: post.id };
  }
  return null;
}

export interface Body {
  id: string;
  startsOn: string | null;
  endsOn: string | null;
}

export interface Succession {
  fromBodyId: string;
  toBodyId: string;
  /** The first day of the new body. */
  on: string;
}

/**
 * The bodies that carry on a body's work on a day: itself while it stands, else its successors and theirs. Empty where it ended
 * and nobody followed. Ends where successions go in a circle.
 */
export function bodiesOn(
  bodies: readonly Body[],
  successions: readonly Succession[],
  bodyId: string,
  on: string,
): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const follow = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const body = bodies.find((each) => each.id === id);
    const hasPassed = successions.some((each) => each.fromBodyId === id && each.on <= on);
    const isStanding = body !== undefined && !(body.endsOn !== null && body.endsOn < on) && !hasPassed;
    if (isStanding) found.add(id);
    else for (const each of successions) if (each.fromBodyId === id && each.on <= on) follow(each.toBodyId);
  };
  follow(bodyId);
  return [...found];
}

/** The financial year of a day, by its first calendar year: 31 March 2027 is in 2026. */
export function financialYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= "04-01" ? year : year - 1;
}
