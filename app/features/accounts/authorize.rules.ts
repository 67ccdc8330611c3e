// Owns who may do what, as one table, and the proof that it was asked, with how far it reaches. Nothing else in the product
// can make that proof. Each role follows its line of visibility_roles.csv; what is a role's own is said in scope.rules.ts.
import { AppError } from "~/lib/app-error";
import type { AccountActor, Actor, Role } from "./actor.schema";
import { joinScopes, noHoldings, type Scope, type Subject, scopeOfRole, wholeCouncil } from "./scope.rules";

/** What can be asked for, as "<noun>:<verb>". A service names the one it needs in the type of its first parameter. */
export const actions = [
  "today:read",
  /** Items one by one. Redacted words only. */
  "feedback:read",
  /** The words as they came, and who speaks. */
  "feedback:read_original",
  /** Open, with a reason and told to a second person, the words and the number of an item that nobody flagged. */
  "feedback:break_glass",
  /** Confirm or reject themes, links and severity; mark as read. */
  "feedback:review",
  /** Look through all of them: search, and what people say of a contract, in their words and in exact counts. */
  "feedback:search",
  /** What one keyed oneself, and rounded counts of one's team. */
  "submission:read",
  /** Themes and counts of a contract with small numbers hidden, and no words. */
  "counts:read",
  "reply:send",
  "contract:read",
  "contract:import",
  "contract:edit",
  /** Write down what a commissioning body decided about a contract. */
  "decision:record",
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
  /** One's own ways to sign in: app, passkeys, recovery codes. */
  "own_factor:manage",
  "audit:read",
  /** Everything that is held of one person, found by a whole key for one request; never a list. */
  "subject:read",
  /** Send a flag that was written on a device: the one action for which a PIN is enough. */
  "flag:send",
  /** Key what a caller says while they say it. */
  "call:record",
  "taxonomies:read",
  /**
   * Add, rename, retire, merge and split themes. It changes what everybody's counts are called, so it belongs to who looks after
   * the council's set-up and to who answers for its figures. Whoever may not read what people say sees its effect with small
   * numbers hidden; a role that a grant narrows may not do it, because a change reaches every contract.
   */
  "taxonomies:edit",
  /** How well people who code items agree with each other: counts of codes, and no words. */
  "quality:read",
] as const;
export type Action = (typeof actions)[number];

const everyone = [
  "today:read",
  "own_session:manage",
  "own_factor:manage",
  "taxonomies:read",
] as const satisfies readonly Action[];

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
    "decision:record",
  ],
  // V_JOINT: own body's contracts plus shared ones.
  joint_commissioner: [...everyone, "feedback:read", "feedback:search", "contract:read", "decision:record"],
  // V_CALL: the current call and call-backs.
  call_handler: [...everyone, "call:record", "task:read", "task:act", "deadletter:act", "contract:read"],
  // V_SAFE: everything on flagged items, identity included.
  safeguarding: [
    ...everyone,
    "feedback:read",
    "feedback:read_original",
    "feedback:break_glass",
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
    "taxonomies:edit",
  ],
  // V_DPO: all of one person's data, and the audit trail; not browsing.
  dpo: [...everyone, "audit:read", "subject:read", "settings:read"],
  // V_ANALYST: redacted text, no identity.
  analyst: [
    ...everyone,
    "feedback:read",
    "feedback:search",
    "contract:read",
    "taxonomies:edit",
    "quality:read",
  ],
  // V_PROV: themes and counts on their own contracts.
  provider: [...everyone, "contract:read", "counts:read"],
  // V_FRONT: own submissions and replies, team counts; what a contract is and who buys it.
  frontline: [...everyone, "feedback:read", "submission:read", "contract:read", "flag:send"],
  // V_ADV: own clients only.
  advocate: [...everyone, "feedback:read", "submission:read", "contract:read"],
  // V_CLLR: aggregates and decisions, no case-level text.
  scrutiny: [...everyone, "contract:read", "counts:read"],
};

/** Actions on the register of contracts and on the council's own set-up; all others are on what people say. */
const onRegister: ReadonlySet<Action> = new Set([
  "contract:read",
  "contract:import",
  "contract:edit",
  "decision:record",
  "settings:read",
  "settings:edit",
  "account:manage",
  "own_session:manage",
  "own_factor:manage",
  "audit:read",
  "taxonomies:read",
  "taxonomies:edit",
]);
/** Actions on one's own account and one's own submissions, however far the role reaches. */
const own: ReadonlySet<Action> = new Set([
  "own_session:manage",
  "own_factor:manage",
  "flag:send",
  "submission:read",
]);
const subjectOf = (action: Action): Subject => (onRegister.has(action) ? "register" : "content");

const proof: unique symbol = Symbol("authorized");

/** Proof that an actor may do an action. A service takes it first, reads and writes within its council, and audits its actor. */
export interface Authorized<A extends Action> {
  readonly actor: Actor;
  readonly action: A;
  readonly councilId: string;
  /** How far the proof reaches within the council. */
  readonly scope: Scope;
  readonly [proof]: true;
}

/** Whether any of the actor's roles allows the action. Only accounts hold roles: anyone else may do nothing here. */
export function canDo(actor: Actor | null, action: Action): boolean {
  return actor?.kind === "account" && actor.roles.some((role) => matrix[role].includes(action));
}

/** The roles that may do an action. */
export const rolesThatMay = (action: Action): Role[] =>
  (Object.keys(matrix) as Role[]).filter((role) => matrix[role].includes(action));

/** Whether a role reaches the whole council in an action unless a grant narrows it, or only what is its own. */
export function reachOfRole(role: Role, action: Action): "council" | "own" {
  if (own.has(action)) return "own";
  return scopeOfRole(role, subjectOf(action), "", noHoldings).contracts === "all" ? "council" : "own";
}

/** How far an account reaches in an action: as far as those of its roles that allow it. */
function scopeFor(actor: AccountActor, action: Action): Scope {
  const allowed = actor.roles.filter((role) => matrix[role].includes(action));
  return joinScopes(
    allowed.map((role) => scopeOfRole(role, subjectOf(action), actor.accountId, actor.holdings)),
  );
}

/** Proof that the actor may do the action, within the actor's own council. Throws AppError "forbidden" otherwise. */
export function authorize<A extends Action>(actor: Actor | null, action: A): Authorized<A> {
  if (actor?.kind !== "account" || !canDo(actor, action))
    throw new AppError("forbidden", "accounts:error.forbidden");
  return { actor, action, councilId: actor.councilId, scope: scopeFor(actor, action), [proof]: true };
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
  const actor = { kind: "system", councilId, name } as const;
  return { actor, action, councilId, scope: wholeCouncil, [proof]: true };
}

/**
 * Proof for whom a PIN speaks: for sending a flag, and for nothing else, because the actor in it holds no role. Throws AppError
 * "forbidden" for who may not send flags.
 */
export function authorizeByPin(actor: AccountActor): Authorized<"flag:send"> {
  return { ...authorize(actor, "flag:send"), actor: { ...actor, roles: [] } };
}

/** The account behind a proof, for acts that only a named person may do. Throws AppError "forbidden" for a job. */
export function personBehind(authorized: Authorized<Action>): AccountActor {
  if (authorized.actor.kind !== "account") throw new AppError("forbidden", "accounts:error.forbidden");
  return authorized.actor;
}
