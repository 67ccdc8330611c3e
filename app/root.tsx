// Owns the document around every page: language, title, styles, and whether scripts are sent at all.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { PublicLayout } from "~/components/layout/public-layout";
import { defaultLanguage, directionOf, i18nFor } from "~/i18n/i18n";
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

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? data.council.name : "Earshot" },
];

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
  const error = useRouteError();
  const { t } = useTranslation("common");
  const data = useRouteLoaderData<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 404 ? "notFound" : status === 403 ? "forbidden" : null;
  const said =
    isRouteErrorResponse(error) && typeof error.data === "string" && error.data !== "" ? error.data : null;
  return (
    <PublicLayout
      councilName={data?.council.name ?? ""}
      isDemo={data?.council.isFictional ?? false}
      homeHref="/"
    >
      <h1 className="govuk-heading-l">{kind ? t(`error.${kind}Title`) : t("error.title")}</h1>
      <p className="govuk-body">{said ?? (kind ? t(`error.${kind}`) : t("error.words"))}</p>
      {kind || !data ? null : (
        <p className="govuk-body">{t("error.reference", { reference: data.errorReference })}</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          {t("error.goHome")}
        </a>
      </p>
    </PublicLayout>
  );
}
