// Owns what tests about accounts share: a service on a store of its own, with a clock and keys of its own.
import { randomBytes } from "node:crypto";
import { makeAccountsService } from "~/features/accounts/accounts.service.server";
import type { Role } from "~/features/accounts/actor.schema";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import type { SignInLimits } from "~/features/accounts/sign-in-limits.server";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeVault } from "~/lib/vault.server";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

export const councilId = "northmere";
export const goodPassword = "kettle orbit lantern";
export const ip = "192.0.2.10";

export function accountsKit(options: { signInLimits?: SignInLimits } = {}) {
  const store = testStore();
  const clock = testClock();
  const vault = makeVault({
    masters: { 1: randomBytes(32) },
    lookup: randomBytes(32),
    pseudonym: randomBytes(32),
  });
  const audit = makeAuditService({ store, clock });
  const accounts = makeAccountsService({ store, clock, vault, audit, ...options });
  const manage = authorizeSystem(councilId, "account:manage", "test");

  /** Someone who can sign in with `goodPassword`; returns the account's id. */
  async function someone(name: string, roles: Role[], more: { jobTitle?: string; councilId?: string } = {}) {
    const by = more.councilId ? authorizeSystem(more.councilId, "account:manage", "test") : manage;
    const email = emailOf(name);
    const input = { name, email, roles, jobTitle: more.jobTitle ?? "", password: goodPassword };
    return (await accounts.createAccount(by, input)).accountId;
  }

  const signIn = (name: string, more: { password?: string; ip?: string; councilId?: string } = {}) =>
    accounts.signIn({ councilId, email: emailOf(name), password: goodPassword, ip, ...more });

  return { store, clock, vault, audit, accounts, manage, someone, signIn };
}

export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
