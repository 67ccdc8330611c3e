// Owns the answer to WHO and a service name: which contract is meant, who commissions it, and when the next decision is due.
import type { Clock } from "~/gateways/clock";
import { ukDay } from "~/lib/dates";
import { authorizeSystem } from "../accounts/authorize.rules";
import type { ContractsService } from "./contracts.service.server";

/** `nextDecision` is a calendar day: the last day on which notice can be given, else the end. */
export type WhoIsFound =
  | { found: "none" }
  | { found: "one"; commissioner: string; nextDecision: string | null }
  | { found: "several"; options: { contractId: string; name: string }[] };

/** `contractId` is the one chosen of several that were offered before. */
export function makeWhoIsAsked(
  contracts: Pick<ContractsService, "findByName" | "getContract">,
  clock: Clock,
) {
  return async (councilId: string, words: string, contractId: string | null): Promise<WhoIsFound> => {
    const match = contractId ? null : await contracts.findByName(councilId, words);
    if (match?.kind === "none") return { found: "none" };
    if (match?.kind === "several") {
      return {
        found: "several",
        options: match.contracts.map(({ id, title }) => ({ contractId: id, name: title })),
      };
    }
    const id = contractId ?? (match?.kind === "one" ? match.contract.id : "");
    const contract = await contracts.getContract(
      authorizeSystem(councilId, "contract:read", "conversations"),
      id,
    );
    const next = contract.lastNotice?.on ?? contract.endsOn;
    const isAhead = next !== null && next >= ukDay(clock.now());
    return {
      found: "one",
      commissioner: contract.commissioner.person.name,
      nextDecision: isAhead ? next : null,
    };
  };
}
