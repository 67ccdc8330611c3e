// Owns opening a page of the desk as the server would: its real loader on real services, drawn inside the frame. Words that
// are missing fail the test.
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { createInstance } from "i18next";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { ordinaryWord } from "~/engine/privacy/privacy-engine";
import type { Role } from "~/features/accounts/actor.schema";
import { authorize } from "~/features/accounts/authorize.rules";
import { makePrivacyService } from "~/features/privacy/privacy.service.server";
import { makeReplyLists } from "~/features/responses/reply-lists.service.server";
import en from "~/i18n/locales/en";
import { reviewKit } from "../features/review/kit";
import { testVault } from "../kit/builders";

const i18n = createInstance();
await i18n.use(initReactI18next).init({
  lng: "en",
  fallbackLng: false,
  defaultNS: "common",
  resources: { en },
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => {
    throw new Error(`No words for ${namespace}:${key}`);
  },
});

interface RouteModule {
  default: ComponentType;
  loader: (args: LoaderFunctionArgs) => unknown;
  action?: (args: LoaderFunctionArgs) => Promise<Response>;
}

export async function deskKit() {
  const kit = await reviewKit();
  const responses = makeReplyLists({ ...kit, vault: testVault });
  const privacy = makePrivacyService({
    ...kit,
    keyOf: () => (plain) => testVault.lookup("name", plain),
    ordinary: ordinaryWord,
  });
  const { settings, evidence, review, contracts, taxonomies, accounts } = kit;
  const services = {
    settings,
    evidence,
    review,
    bulkReview: kit.bulk,
    secondCoding: kit.coding,
    contracts,
    taxonomies,
    accounts,
    responses,
    privacy,
  };
  const council = kit.settings.list()[0]!;

  /** Somebody signed in, who opens pages and presses their buttons. */
  async function visitor(roles: Role[] = ["commissioner"], name?: string) {
    const { actor } = await kit.person(roles, name);
    const context = {
      services,
      actor,
      council,
      councilId: council.id,
      t: i18n.t,
      csrf: "token",
      authorize: (action: Parameters<typeof authorize>[1]) => authorize(actor, action),
      form: (request: Request) => request.formData(),
    } as unknown as AppLoadContext;

    /** The page's HTML; throws the response where the page is another one. */
    async function open(
      frame: RouteModule,
      module: RouteModule,
      pattern: string,
      url: string,
    ): Promise<string> {
      const under = (each: RouteModule) => (args: object) =>
        Promise.resolve(each.loader({ ...args, context } as unknown as LoaderFunctionArgs)).then((data) =>
          JSON.parse(JSON.stringify(data)),
        );
      const handler = createStaticHandler([
        {
          id: "desk",
          loader: under(frame),
          Component: frame.default,
          children: [{ id: "page", path: pattern, loader: under(module), Component: module.default }],
        },
      ]);
      const found = await handler.query(new Request(`http://localhost${url}`));
      if (found instanceof Response) throw found;
      for (const error of Object.values(found.errors ?? {})) throw error;
      return renderToStaticMarkup(
        <I18nextProvider i18n={i18n}>
          <StaticRouterProvider
            router={createStaticRouter(handler.dataRoutes, found)}
            context={found}
            hydrate={false}
          />
        </I18nextProvider>,
      );
    }

    /** Sends a form; returns where it leads, or what it said. */
    async function send(
      module: RouteModule,
      url: string,
      fields: Record<string, string>,
      params: Record<string, string> = {},
    ): Promise<{ status: number; to: string | null; error?: string }> {
      const request = new Request(`http://localhost${url}`, {
        method: "POST",
        body: new URLSearchParams({ csrf: "token", ...fields }),
      });
      const response = await module.action!({ request, params, context } as unknown as LoaderFunctionArgs);
      const to = response.headers.get("Location");
      return { status: response.status, to, ...(to ? {} : await response.json()) };
    }

    return { actor, open, send };
  }
  return { ...kit, visitor };
}

/** The text a person reads, without tags. */
export const textOf = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
