// Owns the one door to accounts: puts the use cases together. Each lies in a file of its own beside this one.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import { sessionCookie } from "./cookie.rules";
import { makeCsrf } from "./csrf.server";
import { makeDirectory } from "./directory.service.server";
import { makeJoining } from "./joining.service.server";
import { defaultSessionLimits, type SessionLimits } from "./session.rules";
import { makeSessions } from "./sessions.service.server";
import { makeSignIn } from "./sign-in.service.server";
import { makeSignInBrake, type SignInLimits } from "./sign-in-limits.server";

export interface AccountsDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup">;
  audit: AuditService;
  sessionLimits?: SessionLimits;
  signInLimits?: SignInLimits;
}

export type AccountsService = ReturnType<typeof makeAccountsService>;

/** Accounts, sessions, roles and form tokens of every council of the deployment. Make it once a process. */
export function makeAccountsService(deps: AccountsDeps) {
  const sessionLimits = deps.sessionLimits ?? defaultSessionLimits;
  const brake = makeSignInBrake(deps.signInLimits);
  return {
    ...makeSignIn({ ...deps, sessionLimits, brake }),
    ...makeSessions({ ...deps, sessionLimits }),
    ...makeJoining(deps),
    ...makeDirectory(deps),
    ...makeCsrf(deps.vault),

    /** The Set-Cookie header that hands a session to the browser; for null, the one that takes it away. */
    sessionCookieHeader(token: string | null, isHttps: boolean): string {
      const cookie = sessionCookie(isHttps);
      return token === null ? cookie.clear() : cookie.set(token);
    },
  };
}
