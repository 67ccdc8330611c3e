// Services cannot be called without proof that somebody may: whatever a page calls takes `Authorized<…>` or a unit of work
// first, or stands on a short list with the reason why anybody may call it.
import { expect, test } from "vitest";
import { serviceCallsIn } from "./authorized";
import { compile } from "./compiler";

const root = process.cwd();

/** Calls that take no proof, by the reason why that lets nobody in. */
const withoutProof: Readonly<Record<string, readonly string[]>> = {
  "These are how somebody becomes an actor: by a password, a code, a passkey, a provider of sign-ins.": [
    "accounts.signIn",
    "accounts.signInWithCode",
    "accounts.signInWithPasskey",
    "accounts.signInWithRecoveryCode",
    "accounts.setUpAppAndSignIn",
    "accounts.setUpPasskeyAndSignIn",
    "accounts.setUpPasskeyOptions",
    "accounts.passkeySignInOptions",
    "accounts.beginSingleSignOn",
    "accounts.finishSingleSignOn",
    "accounts.hasSingleSignOn",
    "accounts.halfSignIn",
    "accounts.entry",
  ],
  "A one-time link or a session token is the proof, and is checked inside.": [
    "accounts.acceptFirstAdmin",
    "accounts.acceptInvitation",
    "accounts.isFirstAdminLinkOpen",
    "accounts.isInvitationOpen",
    "accounts.isResetOpen",
    "accounts.resetPassword",
    "accounts.askForReset",
    "accounts.signOut",
  ],
  "They only write or read the visitor's own cookie.": [
    "accounts.sessionCookieHeader",
    "accounts.deviceCookieHeader",
    "accounts.pinCookieHeader",
    "accounts.pinTokenIn",
    "accounts.halfTokenIn",
    "accounts.doorOf",
  ],
  "Names of colleagues beside what they did, by ids that stand in rows which the page was allowed to read.": [
    "accounts.namesOf",
    "accounts.listHolders",
  ],
  "Words of published code lists.": ["taxonomies.find", "taxonomies.labels"],
};

const sample = `
import type { Services } from "~/services.server";
declare const context: { services: Services; authorize: never };
export const guarded = context.services.evidence.search(context.authorize, {});
const { accounts, contracts: register } = context.services;
export const bare = accounts.namesOf("northmere", []);
export const other = register.councilOwner("northmere");
`;

test("what a page calls of the services asks for proof, or says why not", { timeout: 120_000 }, () => {
  const program = compile(root, ["app"], { "app/routes/sample-of-calls.ts": sample });
  const calls = serviceCallsIn(program, root, ["app/routes"]);
  const bare = calls.filter((call) => !call.isGuarded).map((call) => call.name);
  // The sample shows that both are seen.
  expect(calls).toContainEqual({ name: "evidence.search", isGuarded: true });
  expect(bare).toEqual(expect.arrayContaining(["accounts.namesOf", "contracts.councilOwner"]));
  expect(calls.length).toBeGreaterThan(40);
  expect(bare.filter((name) => name !== "contracts.councilOwner").sort()).toEqual(
    Object.values(withoutProof).flat().sort(),
  );
});
