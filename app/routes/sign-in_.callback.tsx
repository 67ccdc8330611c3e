// Where the council's own identity provider sends people back to: in, or to one sentence that says why not.
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { isAppError } from "~/lib/app-error";

// The address holds the provider's code: it goes to no other page, and no cache keeps the answer.
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { services, councilId, council, isDemo, isHttps, csrf, t } = context;
  const { accounts } = services;
  try {
    const door = accounts.doorOf(request.headers, context);
    const query = new URL(request.url).search;
    const signedIn = await accounts.finishSingleSignOn({ councilId, browser: csrf, query, door });
    if (context.sessionToken) await accounts.signOut(context.sessionToken, councilId);
    const { cookies, to } = accounts.entry(signedIn, { isHttps, next: signedIn.returnTo });
    for (const cookie of cookies) context.setCookie(cookie);
    throw redirect(to);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const title = documentTitle(t("accounts:singleSignOn.refused"), council.name);
    const words = t(error.key, error.values);
    return json({ title, council: council.name, isDemo, words }, { status: error.status });
  }
}

export default function Callback() {
  const { council, isDemo, words } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/">
      <PageTitle>{t("singleSignOn.refused")}</PageTitle>
      <p className="govuk-body">{words}</p>
      <Button href="/sign-in">{t("singleSignOn.again")}</Button>
    </PublicLayout>
  );
}
