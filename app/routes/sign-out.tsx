// Owns signing out: a question on GET, because a link must change nothing, and the act on POST.
import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { ErrorSummary } from "~/components/govuk/error-summary";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { act, type Declined, page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(({ context }) => {
  if (context.actor?.kind !== "account") throw redirect("/sign-in");
  return {
    title: documentTitle(context.t("accounts:signOut.title"), context.council.name),
    council: context.council.name,
    isDemo: context.isDemo,
    csrf: context.csrf,
    name: context.actor.name,
  };
});

export const action = act(async ({ request, context }) => {
  const { services, sessionToken, councilId, isHttps } = context;
  if (!sessionToken) return redirect("/sign-in");
  await context.form(request);
  await services.accounts.signOut(sessionToken, councilId);
  context.setCookie(services.accounts.sessionCookieHeader(null, isHttps));
  return redirect("/sign-in?signed-out");
});

export default function SignOut() {
  const { council, isDemo, csrf, name } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("accounts");
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/">
      {declined ? <ErrorSummary errorList={[{ children: declined.error }]} /> : null}
      <PageTitle>{t("signOut.title")}</PageTitle>
      <p className="govuk-body">{t("signOut.words", { name })}</p>
      <Form method="post" reloadDocument>
        <CsrfField token={csrf} />
        <div className="govuk-button-group">
          <Button>{t("signOut.button")}</Button>
          <a className="govuk-link" href="/today">
            {t("signOut.stay")}
          </a>
        </div>
      </Form>
    </PublicLayout>
  );
}
