// Owns what every loader and action is given: the services, who is asking, in which council and in which language.
import type { TFunction } from "i18next";
import type { Actor } from "~/features/accounts/actor.schema";
import type { Action, Authorized } from "~/features/accounts/authorize.rules";
import type { Council } from "~/features/settings/settings.service.server";
import type { FakeSms } from "~/gateways/fake/sms";
import type { Services } from "~/services.server";

export interface DemoSignIn {
  role: string;
  name: string;
  email: string;
  password: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    services: Services;
    actor: Actor | null;
    councilId: string;
    council: Council;
    lang: string;
    t: TFunction;
    /** Goes into a hidden field of every form. */
    csrf: string;
    nonce: string;
    requestId: string;
    ip: string;
    isHttps: boolean;
    isDemo: boolean;
    /** Only in a demo folder. */
    demoSignIns: DemoSignIn[];
    sessionToken: string | null;
    /** Signed webhooks and the fake phone network, in a demo folder without a provider. */
    simulator: { network: FakeSms; text(from: string, body: string): Promise<number> } | null;
    /** Proof that the actor may; throws `unauthenticated` or `forbidden`. */
    authorize<A extends Action>(action: A): Authorized<A>;
    /** The form of a request, once its token is right; throws `forbidden`. */
    form(request: Request): Promise<FormData>;
    setCookie(header: string): void;
    logError(error: unknown): void;
  }
}
