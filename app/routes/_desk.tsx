// The frame of every signed-in page: who is signed in, and the pages that their role may open.
import type { MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "~/components/layout/desk-layout";
import { documentTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { failureTitle, PageFailure } from "~/components/states/page-failure";
import { deskLinks } from "~/features/evidence/desk.view";
import { translatorFor } from "~/i18n/i18n";
import { failureOf } from "~/lib/failure";
import { page } from "~/lib/route";

export const handle = { desk: true };
export const headers = () => ({ "Cache-Control": "no-store" });

export const loader = page(({ context, request }) => {
  const { actor } = context.authorize("today:read");
  const { council, csrf, lang, t } = context;
  const roles = actor.kind === "account" ? actor.roles : [];
  return {
    lang,
    council: council.name,
    isDemo: council.isFictional,
    errorReference: context.requestId,
    account: {
      name: actor.kind === "account" ? actor.name : "",
      role: roles.map((role) => t(`accounts:role.${role}`)).join(", "),
      signOutHref: "/sign-out",
      csrfToken: csrf,
    },
    navigation: deskLinks(actor, new URL(request.url).pathname, (key, values) => t(key, values ?? {})),
  };
});

/** Only for a page that failed: every other says its own title. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  error && data
    ? [{ title: documentTitle(translatorFor(data.lang)(failureTitle(failureOf(error).kind)), data.council) }]
    : [];

type FrameData = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  "council" | "isDemo" | "account" | "navigation"
>;

function Frame({ data, children }: { data: FrameData; children: ReactNode }) {
  return (
    <DeskLayout
      councilName={data.council}
      homeHref="/today"
      isDemo={data.isDemo}
      account={data.account}
      navigation={data.navigation}
    >
      {children}
    </DeskLayout>
  );
}

export default function Desk() {
  return (
    <Frame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  );
}

/** A page of the desk that cannot be shown leaves the rest of the desk within reach. */
export function ErrorBoundary() {
  const failure = failureOf(useRouteError());
  const data = useRouteLoaderData<typeof loader>("routes/_desk");
  const { t } = useTranslation("common");
  const next = { href: "/today", label: t("error.goToday") };
  const words = <PageFailure {...failure} reference={data?.errorReference ?? null} next={next} />;
  if (data) return <Frame data={data}>{words}</Frame>;
  return (
    <PublicLayout councilName="" isDemo={false} homeHref="/">
      {words}
    </PublicLayout>
  );
}
