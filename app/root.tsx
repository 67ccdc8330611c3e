// Owns the document around every page: language, title, styles, and whether scripts are sent at all.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { documentTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { failureTitle, PageFailure } from "~/components/states/page-failure";
import { defaultLanguage, directionOf, i18nFor, translatorFor } from "~/i18n/i18n";
import { failureOf } from "~/lib/failure";
import deskStyles from "~/styles/desk.scss?url";
import publicStyles from "~/styles/public.scss?url";

export function loader({ context }: LoaderFunctionArgs) {
  return {
    lang: context.lang,
    nonce: context.nonce,
    errorReference: context.requestId,
    council: { name: context.council.name, isFictional: context.council.isFictional },
    colours: context.council.settings.colours,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const council = data?.council.name ?? "Earshot";
  const t = translatorFor(data?.lang ?? defaultLanguage);
  return [{ title: error ? documentTitle(t(failureTitle(failureOf(error).kind)), council) : council }];
};

/** What a route may say of itself: scripts, and which of the two style sheets. */
export interface PageHandle {
  hydrate?: boolean;
  desk?: boolean;
}

function Document({ children }: { children: React.ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const handles = useMatches().map((match) => (match.handle ?? {}) as PageHandle);
  const lang = data?.lang ?? defaultLanguage;
  return (
    <html lang={lang} dir={directionOf(lang)} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#5b2a5e" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={handles.some((each) => each.desk) ? deskStyles : publicStyles} />
        <Meta />
        <Links />
        {data ? (
          <style
            nonce={data.nonce}
            // The council's own colours: checked as #rrggbb when they are set.
            // biome-ignore lint/security/noDangerouslySetInnerHtml: two values of a fixed shape
            dangerouslySetInnerHTML={{
              __html: `:root{--brand:${data.colours.brand};--action:${data.colours.action}}`,
            }}
          />
        ) : null}
      </head>
      <body className="govuk-template__body">
        {children}
        {handles.some((each) => each.hydrate) ? <Scripts nonce={data?.nonce} /> : null}
      </body>
    </html>
  );
}

export function Layout({ children }: { children: React.ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <I18nextProvider i18n={i18nFor(data?.lang ?? defaultLanguage)}>
      <Document>{children}</Document>
    </I18nextProvider>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const failure = failureOf(useRouteError());
  const { t } = useTranslation("common");
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <PublicLayout
      councilName={data?.council.name ?? ""}
      isDemo={data?.council.isFictional ?? false}
      homeHref="/"
    >
      <PageFailure
        {...failure}
        reference={data?.errorReference ?? null}
        next={{ href: "/", label: t("error.goHome") }}
      />
    </PublicLayout>
  );
}
