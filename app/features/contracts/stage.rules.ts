// Owns at which stage a contract is, read from what a notice says of itself: statuses, awards and their statuses, kind of
// notice, words such as "not awarded", dates. Never from an OCDS tag, never from whether a supplier is named.
import type { ContractStage } from "./contracts.schema";

export interface OcdsStanding {
  tenderStatus: string | null;
  hasTender: boolean;
  hasPlanning: boolean;
  /** Absent where the release has no award (contract) for this part. */
  award?: { status: string | null; saidNotAwarded: boolean };
  contract?: { status: string | null };
}

/**
 * Stage of one contract of an OCDS release (statuses of OCDS 1.1; 1.0 lacks some). A signed contract outweighs its award,
 * an award outweighs the tender. An award that is only proposed (pending) is still tendering. Null where the release says
 * nothing of it, as one that only mends a title.
 */
export function ocdsStage(standing: OcdsStanding): ContractStage | null {
  const { award, contract } = standing;
  if (contract) {
    const status = normal(contract.status);
    if (status === "terminated") return "ended";
    if (status === "cancelled") return "closed_without_award";
    return "awarded";
  }
  if (award) {
    if (award.saidNotAwarded) return "closed_without_award";
    const status = normal(award.status);
    if (status === "unsuccessful" || status === "cancelled") return "closed_without_award";
    return status === "pending" ? "tendering" : "awarded";
  }
  switch (normal(standing.tenderStatus)) {
    case "planning":
    case "planned":
      return "planned";
    case "active":
      return "tendering";
    case "cancelled":
    case "withdrawn":
      return "withdrawn";
    case "unsuccessful":
    case "complete":
      return "closed_without_award";
    default:
      if (standing.hasTender) return "tendering";
      return standing.hasPlanning ? "planned" : null;
  }
}

export interface FinderStanding {
  status: string | null;
  noticeType: string | null;
  /** What stands in the supplier field, or in the title or first words, in place of a supplier. */
  said: "not_awarded" | "event" | null;
}

/**
 * Stage of a Contracts Finder notice. A notice of a pipeline or of early engagement is a plan, closed or not. One marked
 * awarded whose words say that nobody was awarded it was closed without award; one whose words say that it was a market
 * event is a plan.
 */
export function finderStage({ status, noticeType, said }: FinderStanding): ContractStage {
  const state = normal(status);
  if (state === "withdrawn" || state === "cancelled") return "withdrawn";
  if (
    said === "event" ||
    /pipeline|preprocurement|early ?engagement|future|planning/.test(normal(noticeType))
  ) {
    return "planned";
  }
  if (state === "awarded") return said === "not_awarded" ? "closed_without_award" : "awarded";
  if (state === "closed" || state === "complete" || state === "unsuccessful") return "closed_without_award";
  if (state === "planned" || state === "planning" || state === "forthcoming") return "planned";
  return "tendering";
}

const registerWords: readonly [ContractStage, RegExp][] = [
  ["closed_without_award", /not award|no award|closed without|abandon|unsuccessful|lapsed/],
  ["withdrawn", /withdrawn|cancel/],
  ["awarded", /\bawarded\b/],
  ["ended", /\b(ended|expired|terminated|complete(d)?|finished|closed|archived|inactive|past)\b/],
  ["planned", /\b(planned|planning|pipeline|forthcoming|future|pre-?procurement|proposed|not started)\b/],
  ["tendering", /\b(tender(ing|ed)?|open|procur(ing|ement)|advertis|evaluation|out to|itt|in progress|quot)/],
  [
    "awarded",
    /\b(awarded|award|active|live|current|let|signed|extended|in place|ongoing|on ?going|in force|started)\b/,
  ],
];

/** Stage of a row of a council's register: what its status says; a register without one lists contracts that were let. */
export function registerStage(status: string | null): ContractStage {
  const words = normal(status);
  if (words === "") return "awarded";
  return registerWords.find(([, pattern]) => pattern.test(words))?.[0] ?? "awarded";
}

/** The stage on a day: an awarded contract has ended once its last day, and the last day it could run to, have passed. */
export function stageOn(
  contract: { stage: ContractStage; endsOn: string | null; extensionUntil: string | null },
  on: string,
): ContractStage {
  if (contract.stage !== "awarded" || contract.endsOn === null) return contract.stage;
  const last = [contract.endsOn, contract.extensionUntil ?? ""].sort().at(-1)!;
  return last < on ? "ended" : "awarded";
}

function normal(words: string | null): string {
  return (words ?? "")
    .trim()
    .toLowerCase()
    .replace(/canceled/g, "cancelled")
    .replace(/[_\s]+/g, " ");
}
