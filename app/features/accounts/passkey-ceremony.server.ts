// Owns asking a passkey and judging its answer (WebAuthn, by SimpleWebAuthn). Our origin and name are the configured ones;
// a challenge is ours, put to one browser, and answered once. Whose passkey may do what is decided elsewhere.
import { randomBytes } from "node:crypto";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { z } from "zod";
import type { Clock } from "~/gateways/clock";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import type { ActiveAccount } from "./active-actor.server";
import * as repo from "./passkeys.repo.server";
import { challengeIn, type newPasskeyAnswer, type signInAnswer } from "./passkeys.schema";
import { CHALLENGE_MS, KEPT_MS } from "./second-factor.rules";
import { tokenDigest } from "./token.server";

/** How this council is reached, by configuration: never by what a request says of itself. */
export interface Site {
  /** https://voices.example.gov.uk */
  origin: string;
  name: string;
}

export interface CeremonyDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup">;
  siteOf(councilId: string): Site;
}

/** The browser that is asked: `browser` is what its forms carry, which no other browser has. */
export interface Asked {
  councilId: string;
  browser: string;
}

export type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON };
export type PasskeyCeremony = ReturnType<typeof makePasskeyCeremony>;

const rpIdOf = ({ origin }: Site): string => new URL(origin).hostname;
const handleOf = (accountId: string) => Uint8Array.from(Buffer.from(accountId));

export function makePasskeyCeremony({ store, clock, vault, siteOf }: CeremonyDeps) {
  const browserKey = (browser: string): string => vault.lookup("passkey-browser", browser);

  async function keepChallenge(
    { councilId, browser }: Asked,
    challenge: string,
    purpose: "add" | "sign_in",
    accountId: string | null,
  ): Promise<void> {
    const now = clock.now();
    const row = {
      id: tokenDigest(challenge),
      councilId,
      purpose,
      accountId,
      browser: browserKey(browser),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CHALLENGE_MS),
      usedAt: null,
    };
    await store.write((tx) => repo.addChallenge(tx, row, new Date(now.getTime() - KEPT_MS)));
  }

  /** The challenge that an answer names, used up whatever the answer is worth; null where it is none of ours. */
  async function spend({ councilId, browser }: Asked, clientData: string, purpose: "add" | "sign_in") {
    const challenge = challengeIn(clientData);
    if (!challenge) return null;
    const wanted = { id: tokenDigest(challenge), purpose, browser: browserKey(browser) };
    const now = clock.now();
    const row = await store.write((tx) => repo.spendChallenge(tx, councilId, wanted, now));
    return row ? { challenge, accountId: row.accountId } : null;
  }

  return {
    spend,

    /** What a browser needs to ask for a passkey: any of ours, or one of this account's. */
    async askToSignIn(
      asked: Asked,
      accountId: string | null,
      allowed: readonly repo.PasskeyRow[],
    ): Promise<PublicKeyCredentialRequestOptionsJSON> {
      const options = await generateAuthenticationOptions({
        rpID: rpIdOf(siteOf(asked.councilId)),
        challenge: Uint8Array.from(randomBytes(32)),
        timeout: CHALLENGE_MS,
        userVerification: "required",
        allowCredentials: allowed.map(({ id, transports }) => ({ id, transports })),
      });
      await keepChallenge(asked, options.challenge, "sign_in", accountId);
      return options;
    },

    /** What a browser needs to make a passkey for an account: one that can be found without a name, and checks who holds it. */
    async askToAdd(
      asked: Asked,
      { actor, email }: ActiveAccount,
      existing: readonly repo.PasskeyRow[],
    ): Promise<PublicKeyCredentialCreationOptionsJSON> {
      const site = siteOf(asked.councilId);
      const options = await generateRegistrationOptions({
        rpName: site.name,
        rpID: rpIdOf(site),
        userName: email,
        userDisplayName: actor.name,
        userID: handleOf(actor.accountId),
        challenge: Uint8Array.from(randomBytes(32)),
        timeout: CHALLENGE_MS,
        attestationType: "none",
        excludeCredentials: existing.map(({ id, transports }) => ({ id, transports })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      });
      await keepChallenge(asked, options.challenge, "add", actor.accountId);
      return options;
    },

    /** The passkey's new counter when it signed this challenge at our origin for its holder; null for anything else. */
    async judgeSignIn(
      councilId: string,
      challenge: string,
      known: repo.PasskeyRow,
      answer: z.infer<typeof signInAnswer>,
    ): Promise<number | null> {
      const site = siteOf(councilId);
      const handle = answer.response.userHandle;
      if (handle && Buffer.from(handle, "base64url").toString() !== known.accountId) return null;
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: answer as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
          expectedChallenge: challenge,
          expectedOrigin: site.origin,
          expectedRPID: rpIdOf(site),
          requireUserVerification: true,
          credential: {
            id: known.id,
            publicKey: Uint8Array.from(known.publicKey),
            counter: known.counter,
            transports: known.transports,
          },
        });
        return verified ? authenticationInfo.newCounter : null;
      } catch {
        // The library throws for every way in which an answer may be wrong: all mean no.
        return null;
      }
    },

    /** The passkey that was made for this challenge at our origin; null for anything else. */
    async judgeAdded(councilId: string, challenge: string, answer: z.infer<typeof newPasskeyAnswer>) {
      const site = siteOf(councilId);
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response: answer as Parameters<typeof verifyRegistrationResponse>[0]["response"],
          expectedChallenge: challenge,
          expectedOrigin: site.origin,
          expectedRPID: rpIdOf(site),
          requireUserVerification: true,
        });
        if (!verified) return null;
        const { id, publicKey, counter } = registrationInfo.credential;
        const transports = answer.response.transports ?? [];
        return { id, publicKey: Buffer.from(publicKey), counter, transports };
      } catch {
        return null;
      }
    },
  };
}
