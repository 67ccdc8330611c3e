// Owns who may do what, as one table, and the proof that it was asked. Nothing else in the product can make that proof.
// Each role follows its line of visibility_roles.csv. A role whose line is bound to its own contracts, clients or
// submissions holds no action on content here, because a role alone does not say which are its own.
import { AppError } from "~/lib/app-error";
import type { AccountActor, Actor, Role } from "./actor.schema";

/** What can be asked for, as "<noun>:<verb>". A service names the one it needs in the type of its first parameter. */
export const actions = [
  "today:read",
  /** Redacted words only. */
  "feedback:read",
  /** The words as they came, and who speaks. */
  "feedback:read_original",
  /** Confirm or reject themes, links and severity; mark as read. */
  "feedback:review",
  "feedback:search",
  "reply:send",
  "contract:read",
  "contract:import",
  "contract:edit",
  "concern:read",
  "concern:act",
  /** Tasks say whom to ring or visit. */
  "task:read",
  "task:act",
  "deadletter:act",
  "settings:read",
  "settings:edit",
  "account:manage",
  /** One's own sessions: list and end them. */
  "own_session:manage",
  "audit:read",
  /** Key what a caller says while they say it. */
  "call:record",
  "taxonomies:read",
] as const;
export type Action = (typeof actions)[number];

const everyone = ["today:read", "own_session:manage", "taxonomies:read"] as const satisfies readonly Action[];

const matrix: Readonly<Record<Role, readonly Action[]>> = {
  // V_COMM: full text with identity removed, so no originals and no tasks, which say whom to ring.
  commissioner: [
    ...everyone,
    "feedback:read",
    "feedback:review",
    "feedback:search",
    "reply:send",
    "contract:read",
    "contract:edit",
  ],
  // V_JOINT: own body's contracts plus shared ones.
  joint_commissioner: [...everyone, "contract:read"],
  // V_CALL: the current call and call-backs.
  call_handler: [...everyone, "call:record", "task:read", "task:act", "deadletter:act", "contract:read"],
  // V_SAFE: everything on flagged items, identity included.
  safeguarding: [
    ...everyone,
    "feedback:read",
    "feedback:read_original",
    "feedback:review",
    "feedback:search",
    "concern:read",
    "concern:act",
    "task:read",
    "task:act",
    "call:record",
    "contract:read",
  ],
  // V_ADMIN: settings, no content. The register of contracts is not content: nothing in it was said by a person.
  admin: [
    ...everyone,
    "settings:read",
    "settings:edit",
    "account:manage",
    "contract:read",
    "contract:import",
    "contract:edit",
    "deadletter:act",
  ],
  // V_DPO: the audit trail; not browsing.
  dpo: [...everyone, "audit:read", "settings:read"],
  // V_ANALYST: redacted text, no identity.
  analyst: [...everyone, "feedback:read", "feedback:search", "contract:read"],
  // V_PROV, V_FRONT, V_ADV: their own contract, submissions and clients.
  provider: everyone,
  frontline: everyone,
  advocate: everyone,
  // V_CLLR: aggregates and decisions, no case-level text.
  scrutiny: [...everyone, "contract:read"],
};

const proof: unique symbol = Symbol("authorized");

/** Proof that an actor may do an action. A service takes it first, reads and writes within its council, and audits its actor. */
export interface Authorized<A extends Action> {
  readonly actor: Actor;
  readonly action: A;
  readonly councilId: string;
  readonly [proof]: true;
}

/** Whether any of the actor's roles allows the action. Only accounts hold roles: anyone else may do nothing here. */
export function canDo(actor: Actor | null, action: Action): boolean {
  return actor?.kind === "account" && actor.roles.some((role) => matrix[role].includes(action));
}

/** Proof that the actor may do the action, within the actor's own council. Throws AppError "forbidden" otherwise. */
export function authorize<A extends Action>(actor: Actor | null, action: A): Authorized<A> {
  if (!actor || !canDo(actor, action)) throw new AppError("forbidden", "accounts:error.forbidden");
  return { actor, action, councilId: actor.councilId, [proof]: true };
}

/**
 * Proof for a job or a command, which no request can reach. `name` is the code that the audit trail keeps for it.
 * Routes and webhooks never call this.
 */
export function authorizeSystem<A extends Action>(
  councilId: string,
  action: A,
  name = "system",
): Authorized<A> {
  return { actor: { kind: "system", councilId, name }, action, councilId, [proof]: true };
}

/** The account behind a proof, for acts that only a named person may do. Throws AppError "forbidden" for a job. */
export function personBehind(authorized: Authorized<Action>): AccountActor {
  if (authorized.actor.kind !== "account") throw new AppError("forbidden", "accounts:error.forbidden");
  return authorized.actor;
}
