// Owns which body a decision is of, and when bodies may be said to have decided together: each keeps its own delegated
// decisions and budget, and a decision is called joint only when every body that buys the contract has made it (founding item
// 002-16). Pure.

/** What one body decided about a matter. */
export interface BodyDecision {
  bodyId: string;
  /** Code of decision_outcomes.csv. */
  outcome: string;
  /** UK calendar day. */
  decidedOn: string;
  /** The board, committee or officer to whom the body delegated it. */
  decidedBy: string;
}

/**
 * Whose decision it is. `alone`: one body buys the contract. `joint`: every body has decided, and the same. `apart`: every body
 * has decided, and not the same. `waiting`: some have and some have not.
 */
export type Standing = "alone" | "joint" | "apart" | "waiting";

export interface MatterStanding<D extends BodyDecision = BodyDecision> {
  standing: Standing;
  /** The decision in force of each body that has made one, in the order of the bodies. */
  decided: D[];
  /** Ids of bodies that have not decided. */
  waiting: string[];
}

/** The bodies that have to decide for a decision to be that of all of them, and what each has decided last. */
export function standingOf<D extends BodyDecision>(
  buyers: readonly string[],
  decisions: readonly D[],
): MatterStanding<D> {
  const last = new Map<string, D>();
  for (const each of [...decisions].sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1)))
    last.set(each.bodyId, each);
  // A body that decided and buys no longer keeps its decision, and holds nobody up.
  const bodies = [...new Set([...buyers, ...last.keys()])];
  const decided = bodies.flatMap((id) => last.get(id) ?? []);
  const waiting = buyers.filter((id) => !last.has(id));
  const outcomes = new Set(decided.map((each) => each.outcome));
  const standing =
    waiting.length > 0 ? "waiting" : bodies.length < 2 ? "alone" : outcomes.size === 1 ? "joint" : "apart";
  return { standing, decided, waiting };
}
