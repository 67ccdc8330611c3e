// Owns what tests about accounts share: a service on a store of its own, with a clock and keys of its own.
import { randomBytes } from "node:crypto";
import { makeAccountsService } from "~/features/accounts/accounts.service.server";
import type { Role } from "~/features/accounts/actor.schema";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import type { HalfSignedIn } from "~/features/accounts/half-sign-in.server";
import { makeLetters, startLetters } from "~/features/accounts/letters.server";
import type { SignedIn } from "~/features/accounts/open-session.server";
import type { SignInLimits } from "~/features/accounts/sign-in-limits.rules";
import type { SingleSignOnSetup } from "~/features/accounts/single-sign-on.server";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeJobsService } from "~/features/jobs/jobs.service.server";
import { makeFakeMail } from "~/gateways/fake/mail";
import { translatorFor } from "~/i18n/i18n";
import { makeVault } from "~/lib/vault.server";
import { testSite } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

interface SignInInput {
  password?: string;
  ip?: string;
  device?: string;
  councilId?: string;
}

export const councilId = "northmere";
export const goodPassword = "kettle orbit lantern";
export const ip = "192.0.2.10";

interface Options {
  signInLimits?: SignInLimits;
  /** Roles that are asked for a second factor. */
  secondFactorRoles?: readonly Role[];
  singleSignOn?: SingleSignOnSetup;
  hasMail?: boolean;
}

export function accountsKit({ signInLimits, secondFactorRoles = [], singleSignOn, hasMail }: Options = {}) {
  const store = testStore();
  const clock = testClock();
  const vault = makeVault({
    masters: { 1: randomBytes(32) },
    lookup: randomBytes(32),
    pseudonym: randomBytes(32),
  });
  const audit = makeAuditService({ store, clock, vault });
  const siteOf = () => ({ ...testSite(), secondFactorRoles, singleSignOn: singleSignOn ?? null });
  const jobs = makeJobsService({ store, clock, audit, log: { warn: () => undefined } });
  const mail = makeFakeMail({ clock });
  const letters = hasMail ? makeLetters(jobs) : undefined;
  const accounts = makeAccountsService({ store, clock, vault, audit, siteOf, signInLimits, letters });
  const [t, addressOf, councilName] = [translatorFor("en"), () => siteOf().origin, () => siteOf().name];
  startLetters({ store, clock, audit, jobs, mail, t, addressOf, councilName });
  const manage = authorizeSystem(councilId, "account:manage", "test");

  /** Someone who can sign in with `goodPassword`; returns the account's id. */
  async function someone(name: string, roles: Role[], more: { jobTitle?: string; councilId?: string } = {}) {
    const by = more.councilId ? authorizeSystem(more.councilId, "account:manage", "test") : manage;
    const email = emailOf(name);
    const input = { name, email, roles, jobTitle: more.jobTitle ?? "", password: goodPassword };
    return (await accounts.createAccount(by, input)).accountId;
  }

  /** Gives the password; what follows is a session, or half of one. */
  const givePassword = (
    name: string,
    { ip: from = ip, device, ...more }: SignInInput = {},
  ): Promise<SignedIn | HalfSignedIn> => {
    const door = { ip: from, device };
    return accounts.signIn({ councilId, email: emailOf(name), password: goodPassword, door, ...more });
  };

  /** Signs in by password alone. */
  async function signIn(name: string, more: SignInInput = {}): Promise<SignedIn> {
    const outcome = await givePassword(name, more);
    if ("half" in outcome) throw new Error(`${name} has to give a second factor`);
    return outcome;
  }

  return { store, clock, jobs, mail, vault, audit, accounts, manage, someone, signIn, givePassword };
}

export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
