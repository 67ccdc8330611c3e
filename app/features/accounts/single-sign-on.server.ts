// Owns signing in by the council's own identity provider: going there, and coming back with an answer that only this browser
// asked for. Who it lets in, and as what, is identity-account.server.ts.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { type Identity, type IdentityProvider, IdpFailure } from "~/gateways/idp";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import type { AtTheDoor } from "./browser.rules";
import type { GroupRoles } from "./group-roles.rules";
import { admit, type Refused } from "./identity-account.server";
import type { Moving } from "./moving.service.server";
import type { SessionOpener, SignedIn } from "./open-session.server";
import type { Asked, Site } from "./passkey-ceremony.server";
import { returnPath } from "./return-path.rules";
import { KEPT_MS, SINGLE_SIGN_ON_MS } from "./second-factor.rules";
import * as repo from "./single-sign-on.repo.server";
import { tokenDigest } from "./token.server";

/** The provider of a council, by configuration. */
export interface SingleSignOnSetup {
  provider: IdentityProvider;
  groupRoles: GroupRoles;
  /** The provider gives nobody a mail address that is not theirs, so that one may be believed without "email_verified". */
  trustsEmail: boolean;
  /** The host of the council whose people these are; null where the deployment holds one. */
  host: string | null;
}

export interface SingleSignOnDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup" | "seal" | "openText">;
  audit: AuditService;
  opener: SessionOpener;
  siteOf(councilId: string): Site;
  changeRoles: Moving["changeRoles"];
  settleWork: Moving["settleWork"];
  /** Null where none is set up for this council. */
  singleSignOnOf(councilId: string): SingleSignOnSetup | null;
}

export const CALLBACK_PATH = "/sign-in/callback";

export function makeSingleSignOn(deps: SingleSignOnDeps) {
  const { store, clock, vault, audit, opener, siteOf, singleSignOnOf, changeRoles, settleWork } = deps;
  const browserKey = (browser: string): string => vault.lookup("single-sign-on-browser", browser);
  const callbackOf = (councilId: string): string => new URL(CALLBACK_PATH, siteOf(councilId).origin).href;

  function setupOf(councilId: string): SingleSignOnSetup {
    const setup = singleSignOnOf(councilId);
    if (!setup) throw new AppError("not_found", "accounts:error.noSingleSignOn");
    return setup;
  }

  async function refuse(councilId: string, { reason, accountId = null }: Refused): Promise<never> {
    const at = clock.now();
    await store.write((tx) =>
      audit.record(tx, {
        councilId,
        actor: { kind: "system", councilId, name: "single-sign-on" },
        action: "sign_in.refused",
        subjectKind: "account",
        subjectId: accountId,
        detail: { method: "single_sign_on", reason },
        at,
      }),
    );
    const kind =
      reason === "unavailable" ? "unavailable" : reason === "refused" ? "unauthenticated" : "forbidden";
    throw new AppError(kind, `accounts:error.sso_${reason}`);
  }

  const asFailure = (error: unknown): "refused" | "unavailable" => {
    if (!(error instanceof IdpFailure)) throw error;
    return error.kind;
  };

  return {
    hasSingleSignOn: (councilId: string): boolean => singleSignOnOf(councilId) !== null,

    /**
     * The provider's address to go to, good for ten minutes in this browser. `next` is where to land, if it is one of our
     * own paths. Throws AppError "not_found" where none is set up, "unavailable" when the provider cannot be reached.
     */
    async beginSingleSignOn({ councilId, browser, next }: Asked & { next: string | null }): Promise<string> {
      const { provider } = setupOf(councilId);
      const question = await provider.ask(callbackOf(councilId)).catch(asFailure);
      if (typeof question === "string") return refuse(councilId, { reason: question });
      const now = clock.now();
      const row = {
        id: tokenDigest(question.state),
        councilId,
        nonce: question.nonce,
        sealedVerifier: vault.seal(question.codeVerifier),
        returnTo: returnPath(next),
        browser: browserKey(browser),
        createdAt: now,
        expiresAt: new Date(now.getTime() + SINGLE_SIGN_ON_MS),
        usedAt: null,
      };
      await store.write((tx) => repo.addAttempt(tx, row, new Date(now.getTime() - KEPT_MS)));
      return question.url;
    },

    /**
     * Signs in with what the provider sent back in the query of our callback address. Throws AppError "unauthenticated" for
     * anything forged, used, late or declined, "forbidden" with one sentence for somebody who may not come in here, and
     * "unavailable" when the provider cannot be reached.
     */
    async finishSingleSignOn({
      councilId,
      browser,
      query,
      door,
    }: Asked & { query: string; door: AtTheDoor }): Promise<SignedIn & { returnTo: string }> {
      const setup = setupOf(councilId);
      const callback = new URL(callbackOf(councilId));
      callback.search = query;
      const state = callback.searchParams.get("state") ?? "";
      const wanted = { id: tokenDigest(state), browser: browserKey(browser) };
      const began = clock.now();
      const attempt = await store.write((tx) => repo.spendAttempt(tx, councilId, wanted, began));
      if (!attempt) return refuse(councilId, { reason: "refused" });
      const { nonce, sealedVerifier, returnTo } = attempt;
      const question = { state, nonce, codeVerifier: vault.openText(sealedVerifier) };
      const identity: Identity | "refused" | "unavailable" = await setup.provider
        .answer(callback, question)
        .catch(asFailure);
      if (typeof identity === "string") return refuse(councilId, { reason: identity });

      const session = opener.newSession(door);
      const admission = { councilId, identity, setup, newAccountId: newId(), at: session.at };
      const outcome = await store.write(async (tx) => {
        const admitted = await admit(tx, { ...admission, audit, changeRoles });
        if ("reason" in admitted) return admitted;
        return opener.openSession(tx, session, admitted, "single_sign_on");
      });
      await settleWork();
      return "reason" in outcome ? refuse(councilId, outcome) : { ...outcome, returnTo };
    },
  };
}
