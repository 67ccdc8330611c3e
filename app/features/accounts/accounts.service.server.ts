// Owns the one door to accounts: puts the use cases together. Each lies in a file of its own beside this one.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import { deviceCookie, pinCookie, sessionCookie } from "./cookie.rules";
import { makeCsrf } from "./csrf.server";
import { makeDirectory } from "./directory.service.server";
import { makeGranting } from "./granting.service.server";
import { makeInvitations } from "./invitations.service.server";
import { makeJoining } from "./joining.service.server";
import type { Letters } from "./letters.server";
import { makeMoving } from "./moving.service.server";
import { makePasswords } from "./passwords.service.server";
import { makePins } from "./pin.service.server";
import { defaultSessionSettings, type SessionSettings } from "./session.rules";
import { makeSessions } from "./sessions.service.server";
import { defaultSignInLimits, type SignInLimits } from "./sign-in-limits.rules";
import { makeSignInBrake } from "./sign-in-limits.server";
import { type CouncilSite, makeWaysIn } from "./ways-in.server";

export interface AccountsDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup" | "seal" | "openText">;
  audit: AuditService;
  /** What the council has set; the usual ends unless told. */
  sessionSettings?: (councilId: string) => SessionSettings;
  signInLimits?: SignInLimits | undefined;
  /** How each council is reached, and what it asks of those who sign in. */
  siteOf(councilId: string): CouncilSite;
  /** Absent where no mail is set up. */
  letters?: Letters | undefined;
}

export type AccountsService = ReturnType<typeof makeAccountsService>;

/** Accounts, sessions, roles and form tokens of every council of the deployment. Make it once a process. */
export function makeAccountsService(deps: AccountsDeps) {
  const sessionSettings = deps.sessionSettings ?? (() => defaultSessionSettings);
  const brake = makeSignInBrake({ ...deps, limits: deps.signInLimits ?? defaultSignInLimits });
  const addressOf = (councilId: string) => deps.siteOf(councilId).origin;
  const councilName = (councilId: string) => deps.siteOf(councilId).name;
  const { changeRoles, settleWork, ...moving } = makeMoving(deps);
  return {
    ...makeWaysIn({ ...deps, sessionSettings, brake, changeRoles, settleWork }),
    ...makeSessions({ ...deps, sessionSettings }),
    ...makePins({ ...deps, sessionSettings }),
    ...makePasswords({ ...deps, brake, addressOf, councilName }),
    ...makeJoining({ ...deps, addressOf, councilName }),
    ...makeInvitations({ ...deps, addressOf, councilName }),
    ...moving,
    ...makeDirectory(deps),
    ...makeGranting(deps),
    ...makeCsrf(deps.vault),

    /** The Set-Cookie header by which a browser is known again. */
    deviceCookieHeader: (token: string, isHttps: boolean): string => deviceCookie(isHttps).set(token),

    /** The token of a device with a PIN that a browser brings, and the Set-Cookie header that hands it over. */
    pinTokenIn: (headers: { get(name: string): string | null }, isHttps: boolean): string | null =>
      pinCookie(isHttps).read(headers.get("Cookie")),
    pinCookieHeader: (token: string, isHttps: boolean): string => pinCookie(isHttps).set(token),

    /** The Set-Cookie header that hands a session to the browser; for null, the one that takes it away. */
    sessionCookieHeader(token: string | null, isHttps: boolean): string {
      const cookie = sessionCookie(isHttps);
      return token === null ? cookie.clear() : cookie.set(token);
    },
  };
}
