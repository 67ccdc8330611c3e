// Owns making the identity provider of the environment, for those who sign in by it.
import type { Env } from "~/env.server";
import type { SingleSignOnSetup } from "~/features/accounts/single-sign-on.server";
import { makeOidcProvider } from "~/gateways/oidc/client";

/** The identity provider that the environment names; null where it names none. */
export function singleSignOnFrom(env: Env): SingleSignOnSetup | null {
  const {
    EARSHOT_OIDC_ISSUER: issuer,
    EARSHOT_OIDC_CLIENT_ID: clientId,
    EARSHOT_OIDC_CLIENT_SECRET: clientSecret,
    EARSHOT_OIDC_ROLES: groupRoles,
  } = env;
  if (!issuer || !clientId || !clientSecret || !groupRoles) return null;
  const groupsClaim = env.EARSHOT_OIDC_GROUPS_CLAIM;
  return {
    provider: makeOidcProvider({ issuer, clientId, clientSecret, groupsClaim }),
    groupRoles,
    trustsEmail: env.EARSHOT_OIDC_TRUST_EMAIL === "yes",
    host: env.EARSHOT_OIDC_HOST ?? null,
  };
}
