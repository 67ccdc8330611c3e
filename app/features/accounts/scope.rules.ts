// Owns how far a role reaches: which contracts and which items a proof is good for. Each role follows its line of
// visibility_roles.csv; an account's grants are what "own" means in it. Pure. It leans to less: what nobody granted, and what
// was not looked up, reaches nothing.
import type { Role } from "./actor.schema";

/** What an account's grants come to on a day, once the database has said which contracts lie behind them. Contract ids. */
export interface Holdings {
  /** Bodies somebody decides for, those that carry on the work of a body that is gone among them. */
  readonly bodies: readonly string[];
  /** Contracts that these bodies buy. */
  readonly bodyContracts: readonly string[];
  /** Contracts of other bodies, shared under an agreement in force to which one of these bodies is a party. */
  readonly sharedContracts: readonly string[];
  /** Names of organisations somebody works for, as they compare. */
  readonly organisations: readonly string[];
  readonly organisationContracts: readonly string[];
  /** Local references of an advocate's clients. */
  readonly clients: readonly string[];
  /** What contract and client group grants leave; null where there are none. */
  readonly narrowedTo: readonly string[] | null;
  /** What the roles were granted for, in words. */
  readonly purposes: readonly string[];
}

export const noHoldings: Holdings = {
  bodies: [],
  bodyContracts: [],
  sharedContracts: [],
  organisations: [],
  organisationContracts: [],
  clients: [],
  narrowedTo: null,
  purposes: [],
};

/** What a proof is good for. Every service that reads or decides about contracts and items applies it. */
export interface Scope {
  /** Ids of contracts, and with them the items about them. */
  readonly contracts: "all" | readonly string[];
  /** Items that this account keyed, those about these clients alone where `clients` is a list. */
  readonly own: { readonly accountId: string; readonly clients: readonly string[] | null } | null;
  /** An item is about a contract only where a person says so: a machine's guess opens nothing to another organisation. */
  readonly isConfirmedOnly: boolean;
  /** NHS numbers that the redaction missed are struck once more. */
  readonly strikesNhsNumbers: boolean;
  /** Counts leave out what a provider may not be told of. */
  readonly isForProvider: boolean;
  /** Bodies that whoever asks decides for. */
  readonly bodies: readonly string[];
}

/** Everything of the council: for jobs and commands. */
export const wholeCouncil: Scope = {
  contracts: "all",
  own: null,
  isConfirmedOnly: false,
  strikesNhsNumbers: false,
  isForProvider: false,
  bodies: [],
};
const nothing: Scope = { ...wholeCouncil, contracts: [] };

/** Of whom something is asked: what people say, or the register of contracts, in which nothing was said by a person. */
export type Subject = "content" | "register";

/** How far each role reaches. `narrowed` is the council's, less what contract and client group grants leave out. */
const reaches: Readonly<
  Record<Role, Record<Subject, "council" | "narrowed" | "bodies" | "organisation" | "own" | "clients">>
> = {
  commissioner: { content: "narrowed", register: "narrowed" },
  joint_commissioner: { content: "bodies", register: "bodies" },
  call_handler: { content: "council", register: "council" },
  safeguarding: { content: "council", register: "council" },
  admin: { content: "council", register: "council" },
  dpo: { content: "council", register: "council" },
  analyst: { content: "narrowed", register: "narrowed" },
  provider: { content: "organisation", register: "organisation" },
  // Whoever works at the front must find who buys a service, whichever it is (founding item 003-09).
  frontline: { content: "own", register: "council" },
  advocate: { content: "clients", register: "council" },
  scrutiny: { content: "narrowed", register: "narrowed" },
};

/** How far one role reaches. `holdings` is undefined where nobody looked them up, which reaches nothing that they bound. */
export function scopeOfRole(
  role: Role,
  subject: Subject,
  accountId: string,
  holdings: Holdings | undefined,
): Scope {
  const held = holdings ?? noHoldings;
  const left = (ids: readonly string[]) =>
    held.narrowedTo === null ? ids : ids.filter((id) => held.narrowedTo?.includes(id));
  const { bodies } = held;
  switch (reaches[role][subject]) {
    case "council":
      return { ...wholeCouncil, bodies };
    case "narrowed":
      return holdings ? { ...wholeCouncil, bodies, contracts: held.narrowedTo ?? "all" } : nothing;
    case "bodies": {
      const contracts = left([...new Set([...held.bodyContracts, ...held.sharedContracts])]);
      return { ...nothing, bodies, contracts, isConfirmedOnly: true, strikesNhsNumbers: true };
    }
    case "organisation":
      return {
        ...nothing,
        contracts: left(held.organisationContracts),
        isConfirmedOnly: true,
        strikesNhsNumbers: true,
        isForProvider: true,
      };
    case "own":
      return { ...nothing, own: { accountId, clients: null } };
    case "clients":
      return { ...nothing, own: { accountId, clients: held.clients } };
  }
}

/**
 * The scopes of several roles as one: it reaches what any of them does, and is as careful as the most careful of them, but
 * for a scope that reaches the whole council, from which nothing is kept by the others.
 */
export function joinScopes(scopes: readonly Scope[]): Scope {
  const whole = scopes.find((scope) => scope.contracts === "all");
  const owns = scopes.flatMap((scope) => scope.own ?? []);
  const all = owns.find((own) => own.clients === null);
  const clients = [...new Set(owns.flatMap((own) => own.clients ?? []))];
  const some = (test: (scope: Scope) => boolean): boolean => !whole && scopes.some(test);
  return {
    contracts: whole ? "all" : [...new Set(scopes.flatMap((scope) => scope.contracts))],
    own: all ?? (owns[0] ? { accountId: owns[0].accountId, clients } : null),
    isConfirmedOnly: some((scope) => scope.isConfirmedOnly),
    strikesNhsNumbers: some((scope) => scope.strikesNhsNumbers),
    isForProvider: some((scope) => scope.isForProvider),
    bodies: [...new Set(scopes.flatMap((scope) => scope.bodies))],
  };
}

/** Whether a contract lies within a scope. */
export const reachesContract = (scope: Scope, contractId: string): boolean =>
  scope.contracts === "all" || scope.contracts.includes(contractId);

/** Whether a dated thing counts on a UK calendar day; both days are in it. */
export const isOnDay = (dated: { startsOn: string; endsOn: string | null }, day: string): boolean =>
  dated.startsOn <= day && (dated.endsOn === null || day <= dated.endsOn);
