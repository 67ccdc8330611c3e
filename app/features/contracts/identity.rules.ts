// Owns when notices are about the same contract. The rule reads the same both ways round, so order does not matter.
import { daysBetween } from "./day-reading.rules";
import type { Notice } from "./notice.schema";
import { nameKey, titleKey } from "./plain-values.rules";

/** What a contract is found again by. Null where the notice does not say it. */
export interface NoticeKeys {
  ocid: string | null;
  finder: string | null;
  ref: string | null;
  title: string | null;
  /** Title, providers and first day together: all that a register without references gives. */
  exact: string | null;
}

/** A tender and its award are looked for this far apart; what is further apart is bought anew. In days. */
const PROCUREMENT_DAYS = 540;
/** Two awards of the same name to the same provider within this are one, published again. In days. */
const REPUBLISHED_DAYS = 92;
/** Two calls for tenders of the same name within this are one, published again. In days. */
const RETENDER_DAYS = 184;

interface KnownKeys extends NoticeKeys {
  buyer: string;
  suppliers: ReadonlySet<string>;
}

/** A notice never changes once read, so what it is compared by is worked out once. */
const known = new WeakMap<Notice, KnownKeys>();

/** The keys of a notice. References are compared without case and punctuation, and must hold a digit or five letters. */
export function keysOf(notice: Notice): NoticeKeys {
  return knownOf(notice);
}

function knownOf(notice: Notice): KnownKeys {
  let keys = known.get(notice);
  if (!keys) {
    keys = workOut(notice);
    known.set(notice, keys);
  }
  return keys;
}

function workOut(notice: Notice): KnownKeys {
  const ref = (notice.ref ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "")
    .replace(/^0+(?=\d)/, "");
  const title = titleKey(notice.title);
  const names = notice.suppliers.map((supplier) => nameKey(supplier.name)).sort();
  const isTelling = /\d/.test(ref) || ref.length >= 5;
  return {
    ocid: notice.ocid,
    finder: notice.finderId,
    ref: isTelling && notice.ref?.toLowerCase() !== notice.ocid ? ref : null,
    title,
    exact:
      title && notice.startsOn && names.length > 0
        ? [title, names.join(","), notice.startsOn].join("|")
        : null,
    buyer: buyerKey(notice.buyer),
    suppliers: new Set(names),
  };
}

/** The buyer without "council", "borough" and the like, so that "BLACKPOOL BOROUGH COUNCIL" is "Blackpool Council". */
export function buyerKey(buyer: string | null): string {
  return nameKey(buyer ?? "")
    .replace(
      /\b(metropolitan|borough|county|city|district|council|unitary|authority|london|royal|of|the|mbc|cc|dc|bc)\b/g,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Whether a notice tells of the contract that these notices tell of, the strongest sign first:
 * 1. the same ocid, or the Contracts Finder id that stands inside one: one process, and then the same award or contract
 *    wherever both name one;
 * 2. different ocids: never;
 * 3. the same reference and no other buyer, unless both title and providers differ;
 * 4. the same title and no other buyer or register reference, with dates, providers and stages that one contract can have,
 *    and no award among them to somebody else or from another day.
 */
export function isSameContract(notice: Notice, others: readonly Notice[]): boolean {
  const sameProcess = others.filter((other) => isSameProcess(notice, other));
  if (sameProcess.length > 0) return sameProcess.every((other) => samePart(notice, other));
  if (notice.ocid && others.some((other) => other.ocid !== null)) return false;
  const near = others.filter((other) => sameBuyer(notice, other));
  if (near.some((other) => hasSameRef(notice, other))) return true;
  return (
    near.some((other) => hasSameTitle(notice, other)) && !others.some((other) => contradicts(notice, other))
  );
}

/** Whether two notices are of one procurement process. */
export function isSameProcess(a: Notice, b: Notice): boolean {
  return (a.ocid !== null && a.ocid === b.ocid) || (a.finderId !== null && a.finderId === b.finderId);
}

function hasSameRef(a: Notice, b: Notice): boolean {
  const [keyA, keyB] = [keysOf(a), keysOf(b)];
  if (!keyA.ref || keyA.ref !== keyB.ref) return false;
  const titlesDiffer = keyA.title !== null && keyB.title !== null && keyA.title !== keyB.title;
  return !(titlesDiffer && sharedSuppliers(a, b) === false);
}

function hasSameTitle(a: Notice, b: Notice): boolean {
  const [keyA, keyB] = [keysOf(a), keysOf(b)];
  const bothReferenced =
    a.source === "register" && b.source === "register" && keyA.ref !== null && keyB.ref !== null;
  return keyA.title !== null && keyA.title === keyB.title && !bothReferenced && couldBeOne(a, b);
}

function contradicts(a: Notice, b: Notice): boolean {
  if (!isAwarded(a) || !isAwarded(b)) return false;
  return sharedSuppliers(a, b) === false || Boolean(a.startsOn && b.startsOn && a.startsOn !== b.startsOn);
}

function samePart(a: Notice, b: Notice): boolean {
  if (a.contractKey && b.contractKey) return a.contractKey === b.contractKey;
  if (a.awardKey && b.awardKey) return a.awardKey === b.awardKey;
  return true;
}

function sameBuyer(a: Notice, b: Notice): boolean {
  const [buyerA, buyerB] = [knownOf(a).buyer, knownOf(b).buyer];
  return buyerA === "" || buyerB === "" || buyerA === buyerB;
}

/** Null where either names none. */
function sharedSuppliers(a: Notice, b: Notice): boolean | null {
  const [namesA, namesB] = [knownOf(a).suppliers, knownOf(b).suppliers];
  if (namesA.size === 0 || namesB.size === 0) return null;
  return [...namesB].some((name) => namesA.has(name));
}

function couldBeOne(a: Notice, b: Notice): boolean {
  const shared = sharedSuppliers(a, b);
  if (shared === false) return false;
  if (a.startsOn && b.startsOn) return a.startsOn === b.startsOn;
  if (shared === true) return within(a.awardedOn ?? dayOf(a), b.awardedOn ?? dayOf(b), REPUBLISHED_DAYS);
  if (a.deadline && a.deadline === b.deadline && !(isAwarded(a) && isAwarded(b))) return true;
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null) return true;
  if (isAwarded(a) && isAwarded(b)) return within(dayA, dayB, REPUBLISHED_DAYS);
  if (!isAwarded(a) && !isAwarded(b)) return within(dayA, dayB, RETENDER_DAYS);
  const [tender, award] = isAwarded(a) ? [dayB, dayA] : [dayA, dayB];
  const days = daysBetween(tender, award);
  return days >= -31 && days <= PROCUREMENT_DAYS;
}

const isAwarded = (notice: Notice): boolean => notice.stage === "awarded" || notice.stage === "ended";
const dayOf = (notice: Notice): string | null => notice.date?.slice(0, 10) ?? notice.awardedOn;

function within(a: string | null, b: string | null, days: number): boolean {
  return a === null || b === null || Math.abs(daysBetween(a, b)) <= days;
}
