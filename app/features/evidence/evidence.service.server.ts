// Owns the one door to evidence: puts the use cases together. Each lies in a file of its own beside this one. Reads only, and
// redacted words only.
import { type ContractCountsDeps, makeContractCounts } from "./contract-counts.server";
import { type ContractEvidenceDeps, makeContractEvidence } from "./contract-evidence.server";
import { makeQueues, type QueuesDeps } from "./queues.server";
import { makeSearch, type SearchDeps } from "./search.server";
import { makeToday, type TodayDeps } from "./today.server";

export type EvidenceDeps = QueuesDeps & SearchDeps & ContractEvidenceDeps & ContractCountsDeps & TodayDeps;
export type EvidenceService = ReturnType<typeof makeEvidenceService>;

/** What people said, as those may see it who read, review and decide. */
export function makeEvidenceService(deps: EvidenceDeps) {
  return {
    ...makeQueues(deps),
    ...makeSearch(deps),
    ...makeContractEvidence(deps),
    ...makeContractCounts(deps),
    ...makeToday(deps),
  };
}
