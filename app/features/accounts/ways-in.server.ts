// Owns putting the ways to sign in together: what of them pages may reach, and what a browser is handed when one has worked.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import type { Role } from "./actor.schema";
import type { AtTheDoor } from "./browser.rules";
import { deviceCookie, halfCookie, sessionCookie } from "./cookie.rules";
import { type HalfSignedIn, makeHalfSignIns } from "./half-sign-in.server";
import type { Moving } from "./moving.service.server";
import { makeSessionOpener, type SignedIn } from "./open-session.server";
import { makeOwnFactors } from "./own-factors.server";
import { makePasskeyCeremony, type Site } from "./passkey-ceremony.server";
import { makePasskeys } from "./passkeys.server";
import { makeRecoveryCodes } from "./recovery-codes.server";
import { FIRST_PAGE, returnPath } from "./return-path.rules";
import type { SessionSettings } from "./session.rules";
import { makeSignIn } from "./sign-in.service.server";
import type { SignInBrake } from "./sign-in-limits.server";
import { makeSingleSignOn, type SingleSignOnSetup } from "./single-sign-on.server";
import { makeTotpFactor } from "./totp-factor.server";

/** What signing in has to know of a council. */
export interface CouncilSite extends Site {
  /** Roles that are asked for a second factor. */
  secondFactorRoles: readonly Role[];
  /** Null where no identity provider is set up for it. */
  singleSignOn: SingleSignOnSetup | null;
}

export interface WaysInDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup" | "seal" | "openText">;
  audit: AuditService;
  brake: SignInBrake;
  sessionSettings: (councilId: string) => SessionSettings;
  siteOf(councilId: string): CouncilSite;
  /** Of those who move on: their work goes to whoever stands in for them. */
  changeRoles: Moving["changeRoles"];
  settleWork: Moving["settleWork"];
}

/** What a page does next: cookies to set, and where to go. */
export interface Entry {
  cookies: string[];
  to: string;
}

export function makeWaysIn(deps: WaysInDeps) {
  const { siteOf } = deps;
  const rolesNeedingFactor = (councilId: string) => siteOf(councilId).secondFactorRoles;
  const opener = makeSessionOpener(deps);
  const totp = makeTotpFactor({ ...deps, councilName: (councilId) => siteOf(councilId).name });
  const recovery = makeRecoveryCodes(deps);
  const halves = makeHalfSignIns({ ...deps, opener, totp, recovery });
  const ceremony = makePasskeyCeremony(deps);
  const passkeys = makePasskeys({ ...deps, opener, halves, ceremony });
  const { halfSignIn, signInWithCode, signInWithRecoveryCode, setUpAppAndSignIn } = halves;
  const { passkeySignInOptions, signInWithPasskey, setUpPasskeyOptions, setUpPasskeyAndSignIn } = passkeys;

  return {
    ...makeSignIn({ ...deps, opener, halves, rolesNeedingFactor }),
    ...makeSingleSignOn({
      ...deps,
      opener,
      singleSignOnOf: (councilId) => siteOf(councilId).singleSignOn,
    }),
    ...makeOwnFactors({ ...deps, totp, recovery, passkeys, rolesNeedingFactor }),
    halfSignIn,
    signInWithCode,
    signInWithRecoveryCode,
    setUpAppAndSignIn,
    passkeySignInOptions,
    signInWithPasskey,
    setUpPasskeyOptions,
    setUpPasskeyAndSignIn,

    /** What a browser brings: its network address, its kind, and whether it was here before. */
    doorOf(
      headers: { get(name: string): string | null },
      { ip, isHttps }: { ip: string; isHttps: boolean },
    ): AtTheDoor {
      const device = deviceCookie(isHttps).read(headers.get("Cookie"));
      return { ip, userAgent: headers.get("User-Agent"), device };
    },

    /** The token of a half sign-in that a browser brings. */
    halfTokenIn: (headers: { get(name: string): string | null }, isHttps: boolean): string | null =>
      halfCookie(isHttps).read(headers.get("Cookie")),

    /** What to hand to the browser of somebody who is in, or half in; `next` is where they asked to go, if it is ours. */
    entry(
      outcome: SignedIn | HalfSignedIn,
      { isHttps, next }: { isHttps: boolean; next: string | null },
    ): Entry {
      const to = returnPath(next);
      if ("half" in outcome) {
        const page =
          outcome.step === "enrol"
            ? "/sign-in/set-up"
            : outcome.has.totp
              ? "/sign-in/code"
              : "/sign-in/passkey";
        const query = to === FIRST_PAGE ? "" : `?next=${encodeURIComponent(to)}`;
        return { cookies: [halfCookie(isHttps).set(outcome.half)], to: `${page}${query}` };
      }
      const session = sessionCookie(isHttps).set(outcome.token);
      const device = deviceCookie(isHttps).set(outcome.device);
      return { cookies: [halfCookie(isHttps).clear(), device, session], to };
    },
  };
}
