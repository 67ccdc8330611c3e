// Owns the words for who is acting, and the closed list of roles. Decides nothing: authorize.rules.ts does.
import { z } from "zod";
import type { Holdings } from "./scope.rules";

/** Roles that an account may hold, one for each code of visibility_roles.csv that signs in. */
export const roles = [
  "commissioner",
  "joint_commissioner",
  "call_handler",
  "safeguarding",
  "admin",
  "dpo",
  "analyst",
  "provider",
  "frontline",
  "advocate",
  "scrutiny",
] as const;
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

/** A person who has signed in. */
export interface AccountActor {
  readonly kind: "account";
  readonly accountId: string;
  readonly councilId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What the account's grants come to, as a session finds them. Without it, roles that are bound by grants reach nothing. */
  readonly holdings?: Holdings;
}

/** A job or a command acting for a council; `name` is a code ("jobs", "import"), never a person's name. */
export interface SystemActor {
  readonly kind: "system";
  readonly councilId: string;
  readonly name: string;
}

/** Someone who speaks to the council and has no account. */
export interface ContributorActor {
  readonly kind: "contributor";
  readonly councilId: string;
}

export type Actor = AccountActor | SystemActor | ContributorActor;
