// Owns asking an OpenID Connect provider: authorization code with PKCE, state and nonce, and the id_token's signature
// checked besides its claims. It is the only place that imports openid-client, which is loaded at the first sign-in.
import type { Configuration, IDToken } from "openid-client";
import { z } from "zod";
import { type Identity, type IdentityProvider, IdpFailure } from "../idp";

export interface OidcOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim that lists a person's groups. */
  groupsClaim: string;
}

const SCOPE = "openid profile email";
const TIMEOUT_S = 10;
const text = z.string().min(1).nullable().catch(null);
const names = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);

/** A provider by its issuer; nothing connects until the first sign-in, and a provider that was away is asked again. */
export function makeOidcProvider(options: OidcOptions): IdentityProvider {
  let found: Promise<Configuration> | null = null;
  const issuer = new URL(options.issuer);

  async function discover(): Promise<Configuration> {
    const oidc = await import("openid-client");
    const isLocal = issuer.protocol === "http:";
    return oidc.discovery(issuer, options.clientId, options.clientSecret, undefined, {
      timeout: TIMEOUT_S,
      execute: [oidc.enableNonRepudiationChecks, ...(isLocal ? [oidc.allowInsecureRequests] : [])],
    });
  }

  async function configuration(): Promise<Configuration> {
    found ??= discover();
    try {
      return await found;
    } catch (error) {
      found = null;
      throw new IdpFailure("unavailable", codeOf(error));
    }
  }

  return {
    async ask(redirectUri) {
      const config = await configuration();
      const oidc = await import("openid-client");
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, state, nonce, codeVerifier };
    },

    async answer(callback, { state, nonce, codeVerifier }) {
      const config = await configuration();
      const oidc = await import("openid-client");
      try {
        const tokens = await oidc.authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new IdpFailure("refused", "no_id_token");
        return identityIn(claims, options.groupsClaim);
      } catch (error) {
        if (error instanceof IdpFailure) throw error;
        const isAway = error instanceof TypeError || codeOf(error) === "OAUTH_TIMEOUT";
        throw new IdpFailure(isAway ? "unavailable" : "refused", codeOf(error));
      }
    },
  };
}

function identityIn(claims: IDToken, groupsClaim: string): Identity {
  // Above 200 groups Entra ID sends where to ask for them in place of the groups themselves.
  const elsewhere = z.record(z.string(), z.unknown()).catch({}).parse(claims._claim_names);
  const isPartial = groupsClaim in elsewhere || claims.hasgroups !== undefined;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: text.parse(claims.email),
    isEmailVerified: claims.email_verified === true,
    name: text.parse(claims.name),
    groups: isPartial ? null : names.parse(claims[groupsClaim]),
  };
}

/** The short code of what went wrong, never its words, which may hold what was sent. */
function codeOf(error: unknown): string {
  const { error: said, code } = (error ?? {}) as { error?: unknown; code?: unknown };
  const known = [said, code].find((each) => typeof each === "string" && /^[\w.-]{1,60}$/.test(each));
  return typeof known === "string" ? known : "unknown";
}
