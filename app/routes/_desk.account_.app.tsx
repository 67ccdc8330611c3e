// Setting up one's own authenticator app. Needs no script.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { AppSetUp } from "~/features/accounts/components/app-set-up";
import { act, type Declined, page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf, sessionToken, t } = context;
  const own = { by: context.authorize("own_factor:manage"), sessionToken };
  const pending = await services.accounts.pendingApp(own);
  return { title: documentTitle(t("accounts:app.title"), council.name), csrf, pending };
});

export const action = act(async ({ context, request }) => {
  const form = await context.form(request);
  const own = { by: context.authorize("own_factor:manage"), sessionToken: context.sessionToken };
  await context.services.accounts.confirmApp(own, String(form.get("code") ?? "").slice(0, 60));
  const { codesLeft } = await context.services.accounts.ownFactors(own);
  return redirect(codesLeft === 0 ? "/account/recovery-codes" : "/account/sign-in");
});

export default function App() {
  const { csrf, pending } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("accounts");
  return (
    <>
      <BackLink href="/account/sign-in" />
      <ErrorSummaryFor errors={declined ? [{ field: "code", text: declined.error }] : []} />
      <PageTitle>{t("app.title")}</PageTitle>
      <AppSetUp csrf={csrf} {...pending} error={declined?.error} />
    </>
  );
}
