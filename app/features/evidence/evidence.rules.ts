// Owns how the layers beside an item are put together: what counts as its themes and contracts, whose voice it is, how
// serious it is. Pure. A machine's suggestion counts until a person decides, and is always marked as one.
import type { Decided, Layers, Severity, Voice } from "./evidence.schema";

const own = new Set(["R0", "R1", "R2", "R3"]);
const behalf = new Set(["R4", "R5", "R6", "R7", "R8", "R9", "R10"]);
const staffOrGroup = new Set(["R11", "R12"]);

/**
 * Whose voice a basis is (domain page, section 5): own words R0 to R3, on behalf or not instructed R4 to R10, workers' and
 * group views R11 and R12. Everything else, R99 among it, is not recorded and never counts as a direct voice.
 */
export function voiceOf(basis: string): Voice {
  if (own.has(basis)) return "own";
  if (behalf.has(basis)) return "behalf";
  return staffOrGroup.has(basis) ? "staff_group" : "unrecorded";
}

/** Puts suggestions and decisions about the same thing together; a suggestion somebody decided is no suggestion any more. */
export function layersOf<S, D extends Decided>(
  suggestions: readonly S[],
  decisions: readonly D[],
  isAbout: (suggestion: S, decision: D) => boolean,
): Layers<S, D> {
  return {
    suggested: suggestions.filter((each) => !decisions.some((decision) => isAbout(each, decision))),
    decided: decisions.filter((each) => each.verdict !== "rejected"),
    rejected: decisions.filter((each) => each.verdict === "rejected"),
  };
}

/** The severity in force: a person's, or the machine's until a person has decided. */
export function severityOf(severity: {
  suggested: Severity | null;
  decided: Severity | null;
}): Severity | null {
  return severity.decided ?? severity.suggested;
}
